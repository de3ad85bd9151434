"""A label, page, paragraph or line that the supplied pack does not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Citation, Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/unresolved-label",
    severity="warning",
    summary="a label, such as “Source 7”, or a page, paragraph or line that is not among the "
    "sources",
    why="A reader who follows the label must be able to find the source.",
    advice="Do you mean another source? Look the label up in the sources your class was given.",
    examples=(
        Example(
            flagged="The wages fell, as ⟦Source 7 on page 12⟧ shows.",
            clean="The wages fell, as Source 2 on page 12 shows.",
            sources={"Source 1": "Wages rose in spring.", "Source 2": "Wages fell in autumn."},
        ),
    ),
    needs_sources=True,
    step="Help the reader find each source you name",
    weight=62,
)

_WHERE = "Where is it in the source? Look the place up once more."
_WHICH_PACK = "Did you use sources other than these? If not, name this one by its author or title."


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding a label, its further places as repeats."""
    places: dict[str, list[Citation]] = defaultdict(list)
    for citation in essay.citations:
        if citation.verdict == "unresolved" and (citation.style == "label" or citation.misplaced):
            places[citation.reason].append(citation)
    labelled = library.numbered
    for reason, citations in places.items():
        misplaced = citations[0].misplaced
        advice = _WHERE if misplaced else None if labelled else _WHICH_PACK
        yield CHECK.at(
            citations[0].span,
            f"{reason[0].upper()}{reason[1:]}.",
            advice=advice,
            repeats=tuple(citation.span for citation in citations[1:]),
            severity="suggestion" if misplaced else None,
            confidence=0.8 if misplaced or not labelled else 1.0,
        )
