"""The whole essay cites, quotes and names nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedback.checks.card import Check, Example
from feedback.checks.sources.credit import places_left, points_at_a_source, speaks_in_role
from feedback.checks.sources.runs import drawn_from
from feedback.checks.sources.shown import few, shown
from feedback.essay.model import Essay, SourceUse
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

_PACK = {
    "Source 1": "The new tramway opened in 1904. Within two years the horse buses had vanished "
    "from the centre, and the stables beside the market were turned into workshops.",
}
_ESSAY = (
    "Towns changed a great deal a hundred years ago. People could travel further to work, and the "
    "streets became cleaner because there were fewer animals. Shops moved to where the stops were. "
    "I think that was a good change, since families could live outside the centre and still earn "
    "their living there."
)

CHECK = Check(
    name="sources/no-sources",
    severity="warning",
    summary="an essay that does not cite, quote or name any source",
    why="Without sources a reader cannot tell what is known from what is thought.",
    advice="Which of the sources you were given supports your main point? Name it where you make "
    "that point, and say what it shows.",
    examples=(
        Example(
            flagged=_ESSAY,
            clean=_ESSAY + " Source 1 shows how quickly it went.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Tell the reader where your facts and figures come from",
    weight=95,
)

_ROLE_ADVICE = (
    "If the task asks you to write as somebody in the story, which details show that you know the "
    "source? If it does not, name the source where you use it."
)


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 40) -> Iterator[Finding]:
    """Once, about the whole essay, with the sources that it uses all the same.

    Mildly where the essay is told by somebody in the story, who would cite nothing.
    """
    if essay.words < min_words or points_at_a_source(essay):
        return
    used = [use for use in essay.source_uses if use.worded or use.facts]
    role = speaks_in_role(essay, library)
    yield CHECK.at(
        None,
        f"The essay names no source{_used_all_the_same(essay, used, library)}.",
        advice=_ROLE_ADVICE if role else None,
        severity="suggestion" if role else None,
        evidence=tuple(e for use in used for e in drawn_from(essay, use, library)),
    )


def _used_all_the_same(essay: Essay, used: Sequence[SourceUse], library: SourceLibrary) -> str:
    """What of the sources is in the essay; copied wording is quoted by the check that marks it."""
    if not used:
        return ""
    places = {use.source: places_left(essay, use, library) for use in used}
    shown_first = sorted(used, key=lambda use: not places[use.source])
    first, *others = (library[use.source].called for use in shown_first)
    if not places[shown_first[0].source]:
        return f", though some of its words come from {few([first, *others])}"
    words = shown(places[shown_first[0].source][0].of(essay.text))
    more = f", and more of it matches {few(others)}" if others else ""
    return f", though {words} matches {first}{more}"
