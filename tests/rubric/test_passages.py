"""The passages that a criterion's measures rest on, in the result, the JSON and the reports."""

from __future__ import annotations

from dataclasses import replace

import pytest
from essays import library

from feedback.assess import assess
from feedback.assessment import Assessment, Audience
from feedback.reading.read import document_of
from feedback.report import html, terminal
from feedback.rubric.load import rubric_of
from feedback.rubric.result import Passage
from feedback.rubric.soundness import rubric_warnings

THESIS = "I think that our town should let people keep bees on their roofs."
OTHER = "Some people would say that bees are a danger to children."
TEXT = (
    f"{THESIS} There are two reasons for that.\n\n"
    "One reason is fruit. Bees carry pollen to the apple trees of the town, and the trees bear more"
    f" because of it. {OTHER} But a bee that is left alone flies on.\n\n"
    "Another reason is honey. A hive on the school gave forty jars last year, and the pupils sold"
    " them at the market. For these reasons our town should let people keep bees on their roofs."
)
RUBRIC = """\
title: T
criteria:
  - id: argument
    title: Argument
    teacher: true
    evidence_for_teacher: [has_thesis, thesis_in_opening, opposing_views, claims]
  - id: other
    title: Other side
    levels:
      - title: Taken up
        points: 2
        requires: {opposing_views: {at_least: 1}}
      - title: Not yet
        points: 1
"""


def done(audience: Audience = "teacher", text: str = TEXT, rubric: str = RUBRIC) -> Assessment:
    return assess(
        document_of(text), library(), rubric=rubric_of(rubric, "r.yaml"), audience=audience
    )


def passages(assessment: Assessment) -> dict[str, tuple[Passage, ...]]:
    assert assessment.rubric is not None
    return {each.id: each.passages for each in assessment.rubric.criteria}


@pytest.mark.parametrize("audience", ["teacher", "student"])
def test_each_stands_once_in_text_order(audience: Audience) -> None:
    found = {
        id: [(each.measure, each.called, each.span.of(TEXT)) for each in held]
        for id, held in passages(done(audience)).items()
    }
    other = ("opposing_views", "Another view, perhaps", OTHER)
    assert found == {
        "argument": [("has_thesis", "Thesis, perhaps", THESIS), other],
        "other": [other],
    }


def test_an_essay_without_one_has_none() -> None:
    told = "The boat was small. We sat on the ropes.\n\nA gull took the bread. It was cold. " * 4
    assert passages(done(text=told)) == {"argument": (), "other": ()}


def test_an_essay_that_is_not_assessed_has_none() -> None:
    short = RUBRIC + "limits:\n  too_short: 500\n"
    assert passages(done(rubric=short)) == {"argument": (), "other": ()}


def test_a_criterion_that_does_not_count_has_none() -> None:
    never = RUBRIC + "    when: never\n"
    assert passages(done(rubric=never))["other"] == ()


def test_the_json_says_where() -> None:
    (first, _), (other,) = (c["passages"] for c in done().report()["rubric"]["criteria"])
    assert first["text"] == TEXT[first["start"] : first["end"]] == THESIS
    assert other["called"] == "Another view, perhaps" and other["measure"] == "opposing_views"


@pytest.mark.parametrize("audience", ["teacher", "student"])
def test_the_terminal_shows_each_once(audience: Audience) -> None:
    shown = terminal.render(done(audience))
    assert shown.count("Thesis, perhaps: “I think that our town should let people") == 1
    assert shown.count("Another view, perhaps: “Some people would say") == 1
    assert "(paragraph 2)" in shown


@pytest.mark.parametrize("audience", ["teacher", "student"])
def test_the_page_links_to_each(audience: Audience) -> None:
    shown = html.render(done(audience))
    assert f'Thesis, perhaps: <a href="#p1">“{THESIS}”</a> (paragraph 1)' in shown


def test_of_many_the_first_is_shown() -> None:
    assessment = done()
    assert assessment.rubric is not None
    first, other = assessment.rubric.criteria
    more = replace(first, passages=first.passages[1:] * 3)
    assessment = replace(assessment, rubric=replace(assessment.rubric, criteria=(more, other)))
    assert "(paragraph 2, and 2 more)" in terminal.render(assessment)


def test_a_level_that_asks_for_the_thesis_is_warned_of() -> None:
    asks = RUBRIC.replace("opposing_views: {at_least: 1}", "has_thesis: {at_least: 1}")
    (warning,) = rubric_warnings(rubric_of(asks, "r.yaml"))
    assert "“other” rests on has_thesis" in warning
    assert not list(rubric_warnings(rubric_of(RUBRIC, "r.yaml")))
