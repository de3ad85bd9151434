"""A source's wording, unquoted and uncredited."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/uncredited-copy",
    severity="warning",
    summary="eight or more words of a source in a row, without quotation marks or credit",
    why="The reader takes the words for the writer's own.",
    advice="Are these the source's words? Put them in quotation marks and name the source, or say "
    "it in your own words and name it all the same.",
    examples=(
        Example(
            flagged="Life was hard. ⟦The fishermen mended their nets on the frozen quay before "
            "dawn⟧ and nobody paid them for it.",
            clean="Life was hard. Source 1 says that “the fishermen mended their nets on the "
            "frozen quay before dawn” and nobody paid them for it.",
            sources={
                "Source 1": "In winter the fishermen mended their nets on the frozen quay before "
                "dawn. Their wives sold smoked herring from door to door."
            },
        ),
    ),
    needs_sources=True,
    step="Quote a source's words, or put them in your own",
    weight=80,
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """Verbatim runs that nothing near them credits."""
    for overlap in essay.overlaps:
        if overlap.kind != "verbatim" or overlap.credited or overlap.quoted:
            continue
        name = library[overlap.source].called
        passage = overlap.source_span.of(library[overlap.source].text)
        yield CHECK.at(
            overlap.span,
            f"The words {shown(overlap.span.of(essay.text))} stand in {name} too, without "
            "quotation marks or credit here.",
            evidence=(Evidence(overlap.source, overlap.source_span, passage, "same_wording"),),
        )
