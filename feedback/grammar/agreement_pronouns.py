"""Pronouns whose verbs do not agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.grammar.agreement_parts import (
    CLAUSE_OPENERS,
    SINGULAR_VERBS,
    Found,
    is_helped,
    is_plural_verb,
    is_unreal,
    slip_of,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR_PRONOUNS = word_set(
    """
    he she it everyone everybody someone somebody anyone anybody nobody everything something
    anything nothing
    """
)
_PLURAL_PRONOUNS = word_set("they we you these those")
_THIS_SHOW = word_set("show mean make prove explain cause give allow lead tell bring")
_AFTER_SHOW = word_set("that how why us me you them him her people the a an to it")


def of_pronouns(tokens: Sequence[Token]) -> Found:
    """ "he don't", "they was", "everyone have"."""
    yield from _this(tokens)
    for k in range(1, len(tokens)):
        verb, subject = tokens[k], tokens[k - 1]
        if subject.lower_ in ("also", "still", "always", "never", "really", "only") and k > 1:
            subject = tokens[k - 2]
        if subject.lower_ not in _SINGULAR_PRONOUNS | _PLURAL_PRONOUNS:
            continue
        before = next((t for t in reversed(tokens) if t.i < subject.i), None)
        word = subject.lower_
        opens = before is None or before.lower_ in CLAUSE_OPENERS | {",", "and", ";"}
        if not opens or is_helped(verb):
            continue
        if (
            word in _PLURAL_PRONOUNS
            and verb.lower_ in SINGULAR_VERBS
            and subject_of(verb) == subject
        ):
            yield slip_of("pronoun", subject, verb, True), verb
        elif (
            word in _SINGULAR_PRONOUNS
            and is_plural_verb(verb, bases=True)
            and not (verb.lower_ == "were" and word in ("he", "she", "it"))
            and subject_of(verb) == subject
            and not is_unreal(tokens, verb)
        ):
            yield slip_of("pronoun", subject, verb, False), verb


def _this(tokens: Sequence[Token]) -> Found:
    """ "This show that …": "this" stands alone before a verb."""
    for k in range(len(tokens) - 2):
        this, verb, after = tokens[k : k + 3]
        opens = k == 0 or tokens[k - 1].lower_ in CLAUSE_OPENERS | {",", "and", ";"}
        if this.lower_ == "this" and verb.lower_ in _THIS_SHOW and after.lower_ in _AFTER_SHOW:
            finite = [t for t in tokens[k + 3 :] if t.tag_ in ("VBD", "VBP", "VBZ", "MD")]
            # "This show that I saw was long" has a second verb, for its noun.
            if opens and (verb.pos_ == "VERB" or (after.lower_ == "that" and len(finite) == 1)):
                yield slip_of("pronoun", this, verb, False), verb
