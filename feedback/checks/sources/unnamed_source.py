"""A supplied source that the essay draws on without ever naming it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedback.checks.card import Check, Example
from feedback.checks.sources.credit import (
    cited_otherwise,
    places_left,
    points_at_a_source,
    used_unnamed,
)
from feedback.checks.sources.runs import drawn_from
from feedback.checks.sources.shown import few, shown
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_PACK = {
    "Source 1": "In 1902 some 340 weavers lost their places. The mill sold 12 looms in 1903.",
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

CHECK = Check(
    name="sources/unnamed-source",
    severity="suggestion",
    summary="a source that the essay uses without naming it",
    why="A reader who does not know where words and facts come from cannot look them up.",
    advice="Which source is this from? Name it where you use it.",
    examples=(
        Example(
            flagged="Source 2 describes the railway. By 1902 about 340 weavers had lost their "
            "work. The mill got rid of 12 looms in 1903.",
            clean="Source 2 describes the railway. Source 1 says that by 1902 about 340 weavers "
            "had lost their work. The mill got rid of 12 looms in 1903.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Name each source where you use it",
    weight=76,
    akin=("sources/no-sources",),
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding for all such sources; nothing where the essay names no source at all.

    Nothing either where only one was supplied: "the article" is name enough for it. A label, number
    or note beside the source's words names it, though the program may not know that it is this one.
    Copied wording and uncredited quotations are left to the checks that mark them.
    """
    if len(library) < 2:
        return
    places = {
        use.source: places_left(essay, use, library)
        for use in essay.source_uses
        if used_unnamed(use) and not cited_otherwise(essay, use)
    }
    unnamed = [use for use in essay.source_uses if places.get(use.source)]
    if not unnamed or not points_at_a_source(essay):
        return
    first = _telling(essay, places[unnamed[0].source])
    names = few([library[use.source].called for use in unnamed])
    it = "it" if len(unnamed) == 1 else "them"
    yield CHECK.at(
        None,
        f"The essay uses {names}, as in {shown(first.of(essay.text))}, without naming {it}"
        f"{_unclear(essay, library)}.",
        evidence=tuple(e for use in unnamed for e in drawn_from(essay, use, library)),
    )


def _telling(essay: Essay, places: Sequence[Span]) -> Span:
    """The first place of more than one word; else the claim that the first figure is part of."""
    for place in places:
        if len(place.of(essay.text).split()) > 1:
            return place
    return next((c.span for c in essay.claims if c.span.covers(places[0])), places[0])


def _unclear(essay: Essay, library: SourceLibrary) -> str:
    """What "the article" could be, where the essay says so and several were supplied."""
    vague = [
        c for c in essay.citations if c.verdict == "ambiguous" and not c.sources and not c.locator
    ]
    if not vague:
        return ""
    which = "either source" if len(library) == 2 else f"any of the {len(library)}"
    return f"; {shown(vague[0].span.of(essay.text), 5)} could be {which}"
