"""A plain table → a grid: criteria down the side and levels across, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.rubric.grids.grid import Cell, Grid, Row, is_level, ordered, titled

_SIDE = re.compile(
    r"(?:assessment |marking |grading )?(?:criteri(?:a|on|ons)|categor(?:y|ies)|traits?|skills?"
    r"|elements?|dimensions?|standards?|aspects?|objectives?|rubric|components?|areas?)?",
    re.IGNORECASE,
)
_TEXT = re.compile(r"(?:criteri\w+ )?(?:description|details?|explanation|what to look for)", re.I)
_GIVEN = re.compile(
    r"(?:your |max(?:imum)? |total |student )?(?:points?|scores?|marks?|grades?|weight(?:ing)?"
    r"|comments?|feedback|notes?|out of|total|max(?:imum)?|points? (?:earned|possible)|%)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:grand |overall |final )?(?:total|score|mark|grade|comments?|feedback)\b.*")
# Moodle and this program write a level's name and points into its cell.
_BOLD = re.compile(
    r"\*\*(?P<title>[^*\n]+)\*\*(?:\s*\((?P<n>[\d.]+) points?\))?\s*(?P<text>.*)", re.S
)
_TAIL = re.compile(
    r"(?P<text>.*?)[\s(\[–—-]*\b(?P<n>\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?)\s*[)\]]?\.?",
    re.IGNORECASE | re.DOTALL,
)


def read_table(rows: Sequence[Sequence[str]], title: str) -> Grid:
    """The rubric in a table; `title` is used where the table has none of its own."""
    table = [list(row) for row in rows]
    if len(table) > 2 and table[0][0] and not any(table[0][1:]):
        title = table.pop(0)[0]
    if _is_lying(table):
        table = [list(row) for row in zip(*table, strict=True)]
    head = table.pop(0) if _is_head(table) else [""] * len(table[0])
    levels = [
        i for i in range(1, len(head)) if not (_TEXT.fullmatch(head[i]) or _is_given(head[i]))
    ]
    left_out = [f"the column “{cell}”" for cell in head[1:] if _is_given(cell)]
    found = []
    for row in table:
        if row == head:
            continue
        if _TOTAL.fullmatch(row[0].casefold()) and not any(len(row[i].split()) > 3 for i in levels):
            left_out.append(f"the row “{row[0]}”")
            continue
        found.append(_row(row, head, levels))
    return Grid(title, tuple(found), tuple(left_out))


def _row(row: Sequence[str], head: Sequence[str], levels: Sequence[int]) -> Row:
    name, _, rest = row[0].partition("\n")
    texts = [rest.strip(), *(row[i] for i in range(1, len(head)) if _TEXT.fullmatch(head[i]))]
    cells = [_cell(head[i], row[i]) for i in levels if row[i]]
    return Row(
        re.sub(r"\*\*(.+?)\*\*", r"\1", name).strip(),
        "\n".join(text for text in texts if text),
        ordered(cells),
    )


def _cell(head: str, text: str) -> Cell:
    title, points = titled(head) if head else ("", None)
    bold = _BOLD.fullmatch(text)
    if bold:
        own = float(bold["n"]) if bold["n"] else points
        return Cell(bold["title"].strip(), bold["text"].strip(), own)
    tail = _TAIL.fullmatch(text) if points is None else None
    if tail:
        return Cell(title, tail["text"].strip(), float(tail["n"].replace(",", ".")))
    return Cell(title, text, points)


def _is_head(table: Sequence[Sequence[str]]) -> bool:
    """Whether the first row heads the columns: short cells, none of them a sentence."""
    row = table[0]
    if any(_BOLD.fullmatch(cell) or ("\n" in cell and len(cell) > 60) for cell in row[1:]):
        return False
    if _SIDE.fullmatch(row[0]):
        return all(len(cell.split()) <= 12 for cell in row[1:])
    named = [cell for cell in row[1:] if cell and not _is_given(cell)]
    headed = bool(named) and all(is_level(cell) for cell in named)
    # Where every row is like the first, each cell has its own points, as in Moodle.
    return headed and not all(is_level(cell) for row in table[1:] for cell in row[1:] if cell)


def _is_lying(table: Sequence[Sequence[str]]) -> bool:
    """Whether the levels stand down the side and the criteria across."""
    side = [row[0] for row in table[1:] if row[0]]
    head = [cell for cell in table[0][1:] if cell]
    if len(side) < 2 or not head:
        return False
    return all(is_level(cell) for cell in side) and not any(is_level(cell) for cell in head)


def _is_given(cell: str) -> bool:
    """Whether a column is for the teacher to fill in, or says what a criterion gives."""
    return bool(_GIVEN.fullmatch(cell.strip(" :*")))
