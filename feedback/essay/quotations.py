"""Words in quotation marks, and where the sources hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from feedback.essay.model import Attribution, Body, Citation, Paragraph, Quotation
from feedback.essay.quotation_marks import Marked, marked_in
from feedback.essay.quotation_match import Match, match
from feedback.essay.quotation_use import is_dialogue, use_of
from feedback.essay.signals import DOCUMENT_SPEAKS, REPORTING, own_speech
from feedback.essay.source_names import sources_titled_in
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import count_words

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PARENTHESIS = re.compile(r"\([^()]*\)")
# Words that join a quotation on without leading into it.
_JOINING = """
    and also but so then for example instance in addition another furthermore moreover next first
    second firstly secondly finally lastly however or additionally because too again one is this
    quote evidence reason
"""
_JOINERS = frozenset(_JOINING.split())
_STOPPED = re.compile(r"[.!?][\"”’')\]]*\s*$")


@dataclass(frozen=True, slots=True)
class _Context:
    """The words round a quotation: of its sentence, and of the paragraph after it."""

    before: str
    after: str
    lead: str
    rest: str
    reach: Span
    follows: bool
    lower: bool


def find_quotations(
    body: Body,
    library: SourceLibrary,
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Quotation, ...]:
    """The quotations in order, outermost only: what stands between marks, and block quotations.

    All uses of quotation marks are listed; `use` tells them apart. Words are held against the
    sources whatever their use, except titles.
    """
    found: list[Quotation] = []
    for paragraph in body.paragraphs:
        if paragraph.kind == "quotation":
            found.append(_block_quotation(body, paragraph, library, citations, attributions))
        elif paragraph.is_prose:
            found.extend(_run_in(body, paragraph, library, citations, attributions))
    return tuple(found)


def _run_in(
    body: Body,
    paragraph: Paragraph,
    library: SourceLibrary,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> Iterator[Quotation]:
    marks = marked_in(
        body.text,
        _with_next(body, paragraph),
        lambda span: match(body.text, span, library).share > 0.8,
    )
    marks = [m for m in marks if m.span.start < paragraph.span.end]
    for i, marked in enumerate(marks):
        end = marks[i + 1].span.start if i + 1 < len(marks) else paragraph.span.end
        if not marked.closed:
            marked = _drawn_out(body, marked, end, library)
        start = marks[i - 1].span.end if i else paragraph.span.start
        yield _quotation(
            body, paragraph, marked, Span(start, end), library, citations, attributions
        )


def _with_next(body: Body, paragraph: Paragraph) -> Span:
    """The paragraph; where it breaks off right after an opening mark, the next one as well."""
    tail = paragraph.span.of(body.text).rstrip()[-2:]
    following = body.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    if re.fullmatch(r"[\s,:(][\"“]", tail) and following and following[0].is_prose:
        return Span(paragraph.span.start, following[0].span.end)
    return paragraph.span


def _drawn_out(body: Body, marked: Marked, limit: int, library: SourceLibrary) -> Marked:
    """A quotation left open, as far as the sources follow it sentence by sentence."""
    best = marked
    if not library:
        return best
    for sentence in body.sentences:
        if not marked.inner.end < sentence.span.end <= limit:
            continue
        inner = Span(marked.inner.start, sentence.span.end)
        if match(body.text, inner, library).share < 0.9:
            break
        best = Marked(Span(marked.span.start, inner.end), inner, False)
    return best


def _quotation(
    body: Body,
    paragraph: Paragraph,
    marked: Marked,
    room: Span,
    library: SourceLibrary,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> Quotation:
    context = _context(body, paragraph, marked, room)
    near = [c for c in citations if c.span.overlaps(context.reach)]
    use = use_of(body.text, marked.inner, context.before, context.after, library)
    hit = Match("not_checked")
    if use != "title":
        hit = match(body.text, marked.inner, library, [id for c in near for id in c.sources])
    lost = hit.verdict in ("not_found", "not_checked")
    if use == "quotation" and lost and is_dialogue(context.before, context.after):
        use = "dialogue"
    sentence = body.sentence_at(marked.span.start)
    quotation = Quotation(
        span=marked.span,
        inner=marked.inner,
        sentence=sentence.index if sentence else paragraph.sentences[-1].index,
        words=count_words(marked.inner.of(body.text)),
        use=use,
        closed=marked.closed,
        introduced=_introduced(context),
        explained=_explained(body, paragraph, context, marked.span),
        cited=_cited(context, marked.span, [c for c in near if _may_credit(c, hit)], attributions)
        or _cited_before(paragraph, marked.span, hit, library, citations)
        or _is_the_subject(body, hit, library),
    )
    return _with_match(quotation, hit, library)


def _with_match(quotation: Quotation, hit: Match, library: SourceLibrary) -> Quotation:
    if hit.source is None or hit.span is None:
        return replace(quotation, verdict=hit.verdict)
    return replace(
        quotation,
        verdict=hit.verdict,
        source=hit.source,
        source_span=hit.span,
        source_text=hit.span.of(library[hit.source].text),
        changes=hit.changes,
    )


def _block_quotation(
    body: Body,
    paragraph: Paragraph,
    library: SourceLibrary,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> Quotation:
    inner = _without_citation(paragraph.span, citations)
    marked = Marked(inner, inner, True)
    previous = body.paragraphs[paragraph.index - 1] if paragraph.index else paragraph
    room = Span(previous.span.start, paragraph.span.end)
    return replace(
        _quotation(body, paragraph, marked, room, library, citations, attributions),
        use="quotation",
        explained=paragraph.index + 1 < len(body.paragraphs),
    )


def _without_citation(span: Span, citations: Sequence[Citation]) -> Span:
    """A block quotation's own words: a citation in parentheses at its end is the student's."""
    last = [c.span for c in citations if c.form != "running" and span.covers(c.span)][-1:]
    return Span(span.start, last[0].start) if last and last[0].end >= span.end - 2 else span


def _context(body: Body, paragraph: Paragraph, marked: Marked, room: Span) -> _Context:
    span, text = marked.span, body.text
    inside = [s.span for s in paragraph.sentences if s.span.overlaps(span)] or [paragraph.span]
    start, end = min(inside[0].start, span.start), max(inside[-1].end, span.end)
    start = max(start, room.start) if start < room.start else start
    # A lead that the segmentation cut off: 'He asked. "Why?"' stays apart, 'it says: "' does not.
    before = text[start : span.start]
    before = "" if _STOPPED.search(before) else before
    lead = text[max(room.start, span.start - 160) : span.start]
    after_end = min(max(end, span.end + 60), room.end)
    previous = [s.span for s in paragraph.sentences if s.span.end <= start][-1:]
    # A line break may part a citation from its opening bracket.
    broken = text[span.end : paragraph.span.end].rstrip().endswith("(")
    limit = paragraph.span.end + 80 if broken else paragraph.span.end
    reach = Span(previous[0].start if previous else start, min(end + 60, limit))
    return _Context(
        before,
        text[span.end : after_end],
        lead,
        text[span.end : room.end],
        reach,
        room.start > paragraph.span.start,
        text[marked.inner.start : marked.inner.start + 1].islower(),
    )


def _is_woven(context: _Context, before: Sequence[str]) -> bool:
    """Whether lower-case words go on from the student's ("He “looked at hands”"), or from a
    quotation that "and" or "but" joins them to."""
    if not context.lower:
        return False
    joined = re.fullmatch(r"\W*(?:and|or|but|yet|nor)?\W*", context.lead) is not None
    if context.follows and joined and not _STOPPED.search(context.lead.rstrip(" ")):
        return True
    return any(word not in _JOINERS for word in before)


def _introduced(context: _Context) -> bool:
    """A reporting verb leads in or follows, or the words are woven into the student's sentence."""
    before = _own(context.before)
    if _is_woven(context, before):
        return True
    if REPORTING.search(context.before) or REPORTING.search(context.after[:60]):
        return True
    if len([word for word in before if word not in _JOINERS]) >= 2:
        return True
    lead = re.split(r"[.!?][\"”’')\]]*\s", context.lead)[-1].rstrip()
    if not before and lead and not _STOPPED.search(lead):
        return bool(re.search(r"[:,]$|\b(?:that|is|was|as)$", lead)) and len(lead.split()) > 2
    if _goes_on_speaking(context):
        return True
    after = _PARENTHESIS.sub(" ", context.after)
    return bool(re.match(r"[\s,.]*[a-z]\w+(?:\s+\w+){1,}", after)) and not context.before.strip()


def _goes_on_speaking(context: _Context) -> bool:
    """Whether only a signal phrase parts it from the quotation before: '…," she says. "…"'."""
    return (
        context.follows and len(context.lead.split()) <= 8 and bool(REPORTING.search(context.lead))
    )


def _own(words: str) -> list[str]:
    return re.findall(r"[\w’']+", _PARENTHESIS.sub(" ", words).casefold())


def _explained(body: Body, paragraph: Paragraph, context: _Context, span: Span) -> bool:
    """Whether words of the student's own follow in the paragraph, or open the next.

    Five before the next quotation are enough, or twelve between and after the others.
    """
    rest = _QUOTED.sub(" ", body.text[span.end : paragraph.span.end])
    if len(_own(context.rest)) >= 5 or len(_own(rest)) >= 12:
        return True
    following = body.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    opening = following[0].span.of(body.text)[:40] if following else ""
    return bool(
        re.match(
            r"\W*(?:this|that|these|those|here|in other words|which|so|what)\b",
            opening,
            re.IGNORECASE,
        )
    )


def _cited_before(
    paragraph: Paragraph,
    span: Span,
    hit: Match,
    library: SourceLibrary,
    citations: Sequence[Citation],
) -> bool:
    """Whether the paragraph has named the source before: the reader still knows whose words."""
    named = [c for c in citations if paragraph.span.start <= c.span.start < span.start]
    if len(library) < 2:
        return bool(named)
    return any(hit.source in citation.sources for citation in named)


def _is_the_subject(body: Body, hit: Match, library: SourceLibrary) -> bool:
    """Whether the essay's title names the work: then its words need no name beside each of them."""
    title = body.title.of(body.text) if body.title else ""
    return hit.source is not None and hit.source in sources_titled_in(title, library)


def _may_credit(citation: Citation, hit: Match) -> bool:
    """Whether a citation beside a quotation speaks of it: a mere name must be its source's."""
    passing = citation.style == "prose" and citation.author is not None
    return not passing or hit.source is None or hit.source in citation.sources


def _cited(
    context: _Context, span: Span, near: Sequence[Citation], attributions: Sequence[Attribution]
) -> bool:
    """Whether a citation or attribution stands in the sentence, or in those beside it."""
    if any(not span.covers(c.span) for c in near):
        return True
    if any(a.span.overlaps(context.reach) and a.kind != "vague" for a in attributions):
        return True
    around = context.before + " | " + context.after[:60]
    if DOCUMENT_SPEAKS.search(context.lead) or DOCUMENT_SPEAKS.search(context.after[:60]):
        return True
    said = REPORTING.search(around) or _goes_on_speaking(context)
    return bool(said) and not own_speech(context.before, context.after)
