"""Which three things come first."""

from __future__ import annotations

from typing import Any

import pytest
from essays import essay

from feedback.checks.catalogue import checks
from feedback.finding import Finding
from feedback.summary.steps import next_steps
from feedback.text.span import Span

WORDS = essay("The ferry left the harbour at noon and came back after dark. " * 17)


def finding(check: str, at: int | None = 0, *, repeats: int = 0, **parts: Any) -> Finding:
    """A finding of `check` at offset `at` (None: the whole essay), with `repeats` more places."""
    known = checks().get(check)
    category = check.partition("/")[0]
    return Finding(
        check=check,
        category=parts.pop("category", category),
        severity=parts.pop("severity", known.card.severity if known else "warning"),
        span=None if at is None else Span(at, at + 3),
        message="m",
        advice=f"advice of {check}",
        repeats=tuple(Span(at + 4 * i, at + 4 * i + 3) for i in range(1, repeats + 1))
        if at is not None
        else (),
        **parts,
    )


def spelling(places: int, at: int = 100) -> Finding:
    return finding("grammar/WORDS", at, repeats=places - 1, category="spelling")


def texts(*findings: Finding) -> list[str]:
    return [step.text.partition(" (")[0] for step in next_steps(WORDS, findings)]


SPELL = "Proofread the spelling"
NO_SOURCES = checks()["sources/no-sources"].card.step
COPY = checks()["sources/uncredited-copy"].card.step
DIFFERS = checks()["claims/differs-from-source"].card.step
MISQUOTED = checks()["sources/misquotation"].card.step
UNUSED = checks()["sources/unused-source"].card.step


@pytest.mark.parametrize(
    ("findings", "steps"),
    [
        pytest.param([], [], id="nothing found"),
        pytest.param([spelling(2)], [], id="two slips are no priority"),
        pytest.param([spelling(3)], [SPELL], id="with nothing else, a few slips are"),
        pytest.param(
            [finding("sources/misquotation"), spelling(1)],
            [MISQUOTED],
            id="one slip beside a misquotation",
        ),
        pytest.param(
            [spelling(12), finding("sources/misquotation", 40)],
            [MISQUOTED, SPELL],
            id="what is said before how it is written",
        ),
        pytest.param(
            [spelling(30), finding("sources/unused-source", None)],
            [UNUSED, SPELL],
            id="even where the slips weigh more",
        ),
        pytest.param(
            [
                finding("sources/no-sources", None),
                finding("sources/uncredited-copy"),
                finding("claims/differs-from-source", 40),
                spelling(4),
            ],
            [NO_SOURCES, DIFFERS, COPY],
            id="three at most",
        ),
        pytest.param(
            [finding("sources/uncredited-copy"), finding("sources/close-paraphrase", 40)],
            [COPY],
            id="copied and half copied ask for one thing",
        ),
        pytest.param(
            [finding("sources/no-sources", None), finding("claims/uncited-statistic", 40)],
            [NO_SOURCES],
            id="facts and figures ask for one thing",
        ),
        pytest.param(
            [
                finding("sources/no-sources", None),
                finding("sources/uncited-quotation", 40),
                finding("sources/quotation-not-found", 80),
            ],
            [NO_SOURCES],
            id="akin to what is itself akin",
        ),
    ],
)
def test_the_first_things(findings: list[Finding], steps: list[str]) -> None:
    assert texts(*findings) == steps


def test_small_letters_are_no_matter_of_pauses() -> None:
    text = "The ferry left at noon and i was on board. " * 12
    small = [
        Finding(
            "grammar/I", "punctuation", "warning", Span(at, at + 1), "m", "a", suggestions=("I",)
        )
        for at in range(27, 27 + 4 * 43, 43)
    ]
    step = next_steps(essay(text), small)[0]
    assert step.text == "Check the capital letters (4 places)"
    assert "pause" not in step.question


def test_a_step_says_how_often_and_shows_two_places() -> None:
    (step,) = next_steps(WORDS, [finding("sources/uncredited-copy", at) for at in (0, 40, 80)])
    assert step.text == f"{COPY} (3 places)"
    assert step.places == (Span(0, 3), Span(40, 43))
    assert step.findings == ("f1", "f2", "f3")


def test_a_step_that_takes_another_in_asks_its_own_question_and_shows_the_places() -> None:
    figure = finding("claims/uncited-statistic", 40)
    (step,) = next_steps(WORDS, [figure, finding("sources/no-sources", None)])
    assert step.question == "advice of sources/no-sources"
    assert step.findings == ("f2", "f1")
    assert step.places == (Span(40, 43),)


def test_akin_names_checks_that_make_a_step() -> None:
    for name, check in checks().items():
        for other in check.card.akin:
            assert other != name
            assert checks()[other].card.weight, f"{name} is akin to {other}, which makes no step"
