"""A source's sentence lightly reworded."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.text.words import count_words

_PACK = {
    "Source 1": "Because the winters were so long, the fishermen mended their nets on the frozen "
    "quay before dawn and sold what they had caught to the inns along the shore."
}

CHECK = Check(
    name="sources/close-paraphrase",
    severity="warning",
    summary="a source's sentence lightly reworded, credited or not",
    why="A sentence that keeps the source's words and order shows what the source says, not what "
    "the writer made of it.",
    advice="Close the source and say the point in your own words and order, then name the source; "
    "or quote the words that matter.",
    examples=(
        Example(
            flagged="Life was hard. ⟦The fishermen repaired their nets on the frozen quay before "
            "sunrise and sold what they had caught to inns⟧ nearby.",
            clean="Life was hard. Men who fished got up in the dark to look after their tackle, "
            "and local inns were their customers.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Say it in your own words and order",
    weight=58,
    akin=("sources/uncredited-copy",),
)


def find(essay: Essay, library: SourceLibrary, *, min_credited: int = 12) -> Iterator[Finding]:
    """Reworded runs; where the source is credited, only those of `min_credited` words, mildly."""
    for overlap in essay.overlaps:
        if overlap.quoted or (overlap.kind == "verbatim" and not overlap.credited):
            continue
        words = overlap.span.of(essay.text)
        if overlap.credited and count_words(words) < min_credited:
            continue
        name = library[overlap.source].called
        passage = overlap.source_span.of(library[overlap.source].text)
        close = "are those of" if overlap.kind == "verbatim" else "stay close to"
        yield CHECK.at(
            overlap.span,
            f"The words {shown(words)} {close} {name}.",
            severity="suggestion" if overlap.credited else None,
            evidence=(Evidence(overlap.source, overlap.source_span, passage, "same_wording"),),
        )
