"""Whose words a quotation is said to be: the citation, source or speaker named beside it."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.essay.model import Attribution, Body, Citation, Paragraph
from feedback.essay.quotation_context import Context, goes_on_speaking
from feedback.essay.quotation_match import Match
from feedback.essay.signals import DOCUMENT_SPEAKS, REPORTING, own_speech
from feedback.essay.source_names import sources_titled_in
from feedback.essay.wording import key_of, root_of, wording_of
from feedback.library.library import SourceLibrary
from feedback.text.span import Span


def is_cited_before(
    body: Body,
    paragraph: Paragraph,
    span: Span,
    hit: Match,
    library: SourceLibrary,
    citations: Sequence[Citation],
) -> bool:
    """Whether the paragraph has named the source before: the reader still knows whose words.

    So does a quotation that opens its paragraph, when the paragraph before named it; and of a
    single source the essay need be told but once.
    """
    start = paragraph.span.start
    if len(library) < 2:
        return any(c.span.start < span.start for c in citations)
    if paragraph.index and not body.text[start : span.start].strip():
        start = body.paragraphs[paragraph.index - 1].span.start
    named = [c for c in citations if start <= c.span.start < span.start]
    return any(hit.source in citation.sources for citation in named)


def is_made_up(attribution: Attribution, library: SourceLibrary) -> bool:
    """Whether the speaker has a first name alone, one that no source knows ("Bobby")."""
    name = attribution.holder
    known = any(wording_of(s.text).places.get(root_of(key_of(name))) for s in library)
    return attribution.kind == "named" and name.isalpha() and not known


def is_credited_beside(
    context: Context, span: Span, near: Sequence[Citation], attributions: Sequence[Attribution]
) -> bool:
    """Whether a citation, a source or a speaker is named in the sentence or beside it."""
    if any(not span.covers(c.span) for c in near):
        return True
    if any(a.span.overlaps(context.reach) and a.kind != "vague" for a in attributions):
        return True
    spoken = DOCUMENT_SPEAKS.search(context.lead) or DOCUMENT_SPEAKS.search(context.after[:60])
    return spoken is not None


def is_the_subject(body: Body, hit: Match, library: SourceLibrary) -> bool:
    """Whether the essay's title names the work: its words then need no name beside each."""
    title = body.title.of(body.text) if body.title else ""
    return hit.source is not None and hit.source in sources_titled_in(title, library)


def may_credit(citation: Citation, hit: Match) -> bool:
    """Whether a citation beside a quotation speaks of it: a mere name must be its source's."""
    passing = citation.style == "prose" and citation.author is not None
    return not passing or hit.source is None or hit.source in citation.sources


def is_cited(
    context: Context, span: Span, near: Sequence[Citation], attributions: Sequence[Attribution]
) -> bool:
    """Whether a citation or attribution stands in the sentence, or in those beside it."""
    if is_credited_beside(context, span, near, attributions):
        return True
    around = context.before + " | " + context.after[:60]
    said = REPORTING.search(around) or goes_on_speaking(context)
    return bool(said) and not own_speech(context.before, context.after)
