"""One mark for the whole essay."""

from __future__ import annotations

import pytest

from feedback.rubric.load import rubric_of
from feedback.rubric.score import score
from feedback.rubric.soundness import rubric_warnings

RUBRIC = rubric_of(
    """\
title: T
criteria:
  - id: a
    title: A
    levels:
      - {title: High, points: 9, requires: {claims: {at_least: 1}}}
      - {title: Low, points: 1}
total:
  title: Mark
  steps:
    claims: {at_least: [2, 4, 8]}
    spelling_per_100_words: {at_most: [6, 2]}
  marks:
    - {points: 1, steps: 0}
    - {points: 6, steps: 5, title: Six, descriptor: "Rich and clean."}
    - {points: 3, steps: 2}
""",
    "t.yaml",
)


@pytest.mark.parametrize(
    ("claims", "slips", "points"),
    [(0, 9, 1), (2, 9, 1), (2, 6, 3), (4, 9, 3), (0, 1, 3), (8, 2, 6), (8, 2.1, 3), (99, 0, 6)],
)
def test_the_highest_mark_whose_steps_are_taken(claims: int, slips: float, points: float) -> None:
    values = {"words": 200, "claims": claims, "spelling_per_100_words": slips}
    found = score(RUBRIC, values, [])
    assert (found.suggested_total, found.max_total, found.max_suggested) == (points, 6, 6)


def test_one_more_fault_never_raises_the_mark() -> None:
    marks = [
        score(RUBRIC, {"words": 200, "claims": 8, "spelling_per_100_words": n}, []).suggested_total
        for n in range(9)
    ]
    assert marks == sorted(marks, reverse=True) and len(set(marks)) > 1


def test_it_is_shown_with_its_reasons_like_a_criterion() -> None:
    values = {"words": 200, "claims": 3, "spelling_per_100_words": 1.0}
    whole = score(RUBRIC, values, []).criteria[-1]
    assert (whole.id, whole.title, whole.suggested_level) == ("total", "Mark", "3")
    assert whole.reasons[0] == "3 of 5 steps; “3” takes 2."
    assert "The essay makes 3 claims (1 of 3 steps)." in whole.reasons
    assert whole.next_step == "For “Six”, 2 more steps: make at least 4 claims."
    assert whole.evidence_seen == "partial"


def test_what_was_not_counted_is_not_scored() -> None:
    found = score(RUBRIC, {"words": 200, "claims": 8}, [])
    whole = found.criteria[-1]
    assert (found.suggested_total, whole.suggested_points) == (None, None)
    assert whole.reasons == ("Not checked: no grammar engine looked at the language.",)


@pytest.mark.parametrize("words", [0, 20])
def test_too_little_gets_no_mark(words: int) -> None:
    found = score(RUBRIC, {"words": words, "claims": 8, "spelling_per_100_words": 0}, [])
    assert found.suggested_total is None and found.criteria[-1].evidence_seen == "not_assessed"


def test_a_mark_by_length_is_warned_of() -> None:
    text = "title: T\ncriteria: [{id: a, title: A, teacher: true}]\n"
    text += "total:\n  steps: {%s: {at_least: [2]}}\n"
    text += "  marks: [{points: 2, steps: 1}, {points: 1, steps: 0}]\n"
    (warning,) = rubric_warnings(rubric_of(text % "words", "t"))
    assert "words" in warning
    assert not list(rubric_warnings(rubric_of(text % "claims", "t")))
    assert not list(rubric_warnings(rubric_of(text % "paragraphs", "t")))
