"""Every rubric of rubrics/: it loads, every level can be got, and a teacher can read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.rubric.applies import why_not
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


ASKS_TO_JUDGE = [
    "How reliable is Source B for someone who studies the flood?",
    "How far can you trust the diary?",
    "With reference to their origin and purpose, assess the sources.",
    "Say how useful each extract is.",
    "Discuss the values and limitations of Document 3.",
    "Evaluate each source before you use it.",
]
ASKS_FOR_AN_ESSAY = [
    "",
    "Write an essay that explains why the bridge was built, using the passages.",
    "How far can the flood be blamed on the town council?",
    "Argue for or against school uniforms. Use evidence from at least two sources.",
    "What is the value of a good education? Draw on all the texts.",
    "Evaluate the claim that phones harm sleep. Cite your sources.",
    "Explain how public trust in the railway was lost.",
]


@pytest.mark.parametrize("prompt", [*ASKS_TO_JUDGE, *ASKS_FOR_AN_ESSAY])
def test_sources_are_judged_only_where_the_task_asks(prompt: str) -> None:
    criteria = {criterion.id: criterion for criterion in load_rubric("source-essay").criteria}
    assert bool(why_not(criteria["evaluation"], prompt, {})) == (prompt in ASKS_FOR_AN_ESSAY)
    assert not any(why_not(each, prompt, {}) for id, each in criteria.items() if id != "evaluation")


def test_points() -> None:
    assert load_rubric("source-essay").max_total == 28
    assert load_rubric("self-check").max_total == 0
