"""What a passage says of one thing and denies of another: "in February, not in July"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.facts.statement import Context
from feedback.essay.grammar.clause_parts import Parts, sense
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = ("NOUN", "PROPN")
_LOOSE = frozenset(("most", "mostly"))
_REACH = 8
_KNOWN = 0.99


@dataclass(frozen=True, slots=True)
class Contrast:
    """`said` is what holds and `denied` what does not, each with the preposition before it."""

    said: Token
    denied: Token
    prep: str


def denied_in(clause: Parts, others: Sequence[Parts], context: Context) -> tuple[Span, Span] | None:
    """The words of the essay's clause that the passage denies, and what it says in their place;
    spans in the essay and in the passage."""
    if not _contrasts(context.parsed) or clause.sense not in {c.sense for c in others}:
        return None
    told = {s for t in clause.tokens if t.lower_ not in _LOOSE and (s := sense(t))}
    here = {s for t in context.parsed if (s := sense(t))}
    own = list(contrasts_in(list(clause.verb.sent)))
    if clause.negated and not own:
        return None
    for contrast in _contrasts(context.parsed):
        key = sense(contrast.denied)
        ours = next(
            (t for t in clause.tokens if sense(t) == key and _prep(t) == contrast.prep), None
        )
        if ours is None or ours.pos_ not in _NOUNS or sense(contrast.said) == key:
            continue
        if any(sense(o.denied) == key for o in own) or _is_beside(ours, contrast, clause):
            continue
        if len(told) >= 2 and len(told & here) >= _KNOWN * len(told):
            said = contrast.said
            place = Span(ours.idx, ours.idx + len(ours))
            return place, Span(said.idx, said.idx + len(said))
    return None


def _is_beside(ours: Token, contrast: Contrast, clause: Parts) -> bool:
    """Whether the essay has both, or narrows it by words of its own."""
    return any(sense(t) == sense(contrast.said) and t.i != ours.i for t in clause.tokens) and not (
        any(t.lower_ == "not" for t in clause.verb.sent)
    )


@lru_cache(maxsize=1024)
def _contrasts(doc: Doc) -> tuple[Contrast, ...]:
    return tuple(contrasts_in(list(doc)))


def contrasts_in(tokens: Sequence[Token]) -> Iterator[Contrast]:
    """Every "in A, not in B" and "not in B but in A"."""
    for at, token in enumerate(tokens):
        if token.lower_ not in ("not", "instead") or at + 1 >= len(tokens):
            continue
        if token.lower_ == "instead" and tokens[at + 1].lower_ != "of":
            continue
        start = at + 1 + (token.lower_ == "instead")
        denied = _noun(tokens[start : start + 4])
        if denied is None or tokens[start].pos_ in ("VERB", "AUX"):
            continue
        prep = _prep(denied) if token.lower_ == "not" else ""
        said = _before(tokens, at, prep) or _after_but(tokens, denied, prep)
        if said is not None:
            yield Contrast(said, denied, prep or _prep(said))


def _noun(tokens: Sequence[Token]) -> Token | None:
    for token in tokens:
        if token.pos_ in _NOUNS:
            return token
        if token.pos_ not in ("ADP", "DET", "ADJ", "PRON"):
            return None
    return None


def _before(tokens: Sequence[Token], at: int, prep: str) -> Token | None:
    """The noun right before "(and) not", under the same preposition."""
    i = at - 1
    while i >= 0 and (tokens[i].lower_ in (",", "and", "but", "—", "–", ";")):
        i -= 1
    if i == at - 1 or i < 0:
        return None
    for j in range(i, max(-1, i - _REACH), -1):
        token = tokens[j]
        if token.pos_ in _NOUNS and _prep(token) == prep:
            return token
        if token.pos_ in ("VERB", "AUX"):
            return None
    return None


def _after_but(tokens: Sequence[Token], denied: Token, prep: str) -> Token | None:
    start = next((k for k, t in enumerate(tokens) if t.i == denied.i), len(tokens)) + 1
    rest = tokens[start : start + 3]
    but = next((k for k, t in enumerate(rest) if t.lower_ == "but"), None)
    if but is None:
        return None
    said = _noun(tokens[start + but + 1 : start + but + 5])
    return said if said is not None and _prep(said) == prep else None


def _prep(noun: Token) -> str:
    head = noun.head
    return head.lower_ if noun.dep_ == "pobj" else ""
