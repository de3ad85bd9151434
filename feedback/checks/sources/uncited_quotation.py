"""A quotation with neither citation nor attribution."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.credit import uncredited_quotations
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay, Quotation
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/uncited-quotation",
    severity="warning",
    summary="a quotation with no source named for it",
    why="The reader sees that the words are somebody else's, but not whose.",
    advice="Whose words are these? Name the source or its label beside the quotation.",
    examples=(
        Example(
            flagged="The bay was empty by then, ⟦“a sheet of grey without a single sail”⟧, and the "
            "town fell silent.",
            clean="The bay was empty by then, “a sheet of grey without a single sail” (Source 2), "
            "and the town fell silent.",
        ),
    ),
    step="Say where each quotation comes from",
    weight=66,
    akin=("sources/unnamed-source", "sources/no-sources"),
)


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 4) -> Iterator[Finding]:
    """One finding for all quotations without credit; with a pack, those found in it."""
    bare = uncredited_quotations(essay, library, min_words)
    if not bare:
        return
    id = bare[0].source
    where = f"; the words are in {library[id].called}" if id else ""
    more = f" ({len(bare) - 1} more like it)" if bare[1:] else ""
    yield CHECK.at(
        bare[0].span,
        f"No source is named beside {shown(bare[0].inner.of(essay.text))}{where}{more}.",
        evidence=tuple(e for quotation in bare for e in _evidence(quotation)),
        repeats=tuple(quotation.span for quotation in bare[1:]),
    )


def _evidence(quotation: Quotation) -> tuple[Evidence, ...]:
    if quotation.source_span is None:
        return ()
    passage = quotation.source_text or ""
    return (Evidence(quotation.source, quotation.source_span, passage, "same_wording"),)
