"""Whose words a quotation is said to be: the citation, source or speaker named beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from feedback.essay.attributions.signal_words import DEFINITE
from feedback.essay.attributions.signals import DOCUMENT, DOCUMENT_SPEAKS, REPORTING, own_speech
from feedback.essay.attributions.source_names import sources_titled_in
from feedback.essay.grammar.wording import key_of, root_of, wording_of
from feedback.essay.model import Attribution, Body, Citation, Paragraph
from feedback.essay.quotations.context import (
    Context,
    announces,
    goes_on_speaking,
    said_behind,
    said_misspelt,
)
from feedback.essay.quotations.match import Match
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

# Beyond so many characters a citation is no longer the quotation's.
_BESIDE = 60
_CITED_AFTER = 80
# "(paragraph 24)", "(14)", "(ibid.)" lean on a name given before: they name nobody themselves.
_BARE_PLACE = re.compile(
    r"\W*(?:ibid\.?|(?:(?:p|pg|par|para|page|paragraph|line)s?\.?\s*)?\d[\d\s,–-]*)\W*",
    re.IGNORECASE,
)
# "It says that", "They also write,": the subject of the sentence before goes on speaking.
_GOES_ON = re.compile(
    rf"\W*(?:it|he|she|they|the\s+authors?|the\s+writers?)\s+(?:\w+\s+)?(?:{REPORTING.pattern})"
    r"(?:\s+(?:us|how|that))*\W*$",
    re.IGNORECASE,
)
# A name and its verb run together: "Lundsays that".
_GLUED = re.compile(r"\b[A-Z][a-z]{2,}(?:says|states|said|writes|explains|argues)\b")
# "The claim that “…” is common": a statement, and nobody who makes it.
_STATEMENT = re.compile(
    r"\b(?:the|this|that|a|any|every|each|no|such\s+an?)\s+(?:\w+\s+)?(?:claim|report|record|answer|reply)s?"
    r"\s+(?:is\s+)?that\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:unlike|compared\s+(?:to|with)|in\s+contrast\s+(?:to|with)|as\s+opposed\s+to|contrary\s+to)"
    r"\s+(?:the\s+|what\s+)?$",
    re.IGNORECASE,
)
# What opens a clause on somebody else than the speaker.
_AGAINST = re.compile(
    r"^\W*(?:while|whereas|although|though|even\s+though|unlike|if|where|in\s+contrast\s+(?:to|with)"
    r"|compared\s+(?:to|with)|as\s+opposed\s+to|contrary\s+to)\b",
    re.IGNORECASE,
)
# "(qtd. in Brook 4)", "(as cited in …)": not whose words they are, but where they were read.
_QUOTED_IN = re.compile(r"\b(?:qtd|quoted|cited)\b", re.IGNORECASE)
# "the letter", "his diary", "she": the source of the paragraph before is still spoken of.
_KEPT_UP = re.compile(
    rf"\b(?:the|this|that|his|her|its|their)\s+(?:\w+\s+)?(?:{DOCUMENT})s?(?:[’']s?)?\b"
    r"|\b(?:he|she|his|her)\b",
    re.IGNORECASE,
)


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


def is_cited_behind(
    paragraph: Paragraph, span: Span, hit: Match, citations: Sequence[Citation]
) -> bool:
    """Whether one of the two sentences after the quotation's names the source of the words."""
    following = [s.span for s in paragraph.sentences if s.span.start >= span.end][:2]
    return any(
        hit.source in c.sources for c in citations for after in following if after.covers(c.span)
    )


def is_kept_up(
    body: Body, paragraph: Paragraph, span: Span, hit: Match, citations: Sequence[Citation]
) -> bool:
    """Whether the source named last before the paragraph has the words, and is spoken of still.

    "However, the source has its limits. The sentence “…” is an opinion."
    """
    named = [c for c in citations if c.sources and c.span.start < span.start]
    if not named or hit.source not in named[-1].sources:
        return False
    return bool(_KEPT_UP.search(body.text, paragraph.span.start, span.start))


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


def is_from_elsewhere(
    body: Body,
    paragraph: Paragraph,
    span: Span,
    citations: Sequence[Citation],
    library: SourceLibrary,
) -> bool:
    """Whether a citation beside a quotation names a work that the pack does not have."""
    sentence = body.sentence_at(span.start)
    start = min(sentence.span.start if sentence else span.start, span.start)
    end = max(sentence.span.end if sentence else span.end, span.end) + _CITED_AFTER
    if paragraph.kind != "quotation":
        # Only a block quotation has its citation on the line after it.
        end = min(end, max(paragraph.span.end, span.end))
    return any(
        start <= c.span.start < end
        and not c.sources
        and (c.author or c.entry is not None or c.style == "notes")
        and not _is_case_of(c, library)
        for c in citations
    )


def _is_case_of(citation: Citation, library: SourceLibrary) -> bool:
    """Whether a note's short name is a case of the pack ("Brook" for "Brook v Lund [1987]")."""
    if citation.style != "notes" or not citation.author:
        return False
    name = re.escape(citation.author)
    versus = re.compile(rf"\b{name}\b.*\sv\.?\s|\sv\.?\s.*\b{name}\b", re.IGNORECASE)
    return any(versus.search(source.title or source.text[:200]) for source in library)


def is_called_by_its_kind(
    body: Body, paragraph: Paragraph, span: Span, hit: Match, library: SourceLibrary
) -> bool:
    """Whether the quotation's sentence calls the source by what its head or file says it is.

    "The superintendent" is the maker of “Speech by the superintendent”, "his ledger" the only
    ledger of the pack.
    """
    if hit.source is None:
        return False
    heads = {source.id: _head_words(source) for source in library}
    others = set().union(*(words for id, words in heads.items() if id != hit.source))
    own = heads[hit.source] - others
    home = next((s.span for s in paragraph.sentences if s.span.covers(span)), span)
    return any(
        word.lower_ in own
        and word.dep_ == "nsubj"
        and any(child.lower_ in DEFINITE for child in word.lefts)
        and not span.start <= word.idx < span.end
        for word in body.parsed(home)
    )


def _head_words(source: Source) -> set[str]:
    """The words of a source's file name, title, author and kind."""
    told = (PurePath(source.file).stem, source.title, source.author, source.kind)
    return {word.casefold() for part in told for word in re.findall(r"[^\W\d_]{4,}", part or "")}


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
    said = (
        REPORTING.search(_STATEMENT.sub(" ", context.before)) is not None
        or _GLUED.search(context.before) is not None
        or said_misspelt(context)
        or said_behind(context)
        or goes_on_speaking(context)
        or announces(context)
    )
    return said and not own_speech(context.before, context.after)


def named_beside(
    body: Body,
    span: Span,
    room: Span,
    near: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> tuple[str, ...]:
    """The ids of the sources to which a quotation's own sentence gives it.

    What leads in since the quotation before, or else since the sentence began; and the citation
    or signal phrase right behind. Empty where nobody is named, or nobody of the pack.
    """
    sentence = body.sentence_at(span.start)
    start = sentence.span.start if sentence else room.start
    full = [
        c
        for c in near
        if c.style in ("numeric", "notes") or not _BARE_PLACE.fullmatch(c.span.of(body.text))
    ]
    credits = [(c.span, c.sources, c.form == "running") for c in full]
    credits += [(a.span, (a.source,), True) for a in attributions if a.source]
    first = max(start, room.start)
    leads = [c for c in credits if first <= c[0].start and c[0].end <= span.start]
    if not leads:
        leads = [c for c in credits if c[2] and start <= c[0].start and c[0].end <= first]
    # "Ports grew (Source 3), and inland “…”": the citation ends what stands before it.
    leads = leads if all(c[2] for c in leads) else []
    leads = _not_compared(body.text, leads, span.start)
    behind = [c for c in credits if _is_behind(body.text, span, c[0], c[2], room.end)]
    closing = [c for c in behind if c[1] and not c[2] and _closes(body.text, span, c[0])]
    if closing and not _is_second_hand(body.text, closing[0][0], full):
        # "Source 2 says “…” (Source 1)": the reader looks where the brackets send him.
        return closing[0][1]
    named = tuple(dict.fromkeys(id for c in (*leads, *behind) for id in c[1]))
    if named or leads or behind or not sentence:
        return named
    return _spoken_of_before(body, Span(start, span.start), sentence.index, near)


def _not_compared(
    text: str, leads: Sequence[tuple[Span, tuple[str, ...], bool]], end: int
) -> list[tuple[Span, tuple[str, ...], bool]]:
    """`leads` without whoever an opening clause sets the speaker against.

    "While Lund …, Brook says": the speaker stands behind the comma and before the verb of saying.
    """
    leads = [lead for lead in leads if not _is_set_apart(text, lead[0], end)]
    if len(leads) < 2:
        return [*leads]
    leads = sorted(leads, key=lambda lead: lead[0])
    first, last = leads[0][0], leads[-1][0]
    opening = text[max(0, first.start - 60) : first.start]
    opening = re.split(r"[.!?;:]\s|\n", opening)[-1]
    set_off = text[first.start : last.start].rfind(",")
    if not _AGAINST.search(opening) or set_off < 0:
        return [*leads]
    at = first.start + set_off
    behind = [lead for lead in leads if lead[0].start > at]
    return behind if REPORTING.search(text[last.start : end]) else [*leads]


def _is_set_apart(text: str, lead: Span, end: int) -> bool:
    """Whether a name is only compared with: "Unlike Lund, …", "Compared with Lund, who …, I …"."""
    before = text[max(0, lead.start - 40) : lead.start]
    return _COMPARED.search(before) is not None and "," in text[lead.end : end]


def _is_second_hand(text: str, place: Span, citations: Sequence[Citation]) -> bool:
    """Whether a citation says where the words were read: in brackets, or in its note."""
    notes = [c.note for c in citations if c.span == place and c.note is not None]
    return any(_QUOTED_IN.search(span.of(text)) for span in (place, *notes))


def _spoken_of_before(
    body: Body, lead: Span, sentence: int, near: Sequence[Citation]
) -> tuple[str, ...]:
    """The one source of the sentence before, where "it says" or "she adds" goes on from it."""
    words = lead.of(body.text)
    if not _GOES_ON.match(words) or any(c.author and c.span.overlaps(lead) for c in near):
        return ()
    before = body.sentences[sentence - 1] if sentence else None
    if before is None or before.paragraph != body.sentences[sentence].paragraph:
        return ()
    home = next(p for p in body.paragraphs if p.index == before.paragraph).span.of(body.text)
    if re.search(r"\bhe\b", home, re.IGNORECASE) and re.search(r"\bshe\b", home, re.IGNORECASE):
        return ()
    named = {c.sources for c in near if before.span.covers(c.span)}
    return named.pop() if len(named) == 1 else ()


def _closes(text: str, span: Span, credit: Span) -> bool:
    """Whether nothing but marks stands between a quotation and the citation behind it."""
    return not re.search(r"\w", text[span.end : credit.start])


def _says_it(text: str, credit: Span) -> bool:
    """Whether a name right behind a quotation has its verb of saying, or ends what is said.

    '“…”, Lund writes'; but '“…”, Lund looks at figures' begins a clause of its own.
    """
    after = text[credit.start : credit.end + 40]
    said = REPORTING.search(after)
    ends = re.match(r"\W*(?:[.;:!?)\n]|$)", text[credit.end : credit.end + 3])
    return bool(ends) or (
        said is not None and len(after[credit.end - credit.start : said.start()].split()) <= 3
    )


def _is_behind(text: str, span: Span, credit: Span, running: bool, limit: int) -> bool:
    """Whether a credit stands right behind a quotation: "(Source 1)", "says Brook"."""
    if not span.end <= credit.start < min(limit, span.end + _BESIDE):
        return False
    between = text[span.end : credit.start].strip(" \n.,;\"”’'")
    if re.fullmatch(r"[—–-]+", between) and re.match(r"[\s.]*(?:\n|$)", text[credit.end :]):
        # "“…” — Source 2", like a name under a motto.
        return True
    if running and re.search(r"[.!?]", text[span.end - 2 : credit.start]):
        return False
    if running and not between and not _says_it(text, credit):
        return False
    if not running:
        return len(between.split()) <= 6 and not re.search(r"[.!?]\s", between)
    return not between or bool(REPORTING.search(between) and len(between.split()) <= 2)
