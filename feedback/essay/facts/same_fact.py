"""The gate before any verdict: are two sentences about the same fact?

Sentences on one topic share words without sharing a fact, so a difference is only believed where
names or other figures tie them together and the two quantities fill the same slot.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from feedback.essay.claims.computed import is_computed, is_multiplied, reckons
from feedback.essay.facts.agreement import YEARLESS_UNIT, agree, is_range, share_an_end
from feedback.essay.facts.figure_frames import (
    bounds_differ,
    has_stranger,
    is_other_magnitude,
    is_other_unit,
    retells,
)
from feedback.essay.facts.figure_scope import is_of_other_scope
from feedback.essay.facts.figure_slots import counted_noun, is_closed, same_slot
from feedback.essay.facts.figures_apart import are_apart, is_of_another
from feedback.essay.facts.other_occasion import is_both_together, is_product, is_rest
from feedback.essay.facts.statement import Context, Statement, library_stems
from feedback.essay.grammar.content_words import content_at, near
from feedback.library.library import SourceLibrary
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FARTHEST = 12
_BY_CHANCE = 7  # two durations have so small a figure by chance
_A_MONTH = 31
_BY = re.compile(r"(?i)\bby\s+(?:the\s+\w+\s+of\s+)?$")
_LIKE = dict.fromkeys(("start", "launch", "commence", "originate"), "begin")
_LIKE |= dict.fromkeys(("finish", "cease", "stop", "conclude"), "end")
_REPORTING_LISTED = """
report say write publish announce declare state tell claim note recall explain describe quote
argue release print reprint
"""
_REPORTING = frozenset(_REPORTING_LISTED.split())
# The stems of words for what a result is held against.
_BENCHMARKS = frozenset(
    ("norm", "quota", "target", "standard", "requir", "averag", "normal", "expect")
)
_IMPRINT = re.compile(
    r"(?i)©|copyright|^\W*(?:first\s+|originally\s+)?published\b|\bpublished\s+(?:online|by)\b|\bpp?\.|\bvol\.|\bISSN\b|\bretrieved\b|\baccessed\b"
)
_RATE = re.compile(
    r"(?i)\s*(?:a|an|per|each|every)\s+(?:second|minute|hour|day|week|month|year|person)"
)
_BOUND = re.compile(
    r"(?i)\b(by|since|until|till|before|after|from|between)\s+(?:the\s+)?(?:\w+\s+of\s+)?$"
)


def anchored(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether enough words are shared for an equal figure to be the same fact."""
    if q.kind == "date":
        return _date_stated(statement, q, context, r)
    shared = statement.stems & (context.stems | context.nearby)
    same_noun = counted_noun(q) is not None and counted_noun(q) == counted_noun(r)
    if not is_closed(q, r) and not same_noun and (q.unit is None or q.unit != r.unit):
        return False
    if is_range(q) != is_range(r) and not (q.approximate or r.approximate):
        # much lies between the ends of a range
        return len(shared) >= 3 and same_noun
    return len(shared) >= (1 if same_noun or _is_distinctive(q) else 2)


def _date_stated(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether the passage puts the same event on that date, at least as precisely."""
    if r.low < q.low or r.high > q.high:
        return False
    close = _close(statement, q, context, r)
    if len(close) >= 3 and close - statement.names:
        return True
    shared = statement.stems & context.stems
    return len(shared) >= 2 and _verb(statement.doc, q.span) == _passage_verb(context, r)


def _is_distinctive(q: Quantity) -> bool:
    """Whether a figure is too odd to turn up twice by chance."""
    return q.figure >= 100 or q.figure % 1 != 0


def same_fact(
    statement: Statement, q: Quantity, context: Context, library: SourceLibrary
) -> Quantity | None:
    """The quantity of the passage that states what `q` states; None where that is not certain."""
    if is_imprint(context) or names_clash(statement, context, library):
        return None
    if is_of_another(statement, q, context):
        return None
    pairs = paired_off(statement, q, context)
    free = [
        r
        for r in context.quantities
        if r not in pairs.values() and (same_slot(q, r) or is_other_unit(q, r))
    ]
    free = [r for r in free if is_other_unit(q, r)] or free
    free = [r for r in free if counted_noun(r) == counted_noun(q)] or free
    if not free or _is_derived(q, context, pairs.values()):
        return None
    said = statement.sentence_text
    others = [x for x in statement.quantities if x is not q]
    if reckons(said) and is_computed(q, [*context.quantities, *others], said):
        return None
    if is_multiplied(q, context.quantities):
        return None
    nearness = {r: _nearness(statement, q, context, r) for r in free}
    ranked = sorted(free, key=nearness.__getitem__, reverse=True)
    best = ranked[0]
    if len(ranked) > 1 and nearness[best] <= nearness[ranked[1]]:
        return None
    rivals = [r for r in context.quantities if r not in pairs.values()]
    if _stands_by_another(statement, q, context, best, rivals):
        return None
    if (
        are_apart(statement, q, context, best)
        or is_both_together(q, context)
        or is_product(statement, q, best)
        or is_rest(statement, q, context, best)
    ):
        return None
    if not is_sure(statement, q, best, context, len(pairs)) and is_of_other_scope(
        statement, q, context, best, library
    ):
        return None
    if not is_other_unit(q, best) and _is_same(statement, q, context, best, ties=len(pairs)):
        return best
    return best if is_retold(statement, q, context, best) else None


def is_sure(statement: Statement, q: Quantity, r: Quantity, context: Context, ties: int) -> bool:
    """Whether the figures themselves say that one fact is told: a slip of the pen in a long one,
    or two others alike."""
    if q.kind == r.kind == "duration" and q.unit != r.unit and q.figure == r.figure > _BY_CHANCE:
        return True
    return ties >= 2 or (
        q.kind != "date" and is_slip(q.span.of(statement.text), r.span.of(context.text), least=4)
    )


def ties_of(statement: Statement, q: Quantity, context: Context) -> int:
    """How many of the statement's other figures the passage gives alike."""
    return len(paired_off(statement, q, context))


def is_retold(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether both figures hang on the same verb or noun, in a sentence told in other words."""
    ties = ties_of(statement, q, context)
    slip = is_other_magnitude(q, r) or is_slip(
        q.span.of(statement.text), r.span.of(context.text), least=3 if ties < 2 else 2
    )
    return retells(statement, q, context, r, ties, slip)


def is_other_value(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether two values of one fact part."""
    agreement = agree(q, r)
    if q.kind == r.kind == "date" and _is_by_then(statement.text, q, r):
        return False
    if is_other_unit(q, r):
        return True
    ours, theirs = q.span.of(statement.text), r.span.of(context.text)
    return agreement == "differ" or (
        agreement == "unclear" and q.kind == r.kind and bounds_differ(q, r, ours, theirs)
    )


def _is_by_then(text: str, q: Quantity, r: Quantity) -> bool:
    """ "By 1918" of what was so at the end of 1917."""
    led = _BY.search(text[max(0, q.span.start - 20) : q.span.start])
    return led is not None and 0 < q.low - r.high <= _A_MONTH


def _nearness(statement: Statement, q: Quantity, context: Context, r: Quantity) -> tuple[int, bool]:
    """How near `r` stands to what `q` is said of; of two dates the one of the same verb."""
    same_verb = q.kind == "date" and _verb(statement.doc, q.span) == _passage_verb(context, r)
    return len(_close(statement, q, context, r)), same_verb


@lru_cache(maxsize=4096)
def is_imprint(context: Context) -> bool:
    """Whether a passage tells where the source was printed, and nothing of its subject."""
    return _IMPRINT.search(context.passage.text) is not None


def _stands_by_another(
    statement: Statement, q: Quantity, context: Context, r: Quantity, rivals: list[Quantity]
) -> bool:
    """Whether the name nearest to `q` stands nearest to another such figure in the passage."""
    rivals = [x for x in rivals if x.kind == r.kind and x.unit == r.unit]
    here = _placed(statement.text, statement.span, statement.names & context.stems)
    there = _placed(context.text, context.passage.span, statement.names)
    if len(rivals) < 2 or not here:
        return False
    name = min(here, key=lambda placed: _gap(placed[1], q.span))[0]
    spots = [span for other, span in there if other == name]
    return bool(spots) and r is not min(
        rivals, key=lambda x: min(_gap(spot, x.span) for spot in spots)
    )


def _placed(text: str, span: Span, names: frozenset[str]) -> list[tuple[str, Span]]:
    return [(name, at) for name, at in content_at(text, span) if name in names]


def _gap(a: Span, b: Span) -> int:
    return max(b.start - a.end, a.start - b.end)


def _close(statement: Statement, q: Quantity, context: Context, r: Quantity) -> frozenset[str]:
    return near(statement.text, statement.span, q) & near(context.text, context.passage.span, r)


def paired_off(statement: Statement, q: Quantity, context: Context) -> dict[Quantity, Quantity]:
    """The statement's other quantities that the passage gives alike."""
    pairs: dict[Quantity, Quantity] = {}
    for other in statement.quantities:
        if other is q:
            continue
        for r in context.quantities:
            same = other.kind == r.kind and (other.low, other.high) == (r.low, r.high)
            if r not in pairs.values() and (
                same or (same_slot(other, r) and agree(other, r) == "agree")
            ):
                pairs[other] = r
                break
    return pairs


def _is_derived(q: Quantity, context: Context, paired: Collection[Quantity]) -> bool:
    """Whether `q` is the sum or difference of two of the passage's figures (18 of 16 and 2), or
    what one of its shares leaves over (30 of 70 percent). A figure that the statement gives
    beside `q` is in no sum."""
    figures = [r.figure for r in context.quantities if r not in paired]
    figures = [figure for figure in figures if not math.isnan(figure)]
    if q.kind == "percent" and any(
        r.kind == "percent" and _leaves(r, q) for r in context.quantities
    ):
        return True
    return any(q.figure in (a + b, abs(a - b)) for a, b in combinations(figures, 2))


def _leaves(r: Quantity, q: Quantity) -> bool:
    return abs(100 - r.figure - q.figure) <= 1


def names_clash(statement: Statement, context: Context, library: SourceLibrary) -> bool:
    """Whether the statement names somebody or some place that the passage does not.

    A name unknown to the whole pack may be a first name or misspelt: it is let pass beside one
    that the passage has.
    """
    here = context.stems | context.nearby
    missing = statement.names - here - _reporters(statement, context, library)
    return bool(missing & library_stems(library)) or (bool(missing) and not statement.names & here)


def _reporters(statement: Statement, context: Context, library: SourceLibrary) -> frozenset[str]:
    """The names that only say whose the statement is, unless they wrote another source."""
    others = frozenset(
        stem(name)
        for source in library
        if source.id != context.passage.source.id
        for name in re.findall(r"\w+", source.author or "")
    )
    return statement.reporters - others


def _is_same(
    statement: Statement, q: Quantity, context: Context, r: Quantity, *, ties: int
) -> bool:
    if _has_rate(statement.text, q) != _has_rate(context.text, r):
        return False
    around = near(statement.text, statement.span, q)
    close = _close(statement, q, context, r)
    shared = statement.stems & context.stems
    same_noun = counted_noun(q) is not None and counted_noun(q) == counted_noun(r)
    if q.kind == "number" and q.unit is None and (q.counted is None) != (r.counted is None):
        return False
    if q.counted and r.counted and not same_noun and not _benchmarks(q, r):
        return False
    copied = len(close) >= 3 and len(around & context.stems) >= 0.6 * len(around)
    tied = bool(ties) and same_noun and len(close) >= 2
    slip = (len(close) >= 3 or tied) and is_slip(q.span.of(statement.text), r.span.of(context.text))
    if q.kind == "date":
        return _same_event(statement, q, context, r, copied=copied, slip=slip, shared=len(shared))
    stranger = not ties and not slip and has_stranger(statement, q, context)
    if (copied and not stranger) or (slip and (same_noun or q.unit)):
        return True
    if share_an_end(q, r) and len(close) >= 2:
        return True
    if statement.is_own or _is_far(q, r):
        return False
    if ties and _benchmarks(q, r) and len(shared) >= 2:
        return True
    if ties >= 2 and same_noun:
        # Two other figures of the sentence are the passage's: it retells that passage.
        return True
    if not (same_noun or q.unit) or len(close) < 2:
        return False
    if stranger:
        return False
    covered = len(around & context.stems) >= 0.6 * len(around)
    if covered and ties and q.kind == "multiplier":
        # "doubled since 2015": the verb is the figure, and the year ties the two.
        return True
    if covered and (same_noun or len(shared) >= 3):
        return True
    if same_noun and len(close) >= 3 and len(shared) >= 4:
        return True
    same_verb = _verb(statement.doc, q.span) == _passage_verb(context, r)
    return same_verb and (covered or len(shared) >= 3)


def is_slip(written: str, source: str, least: int = 3) -> bool:
    """Whether two figures of `least` digits or more differ as a slip of the pen does: by one digit,
    or two that changed places."""
    a, b = re.sub(r"\D", "", written), re.sub(r"\D", "", source)
    if min(len(a), len(b)) < least or len(a) != len(b) or a == b:
        return False
    other = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(other) == 2:
        i, j = other
        return j == i + 1 and a[i] + a[j] == b[j] + b[i]
    return len(other) == 1


def _is_far(q: Quantity, r: Quantity) -> bool:
    """Whether the figures are too far apart for a slip."""
    return not r.low / _FARTHEST <= q.low <= r.low * _FARTHEST


def _benchmarks(q: Quantity, r: Quantity) -> bool:
    """Both multiply what is expected ("14 times the quota", "exceeding the norm fivefold")."""
    return q.kind == r.kind == "multiplier" and (
        counted_noun(q) in _BENCHMARKS or counted_noun(r) in _BENCHMARKS
    )


def _has_rate(text: str, q: Quantity) -> bool:
    return _RATE.match(text, q.phrase.end) is not None


def _same_event(
    statement: Statement,
    q: Quantity,
    context: Context,
    r: Quantity,
    *,
    copied: bool,
    slip: bool,
    shared: int,
) -> bool:
    if (q.unit == YEARLESS_UNIT) != (r.unit == YEARLESS_UNIT):
        return False
    if _bound(statement.text, q) != _bound(context.text, r):
        return False
    verb, verb2 = _verb(statement.doc, q.span), _passage_verb(context, r)
    if (verb in _REPORTING) != (verb2 in _REPORTING):
        return False
    if copied and (slip or len(_close(statement, q, context, r)) >= 4):
        return True
    return verb is not None and verb == verb2 and (copied or (shared >= 4 and not statement.is_own))


def _bound(text: str, q: Quantity) -> str | None:
    found = _BOUND.search(text[max(0, q.span.start - 25) : q.span.start])
    return found.group(1).lower() if found else None


def _passage_verb(context: Context, r: Quantity) -> str | None:
    return _verb(context.parsed, r.span.shifted(-context.passage.span.start))


def _verb(doc: Doc, span: Span) -> str | None:
    """The lemma of the verb that a quantity hangs on, by the parse."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if not tokens:
        return None
    token: Token = tokens.root
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    lemma = token.lemma_.lower()
    return _LIKE.get(lemma, lemma) if token.pos_ in ("VERB", "AUX") else None
