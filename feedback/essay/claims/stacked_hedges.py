"""Hedges piled upon one claim: "it could perhaps possibly be argued that it might".

A clause is taken together with what opens it: "it may be argued that", "it seems that", "it is
possible that" belong to the statement they lead into, for their hedges weaken the same claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.clauses import own_subject
from feedback.essay.model import Body
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = word_set("may might could")
_ADVERBS = word_set(
    """
    perhaps possibly maybe probably likely arguably conceivably presumably potentially
    """
)
_HEARSAY = word_set("apparently seemingly supposedly")
"""They tell how it looks or what is said; a guess beside them weakens something else."""

_SEEMING = word_set("seem appear")
_CAREFUL = word_set("possible probable likely conceivable plausible")
_CHANCES = word_set("possibility chance likelihood probability")
# "It could be argued that", "this may suggest that", "I think": they open the statement.
_OPENING = word_set(
    """
    argue say suggest indicate imply mean claim think believe suppose guess assume feel contend
    propose
    """
)
_SELF = word_set("i we it this that one")
_ADVERBIAL = ("advmod", "npadvmod", "intj", "dep", "amod", "appos", "meta", "pcomp")
_MANY = 3
# "Probably or even certainly", "possibly, if not probably": the one corrects the other.
_WEIGHED = re.compile(r"\b(?:or|and|but|if|then|even|to|not|rather|than)\b|[-–—;:/]", re.IGNORECASE)

# Another statement begins in between, whatever the parser makes of it.
_PARTED = re.compile(r";|\b(?:but|yet|because|although|while)\b|,\s+(?:and|or|so)\b", re.IGNORECASE)

Sort = Literal["modal", "adverb", "seeming", "likely"]


@dataclass(frozen=True, slots=True)
class _Hedge:
    span: Span
    sort: Sort
    verb: int


@dataclass(frozen=True, slots=True)
class Stack:
    """The hedges upon one claim: `span` from the first to the last, `words` each of them."""

    span: Span
    words: tuple[str, ...]


def stacked_hedges(body: Body, sentence: Span) -> Iterator[Stack]:
    """The stacks of a sentence in order: three hedges or more, or two adverbs at one verb.

    One or two hedges are academic caution. What cannot be ("could not possibly") is no hedge, nor
    is a question; how often a thing happens ("usually", "often") is no doubt about it.
    """
    if sentence.of(body.text).rstrip(" \"”’')").endswith("?"):
        return
    for verb in body.parsed(sentence):
        if verb.pos_ not in ("VERB", "AUX") or _opens_another(verb):
            continue
        found = sorted(_upon(verb), key=lambda hedge: hedge.span)
        if _count(body, found) < _MANY and not _doubled(body, found):
            continue
        span = Span(found[0].span.start, found[-1].span.end)
        if not _PARTED.search(span.of(body.text)):
            yield Stack(span, tuple(h.span.of(body.text).lower() for h in found))


def _upon(verb: Token) -> set[_Hedge]:
    """The hedges of the clause of `verb` and of all that opens it."""
    found: set[_Hedge] = set()
    at = verb
    while True:
        found.update(_at(at))
        opening = _opening_of(at)
        if opening is None:
            return found
        if opening.lemma_.lower() in _SEEMING:
            found.add(_Hedge(_span(opening), "seeming", opening.i))
        at = opening


def _opens_another(verb: Token) -> bool:
    """Whether `verb` only leads into a statement, which is looked at itself."""
    below = (t for t in verb.subtree if t.i != verb.i and t.pos_ in ("VERB", "AUX"))
    return any(_opening_of(t) == verb for t in below)


def _opening_of(verb: Token) -> Token | None:
    """The verb whose clause leads into that of `verb`: "seems to", "it is likely that"."""
    head = verb.head
    if head.i == verb.i:
        return None
    lemma = head.lemma_.lower()
    if verb.dep_ == "acl" and lemma in _CHANCES:
        return _verb_over(head)
    if verb.dep_ not in ("ccomp", "xcomp", "csubj", "advcl"):
        return None
    if lemma in _SEEMING and verb.dep_ in ("xcomp", "ccomp") and head.i < verb.i:
        return head
    if head.pos_ == "ADJ" and head.lower_ in _CAREFUL:
        return _verb_over(head)
    if head.i > verb.i:
        return None
    if lemma == "be" and verb.dep_ != "advcl":
        careful = any(c.lower_ in _CAREFUL for c in head.children)
        return head if careful or (verb.dep_ != "xcomp" and _is_of_it(head)) else None
    opens = verb.dep_ == "ccomp" and lemma in _OPENING and _is_impersonal(head)
    return head if opens else None


def _is_of_it(verb: Token) -> bool:
    subject = own_subject(verb)
    return subject is not None and subject.lower_ == "it"


def _verb_over(word: Token) -> Token | None:
    over = word.head
    return over if over.pos_ in ("VERB", "AUX") and over.i != word.i else None


def _is_impersonal(verb: Token) -> bool:
    """ "It may be said that", "I think that", "the results suggest that": the essay's own voice."""
    subject = own_subject(verb)
    if subject is None and verb.dep_ == "xcomp":
        subject = own_subject(verb.head)
    if subject is None:
        return False
    shown = verb.lemma_.lower() in ("suggest", "indicate", "imply", "mean")
    return subject.lower_ in _SELF or (shown and subject.pos_ == "NOUN")


def _at(verb: Token) -> Iterator[_Hedge]:
    """The hedges that stand at `verb` itself, or at what it says of its subject."""
    denied = any(c.dep_ == "neg" for c in verb.children)
    said = [c for c in verb.children if c.dep_ in ("acomp", "oprd")]
    for token in verb.children:
        if token.tag_ == "MD" and token.lower_ in _MODALS and not denied:
            yield _Hedge(_span(token), "modal", verb.i)
    for token in [*verb.children, *(c for s in _things(verb) for c in s.children)]:
        if token.lower_ in _ADVERBS | _HEARSAY and token.dep_ in _ADVERBIAL and not denied:
            sort: Sort = "adverb" if token.lower_ in _ADVERBS else "likely"
            yield _Hedge(_span(token), sort, verb.i)
            yield from _before(token, verb)
    for token in said:
        if token.lower_ in _CAREFUL and not denied:
            yield _Hedge(_span(token), "likely", verb.i)
    if verb.lemma_ == "be":
        for token in verb.children:
            if token.dep_ in ("attr", "nsubj") and token.lemma_.lower() in _CHANCES:
                yield _Hedge(_span(token), "likely", verb.i)


def _things(verb: Token) -> Iterator[Token]:
    """What a verb has beside it without a verb between: its objects, "as" what, "for" what."""
    for token in verb.children:
        if token.dep_ in ("acomp", "oprd", "attr", "dobj"):
            yield token
        elif token.dep_ == "prep":
            yield token
            yield from (c for c in token.children if c.dep_ == "pobj")


def _before(adverb: Token, verb: Token) -> Iterator[_Hedge]:
    """ "Perhaps possibly", where the parser hangs the one on the other."""
    for token in adverb.children:
        if token.lower_ in _ADVERBS:
            yield _Hedge(_span(token), "adverb", verb.i)


def _count(body: Body, hedges: list[_Hedge]) -> int:
    """How many hedges there are: "may seem" is one, and so is "possibly, if not probably"."""
    seeming = {h.verb for h in hedges if h.sort == "seeming"}
    count = sum(not (h.sort == "modal" and h.verb in seeming) for h in hedges)
    return count - sum(len(row) - 1 for row in _rows(hedges) if _is_weighed(body, row))


def _doubled(body: Body, hedges: list[_Hedge]) -> bool:
    """Whether two hedges of one sort stand at one verb, and do not weigh one another."""
    return any(len(row) > 1 and not _is_weighed(body, row) for row in _rows(hedges))


def _rows(hedges: list[_Hedge]) -> list[list[_Hedge]]:
    """The adverbs at each verb."""
    adverbs = [h for h in hedges if h.sort == "adverb"]
    return [[h for h in adverbs if h.verb == verb] for verb in {h.verb for h in adverbs}]


def _is_weighed(body: Body, row: list[_Hedge]) -> bool:
    between = Span(row[0].span.end, max(row[-1].span.start, row[0].span.end))
    return _WEIGHED.search(between.of(body.text)) is not None


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
