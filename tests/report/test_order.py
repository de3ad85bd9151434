"""What the essay says comes before how it is written down, in every writer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report import samples

from feedback.assessment import Assessment, Summary
from feedback.checks.catalogue import checks
from feedback.finding import SEVERITIES, Category, Finding
from feedback.report import html, markdown, terminal
from feedback.report import json as json_report
from feedback.report.comment_choice import choose
from feedback.report.comments import comments
from feedback.report.words import LANGUAGE
from feedback.summary.steps import next_steps

TEXT = "Ice\n\n" + "\n\n".join(f"Paragraph {n} is here, and ice is too." for n in range(1, 25))
PLACES = samples.every(TEXT, "ice is")
CONTENT = sorted(name for name, check in checks().items() if check.card.weight)
GOALS = {check.card.step for check in checks().values() if check.card.step}
SLIPS: tuple[Category, ...] = ("spelling", "grammar", "punctuation")

kinds = st.one_of(st.sampled_from(CONTENT), st.sampled_from([f"grammar/{kind}" for kind in SLIPS]))


def assessed(names: list[tuple[str, str]]) -> Assessment:
    """An assessment with a finding of each of these checks and severities, a place each."""
    findings = tuple(
        Finding(
            check=name,
            category=_category(name),
            severity=severity,  # type: ignore[arg-type]
            span=place,
            message=f"Note {number}.",
            advice="What do you mean?",
        )
        for number, ((name, severity), place) in enumerate(zip(names, PLACES, strict=False), 1)
    )
    bare = samples.plain(TEXT, findings)
    return replace(bare, summary=Summary(next_steps=next_steps(bare.essay, findings)))


def _category(name: str) -> Category:
    room, _, check = name.partition("/")
    return check if room == "grammar" else checks()[name].card.category  # type: ignore[return-value]


many = st.lists(st.tuples(kinds, st.sampled_from(SEVERITIES)), min_size=1, max_size=24).map(
    assessed
)


def _is_goal(step: str) -> bool:
    return step.partition(" (")[0] in GOALS


@settings(max_examples=60, deadline=None, derandomize=True)
@given(many)
def test_no_step_on_the_essay_stands_behind_one_on_its_language(assessment: Assessment) -> None:
    goals = [_is_goal(step.text) for step in assessment.summary.next_steps]
    assert goals == sorted(goals, reverse=True)
    if any(f.category not in LANGUAGE for f in assessment.findings):
        assert goals and goals[0]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(many, st.integers(1, 15))
def test_no_check_of_the_essay_goes_without_a_comment_for_a_slip(
    assessment: Assessment, most: int
) -> None:
    chosen = [assessment.findings[each.number - 1] for each in choose(assessment, most)]
    slips = [f for f in chosen if f.category in LANGUAGE]
    looked = {f.check for f in assessment.findings if f.category not in LANGUAGE}
    # A step on language may have its two places; past them the rest comes first.
    if looked - {f.check for f in chosen}:
        assert len(slips) <= 2


SPOKEN = assessed([
    *[("grammar/spelling", "error")] * 12,
    ("sources/misquotation", "suggestion"),
    ("claims/unsupported-claim", "suggestion"),
])  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(html.render(SPOKEN), id="html"),
        pytest.param(markdown.render(SPOKEN), id="markdown"),
        pytest.param(terminal.render(SPOKEN, width=200), id="terminal"),
        pytest.param(json_report.render(SPOKEN), id="json"),
        pytest.param(
            "\n".join(run.text for line in comments(SPOKEN)[0].lines for run in line.runs),
            id="word",
        ),
    ],
)
def test_every_writer_keeps_the_order_of_the_steps(said: str) -> None:
    steps = [step.text for step in SPOKEN.summary.next_steps]
    assert len(steps) == 3 and _is_goal(steps[1]) and not _is_goal(steps[2])
    at = [said.find(step) for step in steps]
    assert -1 not in at and at == sorted(at)
