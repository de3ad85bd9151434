"""What somebody is by trade: "the miller Jan Roth", who in the source is a judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.facts.contraries import contrary, is_trade
from feedback.essay.facts.fillers import is_name
from feedback.essay.facts.statement import Context, Statement, context_of
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 6


def other_role(statement: Statement, library: SourceLibrary) -> tuple[Span, Span, Context] | None:
    """The trade that the essay gives somebody and the one a passage gives the same person; None
    where the two may go together or the pack gives them both."""
    text = statement.span.of(statement.text).rstrip()
    for trade, name in _roles(list(statement.tokens)):
        span = Span(trade.idx, trade.idx + len(trade))
        if any(mark.overlaps(span) for mark in statement.quoted) or text.endswith("?"):
            continue
        person = stem(name.text)
        about = list(_contexts_naming(library, person))
        if any(stem(trade.lemma_) in c.stems | c.nearby for c in about):
            continue
        given = [(c, t) for c in about for t, n in _roles(list(c.parsed)) if stem(n.text) == person]
        if given and all(contrary(trade.lemma_.lower(), t.lemma_.lower()) for _, t in given):
            context, theirs = given[0]
            place = Span(theirs.idx, theirs.idx + len(theirs))
            return span, place.shifted(context.passage.span.start), context
    return None


def _roles(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The trades beside a name: "the miller Jan Roth", "Jan Roth, a miller", "was a miller"."""
    for at, token in enumerate(tokens):
        if token.pos_ not in ("NOUN", "PROPN") or not is_trade(token.lemma_.lower()):
            continue
        name = _after(tokens, at) or _before(tokens, at)
        if name is not None:
            yield token, name


def _after(tokens: Sequence[Token], at: int) -> Token | None:
    """The last word of the name right behind."""
    at += at + 1 < len(tokens) and tokens[at + 1].lower_ in ("called", "named")
    end = at + 1
    while end < len(tokens) and (is_name(tokens[end]) or _is_title(tokens[end])):
        end += 1
    last = tokens[end - 1]
    return last if end > at + 1 and is_name(last) else None


def _is_title(token: Token) -> bool:
    return token.lower_.rstrip(".") in ("dr", "mr", "mrs", "ms", "miss", "sir")


def _before(tokens: Sequence[Token], at: int) -> Token | None:
    """The name before, with nothing between but a comma or "was" and the trade's own words."""
    for i in range(at - 1, max(-1, at - _REACH), -1):
        token = tokens[i]
        if is_name(token):
            between = tokens[i + 1 : at]
            joined = between and (between[0].text == "," or between[0].lemma_ == "be")
            return token if joined and token.dep_ != "pobj" else None
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PUNCT", "ADV") and token.lemma_ != "be":
            return None
        if token.text not in (",",) and token.is_punct:
            return None
    return None


@lru_cache(maxsize=512)
def _contexts_naming(library: SourceLibrary, person: str) -> tuple[Context, ...]:
    return tuple(context_of(p) for p in library.passages if person in _stems(p.text))


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    from feedback.text.words import words

    return frozenset(stem(w.text) for w in words(text) if w.text[:1].isupper())
