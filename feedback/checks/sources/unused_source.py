"""A supplied source that the essay does not draw on."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.credit import barely_used, points_at_a_source
from feedback.checks.sources.shown import few
from feedback.essay.model import Essay, SourceUse
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

_PACK = {
    "Source 1": "The tramway opened in 1904 and the horse buses vanished within two years.",
    "Source 2": "Rents near the terminus doubled, and the poorest families moved to the marshes.",
}

CHECK = Check(
    name="sources/unused-source",
    severity="suggestion",
    summary="a source that the essay does not use, or hardly uses",
    why="A source that is left out may hold the other side of the question.",
    advice="Does a source you left out support your point, or argue against it? Either is worth "
    "a sentence.",
    examples=(
        Example(
            flagged="Source 1 shows how soon “the horse buses vanished”. Travel became cheap.",
            clean="Source 1 shows how soon “the horse buses vanished”, but Source 2 shows who paid "
            "for it.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Use more of your sources",
    weight=44,
    akin=("sources/no-sources",),
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding for all sources unused or barely used.

    Nothing where the essay uses none of them and points at none: no-sources says that.
    """
    unused = [use for use in essay.source_uses if not use.used]
    barely = [use for use in essay.source_uses if barely_used(use)]
    if len(unused) == len(library) and not points_at_a_source(essay):
        return
    parts = []
    if unused:
        parts.append(f"does not use {_names(unused, library)}")
    if barely:
        parts.append(f"hardly uses {_names(barely, library)}")
    if parts:
        yield CHECK.at(None, f"The essay {' and '.join(parts)}.")


def _names(uses: list[SourceUse], library: SourceLibrary) -> str:
    return few([library[use.source].called for use in uses], most=5)
