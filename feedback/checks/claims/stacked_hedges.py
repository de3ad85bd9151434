"""Hedges piled upon one claim."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.claims.stacked_hedges import Stack, stacked_hedges
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.quoted import double_quoted
from feedback.text.span import Span

CHECK = Check(
    name="claims/stacked-hedges",
    severity="suggestion",
    summary="three or more careful words (could, perhaps, possibly) on one claim",
    why="One careful word tells a reader how sure you are. After several, the reader no longer "
    "knows what you claim.",
    advice="How sure are you, and why? Keep the one word that says it best.",
    examples=(
        Example(
            flagged="It ⟦could perhaps possibly be argued that the bridge might⟧ stand for hope.",
            clean="It could be argued that the bridge stands for hope.",
        ),
        Example(
            flagged="The treaty ⟦may perhaps possibly⟧ have failed.",
            clean="Perhaps the treaty was bound to fail, and it may have come too late.",
        ),
    ),
    step="Say how sure you are, once",
    weight=20,
)


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    quoted = double_quoted(essay.text)
    for sentence in essay.prose:
        for stack in stacked_hedges(essay, sentence.span):
            if not _is_given(essay, stack.span, quoted):
                yield CHECK.at(stack.span, _message(stack), confidence=0.8)


def _message(stack: Stack) -> str:
    *most, last = (f"“{word}”" for word in stack.words)
    return f"{', '.join(most)} and {last} all weaken the same claim."


def _is_given(essay: Essay, span: Span, quoted: list[Span]) -> bool:
    """Whether the words are quoted, or given to somebody."""
    if any(q.overlaps(span) for q in quoted) or any(
        q.span.overlaps(span) for q in essay.quotations
    ):
        return True
    return any(
        a.kind != "vague" and a.covers.covers(span) and not a.span.overlaps(span)
        for a in essay.attributions
    )
