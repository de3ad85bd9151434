"""Verbs that stand before their subjects: after "there", and in questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.essay.signal_words import word_set
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
    for k in range(len(tokens) - 2):
        verb = tokens[k]
        if verb.lower_ not in SINGULAR_VERBS:
            continue
        if k == 0:
            opens = tokens[-1].text == "?" or (len(tokens) > 1 and tokens[-2].text == "?")
        else:
            opens = k == 1 and tokens[0].lower_ in _WH
        if not opens:
            continue
        rest = tokens[k + 1 : k + 6]
        if rest[0].lower_ not in (
            "the",
            "these",
            "those",
            "your",
            "my",
            "their",
            "our",
            "his",
            "her",
        ):
            continue
        for j, token in enumerate(rest[1:], 1):
            if is_plural(token):
                after = tokens[k + 1 + j + 1].tag_ if k + 2 + j < len(tokens) else "."
                if after not in ("NN", "NNS", "POS", "NNP", "CC", "CD"):
                    yield slip_of("question", token, verb, True), verb
                break
            if token.tag_ not in ("JJ", "JJR", "JJS", "NN"):
                break
