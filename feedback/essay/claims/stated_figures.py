"""The figures that an essay states as facts, each with the clause that it stands in."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.facts.statement import Statement
from feedback.essay.grammar.frame import Frame, frame_of
from feedback.essay.model import Body, Sentence
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUPPOSED = re.compile(
    r"(?i)\b(?:if|would|could|should|might|may|imagine|suppose|maybe|perhaps|wish|hopefully|unless"
    r"|whether|will|want(?:ed)?\s+to|hoped?|plan(?:ned)?\s+to|expect\w*)\b"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as a sentence of the essay gives it."""

    sentence: Sentence
    q: Quantity
    frame: Frame
    verb: Token | None

    @property
    def place(self) -> Span:
        return self.q.phrase


def stated_in(body: Body, sentence: Sentence) -> Iterator[Stated]:
    found = quantities(body.text, *sentence.span)
    if not found:
        return
    statement = Statement.of_essay(body, sentence.span, found)
    for q in found:
        if not _asserts(statement, q.span):
            continue
        if q.kind not in ("number", "money", "percent", "date") or q.vague or q.change:
            continue
        if q.kind == "date" or (not math.isnan(q.figure) and q.low == q.high):
            span = q.phrase
            frame = frame_of(body.doc, span)
            if frame is not None:
                yield Stated(sentence, q, frame, _verb(body, span))


def _asserts(statement: Statement, words: Span) -> bool:
    """Whether the sentence gives a figure as a fact: no question, no supposition, no quotation."""
    text = statement.span.of(statement.text)
    if any(mark.covers(words) for mark in statement.quoted) or text.rstrip().endswith("?"):
        return False
    return not _SUPPOSED.search(statement.text[statement.span.start : words.start])


def _verb(body: Body, span: Span) -> Token | None:
    tokens = body.parsed(span)
    token = tokens.root if len(tokens) else None
    while token is not None and token.pos_ not in ("VERB", "AUX"):
        if token.head.i == token.i:
            return _participle(tokens)
        token = token.head
    return token


def _participle(tokens: Iterable[Token]) -> Token | None:
    """ "36 drivers filled in a form", read as a phrase."""
    return next((c for t in tokens for c in t.children if c.dep_ == "acl"), None)


def is_one_measure(q: Quantity, r: Quantity) -> bool:
    mine, other = q.counted or "", r.counted or ""
    same = q.kind == r.kind and q.unit == r.unit and stem(mine) == stem(other)
    return same and bool(q.kind == "date" or q.unit or q.counted)
