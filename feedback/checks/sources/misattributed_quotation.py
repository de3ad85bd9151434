"""A quotation that stands in another source than the one named for it."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import listed, shown
from feedback.essay.model import Essay, Quotation
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary

_PACK = {
    "Source 1": "The lighthouse was lit for the first time in 1868. Its keeper climbed the stairs "
    "four times a night.",
    "Source 2": "A storm carried off the landing stage in the winter of 1902, and no boat could "
    "come near the rock for five weeks.",
}

CHECK = Check(
    name="sources/misattributed-quotation",
    severity="warning",
    summary="a quotation given to one source whose words stand in another",
    why="A reader who looks the words up in the source that is named will not find them there.",
    advice="Hold the quotation beside both sources: which of them should be named here?",
    examples=(
        Example(
            flagged="Source 1 tells us that ⟦“no boat could come near the rock for five weeks”⟧, "
            "so the keeper had to live on what he had.",
            clean="Source 2 tells us that “no boat could come near the rock for five weeks”, so "
            "the keeper had to live on what he had.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Name the source that has the words",
    weight=68,
)
# Words held too loosely may come from anywhere.
_WORDS_A_CHANGE = 4


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 5) -> Iterator[Finding]:
    """One finding for each quotation whose own sentence names other sources than its own."""
    for quotation in essay.quotations_of(at_least=min_words):
        if _belongs_elsewhere(quotation) and not _said_by_another(essay, quotation):
            holder = library[quotation.source or ""].called
            named = listed([library[id].called for id in quotation.named])
            yield CHECK.at(
                quotation.span,
                f"The words {shown(quotation.inner.of(essay.text))} are given to {named} here; "
                f"they stand in {holder}.",
                evidence=_evidence(quotation),
                confidence=0.9 if quotation.verdict == "exact" else 0.7,
            )


def _belongs_elsewhere(quotation: Quotation) -> bool:
    """Whether a source is named and another one holds the words, but for a slip or two."""
    if quotation.source is None or not quotation.named or quotation.source in quotation.named:
        return False
    return len(quotation.changes) * _WORDS_A_CHANGE <= quotation.words


def _said_by_another(essay: Essay, quotation: Quotation) -> bool:
    """Whether the words are given to a person of whom nobody knows which source is theirs."""
    return any(
        a.kind == "named"
        and a.source is None
        and a.covers.start <= quotation.span.start < a.covers.end
        for a in essay.attributions
    )


def _evidence(quotation: Quotation) -> tuple[Evidence, ...]:
    if quotation.source_span is None:
        return ()
    passage = quotation.source_text or ""
    return (Evidence(quotation.source, quotation.source_span, passage, "same_wording"),)
