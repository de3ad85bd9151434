"""Criteria that count only where the task asks for them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from essays import library
from rubric.made import ENGINE, PACK, citation, made

from feedback.rubric.applies import why_not
from feedback.rubric.load import rubric_of
from feedback.rubric.measures import measure_all
from feedback.rubric.model import Criterion, When
from feedback.rubric.result import RubricResult
from feedback.rubric.score import score

WORDS = ("reliable", "how useful", "value and limitations", "evaluate the sources")
ASKED = [
    "How reliable is Source A for a historian?",
    "Judge the reliability of both sources.",
    "How useful are these sources for a study of trams?",
    "Consider the value and limitations of Source D.",
    "Evaluate the source, then answer.",
    "HOW USEFUL is the diary?",
]
NOT_ASKED = [
    "Explain why the trams were abolished.",
    "Say how the useful arts were taught.",
    "What is the value of friendship? What are its limitations?",
    "Evaluate the claim that trams were cheap.",
]


@pytest.mark.parametrize("prompt", ASKED)
def test_asked_by_a_word_or_phrase_of_the_prompt(prompt: str) -> None:
    assert not why_not(Criterion("a", "A", when=When("prompt", WORDS)), prompt, {})


@pytest.mark.parametrize("prompt", NOT_ASKED)
def test_not_asked(prompt: str) -> None:
    said = why_not(Criterion("a", "A", when=When("prompt", WORDS)), prompt, {})
    assert said == "Not assessed: the assignment does not ask for it."


def test_without_a_prompt_nobody_knows() -> None:
    said = why_not(Criterion("a", "A", when=When("prompt", WORDS)), "  ", {})
    assert "the assignment's wording was not given" in said


FORMS = [
    ("bees", "a bee"),
    ("reliable", "its reliability"),
    ("usefulness", "is useful"),
    ("cities", "a city"),
    ("evaluate", "an evaluation of"),
]
OTHERS = [
    ("usefulness", "using both"),
    ("useful", "use both"),
    ("trust", "rust"),
]


@pytest.mark.parametrize(("word", "prompt"), FORMS)
def test_a_word_is_found_in_its_forms(word: str, prompt: str) -> None:
    assert not why_not(Criterion("a", "A", when=When("prompt", (word,))), prompt, {})


@pytest.mark.parametrize(("word", "prompt"), OTHERS)
def test_a_word_like_it_is_another(word: str, prompt: str) -> None:
    assert why_not(Criterion("a", "A", when=When("prompt", (word,))), prompt, {})


def test_by_the_rubric() -> None:
    assert not why_not(Criterion("a", "A"), "", {})
    assert "the rubric leaves it out" in why_not(Criterion("a", "A", when=When("never")), "x", {})


TEXT = """\
title: T
criteria:
  - id: citing
    title: Citing
    checks: [sources/stock-evaluation]
    when: {when}
    levels:
      - {{title: High, points: 4, requires: {{citations: {{at_least: 1}}}}}}
      - {{title: Low, points: 1}}
  - id: size
    title: Size
    levels:
      - {{title: Long, points: 2, requires: {{words: {{at_least: 20}}}}}}
      - {{title: Short, points: 1}}
"""


def result(when: str, prompt: str = "") -> RubricResult:
    rubric = rubric_of(TEXT.format(when=when), "r.yaml")
    essay = replace(made("Bees live in hives. " * 20, citations=(citation(),)), prompt=prompt)
    measures = measure_all(essay, library(PACK), (), ENGINE)
    return score(rubric, measures, (), audience="teacher", essay=essay)


@pytest.mark.parametrize(
    ("when", "prompt"),
    [("always", ""), ("{prompt: [bees]}", "Write about a bee and its hive.")],
)
def test_what_counts_is_scored(when: str, prompt: str) -> None:
    scored = result(when, prompt)
    assert (scored.suggested_total, scored.max_total) == (6, 6)
    assert all(criterion.counts for criterion in scored.criteria)


@pytest.mark.parametrize(
    ("when", "prompt"),
    [
        ("never", "bees"),
        ("{prompt: [bees]}", ""),
        ("{prompt: [bees]}", "Write about hives and the people who keep them."),
    ],
)
def test_what_does_not_count_is_part_of_no_total(when: str, prompt: str) -> None:
    scored = result(when, prompt)
    left_out = scored.criteria[0]
    assert not left_out.counts and left_out.evidence_seen == "not_assessed"
    assert left_out.suggested_points is None and left_out.suggested_level is None
    assert left_out.reasons[0].startswith("Not assessed: ") and not left_out.needs_teacher
    assert (scored.suggested_total, scored.max_suggested, scored.max_total) == (2, 2, 2)


def test_without_the_assignment_the_essay_shows_what_was_asked() -> None:
    criterion = Criterion("a", "A", when=When("prompt", WORDS, "evaluations"))
    assert not why_not(criterion, "", {"evaluations": 1.0})
    assert "does not take it up" in why_not(criterion, "", {"evaluations": 0.0})
    assert why_not(criterion, "Describe the harbour.", {"evaluations": 1.0})
