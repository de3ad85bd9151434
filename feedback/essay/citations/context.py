"""Short citations that lean on what stands before them: "(14)", "(2018, 48)", "(ibid.)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from feedback.essay.citations.entry_match import entries_by
from feedback.essay.model import Body, Citation, Paragraph, WorkCited
from feedback.text.span import Span

_SHORT = re.compile(
    r"\((?:(?P<ibid>[Ii]bid(?:em)?\.?|[Oo]p\.\s?cit\.?|[Ll]oc\.\s?cit\.?)"
    r"(?:\s*,?\s*(?P<place>(?:pp?\.\s*)?\d[\d–\-, ]*))?"
    r"|(?:(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\s*[,:]\s*)(?P<page>(?:pp?\.\s*)?\d{1,4}(?:[–-]\d{1,4})?)"
    r"|(?P<bare>(?:pp?\.\s*)?\d{1,3}(?:[–-]\d{1,3})?))\)"
)


def anchored(
    body: Body, citations: Sequence[Citation], works: Sequence[WorkCited]
) -> tuple[Citation, ...]:
    """`citations` with short ones given to the work named before them, and those found anew.

    A page alone belongs to the work that its sentence, or else its paragraph, named last; "ibid."
    to the citation before it. Bare numbers are pages only where the essay lists its works.
    """
    found = [c for c in citations if not _is_bare(c)]
    for paragraph in body.paragraphs:
        if paragraph.is_prose or paragraph.kind in ("quotation", "table"):
            bare = [c for c in citations if _is_bare(c) and paragraph.span.covers(c.span)]
            found += _short(body, paragraph, [c for c in citations if not _is_bare(c)], bare, works)
    return tuple(sorted(found, key=lambda citation: citation.span))


def _is_bare(citation: Citation) -> bool:
    return (
        citation.form == "parenthetical"
        and not (
            citation.author or citation.label or citation.sources or citation.entry is not None
        )
        and citation.style == "mla"
    )


def _short(
    body: Body,
    paragraph: Paragraph,
    full: Sequence[Citation],
    bare: Sequence[Citation],
    works: Sequence[WorkCited],
) -> Iterator[Citation]:
    seen = [c.span for c in (*full, *bare)]
    for citation in bare:
        before = _named_before(body, paragraph, full, citation.span)
        yield _of(citation, before) if before else citation
    for m in _SHORT.finditer(body.text, *paragraph.span):
        span = Span(*m.span())
        if any(span.overlaps(other) for other in seen):
            continue
        if m["ibid"]:
            earlier = [c for c in full if c.span.end <= span.start and _is_named(c)]
            before = earlier[-1] if earlier else None
            citation = Citation(span, "author-date", "parenthetical", locator=m["place"])
        else:
            before = _named_before(body, paragraph, full, span) if works else None
            if before and m["year"]:
                before = _of_the_year(body, before, int(m["year"]), span, works)
            locator = m["page"] or m["bare"]
            citation = Citation(span, "mla", "parenthetical", locator=locator)
        if before:
            yield _of(citation, before)


def _named_before(
    body: Body, paragraph: Paragraph, full: Sequence[Citation], span: Span
) -> Citation | None:
    """The work named last before a place in its sentence, else in its paragraph."""
    sentence = body.sentence_at(span.start)
    start = sentence.span.start if sentence else paragraph.span.start
    for first in (start, paragraph.span.start):
        near = [c for c in full if first <= c.span.start < span.start and _is_named(c)]
        if near:
            return near[-1]
    return None


def _of_the_year(
    body: Body, before: Citation, year: int, span: Span, works: Sequence[WorkCited]
) -> Citation | None:
    """The work of the year by whoever was named last; none where another name stands between.

    "Bhatt (2017, p. 12)" is Bhatt's, whomever the paragraph named before.
    """
    if re.search(r"[A-ZÀ-ÖØ-Þ][\w’'-]+\s*$", body.text[before.span.end : span.start]):
        return None
    if before.entry is None or works[before.entry].year in (None, year):
        return before
    same = [i for i in entries_by(before.author or "", works, year) if works[i].year == year]
    return replace(before, entry=same[0], year=year) if same else None


def _is_named(citation: Citation) -> bool:
    return len(citation.sources) == 1 or bool(citation.author)


def _of(citation: Citation, before: Citation) -> Citation:
    style = before.style if before.style in ("apa", "author-date") else citation.style
    return replace(
        citation,
        style=style,
        author=before.author,
        year=before.year,
        entry=before.entry,
        sources=before.sources,
        verdict=before.verdict,
        reason=before.reason,
    )
