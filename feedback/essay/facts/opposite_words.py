"""One of two opposites where the passage has the other, in a sentence told in other words.

"The loaves went to villages in the south" for "the bread was sent by rail to the villages in the
north": no clause of the one is the other's part for part, yet the two opposites are said of one
thing (`_Of`), and most of what the sentence says besides stands in the passage. Which part of
speech tells the opposite does not matter: "a rise in the catch", "the catch fell".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.contraries import (
    DOWN,
    UP,
    are_opposites,
    change_of,
    change_of_noun,
    change_with,
)
from feedback.essay.facts.covered import covered
from feedback.essay.facts.same_fact import is_imprint, names_clash
from feedback.essay.facts.statement import Context, Statement, context_of
from feedback.essay.grammar.frame import is_negated, sense_at, senses, subjects_of
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.library.tables import is_in_table
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_COVER = 0.62
_COVER_OF_NEARLY_ALL = 0.74
_MASS = 1.5
_FEWEST = 2
_SECOND_LOOK = 6
_NOUNS = ("NOUN", "PROPN")
_LINKED = word_set("before after with without")
_RANKS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth")
_COMPARED = {UP: word_set("higher dearer costlier"), DOWN: word_set("cheaper")}
_DEGREES = word_set("more fewer less")
_PLACED = word_set("upper lower more fewer less")
# Opposites of taste and degree are said of one thing by two writers, or of two sides of it.
_LOOSE = word_set(
    """
    good bad better worse best worst many few old new young big small large little hard easy strong
    weak long short high low most least cheap expensive rich poor happy sad positive negative major
    minor common rare help hinder support oppose love hate begin end start stop come go arrive leave
    man woman boy girl men women boys girls parent child teacher pupil day night light heavy
    """
)
_BOTH = re.compile(r"(?i)\b(?:both|either|neither|whereas|unlike|instead|rather\s+than|than|but)\b")
_OPEN = re.compile(
    r"(?i)\b(?:if|unless|whether|would|should|might|imagine|suppose|perhaps|maybe|hope[sd]?"
    r"|fear(?:ed|s)?|wish\w*|expect\w*|critics?|opponents?|myth|today|nowadays|my|our|I|we)\b|\?"
)


@dataclass(frozen=True, slots=True)
class _Side:
    """A word that has an opposite; `of` are the senses of what it is said of."""

    token: Token
    kind: str
    of: frozenset[str]


def opposite_said(
    statement: Statement, context: Context, library: SourceLibrary, told: frozenset[int]
) -> tuple[Span, Span, float] | None:
    """The word of the essay, its opposite in the passage (in its source's text) and the weight of
    what is shared; None where nothing is certain. `told` are the indexes of the statement's tokens
    that say more than whose it is."""
    if is_imprint(context) or is_in_table(*context.passage) or _is_open(statement, context):
        return None
    if any(t.lower_ == "than" for t in statement.tokens):
        return None  # compared side by side elsewhere
    tokens = [t for t in statement.tokens if t.i in told]
    pairs = [
        (a, b)
        for a in _sides(tokens)
        for b in _sides_there(context)
        if _are_opposed(a, b) and a.of & b.of
    ]
    if len({a.token.i for a, _ in pairs}) != 1 or len({b.token.i for _, b in pairs}) != 1:
        return None
    a, b = pairs[0]
    place = _place(a.token)
    if (
        not statement.asserts(place)
        or _is_turned_back(a, b)
        or _are_both_said(a, b, tokens, context)
    ):
        return None
    if names_clash(statement, context, library) or _is_of_another_case(a, b, tokens, context):
        return None
    weight = _shared(a, b, tokens, context, library)
    if weight is None or _is_told_elsewhere(a, tokens, context, library):
        return None
    return place, _place(b.token).shifted(context.passage.span.start), weight


def _is_open(statement: Statement, context: Context) -> bool:
    """Whether the sentence supposes or weighs, and the passage does not."""
    if statement.is_own or statement.of_own_study:
        return True
    there = context.passage.text.casefold()
    return any(
        m.group() == "?" or m.group().casefold() not in there
        for pattern in (_OPEN, _BOTH)
        for m in pattern.finditer(statement.span.of(statement.text))
    )


@lru_cache(maxsize=4096)
def _sides_there(context: Context) -> tuple[_Side, ...]:
    return tuple(_sides(list(context.parsed)))


def _sides(tokens: Iterable[Token]) -> Iterator[_Side]:
    for token in tokens:
        kind = _kind(token)
        if kind and (of := frozenset(_said_of(token, kind))):
            yield _Side(token, kind, of)


def _kind(token: Token) -> str:
    """Which line of opposites a word may belong to: "up", "down", "with", "first", its lemma."""
    word, lemma = token.lower_, token.lemma_.lower()
    if token.pos_ == "VERB":
        complements = frozenset(c.lower_ for c in token.children if c.dep_ in ("prt", "advmod"))
        way = change_with(lemma, complements) or change_of(lemma)
        if way in (UP, DOWN) and not any(c.dep_ == "xcomp" for c in token.children):
            return way or ""
        return "" if lemma in _LOOSE else lemma
    if token.pos_ == "NOUN" and (way := change_of_noun(lemma)) in (UP, DOWN):
        return way or ""
    for way, words in _COMPARED.items():
        if word in words:
            return way
    if word in _LINKED and token.pos_ in ("ADP", "SCONJ"):
        return word
    if word in _RANKS:
        return word if token.dep_ == "amod" else ""
    if word in ("up", "down") or ({word, lemma} & _LOOSE and word not in _PLACED):
        return ""
    if token.pos_ in (*_NOUNS, "ADJ", "ADV"):
        return word if _is_placing(token) or token.pos_ in ("ADJ", "ADV") else ""
    return ""


def _is_placing(token: Token) -> bool:
    return token.dep_ in ("pobj", "compound", "npadvmod", "amod", "dobj", "attr")


def _said_of(token: Token, kind: str) -> Iterator[str]:
    """The senses of what a word is said of."""
    for noun in _things(token, kind):
        for word in (noun, *(c for c in noun.lefts if c.dep_ == "compound")):
            if s := sense_at(word):
                yield s


def _things(token: Token, kind: str) -> Iterator[Token]:
    if kind in _LINKED:
        yield from (t for c in token.children for t in _below(c))
        if token.dep_ in ("mark", "advmod"):
            yield from _arguments(token.head)
    elif token.pos_ == "VERB":
        yield from _arguments(token)
    elif kind in (UP, DOWN) and token.pos_ == "NOUN":
        yield from (p for c in token.children if c.dep_ == "prep" for p in _below(c))
        yield from (c for c in token.lefts if c.dep_ == "compound")
        yield from _arguments(token.head) if token.head.pos_ == "VERB" else ()
    elif token.dep_ in ("amod", "compound", "nmod"):
        yield token.head
    elif token.dep_ in ("acomp", "advmod", "npadvmod", "attr", "oprd"):
        yield from _arguments(token.head)
    elif token.dep_ == "pobj":
        above = token.head.head
        if above.pos_ not in ("VERB", "AUX"):
            yield above
            return
        yield from _arguments(above)
        # "sent to villages in the south", parsed as sent in the south
        yield from (
            p for c in above.children if c.dep_ == "prep" for p in _below(c) if p.i != token.i
        )


def _below(token: Token) -> Iterator[Token]:
    if token.pos_ in _NOUNS:
        yield token
    yield from (c for c in token.children if c.dep_ == "pobj" and c.pos_ in _NOUNS)


def _arguments(verb: Token) -> list[Token]:
    heads = [*subjects_of(verb), *(c for c in verb.children if c.dep_ in ("dobj", "attr"))]
    found = [t for t in heads if t.pos_ in _NOUNS]
    for noun in heads:  # "the number of wrecks"
        found += [p for c in noun.children if c.lower_ == "of" for p in _below(c)]
    return found


def _are_opposed(a: _Side, b: _Side) -> bool:
    if {a.kind, b.kind} == {UP, DOWN}:
        return True
    if a.kind in _LINKED or b.kind in _LINKED:
        return {a.kind, b.kind} in ({"before", "after"}, {"with", "without"})
    if a.kind in _RANKS and b.kind in _RANKS:
        return a.kind != b.kind and a.token.head.lemma_ == b.token.head.lemma_
    if a.token.pos_ == b.token.pos_ == "VERB" and not _objects(a.token) <= _objects(b.token):
        return False  # "won the strike", "lost six weeks of pay"
    one = a.token.pos_ == b.token.pos_ or {a.token.pos_, b.token.pos_} <= {"NOUN", "PROPN", "ADV"}
    return one and are_opposites(a.kind, b.kind)


def _objects(verb: Token) -> frozenset[str]:
    return frozenset(s for c in verb.children if c.dep_ == "dobj" and (s := sense_at(c)))


def _is_turned_back(a: _Side, b: _Side) -> bool:
    """Whether one of the two is denied: "did not fall" for "rose"."""
    return _is_denied(a.token) != _is_denied(b.token)


def _is_denied(token: Token) -> bool:
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    if is_negated(verb):
        return True
    nouns = (*subjects_of(verb), *(c for c in verb.children if c.dep_ in ("dobj", "attr")), token)
    return any(t.lower_ in ("no", "neither", "none") for n in nouns for t in (n, *n.lefts))


def _is_of_another_case(a: _Side, b: _Side, tokens: list[Token], context: Context) -> bool:
    """Whether the word only says of which case the sentence speaks ("day trains", "in winter the
    ferry makes six crossings"), or a figure does that the passage has not."""
    there = {t.lower_ for t in context.parsed}
    figures = {t.lower_ for t in tokens if t.pos_ == "NUM"}
    if a.kind in (UP, DOWN) and len(figures & there) > 1:
        return False  # "rose from 78 to 140" of what "fell from 140 to 78"
    if figures - there:
        return True
    turned = a.kind in (UP, DOWN) or a.token.pos_ == "VERB" or a.token.lower_ in _DEGREES
    if turned and _has_another_subject(a, context):
        return True
    if a.kind in (UP, DOWN):
        return False
    return any(_narrows(side) for side in (a, b)) and not _is_whole(a, b, tokens, context)


def _has_another_subject(a: _Side, context: Context) -> bool:
    """Whether a word of what it is told of, names apart, is not the passage's ("butter in the upper
    valley")."""
    known = senses(context.parsed)
    if any(t.pos_ == "PRON" and t.dep_.startswith("nsubj") for t in context.parsed):
        known |= {sense_of(word) for word in context.nearby}
    verb = a.token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    subjects = [t for s in subjects_of(verb) for t in s.subtree if a.token.i != t.i]
    below = [t for t in a.token.subtree if t.i != a.token.i] if a.token.pos_ == "NOUN" else []
    return any(
        t.pos_ in ("NOUN", "ADJ") and (s := sense_at(t)) and s not in known
        for t in (*subjects, *below)
    )


def _narrows(side: _Side) -> bool:
    """Whether it stands in the subject, or in a phrase before it."""
    verb, token = None, side.token
    for above in token.ancestors:
        if token.dep_ in ("nsubj", "nsubjpass"):
            return True
        token = above
        if verb is None and above.pos_ in ("VERB", "AUX") and above.dep_ != "advcl":
            verb = above
    subjects = subjects_of(verb) if verb is not None else []
    return token.dep_ in ("nsubj", "nsubjpass") or any(side.token.i < s.i for s in subjects)


def _is_whole(a: _Side, b: _Side, tokens: list[Token], context: Context) -> bool:
    """Whether "after the dam was built" has a "before the dam was built" to face it, and all else
    is the passage's."""
    if a.kind not in ("before", "after") or a.token.dep_ == b.token.dep_ == "prep":
        return False
    known = {s for t in context.parsed if (s := sense_at(t))}
    return all(s in known for t in tokens if (s := sense_at(t)))


def _are_both_said(a: _Side, b: _Side, tokens: list[Token], context: Context) -> bool:
    """Whether either text has the other's word as well, "with" and "before" of the same thing."""
    if a.kind in _LINKED:
        others = (s for s in _sides_there(context) if s.kind == a.kind)
        mine = (s for s in _sides(tokens) if s.kind == b.kind)
        return any(s.of & a.of for s in others) or any(s.of & b.of for s in mine)
    ours = {t.lower_ for t in tokens} | {_kind(t) for t in tokens}
    theirs = {t.lower_ for t in context.parsed} | {s.kind for s in _sides_there(context)}
    return bool({a.kind, a.token.lower_} & theirs) or bool({b.kind, b.token.lower_} & ours)


def _shared(
    a: _Side, b: _Side, tokens: list[Token], context: Context, library: SourceLibrary
) -> float | None:
    """The weight of what both say besides; None where that is too little for one fact."""
    found = covered(tokens, (a.token.i,), context, library)
    if found.mass < _MASS or found.shared < _FEWEST or found.strange > found.words / 2:
        return None
    least = _COVER if _is_one_predicate(a, b) else _COVER_OF_NEARLY_ALL
    return found.mass if found.share >= least else None


def _is_one_predicate(a: _Side, b: _Side) -> bool:
    """Whether the two words stand by one verb, or the verb itself is what is turned."""
    if a.kind in (UP, DOWN):
        return True
    return bool(_verbs(a.token) & _verbs(b.token))


def _verbs(token: Token) -> frozenset[str]:
    found = set()
    for _ in range(8):
        if token.pos_ == "VERB" and (s := sense_at(token)):
            found.add(s)
        if token.head.i == token.i:
            break
        token = token.head
    return frozenset(found)


def _is_told_elsewhere(
    a: _Side, tokens: list[Token], context: Context, library: SourceLibrary
) -> bool:
    """Whether another passage has the essay's word of the same thing."""
    query = " ".join(t.text for t in tokens)
    for passage, _ in library.search(query, _SECOND_LOOK):
        if passage == context.passage:
            continue
        for side in _sides_there(context_of(passage)):
            if side.kind == a.kind and side.of & a.of:
                return True
    return False


def _place(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
