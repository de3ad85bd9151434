"""Two figures of a passage that changed places: "girls 1.4, boys 1.9" for "girls 1.9, boys 1.4".

Both sentences have both figures; what the passage has nearest to the one, the essay has nearest to
the other, and nothing stands by the figure that it stands by in the passage.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from feedback.essay.facts.contraries import contrary
from feedback.essay.facts.opposed_sides import is_one_side
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.content_words import content
from feedback.essay.grammar.frame import sense_at
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.units import UNITS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLEAR = 1.3  # how much nearer the one figure must stand than the other
_MARK = 4.0  # what a mark of punctuation or a joining word adds to a distance
_JOINING = frozenset(("and", "while", "whereas", "but", "against", "compared", "versus"))
_MOST_SHARED = 0.7


def swapped(statement: Statement, context: Context) -> tuple[Quantity, Quantity] | None:
    """The essay's figure and the one that the passage has in its place; None where nothing is
    certain."""
    figures = [q for q in statement.quantities if not q.vague and q.kind != "date"]
    if statement.is_own or len(figures) < 2:
        return None
    here = context.stems | (context.nearby & statement.names)
    if len(statement.stems & here) < _MOST_SHARED * len(_told(statement)):
        return None
    for a, b in combinations(figures, 2):
        if a.kind != b.kind or a.figure == b.figure:
            continue
        x, y = _alike(a, context), _alike(b, context)
        if not (statement.asserts(a.span) and statement.asserts(b.span)):
            continue
        if x and y and _have_changed_places(statement, (a, b), context, (x, y)):
            return b, x
    return None


def _told(statement: Statement) -> frozenset[str]:
    return content(statement.text, statement.span)


def _alike(q: Quantity, context: Context) -> Quantity | None:
    """The one figure of the passage that has the value of `q`."""
    found = [r for r in context.quantities if r.figure == q.figure]
    return found[0] if len(found) == 1 and found[0].kind == q.kind else None


def _have_changed_places(
    statement: Statement,
    ours: Sequence[Quantity],
    context: Context,
    theirs: Sequence[Quantity],
) -> bool:
    mine = _owners(statement.doc, statement.span, [q.span for q in ours])
    start = context.passage.span.start
    whole = Span(0, len(context.passage.text))
    other = _owners(context.parsed, whole, [r.span.shifted(-start) for r in theirs])
    both = mine.keys() & other.keys()
    crossed = [word for word in both if mine[word] != other[word]]
    if {mine[word] for word in crossed} != {0, 1}:
        return False
    return len(crossed) == len(both) or _are_sides(crossed, both, statement.doc, statement.span)


def _are_sides(crossed: Sequence[str], both: Collection[str], doc: Doc, span: Span) -> bool:
    """Whether those that changed places are all the names, or two opposites alone: what both
    figures are counted of may stay beside the first."""
    tokens = [t for t in doc if span.start <= t.idx < span.end]
    names = {s for t in tokens if t.pos_ == "PROPN" and (s := sense_at(t)) in both}
    if names:
        return names == set(crossed) and len(names) > 1
    words = [t.lower_ for t in tokens if sense_at(t) in crossed]
    return any(contrary(a, b) for a, b in combinations(words, 2))


def _owners(doc: Doc, span: Span, figures: Sequence[Span]) -> dict[str, int]:
    """Which of the figures each noun or name clearly stands nearest to."""
    found: dict[str, list[float]] = {}
    tokens = [t for t in doc if span.start <= t.idx < span.end]
    places = [[t.i for t in tokens if f.start <= t.idx < f.end] for f in figures]
    if not all(places):
        return {}
    for token in tokens:
        word = sense_at(token)
        if word is None or not _names_owner(token) or any(token.i in p for p in places):
            continue
        near = [min(_distance(doc, token.i, i) for i in place) for place in places]
        best = found.setdefault(word, [math.inf, math.inf])
        found[word] = [min(x, y) for x, y in zip(best, near, strict=True)]
    return {
        word: near.index(min(near))
        for word, near in found.items()
        if max(near) >= _CLEAR * min(near)
    }


def _names_owner(token: Token) -> bool:
    if token.lower_ in UNITS or token.lemma_.lower() in UNITS:
        return False
    return token.pos_ in ("NOUN", "PROPN") or is_one_side(token.text)


def _distance(doc: Doc, a: int, b: int) -> float:
    first, last = sorted((a, b))
    between = doc[first + 1 : last]
    return 1 + sum(
        _MARK if t.is_punct or t.lower_ in _JOINING else 0.0 if t.is_space else 1.0 for t in between
    )
