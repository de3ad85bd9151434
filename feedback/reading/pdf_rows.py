"""Stretches of letters → lines: bullets, drop caps and numbers put to what they stand beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from feedback.reading.pdf_lines import BULLETS, LEAP, NUMBER, SMALL, SPACE, Line
from feedback.reading.pdf_tables import InGrid
from feedback.reading.pdf_words import is_begun

_BESIDE = 1.2
_BULLET_LEAP = 4.0
_BULLET = re.compile(rf"[{re.escape(BULLETS)}o]|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)]")
_DROP_CAP = re.compile(r"[“\"‘'«]?[^\W\d_][’']?")
_CAP_SIZE = 1.6
# How high a capital letter is, in its size.
_CAPITAL = 0.7
_PROSE_WORDS = 3
# Lines nearer in height than lines under one another ever are.
_BESIDE_PROSE = 0.7
_ONE_BASELINE = 0.25


def lines_of(pieces: Sequence[Line]) -> list[Line]:
    """The lines that pieces make: bullets, drop caps and numbers put to what they stand beside.

    They are in the file's order where the page has columns, else from the top down: what is
    positioned, as a box or a paragraph with a number, comes late in many a file.
    """
    tabled = [piece for piece in pieces if piece.cell]
    if tabled:
        outside = lines_of([piece for piece in pieces if not piece.cell])
        return _with_tables(outside, tabled)
    if not _has_columns(pieces):
        pieces = _from_the_top(pieces)
    rows: list[Line] = []
    for piece in _with_bullets(_with_drop_caps(_without_references(pieces))):
        if rows and _is_beside(rows[-1], piece):
            rows[-1] = _beside(rows[-1], piece)
        else:
            rows.append(piece)
    return rows


def _with_tables(lines: list[Line], tabled: Sequence[Line]) -> list[Line]:
    """The lines with those of ruled tables between them, cell by cell."""
    cells: dict[InGrid, list[Line]] = {}
    for piece in tabled:
        if piece.cell:
            cells.setdefault(piece.cell, []).append(piece)
    for table in sorted({cell.table for cell in cells}):
        found = [
            replace(line, cell=cell)
            for cell in sorted(cell for cell in cells if cell.table == table)
            for line in lines_of([replace(piece, cell=None) for piece in cells[cell]])
        ]
        at = _place(lines, max(line.y for line in found), found[0])
        lines = [*lines[:at], *found, *lines[at:]]
    return lines


def _place(lines: Sequence[Line], top: float, first: Line) -> int:
    """Where a table stands among the lines: behind the lowest of those above it in its column."""
    above = [
        (line.y, -i)
        for i, line in enumerate(lines)
        if line.y > top and line.x0 < first.x1 and first.x0 < line.x1
    ] or [(line.y, -i) for i, line in enumerate(lines) if line.y > top]
    return 1 - min(above)[1] if above else 0


def _from_the_top(pieces: Sequence[Line]) -> list[Line]:
    """The pieces by baseline, those on one from left to right."""
    baselines: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.y):
        if baselines and baselines[-1][0].y - piece.y < _ONE_BASELINE * piece.size:
            baselines[-1].append(piece)
        else:
            baselines.append([piece])
    return [piece for row in baselines for piece in sorted(row, key=lambda piece: piece.x0)]


def _has_columns(pieces: Sequence[Line]) -> bool:
    """Whether prose stands beside prose."""
    prose = [piece for piece in pieces if len(piece.words.split()) >= _PROSE_WORDS]
    prose.sort(key=lambda piece: -piece.y)
    return any(
        abs(a.y - b.y) < _BESIDE_PROSE * max(a.size, b.size) and (a.x1 <= b.x0 or b.x1 <= a.x0)
        for i, a in enumerate(prose)
        for b in prose[i + 1 : i + 4]
    )


def _with_drop_caps(pieces: Sequence[Line]) -> list[Line]:
    """Large first letters put to the line they begin, the lines beside them set flush."""
    out = list(pieces)
    for cap in pieces:
        beside = [line for line in out if _stands_by(line, cap)] if _is_cap(cap) else []
        if not beside:
            continue
        top = max(beside, key=lambda line: line.y)
        for i, line in enumerate(out):
            if line is top:
                gap = "" if is_begun(cap.words.strip(), top.words) else " "
                out[i] = replace(
                    top,
                    text=cap.text.strip() + gap + top.text.lstrip(),
                    letters=cap.letters + top.letters,
                    x0=cap.x0,
                    first=top.first + top.x0 - cap.x0,
                    cap=cap.size,
                )
            elif line in beside:
                out[i] = replace(line, x0=cap.x0, first=line.first)
        out.remove(cap)
    return out


def _without_references(pieces: Sequence[Line]) -> list[Line]:
    """Without small raised numbers that the file has apart from the words they stand over."""
    return [
        piece
        for piece in pieces
        if not piece.words.strip().isdecimal()
        or not any(
            piece.size < SMALL * line.size
            and line.y < piece.y < line.y + line.size
            and line.x0 < piece.x0 < line.x1 + line.size
            for line in pieces
        )
    ]


def _is_cap(piece: Line) -> bool:
    return _DROP_CAP.fullmatch(piece.words.strip()) is not None


def _stands_by(line: Line, cap: Line) -> bool:
    return (
        line is not cap
        and cap.size > _CAP_SIZE * line.size
        and cap.x0 - 1 < line.x0 < cap.x1 + 1.5 * line.size
        and cap.y - 0.5 * line.size < line.y
        # Both begin at one height: a heading above the paragraph stands higher.
        and line.y + _CAPITAL * line.size < cap.y + _CAPITAL * cap.size + 0.5 * line.size
    )


def _with_bullets(pieces: Sequence[Line]) -> list[Line]:
    """Bullets and ordinals put to the line at their right, wherever the file has them."""
    marks = [piece for piece in pieces if _BULLET.fullmatch(piece.words.strip())]
    if not marks:
        return list(pieces)
    taken: dict[int, Line] = {}
    for mark in marks:
        near = [
            (line.x0 - mark.x1, i)
            for i, line in enumerate(pieces)
            if line not in marks
            and abs(line.y - mark.y) < 0.35 * line.size
            and -0.2 * line.size < line.x0 - mark.x1 < _BULLET_LEAP * line.size
        ]
        if near:
            taken[min(near)[1]] = mark
    used = list(taken.values())
    return [
        replace(piece, bullet=taken[i].words.strip()) if i in taken else piece
        for i, piece in enumerate(pieces)
        if piece not in used
    ]


def _is_beside(last: Line, piece: Line) -> bool:
    """Whether a piece stands to the right of the one before it, on the same baseline."""
    size = max(last.size, piece.size)
    gap = piece.x0 - last.x1
    near = gap < _BESIDE * size or (gap < LEAP * size and NUMBER.fullmatch(last.words.strip()))
    return abs(last.y - piece.y) < 0.3 * size and -0.3 * size < gap and bool(near)


def _beside(last: Line, piece: Line) -> Line:
    glued = piece.x0 - last.x1 < SPACE * last.size
    return replace(
        last,
        text=last.text.rstrip() + ("" if glued else " ") + piece.text.lstrip(),
        letters=last.letters + piece.letters,
        x1=piece.x1,
        size=last.size if len(last.text) >= len(piece.text) else piece.size,
        bold=last.bold and piece.bold,
    )
