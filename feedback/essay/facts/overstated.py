"""Where the essay restates a source and says more than it does.

A source says "may" and the essay "will", "some" and "all", "often" and "always", "goes with" and
"causes"; or a condition, a doubt or the holder of a belief is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.habit_causes import cause_from_habit
from feedback.essay.facts.lost_bounds import lost_bound
from feedback.essay.facts.lost_hedge import PROVING, lost_hedge, stems_in, with_auxiliaries
from feedback.essay.facts.lost_holder import lost_holder, unreported
from feedback.essay.facts.one_of_them import first_for_one_of
from feedback.essay.facts.opposed_sides import are_opposed
from feedback.essay.facts.restated_clauses import (
    Restated,
    asserted,
    restatements,
    share_an_argument,
    verbs_of,
    words_of,
)
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.facts.trimmed import side, side_of, trimmed, unframed
from feedback.essay.grammar import degrees
from feedback.essay.grammar.frame import clause_of
from feedback.essay.grammar.hedges import (
    careful_words,
    hedges_of,
    is_only_tried,
    is_only_wished,
    is_still_to_come,
    scope_of,
)
from feedback.text.span import Span
from feedback.text.words import stem, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAUSING = word_set(
    """
    cause produce make create bring drive trigger determine lead result prevent improve increase
    raise boost reduce lower decrease cut harm damage worsen weaken strengthen shorten lengthen
    protect spread spur fuel promote encourage
    """
)
_GOING_WITH = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:associated|correlated|linked|connected)"
    r"\s+(?:with|to)|correlat(?:es?|ed)\s+with|go(?:es)?\s+(?:hand\s+in\s+hand|along|together)\s+with"
    r"|went\s+along\s+with|coincid(?:es?|ed)\s+with|(?:was|were|is|are)\s+(?:\w+ly\s+)?followed\s+by"
    r"|(?:an?\s+)?(?:association|correlation|link|relationship|connection)"
    r"\s+(?:\w+\s+){0,3}?between)\b"
)
_HINTING = word_set("suggest hint imply")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_EVERYWHERE = re.compile(
    r"(?i)\b(?:everywhere|worldwide|nationwide|(?:all\s+over|around|throughout|across)\s+the\s+"
    r"(?:world|globe|country|nation|continent|whole\s+\w+)|in\s+(?:every|all)\s+(?:\w+\s+)?\w+"
    r"|in\s+the\s+whole\s+\w+|(?:all\s+over|throughout|across)\s+(?-i:[A-Z])\w+)\b"
)
_WIDE = re.compile(rf"{_EVERYWHERE.pattern}|\b(?i:elsewhere|other\s+\w+|many\s+\w+)\b")
_SOMEWHERE = re.compile(
    r"\b[Ii]n\s+(?:the\s+)?(?:\w+\s+){0,2}?[A-Z]\w+|\b[Ii]n\s+(?:one|a|an)\s+\w+"
)
_OURS = re.compile(r"(?i)\b(?:in|at)\s+(?:my|our)\s")
_JOINING = frozenset(("so", "which", "because", "and", "but", "although", "while", "since"))
_PROVED = 3
_COMMON_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Overstated:
    """`ours` are the words of the essay that go further, `theirs` the passage's weaker ones."""

    ours: Span
    theirs: Span
    context: Context


def overstated(
    statement: Statement, contexts: list[Context], before: str, *, credited: bool = False
) -> Overstated | None:
    """Where the statement restates one of the passages and goes further than each that it restates;
    `before` is the essay's sentence before it, which may say whose belief it is. `credited`: the
    essay gives the statement to the source, which may well stand behind those whom it reports."""
    found: Overstated | None = None
    for context in contexts:
        if not _may_be_one(statement, context):
            continue
        one = _is_of_one_name(statement, context, statement.names)
        for pair in restatements(statement, context):
            if not one and not _is_of_one_name(statement, context, _names_in(statement, pair)):
                continue
            more = _more_of(statement, context, pair, before, credited=credited)
            if more is None and _says_as_much(pair):
                return None
            found = found or more
        found = (
            found
            if found or not one
            else (
                _cause_for_company(statement, context)
                or _of(cause_from_habit(statement, context), context)
                or _proof(statement, context)
                or _cut_out(statement, context)
                or (None if credited else _of(unreported(statement, context, before), context))
            )
        )
    return found


def _cut_out(statement: Statement, context: Context) -> Overstated | None:
    """The passage's own words but for the careful one."""
    if statement.span.of(statement.text).rstrip().endswith("?"):
        return None
    mine, theirs = side_of(statement), side_of(context)
    found = trimmed(mine, theirs) or unframed(mine.words, theirs.words)
    if found is None and (first_clause := _first_clause(list(statement.tokens))):
        found = trimmed(side(first_clause), theirs)
    if found is None:
        return None
    (first, last), (weak, end) = found.ours, found.theirs
    return Overstated(
        Span(first.idx, last.idx + len(last)),
        Span(weak.idx, end.idx + len(end)).shifted(context.passage.span.start),
        context,
    )


def _first_clause(tokens: list[Token]) -> list[Token]:
    """The words before ", so" or the like; none where nothing of the kind stands there."""
    for at, token in enumerate(tokens[:-1]):
        if token.text == "," and tokens[at + 1].lower_ in _JOINING:
            return tokens[:at]
    return []


def _says_as_much(pair: Restated) -> bool:
    """Whether the passage itself says it without care, so that the essay may; whom a relative
    clause means says nothing of the rest."""
    if pair.verb.dep_ in ("relcl", "acl"):
        return False
    return not any(hedges_of(pair.other)) and not careful_words(_sentence(pair.other))


def _sentence(token: Token) -> str:
    return str(token.doc.text)


def _may_be_one(statement: Statement, context: Context) -> bool:
    """Whether nothing (other names, another year, one of two opposites) sets the two apart."""
    if are_opposed(statement.span.of(statement.text), context.passage.text):
        return False
    if _OURS.search(statement.span.of(statement.text)):
        return False
    mine, theirs = (
        {(q.low, q.high) for q in found if q.kind == "date"}
        for found in (statement.quantities, context.quantities)
    )
    return not (mine and theirs) or any(a <= d and c <= b for a, b in mine for c, d in theirs)


@lru_cache(maxsize=2048)
def _every_stem(context: Context) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words(context.passage.text))


def _is_of_one_name(statement: Statement, context: Context, names: frozenset[str]) -> bool:
    """Whether the passage, or what stands near it, has one of the names."""
    cited = stems_in(" ".join(_BRACKETED.findall(statement.span.of(statement.text))))
    names = names - statement.reporters - cited
    return not names or bool(names & (context.stems | context.nearby | _every_stem(context)))


def _names_in(statement: Statement, pair: Restated) -> frozenset[str]:
    """The names in the clause that restates; "when Elizabeth was old" names none of it."""
    return statement.names & {stem(t.text) for t in clause_of(pair.verb)}


def _more_of(
    statement: Statement, context: Context, pair: Restated, before: str, *, credited: bool
) -> Overstated | None:
    return (
        _more_of_them(context, pair)
        or _more_often(context, pair)
        or _of(lost_hedge(statement, context, pair, before, credited=credited), context)
        or _of(lost_holder(statement, context, pair, before), context)
        or _done_not_tried(context, pair)
        or _first_not_among_them(statement, context)
        or _of(lost_bound(statement, context), context)
        or _everywhere(statement, context, pair)
    )


def _done_not_tried(context: Context, pair: Restated) -> Overstated | None:
    """ "opened a school" for "hoped to open a school"."""
    verb, other = pair.verb, pair.other
    if is_only_tried(verb) or is_only_wished(verb):
        return None
    if not is_only_wished(other) and (not is_only_tried(other) or is_still_to_come(verb)):
        return None
    if any(c.lower_ == "would" or c.dep_ == "advcl" for c in verb.children):
        return None
    if verb.dep_ == "xcomp" or careful_words(scope_of(verb)):
        return None
    start = context.passage.span.start
    theirs = Span(other.head.idx, other.idx + len(other)).shifted(start)
    return Overstated(with_auxiliaries(verb), theirs, context)


def _first_not_among_them(statement: Statement, context: Context) -> Overstated | None:
    """ "the oldest mill" for "one of the oldest mills"."""
    found = first_for_one_of(statement.span.of(statement.text), context.passage.text)
    if found is None:
        return None
    ours, theirs = found
    return Overstated(
        ours.shifted(statement.span.start), theirs.shifted(context.passage.span.start), context
    )


def _more_of_them(context: Context, pair: Restated) -> Overstated | None:
    """ "all ferries" for "some ferries"."""
    for mine, ours in _degrees(pair.verb):
        for name, theirs in _degrees(pair.other):
            if mine == name and degrees.goes_further(ours.step, theirs.step):
                span = Span(theirs.start, theirs.end).shifted(context.passage.span.start)
                return Overstated(Span(ours.start, ours.end), span, context)
    return None


def _degrees(verb: Token) -> Iterator[tuple[str, degrees.Degree]]:
    for token in clause_of(verb):
        if token.pos_ in ("NOUN", "PROPN", "PRON", "DET") and (degree := degrees.of_noun(token)):
            yield degrees.named(token), degree


def _more_often(context: Context, pair: Restated) -> Overstated | None:
    ours, theirs = degrees.of_verb(pair.verb), degrees.of_verb(pair.other)
    if ours is None or theirs is None or not degrees.goes_further(ours.step, theirs.step):
        return None
    span = Span(theirs.start, theirs.end).shifted(context.passage.span.start)
    return Overstated(Span(ours.start, ours.end), span, context)


def _of(found: tuple[Span, Span] | None, context: Context) -> Overstated | None:
    return Overstated(*found, context) if found else None


def _everywhere(statement: Statement, context: Context, pair: Restated) -> Overstated | None:
    text = statement.span.of(statement.text)
    ours = _EVERYWHERE.search(text)
    theirs = _SOMEWHERE.search(context.passage.text)
    if not ours or not theirs or _WIDE.search(context.passage.text):
        return None
    if theirs.group().casefold() in text.casefold():
        return None
    last = ours.group().split()[-1]
    if last[0].isupper() and last in context.passage.text:
        return None
    mine = Span(*ours.span()).shifted(statement.span.start)
    if not any(mine.start <= t.idx < mine.end for t in clause_of(pair.verb)):
        return None  # another clause goes so far
    there = _whole_list(context, Span(*theirs.span())).shifted(context.passage.span.start)
    return Overstated(mine, there, context)


def _whole_list(context: Context, place: Span) -> Span:
    """ "in Lyon, Nice and Lille" for its beginning, "in Lyon"."""
    named = context.parsed.char_span(*place, alignment_mode="expand")
    last = named[-1] if named else None
    if last is None:
        return place
    return Span(place.start, max([place.end, *(t.idx + len(t) for t in last.conjuncts)]))


def _cause_for_company(statement: Statement, context: Context) -> Overstated | None:
    """ "causes" for "is associated with"."""
    theirs = _GOING_WITH.search(context.passage.text)
    text = statement.span.of(statement.text)
    more_careful = careful_words(text) - careful_words(context.passage.text)
    if theirs is None or more_careful or _GOING_WITH.search(text):
        return None
    tokens = context.parsed.char_span(*theirs.span(), alignment_mode="expand")
    for verb in asserted(statement):
        if verb.lemma_.lower() not in _CAUSING or tokens is None:
            continue
        mine = words_of(verb) - words_of_lemmas(_CAUSING)
        known = mine & frozenset(s for t in context.parsed if (s := _sense(t)))
        if len(mine) >= 2 and len(known) >= max(2, _COMMON_SHARE * len(mine)):
            span = Span(*theirs.span()).shifted(context.passage.span.start)
            return Overstated(with_auxiliaries(verb), span, context)
    return None


def words_of_lemmas(lemmas: frozenset[str]) -> frozenset[str]:
    """The senses of verbs by their lemmas."""
    from feedback.essay.grammar.synonyms import sense_of

    return frozenset(sense_of(lemma) for lemma in lemmas)


def _sense(token: Token) -> str | None:
    from feedback.essay.facts.restated_clauses import sense

    return sense(token)


def _proof(statement: Statement, context: Context) -> Overstated | None:
    """ "proves that" for "suggests that", the rest alike."""
    text = statement.span.of(statement.text)
    for verb in asserted(statement):
        if verb.lemma_.lower() not in PROVING:
            continue
        shown = _proof_of_thing(verb, context)
        if shown is not None and not careful_words(text) - careful_words(context.passage.text):
            return Overstated(with_auxiliaries(verb), shown, context)
        said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        if said is None:
            continue
        for other in verbs_of(context.parsed):
            hinted = next((c for c in other.children if c.dep_ == "ccomp"), None)
            if hinted is None or other.lemma_.lower() not in _HINTING:
                continue
            mine, theirs = words_of(said), words_of(hinted)
            shared = mine & theirs
            close = len(shared) >= 3 and len(shared) >= _COMMON_SHARE * max(len(mine), 1)
            if (
                close
                and share_an_argument(said, hinted)
                and not careful_words(text) - careful_words(context.passage.text)
            ):
                span = Span(other.idx, other.idx + len(other)).shifted(context.passage.span.start)
                return Overstated(with_auxiliaries(verb), span, context)
    return None


def _proof_of_thing(verb: Token, context: Context) -> Span | None:
    """ "Proves trade", where the passage has "hints at trade"; its words for it."""
    if not any(c.dep_ == "dobj" for c in verb.children):
        return None
    for other in verbs_of(context.parsed):
        if other.lemma_.lower() not in _HINTING or not share_an_argument(verb, other):
            continue
        mine = words_of(verb) - words_of_lemmas(PROVING)
        shared = mine & words_of(other)
        if len(shared) >= _PROVED and len(shared) >= _COMMON_SHARE * len(mine):
            return Span(other.idx, other.idx + len(other)).shifted(context.passage.span.start)
    return None
