"""A quotation with neither citation nor attribution."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown, source_of
from feedback.essay.model import Essay
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/uncited-quotation",
    severity="warning",
    summary="a quotation with neither citation nor attribution",
    why="The reader sees that the words are somebody's and is not told whose.",
    advice="Whose words are these? Name the source or its label beside the quotation.",
    examples=(
        Example(
            flagged="The bay was empty by then, ⟦“a sheet of grey without a single sail”⟧, and the "
            "town fell silent.",
            clean="The bay was empty by then, “a sheet of grey without a single sail” (Source 2), "
            "and the town fell silent.",
        ),
    ),
)


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 4) -> Iterator[Finding]:
    """Quotations without credit; with a pack, only those found in it."""
    for quotation in essay.quotations_of(at_least=min_words):
        if quotation.cited or (library and quotation.verdict == "not_found"):
            continue
        evidence: tuple[Evidence, ...] = ()
        where = "no source is named"
        if quotation.source and quotation.source_span:
            evidence = (
                Evidence(
                    quotation.source,
                    quotation.source_span,
                    quotation.source_text or "",
                    "same_wording",
                ),
            )
            where = f"{source_of(quotation.source, library)}, which has these words, is not named"
        yield CHECK.at(
            quotation.span,
            f"Beside the quotation {shown(quotation.inner.of(essay.text))} {where}.",
            evidence=evidence,
        )
