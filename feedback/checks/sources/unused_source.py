"""A supplied source that the essay does not draw on, or draws on without naming it."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import listed, named, shown
from feedback.essay.model import Essay, SourceUse
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary

_PACK = {
    "Source 1": "The tramway opened in 1904 and the horse buses vanished within two years.",
    "Source 2": "Rents near the terminus doubled, and the poorest families moved to the marshes.",
}

CHECK = Check(
    name="sources/unused-source",
    severity="suggestion",
    summary="a supplied source that the essay does not draw on, or uses without naming it",
    why="A source left out may hold the other side of the question; one used without its name "
    "cannot be looked up.",
    advice="Does this source support your point, or speak against it? Either is worth a sentence.",
    examples=(
        Example(
            flagged="Source 1 shows how soon “the horse buses vanished”. Travel became cheap.",
            clean="Source 1 shows how soon “the horse buses vanished”, but Source 2 shows who paid "
            "for it.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding for all sources unused or barely used; one for each that is used unnamed."""
    uncredited = [use for use in essay.source_uses if _uncredited(use)]
    unused = [use for use in essay.source_uses if not use.used]
    barely = [use for use in essay.source_uses if _barely(use)]
    if unused or barely:
        yield CHECK.at(None, _idle(unused, barely, library))
    for use in uncredited:
        yield _without_credit(essay, use, library)


def _barely(use: SourceUse) -> bool:
    """One wording or fact in common, and no name: it may be chance."""
    return not use.named and not use.quoted and len(use.worded) + len(use.facts) == 1


def _uncredited(use: SourceUse) -> bool:
    return not use.named and len(use.quoted) + len(use.worded) + len(use.facts) > (
        0 if use.quoted else 1
    )


def _idle(unused: list[SourceUse], barely: list[SourceUse], library: SourceLibrary) -> str:
    parts = []
    if unused:
        parts.append(f"does not draw on {_names(unused, library)}")
    if barely:
        parts.append(f"barely draws on {_names(barely, library)}")
    return f"The essay {' and '.join(parts)}."


def _names(uses: list[SourceUse], library: SourceLibrary) -> str:
    found = [named(library[use.source]) for use in uses]
    return listed([*found[:5], f"{len(found) - 5} more"] if len(found) > 5 else found)


def _without_credit(essay: Essay, use: SourceUse, library: SourceLibrary) -> Finding:
    places = sorted({*use.quoted, *use.worded, *use.facts})
    evidence = [
        e
        for claim in essay.claims
        for e in claim.evidence
        if e.source == use.source and e.relation == "supports"
    ]
    for overlap in essay.overlaps:
        if overlap.source == use.source:
            passage = overlap.source_span.of(library[use.source].text)
            evidence.append(Evidence(use.source, overlap.source_span, passage, "same_wording"))
    return CHECK.at(
        None,
        f"The essay uses {named(library[use.source])}, as in {shown(places[0].of(essay.text), 8)}, "
        "without naming it.",
        advice="Name the source where you use it, so that a reader can look it up.",
        evidence=tuple(evidence),
    )
