"""A plain table → a grid: criteria down the side and levels across, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.rubric.grids.grid import Cell, Grid, Row, is_level, ordered, titled

_SIDE = re.compile(
    r"(?:assessment |marking |grading )?(?:criteri(?:a|on|ons|um)|kriteri(?:um|en)|categor(?:y|ies)"
    r"|traits?|skills?|elements?|dimensions?|standards?|aspects?|objectives?|rubric|components?"
    r"|areas?|tasks?|items?|domains?|strands?|outcomes?|goals?|indicators?|expectations?)?",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"(?:criteri\w+ |level )?(?:descriptions?|descriptors?|details?|explanation|what to look for)",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"weight(?:ing)?|out of"
    r"|(?:max(?:imum|\.)? )?(?:points?|pts|marks?|score)(?: possible| available)?",
    re.IGNORECASE,
)
_TICK = re.compile(r"yes|no|partly|not yet|met|not met|done|not done", re.IGNORECASE)
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
_POINTED = re.compile(r"(?P<title>.{1,100}) \((?P<n>\d+(?:\.\d+)?) points?\)")
_TAIL = re.compile(
    r"(?P<text>.*?)[\s(\[–—-]*\b(?P<n>\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?)\s*[)\]]?\.?",
    re.IGNORECASE | re.DOTALL,
)


def read_table(rows: Sequence[Sequence[str]], title: str) -> Grid:
    """The rubric in a table; `title` is used where the table has none of its own."""
    table = arranged(rows)
    if len(table) > 2 and not _SIDE.fullmatch(table[0][0]) and not any(table[0][1:]):
        title = table.pop(0)[0]
    if (alone := _ladder(table, title)) is not None:
        return alone
    if _is_lying(table):
        table = [list(row) for row in zip(*table, strict=True)]
    head = table.pop(0) if _is_head(table) else [""] * len(table[0])
    if _GIVES.fullmatch(table[0][0]) and _points(table[0]):
        points = table.pop(0)
        head = [f"{cell} ({n})" if n else cell for cell, n in zip(head, points, strict=True)]
    beside = [i for i in range(1, len(head)) if _is_beside(head[i], [row[i] for row in table])]
    to_fill = [i for i in range(1, len(head)) if i not in beside and _is_given(head[i])]
    levels = [i for i in range(1, len(head)) if i not in (*beside, *to_fill)]
    left_out = [f"the column “{head[i]}”" for i in to_fill]
    blank = not any(row[i] for row in table for i in levels)
    found = []
    for row in table:
        empty = not (any(row[i] for i in levels) or blank or "\n" in row[0])
        if row == head:
            continue
        if empty or (_TOTAL.fullmatch(row[0].casefold()) and _says_little(row, levels)):
            left_out.append(f"the row “{row[0]}”")
            continue
        found.append(_row(row, head, levels, beside, blank))
    return Grid(title, tuple(found), tuple(left_out))


def _is_beside(head: str, cells: Sequence[str]) -> bool:
    """Whether a column says more of the criteria themselves."""
    return bool(_TEXT.fullmatch(head) or (_GIVES.fullmatch(head) and any(cells)))


def _says_little(row: Sequence[str], levels: Sequence[int]) -> bool:
    return not any(len(row[i].split()) > 3 for i in levels)


def _row(
    row: Sequence[str],
    head: Sequence[str],
    levels: Sequence[int],
    beside: Sequence[int],
    blank: bool,
) -> Row:
    """One criterion. In a table to tick (`blank`) the columns that name levels are its levels."""
    name, _, rest = row[0].partition("\n")
    texts = [rest.strip()]
    for i in beside:
        texts.append(row[i] if _TEXT.fullmatch(head[i]) or not row[i] else f"{head[i]}: {row[i]}")
    if blank:
        cells = [Cell(*_named(head[i])) for i in levels if _is_ticked(head[i])]
        cells = cells if len(cells) > 1 else []
    else:
        cells = [_cell(head[i], row[i]) for i in levels if row[i]]
    return Row(name.strip(), "\n".join(text for text in texts if text), ordered(cells))


def _is_ticked(head: str) -> bool:
    return bool(is_level(head) or _TICK.fullmatch(head))


def _named(head: str) -> tuple[str, str, float | None]:
    title, points = titled(head)
    return title, "", points


def _ladder(table: Sequence[Sequence[str]], title: str) -> Grid | None:
    """One criterion's levels down the side, with columns for their marks and their text."""
    head, *rows = table
    marks = [i for i in range(1, len(head)) if _GIVES.fullmatch(head[i])]
    texts = [i for i in range(1, len(head)) if _TEXT.fullmatch(head[i])]
    if len(texts) != 1 or len(marks) + 2 != len(head) or not all(is_level(row[0]) for row in rows):
        return None
    cells = []
    for row in rows:
        name, points = titled(row[0])
        given = [titled(row[i])[1] for i in marks]
        ranged = (
            f"{name} ({row[marks[0]]})" if marks and re.search(r"\d\D+\d", row[marks[0]]) else name
        )
        cells.append(Cell(ranged, row[texts[0]], given[0] if given else points))
    return Grid(title, (Row(title, "", ordered(cells)),))


def _cell(head: str, text: str) -> Cell:
    title, points = titled(head) if head else ("", None)
    bold = _BOLD.fullmatch(text)
    if bold:
        own = float(bold["n"]) if bold["n"] else points
        return Cell(bold["title"].strip(), bold["text"].strip(), own)
    if not head and (own_head := _headed(text)):
        return own_head
    tail = _TAIL.fullmatch(text) if points is None else None
    if tail:
        return Cell(title, tail["text"].strip(), float(tail["n"].replace(",", ".")))
    return Cell(title, text, points)


def _headed(text: str) -> Cell | None:
    """A level that names itself on its cell's first line: "Precise (4 points)", then its text."""
    first, _, rest = text.partition("\n")
    if pointed := _POINTED.fullmatch(first):
        return Cell(pointed["title"], rest.strip(), float(pointed["n"]))
    short = len(first.split()) <= 8 and not first.endswith((".", ",", ";", ":"))
    short = short and not _TAIL.fullmatch(text)
    return Cell(first, rest.strip()) if rest and short else None


def arranged(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The table with the criteria's names first, one row a criterion, without Markdown's stars."""
    table = [[_plain(cell, i) for i, cell in enumerate(row)] for row in rows]
    named = [i for i, cell in enumerate(table[0]) if cell and _SIDE.fullmatch(cell)]
    side = [row[0] for row in table[1:] if row[0]]
    numbered = all(re.fullmatch(r"\d{1,2}[.)]?", cell) for cell in side)
    if named and named[0] > 0 and numbered:
        at = named[0]
        table = [
            [row[at], *(c for i, c in enumerate(row) if i not in (0, at) or (i == 0 and side))]
            for row in table
        ]
        if side:
            table = [[row[0], *row[2:]] for row in table]
    return _joined(table)


def _joined(table: Sequence[list[str]]) -> list[list[str]]:
    """Rows without a name belong to the row above: further lines, or the points of its levels."""
    found: list[list[str]] = []
    blocks = False
    for row in table:
        if (
            row[0]
            or not found
            or not any(row[1:])
            or (len(found) == 1 and not blocks and not _points(row))
        ):
            found.append(list(row))
        elif _points(row):
            blocks = True
            last = found[-1]
            found[-1] = [
                c if not p else f"**{c}** ({p} points)" for c, p in zip(last, row, strict=True)
            ]
        else:
            last = found[-1]
            found[-1] = ["\n".join(filter(None, pair)) for pair in zip(last, row, strict=True)]
    return found


def _points(row: Sequence[str]) -> bool:
    cells = [cell for cell in row[1:] if cell]
    return bool(cells) and all(re.fullmatch(r"\d+(?:\.\d+)?", cell) for cell in cells)


def _plain(cell: str, column: int) -> str:
    """A cell without the stars around it; a level that is bold in its cell keeps them."""
    bold = re.fullmatch(r"\*\*([^*]+)\*\*", cell)
    if bold:
        return bold[1].strip()
    return re.sub(r"\*\*(.+?)\*\*", r"\1", cell) if column == 0 else cell


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
    if any(_is_given(cell) or _TEXT.fullmatch(cell) for cell in head):
        return False
    return all(is_level(cell) for cell in side) and not any(is_level(cell) for cell in head)


def _is_given(cell: str) -> bool:
    """Whether a column is for the teacher to fill in, or says what a criterion gives."""
    return bool(_GIVEN.fullmatch(cell.strip(" :*")))
