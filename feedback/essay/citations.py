"""In-text citations and labels: every way in which the essay points at a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from feedback.essay.citation_labels import label_citations, ranked_citations
from feedback.essay.citation_parentheses import parenthetical_citations, running_years
from feedback.essay.citation_patterns import NOTE, NUMERIC, OWN_PLAN, RUNNING_LOCATOR
from feedback.essay.citation_prose import credit_to_pack, prose_citations
from feedback.essay.model import Attribution, Body, Citation, Paragraph, WorkCited
from feedback.library.library import SourceLibrary
from feedback.text.span import Span


def find_citations(
    body: Body,
    library: SourceLibrary,
    attributions: tuple[Attribution, ...],
    works_cited: tuple[WorkCited, ...],
) -> tuple[Citation, ...]:
    """The citations of the running text, in order, none inside another.

    Labels ("Source 2 on page 88"), parentheses (MLA, APA, author–date), numbers, notes, and works
    and documents named in prose. A label is held against the pack; without a pack nothing is
    resolved.
    """
    found: list[Citation] = []
    for paragraph in body.paragraphs:
        if paragraph.is_prose or paragraph.kind == "quotation":
            found.extend(_in_paragraph(body, paragraph, library, works_cited))
    named = (_from_attribution(a, library) for a in attributions if a.source)
    return _apart([*found, *named])


def _in_paragraph(
    body: Body, paragraph: Paragraph, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Iterator[Citation]:
    text, span = body.text, paragraph.span
    yield from label_citations(text, span, library)
    yield from ranked_citations(text, span, library)
    yield from parenthetical_citations(body, span, library, works)
    yield from running_years(body, span, library, works)
    yield from _locators(text, span, library)
    yield from _numbers(text, span, works)
    yield from prose_citations(text, span, library, works)


def _apart(found: Iterable[Citation]) -> tuple[Citation, ...]:
    """Without those that overlap an earlier kind; in text order."""
    kept: list[Citation] = []
    for citation in found:
        if not any(citation.span.overlaps(other.span) for other in kept):
            kept.append(citation)
    return tuple(sorted(kept, key=lambda citation: citation.span))


def _locators(text: str, span: Span, library: SourceLibrary) -> Iterator[Citation]:
    """ "In paragraph 4 the author states": a place in a source without its name."""
    for m in RUNNING_LOCATOR.finditer(text, *span):
        if OWN_PLAN.match(text, m.end()):
            continue
        yield credit_to_pack(
            Citation(Span(*m.span("locator")), "prose", "running", locator=m.group("locator")),
            library,
        )


def _numbers(text: str, span: Span, works: tuple[WorkCited, ...]) -> Iterator[Citation]:
    for m in NUMERIC.finditer(text, *span):
        first = int("".join(ch for ch in m.group("numbers").split(",")[0] if ch.isdigit())[:3])
        entry = first - 1 if 0 < first <= len(works) else None
        place = Span(m.end() - len(m.group().lstrip()), m.end())
        yield Citation(
            place,
            "numeric",
            "parenthetical",
            entry=entry,
            verdict="not_checked" if entry is None else "resolved",
        )
    for m in NOTE.finditer(text, *span):
        yield Citation(Span(*m.span()), "notes", "note")


def _from_attribution(attribution: Attribution, library: SourceLibrary) -> Citation:
    known = attribution.source is not None and any(s.id == attribution.source for s in library)
    return Citation(
        attribution.span,
        "prose",
        "running",
        author=attribution.holder if attribution.kind == "named" else None,
        sources=(attribution.source,) if known and attribution.source else (),
        verdict="resolved" if known else "not_checked",
    )
