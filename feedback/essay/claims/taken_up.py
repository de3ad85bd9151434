"""Whether a counted noun with "the" or "all" means what an earlier sentence introduced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.frame import clause_of, stem_of
from feedback.essay.grammar.synonyms import sense_of
from feedback.essay.model import Body
from feedback.text.number_words import NUMBER
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_HAVING = word_set("have hold contain own comprise possess")
_DEFINITE = word_set("the all these those both my our his her their its")
# What a whole is taken from: "all 22 streets in the sample".
_WHOLE_OF = word_set(
    "sample study survey trial experiment test total all project interview questionnaire whole"
)
# Who is asked at all takes part in it: "I surveyed 40 pupils … the 45 pupils who took part".
_ASKED = word_set("survey interview question test observe study examine measure watch ask")
_TAKING_PART = word_set(
    "take part participate survey interview question test ask study observe speak"
)
# "three of their players"
_PART = re.compile(rf"(?i)(?:^|\s){NUMBER}\s+of\s")
_NO_PLACE_FOR_A_WHOLE = word_set("remaining other last first next best worst new old only same")


def is_taken_up(body: Body, verb: Token, first: Span, second: Span) -> bool:
    """Whether the noun at `second` has "the" or "all" and is marked off by nothing that the clause
    of `verb`, which introduced the noun at `first`, does not say."""
    noun = _noun(body, second)
    before = _noun(body, first)
    if noun is None or before is None or _is_definite(before):
        return False
    if _PART.search(second.of(body.text)):
        return False
    lefts = [t for t in noun.lefts if t.i < noun.i]
    if not _is_definite(noun) and not _is_owned(noun, verb):
        return False
    if any(t.lower_ in _NO_PLACE_FOR_A_WHOLE or t.pos_ in ("ADJ", "PROPN") for t in lefts):
        return False
    introduced = {sense_of(t.lower_) for t in (*clause_of(verb), *before.subtree)}
    introduced |= {sense_of(t.lemma_.lower()) for t in clause_of(verb)}
    marks = [t for right in noun.rights for t in right.subtree if stem_of(t) is not None]
    asked = verb.lemma_.lower() in _ASKED
    said = [
        t
        for t in marks
        if not _is_known(t, introduced) and not (asked and t.lemma_.lower() in _TAKING_PART)
    ]
    return not said


def _is_owned(noun: Token, verb: Token) -> bool:
    """ "The council's eleven members", of the council that has members."""
    owners = [t for t in noun.lefts if t.dep_ == "poss" and t.pos_ == "NOUN"]
    if verb.lemma_.lower() not in _HAVING or len(owners) != 1:
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return any(sense_of(c.lower_) == sense_of(owners[0].lower_) for c in subjects)


def _is_known(token: Token, introduced: set[str]) -> bool:
    senses = {sense_of(token.lower_), sense_of(token.lemma_.lower())}
    return bool(senses & introduced) or token.lemma_.lower() in _WHOLE_OF


def _noun(body: Body, span: Span) -> Token | None:
    tokens = body.parsed(span)
    nouns = [t for t in tokens if t.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else None


def _is_definite(noun: Token) -> bool:
    return any(t.lower_ in _DEFINITE and t.dep_ in ("det", "predet", "poss") for t in noun.lefts)
