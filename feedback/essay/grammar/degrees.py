"""How many and how often: the steps from "few" to "all" and from "never" to "always"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.grammar.synonyms import sense_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FEW, SOME, MANY, HALF, MOST, NEARLY_ALL, ALL = range(1, 8)
NONE, HARDLY_ANY = -7, -6
_STEPS = {
    "few": FEW,
    "some": SOME,
    "several": SOME,
    "certain": SOME,
    "number": SOME,
    "part": SOME,
    "many": MANY,
    "half": HALF,
    "most": MOST,
    "majority": MOST,
    "all": ALL,
    "every": ALL,
    "each": ALL,
    "entire": ALL,
    "whole": ALL,
    "no": NONE,
    "none": NONE,
    "neither": NONE,
    "third": SOME,
    "quarter": SOME,
    "thirds": MOST,
    "quarters": MOST,
    "percent": HALF,
    "%": HALF,
    "minority": SOME,
    "any": HARDLY_ANY,
}
_BARELY = frozenset(("hardly", "scarcely", "barely"))
_NEARLY = frozenset(
    ("nearly", "almost", "virtually", "practically", "hardly", "barely", "scarcely")
)
_FLOATING = ("appos", "advmod", "dep", "nmod", "det", "predet", "npadvmod", "nsubj")
_IN_ONE_WORD = {
    "everyone": ALL,
    "everybody": ALL,
    "nobody": NONE,
    "none": NONE,
    "all": ALL,
}
_OFTEN = {
    "rarely": -5,
    "seldom": -5,
    "never": -7,
    "sometimes": 2,
    "occasionally": 2,
    "often": 3,
    "frequently": 3,
    "usually": 5,
    "generally": 5,
    "typically": 5,
    "normally": 5,
    "always": 7,
    "invariably": 7,
    "constantly": 7,
}


@dataclass(frozen=True, slots=True)
class Degree:
    """A step of the scale, and the words from code point `start` to `end` that name it."""

    step: int
    start: int
    end: int


def is_degree_word(word: str) -> bool:
    """Whether a lower-case word names a step alone."""
    return word in _STEPS or word in _NEARLY or word in _IN_ONE_WORD or word in _OFTEN


def of_noun(noun: Token) -> Degree | None:
    """How many of what `noun` names are meant: "all ferries", "some of the ferries"."""
    if noun.lower_ in _IN_ONE_WORD:
        return _step(noun, noun, _IN_ONE_WORD[noun.lower_])
    for token in noun.lefts:
        beside = token.dep_ in ("det", "amod", "predet", "nummod", "advmod", "quantmod", "nmod")
        if beside and token.lower_ in _STEPS:
            return _step(token, noun, _STEPS[token.lower_])
    for token in (*noun.rights, *noun.head.children):
        # "The pupils all preferred"
        if token.lower_ in ("all", "each") and token.dep_ in _FLOATING and noun.i < token.i:
            subject = noun.dep_ in ("nsubj", "nsubjpass") and token.i < max(noun.head.i, noun.i + 3)
            if subject:
                return _step(noun, token, ALL) if noun.i < token.i else None
    of = noun.head
    if noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in _STEPS:
        return _step(of.head, noun, _STEPS[of.head.lower_])
    return None


def step_of(token: Token) -> int | None:
    """The step that a word names where it stands, with the "nearly" before it."""
    step = _STEPS.get(token.lower_, _OFTEN.get(token.lower_))
    found = _step(token, token, step) if step is not None else None
    return found.step if found else None


def of_verb(verb: Token) -> Degree | None:
    """How often: "always", "almost never"."""
    for token in verb.children:
        if token.dep_ in ("advmod", "neg") and token.lower_ in _OFTEN:
            return _step(token, token, _OFTEN[token.lower_])
    return None


def named(noun: Token) -> str:
    """The sense of what is counted; "everyone" counts people, "all" alone nothing certain."""
    if noun.lower_ in ("everyone", "everybody", "nobody"):
        return sense_of("people")
    return sense_of(noun.lower_)


def goes_further(ours: int, theirs: int) -> bool:
    """Whether one who says `ours` where the other says `theirs` has gone up the scale."""
    if ours == ALL:
        return 0 < theirs < ALL
    if ours == NONE:
        return theirs in (FEW, HARDLY_ANY, -5)
    return ours in (MOST, NEARLY_ALL) and 0 < theirs <= ours - 2


def _step(token: Token, last: Token, step: int) -> Degree | None:
    near = [c for c in token.children if c.lower_ in _NEARLY]
    if token.i and not near and token.nbor(-1).lower_ in _NEARLY:
        near = [token.nbor(-1)]
    if step == HARDLY_ANY and not any(t.lower_ in _BARELY for t in near):
        return None
    if near and step in (ALL, NONE):
        step = NEARLY_ALL if step == ALL else HARDLY_ANY
    start = min((t.idx for t in (*near, token)), default=token.idx)
    end = max(token.idx + len(token), last.idx + len(last))
    return Degree(step, start, end)
