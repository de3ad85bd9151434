"""Words in quotation marks, and where the sources hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from feedback.essay.grammar.wording import wording_of
from feedback.essay.model import (
    Attribution,
    Body,
    Citation,
    Paragraph,
    Quotation,
    QuotationUse,
)
from feedback.essay.quotations.breaks import carried_on, is_left_open, led_in, opens_led_in
from feedback.essay.quotations.context import Context, context_of, is_explained, is_introduced
from feedback.essay.quotations.credit import (
    is_called_by_its_kind,
    is_cited,
    is_cited_before,
    is_cited_behind,
    is_credited_beside,
    is_from_elsewhere,
    is_kept_up,
    is_made_up,
    is_the_subject,
    may_credit,
    named_beside,
)
from feedback.essay.quotations.marks import Marked, marked_in
from feedback.essay.quotations.match import Match, match, opening_of
from feedback.essay.quotations.quoted_figure import figure_elsewhere
from feedback.essay.quotations.turned import cut_off
from feedback.essay.quotations.use import is_dialogue, is_scene, source_entitled, use_of
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import count_words

_PARENTHESIS = re.compile(r"\([^()]*\)")
# "— Hanna Brook, The Salt Road" under a block quotation.
_SIGNED = re.compile(r"\n\s*(?:[—–]|--?)\s*(?=[^\W\d_])[^\n]{3,120}$")
_LONGEST_TERM = 4  # words
_LOOSELY = 0.7  # of the words: another source than the one named has them by chance
_OWN_REST = 4  # words behind a source's that are no slip, but the student's own


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
            found.append(led_in(body, paragraph, block, citations, attributions))
        elif paragraph.kind == "table":
            cells = _run_in(body, paragraph, library, citations, attributions, False)
            found.extend(replace(q, introduced=True, explained=True, cited=True) for q in cells)
        elif paragraph.is_prose:
            cut = bool(found) and is_left_open(body, found[-1], paragraph)
            run_in = list(_run_in(body, paragraph, library, citations, attributions, cut))
            if run_in and opens_led_in(body, paragraph, run_in[0]):
                run_in[0] = _set_off(body, paragraph, run_in[0], citations, attributions)
            found.extend(run_in)
    found = [carried_on(body, *pair) for pair in zip([None, *found], found, strict=False)]
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


def _set_off(
    body: Body,
    paragraph: Paragraph,
    quotation: Quotation,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> Quotation:
    """A quotation set off as a paragraph of its own: led in before, commented on behind."""
    led = led_in(body, paragraph, quotation, citations, attributions)
    rest = _PARENTHESIS.sub(" ", body.text[quotation.span.end : paragraph.span.end])
    following = body.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    alone = not re.search(r"[^\W\d]{2}", rest)
    commented = alone and bool(following) and following[0].is_prose
    return replace(led, explained=led.explained or commented)


def _run_in(
    body: Body,
    paragraph: Paragraph,
    library: SourceLibrary,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
    cut: bool,
) -> Iterator[Quotation]:
    marks = marked_in(
        body.text,
        _with_next(body, paragraph),
        lambda span: match(body.text, span, library).share > 0.8,
        cut,
    )
    marks = [m for m in marks if m.span.start < paragraph.span.end]
    start, before = paragraph.span.start, None
    for i, marked in enumerate(marks):
        end = marks[i + 1].span.start if i + 1 < len(marks) else paragraph.span.end
        if not marked.closed:
            marked = _drawn_out(body, marked, end, library)
        last = _ends_in(body, paragraph, marked.span).span.end
        rest = _between(body.text, marked, marks[i + 1 :], last)
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
        re.fullmatch(r"[\s,;]*(?:and|or|but|&)?(?:\s+(?:also|then))?(?:\s+that)?[\s,:]*", between)
        is not None
    )


def _with_next(body: Body, paragraph: Paragraph) -> Span:
    """The paragraph; where it breaks off right after an opening mark, the next one as well."""
    tail = paragraph.span.of(body.text).rstrip()[-2:]
    following = body.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    if re.fullmatch(r"[\s,:(][\"“]", tail) and following and following[0].is_prose:
        return Span(paragraph.span.start, following[0].span.end)
    return paragraph.span


def _drawn_out(body: Body, marked: Marked, limit: int, library: SourceLibrary) -> Marked:
    """A quotation left open, as far as the sources follow it sentence by sentence.

    Where they have no more than its first words, as far as those.
    """
    best = marked
    if not library:
        return best
    if match(body.text, marked.inner, library).verdict != "exact":
        held = opening_of(body.text, marked.inner, library)
        rest = Span(held.end, marked.inner.end) if held else marked.inner
        if (
            held
            and count_words(rest.of(body.text)) >= _OWN_REST
            and match(body.text, rest, library).verdict == "not_found"
        ):
            return Marked(Span(marked.span.start, held.end), held, False)
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
    context = context_of(body, paragraph, marked, room, rest)
    near = [c for c in citations if c.span.overlaps(context.reach)]
    named = named_beside(body, marked.span, room, near, attributions)
    use = use_of(body.text, marked.inner, context.before, context.after, library)
    hit = Match("not_checked")
    if use != "title":
        prefer = {*named, *(id for c in near for id in c.sources)}
        hit = match(body.text, marked.inner, library, prefer)
    if named and hit.source not in named and hit.share < _LOOSELY and hit.verdict == "altered":
        hit = Match("not_found")
    if hit.verdict == "not_found" and use in ("quotation", "scare"):
        own = next((s.span for s in paragraph.sentences if s.span.covers(marked.span)), marked.span)
        other = figure_elsewhere(body.text, marked.inner, own, library, named)
        hit, use = (other, "quotation") if other else (hit, use)
    if use == "word" and hit.source and count_words(marked.inner.of(body.text)) > _LONGEST_TERM:
        use = "quotation"
    lost = hit.verdict in ("not_found", "not_checked")
    if use == "quotation" and lost:
        words = marked.inner.of(body.text)
        leads = context.before if context.before.strip() else context.lead[-80:]
        heard = [a for a in attributions if not is_made_up(a, library)]
        credited = is_credited_beside(context, marked.span, near, heard)
        cited = _is_cited_formally(body.text, marked.span, near)
        if (not cited and is_dialogue(leads, context.after)) or is_scene(
            words, leads, context.after, credited
        ):
            use = "dialogue"
        elif hit.verdict == "not_found" and is_from_elsewhere(
            body, paragraph, marked.span, citations, library
        ):
            hit = Match("not_checked")
    sentence = body.sentence_at(marked.span.start)
    quotation = Quotation(
        span=marked.span,
        inner=marked.inner,
        sentence=sentence.index if sentence else paragraph.sentences[-1].index,
        words=count_words(marked.inner.of(body.text)),
        use=use,
        closed=marked.closed,
        introduced=is_introduced(context),
        explained=is_explained(body, _ends_in(body, paragraph, marked.span), context),
        cited=is_cited(context, marked.span, [c for c in near if may_credit(c, hit)], attributions)
        or is_cited_before(body, paragraph, marked.span, hit, library, citations)
        or is_cited_behind(paragraph, marked.span, hit, citations)
        or is_kept_up(body, paragraph, marked.span, hit, citations)
        or is_the_subject(body, hit, library)
        or is_called_by_its_kind(body, paragraph, marked.span, hit, library),
        named=named,
    )
    return _with_match(quotation, _uncut(hit, use, marked, context, library), library)


def _is_cited_formally(text: str, span: Span, near: Sequence[Citation]) -> bool:
    """Whether a citation in brackets, a number or a note closes a quotation."""
    return any(
        c.style != "prose"
        and c.form != "running"
        and c.span.start >= span.end
        and not re.search(r"\w", text[span.end : c.span.start])
        for c in near
    )


def _ends_in(body: Body, paragraph: Paragraph, span: Span) -> Paragraph:
    """The paragraph in which a quotation ends: a break may follow its opening mark."""
    following = body.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    return following[0] if following and following[0].span.start < span.end else paragraph


def _uncut(
    hit: Match, use: QuotationUse, marked: Marked, context: Context, library: SourceLibrary
) -> Match:
    """`hit` with the negation that the quotation cuts off from the passage, if it does."""
    if use != "quotation" or hit.source is None or hit.span is None:
        return hit
    rest = re.split(r"(?<=[.!?])\s", context.after)[0]
    own = f"{context.before if context.before.strip() else context.lead} | {rest}"
    wording = wording_of(library[hit.source].text)
    turned = cut_off(hit.span, wording, marked.inner.start, own)
    if turned is None or any(change.kind == "negation" for change in hit.changes):
        return hit
    return replace(hit, verdict="altered", changes=(turned, *hit.changes))


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
    signed = _SIGNED.search(body.text, inner.start, inner.end)
    inner = Span(inner.start, signed.start()) if signed else inner
    marked = Marked(inner, inner, True)
    previous = body.paragraphs[paragraph.index - 1] if paragraph.index else paragraph
    room = Span(previous.span.start, paragraph.span.end)
    quotation = replace(
        _quotation(body, paragraph, marked, room, ("",), library, citations, attributions),
        use="quotation",
        explained=paragraph.index + 1 < len(body.paragraphs),
    )
    return replace(quotation, cited=True) if signed else quotation


def _without_citation(span: Span, citations: Sequence[Citation]) -> Span:
    """A block quotation's own words: a citation in parentheses at its end is the student's."""
    last = [c.span for c in citations if c.form != "running" and span.covers(c.span)][-1:]
    return Span(span.start, last[0].start) if last and last[0].end >= span.end - 2 else span
