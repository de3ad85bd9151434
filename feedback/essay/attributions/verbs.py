"""Signal phrases with a verb: "the author argues that", "studies show", "…, he said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.attributions.holders import kind_of, noun_phrase, source_named
from feedback.essay.attributions.signal_words import (
    AUTHORITIES,
    AUTHORS,
    IMPERSONAL,
    IMPLYING,
    PRONOUNS,
    SAYING,
    SHOWING,
    SPEECH_OF_SELF,
    TEXTS,
    THINKING,
    word_set,
)
from feedback.essay.grammar.clauses import clauses, own_subject
from feedback.essay.model import Attribution, AttributionKind, Body
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_IN_TEXT = re.compile(
    r"\b(?:in|from)\s+(?:the|this)\s+(?:\w+\s+)?(?:article|passage|text|story|source|excerpt|extract)|"
    r"\b(?:in|from)\s+(?:the\s+\w+\s+)?[\"“]|"
    r"\b(?:in|on)\s+(?:paragraph|page|line|source)s?\s+\d+",
    re.IGNORECASE,
)
_MARKS = frozenset("“\"‘:'")
# What scholars do before they report; of anybody else it tells a story.
_LEARNING = word_set("realise realize learn")
_SKIPPED = frozenset({"ADV", "AUX", "PART", "SPACE"})


def reports(body: Body, sentence: Span, library: SourceLibrary) -> Iterator[Attribution]:
    """The reporting verbs of a sentence with their subjects."""
    done = -1
    for verb in body.parsed(sentence):
        if verb.i <= done or verb.pos_ not in ("VERB", "AUX", "NOUN"):
            continue
        made = _impersonal(body, sentence, verb) or _reported(body, sentence, verb, library)
        if made is not None:
            yield made
            done = verb.i


def _impersonal(body: Body, sentence: Span, verb: Token) -> Attribution | None:
    """It is said, it has been proven."""
    if verb.lower_ not in IMPERSONAL or verb.tag_ not in ("VBN", "VBD", "JJ"):
        return None
    before = list(verb.doc[max(verb.i - 5, verb.sent.start) : verb.i])
    it = next((t for t in reversed(before) if t.lower_ == "it"), None)
    if it is None or not _only_be(verb.doc[it.i + 1 : verb.i]):
        return None
    if not _opens_statement(verb):
        return None
    span = Span(it.idx, verb.idx + len(verb))
    kind: AttributionKind = "source" if _IN_TEXT.search(sentence.of(body.text)) else "vague"
    return Attribution(span, span.of(body.text), _after(body, sentence, span.end), kind)


def _only_be(tokens: object) -> bool:
    words = [t for t in tokens if not t.is_space]  # type: ignore[attr-defined]
    be = [t for t in words if t.lemma_ == "be" or t.lower_ in ("'s", "’s")]
    rest = [t for t in words if t not in be]
    return bool(be) and all(t.lower_ in ("has", "also", "had") or t.pos_ == "ADV" for t in rest)


def _reported(
    body: Body, sentence: Span, verb: Token, library: SourceLibrary
) -> Attribution | None:
    lemma = verb.lemma_.lower()
    if lemma not in SAYING | THINKING | SHOWING | _LEARNING or (
        verb.tag_ in ("VBG", "NN", "NNS") and not _aux(verb)
    ):
        return None
    subject = _subject(verb)
    if subject is None or subject.lower_ in SPEECH_OF_SELF or _modal(verb) or _passive(verb):
        return None
    kind = kind_of(subject)
    if kind is None or (lemma in _LEARNING and kind != "vague") or not _states(verb, subject, kind):
        return None
    phrase = _words_for(subject, verb)
    holder = body.text[phrase[0].idx : phrase[-1].idx + len(phrase[-1])]
    span = Span(
        min(phrase[0].idx, verb.idx), max(verb.idx + len(verb), phrase[-1].idx + len(phrase[-1]))
    )
    if kind == "pronoun" and subject.lower_ == "it" and _IN_TEXT.search(sentence.of(body.text)):
        kind = "source"
    follows = _opens_statement(verb) or any(c.dep_ == "dobj" for c in verb.children)
    covers = _after(body, sentence, span.end) if follows else sentence
    return Attribution(span, holder, covers, kind, _source(body, sentence, holder, kind, library))


def _words_for(subject: Token, verb: Token) -> list[Token]:
    """The words for the holder, on one side of the verb."""
    if subject.i < verb.i:
        return [token for token in noun_phrase(subject) if token.i < verb.i]
    return list(verb.doc[max(subject.left_edge.i, verb.i + 1) : subject.i + 1])


def _source(
    body: Body, sentence: Span, holder: str, kind: AttributionKind, library: SourceLibrary
) -> str | None:
    if kind not in ("source", "named"):
        return None
    found = source_named(holder, kind, library)
    if found or kind == "named":
        return found
    return source_named(sentence.of(body.text), kind, library)


def _aux(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "be" for child in verb.children)


def _modal(verb: Token) -> bool:
    """ "People should know", "nobody could say": no statement is reported."""
    heads = [verb, verb.head] if verb.dep_ == "xcomp" else [verb]
    return any(
        (child.tag_ == "MD" and child.lower_ in ("should", "must", "could", "would", "will", "can"))
        or child.dep_ == "neg"
        for head in heads
        for child in head.children
    )


def _passive(verb: Token) -> bool:
    """Whether the subject is what was said or found, and nobody who says it."""
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)


def _subject(verb: Token) -> Token | None:
    found = own_subject(verb)
    if found is None and verb.dep_ in ("conj", "xcomp"):
        found = own_subject(verb.head)
        if found is not None and verb.dep_ == "xcomp" and verb.head.lemma_ not in ("go", "seem"):
            return None
    if found is None:
        found = _just_before(verb)
    if found is not None and found.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head if verb.head.pos_ in ("NOUN", "PROPN") else None
    return found


def _just_before(verb: Token) -> Token | None:
    """The noun right before a verb, for sentences that the parser could not make out."""
    for at in range(verb.i - 1, max(verb.i - 4, verb.sent.start - 1), -1):
        token = verb.doc[at]
        if token.pos_ in _SKIPPED:
            continue
        known = {token.lower_, token.lemma_.lower()} & (TEXTS | AUTHORS | AUTHORITIES | PRONOUNS)
        return token if known and token.dep_ not in ("pobj", "dobj") else None
    return None


def _states(verb: Token, subject: Token, kind: AttributionKind) -> bool:
    """Whether the verb opens, closes or interrupts a statement, not a plain event."""
    lemma = verb.lemma_.lower()
    text = {subject.lower_, subject.lemma_.lower()} & (TEXTS | AUTHORS | STUDY_LIKE)
    if lemma in IMPLYING and kind == "named" and not _is_somebody(subject):
        return False
    if lemma in SHOWING and not text:
        if kind == "named" and not _is_somebody(subject):
            return False
        return _says_that(verb) and kind in ("vague", "source", "named") and lemma != "point"
    if lemma in THINKING and not text and kind != "vague":
        return verb.tag_ in ("VBZ", "VBP") and _opens_statement(verb)
    if lemma in _LEARNING and not {subject.lower_, subject.lemma_.lower()} & AUTHORITIES:
        return False
    if lemma in THINKING | _LEARNING and kind == "vague":
        return _opens_statement(verb)
    if text and kind in ("source", "vague", "named"):
        return True
    return _opens_statement(verb) or _closes_statement(verb)


STUDY_LIKE = word_set("study studies research survey statistics poll science experiment")


def _is_somebody(subject: Token) -> bool:
    """A name or a scholar: a "drop" or an "attitude" gives no statement."""
    words = {token.lower_ for token in noun_phrase(subject)} | {subject.lemma_.lower()}
    named = any(token.pos_ == "PROPN" for token in noun_phrase(subject))
    return named or bool(words & AUTHORITIES)


def _says_that(verb: Token) -> bool:
    return any(t.lower_ in ("that", "how") for t in verb.doc[verb.i + 1 : verb.i + 3])


def _opens_statement(verb: Token) -> bool:
    if any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children):
        return True
    ahead = verb.doc[verb.i + 1 : min(verb.i + 6, len(verb.doc))]
    for token in ahead:
        if token.text in _MARKS or (token.lower_ == "that" and token.tag_ == "IN"):
            return True
        if token.is_sent_start or token.text in ".;!?" or token.pos_ == "VERB":
            return False
    return False


def _closes_statement(verb: Token) -> bool:
    """ "…, experts say, …", "“…,” he said."."""
    if verb.dep_ in ("parataxis",) or any(
        c.dep_ == "ccomp" and c.i < verb.i for c in verb.children
    ):
        return True
    start = min([verb.i, *(c.left_edge.i for c in verb.children if c.dep_.startswith("nsubj"))])
    if start == 0:
        return False
    before = verb.doc[start - 1].text
    after = verb.doc[verb.i + 1].text if verb.i + 1 < len(verb.doc) else "."
    return (before in (",", "”", '"') and after in (",", ".", ";")) or before in ("”", '"')


def _after(body: Body, sentence: Span, start: int) -> Span:
    """The stretch after a signal phrase that is given to its holder."""
    for clause in clauses(body, sentence):
        if clause.start <= start < clause.end:
            return Span(start, clause.end).stripped(body.text)
    return Span(start, sentence.end).stripped(body.text)
