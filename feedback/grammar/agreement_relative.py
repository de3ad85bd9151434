"""Clauses with "who", "that" and "which" whose verbs do not agree with the noun before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.quotations.misspelling import is_word
from feedback.grammar.agreement_parts import (
    ONE,
    Found,
    is_helped,
    is_plural_verb,
    is_singular_verb,
    is_unreal,
    phrase_of,
    slip_of,
    subject_of,
)
from feedback.grammar.number import is_plural, is_singular

if TYPE_CHECKING:
    from spacy.tokens import Token

_INDEFINITE = word_set("everyone everybody someone somebody anyone anybody")
_TELLING = word_set(
    "tell teach show remind inform convince warn ask promise assure persuade notify instruct"
)
_TO_BE_TOLD = word_set("a an the what why how when where because not if who one another to")


def in_relative_clauses(tokens: Sequence[Token]) -> Found:
    """ "the problems that was", "people who lives", "a world that were"."""
    for k in range(1, len(tokens) - 1):
        word = tokens[k].lower_
        if word not in ("who", "that", "which"):
            continue
        noun = tokens[k - 1]
        at = k + 1
        while at < len(tokens) - 1 and tokens[at].tag_ == "RB" and tokens[at].lower_ != "not":
            at += 1
        verb = tokens[at]
        if is_helped(verb) or noun.i == verb.i:
            continue
        after = tokens[at + 1].lower_ if at + 1 < len(tokens) else ""
        if is_singular_verb(verb, after_who=word == "who") and word != "which":
            if (
                not is_word(noun.lower_)
                or not _many(noun, tokens)
                or not _goes_with(tokens[k], verb)
            ):
                continue
            if word == "that" and (after in _TO_BE_TOLD or after == "," or _is_told(noun)):
                continue
            yield slip_of("relative", noun, verb, True), verb
        elif (
            is_plural_verb(verb, bases=word == "who")
            and _one_antecedent(noun, tokens)
            and _goes_with(tokens[k], verb)
            and not is_unreal(tokens, verb)
        ):
            yield slip_of("relative", noun, verb, False), verb


def _goes_with(pronoun: Token, verb: Token) -> bool:
    """Whether the parse, too, takes the relative pronoun for the verb's subject."""
    return subject_of(verb) == pronoun


def _is_told(noun: Token) -> bool:
    return noun.dep_ in ("dobj", "dative") and noun.head.lemma_.lower() in _TELLING


def _many(noun: Token, tokens: Sequence[Token]) -> bool:
    if noun.lower_ in ("those", "ones") and noun.tag_ in ("DT", "NNS"):
        return _nothing_before(noun, tokens, plural=True)
    return is_plural(noun) and _nothing_before(noun, tokens, plural=True)


def _one_antecedent(noun: Token, tokens: Sequence[Token]) -> bool:
    if noun.lower_ in _INDEFINITE:
        return _nothing_before(noun, tokens, plural=False)
    own, _ = phrase_of(noun, tokens)
    earlier = [t for t in tokens if noun.i - 14 < t.i < noun.i]
    if any(t.tag_ in ("NNS", "NNPS") or t.lower_ in ("those", "ones", "people") for t in earlier):
        return False
    return (
        is_singular(noun)
        and is_word(noun.lower_)
        and own[0].lower_ in ONE
        and _nothing_before(noun, tokens, plural=False)
    )


def _nothing_before(noun: Token, tokens: Sequence[Token], *, plural: bool) -> bool:
    """Whether no earlier noun ("one of the …", "a man and a …") could be what is meant."""
    _, before = phrase_of(noun, tokens)
    if any(c.dep_ in ("conj", "cc", "appos") and c.i < noun.i for c in noun.children):
        return False
    if before is None:
        return True
    if before.lower_ in ("and", "or", "nor", "but", "/", "&"):
        return False
    if before.tag_ in ("IN", "TO") or before.dep_ == "prep":
        earlier = [t for t in tokens if t.i < before.i]
        held = earlier[-1] if earlier else None
        if held is None or held.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
            return True
        return is_plural(held) if plural else is_singular(held)
    return True
