"""Every rubric of rubrics/: it loads, every level can be got, and a teacher can read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.rubric.load import load_rubric, ready_made
from feedback.rubric.model import Criterion, Rubric
from feedback.rubric.reach import unreachable

FOLDER = Path(__file__).parents[2] / "rubrics"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@pytest.fixture(params=NAMES)
def rubric(request: pytest.FixtureRequest) -> Rubric:
    return load_rubric(request.param)


def machine_judged(rubric: Rubric) -> list[Criterion]:
    return [criterion for criterion in rubric.criteria if not criterion.teacher]


def test_the_folder_and_the_list_agree() -> None:
    assert [each.name for each in ready_made()] == NAMES
    assert {"source-essay", "self-check"} <= set(NAMES)
    assert all(each.title == load_rubric(each.name).title for each in ready_made())


def test_every_level_can_be_got(rubric: Rubric) -> None:
    for criterion in machine_judged(rubric):
        assert not list(unreachable(criterion.ladder)), criterion.id


def test_every_criterion_is_described(rubric: Rubric) -> None:
    assert rubric.description and rubric.standard and rubric.year
    for criterion in rubric.criteria:
        assert criterion.described("student") and criterion.described("teacher"), criterion.id
        assert all(level.descriptor for level in criterion.levels), criterion.id


def test_the_lowest_level_asks_for_nothing(rubric: Rubric) -> None:
    for criterion in machine_judged(rubric):
        assert criterion.ladder[-1].requires is None, criterion.id


def test_something_is_left_to_the_teacher(rubric: Rubric) -> None:
    assert any(criterion.teacher for criterion in rubric.criteria)


def test_points() -> None:
    assert load_rubric("source-essay").max_total == 28
    assert load_rubric("self-check").max_total == 0
