"""Verbs that stand before their subjects: after "there", and in questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.grammar.agreement_parts import SINGULAR_VERBS, Found, is_unreal, slip_of
from feedback.grammar.number import is_plural, is_singular

if TYPE_CHECKING:
    from spacy.tokens import Token

_MANY = word_set(
    """
    many several various numerous multiple both two three four five six seven eight nine ten these
    those few
    """
)
_THERE_ADVERBS = word_set("also still always only just really not n't even so too now then")
_OPENS_NOUN = word_set("the these those your my their our his her")
_NO_HEAD_BEFORE = frozenset({"NN", "NNS", "POS", "NNP", "CC", "CD"})
_WH = word_set("what why how where when who")


def after_there(tokens: Sequence[Token]) -> Found:
    """ "there is many reasons", "there are a reason"."""
    for k in range(len(tokens) - 2):
        there, verb = tokens[k], tokens[k + 1]
        if there.lower_ != "there" or verb.lower_ not in ("is", "was", "are", "were", "has"):
            continue
        at = k + 2
        if verb.lower_ == "has":
            if tokens[at].lower_ != "been":
                continue
            at += 1
        rest = list(tokens[at:])
        while rest and rest[0].lower_ in _THERE_ADVERBS:
            rest.pop(0)
        if not rest:
            continue
        if verb.lower_ in ("is", "was", "has"):
            noun = _counted_many(rest)
            if noun is not None:
                yield slip_of("there", there, verb, True), verb
        elif _counted_one(rest) and there.tag_ == "EX" and not is_unreal(tokens, verb):
            yield slip_of("there", there, verb, False), verb


def _counted_many(rest: Sequence[Token]) -> Token | None:
    """The plural noun that "there is" brings up, where its first words leave no doubt."""
    words = [t.lower_ for t in rest[:4]]
    start = 0
    if words[:3] == ["a", "lot", "of"] or words[:3] == ["a", "few", "of"]:
        start = 3
    elif words[:2] in (["lots", "of"], ["plenty", "of"], ["a", "few"]):
        start = 2
    for token in rest[start : start + 4]:
        if is_plural(token):
            follows = rest[rest.index(token) + 1 : rest.index(token) + 2]
            compound = bool(follows) and follows[0].tag_ in ("NN", "POS", "NNP")
            return None if compound else token
        if token.lower_ in ("a", "an", "the", "no", "one", "another", "each", "every"):
            return None
        if token.tag_ not in ("JJ", "JJR", "JJS", "CD", "RB", "DT") and token.lower_ not in _MANY:
            return None
    return None


def _counted_one(rest: Sequence[Token]) -> bool:
    """ "a reason", with nothing after it in the clause that makes more than one of it."""
    if rest[0].lower_ not in ("a", "an", "another"):
        return False
    for k, token in enumerate(rest[1:5], 1):
        if token.tag_ == "NN":
            follows = rest[k + 1 :]
            if follows and (
                follows[0].tag_ in ("NN", "NNS", "POS", "CD") or follows[0].text == "of"
            ):
                return False
            joined = any(t.lower_ in ("and", ",", "or", "&") for t in follows[:12])
            return is_singular(token) and not joined
        if token.tag_ not in ("JJ", "RB", "VBN") or token.lower_ in (
            "few",
            "great",
            "good",
            "many",
        ):
            return False
    return False


def in_questions(tokens: Sequence[Token]) -> Found:
    """ "What is the reasons …?", "Why was the workers …?", "Does the workers …?"."""
    for k, verb in enumerate(tokens[:2]):
        if verb.lower_ not in SINGULAR_VERBS or not _asks(tokens, k):
            continue
        rest = tokens[k + 1 : k + 7]
        if rest and rest[0].lower_ in _OPENS_NOUN:
            noun = _first_plural(rest[1:])
            if noun is not None:
                yield slip_of("question", noun, verb, True), verb


def _asks(tokens: Sequence[Token], k: int) -> bool:
    """Whether the verb at `k` stands at the start of a question."""
    if k == 1:
        return tokens[0].lower_ in _WH
    return any(token.text == "?" for token in tokens[-2:])


def _first_plural(rest: Sequence[Token]) -> Token | None:
    """The plural noun that follows, over describing words alone, and describes nothing itself."""
    for token, after in zip(rest, [*rest[1:], None], strict=True):
        if is_plural(token):
            return None if after is not None and after.tag_ in _NO_HEAD_BEFORE else token
        if token.tag_ not in ("JJ", "JJR", "JJS", "NN"):
            return None
    return None
