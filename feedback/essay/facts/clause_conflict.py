"""The parts in which two clauses with the same verb, or opposite ones, exclude one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from feedback.essay.facts.contraries import are_opposites, is_of_calendar
from feedback.essay.facts.fillers import exclude, is_name, modifiers_exclude
from feedback.essay.facts.statement import Context
from feedback.essay.grammar.clause_parts import Part, Parts, clauses_in
from feedback.essay.grammar.frame import LIGHT, senses, verb_sense
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_MOST_SAID = 0.7
_LONG = 5
_DATING = ("on", "in", "when")
CORE = ("agent", "object", "topic", "to do", "that")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Words `mine` of the essay's clause that cannot be so with the passage's `other` words.

    `kind` is "part", "modifier", "swap", "verb" or "degree"; `ours` counts from the essay's start,
    `theirs` from the passage's; `role` is that of the part, "" where no part has it.
    """

    kind: str
    ours: Span
    theirs: Span
    mine: tuple[Token, ...]
    other: tuple[Token, ...]
    role: str = ""

    @property
    def is_definite(self) -> bool:
        """Whether both sides are names or speak of one party: "the council"."""
        return all(
            any(is_name(t) for t in side) or any(t.lower_ == "the" for t in side[-1].lefts)
            for side in (self.mine, self.other)
        )


def place_of(token: Token) -> Span:
    """Where a token stands in the text of its doc."""
    return Span(token.idx, token.idx + len(token))


def are_turned_verbs(e: Parts, s: Parts) -> bool | None:
    """Whether the verbs are opposites; None where they are neither the same nor opposites."""
    if e.way and s.way:
        return e.way != s.way
    a, b = e.verb.lemma_.lower(), s.verb.lemma_.lower()
    if e.way or s.way:
        return True if are_opposites(a, b) else None
    if e.sense == s.sense:
        return None if _particles(e.verb) != _particles(s.verb) else False
    return True if are_opposites(a, b) else None


def _particles(verb: Token) -> frozenset[str]:
    return frozenset(c.lower_ for c in verb.children if c.dep_ == "prt")


def part_conflicts(
    e: Parts, s: Parts, context: Context, library: SourceLibrary
) -> tuple[list[tuple[Part, Part]], list[Conflict]] | None:
    """The parts that agree, and those that exclude one another; None where some are merely
    different or unknown."""
    agreed: list[tuple[Part, Part]] = []
    conflicts: list[Conflict] = []
    other: list[tuple[Part, Part]] = []
    for mine in e.parts:
        theirs = _counterparts(mine, s)
        same = next((p for p in theirs if _is_same(mine, p, library)), None)
        if same is not None:
            agreed.append((mine, same))
            conflicts += [
                conflict_of("modifier", (a,), (b,), mine.role)
                for a, b in modifiers_exclude(mine, same, library)
            ]
        elif len(theirs) == 1 and not mine.is_open and not theirs[0].is_open:
            other.append((mine, theirs[0]))
    swapped = _swapped(other, e) or _swapped_before(agreed)
    if swapped:
        return agreed, [*conflicts, swapped]
    for mine, their in other:
        if exclude(mine, their, library):
            conflicts.append(conflict_of("part", _named(mine), _named(their), mine.role))
        elif _is_crossed(mine, their, e, s):
            conflicts.append(conflict_of("swap", _named(mine), _named(their), mine.role))
        elif mine.role in CORE or not mine.words <= senses(context.parsed):
            return None
    for mine in e.parts:
        for their in _facing(mine, s):
            conflicts.append(conflict_of("part", (_preposition(mine),), (_preposition(their),)))
            agreed.append((mine, their))
    return agreed, [*conflicts, *_turned_order(e, s)]


def _turned_order(e: Parts, s: Parts) -> list[Conflict]:
    """ "Before the council paid" over against "after the council paid"."""
    return [
        conflict_of("part", (a,), (b,))
        for a, ours in _in_time(e.verb)
        for b, theirs in _in_time(s.verb)
        if are_opposites(a.lower_, b.lower_) and verb_sense(ours) == verb_sense(theirs)
    ]


def _in_time(verb: Token) -> list[tuple[Token, Token]]:
    """The "before" or "after" of the clauses under a verb, each with their verb."""
    return [
        (mark, c)
        for c in verb.children
        if c.dep_ == "advcl"
        for mark in c.children
        if mark.dep_ in ("mark", "advmod", "prep") and mark.lower_ in ("before", "after")
    ]


def _counterparts(mine: Part, s: Parts) -> list[Part]:
    """The parts of that role; what changes may also be who does ("improved", "declined")."""
    found = [p for p in s.parts if p.role == mine.role]
    if mine.role in _DATING and is_of_calendar(mine.head.lower_):
        # "it cleared Monday", "it cleared on Monday"
        return [p for p in s.parts if p.role in _DATING and is_of_calendar(p.head.lower_)] or found
    if (
        not found
        and mine.role in ("agent", "topic")
        and not any(p.role == "agent" for p in s.parts)
    ):
        return [p for p in s.parts if p.role == "topic"]
    if not found and mine.role == "topic":
        return [p for p in s.parts if p.role == "agent"]
    return found


def _facing(mine: Part, s: Parts) -> list[Part]:
    """ "before the harvest" over against "after the harvest"."""
    return [
        p
        for p in s.parts
        if are_opposites(mine.role, p.role) and p.head.lower_ == mine.head.lower_
        if not any(q.role == mine.role for q in s.parts)
    ]


def _preposition(part: Part) -> Token:
    return part.head.head


def _swapped(other: list[tuple[Part, Part]], e: Parts) -> Conflict | None:
    """Two parties that changed places: "the mill sued the town", "the town sued the mill"."""
    if len(other) != 2:
        return None
    (a, b), (c, d) = other
    # "Its head was Ada Brandt" is "Ada Brandt was its head".
    if b is d or (e.sense in LIGHT and {a.role, c.role} <= {*CORE, "attr"}):
        return None
    crossed = _overlap(a, d) and _overlap(c, b)
    return conflict_of("swap", _named(a), _named(b)) if crossed else None


def _swapped_before(agreed: list[tuple[Part, Part]]) -> Conflict | None:
    """ "The diesel engine replaced the steam engine" for "the steam engine replaced the diesel
    engine"."""
    for (a, b), (c, d) in combinations(agreed, 2):
        if a.role == c.role or b.role == d.role or not {a.role, c.role} <= set(CORE):
            continue
        kinds = [p.words - p.keys for p in (a, b, c, d)]
        if all(kinds) and kinds[0] == kinds[3] and kinds[1] == kinds[2] and kinds[0] != kinds[1]:
            return conflict_of("swap", _named(a), _named(b))
    return None


def _is_crossed(mine: Part, their: Part, e: Parts, s: Parts) -> bool:
    """ "Spared the monks and hanged the archers", "spared the archers and hanged the monks"."""
    if mine.role not in CORE or mine.role == "that":
        return False
    theirs = _beside(s)
    for other in _beside(e) if theirs else ():
        for across in theirs:
            if other.sense != across.sense or other.sense == e.sense:
                continue
            a, b = other.part(mine.role), across.part(mine.role)
            if a and b and _overlap(a, their) and _overlap(b, mine) and not _overlap(a, b):
                return True
    return False


def _beside(clause: Parts) -> list[Parts]:
    """The other clauses of its sentence."""
    sentence = clause.verb.sent
    every = _of_sentence(sentence.doc, sentence.start, sentence.end)
    return [c for c in every if c.verb.i != clause.verb.i]


# One sentence is held against several others in turn.
@lru_cache(maxsize=64)
def _of_sentence(doc: Doc, start: int, end: int) -> tuple[Parts, ...]:
    return tuple(clauses_in(doc[start:end]))


def _overlap(a: Part, b: Part) -> bool:
    return bool(a.keys & b.words) or bool(a.words & b.keys)


def _is_same(mine: Part, their: Part, library: SourceLibrary) -> bool:
    if mine.role == "that":
        return len(mine.words & their.words) >= _MOST_SAID * max(1, len(mine.words))
    if exclude(mine, their, library):
        return False
    if mine.keys & their.keys or mine.head.lower_ == their.head.lower_:
        return True
    a, b = sorted((mine.head.lemma_.lower(), their.head.lemma_.lower()), key=len)
    return len(a) >= _LONG and b.endswith(a)


def verb_conflict(e: Parts, s: Parts) -> Conflict:
    """The conflict of two verbs with all that turns them."""
    return Conflict("verb", _verb_span(e), _verb_span(s), (e.verb,), (s.verb,))


def _verb_span(clause: Parts) -> Span:
    """The verb with its auxiliaries, its "not" and its particle."""
    verb = clause.verb
    around = [
        c
        for c in verb.children
        if c.dep_ in ("neg", "aux", "auxpass", "prt") or (clause.way and c.dep_ == "acomp")
    ]
    around = [c for c in around if abs(c.i - verb.i) <= 4]
    start = min([verb.idx, *(c.idx for c in around)])
    return Span(start, max([verb.idx + len(verb), *(c.idx + len(c) for c in around)]))


def degree_conflicts(e: Parts, s: Parts) -> list[Conflict]:
    """ "failed less often" over against "failed more often"; what has a "than" is compared side by
    side elsewhere."""
    if any(t.lower_ == "than" for c in (e, s) for t in c.verb.subtree):
        return []
    mine = _degrees(e)
    theirs = _degrees(s)
    return [conflict_of("degree", (a,), (b,)) for a in mine for b in theirs if _are_facing(a, b)][
        :1
    ]


def _are_facing(a: Token, b: Token) -> bool:
    if not are_opposites(a.lower_, b.lower_):
        return False
    # "less often" and "more often", "less" and "more" of the verb
    return sense_of(a.head.lemma_.lower()) == sense_of(b.head.lemma_.lower()) or (
        a.head.pos_ == b.head.pos_ == "VERB"
    )


def _degrees(clause: Parts) -> list[Token]:
    inside = {t.i for p in clause.parts for t in p.tokens}
    return [
        t
        for t in clause.tokens
        if t.i not in inside and t.pos_ in ("ADV", "ADJ") and t.dep_ != "prt"
    ]


def conflict_of(
    kind: str, mine: Iterable[Token], other: Iterable[Token], role: str = ""
) -> Conflict:
    """The conflict of some words of the essay's clause with some of the passage's."""
    a, b = tuple(mine), tuple(other)
    return Conflict(kind, Span(*edges_of(a)), Span(*edges_of(b)), a, b, role)


def _named(part: Part) -> tuple[Token, ...]:
    """The words that name a part: its head with the compounds before it and its modifiers."""
    run = [part.head]
    for token in reversed([t for t in part.tokens if t.i < part.head.i]):
        if token.i != run[0].i - 1 or token.dep_ in ("det", "poss", "predet"):
            break
        run.insert(0, token)
    return tuple(run)


def edges_of(tokens: Iterable[Token]) -> tuple[int, int]:
    """Where the first of the tokens begins and the last one ends; there must be one."""
    found = list(tokens)
    return min(t.idx for t in found), max(t.idx + len(t) for t in found)
