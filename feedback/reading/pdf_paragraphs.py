"""The lines of a PDF → paragraphs, by how they stand to one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from statistics import median

from feedback.reading.built import MOST_CELL_WORDS, Paragraph
from feedback.reading.cells import InTable, MadeCell
from feedback.reading.document import BlockKind
from feedback.reading.lengths import is_set_in
from feedback.reading.pdf_groups import cells_in, entries_of, is_beside, with_drawn_bullets
from feedback.reading.pdf_joining import joined, words_in
from feedback.reading.pdf_lines import Line
from feedback.reading.pdf_margins import Marks
from feedback.reading.pdf_notes import numbered, parted, without_endnotes
from feedback.reading.pdf_setting import (
    INDENT,
    Column,
    Setting,
    columns_of,
    ends,
    has_room,
    is_short,
    runs_on,
    same_size,
    setting_of,
)
from feedback.reading.pdf_tables import InGrid
from feedback.reading.pdf_verse import LineNumbers, numbers_of, verse_in
from feedback.reading.reference_lists import LIST_HEADING

_POINTS = 72 / 2.54
_HEADING_SIZE = 1.08
_MOST_HEADING_WORDS = 20
_STANZA = 1.35
_BULLET = re.compile(
    r"[•▪●○◦‣⁃·■□➢➤✓\uf0b7\uf0a7\uf0d8–-]\s+(?=\S)|\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)"
)


@dataclass(slots=True)
class _Group:
    """The lines of a paragraph, the column of the last of them, and the number in its margin."""

    lines: list[Line]
    column: Column
    number: int | None = None
    cell: bool = False
    verse: bool = False


def paragraphs_of(
    pages: Sequence[Sequence[Line]], marks: Marks, printed: LineNumbers
) -> Iterator[Paragraph]:
    """The paragraphs in order, those that a page's end divides made whole; notes at the end.

    `marks` are the numbers in the margins, each put before its paragraph, `printed` those that
    count lines, which the lines of verse are counted by.
    """
    lines = list(chain.from_iterable(pages))
    if not lines:
        return
    setting = setting_of(pages)
    known = words_in(lines)
    groups, notes = _parts(pages, marks, setting)
    numbers = iter(numbers_of([x for g in groups if g.verse for x in g.lines], printed))
    rows: dict[tuple[int, int, int], list[MadeCell]] = {}
    for i, group in enumerate(groups):
        found = replace(_paragraph(group, setting, known), place=_place(group, rows))
        if group.verse:
            found = replace(found, rows=tuple(next(numbers) for _ in group.lines))
        yield replace(found, kind="title") if found.kind == "heading" and i == 0 else found
    for note in notes:
        text = numbered(joined(note, known), note[0])
        yield Paragraph(text, "note", page=note[0].page)


def _place(group: _Group, rows: dict[tuple[int, int, int], list[MadeCell]]) -> InTable | None:
    """Where a cell of a ruled table stands; `rows` are those met, by page, table and row."""
    line = group.lines[0]
    if not line.cell:
        return None
    table, number, column, columns = line.cell
    row = rows.setdefault((line.page, table, number), [MadeCell() for _ in range(columns)])
    return InTable(row, row[column])


def in_reading_order(pages: Sequence[Sequence[Line]], marks: Marks) -> list[Line]:
    """The lines in the order of the paragraphs that paragraphs_of makes of them."""
    if not any(pages):
        return []
    groups, notes = _parts(pages, marks, setting_of(pages))
    return [line for lines in (*(group.lines for group in groups), *notes) for line in lines]


def _parts(
    pages: Sequence[Sequence[Line]], marks: Marks, setting: Setting
) -> tuple[list[_Group], list[list[Line]]]:
    """The lines of every paragraph, and those of every note."""
    notes: list[list[Line]] = []
    bodies = []
    for page in pages:
        body, foot = parted(page, setting.size, notes)
        bodies.append(body)
        notes += foot
    if not notes:
        bodies, notes = without_endnotes(bodies)
    groups: list[_Group] = []
    for body in bodies:
        for group in _marked(_groups(body, bodies, setting), marks):
            if groups and _goes_on(groups[-1], group, setting):
                groups[-1].lines += group.lines
                groups[-1].column = group.column
            else:
                groups.append(group)
    return list(_by_entry(groups)), notes


def _by_entry(groups: Sequence[_Group]) -> Iterator[_Group]:
    """The groups; those behind the heading of the list of works by entry."""
    heading = ""
    for group in groups:
        text = " ".join(line.words.strip() for line in group.lines)
        heading = text if LIST_HEADING.fullmatch(text) else heading
        for lines in entries_of(heading, group.lines):
            yield _Group(lines, group.column, group.number, group.cell, group.verse)


def _groups(
    lines: Sequence[Line], pages: Sequence[Sequence[Line]], setting: Setting
) -> list[_Group]:
    """Lines that belong together, on one page."""
    columns = columns_of(lines, pages)
    lines = with_drawn_bullets(lines, columns)
    cells = cells_in(lines) | {i for i, line in enumerate(lines) if line.cell}
    verse = verse_in(lines, columns) - cells
    long = _of_prose(lines)
    groups: list[_Group] = []
    for i, line in enumerate(lines):
        if groups and line.cell != groups[-1].lines[-1].cell:
            begins = True
        elif line.cell and line.cell not in long:
            begins = not groups
        elif i in verse or (groups and groups[-1].verse):
            begins = not (i in verse and groups and _is_in_stanza(line, groups[-1], setting))
        else:
            begins = not groups or (i in cells and not line.cell)
            begins = begins or _begins(lines, i, groups[-1], columns, setting)
        if begins:
            groups.append(_Group([line], columns[i], cell=i in cells, verse=i in verse))
        else:
            groups[-1].lines.append(line)
    return groups


def _of_prose(lines: Sequence[Line]) -> set[InGrid]:
    """The cells of ruled tables that hold paragraphs: a table may be there for its frame."""
    words: Counter[InGrid] = Counter()
    for line in lines:
        if line.cell:
            words[line.cell] += len(line.words.split())
    return {cell for cell, count in words.items() if count > MOST_CELL_WORDS}


def _is_in_stanza(line: Line, group: _Group, setting: Setting) -> bool:
    step = group.lines[-1].y - line.y
    return group.verse and 0 < step < _STANZA * setting.leading(line)


def _begins(
    lines: Sequence[Line],
    i: int,
    group: _Group,
    columns: Sequence[Column],
    setting: Setting,
) -> bool:
    """Whether a paragraph begins with line `i`."""
    line, last = lines[i], group.lines[-1]
    step = last.y - line.y
    if step < -0.5 * line.size:
        # The top of the next column.
        return not _goes_on(group, _Group([line, *lines[i + 1 : i + 2]], columns[i]), setting)
    room = has_room(lines, i - 1, line, columns[i - 1])
    aside = len(group.lines) == 1 and last.x0 - columns[i].left > INDENT[1]
    if aside and _is_at_right(last, group.column) and line.x0 < columns[i].left + 3:
        return True
    goes_on = runs_on(group.lines, line)
    if line.bullet or (_BULLET.match(line.words) and not goes_on):
        apart = aside or line.bold != last.bold or not same_size(line, last)
        return bool(line.bullet) or room or ends(last) or apart
    if not same_size(line, last):
        return True
    if goes_on:
        return False
    other = line.bold != last.bold and len(line.words.strip()) > 3
    if other and (room or aside or ends(last) or _is_centred(group)):
        return True
    usual = setting.leading(line)
    if len(group.lines) > 1 and group.lines[-2].y > last.y:
        usual = min(usual, group.lines[-2].y - last.y) if usual > 0.9 * line.size else usual
        usual = max(usual, line.size)
    tall = last.cap and step < last.cap and not room
    if step > setting.gap * max(usual, 0.9 * line.size) and not tall:
        return True
    if _is_row(lines, i) or _is_row(lines, i - 1):
        return True
    return _is_first_after_quotation(lines, i, group, columns, setting) or _is_set_apart(
        line, group, room
    )


def _is_first_after_quotation(
    lines: Sequence[Line], i: int, group: _Group, columns: Sequence[Column], setting: Setting
) -> bool:
    """Whether a full line set in as far as the quotation above it begins a flush paragraph."""
    line = lines[i]
    if not setting.indents or len(group.lines) < 2 or i + 1 == len(lines) or not ends(lines[i - 1]):
        return False
    after = lines[i + 1]
    inset = all(abs(each.x0 - line.x0) < 2 for each in group.lines[-2:])
    flush = INDENT[0] <= line.x0 - after.x0 <= INDENT[1] and same_size(line, after)
    return inset and flush and not has_room(lines, i, after, columns[i])


def _is_at_right(line: Line, column: Column) -> bool:
    """Whether a line stands at the right of its column and takes less than half of it."""
    half = (column.right - column.left) / 2
    return line.x1 > column.right - 3 and line.x1 - line.x0 < half


def _is_centred(group: _Group) -> bool:
    """Whether a paragraph of one line stands as far from both ends of its column."""
    line, column = group.lines[-1], group.column
    margins = (line.x0 - column.left, column.right - line.x1)
    return len(group.lines) == 1 and min(margins) > INDENT[0] and abs(margins[0] - margins[1]) < 3


def _is_row(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a table's cell: on one baseline with the one before or after it."""
    beside = [lines[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    return any(is_beside(lines[i], other) for other in beside)


def _is_set_apart(line: Line, group: _Group, room: bool) -> bool:
    """Whether the line's beginning, or the end of the one before, tells that a paragraph begins."""
    last = group.lines[-1]
    if len(group.lines) == 1:
        inset = line.x0 - last.x0
        return room if abs(inset) < INDENT[0] or not last.bullet else room and ends(last)
    base = min(each.x0 for each in group.lines[1:])
    inset = line.x0 - base
    if INDENT[0] <= inset <= INDENT[1]:
        return room or ends(last)
    if inset <= -INDENT[0]:
        return room or ends(last)
    return room


def _marked(groups: list[_Group], marks: Marks) -> list[_Group]:
    """The groups of a page with the numbers in the margin beside them."""
    for y, number in marks.get(groups[0].lines[0].page, ()) if groups else ():
        free = [group for group in groups if group.number is None]
        if free:
            nearest = min(free, key=lambda group: _distance(y, group))
            nearest.number = number
    return groups


def _distance(y: float, group: _Group) -> float:
    """How far a number stands from a paragraph's first baseline or its middle."""
    first, last = group.lines[0], group.lines[-1]
    slight = 0.01 * len(group.lines)
    middle = (first.y + last.y) / 2
    inside = last.y - 0.5 * last.size < y < first.y + 0.5 * first.size
    away = min(abs(y - first.y), abs(y - middle))
    return (away if inside else away + 2 * first.size) - slight


def _goes_on(group: _Group, following: _Group, setting: Setting) -> bool:
    """Whether a paragraph goes on at the top of the next page or column."""
    last, line = group.lines[-1], following.lines[0]
    if group.verse or following.verse or last.cell or line.cell:
        return False
    if last.page == line.page and last.y > line.y:
        return False
    if following.number is not None or line.bullet:
        return False
    if _BULLET.match(line.words) and not runs_on(group.lines, line):
        return False
    if not same_size(last, line) or (last.bold != line.bold and ends(last)):
        return False
    lower = line.words.lstrip("“\"'‘(")[:1].islower()
    if lower and not ends(last):
        return True
    if is_short(last, line, group.column.left, group.column.right):
        return False
    if len(group.lines) == 1 and len(last.words.split()) < 4:
        return False
    inset = line.x0 - following.column.left
    was = last.x0 - group.column.left
    if abs(inset - was) < 3 and inset >= INDENT[0]:
        rest = following.lines[1:]
        return not setting.indents or not rest or abs(rest[0].x0 - line.x0) < 3
    if len(group.lines) > 1 and group.lines[1].x0 - group.lines[0].x0 >= INDENT[0]:
        return inset >= INDENT[0]
    if was >= INDENT[0] and len(group.lines) > 2 and inset < INDENT[0]:
        return not ends(last)
    return not INDENT[0] <= inset <= INDENT[1]


def _paragraph(group: _Group, setting: Setting, known: frozenset[str]) -> Paragraph:
    lines = group.lines
    if group.verse:
        text = "\n".join(joined([line], known) for line in lines)
        return Paragraph(text, _kind_of_verse(group), page=lines[0].page)
    text = joined(lines, known)
    marker = ""
    kind: BlockKind | None = None
    if lines[0].bullet:
        kind = "list"
        if lines[0].bullet[-1:].isalnum() or lines[0].bullet[0].isalnum() or "(" in lines[0].bullet:
            marker = lines[0].bullet if lines[0].bullet != "o" else ""
    elif bullet := _BULLET.match(text):
        kind, text = "list", text[bullet.end() :]
        marker = bullet[0].strip() if any(ch.isalnum() for ch in bullet[0]) else ""
    if group.cell and len(text.split()) <= MOST_CELL_WORDS:
        kind = "table"
    large = median(line.size for line in lines) > _HEADING_SIZE * setting.size
    if kind != "table" and large and len(text.split()) <= _MOST_HEADING_WORDS:
        kind = "heading"
    inset = min(line.x0 for line in lines) - group.column.left
    several = len(lines) > 1
    if kind is None and several and is_set_in(inset / _POINTS, None, len(text.split())):
        kind = "quotation"
    if group.number is not None:
        marker = str(group.number)
    bold = all(line.bold for line in lines)
    return Paragraph(text, kind, bold, lines[0].page, marker)


def _kind_of_verse(group: _Group) -> BlockKind:
    inset = min(line.x0 for line in group.lines) - group.column.left
    several = len(group.lines) > 1
    words = sum(len(line.words.split()) for line in group.lines)
    return "quotation" if several and is_set_in(inset / _POINTS, None, words) else "paragraph"
