"""What makes two facts of clauses that differ: another time or figure; a passage that agrees."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.facts.clause_conflict import (
    CORE,
    Conflict,
    are_turned_verbs,
    edges_of,
    place_of,
)
from feedback.essay.facts.clause_denial import narrowing_words
from feedback.essay.facts.fact_weight import KNOWN
from feedback.essay.facts.opposed_sides import are_opposed
from feedback.essay.facts.statement import Context, Statement, context_of
from feedback.essay.grammar.clause_parts import Parts, clauses_in, sense
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


_ALSO = re.compile(
    r"(?i)\b(?:too|also|as\s+well|another|other|others|similarly|likewise|similar)\b"
)
_BESIDE = 2  # tokens, a comma among them


@lru_cache(maxsize=4096)
def clauses_of(context: Context) -> tuple[Parts, ...]:
    """The clauses of a passage, in the order of its text."""
    return tuple(clauses_in(context.parsed))


def is_set_apart(
    statement: Statement, context: Context, conflict: Conflict, verb: Token | None = None
) -> bool:
    """Whether another time, one of two opposites or the passage's own name beside the difference
    makes two facts of it; `verb` is that of the essay's clause."""
    ours = _without(statement.span.of(statement.text), conflict.ours.shifted(-statement.span.start))
    theirs = _without(context.passage.text, conflict.theirs)
    if conflict.kind == "part" and _has_theirs_too(statement, conflict, verb):
        return True
    if conflict.kind in ("part", "modifier") and (
        _ALSO.search(_clause_text(statement, conflict)) or _has_other_figure(statement, context)
    ):
        return True
    if conflict.kind != "swap" and are_opposed(_without_changes(ours), _without_changes(theirs)):
        return True
    mine = {y for q in statement.quantities if q.kind == "date" and (y := _year(q.low))}
    other = {y for q in context.quantities if q.kind == "date" and (y := _year(q.low))}
    return bool(mine) and bool(other) and not mine & other


def _has_theirs_too(statement: Statement, conflict: Conflict, verb: Token | None) -> bool:
    """Whether the passage's name stands right beside the essay's ("Lyon, France") or between that
    and its verb."""
    apart = {t.i for t in conflict.mine}
    at = [*apart, *((verb.i,) if verb is not None else ())]
    first, last = min(*at, min(apart) - _BESIDE), max(*at, max(apart) + _BESIDE)
    said = {t.lower_ for t in statement.tokens if first <= t.i <= last and t.i not in apart}
    names = [t.lower_ for t in conflict.other if t.pos_ == "PROPN"]
    return bool(names) and 2 * sum(name in said for name in names) > len(names)


def _clause_text(statement: Statement, conflict: Conflict) -> str:
    """The text of the clause round the words that differ, down from its verb."""
    verb = conflict.mine[0]
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    below = [t for t in verb.subtree if statement.span.covers(place_of(t))]
    return Span(*edges_of(below)).of(statement.text) if below else ""


def _has_other_figure(statement: Statement, context: Context) -> bool:
    """Whether it has a figure that the passage has not: then it tells of something else."""
    given = {(r.low, r.high) for r in context.quantities}
    words = {t.lower_ for t in context.parsed}
    figures = (
        q
        for q in statement.quantities
        if q.kind != "date"
        and not q.vague
        and q.span.of(statement.text).casefold() not in words  # "two of them" counts nothing
    )
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


def stands_elsewhere(e: Parts, conflict: Conflict, s: Parts, library: SourceLibrary) -> bool:
    """Whether some passage of the pack says what the essay says."""
    query = " ".join(t.text for t in e.tokens)
    words = {x for t in e.tokens if (x := sense(t)) and t.i != e.verb.i}
    apart = {t.i for t in conflict.mine}
    filler = {x for t in conflict.mine if (x := sense(t))}
    rest = {x for t in e.tokens if t.i not in apart and (x := sense(t))}
    for passage, _ in library.search(query, 8):
        context = context_of(passage)
        for other in clauses_of(context):
            if other.verb is s.verb or other.tokens == s.tokens:
                continue
            turned = are_turned_verbs(e, other)
            if turned is None or turned != (e.negated != other.negated):
                continue
            if conflict.kind in ("verb", "degree") and _shares_party(e, other):
                return True
            known = other.words
            told = filler & known and len(rest & known) >= max(2, len(rest) / 2)
            if conflict.kind not in ("verb", "swap") and told:
                return True
            if conflict.kind == "swap" and len(words & known) >= KNOWN * len(words):
                return other.verb is not s.verb and _same_sides(e, other)
    return False


def _same_sides(e: Parts, other: Parts) -> bool:
    return all(
        any(p.role == q.role and p.keys & q.keys for q in other.parts)
        for p in e.parts
        if p.role in CORE
    )


def _shares_party(e: Parts, other: Parts) -> bool:
    doing = [p for p in e.parts if p.role in ("agent", "topic") and not p.is_open]
    asked = doing or [p for p in e.parts if p.role in CORE]
    if not any(p.role == q.role and p.keys & q.keys for p in asked for q in other.parts):
        return False
    return all(
        {x for t in narrowing_words(p) if (x := sense(t))} <= q.words
        for p in e.parts
        for q in other.parts
        if p.role == q.role and p.keys & q.keys
    )
