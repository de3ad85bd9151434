"""Words in quotation marks, and where the sources hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from feedback.essay.model import Attribution, Body, Citation, Paragraph, Quotation
from feedback.essay.quotation_marks import Marked, marked_in
from feedback.essay.quotation_match import Match, match
from feedback.essay.quotation_use import is_dialogue, is_scene, source_entitled, use_of
from feedback.essay.signals import DOCUMENT_SPEAKS, REPORTING, own_speech
from feedback.essay.source_names import sources_titled_in
from feedback.essay.wording import key_of, root_of, wording_of
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import count_words

_PARENTHESIS = re.compile(r"\([^()]*\)")
# Words that join a quotation on without leading into it.
_JOINING = """
    and also but so then for example instance in addition another furthermore moreover next first
    second firstly secondly finally lastly however or additionally because too again one is this
    quote evidence reason
"""
_JOINERS = frozenset(_JOINING.split())
_COPULA = re.compile(r"\b(?:is|are|was|were)(?:\s+(?:that|how|when))?[\s,:]*$", re.IGNORECASE)
_STOPPED = re.compile(r"[.!?][\"”’')\]]*\s*$")


@dataclass(frozen=True, slots=True)
class _Context:
    """The words round a quotation: of its sentence, and of the paragraph after it."""

    before: str
    after: str
    lead: str
    rest: tuple[str, ...]
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
            block = _block_quotation(body, paragraph, library, citations, attributions)
            found.append(_led_in(body, paragraph, block, citations, attributions))
        elif paragraph.is_prose:
            found.extend(_run_in(body, paragraph, library, citations, attributions))
    return tuple(_credited_by_title(body, quotation, found, library) for quotation in found)


def _credited_by_title(
    body: Body, quotation: Quotation, all_: Sequence[Quotation], library: SourceLibrary
) -> Quotation:
    """A quotation as cited where its source's title stands in marks in a sentence beside it."""
    if quotation.cited or quotation.source is None:
        return quotation
    beside = [q for q in all_ if q.use == "title" and abs(q.sentence - quotation.sentence) <= 1]
    titles = [source_entitled(q.inner.of(body.text), library) for q in beside]
    return replace(quotation, cited=True) if quotation.source in titles else quotation


def _led_in(
    body: Body,
    paragraph: Paragraph,
    quotation: Quotation,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> Quotation:
    """A block quotation with what the paragraph before it, ending in "…:", says of it."""
    if not paragraph.index:
        return quotation
    lead = body.paragraphs[paragraph.index - 1]
    if not lead.is_prose or not lead.span.of(body.text).rstrip().endswith((":", ",")):
        return quotation
    last = lead.sentences[-1].span
    return replace(
        quotation,
        introduced=True,
        cited=quotation.cited
        or any(quotation.source in c.sources for c in citations if lead.span.covers(c.span))
        or any(c.span.overlaps(last) for c in citations)
        or any(a.span.overlaps(last) and a.kind in ("named", "source") for a in attributions),
    )


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
    start, before = paragraph.span.start, None
    for i, marked in enumerate(marks):
        end = marks[i + 1].span.start if i + 1 < len(marks) else paragraph.span.end
        if not marked.closed:
            marked = _drawn_out(body, marked, end, library)
        rest = _between(body.text, marked, marks[i + 1 :], paragraph.span.end)
        room = Span(start, end)
        quotation = _quotation(
            body, paragraph, marked, room, rest, library, citations, attributions
        )
        if before is not None and _joined_on(body.text, before, quotation):
            quotation = replace(
                quotation,
                introduced=quotation.introduced or before.introduced,
                cited=quotation.cited or before.cited,
            )
        yield quotation
        # A title or a word in marks is part of the sentence that leads into the next quotation.
        if quotation.use in ("quotation", "dialogue"):
            start, before = marked.span.end, quotation


def _between(text: str, marked: Marked, following: Sequence[Marked], end: int) -> tuple[str, ...]:
    """What the paragraph has after a quotation, stretch by stretch between later marks."""
    found, at = [], marked.span.end
    for other in following:
        if other.span.start >= at:
            found.append(text[at : other.span.start])
            at = other.span.end
    return (*found, text[at : max(at, end)])


def _joined_on(text: str, before: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation goes on from the one before it in the same breath: "“…” and “…”"."""
    between = _PARENTHESIS.sub(" ", text[before.span.end : quotation.span.start])
    return (
        re.fullmatch(r"[\s,;]*(?:and|or|but|&)?(?:\s+(?:also|then))?[\s,:]*", between) is not None
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
    rest: tuple[str, ...],
    library: SourceLibrary,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> Quotation:
    context = _context(body, paragraph, marked, room, rest)
    near = [c for c in citations if c.span.overlaps(context.reach)]
    use = use_of(body.text, marked.inner, context.before, context.after, library)
    hit = Match("not_checked")
    if use != "title":
        hit = match(body.text, marked.inner, library, [id for c in near for id in c.sources])
    lost = hit.verdict in ("not_found", "not_checked")
    if use == "quotation" and lost:
        words = marked.inner.of(body.text)
        leads = context.before if context.before.strip() else context.lead[-80:]
        heard = [a for a in attributions if not _made_up(a, library)]
        credited = _credited_beside(context, marked.span, near, heard)
        if is_dialogue(leads, context.after) or is_scene(words, leads, context.after, credited):
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
        explained=_explained(body, paragraph, context),
        cited=_cited(context, marked.span, [c for c in near if _may_credit(c, hit)], attributions)
        or _cited_before(body, paragraph, marked.span, hit, library, citations)
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
        _quotation(body, paragraph, marked, room, ("",), library, citations, attributions),
        use="quotation",
        explained=paragraph.index + 1 < len(body.paragraphs),
    )


def _without_citation(span: Span, citations: Sequence[Citation]) -> Span:
    """A block quotation's own words: a citation in parentheses at its end is the student's."""
    last = [c.span for c in citations if c.form != "running" and span.covers(c.span)][-1:]
    return Span(span.start, last[0].start) if last and last[0].end >= span.end - 2 else span


def _context(
    body: Body, paragraph: Paragraph, marked: Marked, room: Span, rest: tuple[str, ...]
) -> _Context:
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
    # A line break may part a citation from the quotation, or from its opening bracket.
    tail = text[span.end : paragraph.span.end].rstrip()
    broken = tail.endswith("(") or (
        not tail.strip(" .,") and text[paragraph.span.end :].lstrip()[:1] == "("
    )
    limit = paragraph.span.end + 80 if broken else paragraph.span.end
    reach = Span(previous[0].start if previous else start, min(end + 60, limit))
    return _Context(
        before,
        text[span.end : after_end],
        lead,
        rest,
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
    if _COPULA.search(context.before):
        return True
    lead = re.split(r"[.!?][\"”’')\]]*\s", context.lead)[-1].rstrip()
    if not before and lead and not _STOPPED.search(lead):
        told = len(lead.split()) > 2 or REPORTING.search(lead) is not None
        return told and bool(re.search(r"[:,]$|\b(?:that|is|was|as)$", lead))
    if _goes_on_speaking(context) or _announced(context):
        return True
    after = _PARENTHESIS.sub(" ", context.after)
    return bool(re.match(r"[\s,.]*[a-z]\w+(?:\s+\w+){1,}", after)) and not context.before.strip()


def _goes_on_speaking(context: _Context) -> bool:
    """Whether only a signal phrase parts it from the quotation before: '…," she says. "…"'."""
    return (
        context.follows and len(context.lead.split()) <= 8 and bool(REPORTING.search(context.lead))
    )


def _announced(context: _Context) -> bool:
    """Whether the sentence before does nothing but lead in: "The article says this. “…”"."""
    before = re.split(r"[.!?][\"”’)\]]*\s", context.lead.rstrip(" .!?"))[-1]
    return (
        len(before.split()) <= 7 and bool(REPORTING.search(before)) and not context.before.strip()
    )


def _own(words: str) -> list[str]:
    return re.findall(r"[\w’']+", _PARENTHESIS.sub(" ", words).casefold())


def _explained(body: Body, paragraph: Paragraph, context: _Context) -> bool:
    """Whether words of the student's own follow in the paragraph, or open the next.

    Five in one stretch between the quotations are enough, or twelve in all.
    """
    own = [len(_own(stretch)) for stretch in context.rest]
    if max(own, default=0) >= 5 or sum(own) >= 12:
        return True
    following = body.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    opening = following[0].span.of(body.text)[:200].lstrip() if following else ""
    if opening.startswith("("):
        # A citation cut off by a line break: the paragraph goes on behind it.
        return len(_own(opening)) >= 5
    return bool(
        re.match(
            r"\W*(?:this|that|these|those|here|in other words|which|so|what|but)\b",
            opening,
            re.IGNORECASE,
        )
    )


def _cited_before(
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


def _made_up(attribution: Attribution, library: SourceLibrary) -> bool:
    """Whether the speaker has a first name alone, one that no source knows ("Bobby")."""
    name = attribution.holder
    known = any(wording_of(s.text).places.get(root_of(key_of(name))) for s in library)
    return attribution.kind == "named" and name.isalpha() and not known


def _credited_beside(
    context: _Context, span: Span, near: Sequence[Citation], attributions: Sequence[Attribution]
) -> bool:
    """Whether a citation, a source or a speaker is named in the sentence or beside it."""
    if any(not span.covers(c.span) for c in near):
        return True
    if any(a.span.overlaps(context.reach) and a.kind != "vague" for a in attributions):
        return True
    spoken = DOCUMENT_SPEAKS.search(context.lead) or DOCUMENT_SPEAKS.search(context.after[:60])
    return spoken is not None


def _is_the_subject(body: Body, hit: Match, library: SourceLibrary) -> bool:
    """Whether the essay's title names the work: its words then need no name beside each."""
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
    if _credited_beside(context, span, near, attributions):
        return True
    around = context.before + " | " + context.after[:60]
    said = REPORTING.search(around) or _goes_on_speaking(context)
    return bool(said) and not own_speech(context.before, context.after)
