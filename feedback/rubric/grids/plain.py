"""A rubric as a plain table, for CSV and for a spreadsheet: a row a criterion, levels across."""

from __future__ import annotations

import csv
import io

from feedback.rubric.grids.grid import Cell, Grid, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDE, _NARROW = 42, 30


def rows_of(grid: Grid) -> list[list[str]]:
    """The table's rows: its title, its head, and a row a criterion.

    Levels that all criteria share head the columns; otherwise each cell opens with its level's name
    and points on a line of their own.
    """
    shared = shared_levels(grid)
    most = max((len(row.levels) for row in grid.rows), default=0)
    heads = [named(level) for level in shared] or [""] * most
    rows = [[" ".join(grid.title.split()), *[""] * most], ["Criterion", *heads]]
    for row in grid.rows:
        cells = [
            level.text if shared else f"{named(level)}\n{level.text}".strip()
            for level in row.levels
        ]
        rows.append([_name(row), *cells, *[""] * (most - len(cells))])
    return rows


def shared_levels(grid: Grid) -> tuple[Cell, ...]:
    """The levels, if every criterion has the same with the same points; else none."""
    heads = {tuple((level.title, level.points) for level in row.levels) for row in grid.rows}
    return grid.rows[0].levels if len(heads) == 1 else ()


def named(level: Cell) -> str:
    """A level's name with its points: "Precise (4 points)"."""
    title = " ".join(level.title.split())
    if level.points is None:
        return title
    return f"{title} ({level.points:g} {'point' if level.points == 1 else 'points'})"


def write_csv(grid: Grid) -> str:
    """The table as CSV; what a spreadsheet would take for a formula stands behind an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows_of(grid):
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return out.getvalue()


def write_xlsx(grid: Grid) -> bytes:
    """The table as a workbook of one sheet, every cell text, the head row in bold and kept in view.

    Made without a date of its own, so that the same rubric gives the same bytes.
    """
    from datetime import datetime

    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"title": grid.title, "created": datetime(2000, 1, 1)})
    sheet = book.add_worksheet("Rubric")
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"text_wrap": True, "valign": "top", "bold": True})
    rows = rows_of(grid)
    sheet.set_column(0, 0, _NARROW)
    sheet.set_column(1, max(1, len(rows[0]) - 1), _WIDE)
    sheet.freeze_panes(2, 1)
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            sheet.write_string(y, x, cell, plain if x and y > 1 else bold)
    book.close()
    return out.getvalue()


def _name(row: Row) -> str:
    return f"{' '.join(row.title.split())}\n{row.text}".strip()
