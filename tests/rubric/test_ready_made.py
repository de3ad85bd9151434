"""Every rubric of rubrics/: it loads, every level can be got, and a teacher can read it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from feedback.rubric.applies import why_not
from feedback.rubric.load import load_rubric, ready_made
from feedback.rubric.measures import Values, measure, measures
from feedback.rubric.model import Bounds, Criterion, Requires, Rubric, When
from feedback.rubric.reach import unreachable
from feedback.rubric.result import CriterionResult
from feedback.rubric.score import score
from feedback.rubric.soundness import rubric_warnings

FOLDER = Path(__file__).parents[2] / "rubrics"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


# The year of the standard, all its points, and those of them that the program suggests on.
STATED = {
    "a-level-sources": (2017, 30, 0),
    "aacu-critical-thinking": (2009, 20, 4),
    "aacu-information-literacy": (2009, 20, 8),
    "aacu-written-communication": (2009, 20, 8),
    "ap-history-dbq": (2023, 7, 3),
    "ap-history-leq": (2023, 6, 0),
    "ap-lang-synthesis": (2020, 6, 0),
    "gcse-source-usefulness": (2018, 4, 4),
    "ib-extended-essay": (2027, 30, 0),
    "ib-history-paper1-q2": (2017, 4, 4),
    "ib-history-paper1-q4": (2017, 9, 0),
    "self-check": (2026, 0, 0),
    "six-traits": (2026, 30, 5),
    "smarter-balanced-argumentative": (2023, 10, 6),
    "smarter-balanced-informational": (2023, 10, 6),
    "source-essay": (2026, 28, 20),
}
# How long an essay or its sentences are is no reason for a level.
LENGTH = {"words", "sentences", "mean_sentence_words", "sentence_words_spread", "reading_ease"}


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


def test_the_list_is_complete() -> None:
    assert sorted(STATED) == NAMES
    assert len({each.title for each in ready_made()}) == len(NAMES)


def test_year_and_points_are_as_stated(rubric: Rubric) -> None:
    year, points, suggested = STATED[rubric.name]
    assert (rubric.year, rubric.max_total) == (year, points)
    assert sum(criterion.max_points for criterion in machine_judged(rubric)) == suggested


def test_it_names_whose_standard_it_is_and_whose_words(rubric: Rubric) -> None:
    assert "own wording" in rubric.standard.casefold()


def test_nothing_is_doubtful_about_it(rubric: Rubric) -> None:
    assert list(rubric_warnings(rubric)) == []


def test_no_level_rests_on_length(rubric: Rubric) -> None:
    for criterion in rubric.criteria:
        assert not LENGTH & set(criterion.asked), criterion.id


def test_what_the_teacher_judges_says_what_there_is_to_go_by(rubric: Rubric) -> None:
    for criterion in rubric.criteria:
        said = criterion.described("teacher")
        if not criterion.teacher:
            assert not criterion.evidence_for_teacher, criterion.id
        elif criterion.evidence_for_teacher:
            assert "To go by: " in said, criterion.id
        else:
            assert "othing that the program counts bears on" in said, criterion.id


def test_a_student_is_not_told_what_is_laid_out_for_the_teacher(rubric: Rubric) -> None:
    for criterion in rubric.criteria:
        said = criterion.described("student")
        assert "To go by" not in said and "yours to" not in said, criterion.id


def scored(rubric: Rubric, values: Values) -> dict[str, CriterionResult]:
    return {result.id: result for result in score(rubric, values, []).criteria}


def at_best() -> dict[str, float | None]:
    """Every merit more than enough, no fault."""
    kinds = {"merit": 99.0, "fault": 0.0, "size": 5.0, "information": 50.0}
    values: dict[str, float | None] = {
        each.name: min(kinds[each.kind], each.most) for each in measures().values()
    }
    return {**values, "words": 600.0, "longest_paragraph_share": 0.3, "borrowed_percent": 5.0}


def test_the_best_there_is_gets_the_highest_level(rubric: Rubric) -> None:
    values = {**at_best(), "words_per_paragraph": 90.0}
    for criterion in machine_judged(rubric):
        result = scored(rubric, values)[criterion.id]
        assert result.suggested_level == criterion.ladder[0].title, criterion.id
        assert result.next_step is None


def test_the_teachers_criteria_are_never_scored(rubric: Rubric) -> None:
    for result in scored(rubric, at_best()).values():
        if result.needs_teacher:
            assert result.suggested_level is None and result.suggested_points is None
            assert result.evidence_seen == "not_assessed"


def test_what_was_not_checked_is_never_scored(rubric: Rubric) -> None:
    unchecked: dict[str, float | None] = {**dict.fromkeys(measures()), "words": 600.0}
    for result in scored(rubric, unchecked).values():
        assert result.suggested_level is None and result.suggested_points is None, result.id


@pytest.mark.parametrize("needs", ["sources", "grammar"])
def test_without_what_its_levels_need_it_suggests_no_more_than_is_seen(
    rubric: Rubric, needs: str
) -> None:
    lost = {name for name, each in measures().items() if each.needs == needs}
    values = {name: None if name in lost else value for name, value in at_best().items()}
    for criterion in machine_judged(rubric):
        level = scored(rubric, values)[criterion.id].suggested_level
        top = criterion.ladder[0].requires
        blind = top is not None and any(measure(name).needs == needs for name in top.names)
        assert (level is None) == blind, criterion.id


def just_enough(requires: Requires | None) -> dict[str, float]:
    """The values that a level asks for and no more: its lower bounds, its faults at their most."""
    found: dict[str, float] = {}
    if requires is None:
        return found
    for name, bounds in requires.measures.items():
        found[name] = _edge(bounds)
    for part in (*requires.all_of, *requires.any_of[:1]):
        found.update(just_enough(part))
    return found


def _edge(bounds: Bounds) -> float:
    return bounds.at_least if bounds.at_least is not None else bounds.at_most or 0.0


def test_just_enough_for_a_level_gets_that_level(rubric: Rubric) -> None:
    barely = {
        name: {"merit": 0.0, "fault": 99.0}.get(each.kind, 5.0) for name, each in measures().items()
    }
    for criterion in machine_judged(rubric):
        for level in criterion.ladder:
            values: dict[str, float | None] = {**barely, "words": 600.0, "on_topic": 1.0}
            values |= {"borrowed_percent": 5.0, "longest_paragraph_share": 0.9, "paragraphs": 1.0}
            values |= {name: 9.0 for name in criterion.asked if name.startswith("findings:")}
            values |= just_enough(level.requires)
            always = replace(rubric, criteria=(replace(criterion, when=When()),))
            result = scored(always, values)[criterion.id]
            assert result.suggested_level == level.title, (criterion.id, level.title)
