"""Things put in order: "cars first, dogs second", against the order that a source gives them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.clause_parts import sense
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_RANKS = {
    word: i for i, word in enumerate(["first", "second", "third", "fourth", "fifth", "sixth"])
}
_BETWEEN = word_set("come comes came is are was were rank ranks ranked finished placed in the")


def other_order(statement: Statement, context: Context) -> tuple[Span, Span] | None:
    """The words of the essay and of the passage in which two things or more, the same ones, are
    ranked in another order; spans in the two texts."""
    ours = _ranked_in(statement)
    if not ours:
        return None
    theirs = _ranked(list(context.parsed))
    both = [key for key in ours if key in theirs]
    if len(both) < 2 or len(both) < len(ours):
        return None
    if {ours[k][0] for k in both} != {theirs[k][0] for k in both}:
        return None
    wrong = [k for k in both if ours[k][0] != theirs[k][0]]
    if not wrong or not statement.asserts(_span(ours[wrong[0]][1])):
        return None
    place = context.passage.span.start
    return _around(ours, wrong), _around(theirs, wrong).shifted(place)


@lru_cache(maxsize=8)
def _ranked_in(statement: Statement) -> dict[str, tuple[int, Token, Token]]:
    return _ranked(statement.tokens)


def _ranked(tokens: Sequence[Token]) -> dict[str, tuple[int, Token, Token]]:
    found: dict[str, tuple[int, Token, Token]] = {}
    for at, token in enumerate(tokens):
        rank = _RANKS.get(token.lower_)
        before = at - 1
        while before >= 0 and tokens[before].lower_ in _BETWEEN:
            before -= 1
        if rank is None or before < 0 or tokens[before].pos_ not in ("NOUN", "PROPN"):
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is not None and after.pos_ in ("NOUN", "PROPN") and after.dep_ != "npadvmod":
            continue
        key = sense(tokens[before])
        if key:
            found.setdefault(key, (rank, tokens[before], token))
    return found if len(found) > 1 else {}


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _around(ranked: dict[str, tuple[int, Token, Token]], keys: list[str]) -> Span:
    tokens = [t for key in keys for t in ranked[key][1:]]
    return Span(min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens))
