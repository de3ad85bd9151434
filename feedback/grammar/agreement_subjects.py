"""Nouns whose verbs do not agree: beside each other, over a phrase or over a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.grammar.agreement_parts import (
    ONE,
    PLURAL_VERBS,
    SINGULAR_VERBS,
    Found,
    is_helped,
    is_plural_verb,
    is_simple,
    is_singular_verb,
    is_unreal,
    opens_clause,
    phrase_of,
    slip_of,
    subject_of,
)
from feedback.grammar.number import is_plural, is_singular
from feedback.grammar.verb_words import OFTEN_NOUNS, ONLY_VERBS, base_of_third

if TYPE_CHECKING:
    from spacy.tokens import Token

_BETWEEN = frozenset(
    {
        "DT",
        "PRP$",
        "JJ",
        "JJR",
        "JJS",
        "CD",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "POS",
        "RB",
        "VBG",
        "VBN",
        "PRP",
        "PDT",
    }
)
_NO_PREPOSITIONS = word_set("that if as than because like")


def of_nouns(tokens: Sequence[Token]) -> Found:
    """ "The list of names were", "The effects of the war was"."""
    for k, verb in enumerate(tokens):
        one = is_singular_verb(verb)
        if not one and not is_plural_verb(verb, bases=True):
            continue
        subject = subject_of(verb)
        if subject is None or is_helped(verb) or not _stands_clear(tokens, k, subject):
            continue
        if one and is_plural(subject) and _is_whole(subject, tokens):
            yield slip_of("subject", subject, verb, True), verb
        elif not one and (
            (is_singular(subject) and _is_one(subject, tokens, verb))
            or _is_person(subject, tokens, verb)
        ):
            yield slip_of("subject", subject, verb, False), verb


def _stands_clear(tokens: Sequence[Token], at: int, subject: Token) -> bool:
    """Whether only a phrase with a preposition, or an adverb, parts the subject from its verb."""
    between = [t for t in tokens[:at] if t.i > subject.i]
    if len(between) > 8:
        return False
    inside = False
    for token in between:
        if _is_preposition(token):
            inside = True
        elif inside and token.tag_ in _BETWEEN:
            continue
        elif token.tag_ != "RB":
            return False
    return True


def _is_preposition(token: Token) -> bool:
    if token.lower_ == "to":
        return token.tag_ in ("IN", "TO") and token.dep_ == "prep"
    return token.tag_ == "IN" and token.lower_ not in _NO_PREPOSITIONS


def _is_whole(subject: Token, tokens: Sequence[Token]) -> bool:
    own, before = phrase_of(subject, tokens)
    joined = any(c.dep_ in ("conj", "cc", "appos", "acl", "relcl") for c in subject.children)
    if joined or not is_simple(own) or not opens_clause(before):
        return False
    if len(own) == 1 and subject.is_sent_start:
        return _is_no_name(subject)
    # "the way people's attitude changes is": a verb of the clause before, not a noun.
    turned = (
        len(own) > 1
        and own[-2].tag_ in ("NN", "NNP")
        and base_of_third(subject.lower_) in (ONLY_VERBS | OFTEN_NOUNS)
    )
    return not turned


def _is_person(subject: Token, tokens: Sequence[Token], verb: Token) -> bool:
    """Whether one person's name, alone, stands right before a verb ("Ada write")."""
    own, before = phrase_of(subject, tokens)
    return (
        subject.ent_type_ == "PERSON"
        and subject.tag_ == "NNP"
        # A capital alone deceives the parser: "Macros use" is no person's name.
        and subject.text[0].isupper()
        and not subject.lower_.endswith("s")
        and len(own) == 1
        and subject.i == verb.i - 1
        and opens_clause(before)
        and not is_unreal(tokens, verb)
    )


def _is_one(subject: Token, tokens: Sequence[Token], verb: Token) -> bool:
    own, before = phrase_of(subject, tokens)
    joined = any(c.dep_ in ("conj", "cc", "appos", "acl", "relcl") for c in subject.children)
    if joined or not is_simple(own) or own[0].lower_ not in ONE or not opens_clause(before):
        return False
    if any(t.tag_ == "JJR" for t in own):  # "the less coal use, the cleaner": no verb
        return False
    return not is_unreal(tokens, verb)


def _is_no_name(noun: Token) -> bool:
    """Whether the text has the word of a sentence's start in small letters, too."""
    return noun.lower_ == "people" or any(t.text == noun.lower_ for t in noun.doc)


def of_far_nouns(tokens: Sequence[Token]) -> Found:
    """ "The reasons why he joined is", "The place where they slept were"."""
    for verb in tokens:
        if verb.lower_ not in SINGULAR_VERBS | PLURAL_VERBS or verb.pos_ not in ("AUX", "VERB"):
            continue
        subject = subject_of(verb)
        if subject is None or is_helped(verb) or not _parted_by_clause(tokens, subject, verb):
            continue
        own, before = phrase_of(subject, tokens)
        if not is_simple(own) or not opens_clause(before):
            continue
        if verb.lower_ in SINGULAR_VERBS and is_plural(subject):
            yield slip_of("subject", subject, verb, True), verb
        elif (
            verb.lower_ in PLURAL_VERBS
            and is_singular(subject)
            and own[0].lower_ in ONE
            and not is_unreal(tokens, verb)
        ):
            yield slip_of("subject", subject, verb, False), verb


def _parted_by_clause(tokens: Sequence[Token], subject: Token, verb: Token) -> bool:
    """Whether a clause of the subject's own, without marks or "and", stands before the verb."""
    between = [t for t in tokens if subject.i < t.i < verb.i]
    own = {t.i for t in subject.subtree}
    if len(between) > 14 or any(t.is_punct or t.lower_ in ("and", "or", "&") for t in between):
        return False
    if between and between[-1].lower_ == "chances":
        return False
    return any(map(_is_clause, subject.children)) and all(t.i in own for t in between)


def _is_clause(child: Token) -> bool:
    """Whether a noun's dependent is a clause ("why he left", "to join"), not a verb misread."""
    if child.dep_ == "acl":
        return child.tag_ == "VBN" or any(c.tag_ == "TO" and c.i < child.i for c in child.children)
    return child.dep_ == "relcl"
