"""Submissions that cannot be judged are named, and get no suggestion."""

from __future__ import annotations

from typing import Any

import pytest
from essays import library
from rubric.made import ENGINE, finding, made, overlap, use

from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.reading.read import document_of
from feedback.rubric.load import load_rubric
from feedback.rubric.measures import Facts, measure, measure_all
from feedback.rubric.result import RubricResult
from feedback.rubric.score import score
from feedback.text.span import Span

CANALS = {
    "Source 1": (
        "The canal boats carried coal and pottery from the kilns to the wharves. A horse on the"
        " towpath pulled thirty tonnes, where a wagon managed two. Locks lifted the boats over"
        " the ridge, and reservoirs kept the summit level filled in droughts. Bargees lived"
        " aboard with their families and were paid by the voyage."
    ),
    "Source 2": (
        "When railways came, the tolls fell and the canal companies stopped dredging. Silt and"
        " weeds choked the locks. By then the towpath was for anglers, and the wharves were"
        " warehouses without boats."
    ),
}
PROMPT = (
    "Why did freight move away from inland waterways? Write an essay with evidence from both"
    " sources, and weigh how far tolls and maintenance mattered."
)
ON = [
    "The canal lost its trade because nobody cleaned it. " * 8,
    "Boats were slow. Trains were faster, and so the towpath was left to people who fish. " * 5,
    "In my opinon the canels was better then lorrys because a horse is cheap to keep. " * 5,
    "They charged tolls. Then trains came and it was over for them, more or less. " * 5,
]
OFF = [
    "My favourite team won the league this year. The striker scored twice and we all cheered. " * 5,
    "Pizza should be sold in every school. It is cheap and everybody likes the cheese on it. " * 5,
    "Video games teach us to think fast. Players talk to friends and solve puzzles together. " * 5,
]


def read(text: str, sources: dict[str, str] | None = CANALS, prompt: str = "") -> Essay:
    return build_essay(document_of(text), library(sources), "en-GB", prompt)


def topic(text: str, sources: dict[str, str] | None = CANALS, prompt: str = "") -> float | None:
    facts = Facts(read(text, sources, prompt), library(sources), (), ENGINE)
    return measure("on_topic").value(facts)


@pytest.mark.parametrize("text", ON)
def test_on_the_topic_of_the_sources(text: str) -> None:
    assert topic(text) == 1


@pytest.mark.parametrize("text", OFF)
def test_off_the_topic_of_the_sources(text: str) -> None:
    assert topic(text) == 0


@pytest.mark.parametrize("text", OFF)
def test_off_the_topic_of_a_prompt_alone(text: str) -> None:
    assert topic(text, {}, PROMPT) == 0
    assert topic("The tolls fell, and that was all. " * 9, {}, PROMPT) == 1


@pytest.mark.parametrize(
    ("sources", "prompt"),
    [({}, ""), ({}, "Discuss."), ({"Source 1": "Bees fly."}, ""), ({}, "Write an essay.")],
)
def test_what_tells_of_no_topic_judges_none(sources: dict[str, str], prompt: str) -> None:
    assert topic(OFF[0], sources, prompt) is None


def test_who_names_a_source_is_on_topic() -> None:
    on = made("Pizza for all. " * 30, source_uses=(use(named=(Span(0, 5),)),))
    assert measure("on_topic").value(Facts(on, library(CANALS), (), ENGINE)) == 1


RUBRIC = load_rubric("source-essay")


def scored(essay: Essay, sources: dict[str, str] | None = CANALS, *found: Any) -> RubricResult:
    measures = measure_all(essay, library(sources), found, ENGINE)
    return score(RUBRIC, measures, found, audience="teacher", essay=essay)


COPY = "".join(CANALS.values())
STATES = [
    ("", "blank", "The essay is blank"),
    ("Canals were slow.", "too_short", "The essay has 3 words; under 50"),
    (OFF[0], "off_topic", "none of the words that its sources or its assignment turn on"),
    (COPY, "copied", "there is too little of the writer's own"),
    (f"“{COPY}” So says Source 1, and I agree.", "copied", "there is too little"),
    (ON[0], "assessed", ""),
]


@pytest.mark.parametrize(("text", "state", "said"), STATES)
def test_what_cannot_be_judged_is_named_and_gets_no_suggestion(
    text: str, state: str, said: str
) -> None:
    result = scored(read(text) if text else made(text))
    assert result.state == state and said in result.note
    suggested = [c for c in result.criteria if c.suggested_level is not None]
    assert bool(suggested) == (state == "assessed")
    if state != "assessed":
        assert result.suggested_total is None
        assert all(c.evidence_seen == "not_assessed" for c in result.criteria)
        assert all(c.next_step is None and c.suggested_points is None for c in result.criteria)


def test_the_assignment_copied_out_is_copied() -> None:
    essay = read(PROMPT + "\n\n" + PROMPT, CANALS, PROMPT)
    assert scored(essay).state == "copied"


def test_half_quoted_is_the_writers_own() -> None:
    text = "Bees live in hives all summer. " * 20
    half = Span(0, len(text) // 2)
    essay = made(text, overlaps=(type(overlap())(half, "verbatim", False, False, "s1", half),))
    assert scored(essay, {}).state == "assessed"


def test_more_findings_do_not_make_a_blank_essay_judged() -> None:
    assert scored(made(""), CANALS, finding(), finding()).suggested_total is None
