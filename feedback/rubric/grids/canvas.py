"""Canvas's rubric CSV: one row a criterion, its ratings side by side."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from feedback.errors import RubricError
from feedback.rubric.grids.grid import Cell, Grid, Row, ordered

HEAD = ("Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range")
RATING = ("Rating Name", "Rating Description", "Rating Points")


def is_canvas(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table is a rubric as Canvas exports it."""
    head = [cell.casefold() for cell in rows[0]]
    return "rubric name" in head and "criteria name" in head and "rating name" in head


def read_canvas(rows: Sequence[Sequence[str]]) -> Grid:
    """The first rubric of the file; further ones are named in `left_out`."""
    head = [cell.casefold() for cell in rows[0]]
    at = {name.casefold(): head.index(name.casefold()) for name in HEAD if name.casefold() in head}
    starts = [i for i, name in enumerate(head) if name == "rating name"]
    title = _cell(rows[1], at["rubric name"])
    found = []
    others: dict[str, None] = {}
    for row in rows[1:]:
        name = _cell(row, at["rubric name"])
        if name and name != title:
            others[name] = None
            continue
        found.append(
            Row(
                _cell(row, at["criteria name"]),
                _cell(row, at.get("criteria description")),
                ordered(_ratings(row, starts)),
            )
        )
    return Grid(title, tuple(found), tuple(f"the rubric “{name}”" for name in others))


def write_canvas(grid: Grid) -> str:
    """The CSV that Canvas imports; every rating has points there, 0 where there are none."""
    most = max((len(row.levels) for row in grid.rows), default=0)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*HEAD, *RATING * max(most, 1)])
    for row in grid.rows:
        ratings = [cell for level in row.levels for cell in _rating(level)]
        writer.writerow([grid.title, row.title, row.text, "false", *ratings])
    return out.getvalue()


def _rating(level: Cell) -> tuple[str, str, str]:
    return level.title, level.text, f"{level.points or 0:g}"


def _ratings(row: Sequence[str], starts: Sequence[int]) -> list[Cell]:
    found = []
    for i in starts:
        name, text, points = (_cell(row, i + k) for k in range(3))
        if name or text or points:
            found.append(Cell(name, text, _number(points)))
    return found


def _number(text: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        raise RubricError(f"“{text[:40]}” stands where Canvas has a rating's points.") from None


def _cell(row: Sequence[str], i: int | None) -> str:
    return row[i] if i is not None and i < len(row) else ""
