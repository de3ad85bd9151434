"""The phrases of a figure's clause that say of whom and where it is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.clause_parts import Parts, clauses_in
from feedback.essay.grammar.frame import clause_of, sense_at
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = ("NOUN", "PROPN")
WORKS = word_set("book novel text work article")
"""One for another, as an essay calls what its source calls otherwise."""
PLACING = word_set("in at within across throughout outside inside around near beyond on")
_GROUPING = word_set("among amongst for of with between under over without")
_BEFORE = ("amod", "compound", "nmod", "poss")
_DEFINITE = word_set("the this that these those its their his her")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun of the figure's clause, its preposition and the words that narrow it."""

    head: Token
    prep: str
    before: tuple[Token, ...]
    behind: tuple[Token, ...]

    @property
    def sense(self) -> str | None:
        """What stands for the noun."""
        return sense_at(self.head)

    @property
    def is_definite(self) -> bool:
        """Whether it speaks of particular ones: "the mill", "its owners", "Harlow"."""
        return self.head.pos_ == "PROPN" or any(
            t.lower_ in _DEFINITE or t.dep_ == "poss" for t in self.head.lefts
        )


def counts(tokens: Iterable[Token]) -> bool:
    return any(t.like_num or t.pos_ == "NUM" or t.text in "%$£€" for t in tokens)


@lru_cache(maxsize=1024)
def parts_of(doc: Doc, span: Span) -> Parts | None:
    verb = _verb(doc, span)
    if verb is None:
        return None
    return next((p for p in clauses_in([verb])), None)


def _verb(doc: Doc, span: Span) -> Token | None:
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if not tokens:
        return None
    token: Token = tokens.root
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def figure_clause(doc: Doc, span: Span) -> list[Token]:
    verb = _verb(doc, span)
    if verb is None:
        return []
    above = verb.head
    if verb.dep_ == "ccomp" and above.i < verb.i and not any(c.dep_ == "mark" for c in verb.lefts):
        # "makes up 18 percent of the goods moved in", parsed as what the percent moved
        return sorted({*clause_of(verb), *clause_of(above)}, key=lambda t: t.i)
    return clause_of(verb) if verb.pos_ in ("VERB", "AUX") else list(verb.subtree)


@lru_cache(maxsize=1024)
def phrases_of(doc: Doc, span: Span) -> tuple[Phrase, ...]:
    """The phrases that say of whom and where the figure at `span` is said."""
    inside = doc.char_span(span.start, span.end, alignment_mode="expand")
    figure = {t.i for t in inside} if inside else set()
    own = {t.i for t in inside.root.subtree} if inside else set()
    found = []
    for token in figure_clause(doc, span):
        if token.pos_ not in NOUNS or _is_by_other_figure(token, own):
            continue
        if token.i in figure and token.dep_ not in ("pobj", "nsubj", "dobj", "nsubjpass"):
            continue
        prep = token.head.lower_ if token.dep_ == "pobj" else ""
        if prep in PLACING | _GROUPING or is_subject(token) or token.dep_ in ("dobj", "conj"):
            found.append(_phrase(token, prep))
    found.extend(_phrase(t, "") for t in _meant(figure_clause(doc, span)))
    return tuple(found)


def _meant(clause: list[Token]) -> list[Token]:
    """The subject before a "they" or "them"."""
    pronoun = next((t for t in clause if t.lower_ in ("they", "them")), None)
    if pronoun is None:
        return []
    before = (pronoun.doc[i] for i in range(pronoun.i - 1, -1, -1))
    return [t for t in before if is_subject(t) and t.pos_ in NOUNS][:1]


def is_subject(token: Token) -> bool:
    return token.dep_ in ("nsubj", "nsubjpass")


def _is_by_other_figure(token: Token, own: set[int]) -> bool:
    """Whether it hangs on another figure of the clause ("54 percent in Marlby")."""
    if token.i in own:
        return False
    above = token.head
    while above.dep_ in ("prep", "pobj", "nmod") and above.head.i != above.i:
        if above.i not in own and above.dep_ == "pobj" and counts(above.lefts):
            return True
        above = above.head
    return above.i not in own and above.dep_ == "conj" and counts((above, *above.lefts))


def _phrase(noun: Token, prep: str) -> Phrase:
    before = tuple(c for c in noun.lefts if c.dep_ in _BEFORE and not c.like_num)
    behind = [
        p
        for c in noun.rights
        if c.dep_ == "prep" and c.lower_ in ("of", "with", "under", "over", "in", "for", "among")
        for p in c.children
        if p.dep_ == "pobj" and p.pos_ in NOUNS
    ]
    behind += [c for c in noun.rights if c.dep_ == "acl" and c.lower_ == "aged"]
    behind += [c for p in tuple(behind) for c in p.lefts if c.dep_ in _BEFORE]
    return Phrase(noun, prep, before, tuple(behind))
