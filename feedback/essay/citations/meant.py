"""Citations that could mean several sources, settled by what stands round them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from feedback.essay.citations.places import read_locator
from feedback.essay.grammar.entities import kinds_of_names
from feedback.essay.model import Attribution, Body, Citation, Quotation
from feedback.text.span import Span

# "“The Silent Weir” by ⟦Lund⟧", "the article, “⟦The Silent Weir⟧”".
_JOINED = re.compile(
    r"[\s\"”’'“‘,:()*_]*(?:(?:is\s+|was\s+)?(?:written\s+|also\s+)*by|of|from|called|titled|entitled|named"
    r"|the\s+author|author|where|in(?:\s+(?:his|her|their|the|an)\s+(?:\w+\s+)?\w+)?)?[\s\"”’'“‘,:()*_]*",
    re.IGNORECASE,
)
# A title in marks or italics, or a word that no place is called by.
_TITLED = re.compile(r"[\"“”*_]|(?!(?i:page|para|par|line|pp|pg|act|scene|stanza))\b[^\W\d_]{4,}")
_HE = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?(?!\w)")
_FARTHEST = 8  # sentences up to a speaker's name
_GAP = re.compile(r"[\s\"”’»'.,;:!?(\[]*")


def meant(body: Body, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """`citations` with unclear ones resolved by a title, label or name in their sentence.

    "The article" goes to the one source that its sentence names; an author of two works to the
    work named beside the name, in the sentence or the one before it in the paragraph.
    """
    clear = [c for c in citations if c.verdict == "resolved" and len(c.sources) == 1]
    return tuple(_settled(body, c, clear) if c.verdict == "ambiguous" else c for c in citations)


def _settled(body: Body, citation: Citation, clear: Sequence[Citation]) -> Citation:
    sentence = body.sentence_at(citation.span.start)
    if sentence is None:
        return citation
    may_be = [c for c in clear if not citation.sources or c.sources[0] in citation.sources]
    inside = [c for c in may_be if sentence.span.covers(c.span)]
    beside = [c for c in inside if _JOINED.fullmatch(_between(body.text, c.span, citation.span))]
    near = _ids(beside) or _ids(inside)
    if not near and citation.sources and sentence.index:
        before = body.sentences[sentence.index - 1]
        if before.paragraph == sentence.paragraph:
            near = _ids(c for c in may_be if before.span.covers(c.span))
    return _given(citation, near[0]) if len(near) == 1 else citation


def _ids(citations: Iterable[Citation]) -> list[str]:
    return list(dict.fromkeys(citation.sources[0] for citation in citations))


def _between(text: str, one: Span, other: Span) -> str:
    first, second = sorted((one, other))
    return text[first.end : second.start]


def _given(citation: Citation, source: str) -> Citation:
    return replace(citation, sources=(source,), verdict="resolved", reason="")


def with_speakers(
    body: Body, attributions: Sequence[Attribution], citations: Sequence[Citation]
) -> tuple[Attribution, ...]:
    """`attributions` with "he later claimed" given to the source whose author was named last.

    In its sentence or the one before it, in the same paragraph; or farther up, where nobody else is
    named between.
    """
    return tuple(_spoken(body, attribution, citations) for attribution in attributions)


def _spoken(body: Body, attribution: Attribution, citations: Sequence[Citation]) -> Attribution:
    if attribution.kind != "pronoun" or attribution.holder.casefold() not in ("he", "she"):
        return attribution
    sentence = body.sentence_at(attribution.span.start)
    if sentence is None:
        return attribution
    home = body.paragraphs[sentence.paragraph]
    kept_up = _HE if attribution.holder.casefold() == "he" else _SHE
    between: set[str] = set()
    if _HE.search(home.span.of(body.text)) and _SHE.search(home.span.of(body.text)):
        authors = [c for c in citations if c.author and home.span.covers(c.span)]
        if len(_ids(c for c in authors if c.sources)) > 1:
            return attribution  # which of them is which, the names do not tell
    for at in range(
        sentence.index, max(home.sentences[0].index, sentence.index - _FARTHEST) - 1, -1
    ):
        here = body.sentences[at].span
        inside = [c for c in citations if here.start <= c.span.start < here.end]
        near = [c for c in inside if c.author and len(c.sources) == 1]
        near = [c for c in near if c.span.start < attribution.span.start]
        if at < sentence.index and _goes_on(body, here, kept_up):
            # "It proves less than Lund's plots do; but he speaks as a farmer": he is not Lund.
            near = [c for c in near if not _POSSESSIVE.match(body.text, c.span.end)]
        if near:
            source = _subject_of(body, near)
            sure = source is not None and between <= {source}
            return replace(attribution, source=source) if sure else attribution
        if at < sentence.index and not kept_up.search(here.of(body.text)):
            between.update(id for c in inside for id in c.sources)
            if _names_somebody(body, here):
                break
    return attribution


def _goes_on(body: Body, sentence: Span, kept_up: re.Pattern[str]) -> bool:
    """Whether a sentence has the pronoun for its subject: its antecedent stands farther up."""
    return any(
        t.dep_ == "nsubj" and kept_up.fullmatch(t.text) is not None for t in body.parsed(sentence)
    )


def _subject_of(body: Body, named: Sequence[Citation]) -> str | None:
    """The source of the authors of one sentence; of several, of the one who is its subject."""
    if len(ids := _ids(named)) == 1:
        return ids[0]
    subjects = [
        c for c in named if any(t.dep_ in ("nsubj", "nsubjpass") for t in body.parsed(c.span))
    ]
    return ids[0] if len(ids := _ids(subjects)) == 1 else None


def _names_somebody(body: Body, sentence: Span) -> bool:
    return "PERSON" in kinds_of_names(body, sentence)


def with_quoted(
    body: Body, citations: Sequence[Citation], quotations: Sequence[Quotation]
) -> tuple[Citation, ...]:
    """`citations` with those right after a quotation given to the source that has its words.

    Only of the sources that the citation may mean: an author's two works, or any where a place
    alone is cited ("(paragraph 4)").
    """
    found = [q for q in quotations if q.source is not None and q.words > 3]
    settled = [_quoted(body, citation, found) for citation in citations]
    return tuple(_led(body, citation, found, settled) for citation in settled)


def _led(
    body: Body, citation: Citation, quotations: Sequence[Quotation], all_: Sequence[Citation]
) -> Citation:
    """An unclear label given to the source whose words it leads into: "In Source 2 he says “…”".

    Not where another citation stands between, or a quotation elsewhere says otherwise.
    """
    if citation.style != "label" or citation.verdict != "ambiguous" or citation.sources:
        return citation
    alike = [c for c in all_ if c.style == "label" and c.label == citation.label]
    found = [q for c in alike if (q := _quotation_of(body, c, quotations, all_))]
    given = {q.source for q in found} | {id for c in alike for id in c.sources}
    if len(given) != 1:
        return citation
    source = given.pop()
    others = {id for c in all_ if c.style == "label" and c not in alike for id in c.sources}
    return _given(citation, source) if source and source not in others else citation


def _quotation_of(
    body: Body, citation: Citation, quotations: Sequence[Quotation], all_: Sequence[Citation]
) -> Quotation | None:
    """The quotation that a running citation leads into in its sentence, nobody named between."""
    home = body.sentence_at(citation.span.start)
    following = [q for q in quotations if q.span.start >= citation.span.end]
    if home is None or not following or not home.span.covers(Span(*following[0].span[:1] * 2)):
        return None
    between = Span(citation.span.end, following[0].span.start)
    crossed = any(c.span.overlaps(between) for c in all_)
    return None if crossed or citation.form != "running" else following[0]


def _quoted(body: Body, citation: Citation, quotations: Sequence[Quotation]) -> Citation:
    place_alone = (
        citation.style == "mla"
        and not (citation.author or citation.label)
        and read_locator(citation.span.of(body.text).strip("()")) is not None
        and not _TITLED.search(citation.span.of(body.text))
    )
    unclear = citation.verdict == "ambiguous" or (place_alone and citation.entry is None)
    if citation.form != "parenthetical" or not unclear:
        return citation
    before = [
        q
        for q in quotations
        if q.span.end <= citation.span.start
        and _GAP.fullmatch(body.text[q.span.end : citation.span.start])
    ]
    source = before[-1].source if before else None
    if source is None or (citation.author and source not in citation.sources):
        return citation
    return _given(citation, source)
