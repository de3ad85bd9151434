"""A clause of the essay that is a source's clause but for one thing.

The two clauses have the same verb (or opposite ones) and part for part the same subject, object and
phrases; one part alone cannot be true with the other: another name, the other of two opposites, a
"not" on one side, two parties that changed places. A part that is merely worded in another way is
no difference, and anything unknown beside it leaves the fact open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.clause_conflict import (
    Conflict,
    are_turned_verbs,
    conflict_of,
    degree_conflicts,
    edges_of,
    part_conflicts,
    place_of,
    verb_conflict,
)
from feedback.essay.facts.clause_denial import is_denial, is_denied_above
from feedback.essay.facts.compared_sides import are_of_two_sorts, are_turned, comparisons
from feedback.essay.facts.contraries import contrary
from feedback.essay.facts.denied_side import denied_in
from feedback.essay.facts.fact_weight import (
    ENOUGH,
    ENOUGH_WHOLE,
    KNOWN,
    needed_weight,
    shared_weight,
    stands_in_passage,
    weight_of,
    without_brackets,
    without_signals,
)
from feedback.essay.facts.mirrored import mirrored
from feedback.essay.facts.opposite_words import opposite_said
from feedback.essay.facts.renamed import renamed
from feedback.essay.facts.statement import Context, Statement, context_of
from feedback.essay.facts.swapped_words import swapped_words
from feedback.essay.facts.told_apart import clauses_of, is_set_apart, stands_elsewhere
from feedback.essay.grammar.clause_parts import Part, Parts, clauses_in, sense
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from feedback.essay.facts.compared_sides import Compared


_NEARLY_ALL = 0.85
_BEFORE_NOUNS = ("amod", "compound")
_HYPOTHETICAL = re.compile(
    r"(?i)\b(?:if|unless|whether|imagine|suppose|supposed|myth|untrue|fear(?:ed|s)?|hoped?|hopes"
    r"|wish\w*|expect(?:ed|s)?|promis\w+|threaten\w*|wrongly|falsely|mistaken\w*|critics?|opponents?"
    r"|rumou?rs?|den(?:y|ies|ied)|doubt\w*|accus\w+|pretend\w*|perhaps|maybe)\b|\?"
)
_ELIDED = re.compile(
    r"(?i)\b(?:did|does|do|had|has|have|was|were|is|are|could|would)(?:\s+not|n[’']t)?\s*(?:[.,;!?)]|$)"
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
class _Read:
    """What the parse of a statement tells, whatever it is held against."""

    told: frozenset[int]
    inside: frozenset[int]
    clauses: tuple[Parts, ...]
    before_nouns: tuple[Token, ...]
    comparisons: tuple[Compared, ...]


# A statement is held against its passages one after the other.
@lru_cache(maxsize=8)
def _read(doc: Doc, span: Span) -> _Read:
    found = doc.char_span(*span, alignment_mode="expand")
    tokens = list(found if found is not None else doc[0:0])
    told = frozenset(without_signals(tokens))
    return _Read(
        told,
        frozenset(without_brackets(tokens)),
        tuple(clauses_in(tokens)),
        tuple(
            t
            for t in tokens
            if t.dep_ in _BEFORE_NOUNS and t.tag_ not in ("JJR", "RBR") and t.i in told
        ),
        tuple(comparisons(tokens)),
    )


@lru_cache(maxsize=4096)
def _known(context: Context) -> frozenset[str]:
    """The senses of a passage's words and of those round it."""
    own = {x for t in context.parsed if (x := sense(t))}
    return frozenset(own | {sense_of(w) for w in context.nearby})


@lru_cache(maxsize=4096)
def _before_nouns(context: Context) -> tuple[Token, ...]:
    return tuple(t for t in context.parsed if t.dep_ in _BEFORE_NOUNS)


def differing_in(
    statement: Statement, context: Context, library: SourceLibrary, *, credited: bool
) -> Difference | None:
    """The one thing in which a clause of the statement cannot be true with a clause of the passage;
    `credited`: the essay says that the statement comes from this source."""
    best: Difference | None = None
    read = _read(statement.doc, statement.span)
    supposed = _is_supposed(statement, context)
    mine = () if supposed else _stated(statement)
    for e in mine:
        for s in clauses_of(context):
            found = _differing(e, s, statement, context, library, credited=credited)
            best = surer(best, found)
    for e in mine:
        if best is None and (denied := denied_in(e, clauses_of(context), context)):
            ours, theirs = denied
            best = Difference(ours, theirs.shifted(context.passage.span.start), context)
    if best is None and not supposed and (pair := swapped_words(statement, context, read.told)):
        best = Difference(*pair, context)
    best = surer(best, _compared_otherwise(statement, context, library))
    best = best or _modified_otherwise(statement, context, library)
    if best is None and not supposed:
        seen = mirrored(statement, context, library, read.told)
        if seen is None and read.inside != read.told:
            seen = mirrored(statement, context, library, read.inside)
        seen = seen or opposite_said(statement, context, library, read.told)
        seen = seen or renamed(statement, context, library, read.told)
        best = Difference(seen[0], seen[1], context, seen[2]) if seen else None
    return best


def _modified_otherwise(
    statement: Statement, context: Context, library: SourceLibrary
) -> Difference | None:
    """One noun with another of two opposites before it ("back garden", "front garden") in a
    sentence that is else the passage's, however it is parsed."""
    if _is_supposed(statement, context) or statement.is_own:
        return None
    read = _read(statement.doc, statement.span)
    told, theirs_before = read.told, _before_nouns(context)
    pairs = [
        (a, b)
        for a in read.before_nouns
        for b in theirs_before
        if a.head.lemma_ == b.head.lemma_ and contrary(a.lower_, b.lower_)
    ]
    if len(pairs) != 1 or not statement.asserts(place_of(pairs[0][0])):
        return None
    a, b = pairs[0]
    conflict = conflict_of("modifier", (a,), (b,))
    here = _known(context)
    words = {x for t in statement.tokens if t.i in told and t.i != a.i and (x := sense(t))}
    shared = {x for t in context.parsed if (x := sense(t))} & words
    weight = sum(weight_of(x, library) for x in shared)
    if len(words & here) < _NEARLY_ALL * len(words) or weight < ENOUGH + 1:
        return None
    if a.head.dep_.startswith("nsubj") or is_set_apart(statement, context, conflict):
        return None
    if any(
        {t.lemma_ for t in (a, a.head)} <= {t.lemma_ for t in context_of(p).parsed}
        for p, _ in library.search(f"{a.text} {a.head.text}", 5)
    ):
        return None
    theirs = place_of(b).shifted(context.passage.span.start)
    return Difference(place_of(a), theirs, context, weight)


def _compared_otherwise(
    statement: Statement, context: Context, library: SourceLibrary
) -> Difference | None:
    """A comparison that says the contrary of the passage's, with nearly all of its words."""
    read = _read(statement.doc, statement.span)
    here = _known(context) if read.comparisons else frozenset()
    for ours in read.comparisons:
        if not statement.asserts(place_of(ours.word)) or _is_supposed(statement, context):
            continue
        if _is_opinion(ours.word) or len(ours.words & here) < KNOWN * len(ours.words):
            continue
        for theirs in comparisons(list(context.parsed)):
            weight = sum(weight_of(x, library) for x in ours.words & theirs.words)
            whole = ours.words <= here and ours.left and ours.right
            if weight < (ENOUGH_WHOLE if whole else ENOUGH) or are_of_two_sorts(
                statement.tokens, context.parsed
            ):
                continue
            if are_turned(ours, theirs):
                a, b = ours.word, theirs.word
                place = Span(b.idx, b.idx + len(b)).shifted(context.passage.span.start)
                return Difference(Span(a.idx, a.idx + len(a)), place, context, weight)
    return None


def _within(e: Parts, told: frozenset[int]) -> Parts:
    return replace(
        e,
        parts=tuple(
            replace(p, tokens=tuple(t for t in p.tokens if t.i in told))
            for p in e.parts
            if p.head.i in told
        ),
        tokens=tuple(t for t in e.tokens if t.i in told),
    )


@lru_cache(maxsize=8)
def _stated(statement: Statement) -> tuple[Parts, ...]:
    """The clauses that stand as facts, without the words that only say whose they are."""
    read = _read(statement.doc, statement.span)
    return tuple(
        _within(e, read.told if e.verb.i in read.told else read.inside)
        for e in read.clauses
        if e.verb.i in read.inside and _is_stated(statement, e)
    )


def _is_stated(statement: Statement, e: Parts) -> bool:
    """Whether the clause stands as a fact: not quoted, not given to "some"."""
    start, end = edges_of(e.tokens)
    if any(mark.overlaps(Span(start, end)) for mark in statement.quoted):
        return False
    unreal = e.modal is None and not statement.asserts(Span(end, end))
    if unreal and not statement.asserts(Span(start, end)):
        return False
    if any(p.head.lower_ in ("i", "we", "you") for p in e.parts):
        return False
    return not _is_opinion(e.verb) and not is_denied_above(e.verb)


@lru_cache(maxsize=8)
def _is_supposed(statement: Statement, context: Context) -> bool:
    """Whether the sentence supposes, fears or denies what the passage does not."""
    said = context.passage.text.casefold()
    if _OURS.search(statement.span.of(statement.text)) and not _OURS.search(said):
        return True
    return any(word == "?" or word not in said for word in _hypothetical(statement))


@lru_cache(maxsize=8)
def _hypothetical(statement: Statement) -> frozenset[str]:
    found = _HYPOTHETICAL.finditer(statement.span.of(statement.text))
    return frozenset(m.group().casefold() for m in found)


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
    turned = are_turned_verbs(e, s)
    if turned is None or e.modal != s.modal:
        return None
    found = part_conflicts(e, s, context, library)
    if found is None:
        return None
    agreed, conflicts = found
    if turned != (e.negated != s.negated):
        if not is_denial(e, s, statement, context, agreed):
            return None
        conflicts = [*conflicts, verb_conflict(e, s)]
    conflicts += degree_conflicts(e, s)
    if len(conflicts) != 1:
        return None
    (conflict,) = conflicts
    if _is_elided(statement, context, conflict) or _is_of_another_sort(conflict, agreed, context):
        return None
    if not stands_in_passage(e, s, conflict, agreed, context):
        return None
    strength = shared_weight(e, s, conflict, agreed, statement, context, library)
    if strength < needed_weight(s, statement, context, conflict, agreed, credited=credited):
        return None
    if is_set_apart(statement, context, conflict, e.verb) or stands_elsewhere(
        e, conflict, s, library
    ):
        return None
    return Difference(
        conflict.ours, conflict.theirs.shifted(context.passage.span.start), context, strength
    )


def _is_elided(statement: Statement, context: Context, conflict: Conflict) -> bool:
    """Whether a "did" or "did not" stands for a clause, so that one denial may be the other's
    assertion: "19 did not want it and 41 did"."""
    if conflict.kind != "verb":
        return False
    said = (statement.span.of(statement.text), context.passage.text)
    return any(_ELIDED.search(text) for text in said)


def _is_of_another_sort(
    conflict: Conflict, agreed: list[tuple[Part, Part]], context: Context
) -> bool:
    """Whether more than the conflict tells the essay's thing from the passage's: "fewer lessons
    about grammar", "a wooden jetty" for one of stone."""
    known = _known(context)
    if conflict.kind in ("modifier", "degree"):
        inside = {t.i for t in conflict.mine}
        beside = [t for t in conflict.mine[0].head.subtree if t.i not in inside]
        return any(_narrows(t) and sense(t) not in known for t in beside if t.i > max(inside))
    if conflict.kind != "part":
        return False
    for mine, their in agreed:
        ours = [t for t in mine.head.lefts if t.dep_ in _BEFORE_NOUNS]
        theirs = [t for t in their.head.lefts if t.dep_ in _BEFORE_NOUNS]
        if theirs and any(_narrows(t) and sense(t) not in known for t in ours):
            return True
    return False


def _narrows(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and sense(token) is not None


def surer(a: Difference | None, b: Difference | None) -> Difference | None:
    """The surer of two differences."""
    if a is None or b is None:
        return a or b
    return a if a.strength >= b.strength else b
