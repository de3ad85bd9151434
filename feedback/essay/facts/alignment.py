"""A sentence of the essay and one of a source laid side by side, content word by content word.

What both have in the same order is `matched`; what stands in the place of something else between
matched words is a `Pair`; what else only the essay has is `known` where the passage or the
sentences round it have it too, and `strange` where they have not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.agreement import agree
from feedback.essay.facts.contraries import is_of_calendar
from feedback.essay.facts.figure_slots import same_slot
from feedback.essay.facts.named_fact import KINDS_OF_PLACE
from feedback.essay.facts.scope_phrases import WORKS
from feedback.essay.facts.statement import REPORTING_VERBS
from feedback.essay.grammar.clause_parts import sense
from feedback.text.number_words import WORDS
from feedback.text.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIGHT = word_set(
    """
    only just even still also too then already again about nearly almost roughly around some
    exactly however therefore thus well now here there later once indeed actually really simply
    finally moreover furthermore instead alone merely narrator speaker
    """
)
_JOINING_PHRASES = re.compile(
    r"(?i)\b(?:on\s+the\s+(?:other|one)\s+hand|in\s+contrast|by\s+contrast|for\s+(?:example|instance)"
    r"|in\s+(?:fact|addition|particular)|of\s+course|as\s+a\s+result|at\s+the\s+same\s+time"
    r"|after\s+all|in\s+other\s+words|at\s+(?:first|last))\b"
)
_DENYING = word_set("not n't n’t never no nobody none neither nor nothing without")
_KEPT = word_set("other others another")
_TELLING = REPORTING_VERBS | word_set("call name mention discuss")
_EMPTY = word_set("be have get give take make do")
_RANKS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last")
DENIAL = "¬"


@dataclass(frozen=True, slots=True)
class Unit:
    """A content word, a "not", a whole name or figure; `key` is equal where two say the same.
    `first` is the first token of a name, `token` its last."""

    key: str
    token: Token
    quantity: Quantity | None = None
    first: Token | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """What the essay has where the passage has something else."""

    ours: Unit
    theirs: Unit


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two sentences side by side; `left_out` are the passage's words that the essay lacks."""

    matched: tuple[Unit, ...]
    pairs: tuple[Pair, ...]
    strange: tuple[Unit, ...]
    left_out: tuple[Unit, ...]
    known: tuple[Unit, ...] = ()


def units_of(tokens: Iterable[Token], figures: Sequence[Quantity], offset: int) -> list[Unit]:
    """The units among the tokens in their order; `figures` have spans counted from `offset` less
    than the tokens'."""
    found: list[Unit] = []
    told = [q for q in figures if q.kind != "ordinal" and not q.vague]
    tokens = list(tokens)
    joining = _joining(tokens)
    for token in tokens:
        if token.i in joining:
            continue
        at = token.idx + offset
        figure = next((q for q in told if q.span.start <= at < q.span.end), None)
        if figure is not None:
            if not found or found[-1].quantity is not figure:
                found.append(Unit(_figure_key(figure), token, figure))
        elif key := _key(token):
            if found and _is_one_name(found[-1], token):
                last = found[-1]
                found[-1] = Unit(f"{last.key} {key}", token, None, last.first or last.token)
            else:
                found.append(Unit(key, token))
    return found


def _joining(tokens: Sequence[Token]) -> frozenset[int]:
    """The words of "on the other hand" and the like, which say nothing of the subject."""
    if not tokens:
        return frozenset()
    first, last = tokens[0], tokens[-1]
    start = first.idx
    # The text of these words alone: that of the whole document is made anew at every call.
    said = first.doc[first.i : last.i + 1].text[: last.idx - start + 1]
    found = _JOINING_PHRASES.finditer(said)
    spans = [(m.start() + start, m.end() + start) for m in found]
    return frozenset(t.i for t in tokens if any(a <= t.idx < b for a, b in spans))


def _is_one_name(unit: Unit, token: Token) -> bool:
    names = unit.token.pos_ == token.pos_ == "PROPN" and unit.quantity is None
    return names and unit.token.i == token.i - 1


def _figure_key(q: Quantity) -> str:
    return f"#{q.low:g}–{q.high:g} {q.unit if q.kind != 'number' else ''}"


def _key(token: Token) -> str | None:
    word = token.lower_
    if word in _DENYING:
        return DENIAL
    if word in _KEPT:
        return "other"
    if is_rank(token) or (token.pos_ == "PROPN" and is_of_calendar(word)):
        return word
    if token.pos_ == "PROPN" and token.text == "May" and token.dep_ == "pobj":
        return word
    if token.is_punct or token.is_space or word in _LIGHT:
        return None
    if token.dep_ == "nummod" and token.head.lower_ == "times":
        return f"#{word}"
    if word.endswith("pence") and word[:-5] in WORDS:
        return f"#{word}"
    if token.dep_ in ("aux", "auxpass") or token.lemma_.lower() in _EMPTY:
        return None
    if token.pos_ in ("PRON", "DET", "ADP", "CCONJ", "SCONJ"):
        return None
    if token.lemma_.lower() in WORKS:
        return "work"
    return sense(token)


def is_rank(token: Token) -> bool:
    """Whether a word says which of several: "the second half", no "second" of time."""
    return token.lower_ in _RANKS and (token.pos_ in ("ADJ", "ADV") or token.dep_ == "amod")


def aligned(ours: Sequence[Unit], theirs: Sequence[Unit], known: frozenset[str]) -> Alignment:
    """`ours` beside `theirs`; `known` are the senses that stand round the passage."""
    # Figures stand side by side by what they are: which of them it is comes after.
    a, b = [_stand_in(u) for u in ours], [_stand_in(u) for u in theirs]
    here = frozenset(u.key for u in theirs)
    matched: list[Unit] = []
    pairs: list[Pair] = []
    strange: list[Unit] = []
    left_out: list[Unit] = []
    elsewhere: list[Unit] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            both = [Pair(x, y) for x, y in zip(ours[i1:i2], theirs[j1:j2], strict=True)]
            matched += [p.ours for p in both if _is_same(p)]
            pairs += [p for p in both if not _is_same(p)]
            continue
        facing, rest, over = _facing(ours[i1:i2], theirs[j1:j2], here | known)
        same = [p for p in facing if _is_one(p) or _is_same(p)]
        matched += [p.ours for p in same]
        pairs += [p for p in facing if p not in same]
        for unit in rest:
            (elsewhere if _is_known(unit, here, known) else strange).append(unit)
        left_out += over
    return Alignment(
        tuple(matched), tuple(pairs), tuple(strange), tuple(left_out), tuple(elsewhere)
    )


def _stand_in(unit: Unit) -> str:
    return unit.key if unit.quantity is None else f"#{unit.quantity.kind}"


def _is_same(pair: Pair) -> bool:
    """Whether they are one word, or figures of which the essay's may stand for the passage's: "in
    1908" of June 1908."""
    q, r = pair.ours.quantity, pair.theirs.quantity
    if pair.ours.key == pair.theirs.key or q is None or r is None:
        return pair.ours.key == pair.theirs.key
    return same_slot(q, r) and q.unit == r.unit and agree(q, r) == "agree"


def _is_one(pair: Pair) -> bool:
    """Whether two names are one: "Ada Brandt" and "Brandt"."""
    names = pair.ours.token.pos_ == pair.theirs.token.pos_ == "PROPN"
    shared = set(pair.ours.key.split()) & set(pair.theirs.key.split())
    return names and bool(shared - KINDS_OF_PLACE)


def _is_known(unit: Unit, here: frozenset[str], known: frozenset[str]) -> bool:
    if unit.quantity is not None or unit.key == DENIAL:
        return False
    if _only_tells(unit):
        return True
    words = unit.key.split()
    return unit.key in here or any(w in known or w in here for w in words)


def _only_tells(unit: Unit) -> bool:
    return unit.token.lemma_.lower() in _TELLING and unit.token.pos_ == "VERB"


def _facing(
    ours: Sequence[Unit], theirs: Sequence[Unit], known: frozenset[str]
) -> tuple[list[Pair], list[Unit], list[Unit]]:
    """The units of two stretches that stand for one another, and what is left on each side."""
    if len(ours) == len(theirs):
        return [Pair(x, y) for x, y in zip(ours, theirs, strict=True)], [], []
    ours = [u for u in ours if not _only_tells(u)] or ours
    if len(ours) == len(theirs):
        return [Pair(x, y) for x, y in zip(ours, theirs, strict=True)], [], []
    mine = [u for u in ours if u.quantity is not None or is_rank(u.token)]
    mine = mine or [u for u in ours if u.key not in known]
    if len(mine) != 1:
        return [], list(ours), list(theirs)
    (unit,) = mine
    fitting = [u for u in theirs if _is_alike(unit, u)]
    if len(fitting) != 1 and not all(u.token.pos_ == "PROPN" for u in (unit, *fitting[:1])):
        return [], list(ours), list(theirs)
    if not fitting or not _are_joined(fitting):
        return [], list(ours), list(theirs)
    rest = [u for u in ours if u is not unit]
    return [Pair(unit, fitting[0])], rest, [u for u in theirs if u is not fitting[0]]


def _are_joined(units: Sequence[Unit]) -> bool:
    """Whether they are one, or joined by "and": "Pell and Sandry"."""
    first = units[0].token
    return all(first.is_ancestor(u.token) and u.token.dep_ == "conj" for u in units[1:])


def _is_alike(a: Unit, b: Unit) -> bool:
    if (a.quantity is None) != (b.quantity is None):
        return False
    if a.quantity is not None and b.quantity is not None:
        return a.quantity.kind == b.quantity.kind
    return a.token.pos_ == b.token.pos_ and is_rank(a.token) == is_rank(b.token)
