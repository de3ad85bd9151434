"""Unnamed authority: "some scholars", "studies show", "it is said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from feedback.checks.card import Check, Example
from feedback.essay.attributions.holders import mentions_source
from feedback.essay.attributions.objections import is_objection
from feedback.essay.attributions.signal_words import AUTHORITIES, TEXTS
from feedback.essay.attributions.vague_authority import gives_statement, vague_authorities
from feedback.essay.claims.needs_source import is_noted
from feedback.essay.grammar.clauses import clause_at
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Attribution, Essay, Sentence
from feedback.essay.structure.prompted import is_prompted
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import stem, words

CHECK = Check(
    name="claims/vague-attribution",
    severity="warning",
    summary="a statement put down to experts, scholars, studies or “it is said”, with nobody named",
    why=(
        "A reader cannot look up “some scholars” or “studies show”. An authority carries weight "
        "only when the reader can tell who it is and what their evidence was."
    ),
    advice="Who says this, and where did you read it? Name the person, the study or the source.",
    examples=(
        Example(
            flagged="⟦Some scholars even propose⟧ that the town was never built.",
            clean="In 2014 the archaeologist Ines Prado proposed that the town was never built.",
        ),
        Example(
            flagged="⟦Studies show⟧ that bees can count.",
            clean="Some people may say that bees cannot count, but Lars Chittka disagrees.",
        ),
    ),
    step="Name the people you rely on",
    weight=60,
)
_WORD = re.compile(r"\w+")
_OPENS_IT = re.compile(r"(?:it|i)(?:\s|[’'])", re.IGNORECASE)
_TEXTS = "|".join(sorted(TEXTS))
_EXAMPLE = re.compile(
    r"\b(?:for\s+(?:one|example|instance)|one\s+(?:such|of\s+them)|among\s+them|in\s+particular|"
    r"such\s+as|likewise|similarly|elaborates?|supports?|confirms?|echoes|backs?)\b",
    re.IGNORECASE,
)
# "They found", "This was shown by": the sentence is about what stands before it.
_BACK = re.compile(
    r"\W*(?:they|their|these|those|this|it|one|both|his|her|the\s+(?:stud\w+|research\w*|"
    r"survey|author\w*|report|article|text|passage|source|same|latter|former|finding\w*|result\w*))\b",
    re.IGNORECASE,
)
# "These include", "one of them is": a name that follows is one of those meant.
_MEMBERS = re.compile(
    r"\W*(?:these|those|they|among\s+these|one\s+of\s+(?:them|these|those))\s+(?:\w+\s+)?"
    r"(?:includes?|are|is|was|were|comes?|range)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|until|unless|whether|when|no|need|lack)\W+(?:\w+\W+)?$", re.IGNORECASE
)
# "Many economists, among them Okafor".
_AMONG = re.compile(
    r"\b(?:among\s+them|such\s+as|including|notably|especially|like|e\.g\.|for\s+(?:example|instance)),?\s+"
    r"(?:[a-z]+\s+){0,3}[A-Z]\w+"
)
_DOUBTING = re.compile(r"\b(?:doubt|question|dispute|debate|ask|wonder)\w*$", re.IGNORECASE)
# "Less than is often thought": the student's own measure of it.
_THAN = re.compile(r"\b(?:than|as\s+\w+\s+as)\s+(?:it\s+)?$", re.IGNORECASE)
_SAYS = re.compile(
    r"(?:(?:many|most|some)\s+)?(?:people|folks?|they)\s+(?:\w+\s+)?(?:say|said)", re.IGNORECASE
)
_AS_THEY = re.compile(r"\b(?:as|like|what)\s*$", re.IGNORECASE)
# "It is said in the Bible", "it was reported by Lena Oduya".
_BY_NAME = re.compile(r"\s+(?:in|by|at|from)\s+(?:the\s+)?[A-Z]")
# "In <title> by Lena Oduya, it is said", "in her article it is claimed".
_IN_A_TEXT = re.compile(
    rf"\b(?:[Ii]n|[Ff]rom)\s[^.;!?]*\bby\s+[A-Z][^.;!?]*$|"
    rf"\b(?:[Ii]n|[Ff]rom)\s+(?:his|her|their|the|this|that)\s+(?:\w+\s+){{0,2}}(?:{_TEXTS})s?\b[^.;!?]*$"
)
_DENIED = re.compile(r"(?:no|few|more(?!\s+and\s+more))\b", re.IGNORECASE)
# Critics who judge a work agree or are many; "critics of the plan" are its opponents.
_CRITICS = re.compile(
    r"\b(?:most|many|literary|modern|film|theatre|theater|art|music|food|contemporary)\s+critics\b|"
    r"\bcritics\s+(?:\w+\s+)?(?:agree|praise|consider|regard)",
    re.IGNORECASE,
)
# "Such surveys prove nothing": those just spoken of.
_POINTING = re.compile(r"(?:such|these|those|this|that)\b", re.IGNORECASE)
_LIKE = 0.3
"""The share of a sentence's words of substance that the next has when it is on the same matter."""
_SHARED = 2
"""Words of substance that a sentence shares with a source's before it counts as retelling it."""


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    for attribution in _unnamed(essay):
        if any(q.span.covers(attribution.span) for q in essay.quotations):
            continue
        if is_prompted(essay, attribution.span):
            continue
        sentence = essay.sentence_at(attribution.span.start)
        if sentence is None or _POINTING.match(attribution.span.of(essay.text)):
            continue
        if _is_denied(essay, attribution, sentence):
            continue
        if _is_named_nearby(essay, attribution, sentence, library):
            continue
        if _retells_pack(essay, attribution, sentence, library):
            continue
        shown = " ".join(attribution.span.of(essay.text).split())
        yield CHECK.at(
            attribution.span,
            f"“{shown}” does not name anyone a reader could look up.",
            confidence=0.85,
        )


def _unnamed(essay: Essay) -> list[Attribution]:
    """The phrases that claim authority without a name, each once, in order."""
    found = [
        a
        for a in essay.attributions
        if a.kind == "vague"
        and _claims_authority(a, a.span.of(essay.text))
        and gives_statement(essay, a.span)
    ]
    for sentence in essay.prose:
        for span in vague_authorities(essay, sentence.span):
            if not any(_is_known(essay, a) and a.span.overlaps(span) for a in essay.attributions):
                found.append(_held_by(span, essay, sentence))
    found.sort(key=lambda a: a.span)
    return [a for i, a in enumerate(found) if not any(a.span.overlaps(b.span) for b in found[:i])]


def _is_known(essay: Essay, attribution: Attribution) -> bool:
    """A source, or somebody with a name: a common noun ("engineers") is named by no one."""
    if attribution.kind == "named":
        return any(
            t.pos_ == "PROPN" and t.ent_type_ != "NORP" for t in essay.parsed(attribution.span)
        )
    return attribution.kind != "vague"


def _held_by(span: Span, essay: Essay, sentence: Sentence) -> Attribution:
    return Attribution(span, span.of(essay.text), Span(span.end, sentence.span.end), "vague")


def _claims_authority(attribution: Attribution, phrase: str) -> bool:
    """Scholars, studies, "it is said", "I once read"; the crowd of a supposed objection is none."""
    holder = attribution.holder.casefold()
    opens = _OPENS_IT.match(holder)
    return (
        opens is not None
        or bool(set(_WORD.findall(holder)) & _authorities())
        or _CRITICS.search(phrase) is not None
    )


def _is_denied(essay: Essay, attribution: Attribution, sentence: Sentence) -> bool:
    """ "If experts say", "no study shows", "more research that shows how": nothing is reported."""
    before = essay.text[sentence.span.start : attribution.span.start]
    return bool(
        _CONDITION.search(before)
        or is_objection(essay, sentence.span, attribution.span)
        or _is_a_saying(before, attribution.span.of(essay.text))
        or _BY_NAME.match(essay.text, attribution.span.end)
        or (_OPENS_IT.match(attribution.holder) and _IN_A_TEXT.search(before))
        or _DENIED.match(attribution.holder)
        or (
            re.match(r"\s+(?:how|whether|if)\b", essay.text[attribution.span.end :])
            and not _DOUBTING.search(attribution.span.of(essay.text))
        )
        or _THAN.search(before)
    )


def _is_a_saying(before: str, phrase: str) -> bool:
    """ "As people say", "you know what they say": a proverb has no author to look up."""
    return _SAYS.fullmatch(phrase) is not None and _AS_THEY.search(before) is not None


def _authorities() -> frozenset[str]:
    return AUTHORITIES | {word + "s" for word in AUTHORITIES}


def _is_named_nearby(
    essay: Essay, attribution: Attribution, sentence: Sentence, library: SourceLibrary
) -> bool:
    """Whether a citation or a name tells who is meant: in this sentence, or in the next where that
    plainly goes on with it ("Nakamura, for one", "These studies", the same matter again)."""
    if _is_named_in(essay, attribution, _own_part(essay, attribution, sentence), library):
        return True
    after = next(
        (
            s
            for s in essay.paragraphs[sentence.paragraph].sentences
            if s.index == sentence.index + 1
        ),
        None,
    )
    if after is None or not _goes_on(essay, attribution, sentence, after):
        return False
    example = _EXAMPLE.search(after.span.of(essay.text)) is not None
    opens = _MEMBERS.match(after.span.of(essay.text)) is not None
    return _is_named_in(essay, attribution, after.span, library) or (
        (example or opens) and any(t.pos_ == "PROPN" for t in essay.parsed(after.span))
    )


def _own_part(essay: Essay, attribution: Attribution, sentence: Sentence) -> Span:
    """The sentence, or its clause where the rest of it gives a quotation to somebody else."""
    part = clause_at(essay, sentence.span, attribution.span.start)
    if any(q.span.overlaps(sentence.span) and not q.span.overlaps(part) for q in essay.quotations):
        return part
    return sentence.span


def _is_named_in(
    essay: Essay, attribution: Attribution, span: Span, library: SourceLibrary
) -> bool:
    if any(citation.span.overlaps(span) for citation in essay.citations):
        return True
    if is_noted(span.of(essay.text)) or _AMONG.search(span.of(essay.text)):
        return True
    if any(
        other.kind in ("named", "source") and other.span.overlaps(span)
        for other in essay.attributions
        if not other.span.overlaps(attribution.span) and _is_known(essay, other)
    ):
        return True
    if any((q.cited or q.source) and q.span.overlaps(span) for q in essay.quotations):
        return True
    return mentions_source(span.of(essay.text), library)


def _goes_on(essay: Essay, attribution: Attribution, sentence: Sentence, after: Sentence) -> bool:
    """Whether the next sentence speaks of the same authority or of the same matter."""
    words_after = after.span.of(essay.text)
    quoted = words_after.lstrip()[:1] in "\"“‘'"
    if _EXAMPLE.search(words_after) or (_BACK.match(words_after) and not quoted):
        return True
    if sentence.span.of(essay.text).rstrip().endswith(":"):
        return True
    first = content(essay.text, sentence.span) - content(essay.text, attribution.span)
    told = content(essay.text, after.span)
    authority = {stem(w) for w in _authorities()} & content(essay.text, attribution.span)
    if authority & told:
        return True
    return len(first & told) >= max(_SHARED, _LIKE * len(first))


def _retells_pack(
    essay: Essay, attribution: Attribution, sentence: Sentence, library: SourceLibrary
) -> bool:
    """Whether a supplied source itself speaks of such an authority on this matter."""
    if any(c.verdict == "supported" and c.span.overlaps(sentence.span) for c in essay.claims):
        return True
    holder = _stems(attribution.holder)
    told = _stems(sentence.span.of(essay.text)) - holder
    authority = {stem(word) for word in _authorities()} & holder
    if not authority:
        return any(
            len(told & _stems(passage.text)) >= max(3, len(told) / 2)
            for passage in library.passages
        )
    if any(
        authority & (here := _stems(passage.text)) and len(told & here) >= _SHARED
        for passage in library.passages
    ):
        return True
    sources = (_stems(source.text) for source in library)
    return any(authority & here and len(told & here) >= max(3, 0.6 * len(told)) for here in sources)


@lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    found = (word.text.casefold() for word in words(text))
    return frozenset(stem(word) for word in found if len(word) > 3 and word not in STOP_WORDS)
