"""Two formal styles of citing in one essay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.checks.sources.works import formal_citations, system_of
from feedback.essay.model import Citation, Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

_LIST = (
    "\n\nReferences\n\nOkoro, B. (2014). Silt. River Studies, 3(1), 4–19.\n\n"
    "Smyth, A. (2011). The quay at night. Field Books."
)

CHECK = Check(
    name="sources/mixed-citation-styles",
    severity="suggestion",
    summary="two formal styles of citation in one essay, such as author and year beside numbers",
    why="A reader learns one way of following your citations, and then meets another one.",
    advice="Which style does your class use? Put every citation, and the list, into that one.",
    examples=(
        Example(
            flagged="The bed rises every spring (Okoro, 2014), and nobody dredges it (Smyth, 2011)."
            " The mud is old ⟦(Okoro 5)⟧. The quay was lit late ⟦(Smyth 12)⟧, and badly (Okoro, "
            f"2014).{_LIST}",
            clean="The bed rises every spring (Okoro, 2014), and nobody dredges it (Smyth, 2011). "
            f"The mud is old (Okoro, 2014, p. 5). The quay was lit late (Smyth, 2011).{_LIST}",
        ),
    ),
    step="Keep to one style of citation",
    weight=22,
)

_NAMES = {
    "year": "author and year",
    "page": "author and page",
    "number": "numbers",
    "note": "notes",
}
_FEWEST = 2


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:  # noqa: ARG001
    """At most one finding: the rarer way is marked, where each stands at least twice."""
    ways: dict[str, list[Citation]] = defaultdict(list)
    notes = [c for c in essay.citations if c.style == "notes"]
    for citation in (*formal_citations(essay), *notes):
        if way := system_of(citation, essay):
            ways[way].append(citation)
    plain = sorted((w for w in ways if len(ways[w]) >= _FEWEST), key=lambda w: -len(ways[w]))
    if len(plain) < _FEWEST:
        return
    usual, other = plain[0], plain[1]
    rare = sorted(ways[other], key=lambda c: c.span)
    first = min(ways[usual], key=lambda c: c.span)
    yield CHECK.at(
        rare[0].span,
        f"The essay cites by {_NAMES[usual]}, as in {shown(first.span.of(essay.text))}, and by "
        f"{_NAMES[other]}, as in {shown(rare[0].span.of(essay.text))}.",
        repeats=tuple(c.span for c in rare[1:]),
        confidence=0.9,
    )
