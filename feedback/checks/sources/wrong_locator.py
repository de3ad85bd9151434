"""A quotation whose citation names another paragraph, line or page than the one it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import listed, shown
from feedback.essay.citations.places import Locator, is_of_the_work, of_source, read_locator
from feedback.essay.grammar.wording import tokens
from feedback.essay.model import Citation, Essay, Quotation
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.library.source import Place, Source
from feedback.text.span import Span

_PACK = {
    "Source 1": "[1] The mill stood idle for a year, and nobody in the valley had expected it.\n\n"
    "[2] The railway reached the valley in 1899, and cheap cloth came with it in the same week.\n\n"
    "[3] The school closed in 1905, and the teacher moved to the harbour town with her books.",
}

CHECK = Check(
    name="sources/wrong-locator",
    severity="suggestion",
    summary="a quotation that is in another paragraph, line or page than the one cited",
    why="A reader who looks there does not find the words.",
    advice="Where are these words when you look them up again? Give that number.",
    examples=(
        Example(
            flagged="The writer says that ⟦“cheap cloth came with it”⟧ (Source 1, paragraph 3).",
            clean="The writer says that “cheap cloth came with it” (Source 1, paragraph 2).",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Help the reader find each source you name",
    weight=30,
    akin=("sources/unresolved-label",),
)

_FEWEST = 3
_SLACK = {"line": 2, "paragraph": 0, "page": 0}
_RUN_ON = 2
_TO_CITATION = re.compile(r"[\s\"”’»'.,;:!?(\[]*")


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding a quotation; only numbers printed in the source are held against the essay's."""
    for quotation in essay.quotations_of(at_least=_FEWEST):
        if quotation.source is None or quotation.source_span is None:
            continue
        citation = _citation_of(essay, quotation)
        locator = read_locator(citation.locator) if citation else None
        if citation is None or locator is None or quotation.source not in citation.sources:
            continue
        source = library[quotation.source]
        if is_of_the_work(citation, [source], library):
            continue
        locator = of_source(locator, source)
        if right := _elsewhere(essay, quotation, source, locator):
            yield _finding(essay, quotation, quotation.source_span, source, locator, right)


def _finding(
    essay: Essay,
    quotation: Quotation,
    span: Span,
    source: Source,
    locator: Locator,
    right: list[Place],
) -> Finding:
    numbers = listed(list(dict.fromkeys(str(place.number) for place in right)))
    kind = locator.kind if numbers.isdigit() else f"{locator.kind}s"
    words = shown(quotation.inner.of(essay.text), 8)
    return CHECK.at(
        quotation.span,
        f"The words {words} are in {kind} {numbers} of {source.called}; the essay says "
        f"“{locator.written}”.",
        evidence=(Evidence(source.id, span, span.of(source.text), "same_wording"),),
        confidence=0.8,
    )


def _citation_of(essay: Essay, quotation: Quotation) -> Citation | None:
    """The citation with a locator right after a quotation, else the one that leads into it."""
    located = [c for c in essay.citations if c.locator and not c.misplaced]
    for citation in located:
        gap = essay.text[quotation.span.end : citation.span.start]
        if citation.span.start >= quotation.span.end and _TO_CITATION.fullmatch(gap):
            return citation
    sentence = essay.sentences[quotation.sentence].span
    inside = [c for c in located if c.form == "running" and sentence.covers(c.span)]
    before = [c for c in inside if c.span.end <= quotation.span.start]
    if not before or any(c.form == "parenthetical" and sentence.covers(c.span) for c in located):
        return None
    between = (before[-1].span.end, quotation.span.start)
    crossed = any(between[0] <= q.span.start < between[1] for q in essay.quotations)
    return None if crossed else before[-1]


def _elsewhere(essay: Essay, quotation: Quotation, source: Source, locator: Locator) -> list[Place]:
    """The places a quotation stands in where the place cited is none of them; else nothing."""
    if locator.kind is None or quotation.source_span is None:
        return []
    places = [place for place in source.numbered(locator.kind) if place.printed]
    right = [place for place in places if place.span.overlaps(quotation.source_span)]
    if any(locator.holds(place.number, _SLACK[locator.kind]) for place in right):
        return []
    # A page may be counted from the first sheet of what was handed out.
    sheets = [i for i, place in enumerate(places, 1) if place in right]
    if locator.kind == "page" and any(locator.holds(sheet) for sheet in sheets):
        return []
    cited = [place for place in places if locator.holds(place.number)]
    if not cited and locator.kind == "page" and _is_beyond(right, places, locator):
        return right
    if not cited or any(_stands_in(essay, quotation, source, place) for place in cited):
        return []
    return right


def _is_beyond(right: list[Place], places: list[Place], locator: Locator) -> bool:
    """Whether a page that the source does not print lies before or behind all that words may be on.

    What stands behind the mark of a page may run on up to the next page that is marked.
    """
    if not right:
        return False
    following = [p.number for p in places if p.span.start >= right[-1].span.end]
    limit = following[0] if following else right[-1].number + _RUN_ON
    return locator.first > limit or locator.last < right[0].number


def _stands_in(essay: Essay, quotation: Quotation, source: Source, place: Place) -> bool:
    """Whether the words stand in a place too, as a phrase may in two."""
    words = " ".join(token.key for token in tokens(essay.text, *quotation.inner))
    return f" {words} " in f" {' '.join(t.key for t in tokens(source.text, *place.span))} "
