"""What a figure or date is said of, by the parse: its verb, that verb's subject, and its noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.content_words import STOP
from feedback.essay.grammar.synonyms import sense_of
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LIGHT = word_set("be have do make get take give go come become keep put let see say can")
"""Verbs that say too little to tie two sentences together."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_CLAUSES = frozenset(("advcl", "ccomp", "relcl", "acl", "parataxis", "csubj"))
_LIKE = dict.fromkeys(("start", "launch", "commence", "originate"), "begin")
_LIKE |= dict.fromkeys(("finish", "cease", "stop", "conclude"), "end")
_LIKE |= dict.fromkeys(("generate", "produce"), "produce")
_LIKE |= dict.fromkeys(("establish", "set"), "found")


@dataclass(frozen=True, slots=True)
class Frame:
    """`verb` and `noun` are what the figure hangs on (a verb's sense, a noun's stem; "a delay of
    four years" hangs on delay); `subject` the stems of that verb's subject, `words` the senses of
    all content words of the clause; `negated`: its verb is denied or its subject is nobody.
    `actors` are the senses of the nouns that head its subject and object."""

    verb: str | None
    noun: str | None
    subject: frozenset[str]
    words: frozenset[str]
    negated: bool
    actors: frozenset[str] = frozenset()


def frame_of(doc: Doc, span: Span) -> Frame | None:
    """The frame of the figure at `span` of the text that `doc` parses."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if not tokens:
        return None
    inside = {t.i for t in tokens}
    noun, token = None, tokens.root
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
        if noun is None and token.i not in inside and token.pos_ in ("NOUN", "PROPN"):
            noun = stem(token.text)
    if token.pos_ not in ("VERB", "AUX"):
        words = frozenset(s for t in token.subtree if t.i not in inside and (s := sense_at(t)))
        return Frame(None, noun, frozenset(), words, False)
    clause = clause_of(token)
    subjects = subjects_of(token)
    return Frame(
        verb_sense(token),
        noun,
        frozenset(s for head in subjects for t in _phrase(head) if (s := stem_of(t))),
        frozenset(s for t in clause if t.i not in inside and (s := sense_at(t))),
        is_negated(token) or any(t.lower_ in ("no", "none") for h in subjects for t in h.lefts),
        frozenset(s for t in _actors(token, subjects) if t.i not in inside and (s := sense_at(t))),
    )


def clause_of(verb: Token) -> list[Token]:
    """The words of a verb's own clause, its subject among them, clauses under it left out."""
    found: list[Token] = []
    stack = [verb]
    while stack:
        token = stack.pop()
        found.append(token)
        stack.extend(c for c in token.children if not _is_apart(c))
    own = {t.i for t in found}
    found.extend(t for s in subjects_of(verb) for t in _phrase(s) if t.i not in own)
    return sorted(found, key=lambda t: t.i)


def _actors(verb: Token, subjects: list[Token]) -> list[Token]:
    objects = [c for c in verb.children if c.dep_ in ("dobj", "agent", "dative")]
    return [_kind(t) for t in (*subjects, *objects) if t.pos_ in ("NOUN", "PROPN")]


def _kind(noun: Token) -> Token:
    """What sort of thing it is: the ash of "the ash cloud"."""
    before = [c for c in noun.children if c.dep_ == "compound" and c.pos_ == "NOUN"]
    return before[-1] if before else noun


def _is_apart(token: Token) -> bool:
    if token.dep_ in _CLAUSES:
        return True
    return token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX")


def subjects_of(verb: Token) -> list[Token]:
    """The heads of what does (or has done to it) what the verb says, by way of a verb it is joined
    to where it has none of its own."""
    for _ in range(4):
        found = [c for c in verb.children if c.dep_ in SUBJECTS]
        if found:
            first = found[0]
            if first.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                return [verb.head]
            return found
        if verb.dep_ in ("relcl", "acl"):
            return [verb.head]
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.i == verb.i:
            return []
        verb = verb.head
    return []


def _phrase(head: Token) -> list[Token]:
    return [t for t in head.subtree if t.i == head.i or not _in_clause(t, head)]


def _in_clause(token: Token, head: Token) -> bool:
    while token.i != head.i:
        if token.dep_ in _CLAUSES:
            return True
        token = token.head
    return False


def is_negated(verb: Token) -> bool:
    """Whether "not", "never" or "n't" stands at the verb."""
    return any(
        c.dep_ == "neg" or c.lower_ in ("never", "not", "n't", "n’t", "hardly", "no")
        for c in verb.children
        if c.dep_ in ("neg", "advmod")
    )


def verb_sense(verb: Token) -> str:
    """A verb's lemma, or that of the first of its synonyms."""
    return lemma_sense(verb.lemma_.lower())


def lemma_sense(lemma: str) -> str:
    """The sense of a verb's lower-case lemma."""
    return _LIKE.get(lemma) or sense_of(lemma)


def stem_of(token: Token) -> str | None:
    """The stem of a word that carries content, None of any other."""
    word = token.lower_
    if not token.is_alpha or len(word) < 2 or word in STOP or token.pos_ in ("NUM", "AUX", "PRON"):
        return None
    return stem(word)


def sense_at(token: Token) -> str | None:
    """The sense of a word that carries content, None of any other."""
    if stem_of(token) is None:
        return None
    return verb_sense(token) if token.pos_ == "VERB" else sense_of(token.lower_)


def senses(doc: Doc) -> frozenset[str]:
    """The senses of all content words of a parse."""
    return frozenset(s for t in doc if (s := sense_at(t)))
