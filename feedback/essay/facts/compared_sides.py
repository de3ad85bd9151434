"""A comparison whose sides changed places, or whose "more" became "less".

Learners' comparisons are parsed in many ways, so the sides are taken from the words: what stands in
the clause before the comparative, and what stands after its "than".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.contraries import are_opposites
from feedback.essay.grammar.clause_parts import sense

if TYPE_CHECKING:
    from spacy.tokens import Token

_MORE = word_set("more less fewer")
_ENDS = frozenset((";", ":", ".", "!", "?"))
_NO_SIDES = word_set("other rather half twice")


@dataclass(frozen=True, slots=True)
class Compared:
    """`word` is the comparative, `of` what it grades ("often" of "less often"), `left` and `right`
    the senses on its two sides, each without the other's."""

    word: Token
    of: str
    left: frozenset[str]
    right: frozenset[str]
    words: frozenset[str]
    end: int


def comparisons(tokens: Sequence[Token]) -> list[Compared]:
    """The comparisons with a "than" among the tokens."""
    found = []
    for at, token in enumerate(tokens):
        if token.lower_ != "than" or at + 1 >= len(tokens):
            continue
        word = next((i for i in range(at - 1, max(-1, at - 9), -1) if _is_degree(tokens[i])), None)
        if word is None or tokens[word].lower_ in _NO_SIDES:
            continue
        if any(t.like_num or t.text in "%" for t in tokens[at + 1 : at + 3]):
            continue
        found.append(_compared(tokens, word, at))
    return found


def are_turned(ours: Compared, theirs: Compared) -> bool:
    """Whether the two comparisons say the contrary of one another."""
    straight = bool(ours.left & theirs.left) + bool(ours.right & theirs.right)
    crossed = bool(ours.left & theirs.right) + bool(ours.right & theirs.left)
    a, b = ours.word.lower_, theirs.word.lower_
    if straight == 2 and not crossed:
        return are_opposites(a, b) and ours.of == theirs.of
    if crossed == 2:
        # What both have on the left besides is the verb.
        mine, other = ours.left - theirs.right, theirs.left - ours.right
        if mine and other and not mine & other:
            return False
        return a == b and ours.of == theirs.of
    return False


def are_of_two_sorts(ours: Iterable[Token], theirs: Iterable[Token]) -> bool:
    """Whether a noun of both sentences has words before it that tell two sorts apart: "a bus
    driver", "a taxi driver"."""
    mine, other = _sorts(ours), _sorts(theirs)
    return any(not mine[noun] & other[noun] for noun in mine.keys() & other.keys())


def _sorts(tokens: Iterable[Token]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for noun in tokens:
        before = frozenset(s for t in noun.lefts if t.dep_ == "compound" and (s := sense(t)))
        if before and noun.pos_ == "NOUN" and (of := sense(noun)):
            found[of] = before | found.get(of, frozenset())
    return found


def _is_degree(token: Token) -> bool:
    return token.lower_ in _MORE or token.tag_ in ("JJR", "RBR")


def _compared(tokens: Sequence[Token], word: int, than: int) -> Compared:
    start, end = _start(tokens, word), _end(tokens, than + 1)
    graded = tokens[word + 1] if word + 1 < than and tokens[word].lower_ in _MORE else None
    left = _senses(t for t in tokens[start:than] if t not in (tokens[word], graded))
    right = _senses(tokens[than + 1 : end])
    of = sense(graded) or "" if graded is not None else ""
    return Compared(
        tokens[word], of, left - right, right - left, left | right | {of} - {""}, tokens[end - 1].i
    )


def _senses(tokens: object) -> frozenset[str]:
    return frozenset(s for t in tokens if (s := sense(t)))  # type: ignore[attr-defined]


def _start(tokens: Sequence[Token], word: int) -> int:
    for i in range(word - 1, -1, -1):
        if tokens[i].text in _ENDS or tokens[i].lower_ in ("that", "but", "while", "whereas"):
            return i + 1
    return 0


def _end(tokens: Sequence[Token], after: int) -> int:
    for i in range(after, len(tokens)):
        if tokens[i].text in (*_ENDS, ",", "(") or tokens[i].lower_ in ("but", "while", "because"):
            return max(i, after + 1)
    return len(tokens)
