"""How the essay draws on each supplied source."""

from __future__ import annotations

from feedback.essay.model import (
    Attribution,
    Body,
    Citation,
    Claim,
    Overlap,
    Quotation,
    SourceUse,
)
from feedback.essay.quotations.use import source_entitled
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

_BEARING = ("supports", "differs")


def find_source_uses(
    body: Body,
    library: SourceLibrary,
    attributions: tuple[Attribution, ...],
    citations: tuple[Citation, ...],
    quotations: tuple[Quotation, ...],
    overlaps: tuple[Overlap, ...],
    claims: tuple[Claim, ...],
) -> tuple[SourceUse, ...]:
    """One entry a source, in the library's order, each place once.

    A source is named by its title, or by a citation or attribution that resolves to it; an unclear
    "the article" among several sources names none. `facts` are claims that it supports or differs
    from.
    """
    titles = [(q.span, source_entitled(q.inner.of(body.text), library)) for q in quotations]
    return tuple(
        _use(
            source,
            {span for span, id in titles if id == source.id},
            attributions,
            citations,
            quotations,
            overlaps,
            claims,
        )
        for source in library
    )


def _use(
    source: Source,
    titles: set[Span],
    attributions: tuple[Attribution, ...],
    citations: tuple[Citation, ...],
    quotations: tuple[Quotation, ...],
    overlaps: tuple[Overlap, ...],
    claims: tuple[Claim, ...],
) -> SourceUse:
    named = titles | {c.span for c in citations if source.id in c.sources}
    named |= {a.span for a in attributions if a.source == source.id and a.kind != "pronoun"}
    facts = {
        claim.span
        for claim in claims
        if any(e.source == source.id and e.relation in _BEARING for e in claim.evidence)
    }
    return SourceUse(
        source.id,
        named=_apart(named),
        quoted=tuple(q.span for q in quotations if q.source == source.id and q.use == "quotation"),
        worded=tuple(o.span for o in overlaps if o.source == source.id and not o.quoted),
        facts=tuple(sorted(facts)),
    )


def _apart(spans: set[Span]) -> tuple[Span, ...]:
    """The spans in order, each place once: a citation inside a signal phrase is one naming."""
    found: list[Span] = []
    for span in sorted(spans):
        if not found or not found[-1].overlaps(span):
            found.append(span)
    return tuple(found)
