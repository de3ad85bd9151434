"""Rubrics from a file of another program, and into one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from feedback.errors import RubricError
from feedback.rubric.grids.canvas import is_canvas, read_canvas, write_canvas
from feedback.rubric.grids.files import table_of, text_of
from feedback.rubric.grids.grid import Cell, Grid, Row
from feedback.rubric.grids.markdown import write_markdown
from feedback.rubric.grids.plain import write_csv, write_xlsx
from feedback.rubric.grids.table import read_table
from feedback.rubric.grids.turnitin import read_turnitin, write_turnitin
from feedback.rubric.grids.written import yaml_of
from feedback.rubric.load import rubric_of
from feedback.rubric.model import Criterion, Rubric

_FORMATS: dict[str, Callable[[Grid], str | bytes]] = {
    "canvas": write_canvas,
    "turnitin": write_turnitin,
    "csv": write_csv,
    "xlsx": write_xlsx,
    "markdown": write_markdown,
}


@dataclass(frozen=True, slots=True)
class Imported:
    """A rubric's YAML, the rubric it makes, and what of the file is no part of it."""

    text: str
    rubric: Rubric
    left_out: tuple[str, ...]


def imported(path: Path) -> Imported:
    """The rubric in a CSV, TSV, Markdown, Word or spreadsheet table, Canvas's CSV or a .rbc file.

    The text is kept as it stands; every level is the teacher's to judge but those that ask for a
    number of things and nothing else. Raises RubricError in one sentence.
    """
    grid = _grid(path)
    if not grid.rows:
        raise RubricError(
            f"{path} holds no criteria: a rubric has criteria, and levels beside them."
        )
    text = yaml_of(grid, path.name)
    return Imported(text, rubric_of(text, path.with_suffix(".yaml").name), grid.left_out)


def _grid(path: Path) -> Grid:
    if path.suffix.casefold() == ".rbc":
        return read_turnitin(text_of(path), str(path))
    table = table_of(path)
    if is_canvas(table.rows):
        return read_canvas(table.rows)
    return read_table(table.rows, table.title or path.stem.replace("_", " ").replace("-", " "))


def exported(rubric: Rubric, format: str) -> str | bytes:
    """The rubric's texts and points, not what it measures, for another program.

    "canvas" and "csv" are CSV, "turnitin" a .rbc file, "markdown" a table; "xlsx" gives bytes.
    """
    return _FORMATS[format](grid_of(rubric))


def grid_of(rubric: Rubric) -> Grid:
    """The rubric's texts and points; a criterion without levels is given all or nothing."""
    return Grid(rubric.title, tuple(_row(criterion) for criterion in rubric.criteria))


def _row(criterion: Criterion) -> Row:
    levels = tuple(
        Cell(
            level.title,
            level.descriptor,
            None if level.points is None else level.points * criterion.weight,
        )
        for level in criterion.ladder
    )
    if not levels:
        most = criterion.max_points
        levels = (Cell("Full marks", "", most), Cell("No marks", "", 0.0)) if most else ()
    return Row(criterion.title, criterion.described("teacher"), levels)
