"""A source judged by a stock phrase, without purpose or limitation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.both_sides import treated_around
from feedback.checks.sources.evaluation_questions import questions_about
from feedback.checks.sources.shown import shown
from feedback.essay.model import Aspect, Essay, Evaluation
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/stock-evaluation",
    severity="warning",
    summary="a source judged by a stock phrase (“reliable because it is official”), without its "
    "purpose or its limitation",
    why="An official, expert or eyewitness can mislead too. A judgement convinces when it says "
    "what the source was made for and what it cannot show.",
    advice="Why was this source made, and for whom? What might it leave out or put in a better "
    "light, and how far does that matter for your question?",
    examples=(
        Example(
            flagged="Source 1 lists the harvests. ⟦This source is reliable because it is an "
            "official document.⟧",
            clean="Source 1 lists the harvests. This source is useful because the ministry kept it "
            "for its own planning, but it is limited, since villages reported what was expected.",
        ),
    ),
    step="Judge a source by its purpose and its limits",
    weight=82,
)

_WORTH = re.compile(
    r"\b(?:(?:very|really|quite|more|most|extremely|highly)\s+)?(?:reliable|trustworthy"
    r"|credible|useful|helpful|valuable"
    r"|accurate|objective|valid|dependable|believable|authentic|impartial|unbiased|trusted|good)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:biased|subjective|unreliable|untrustworthy|one[- ]sided"
    r"|not\s+(?:very\s+)?(?:reliable|trustworthy|credible))\b",
    re.IGNORECASE,
)
_REASONS: set[Aspect] = {"origin", "purpose", "limitation", "value"}
_REASON = re.compile(r"\b(?:because|since|as\s+it|due\s+to|cause)\b[^,.;!?]*", re.IGNORECASE)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """Judgements on a stock reason, or on none."""
    for evaluation in essay.evaluations:
        if evaluation.stock and not _goes_on(essay, evaluation):
            yield CHECK.at(
                evaluation.span,
                _message(essay, evaluation, library),
                advice=_question(evaluation, library),
            )


def _goes_on(essay: Essay, evaluation: Evaluation) -> bool:
    """Whether a bare verdict opens a paragraph that gives its reasons and limits after it."""
    if _REASON.search(evaluation.span.of(essay.text)):
        return False
    around = treated_around(essay, evaluation) - set(evaluation.aspects)
    return len(around & _REASONS) > 1


def _message(essay: Essay, evaluation: Evaluation, library: SourceLibrary) -> str:
    text = evaluation.span.of(essay.text)
    which = evaluation.label or (
        library[evaluation.source].called if evaluation.source else "the source"
    )
    worth = (_WORTH if "value" in evaluation.aspects else _DOUBT).search(text)
    judged = f"is called {worth.group().casefold()}" if worth else "is judged"
    reason = _REASON.search(text)
    why = f" {shown(reason.group())}" if reason else ""
    missing = _missing(evaluation)
    return (
        f"{which[0].upper()}{which[1:]} {judged}{why}, but the essay does not give its "
        f"{' or '.join(missing)}."
    )


def _question(evaluation: Evaluation, library: SourceLibrary) -> str | None:
    """Questions on what is missing, with what the pack says of the source; None: the card's."""
    source = library[evaluation.source] if evaluation.source else None
    return questions_about(source, _missing(evaluation))


def _missing(evaluation: Evaluation) -> list[Aspect]:
    """The purpose and the other side, where they are missing."""
    wanted: tuple[Aspect, ...] = ("purpose", "limitation", "value")
    found = [aspect for aspect in wanted if aspect in evaluation.missing]
    return found[:2]
