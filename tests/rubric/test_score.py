"""Scoring: the highest level whose requirements hold, why, and what the next one asks."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest
from essays import library
from hypothesis import given, settings
from hypothesis import strategies as st
from rubric.made import ENGINE, NO_ENGINE, PACK, citation, claim, evaluation, finding, made, use

from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.rubric.load import load_rubric, rubric_of
from feedback.rubric.measures import measure_all
from feedback.rubric.model import Bounds, Criterion, Level, Requires, Rubric
from feedback.rubric.result import CriterionResult, RubricResult
from feedback.rubric.score import MOST_REASONS, score
from feedback.text.span import Span

RUBRIC = """\
title: T
criteria:
  - id: citing
    title: Citing
    checks: [sources]
    measures: [quotations]
    levels:
      - title: High
        points: 4
        descriptor: Cites often.
        requires:
          citations: {at_least: 3}
          findings:sources: {at_most: 0}
      - title: Middle
        points: 3
        requires:
          any_of:
            - citations: {at_least: 1}
            - claims_supported_share: {at_least: 0.5}
      - title: Low
        points: 1
"""
CITING = "          citations: {at_least: 3}\n"


def rubric(text: str = RUBRIC) -> Rubric:
    return rubric_of(text, "r.yaml")


def essay(citations: int = 0, **parts: Any) -> Essay:
    spans = [Span(i, i + 1) for i in range(citations)]
    text = "Bees live in hives all summer. " * 20
    return made(text, citations=tuple(citation(span=s) for s in spans), **parts)


def scored(
    of: Rubric,
    on: Essay,
    *findings: Finding,
    sources: dict[str, str] = PACK,
    engine: Any = ENGINE,
    audience: Any = "teacher",
) -> RubricResult:
    measures = measure_all(on, library(sources), findings, engine)
    return score(of, measures, findings, audience=audience)


def first(result: RubricResult) -> CriterionResult:
    return result.criteria[0]


LEVELS = [
    (5, 0, "High", 4, "seen"),
    (3, 0, "High", 4, "seen"),
    (3, 1, "Middle", 3, "partial"),
    (2, 0, "Middle", 3, "partial"),
    (1, 9, "Middle", 3, "partial"),
    (0, 0, "Low", 1, "not_seen"),
    (0, 9, "Low", 1, "not_seen"),
]


@pytest.mark.parametrize(("citations", "faults", "level", "points", "seen"), LEVELS)
def test_the_highest_level_whose_requirements_hold(
    citations: int, faults: int, level: str, points: float, seen: str
) -> None:
    slips = [finding("sources/dropped-quotation")] * faults
    result = first(scored(rubric(), essay(citations), *slips))
    assert (result.suggested_level, result.suggested_points) == (level, points)
    assert result.evidence_seen == seen


def test_any_of_needs_one_way_only() -> None:
    result = first(scored(rubric(), essay(claims=(claim("example"), claim()))))
    assert result.suggested_level == "Middle"


def test_reasons_state_the_measures_in_sentences() -> None:
    result = first(scored(rubric(), essay(2, claims=(claim("example"), claim(), claim()))))
    assert result.reasons == (
        "The essay has 2 citations.",
        "The essay has no quotations.",
    )


def test_reasons_keep_to_what_decided() -> None:
    text = RUBRIC.replace("    measures: [quotations]\n", "")
    slip = finding("sources/dropped-quotation")
    result = first(scored(rubric(text), essay(3, claims=(claim(),)), slip))
    assert result.reasons == (
        "1 place with a note on sources.",
        "The essay has 3 citations.",
        "The one claim found has no support in the essay.",
    )


def test_a_fault_that_is_not_there_is_no_news_below_the_top() -> None:
    text = RUBRIC.replace("[quotations]", "[quotations, vague_attributions]")
    assert not any("unnamed" in r for r in first(scored(rubric(text), essay(2))).reasons)
    assert "The essay has no unnamed authorities." in first(scored(rubric(text), essay(3))).reasons


def test_a_criterion_gives_few_reasons() -> None:
    names = "[quotations, works_cited, claims, words, sentences, has_title]"
    result = first(scored(rubric(RUBRIC.replace("[quotations]", names)), essay(2)))
    assert len(result.reasons) == MOST_REASONS
    assert result.reasons[0] == "The essay has 2 citations."


def test_a_student_is_told_nothing_on_what_the_teacher_alone_judges() -> None:
    assert scored(rubric(TEACHER), essay(3), audience="student").criteria[1].reasons == ()


def test_next_step_is_what_the_level_above_lacks() -> None:
    low = first(scored(rubric(), essay()))
    assert low.next_step == (
        "For “Middle”: cite a source, or give a source, an example or a reason"
        " for at least 50% of your claims."
    )
    middle = first(scored(rubric(), essay(2), finding("sources/dropped-quotation")))
    assert middle.next_step == (
        "For “High”: cite your sources at least 3 times; go over the notes on sources until none"
        " is left."
    )
    assert first(scored(rubric(), essay(3))).next_step is None


def test_descriptor_is_the_levels_own() -> None:
    assert first(scored(rubric(), essay(3))).descriptor == "Cites often."


def test_findings_are_ids_by_position() -> None:
    found = [finding("claims/x"), finding("sources/x"), finding("grammar/Y"), finding("sources/z")]
    assert first(scored(rubric(), essay(), *found)).findings == ("f2", "f4")


def test_a_check_named_in_full_goes_to_who_names_it() -> None:
    text = RUBRIC + "  - {id: b, title: B, teacher: true, checks: [style/SOME_RULE]}\n"
    text = text.replace("[sources]", "[sources, style]")
    found = [finding("style/SOME_RULE"), finding("style/OTHER_RULE")]
    citing, other = scored(rubric(text), essay(), *found).criteria
    assert (citing.findings, other.findings) == (("f2",), ("f1",))


def test_an_engines_spelling_belongs_to_spelling() -> None:
    text = RUBRIC.replace("[sources]", "[spelling]")
    assert first(scored(rubric(text), essay(), finding("grammar/X", "spelling"))).findings == (
        "f1",
    )


# What was not checked

PACKED = RUBRIC.replace(CITING, CITING + "          sources_credited: {at_least: 1}\n")


def test_what_was_not_checked_is_never_scored() -> None:
    result = first(scored(rubric(PACKED), essay(3), sources={}))
    assert result.suggested_points is None and result.suggested_level is None
    assert result.evidence_seen == "not_assessed"
    assert result.reasons[0] == "Not checked: no sources were given."
    assert result.next_step is None and not result.needs_teacher


def test_an_unchecked_measure_that_decides_nothing_leaves_the_level() -> None:
    result = first(scored(rubric(PACKED), essay(2), sources={}))
    assert result.suggested_level == "Middle"
    assert "Not checked: no sources were given." in result.reasons


def test_without_an_engine_the_language_is_not_assessed() -> None:
    text = RUBRIC.replace(CITING, "          language_per_100_words: {at_most: 1}\n")
    result = first(scored(rubric(text), essay(), engine=NO_ENGINE))
    assert result.evidence_seen == "not_assessed"
    assert result.reasons[0] == "Not checked: no grammar engine looked at the language."


def test_counts_of_an_engines_rule_need_the_engine() -> None:
    text = RUBRIC.replace("findings:sources", "findings:grammar/SOME_RULE")
    assert first(scored(rubric(text), essay(3))).suggested_level == "High"
    assert first(scored(rubric(text), essay(3), engine=NO_ENGINE)).suggested_level is None


def test_rates_of_findings_are_counted_when_asked_for() -> None:
    text = RUBRIC.replace(
        "findings:sources: {at_most: 0}", "findings_per_1000_words:sources: {at_most: 9}"
    )
    one = finding("sources/x")
    assert first(scored(rubric(text), essay(3), one)).suggested_level == "High"
    assert first(scored(rubric(text), essay(3), one, one)).suggested_level == "Middle"


# Teacher, totals, limits

TEACHER = (
    RUBRIC
    + """\
  - id: insight
    title: Insight
    teacher: true
    points: 6
    evidence_for_teacher: [claims]
    description: All.
    wording: {student: For you., teacher: For us.}
"""
)


def test_only_the_teacher_judges() -> None:
    result = scored(rubric(TEACHER), essay(3, claims=(claim(),))).criteria[1]
    assert result.needs_teacher and result.evidence_seen == "not_assessed"
    assert result.suggested_points is None and result.max_points == 6
    assert result.reasons == ("The essay makes 1 claim.",)


def test_totals_leave_out_what_was_not_suggested() -> None:
    result = scored(rubric(TEACHER), essay(2))
    assert (result.suggested_total, result.max_suggested, result.max_total) == (3, 4, 10)


def test_nothing_suggested_is_no_total() -> None:
    text = "title: T\ncriteria:\n  - {id: a, title: A, teacher: true, points: 3}\n"
    result = scored(rubric(text), essay(2))
    assert (result.suggested_total, result.max_suggested, result.max_total) == (None, 0, 3)


def test_weight_multiplies() -> None:
    result = scored(
        rubric(RUBRIC.replace("    title: C", "    weight: 2.5\n    title: C")), essay(3)
    )
    assert (result.suggested_total, result.max_total) == (10, 10)


@pytest.mark.parametrize(("audience", "said"), [("student", "For you."), ("teacher", "For us.")])
def test_each_audience_has_its_wording(audience: str, said: str) -> None:
    result = scored(rubric(TEACHER), essay(), audience=audience)
    assert result.criteria[1].description == said


def test_below_the_lowest_level() -> None:
    text = RUBRIC + "        requires: {quotations: {at_least: 1}}\n"
    result = first(scored(rubric(text), essay()))
    assert (result.suggested_points, result.suggested_level) == (0, None)
    assert result.evidence_seen == "not_seen"
    assert result.reasons[0] == "What the lowest level asks for was not found."
    assert result.next_step == "For “Low”: quote the words that matter at least 1 time."


def test_a_rubric_without_points_names_levels_only() -> None:
    lines = [line for line in RUBRIC.splitlines(True) if "points" not in line]
    result = scored(rubric("".join(lines)), essay(3))
    assert first(result).suggested_level == "High" and first(result).suggested_points is None
    assert (result.suggested_total, result.max_total) == (None, 0)


@pytest.mark.parametrize(("text", "words"), [("Bees.", "1 word"), ("a " * 49, "49 words")])
def test_too_short_gets_no_suggestion(text: str, words: str) -> None:
    result = scored(rubric(TEACHER), made(text, citations=(citation(),) * 3))
    assert all(c.suggested_points is None and c.suggested_level is None for c in result.criteria)
    assert all(c.evidence_seen == "not_assessed" for c in result.criteria)
    assert result.note == (
        f"The essay has {words}; under 50 there is too little to suggest a level on."
    )


LIMITS = [
    (
        "words: {at_least: 200}",
        "The essay has 120 words; the assignment asks for at least 200 words.",
    ),
    (
        "words: {at_most: 100}",
        "The essay has 120 words; the assignment asks for at most 100 words.",
    ),
    ("words: {at_least: 100, at_most: 120}", ""),
    (
        "sources: {at_least: 2}",
        "The essay uses 1 source; the assignment asks for at least 2 sources.",
    ),
    ("sources: {at_least: 1}", ""),
]


@pytest.mark.parametrize(("limits", "note"), LIMITS)
def test_limits_are_noted_and_levels_still_suggested(limits: str, note: str) -> None:
    on = essay(3, source_uses=(use(named=(Span(0, 4),)),))
    result = scored(rubric(RUBRIC + f"limits: {{{limits}}}\n"), on)
    assert result.note == note
    assert first(result).suggested_level == "High"


STYLES = [
    ("", ""),
    ("styles: [label]", ""),
    ("styles: [mla, label]", ""),
    (
        "styles: [mla, apa]",
        "3 citations are in another style (labels); the assignment asks for MLA or APA.",
    ),
]


@pytest.mark.parametrize(("limits", "note"), STYLES)
def test_citation_styles_that_the_assignment_does_not_allow_are_noted(
    limits: str, note: str
) -> None:
    on = essay(3)
    named = replace(on.citations[0], style="prose")
    on = replace(on, citations=(*on.citations, named))
    measures = measure_all(on, library(PACK), (), ENGINE)
    result = score(rubric(RUBRIC + f"limits: {{{limits}}}\n"), measures, (), essay=on)
    assert result.note == note


def test_a_limit_on_sources_says_nothing_without_a_pack() -> None:
    result = scored(rubric(RUBRIC + "limits: {sources: {at_least: 2}}\n"), essay(3), sources={})
    assert result.note == ""


# One more fault never raises a level

CHECKS = st.sampled_from(
    [
        ("sources/dropped-quotation", "sources"),
        ("sources/uncited-quotation", "sources"),
        ("sources/stock-evaluation", "sources"),
        ("claims/uncited-statistic", "claims"),
        ("claims/vague-attribution", "claims"),
        ("claims/overgeneralisation", "claims"),
        ("structure/unfinished", "structure"),
        ("grammar/SOME_RULE", "spelling"),
        ("grammar/OTHER_RULE", "grammar"),
        ("grammar/COMMA", "punctuation"),
        ("style/WORDY", "style"),
    ]
)
FINDINGS = st.lists(st.builds(lambda c, r: finding(*c, repeats=r), CHECKS, st.integers(0, 3)))
ON = {
    "bare": essay(),
    "well made": essay(
        4,
        claims=(claim("example"), claim("citation"), claim("citation")),
        evaluations=(evaluation("origin", "purpose", "value", "limitation"),),
        source_uses=(use(named=(Span(0, 4),)), use("s2", named=(Span(0, 4),))),
    ),
}


@pytest.mark.parametrize("name", ["source-essay", "self-check"])
@pytest.mark.parametrize("kind", ON)
@settings(max_examples=40, deadline=None)
@given(findings=FINDINGS, one_more=st.builds(lambda c: finding(*c), CHECKS), data=st.data())
def test_one_more_fault_never_raises_a_level(
    name: str, kind: str, findings: list[Finding], one_more: Finding, data: Any
) -> None:
    of = ready_made_rubric(name)
    at = data.draw(st.integers(0, len(findings)))
    more = [*findings[:at], one_more, *findings[at:]]
    before, after = scored(of, ON[kind], *findings), scored(of, ON[kind], *more)
    for criterion, was, now in zip(of.criteria, before.criteria, after.criteria, strict=True):
        titles = [level.title for level in reversed(criterion.ladder)]
        assert rank(titles, now) <= rank(titles, was)
    assert (after.suggested_total or 0) <= (before.suggested_total or 0)


MERITS = ("citations", "claims", "credits", "evaluations", "sources_credited")
FAULTS = (
    "findings:sources",
    "findings:claims",
    "findings_per_1000_words:style",
    "language_per_100_words",
    "uncited_statistics",
    "vague_attributions",
    "dropped_quotations",
)
BOUNDS = st.one_of(
    st.builds(lambda n, k: {n: Bounds(at_least=k)}, st.sampled_from(MERITS), st.integers(0, 4)),
    st.builds(lambda n, k: {n: Bounds(at_most=k)}, st.sampled_from(FAULTS), st.integers(0, 4)),
)
SEVERAL = st.lists(BOUNDS, min_size=1, max_size=3).map(
    lambda parts: {name: bounds for part in parts for name, bounds in part.items()}
)
REQUIRES = st.builds(
    Requires,
    SEVERAL,
    any_of=st.lists(st.builds(Requires, SEVERAL), max_size=2).map(tuple),
    all_of=st.lists(st.builds(Requires, SEVERAL), max_size=2).map(tuple),
)


@pytest.mark.parametrize("kind", ON)
@settings(max_examples=80, deadline=None)
@given(
    asked=st.lists(REQUIRES, min_size=1, max_size=4),
    findings=FINDINGS,
    one_more=st.builds(lambda c: finding(*c), CHECKS),
)
def test_one_more_fault_raises_no_level_of_any_rubric(
    kind: str, asked: list[Requires], findings: list[Finding], one_more: Finding
) -> None:
    levels = [Level(f"L{i}", 9 - i, requires=each) for i, each in enumerate(asked)]
    criterion = Criterion("a", "A", levels=(*levels, Level("Lowest", 0)))
    of = Rubric("r", "T", (criterion,))
    before = first(scored(of, ON[kind], *findings))
    after = first(scored(of, ON[kind], *findings, one_more))
    assert (after.suggested_points or 0) <= (before.suggested_points or 0)


@lru_cache
def ready_made_rubric(name: str) -> Rubric:
    return load_rubric(name)


def rank(titles: list[str], result: CriterionResult) -> int:
    return titles.index(result.suggested_level) if result.suggested_level else -1
