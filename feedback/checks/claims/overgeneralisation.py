"""An absolute that the evidence cannot carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.absolutes import absolutes
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

CHECK = Check(
    name="claims/overgeneralisation",
    severity="suggestion",
    summary="everyone, nobody, all, always or never, said of more than evidence can carry",
    why=(
        "One exception is enough to overturn an absolute, and a reader soon thinks of one. A "
        "statement about the people whom the evidence is about is harder to overturn."
    ),
    advice="Could you show this for every single one? Say whom your evidence is about, and when.",
    examples=(
        Example(
            flagged="⟦Everyone knows⟧ that exercise is dull.",
            clean="Everyone should have the chance to swim.",
        ),
        Example(
            flagged="⟦Teenagers never listen⟧ to advice.",
            clean="All three documents describe the same winter.",
        ),
    ),
    step="Claim as much as your evidence carries",
    weight=48,
)
# What nobody does in a play, every reader of the play can see.
_IN_A_WORK = re.compile(
    r"\b(?:in|of|throughout)\s+(?:this|the|her|his|their)\s+(?:\w+\s+)?(?:play|novel|poem|story|book|"
    r"film|movie|chapter|scene|act|text|extract|passage|sonnet|painting)\b",
    re.IGNORECASE,
)


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    places = [
        span
        for sentence in essay.prose
        for span in absolutes(essay, sentence.span)
        if not _is_given(essay, span) and not _IN_A_WORK.search(sentence.span.of(essay.text))
    ]
    if places:
        shown = " ".join(places[0].of(essay.text).split())
        yield CHECK.at(
            places[0],
            f"“{shown}” leaves no room for a single exception.",
            repeats=tuple(places[1:]),
            confidence=0.7,
        )


def _is_given(essay: Essay, span: Span) -> bool:
    """Whether the words are quoted, or given to a person or source the essay names."""
    if any(q.span.overlaps(span) for q in essay.quotations):
        return True
    return any(a.kind != "vague" and a.covers.covers(span) for a in essay.attributions)
