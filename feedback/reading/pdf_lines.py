"""The lines of a PDF's pages, with where each stands and how it is set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from feedback.reading.emphasis import CLOSE, OPEN, emphasised
from feedback.reading.pdf_letters import Letter
from feedback.reading.pdf_words import is_begun

_RAISED = 0.2
_SMALL = 0.85
# A leap of so many times the letters' size is a gap between columns or cells.
_LEAP = 2.5
_SPACE = 0.18
# Where pdfium sees a space too, less will do.
_SEEN_SPACE = 0.13
_BLIND = 0.07
_NUMBER_LEAP = 0.8
_BESIDE = 1.2
_BULLET_LEAP = 4.0
BULLETS = "•▪●○◦‣⁃·■□➢➤✓–—\uf0b7\uf0a7\uf0d8*-"
_BULLET = re.compile(rf"[{re.escape(BULLETS)}o]|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)]")
_NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?[.:]?")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_DROP_CAP = re.compile(r"[“\"‘'«]?[^\W\d_][’']?")
_CAP_SIZE = 1.6
_PROSE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its ends `x0` and `x1` and its baseline `y` in points from the page's lower left.

    `text` holds the marks of its italics (see emphasis.py); a raised number stands in brackets.
    `first` is the width of its first word; `bullet` what stands before it as a list's mark;
    `cap` the size of the drop cap it begins with.
    """

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    first: float = 0.0
    bullet: str = ""
    cap: float = 0.0

    @property
    def words(self) -> str:
        """The text without the marks of its italics."""
        return self.text.replace(OPEN, "").replace(CLOSE, "")


def pieces_of(letters: Sequence[Letter], page: int) -> list[Line]:
    """Stretches of letters on one baseline, in the order in which the file has them."""
    return [
        line
        for group in _grouped(_without_blind_spaces(letters))
        for piece in _number_apart(group)
        if (line := _line(piece, page)).words.strip()
    ]


def lines_of(pieces: Sequence[Line]) -> list[Line]:
    """The lines that pieces make: bullets, drop caps and numbers put to what they stand beside.

    They are in the file's order where the page has columns, else from the top down: what is
    positioned, as a box or a paragraph with a number, comes late in many a file.
    """
    if not _has_columns(pieces):
        pieces = sorted(pieces, key=lambda piece: -round(piece.y))
    rows: list[Line] = []
    for piece in _with_bullets(_with_drop_caps(_without_references(pieces))):
        if rows and _is_beside(rows[-1], piece):
            rows[-1] = _beside(rows[-1], piece)
        else:
            rows.append(piece)
    return rows


def _without_blind_spaces(letters: Sequence[Letter]) -> Iterator[Letter]:
    """The letters without spaces that are taken back, as Ghostscript does to kern."""
    for i, letter in enumerate(letters):
        if letter.text == " " and 0 < i < len(letters) - 1:
            last, following = letters[i - 1], letters[i + 1]
            gap = following.x - last.right
            if last.y == following.y and -0.3 * last.size < gap < _BLIND * last.size:
                continue
        yield letter


def _grouped(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Letters that follow one another on one baseline, raised and lowered ones among them."""
    group: list[Letter] = []
    for letter in letters:
        if group and not _follows(letter, group):
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def _follows(letter: Letter, group: list[Letter]) -> bool:
    last = group[-1]
    size = max(last.size, letter.size)
    if min(last.size, letter.size) < 0.45 * size:
        return False
    leap = letter.x - last.right
    back = 3 * size if _RIGHT_TO_LEFT.match(letter.text) else size
    return abs(letter.y - last.y) < 0.55 * size and -back < leap < _LEAP * size


def _number_apart(group: list[Letter]) -> Iterator[list[Letter]]:
    """A number at the head of a line, with a gap behind it, apart from the line."""
    text = ""
    for i, letter in enumerate(group):
        if letter.text.isspace():
            continue
        if text and letter.x - _end(group[:i]) > _NUMBER_LEAP * letter.size:
            if _NUMBER.fullmatch(text) or text in BULLETS:
                yield group[:i]
                yield group[i:]
                return
            break
        text += letter.text
        if len(text) > 6:
            break
    yield group


def _end(letters: Sequence[Letter]) -> float:
    return next((x.right for x in reversed(letters) if not x.text.isspace()), letters[0].x)


def _line(letters: list[Letter], page: int) -> Line:
    words = [letter for letter in letters if not letter.text.isspace()] or letters
    size = median(letter.size for letter in words)
    y = median(letter.y for letter in words)
    largest = max(letter.size for letter in words)
    text = _whole("".join(_runs(letters, size, y)))
    # Small capitals are as large as the letter they begin with.
    if size < 0.95 * largest < 1.5 * size and words[0].size > 0.99 * largest:
        size = largest
    return Line(
        page,
        text,
        min(letter.x for letter in words),
        max(letter.right for letter in words),
        y,
        size,
        all(letter.bold for letter in words),
        _first(letters, size),
    )


def _first(letters: list[Letter], size: float) -> float:
    """The width of the first word."""
    words: list[Letter] = []
    wide = _SPACE * size + _tracking(letters)
    for letter in letters:
        if letter.text.isspace() or (words and _is_spaced(words[-1], letter, wide)):
            if words:
                break
            continue
        words.append(letter)
    return max(letter.right for letter in words) - words[0].x if words else 0.0


def _is_spaced(last: Letter, letter: Letter, wide: float) -> bool:
    gap = letter.x - last.right
    return gap > wide or (letter.parted and gap > _SEEN_SPACE * letter.size)


def _whole(text: str) -> str:
    """Halves of UTF-16 put together."""
    if not any("\ud800" <= ch <= "\udfff" for ch in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _runs(letters: list[Letter], size: float, y: float) -> Iterator[str]:
    """The line's words: stretches in italics marked, note numbers in brackets."""
    run, italic, raised = "", False, False
    last: Letter | None = None
    wide = _SPACE * size + _tracking(letters)
    for letter in letters:
        now = letter.size < _SMALL * size and letter.y - y > _RAISED * letter.size
        spaced = last is not None and _is_spaced(last, letter, wide)
        if letter.italic != italic or now != raised:
            yield _set(run, italic, raised)
            run, italic, raised = "", letter.italic, now
        if spaced and last is not None and not (last.text + letter.text).isspace():
            run += "" if last.text.isspace() or letter.text.isspace() else " "
        run += letter.text
        last = letter
    yield _set(run, italic, raised)


def _tracking(letters: list[Letter]) -> float:
    """What every letter of the line is set apart by, where it is letter-spaced."""
    gaps = [
        b.x - a.right
        for a, b in zip(letters, letters[1:], strict=False)
        if not a.text.isspace() and not b.text.isspace()
    ]
    return max(0.0, median(gaps)) if len(gaps) > 2 else 0.0


def _set(run: str, italic: bool, raised: bool) -> str:
    if raised and run.strip().isdecimal():
        return f"[{run.strip()}]"
    return emphasised(run) if italic else run


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
                    x0=cap.x0,
                    first=top.first + top.x0 - cap.x0,
                    cap=cap.size,
                )
            elif line in beside:
                out[i] = replace(line, x0=cap.x0, first=line.first)
        out.remove(cap)
    return out


def _has_columns(pieces: Sequence[Line]) -> bool:
    """Whether prose stands beside prose."""
    prose = [piece for piece in pieces if len(piece.words.split()) >= _PROSE_WORDS]
    prose.sort(key=lambda piece: -piece.y)
    return any(
        abs(a.y - b.y) < 0.5 * a.size and (a.x1 <= b.x0 or b.x1 <= a.x0)
        for i, a in enumerate(prose)
        for b in prose[i + 1 : i + 4]
    )


def _without_references(pieces: Sequence[Line]) -> list[Line]:
    """Without small raised numbers that the file has apart from the words they stand over."""
    return [
        piece
        for piece in pieces
        if not piece.words.strip().isdecimal()
        or not any(
            piece.size < _SMALL * line.size
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
        and cap.y - 0.5 * line.size < line.y < cap.y + cap.size
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
    near = gap < _BESIDE * size or (gap < _LEAP * size and _NUMBER.fullmatch(last.words.strip()))
    return abs(last.y - piece.y) < 0.3 * size and -0.3 * size < gap and bool(near)


def _beside(last: Line, piece: Line) -> Line:
    glued = piece.x0 - last.x1 < _SPACE * last.size
    return replace(
        last,
        text=last.text.rstrip() + ("" if glued else " ") + piece.text.lstrip(),
        x1=piece.x1,
        size=last.size if len(last.text) >= len(piece.text) else piece.size,
        bold=last.bold and piece.bold,
    )
