"""Turnitin's .rbc files, in and out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.errors import RubricError
from feedback.rubric.grids.grid import Cell, Grid, Row
from feedback.rubric.grids.transfer import imported
from feedback.rubric.grids.turnitin import read_turnitin, write_turnitin


def rbc(**changes: Any) -> str:
    """A rubric of two criteria and two columns as Turnitin writes it, with parts put in its place.

    A part that is None is left out.
    """
    parts: dict[str, Any] = {
        "Rubric": [{"id": 7, "name": "Field report", "scoring_method": 4, "criterion": [21, 20]}],
        "RubricCriterion": [
            {"id": 20, "name": "Method", "description": "How it was done.", "value": 0},
            {"id": 21, "name": "Question", "description": None, "value": 0},
        ],
        "RubricScale": [
            {"id": 11, "name": "Partly", "position": 2, "value": 0},
            {"id": 10, "name": "Fully", "position": 1, "value": 0},
        ],
        "RubricCriterionScale": [
            {"criterion": 20, "scale_value": 10, "description": "Can be repeated.", "value": 6},
            {"criterion": 20, "scale_value": 11, "description": "Has gaps.", "value": 3},
            {"criterion": 21, "scale_value": 10, "description": "Is answerable.", "value": 2},
            {"criterion": 21, "scale_value": 11, "description": None, "value": 1},
        ],
    }
    parts |= changes
    return json.dumps({name: part for name, part in parts.items() if part is not None})


def test_points_in_the_cells() -> None:
    assert read_turnitin(rbc(), "r.rbc") == Grid(
        "Field report",
        (
            Row("Question", "", (Cell("Fully", "Is answerable.", 2), Cell("Partly", "", 1))),
            Row(
                "Method",
                "How it was done.",
                (Cell("Fully", "Can be repeated.", 6), Cell("Partly", "Has gaps.", 3)),
            ),
        ),
    )


def bare(cells: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [cell | {"value": None} for cell in cells]


CELLS = json.loads(rbc())["RubricCriterionScale"]


def test_points_over_the_columns_are_shared_out_by_percentages() -> None:
    text = rbc(
        RubricCriterion=[
            {"id": 20, "name": "Method", "value": "75"},
            {"id": 21, "name": "Question", "value": "25"},
        ],
        RubricScale=[
            {"id": 10, "name": "Fully", "position": 1, "value": 100},
            {"id": 11, "name": "Partly", "position": 2, "value": 50},
        ],
        RubricCriterionScale=bare(CELLS),
    )
    question, method = read_turnitin(text, "r.rbc").rows
    assert (question.weight, method.weight) == (0.25, 0.75)
    assert [level.points for level in method.levels] == [100, 50]


def test_no_points_at_all() -> None:
    rows = read_turnitin(rbc(RubricCriterionScale=bare(CELLS)), "r.rbc").rows
    assert [level.points for row in rows for level in row.levels] == [None] * 4


def test_a_grading_form_gives_all_or_nothing() -> None:
    text = rbc(
        RubricCriterion=[
            {"id": 20, "name": "Method", "value": 10},
            {"id": 21, "name": "Remarks", "value": None},
        ],
        RubricScale=None,
        RubricCriterionScale=None,
    )
    remarks, method = read_turnitin(text, "r.rbc").rows
    assert method.levels == (Cell("Full marks", "", 10), Cell("No marks", "", 0))
    assert remarks.levels == ()


def test_ids_in_quotation_marks_are_the_same_ids() -> None:
    cells = [cell | {"criterion": str(cell["criterion"])} for cell in CELLS]
    assert read_turnitin(rbc(RubricCriterionScale=cells), "r") == read_turnitin(rbc(), "r")


NO_RUBRIC = {
    "no JSON": "Rubric: none",
    "a list": "[1, 2]",
    "no rubric": rbc(Rubric=[]),
    "no criteria": rbc(RubricCriterion=None),
    "criteria of another kind": rbc(RubricCriterion=["Method"]),
    "deep": "[" * 100_000,
    "a number": "1e999",
}


@pytest.mark.parametrize("text", NO_RUBRIC.values(), ids=NO_RUBRIC)
def test_what_is_no_rubric_is_a_sentence(text: str) -> None:
    with pytest.raises(RubricError, match=r"^r\.rbc is no Turnitin rubric: export it anew"):
        read_turnitin(text, "r.rbc")


ODD = {
    "points that are no number": {"value": "ten"},
    "points without end": {"value": 10**400},
    "a negative": {"value": -3},
    "a cell of no criterion": {"criterion": 99},
    "a description that is a number": {"description": 4},
}


@pytest.mark.parametrize("change", ODD.values(), ids=ODD)
def test_an_odd_cell_does_no_harm(change: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "r.rbc"
    path.write_text(rbc(RubricCriterionScale=[CELLS[0] | change, *CELLS[1:]]), encoding="utf-8")
    assert len(imported(path).rubric.criteria) == 2


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).filter(
    lambda text: text not in ("–", "\ufffd")
)
LEVELS = st.lists(TEXT, min_size=1, max_size=4, unique=True).map(
    lambda names: tuple(Cell(name, name[::-1], len(names) - i) for i, name in enumerate(names))
)
GRIDS = st.builds(
    Grid,
    TEXT,
    st.lists(st.builds(Row, TEXT, TEXT, LEVELS), min_size=1, max_size=4).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(GRIDS)
def test_a_grid_comes_back_as_it_was(grid: Grid) -> None:
    assert read_turnitin(write_turnitin(grid), "r.rbc") == grid


@given(GRIDS)
def test_every_criterion_has_a_cell_in_every_column(grid: Grid) -> None:
    made = json.loads(write_turnitin(grid))
    assert len(made["RubricCriterionScale"]) == len(made["RubricScale"]) * len(grid.rows)
