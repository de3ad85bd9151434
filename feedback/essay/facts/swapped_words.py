"""Two words of a passage that changed places, all else in its order: "the nuns carried powder, the
monks water" for "the nuns carried water, the monks powder"."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.clause_parts import sense
from feedback.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_LEAST = 4
_MOST = 0.75


def swapped_words(
    statement: Statement, context: Context, told: frozenset[int]
) -> tuple[Span, Span] | None:
    """The word of the essay and the one that the passage has in its place; spans in the two texts.

    `told` are the indexes of the tokens that say more than whose the statement is.
    """
    mine = _told_once(statement, told)
    theirs = _in_order(context.parsed)
    shared = mine.keys() & theirs.keys()
    if len(shared) < _LEAST or len(shared) < _MOST * len(mine):
        return None
    ours = [s for s in mine if s in shared]
    other = [s for s in theirs if s in shared]
    wrong = [i for i, (a, b) in enumerate(zip(ours, other, strict=True)) if a != b]
    if len(wrong) != 2 or wrong[1] - wrong[0] < 2 or ours[wrong[0]] != other[wrong[1]]:
        return None
    first, second = wrong
    a, b = mine[ours[first]], mine[ours[second]]
    x, y = theirs[other[first]], theirs[other[second]]
    if not _are_alike(a, b) or not _are_alike(x, y) or not first + second > 1:
        return None
    if not _has_owners(ours, first, second, mine) or not statement.asserts(_place(a)):
        return None
    return _place(a), _place(x).shifted(context.passage.span.start)


def _are_alike(a: Token, b: Token) -> bool:
    """Whether two words could stand in one another's place: names, or nouns of one part."""
    if "PROPN" in (a.pos_, b.pos_):
        return a.pos_ == b.pos_ and _prep(a) == _prep(b)
    return a.pos_ == b.pos_ == "NOUN" and _prep(a) == _prep(b)


def _has_owners(order: Sequence[str], first: int, second: int, words: dict[str, Token]) -> bool:
    """Whether a verb or noun stands between that goes with the second, and one by the first."""
    between = [words[s] for s in order[first + 1 : second]]
    beside = [words[s] for s in (*order[:first], *order[second + 1 :])]
    kinds = ("NOUN", "PROPN", "VERB")
    return any(t.pos_ in kinds for t in between) and any(t.pos_ in kinds for t in beside)


def _prep(noun: Token) -> str:
    return noun.head.lower_ if noun.dep_ == "pobj" else ""


@lru_cache(maxsize=8)
def _told_once(statement: Statement, told: frozenset[int]) -> dict[str, Token]:
    return _once([t for t in statement.tokens if t.i in told])


@lru_cache(maxsize=2048)
def _in_order(doc: Doc) -> dict[str, Token]:
    return _once(list(doc))


def _once(tokens: Sequence[Token]) -> dict[str, Token]:
    """The content words in their order, but those that stand there twice."""
    found = [(s, t) for t in tokens if t.pos_ != "NUM" and (s := sense(t))]
    often = Counter(s for s, _ in found)
    return {s: t for s, t in found if often[s] == 1}


def _place(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
