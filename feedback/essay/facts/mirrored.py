"""A sentence of the essay that is a source's word for word, but for one thing.

Where every word of it stands in the passage in the same order, no parse needs to tell what the one
word in another's place is said of. Two figures or two opposites that changed places count as one
thing; any other word that the passage and its neighbours do not know leaves the fact open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.agreement import agree
from feedback.essay.facts.alignment import DENIAL, Alignment, Pair, Unit, aligned, units_of
from feedback.essay.facts.contraries import DOWN, UP, change_of, is_of_calendar
from feedback.essay.facts.excluding_words import excludes, is_rate
from feedback.essay.facts.fact_weight import weight_of
from feedback.essay.facts.figure_scope import is_of_other_scope
from feedback.essay.facts.figure_slots import same_slot
from feedback.essay.facts.figures_apart import are_apart, is_of_another
from feedback.essay.facts.other_doer import is_of_another_doer
from feedback.essay.facts.other_occasion import is_rest
from feedback.essay.facts.same_fact import is_imprint
from feedback.essay.facts.statement import Context, Statement, context_of
from feedback.essay.grammar.frame import sense_at
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.library.tables import is_in_table
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEWEST = 3
_LEAST = 2
_TIES = 2
_OF_A_SUBJECT = 4
_WEIGHT = 2.5
_WEIGHT_OF_ALL = 1.5
_THEIR_SHARE = 0.5
_FOR_TWO_SLIPS = 5
_JOINING = word_set("and but while whereas because so since although though yet")


def mirrored(
    statement: Statement, context: Context, library: SourceLibrary, told: frozenset[int]
) -> tuple[Span, Span, float] | None:
    """The words of the essay, those of the passage in their place (in its source's text), and the
    weight of what is alike; None where anything else differs. `told` are the indexes of the
    statement's tokens that say more than whose it is."""
    if is_imprint(context) or is_in_table(*context.passage) or statement.is_own:
        return None
    for ours, keys in _our_stretches(statement, told):
        if len(keys & _keys(context)) < _LEAST:
            continue
        for theirs in _with_ones(ours, _their_stretches(context), context):
            found = _paired_off(aligned(ours, theirs, _known(context)), statement, library)
            pair = _only_pair(found, statement, context, library)
            if pair is None:
                continue
            weight = sum(weight_of(u.key, library) for u in (*found.matched, *found.known))
            if (
                _is_enough(found, pair, weight)
                and not is_of_another_doer(pair.ours.token, pair.theirs.token)
                and not _is_of_other_scope(found, pair, statement, context, library)
                and not _is_told_elsewhere(found, pair, context, library)
            ):
                places = _places(pair, context.passage.span.start)
                return (*places, weight) if _is_stated(statement, places[0]) else None
    return None


def _with_ones(
    ours: Sequence[Unit], stretches: Sequence[tuple[Unit, ...]], context: Context
) -> Iterator[tuple[Unit, ...]]:
    """The stretches of the passage, "a crown" counted as one where the essay counts crowns."""
    counted = {stem(w): q for u in ours if (q := u.quantity) and (w := _counted(u))}
    for stretch in stretches:
        found: list[Unit] = []
        for unit in stretch:
            q = counted.get(stem(unit.token.lemma_)) if unit.quantity is None else None
            if q is None or not any(t.lower_ in ("a", "an") for t in unit.token.lefts):
                found.append(unit)
                continue
            at = _place(unit, context.passage.span.start)
            one = replace(q, span=at, low=1.0, high=1.0, figure=1.0, noun_end=at.end)
            found.append(Unit("#1", unit.token, one))
            if q.unit is None:
                found.append(unit)
        yield tuple(found)


def _counted(unit: Unit) -> str | None:
    """What a figure counts: the "dollars" of "two dollars"."""
    q = unit.quantity
    if q is None:
        return None
    if q.kind != "money":
        return q.unit or q.counted
    last = unit.token.doc.char_span(*q.phrase, alignment_mode="expand")
    return last[-1].text if last is not None and last[-1].is_alpha else None


# A statement is held against its passages one after the other.
@lru_cache(maxsize=8)
def _our_stretches(
    statement: Statement, told: frozenset[int]
) -> tuple[tuple[tuple[Unit, ...], frozenset[str]], ...]:
    parts = _stretches([t for t in statement.tokens if t.i in told])
    every = [tuple(units_of(part, statement.quantities, 0)) for part in parts]
    return tuple((units, frozenset(u.key for u in units)) for units in every)


@lru_cache(maxsize=2048)
def _their_stretches(context: Context) -> tuple[tuple[Unit, ...], ...]:
    start = context.passage.span.start
    every = _stretches(list(context.parsed))
    return tuple(tuple(units_of(part, context.quantities, start)) for part in every)


@lru_cache(maxsize=2048)
def _keys(context: Context) -> frozenset[str]:
    return frozenset(u.key for part in _their_stretches(context)[:1] for u in part)


@lru_cache(maxsize=2048)
def _known(context: Context) -> frozenset[str]:
    round_ = frozenset(sense_of(word) for word in context.nearby) | context.nearby
    return round_ | _keys(context)


def _stretches(tokens: list[Token]) -> Iterator[list[Token]]:
    """The whole, then what stands on one side of words that join two clauses."""
    yield tokens
    yield from _relative(tokens)
    cuts = [i for i, t in enumerate(tokens) if _is_cut(t)]
    edges = [0, *cuts, len(tokens)]
    parts = [tokens[a:b] for a, b in pairwise(edges)]
    parts = [p for p in parts if any(t.pos_ in ("VERB", "AUX") for t in p)]
    if len(parts) > 1:
        yield from parts


def _relative(tokens: list[Token]) -> Iterator[list[Token]]:
    """What ", which" or ", who" says, with what it is said of."""
    told = {t.i for t in tokens}
    for verb in tokens:
        if verb.dep_ != "relcl" or not any(_is_cut(t) for t in verb.subtree):
            continue
        noun = verb.head
        behind = {t.i for t in verb.subtree if t.lower_ not in ("which", "who")}
        before = {t.i for t in noun.lefts if t.dep_ in ("compound", "amod", "nummod")} | {noun.i}
        yield [t for t in tokens if t.i in told & (before | behind)]


def _is_cut(token: Token) -> bool:
    if token.text in (";", ":", "—", "–"):
        return True
    if token.lower_ in ("which", "who"):
        return token.i > 0 and token.nbor(-1).text == ","
    if token.lower_ not in _JOINING:
        return False
    if token.dep_ == "cc":
        joined = [c for c in token.head.children if c.dep_ == "conj" and c.i > token.i]
        return any(any(s.dep_.startswith("nsubj") for s in c.children) for c in joined)
    return token.dep_ == "mark"


def _only_pair(
    found: Alignment, statement: Statement, context: Context, library: SourceLibrary
) -> Pair | None:
    """The one thing that differs; of two that changed places the second."""
    if not 0 < len(found.pairs) <= 3 or not _is_all_known(found):
        return None
    if not all(excludes(p, statement, library) for p in found.pairs):
        return None
    first, *others = found.pairs
    if not others:
        return None if _is_beside(first, found, context) else first
    turned = [p for p in found.pairs if not _is_crossed(p, found.pairs)]
    if not turned:
        return first
    if turned == [*found.pairs] and _are_two_slips(found, context):
        return first
    # "Fell from 8 to 5" for "rose from 5 to 8".
    return turned[0] if len(found.pairs) == 3 and [_is_turn(p) for p in turned] == [True] else None


def _are_two_slips(found: Alignment, context: Context) -> bool:
    """Whether two figures differ in a sentence that is otherwise the passage's, a name and another
    figure among what is alike."""
    return (
        len(found.pairs) == 2
        and all(p.ours.quantity is not None for p in found.pairs)
        and not any(_is_beside(p, found, context) for p in found.pairs)
        and not found.strange
        and len(found.matched) >= _FOR_TWO_SLIPS
        and any(u.quantity is not None for u in found.matched)
        and any(u.token.pos_ == "PROPN" and u.quantity is None for u in found.matched)
    )


def _paired_off(found: Alignment, statement: Statement, library: SourceLibrary) -> Alignment:
    """The one strange word beside the passage's in its part of the sentence, whatever the order:
    "trained by a farmer from Kent", "a farmer from Essex trained"."""
    if found.pairs or len(found.strange) != 1 or found.strange[0].quantity is not None:
        return found
    (unit,) = found.strange
    facing = [Pair(unit, u) for u in found.left_out if _is_in_one_part(unit.token, u.token)]
    facing = [p for p in facing if excludes(p, statement, library)]
    if len(facing) != 1:
        return found
    rest = tuple(u for u in found.left_out if u is not facing[0].theirs)
    # In another order the words are the passage's all the same.
    matched = (*found.matched, *found.known)
    return Alignment(matched, tuple(facing), (), rest, ())


def _is_in_one_part(a: Token, b: Token) -> bool:
    """Whether two words hang on the same word, or the same word hangs on them."""
    if a.dep_ == b.dep_ == "pobj" and a.head.lower_ == b.head.lower_:
        above, below = a.head.head, b.head.head
        return sense_at(above) is not None and sense_at(above) == sense_at(below)
    mine = {s for t in a.lefts if (s := sense_at(t))}
    return bool(mine & {s for t in b.lefts if (s := sense_at(t))})


def _is_all_known(found: Alignment) -> bool:
    """Whether nothing is strange, save one verb beside two things that changed places."""
    crossed = len(found.pairs) == 2 and all(_is_crossed(p, found.pairs) for p in found.pairs)
    verbs = [u for u in found.strange if u.token.pos_ == "VERB" and u.quantity is None]
    return len(found.strange) <= (crossed and len(found.matched) > _FEWEST) and verbs == list(
        found.strange
    )


def _is_crossed(pair: Pair, pairs: Sequence[Pair]) -> bool:
    return any(p.ours.key == pair.theirs.key and p.theirs.key == pair.ours.key for p in pairs)


def _is_turn(pair: Pair) -> bool:
    ways = (change_of(pair.ours.token.lemma_), change_of(pair.theirs.token.lemma_))
    return set(ways) == {UP, DOWN}


def _is_beside(pair: Pair, found: Alignment, context: Context) -> bool:
    """Whether the passage has the essay's word too, or the essay the passage's."""
    if pair.ours.quantity is not None and pair.theirs.quantity is not None:
        return any(
            same_slot(pair.ours.quantity, r) and agree(pair.ours.quantity, r) == "agree"
            for r in context.quantities
        )
    if is_rate(pair.ours.token):
        return False
    here = {s for t in context.parsed if (s := sense_at(t))}
    return pair.ours.key in here or any(u.key == pair.theirs.key for u in found.matched)


def _is_enough(found: Alignment, pair: Pair, weight: float) -> bool:
    matched = [u for u in found.matched if u.key != DENIAL]
    whole = not (found.left_out or found.known) and len(matched) >= _LEAST
    if whole and len(found.pairs) == 1 and weight >= _WEIGHT_OF_ALL:
        return not _is_of_another(pair, len(matched))
    if len(matched) < _LEAST or len(matched) + len(found.known) < _FEWEST or weight < _WEIGHT:
        return False
    if len(found.pairs) == 1 and _is_of_another(pair, len(matched)):
        return False
    # What stands in another order says the same only where the rest is not much longer.
    if len(found.known) > len(matched):
        return False
    return len(matched) >= _THEIR_SHARE * (len(matched) + len(_of_one_clause(found, pair)))


def _is_of_another(pair: Pair, matched: int) -> bool:
    """Whether the word only tells of whom each sentence speaks."""
    token = pair.ours.token
    if token.pos_ == "PROPN" and not is_of_calendar(token.lower_):
        return matched < _OF_A_SUBJECT  # the country for its town
    if pair.ours.quantity is not None or not _is_of_subject(token):
        return False
    verb = token.head
    return not (
        token.tag_ == pair.theirs.token.tag_ == "NN"
        and token.dep_ == "nsubj"
        and verb.tag_ == "VBD"
        and matched >= _OF_A_SUBJECT
    )


def _is_of_subject(token: Token) -> bool:
    """Whether a word says of whom the sentence speaks: farmers of the upper valley and of the lower
    one may do the same."""
    while token.head.i != token.i and token.pos_ not in ("VERB", "AUX"):
        if token.dep_ in ("nsubj", "nsubjpass"):
            return True
        token = token.head
    return False


def _of_one_clause(found: Alignment, pair: Pair) -> Sequence[Unit]:
    """What the essay leaves out of the clause in which the passage has its word."""
    verb = pair.theirs.token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    below = {t.i for t in verb.subtree}
    return [u for u in found.left_out if u.token.i in below]


def _is_of_other_scope(
    found: Alignment, pair: Pair, statement: Statement, context: Context, library: SourceLibrary
) -> bool:
    """Whether a figure is said of two groups or places, where the sentences name them apart."""
    q, r = pair.ours.quantity, pair.theirs.quantity
    if q is None or r is None or len(found.pairs) > 1:
        return False
    if sum(u.quantity is not None for u in found.matched) >= _TIES:
        return _is_reckoned(q, context)
    return (
        _is_reckoned(q, context)
        or is_of_another(statement, q, context)
        or is_rest(statement, q, context, r)
        or are_apart(statement, q, context, r)
        or is_of_other_scope(statement, q, context, r, library)
    )


def _is_reckoned(q: Quantity, context: Context) -> bool:
    """Whether it is the sum or the difference of two of the passage's figures."""
    figures = [r.figure for r in context.quantities if r.kind == q.kind and r.kind != "date"]
    return any(q.figure in (a + b, abs(a - b)) for a, b in combinations(figures, 2))


def _is_told_elsewhere(
    found: Alignment, pair: Pair, context: Context, library: SourceLibrary
) -> bool:
    """Whether another passage says it as the essay does."""
    words = {u.key for u in found.matched if u.quantity is None}
    query = " ".join(u.token.text for u in (*found.matched, pair.ours))
    for passage, _ in library.search(query, 8):
        other = context_of(passage)
        if other.passage == context.passage:
            continue
        here = {s for t in other.parsed if (s := sense_at(t))}
        if len(words & here) < max(2, len(words) / 2):
            continue
        if pair.ours.quantity is None and pair.ours.key in here:
            return True
        if pair.ours.quantity is not None and any(
            same_slot(pair.ours.quantity, r) and agree(pair.ours.quantity, r) == "agree"
            for r in other.quantities
        ):
            return True
    return False


def _places(pair: Pair, start: int) -> tuple[Span, Span]:
    return _place(pair.ours, 0), _place(pair.theirs, start)


def _place(unit: Unit, offset: int) -> Span:
    if unit.quantity is not None:
        return unit.quantity.phrase
    first = unit.token.nbor(-1) if is_rate(unit.token) else unit.first or unit.token
    return Span(first.idx, unit.token.idx + len(unit.token)).shifted(offset)


def _is_stated(statement: Statement, words: Span) -> bool:
    return statement.asserts(words) or statement.reports(words)
