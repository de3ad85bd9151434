"""Turnitin's rubric file (.rbc): JSON with the rubric, its criteria, its scale, and their cells.

Four lists hold it: Rubric, RubricCriterion, RubricScale (the columns) and RubricCriterionScale (the
cells), tied together by numbers. There are rubrics whose points stand in the cells ("custom"),
those whose points stand over the columns and are shared out by the criteria's percentages
("standard"), those without points ("qualitative"), and grading forms, which have no scale at all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from feedback.errors import RubricError
from feedback.rubric.grids.grid import Cell, Grid, Row, ordered
from feedback.text.printable import shown

_PARTS = ("Rubric", "RubricCriterion", "RubricScale", "RubricCriterionScale")
_CUSTOM, _QUALITATIVE = 4, 0
# Turnitin has a cell for each criterion in each column; this fills one where there is no level.
_NO_LEVEL = "–"

Item = Mapping[str, Any]


def read_turnitin(text: str, name: str) -> Grid:
    """The rubric in a .rbc file's text; `name` is the file's, for what is said of a fault.

    Raises RubricError in one sentence.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    parts = data if isinstance(data, dict) else {}
    rubric, criteria, columns, cells = (_items(parts.get(part)) for part in _PARTS)
    if not rubric or not criteria:
        raise RubricError(
            f"{name} is no Turnitin rubric: export it anew from Turnitin's rubric manager as .rbc."
        )
    columns = sorted(columns, key=_position)
    weights = _weights(criteria, columns, cells)
    rows = [
        Row(
            _text(each.get("name")),
            _text(each.get("description")),
            _levels(each, columns, cells),
            weights.get(_key(each.get("id"))),
        )
        for each in _in_order(criteria, rubric[0].get("criterion"))
    ]
    return Grid(_text(rubric[0].get("name")) or "Rubric", tuple(rows))


def write_turnitin(grid: Grid) -> str:
    """The .rbc text that Turnitin takes in: every criterion has as many cells as the longest.

    Where criteria name their levels differently, the columns are numbered and a cell opens with its
    level's name on a line of its own.
    """
    most = max((len(row.levels) for row in grid.rows), default=0)
    names = {tuple(level.title for level in row.levels) for row in grid.rows}
    shared = next(iter(names)) if len(names) == 1 else ()
    heads = shared or tuple(f"Column {i}" for i in range(1, most + 1))
    scale_ids = [1_000_000 + i for i in range(most)]
    criterion_ids = [2_000_000 + i for i in range(len(grid.rows))]
    cells = [
        _cell(3_000_000 + i * most + k, criterion_ids[i], scale_ids[k], row, k, not shared)
        for i, row in enumerate(grid.rows)
        for k in range(most)
    ]
    pointed = any(level.points for row in grid.rows for level in row.levels)
    made = {
        "Rubric": [
            {
                "id": 1,
                "name": grid.title,
                "description": None,
                "scoring_method": _CUSTOM if pointed else _QUALITATIVE,
                "criterion": criterion_ids,
                "scale_values": scale_ids,
                "criterion_scales_all": [cell["id"] for cell in cells],
            }
        ],
        "RubricCriterion": [
            {
                "id": id,
                "rubric": 1,
                "name": row.title,
                "description": row.text,
                "value": 0,
                "num": i,
                "position": i,
                "criterion_scales": [cell["id"] for cell in cells if cell["criterion"] == id],
            }
            for i, (id, row) in enumerate(zip(criterion_ids, grid.rows, strict=True), 1)
        ],
        "RubricScale": [
            {"id": id, "rubric": 1, "name": head, "value": 0, "num": i, "position": i}
            for i, (id, head) in enumerate(zip(scale_ids, heads, strict=True), 1)
        ],
        "RubricCriterionScale": cells,
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _cell(
    id: int, criterion: int, scale: int, row: Row, k: int, named: bool
) -> dict[str, int | float | str]:
    cell: dict[str, int | float | str] = {"id": id, "criterion": criterion, "scale_value": scale}
    if k >= len(row.levels):
        return cell | {"value": 0, "description": _NO_LEVEL}
    level = row.levels[k]
    text = f"{level.title}\n{level.text}".strip() if named else level.text
    return cell | {"value": level.points or 0, "description": text}


def _levels(criterion: Item, columns: Sequence[Item], cells: Sequence[Item]) -> tuple[Cell, ...]:
    id = _key(criterion.get("id"))
    mine = {_key(c.get("scale_value")): c for c in cells if _key(c.get("criterion")) == id}
    if not columns:
        most = _number(criterion.get("value"))
        return (Cell("Full marks", "", most), Cell("No marks", "", 0.0)) if most else ()
    own = any(_number(cell.get("value")) for cell in cells)
    pointed = own or any(_number(column.get("value")) for column in columns)
    numbered = all(
        _text(column.get("name")) == f"Column {i}" for i, column in enumerate(columns, 1)
    )
    found = []
    for column in columns:
        cell = mine.get(_key(column.get("id")), {})
        text = _text(cell.get("description"))
        if text == _NO_LEVEL:
            continue
        title = _text(column.get("name"))
        if numbered and text:
            title, _, text = text.partition("\n")
        points = _number((cell if own else column).get("value"))
        found.append(Cell(title, text, points if pointed else None))
    return ordered(found)


def _weights(
    criteria: Sequence[Item], columns: Sequence[Item], cells: Sequence[Item]
) -> dict[str, float]:
    """The share each criterion has in a rubric whose points stand over its columns."""
    if not columns or any(_number(cell.get("value")) for cell in cells):
        return {}
    shares = {_key(each.get("id")): _number(each.get("value")) for each in criteria}
    return {id: share / 100 for id, share in shares.items() if 0 < share <= 100}


def _in_order(criteria: Sequence[Item], ids: object) -> list[Item]:
    if not isinstance(ids, list):
        return sorted(criteria, key=_position)
    places = {_key(id): i for i, id in enumerate(ids)}
    return sorted(criteria, key=lambda each: places.get(_key(each.get("id")), len(places)))


def _items(part: object) -> list[Item]:
    return [item for item in part if isinstance(item, dict)] if isinstance(part, list) else []


def _position(item: Item) -> float:
    return _number(item.get("position"))


def _key(id: object) -> str:
    """An id as text: some files write a number, some the same number in quotation marks."""
    return str(id)


def _text(value: object) -> str:
    return shown(value).strip() if isinstance(value, str) else ""


def _number(value: object) -> float:
    """A number, or one in quotation marks; 0 where there is none."""
    try:
        found = float(value) if isinstance(value, int | float | str) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    return found if 0 <= found < 1e6 else 0.0
