"""Lines of a PDF that are none of a paragraph's: lists without bullets, rows of tables, entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from feedback.reading.pdf_lines import Line
from feedback.reading.pdf_setting import INDENT, Column, ends, same_size
from feedback.reading.reference_lists import LIST_HEADING, opens_entry

# So much of a line's room is left free by every item of a list.
_FREE = 0.3
_LEAD = re.compile(r":\W*$")


def with_drawn_bullets(lines: Sequence[Line], columns: Sequence[Column]) -> list[Line]:
    """The lines of a page, a bullet put to items whose bullets are drawings and no letters.

    Chromium draws them. Such items are short, set in, begin in lower case and follow a colon, a
    heading or, where they are three or more, any sentence.
    """
    found = list(lines)
    for i, (lead, first) in enumerate(pairwise(lines)):
        led = bool(_LEAD.search(lead.words) or _is_heading(lead, first))
        if not led and not ends(lead):
            continue
        items = _items(lines, i, columns)
        for j in items if len(items) > (1 if led else 2) else ():
            found[j] = replace(lines[j], bullet="•")
    return found


def _items(lines: Sequence[Line], i: int, columns: Sequence[Column]) -> list[int]:
    """The numbers of the lines behind line `i` that may be items."""
    following = range(i + 1, len(lines))
    return list(
        takewhile(lambda j: _is_item(lines[j], lines[i], lines[i + 1], columns[j]), following)
    )


def _is_heading(line: Line, below: Line) -> bool:
    return not same_size(line, below) or (line.bold and not below.bold)


def _is_item(line: Line, lead: Line, first: Line, column: Column) -> bool:
    inset = line.x0 - column.left
    free = column.right - line.x1
    return (
        not line.bullet
        and line.words[:1].islower()
        and line.y < lead.y
        and abs(line.x0 - first.x0) < 2
        and INDENT[0] <= inset <= INDENT[1]
        and free > _FREE * (column.right - column.left)
    )


def is_beside(line: Line, other: Line) -> bool:
    """Whether two lines stand on one baseline, apart: cells of a table's row."""
    level = abs(other.y - line.y) < 0.3 * line.size
    return level and (other.x0 > line.x1 or line.x0 > other.x1)


def cells_in(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines of a page that are cells: two rows or more, one under another."""
    rows: list[list[int]] = []
    for i, line in enumerate(lines):
        if rows and is_beside(line, lines[rows[-1][-1]]):
            rows[-1].append(i)
        else:
            rows.append([i])
    found: set[int] = set()
    for above, below in pairwise(rows):
        if len(above) > 1 and len(below) > 1:
            found.update(above, below)
    return found


def entries_of(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of one paragraph of a list of works, by entry where each line is one.

    `text` is what stands before, by which a list is known.
    """
    one_each = all(ends(a) and opens_entry(b.words) for a, b in pairwise(lines))
    if LIST_HEADING.fullmatch(text) and len(lines) > 1 and one_each:
        yield from ([line] for line in lines)
    else:
        yield list(lines)
