"""A clause of the essay that is a source's clause but for one thing.

The two clauses have the same verb (or opposite ones) and part for part the same subject, object and
phrases; one part alone cannot be true with the other: another name, the other of two opposites, a
"not" on one side, two parties that changed places. A part that is merely worded in another way is
no difference, and anything unknown beside it leaves the fact open.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.clause_parts import Part, Parts, clauses_in, sense
from feedback.essay.compared_sides import are_turned, comparisons
from feedback.essay.contraries import are_opposites, contrary
from feedback.essay.figure_frames import are_opposed
from feedback.essay.fillers import exclude, is_name, modifiers_exclude
from feedback.essay.frame import LIGHT, senses
from feedback.essay.signal_words import SAYING, SHOWING, THINKING, word_set
from feedback.essay.statement import Context, Statement
from feedback.essay.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENOUGH = 3.0
_ENOUGH_CREDITED = 2.5
_ENOUGH_WHOLE = 2.0
_ENOUGH_WHOLE_CREDITED = 1.5
_KNOWN = 0.74
_NEARLY_ALL = 0.85
_MOST_SAID = 0.7
_LONG = 5
_CORE = ("agent", "object", "topic", "to do", "that")
_BARELY = word_set("hardly scarcely barely seldom rarely")
_ADDING = word_set("well too also even still already now then however therefore thus later even")
_ALSO = re.compile(
    r"(?i)\b(?:too|also|as\s+well|another|other|others|similarly|likewise|similar)\b"
)
_REPORTING = SAYING | SHOWING | THINKING | {"write", "call", "put", "see"}
_NOT_DENIED = re.compile(
    r"(?i)\b(?:only|just|merely|simply|until|unless|if|no\s+longer|any\s+(?:more|longer)|anymore"
    r"|yet|myth|untrue|disagree\w*|den(?:y|ies|ied)|doubt\w*|instead|always|every\w*|all|alone"
    r"|necessarily|enough|really|again|first|some|many|few)\b|\?"
)
_HYPOTHETICAL = re.compile(
    r"(?i)\b(?:if|unless|whether|imagine|suppose|supposed|myth|untrue|fear(?:ed|s)?|hoped?|hopes"
    r"|wish\w*|expect(?:ed|s)?|promis\w+|threaten\w*|wrongly|falsely|mistaken\w*|critics?|opponents?"
    r"|rumou?rs?|den(?:y|ies|ied)|doubt\w*|accus\w+|pretend\w*|perhaps|maybe)\b|\?"
)


_OURS = re.compile(r"(?i)\b(?:my|our)\b")


@dataclass(frozen=True, slots=True)
class Difference:
    """`ours` are the words of the essay, `theirs` those of the passage (in its source's text);
    `strength` says how surely the two clauses tell one fact."""

    ours: Span
    theirs: Span
    context: Context
    strength: float = 0.0


@dataclass(frozen=True, slots=True)
class _Conflict:
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


def differing_in(
    statement: Statement, context: Context, library: SourceLibrary, *, credited: bool
) -> Difference | None:
    """The one thing in which a clause of the statement cannot be true with a clause of the passage;
    `credited`: the essay says that the statement comes from this source."""
    best: Difference | None = None
    told = _without_signals(statement.tokens)
    inside = _without_brackets(statement.tokens)
    mine = [
        _within(e, told if e.verb.i in told else inside)
        for e in clauses_in(statement.tokens)
        if e.verb.i in inside and _is_stated(statement, e, context)
    ]
    for e in mine:
        for s in _clauses_of(context):
            found = _differing(e, s, statement, context, library, credited=credited)
            best = surer(best, found)
    best = surer(best, _compared_otherwise(statement, context, library))
    return best or _modified_otherwise(statement, context, library)


def _modified_otherwise(
    statement: Statement, context: Context, library: SourceLibrary
) -> Difference | None:
    """One noun with another of two opposites before it ("back garden", "front garden") in a
    sentence that is else the passage's, however it is parsed."""
    if _is_supposed(statement, context) or statement.is_own:
        return None
    told = _without_signals(statement.tokens)
    here = {x for t in context.parsed if (x := sense(t))} | {sense_of(w) for w in context.nearby}
    pairs = [
        (a, b)
        for a in statement.tokens
        for b in context.parsed
        if a.dep_ in ("amod", "compound") and b.dep_ in ("amod", "compound")
        if a.tag_ not in ("JJR", "RBR")
        and a.i in told
        and a.head.lemma_ == b.head.lemma_
        and contrary(a.lower_, b.lower_)
    ]
    if len(pairs) != 1 or not statement.asserts(_place(pairs[0][0])):
        return None
    a, b = pairs[0]
    conflict = _conflict("modifier", (a,), (b,))
    words = {x for t in statement.tokens if t.i in told and t.i != a.i and (x := sense(t))}
    shared = {x for t in context.parsed if (x := sense(t))} & words
    weight = sum(_rarity(x, library) for x in shared)
    if len(words & here) < _NEARLY_ALL * len(words) or weight < _ENOUGH + 1:
        return None
    if a.head.dep_.startswith("nsubj") or _is_set_apart(statement, context, conflict):
        return None
    if any(
        {t.lemma_ for t in (a, a.head)} <= {t.lemma_ for t in _context(p).parsed}
        for p, _ in library.search(f"{a.text} {a.head.text}", 5)
    ):
        return None
    theirs = _place(b).shifted(context.passage.span.start)
    return Difference(_place(a), theirs, context, weight)


def _place(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _compared_otherwise(
    statement: Statement, context: Context, library: SourceLibrary
) -> Difference | None:
    """A comparison that says the contrary of the passage's, with nearly all of its words."""
    here = {x for t in context.parsed if (x := sense(t))} | {sense_of(w) for w in context.nearby}
    for ours in comparisons(list(statement.tokens)):
        if not statement.asserts(_place(ours.word)) or _is_supposed(statement, context):
            continue
        if _is_opinion(ours.word) or len(ours.words & here) < _KNOWN * len(ours.words):
            continue
        for theirs in comparisons(list(context.parsed)):
            weight = sum(_rarity(x, library) for x in ours.words & theirs.words)
            whole = ours.words <= here and ours.left and ours.right
            if weight >= (_ENOUGH_WHOLE if whole else _ENOUGH) and are_turned(ours, theirs):
                a, b = ours.word, theirs.word
                place = Span(b.idx, b.idx + len(b)).shifted(context.passage.span.start)
                return Difference(Span(a.idx, a.idx + len(a)), place, context, weight)
    return None


def _without_signals(tokens: Iterable[Token]) -> set[int]:
    """The indexes of the tokens but those that only say whose the statement is: "Rao writes that",
    "according to Rao", "(Rao 2010, 4)"."""
    every = list(tokens)
    left_out: set[int] = set()
    for token in every:
        said = token.pos_ == "VERB" and token.lemma_.lower() in _REPORTING
        if said and any(c.dep_ == "ccomp" for c in token.children):
            left_out.add(token.i)
            left_out |= {t.i for c in token.children if c.dep_ == "nsubj" for t in c.subtree}
        if said and any(c.dep_ == "mark" and c.lower_ == "as" for c in token.children):
            left_out |= {t.i for t in token.subtree}
        if token.lower_ == "according":
            left_out |= {t.i for t in token.subtree}
    return _without_brackets(every) - left_out


def _without_brackets(tokens: Iterable[Token]) -> set[int]:
    found: set[int] = set()
    depth = 0
    for token in tokens:
        depth += token.text in ("(", "[")
        if not depth:
            found.add(token.i)
        depth = max(0, depth - (token.text in (")", "]")))
    return found


def _within(e: Parts, told: set[int]) -> Parts:
    return replace(
        e,
        parts=tuple(
            replace(p, tokens=tuple(t for t in p.tokens if t.i in told))
            for p in e.parts
            if p.head.i in told
        ),
        tokens=tuple(t for t in e.tokens if t.i in told),
    )


@lru_cache(maxsize=4096)
def _clauses_of(context: Context) -> tuple[Parts, ...]:
    return tuple(clauses_in(context.parsed))


def _is_stated(statement: Statement, e: Parts, context: Context) -> bool:
    """Whether the clause stands as a fact: not quoted, not supposed, not given to "some"."""
    start, end = _edges(e.tokens)
    if any(mark.overlaps(Span(start, end)) for mark in statement.quoted):
        return False
    unreal = e.modal is None and not statement.asserts(Span(end, end))
    if unreal and not statement.asserts(Span(start, end)):
        return False
    if any(p.head.lower_ in ("i", "we", "you") for p in e.parts):
        return False
    return not _is_supposed(statement, context) and not _is_opinion(e.verb)


def _is_supposed(statement: Statement, context: Context) -> bool:
    """Whether the sentence supposes, fears or denies what the passage does not."""
    said = context.passage.text.casefold()
    if _OURS.search(statement.span.of(statement.text)) and not _OURS.search(said):
        return True
    found = _HYPOTHETICAL.finditer(statement.span.of(statement.text))
    return any(m.group() == "?" or m.group().casefold() not in said for m in found)


def _is_opinion(verb: Token) -> bool:
    """Whether it stands under "I think", "some say" or "people believe"."""
    token = verb
    while token.head.i != token.i:
        if token.dep_ == "ccomp":
            subjects = [c for c in token.head.children if c.dep_ == "nsubj"]
            words = {t.lower_ for s in subjects for t in s.subtree}
            if words & _ANYBODY:
                return True
        if token.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in token.children
        ):
            return True
        token = token.head
    return False


_ANYBODY = word_set("i we you some many people others most everyone everybody one anyone who")


def _differing(
    e: Parts,
    s: Parts,
    statement: Statement,
    context: Context,
    library: SourceLibrary,
    *,
    credited: bool,
) -> Difference | None:
    turned = _turned(e, s)
    if turned is None or e.modal != s.modal:
        return None
    found = _conflicts(e, s, context, library)
    if found is None:
        return None
    agreed, conflicts = found
    if turned != (e.negated != s.negated):
        if not _is_denial(e, s, statement, context, agreed):
            return None
        conflicts = [*conflicts, _of_verbs(e, s)]
    conflicts += _of_degree(e, s)
    if len(conflicts) != 1:
        return None
    (conflict,) = conflicts
    if not _is_told(e, s, conflict, agreed, context):
        return None
    strength = _shared_weight(e, s, conflict, agreed, statement, context, library)
    if strength < _needed(s, statement, context, conflict, agreed, credited=credited):
        return None
    if _is_set_apart(statement, context, conflict) or _stands_elsewhere(e, conflict, s, library):
        return None
    return Difference(
        conflict.ours, conflict.theirs.shifted(context.passage.span.start), context, strength
    )


def _needed(
    s: Parts,
    statement: Statement,
    context: Context,
    conflict: _Conflict,
    agreed: list[tuple[Part, Part]],
    *,
    credited: bool,
) -> float:
    """How much must be shared: less where the whole sentence is the passage's."""
    apart = {t.i for t in conflict.mine}
    here = {x for t in context.parsed if (x := sense(t))} | statement.reporters
    leaning = any(p.is_open for p in s.parts if p.role in _CORE)
    if leaning:
        here |= {sense_of(word) for word in context.nearby}
    told = _without_signals(statement.tokens)
    words = {x for t in statement.tokens if t.i in told - apart and (x := sense(t))}
    if words <= here:
        both = leaning or {m.role for m, _ in agreed if not m.is_open} >= {"agent", "object"}
        return _ENOUGH_WHOLE_CREDITED if credited or both else _ENOUGH_WHOLE
    return _ENOUGH_CREDITED if credited else _ENOUGH


def _turned(e: Parts, s: Parts) -> bool | None:
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


def _conflicts(
    e: Parts, s: Parts, context: Context, library: SourceLibrary
) -> tuple[list[tuple[Part, Part]], list[_Conflict]] | None:
    """The parts that agree, and those that exclude one another; None where some are merely
    different or unknown."""
    agreed: list[tuple[Part, Part]] = []
    conflicts: list[_Conflict] = []
    other: list[tuple[Part, Part]] = []
    for mine in e.parts:
        theirs = _counterparts(mine, s)
        same = next((p for p in theirs if _is_same(mine, p, library)), None)
        if same is not None:
            agreed.append((mine, same))
            conflicts += [
                _conflict("modifier", (a,), (b,), mine.role)
                for a, b in modifiers_exclude(mine, same, library)
            ]
        elif len(theirs) == 1 and not mine.is_open and not theirs[0].is_open:
            other.append((mine, theirs[0]))
    swapped = _swapped(other, e)
    if swapped:
        return agreed, [*conflicts, swapped]
    for mine, their in other:
        if exclude(mine, their, library):
            conflicts.append(_conflict("part", _named(mine), _named(their), mine.role))
        elif _is_crossed(mine, their, e, s):
            conflicts.append(_conflict("swap", _named(mine), _named(their), mine.role))
        elif mine.role in _CORE or not mine.words <= senses(context.parsed):
            return None
    for mine in e.parts:
        for their in _facing(mine, s):
            conflicts.append(_conflict("part", (_preposition(mine),), (_preposition(their),)))
    return agreed, conflicts


def _counterparts(mine: Part, s: Parts) -> list[Part]:
    """The parts of that role; what changes may also be who does ("improved", "declined")."""
    found = [p for p in s.parts if p.role == mine.role]
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


def _swapped(other: list[tuple[Part, Part]], e: Parts) -> _Conflict | None:
    """Two parties that changed places: "the mill sued the town", "the town sued the mill"."""
    if len(other) != 2:
        return None
    (a, b), (c, d) = other
    if e.sense in LIGHT and {a.role, c.role} <= set(_CORE):
        return None
    crossed = _overlap(a, d) and _overlap(c, b)
    return _conflict("swap", _named(a), _named(b)) if crossed else None


def _is_crossed(mine: Part, their: Part, e: Parts, s: Parts) -> bool:
    """ "Spared the monks and hanged the archers", "spared the archers and hanged the monks"."""
    if mine.role not in _CORE or mine.role == "that":
        return False
    for other in _beside(e):
        for across in _beside(s):
            if other.sense != across.sense or other.sense == e.sense:
                continue
            a, b = other.part(mine.role), across.part(mine.role)
            if a and b and _overlap(a, their) and _overlap(b, mine) and not _overlap(a, b):
                return True
    return False


def _beside(clause: Parts) -> list[Parts]:
    """The other clauses of its sentence."""
    return [c for c in clauses_in(clause.verb.sent) if c.verb.i != clause.verb.i]


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


def _of_verbs(e: Parts, s: Parts) -> _Conflict:
    return _Conflict("verb", _verb_span(e), _verb_span(s), (e.verb,), (s.verb,))


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


def _of_degree(e: Parts, s: Parts) -> list[_Conflict]:
    """ "failed less often" over against "failed more often"; what has a "than" is compared side by
    side elsewhere."""
    if any(t.lower_ == "than" for c in (e, s) for t in c.verb.subtree):
        return []
    mine = _degrees(e)
    theirs = _degrees(s)
    return [_conflict("degree", (a,), (b,)) for a in mine for b in theirs if _are_facing(a, b)][:1]


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


def _is_denial(
    e: Parts,
    s: Parts,
    statement: Statement,
    context: Context,
    agreed: list[tuple[Part, Part]],
) -> bool:
    """Whether the clauses, one of which denies the other, speak of the same party."""
    if not any(mine.role in _CORE for mine, _ in agreed):
        return False
    words = Span(*_edges(e.tokens)).of(statement.text)
    theirs = Span(*_edges(s.tokens)).of(context.passage.text)
    if e.verb.dep_ == "acl" or s.verb.dep_ == "acl":
        return False
    if e.negated != s.negated and (_is_loose(e.verb) or _is_loose(s.verb)):
        return False
    if (not e.way or e.negated != s.negated) and (
        _NOT_DENIED.search(words) or _NOT_DENIED.search(theirs)
    ):
        return False
    return all(_is_one_group(mine, their, statement, context) for mine, their in agreed)


def _is_loose(verb: Token) -> bool:
    """ "There were", "hardly knew": what denies such a clause is not told by its "not"."""
    return any(c.dep_ == "expl" or c.lower_ in _BARELY for c in verb.children)


def _is_one_group(mine: Part, their: Part, statement: Statement, context: Context) -> bool:
    """Whether neither is narrowed by a word that the other's sentence does not know: what is true
    of young birds need not be of birds."""
    if mine.role in ("that", "to do", "attr"):
        return True
    here = {sense_of(w) for w in context.nearby} - senses(context.parsed) | their.words
    ours = {s for t in statement.tokens if (s := sense(t))}
    narrowing = {s for t in _narrowing(mine) if (s := sense(t))}
    if not narrowing <= here:
        return False
    return _is_one_thing(mine) or {s for t in _narrowing(their) if (s := sense(t))} <= ours


def _is_one_thing(part: Part) -> bool:
    """ "The council", "its owner": there is but one of it."""
    definite = any(t.lower_ == "the" or t.dep_ == "poss" for t in part.head.lefts)
    return part.head.pos_ == "PROPN" or (definite and part.head.tag_ == "NN")


def _narrowing(part: Part) -> list[Token]:
    beside = {t.i for a in part.tokens if a.dep_ == "appos" for t in a.subtree}
    return [
        t
        for t in part.tokens
        if t.i != part.head.i
        and t.i not in beside
        and t.dep_ in ("amod", "compound", "nummod", "pobj", "nmod")
    ]


def _is_told(
    e: Parts, s: Parts, conflict: _Conflict, agreed: list[tuple[Part, Part]], context: Context
) -> bool:
    """Whether nearly all else of the clause stands in the passage, and what its verb is about."""
    apart = {t.i for t in conflict.mine}
    facing_open = {p.role for p in s.parts if p.is_open}
    apart |= {t.i for p in e.parts if p.role in facing_open for t in p.tokens}
    here = senses(context.parsed) | {x for t in context.parsed if (x := sense(t))}
    here |= {sense_of(word) for word in context.nearby} | context.nearby
    here |= {x for m, _ in agreed if (x := sense(m.head))}
    words = {
        x
        for t in e.tokens
        if t.i not in apart and t.i != e.verb.i and t.lower_ not in _ADDING and (x := sense(t))
    }
    if len(words & here) < _KNOWN * len(words):
        return False
    closed = [m for m, _ in agreed if not m.is_open]
    if conflict.kind == "swap":
        return bool(words)
    if conflict.role in _CORE and not any(m.role in (*_CORE, "attr") for m in closed):
        # "imports rose" is another fact than "exports rose".
        return any(m.role not in _CORE for m in closed) and not e.way and conflict.is_definite
    if conflict.kind == "part":
        return bool(closed) and (e.verb.lemma_.lower() not in LIGHT or len(closed) > 1)
    return any(m.role in _CORE or m.role == "attr" for m in closed) or len(closed) > 1


def _shared_weight(
    e: Parts,
    s: Parts,
    conflict: _Conflict,
    agreed: list[tuple[Part, Part]],
    statement: Statement,
    context: Context,
    library: SourceLibrary,
) -> float:
    """The weight of what the two sentences share; a rare word counts one, a common one half."""
    apart = {t.i for t in conflict.mine}
    mine = {x for t in e.tokens if t.i not in apart and (x := sense(t))}
    theirs = {x for t in s.tokens if (x := sense(t))} | {
        x for p, _ in agreed for t in p.tokens if t.i == p.head.i and (x := sense(t))
    }
    near = {x for t in context.parsed if (x := sense(t))}
    told = _without_signals(statement.tokens) - apart - {e.verb.i}
    around = {x for t in statement.tokens if t.i in told and (x := sense(t))}
    close = mine & theirs
    if any(p.is_open for p in s.parts if p.role in _CORE):
        near |= {sense_of(word) for word in context.nearby}
    far = (around & near) - close
    part = 1.0 if around <= near else 0.5
    if conflict.kind == "verb" and e.sense == s.sense:
        close |= {e.sense}  # denied or not, it is the same verb
    return sum(_rarity(x, library) for x in close) + sum(_rarity(x, library) * part for x in far)


@lru_cache(maxsize=16)
def _counts(library: SourceLibrary) -> dict[str, int]:
    counts: dict[str, int] = {}
    from feedback.text.words import words

    for passage in library.passages:
        for word in {sense_of(w.text.casefold()) for w in words(passage.text)}:
            counts[word] = counts.get(word, 0) + 1
    return counts


def _rarity(word: str, library: SourceLibrary) -> float:
    if word.startswith("→") or word in LIGHT:
        return 0.5
    often = max(4.0, 0.03 * len(library.passages))
    return 1.0 if _counts(library).get(word, 1) <= often else 0.5


def _is_set_apart(statement: Statement, context: Context, conflict: _Conflict) -> bool:
    """Whether another time or one of two opposites beside the difference makes two facts of it."""
    ours = _without(statement.span.of(statement.text), conflict.ours.shifted(-statement.span.start))
    theirs = _without(context.passage.text, conflict.theirs)
    if conflict.kind in ("part", "modifier") and (
        _ALSO.search(_clause_text(statement, conflict)) or _has_other_figure(statement, context)
    ):
        return True
    if conflict.kind != "swap" and are_opposed(_without_changes(ours), _without_changes(theirs)):
        return True
    mine = {y for q in statement.quantities if q.kind == "date" and (y := _year(q.low))}
    other = {y for q in context.quantities if q.kind == "date" and (y := _year(q.low))}
    return bool(mine) and bool(other) and not mine & other


def _clause_text(statement: Statement, conflict: _Conflict) -> str:
    """The text of the clause round the words that differ, down from its verb."""
    verb = conflict.mine[0]
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    below = [t for t in verb.subtree if statement.span.covers(_place(t))]
    return Span(*_edges(below)).of(statement.text) if below else ""


def _has_other_figure(statement: Statement, context: Context) -> bool:
    """Whether it has a figure that the passage has not: then it tells of something else."""
    given = {(r.low, r.high) for r in context.quantities}
    figures = (q for q in statement.quantities if q.kind != "date" and not q.vague)
    return any((q.low, q.high) not in given for q in figures)


_CHANGES = re.compile(
    r"(?i)\b(?:rose|rises?n?|grew|increase[sd]?|fell|falls?|fallen|drop(?:s|ped)?|decrease[sd]?"
    r"|before|after|more|less|men|women|day|night)\b"
)


def _without_changes(text: str) -> str:
    return _CHANGES.sub(" ", text)


def _without(text: str, span: Span) -> str:
    return text[: max(0, span.start)] + " " + text[span.end :]


def _year(low: float) -> int | None:
    if not math.isfinite(low) or low < 1:
        return None
    from datetime import date

    try:
        return date.fromordinal(int(low)).year
    except (ValueError, OverflowError):
        return None


def _stands_elsewhere(e: Parts, conflict: _Conflict, s: Parts, library: SourceLibrary) -> bool:
    """Whether some passage of the pack says what the essay says."""
    query = " ".join(t.text for t in e.tokens)
    words = {x for t in e.tokens if (x := sense(t)) and t.i != e.verb.i}
    apart = {t.i for t in conflict.mine}
    filler = {x for t in conflict.mine if (x := sense(t))}
    rest = {x for t in e.tokens if t.i not in apart and (x := sense(t))}
    for passage, _ in library.search(query, 8):
        context = _context(passage)
        for other in _clauses_of(context):
            if other.verb is s.verb or other.tokens == s.tokens:
                continue
            turned = _turned(e, other)
            if turned is None or turned != (e.negated != other.negated):
                continue
            if conflict.kind in ("verb", "degree") and _shares_party(e, other):
                return True
            known = other.words
            told = filler & known and len(rest & known) >= max(2, len(rest) / 2)
            if conflict.kind not in ("verb", "swap") and told:
                return True
            if conflict.kind == "swap" and len(words & known) >= _KNOWN * len(words):
                return other.verb is not s.verb and _same_sides(e, other)
    return False


def _same_sides(e: Parts, other: Parts) -> bool:
    return all(
        any(p.role == q.role and p.keys & q.keys for q in other.parts)
        for p in e.parts
        if p.role in _CORE
    )


def _shares_party(e: Parts, other: Parts) -> bool:
    doing = [p for p in e.parts if p.role in ("agent", "topic") and not p.is_open]
    asked = doing or [p for p in e.parts if p.role in _CORE]
    if not any(p.role == q.role and p.keys & q.keys for p in asked for q in other.parts):
        return False
    return all(
        {x for t in _narrowing(p) if (x := sense(t))} <= q.words
        for p in e.parts
        for q in other.parts
        if p.role == q.role and p.keys & q.keys
    )


@lru_cache(maxsize=4096)
def _context(passage: object) -> Context:
    from feedback.essay.statement import context_of

    return context_of(passage)  # type: ignore[arg-type]


def _conflict(
    kind: str, mine: Iterable[Token], other: Iterable[Token], role: str = ""
) -> _Conflict:
    a, b = tuple(mine), tuple(other)
    return _Conflict(kind, Span(*_edges(a)), Span(*_edges(b)), a, b, role)


def _named(part: Part) -> tuple[Token, ...]:
    """The words that name a part: its head with the compounds before it and its modifiers."""
    run = [part.head]
    for token in reversed([t for t in part.tokens if t.i < part.head.i]):
        if token.i != run[0].i - 1 or token.dep_ in ("det", "poss", "predet"):
            break
        run.insert(0, token)
    return tuple(run)


def _edges(tokens: Iterable[Token]) -> tuple[int, int]:
    found = list(tokens)
    return min(t.idx for t in found), max(t.idx + len(t) for t in found)


def surer(a: Difference | None, b: Difference | None) -> Difference | None:
    """The surer of two differences."""
    if a is None or b is None:
        return a or b
    return a if a.strength >= b.strength else b
