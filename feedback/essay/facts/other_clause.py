"""Whether a figure of the passage is said in another clause than the one the essay restates, or of
another part of a time: "since 2014" and "in 2016"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.frame import LIGHT, clause_of, verb_sense
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LED = re.compile(
    r"(?i)\b(since|from|until|till|through|before|after|in|on|during|of|by)\s+"
    r"(?:(?:the|about|around|early|late|mid|end|start|beginning|spring|summer|autumn|winter|of)\s+)*$"
)
_SIDES = {"since": "from", "from": "from", "until": "to", "till": "to", "through": "to"}
_SIDES |= {"before": "before", "after": "after", "by": "by"}
_DENIED = re.compile(r"(?i)\b(?:not|never|no|nobody|none)\b|n[’']t\b")
_BEGINNINGS = frozenset(
    ("begin", "start", "open", "introduce", "found", "establish", "launch", "create", "bring")
)
_AT = 60


def is_of_other_clause(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether the passage has the verb of `q` in a clause where `r` is not, or the sentence of the
    essay gives `r` as well, in another clause."""
    if q.kind != "date":
        return False
    if _gives_too(statement, r):
        return True
    start = context.passage.span.start
    ours = _verb_at(statement.doc, q.phrase)
    theirs = _verb_at(context.parsed, r.phrase.shifted(-start))
    if ours is None or theirs is None:
        return False
    sense = verb_sense(ours)
    if sense in LIGHT or verb_sense(theirs) == sense:
        return False
    at = r.phrase.shifted(-start)
    own = [t for t in context.parsed if t.pos_ == "VERB" and verb_sense(t) == sense]
    return bool(own) and not any(
        at.overlaps(Span(t.idx, t.idx + len(t))) for verb in own for t in _told_by(verb)
    )


def _told_by(verb: Token) -> list[Token]:
    """The words of its clause and of what hangs under it without a subject of its own."""
    found = clause_of(verb)
    for token in verb.subtree:
        if token.pos_ == "VERB" and not any(c.dep_.startswith("nsubj") for c in token.children):
            found += clause_of(token)
    return found


def _gives_too(statement: Statement, r: Quantity) -> bool:
    """Whether the essay's sentence has the passage's date beside its own, in another statement."""
    if statement.sentence is None:
        return False
    beside = _figures(statement.text, statement.sentence)
    return any(
        x.kind == "date"
        and not x.span.overlaps(statement.span)
        and (x.low, x.high) == (r.low, r.high)
        for x in beside
    )


@lru_cache(maxsize=64)
def _figures(text: str, span: Span) -> tuple[Quantity, ...]:
    return quantities(text, *span)


def is_of_other_side(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether one date begins or ends a time that the other lies in, by its "since" or "until",
    unless the two have the same digits in another order."""
    if q.kind != "date" or r.kind != "date":
        return False
    a, b = _side(statement.text, q), _side(context.text, r)
    begun = _verb_at(context.parsed, r.phrase.shifted(-context.passage.span.start))
    if a == "from" and b == "in" and begun is not None and begun.lemma_ in _BEGINNINGS:
        # "introduced in 2012" is what "since 2012" says
        return False
    ours, theirs = (re.sub(r"\D", "", x.of(t)) for x, t in _texts(statement, q, context, r))
    return a != b and "" not in (a, b) and sorted(ours) != sorted(theirs)


def _texts(
    statement: Statement, q: Quantity, context: Context, r: Quantity
) -> tuple[tuple[Span, str], tuple[Span, str]]:
    return (q.span, statement.text), (r.span, context.text)


def _side(text: str, date: Quantity) -> str:
    """Where the date lies by its preposition; "" for a "not until", which is "from" or "in"."""
    before = text[max(0, date.span.start - _AT) : date.span.start]
    said = _LED.search(before)
    inside = date.span.of(text).split()[0].casefold()
    word = said.group(1).casefold() if said else inside
    side = _SIDES.get(word, "in")
    return "" if side in ("to", "before") and _DENIED.search(before) else side


def is_edge(q: Quantity, r: Quantity) -> bool:
    """Whether `q` is a date with which the longer time of `r` begins or ends: "since 2014" of
    "between 2014 and 2017"."""
    if q.kind != "date" or r.kind != "date" or q.unit != r.unit:
        return False
    return r.high - r.low > q.high - q.low and (q.low == r.low or q.high == r.high)


def _verb_at(doc: Doc, span: Span) -> Token | None:
    tokens = doc.char_span(*span, alignment_mode="expand")
    token = tokens.root if tokens else None
    while token is not None and token.pos_ != "VERB" and token.head.i != token.i:
        token = token.head
    return token if token is not None and token.pos_ == "VERB" else None
