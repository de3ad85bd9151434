"""A cause, comparison or judgement with no evidence near it."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.claims.bare_claims import bare_claims, subject_of
from feedback.essay.claims.big_claims import big_claims
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Claim, Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

_ABOUT = (
    "The club met on Fridays in the cellar of the town hall, and its rules were strict "
    "and short.\n\n"
)
_END = (
    "\n\nIn conclusion, the cellar and its rules belong to a time when evenings in town were long."
)

CHECK = Check(
    name="claims/unsupported-claim",
    severity="suggestion",
    summary="a cause, comparison or judgement with no evidence or reason near it",
    why="A statement about what causes what, or what is better or worse, asks the reader to "
    "believe it. The reader looks beside it for support: a passage, an example or a reason.",
    advice="How do you know this? Add a passage, an example or a reason beside it.",
    examples=(
        Example(
            flagged=_ABOUT
            + "⟦Chess causes quarrels in families.⟧ Dancing classes began in the spring with a new "
            "teacher." + _END,
            clean=_ABOUT
            + "Chess causes quarrels in families, because nobody likes to lose to a younger "
            "brother. Dancing classes began in the spring with a new teacher." + _END,
        ),
    ),
    step="Support your claims",
    weight=40,
)
MOST = 2
"""Findings in an essay: the barest claims, for a reader to take up one at a time."""
_NEEDS = {
    "cause": "A study, a report or a case in which it happened would show it.",
    "comparison": "An example or a figure for each side would show it.",
    "event": "A study, a report or figures from before and after would show it.",
    "generalisation": "A survey, or examples from more than one place, would show it.",
    "statistic": "The source of the figure would show it.",
    "judgement": "Say what you are judging by, and give an example or a passage that shows it.",
}
_BEARING = 3
"""Words of substance that a passage shares with a claim before the advice points at its source."""


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    big = list(big_claims(essay, library, subject_of(essay)))
    bare = [claim for claim in bare_claims(essay) if claim not in big]
    ranked = [*big, *sorted(bare, key=lambda c: (c.kind == "judgement", c.span.start))]
    for claim in sorted(ranked[:MOST], key=lambda c: c.span.start):
        yield CHECK.at(
            claim.span,
            f"“{_short(claim.span.of(essay.text))}” has no evidence or reason beside it.",
            advice=_advice(essay, claim, library),
            confidence=0.6,
        )


def _short(text: str) -> str:
    """The first words of a claim."""
    words = text.split()
    return " ".join(words).rstrip(".!") if len(words) <= 14 else " ".join(words[:14]) + " …"


def _advice(essay: Essay, claim: Claim, library: SourceLibrary) -> str:
    """What in the source that bears on the claim to look for, else what kind of source would do."""
    told = content(essay.text, claim.span)
    best, shared = None, _BEARING - 1
    for passage in library.passages:
        both = len(told & content(passage.text, type(passage.span)(0, len(passage.text))))
        if both > shared:
            best, shared = passage, both
    if best is None:
        return f"How do you know this? {_NEEDS[claim.kind]}"
    return f"What in {best.source.called} shows this? Point to the passage and say how it shows it."
