"""The figure of a passage that a sentence restating it gives another value for."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import combinations

from feedback.essay.claims.computed import is_computed, is_multiplied
from feedback.essay.facts.agreement import agree, is_range
from feedback.essay.facts.figure_evidence import Signs, fits, is_clear, nearness, same_noun, signs
from feedback.essay.facts.figure_frames import is_other_magnitude, is_other_unit
from feedback.essay.facts.figure_scope import is_of_other_scope
from feedback.essay.facts.figures_apart import are_apart, is_bracketed, is_of_another
from feedback.essay.facts.other_occasion import is_both_together, is_product, is_rest
from feedback.essay.facts.same_fact import is_imprint, is_slip, is_sure, names_clash, paired_off
from feedback.essay.facts.statement import Context, Statement
from feedback.library.library import Passage, SourceLibrary
from feedback.library.tables import is_in_table
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity

_YEAR = re.compile(r"1\d{3}|20\d\d")
_SAME = 0.7
_SURE = 0.8  # more evidence is asked for of what would be
_ALL = 0.95
_MUCH = 2.5
_LEAST = 0.5  # of shared words in the passage itself: those round it do not suffice


def rival(
    statement: Statement,
    q: Quantity,
    context: Context,
    library: SourceLibrary,
    *,
    asserted: bool = True,
) -> Quantity | None:
    """The quantity of the passage in whose slot the statement has `q`; None where the passage has
    `q` too, where two of its figures come into question, or where the evidence is too weak. What is
    not `asserted` ("it would cost") must be given to the passage's source."""
    found = weighed(statement, q, context, library)
    if found is None or found[1].weight < found[1].needed + (0 if asserted else _SURE):
        return None
    return found[0] if asserted or found[1].cited else None


def weighed(
    statement: Statement, q: Quantity, context: Context, library: SourceLibrary
) -> tuple[Quantity, Signs] | None:
    """The passage's figure for the slot of `q`, with the signs that it is one."""
    if (
        is_imprint(context)
        or names_clash(statement, context, library)
        or _is_elsewhere(statement, context)
    ):
        return None
    if is_of_another(statement, q, context):
        return None
    if is_in_table(*context.passage):
        return None
    pairs = {
        x: r
        for x, r in paired_off(statement, q, context).items()
        # "more than a quarter, 28 percent"
        if x.kind in ("date", "time") or x.kind != q.kind or x.figure == r.figure
    }
    ours = q.span.of(statement.text)
    if q.kind == "number" and not (q.unit or q.counted) and _YEAR.fullmatch(ours):
        return None
    if q.kind == "date" and is_bracketed(statement.text, q.span):
        return None
    fitting = [r for r in context.quantities if _fits(q, r, ours, context)]
    fitting = [r for r in fitting if r.kind == q.kind] or fitting
    named = [r for r in fitting if same_noun(q, r)] or fitting
    if any(agree(q, r) == "agree" for r in named if not is_other_unit(q, r) and is_told(r)):
        return None
    free = [r for r in fitting if r not in pairs.values()]
    if not free:
        return None
    best = next_in_series(statement, q, context, pairs, free)
    series = best is not None
    if best is None:
        scores = [nearness(statement, q, context, r, library) for r in free]
        slips = [
            r
            for r, score in zip(free, scores, strict=True)
            if is_slip(ours, r.span.of(context.text), least=2) and score >= 0.6 * max(scores)
        ]
        if not is_clear(scores) and len(slips) != 1:
            return None
        best = free[scores.index(max(scores))] if is_clear(scores) else slips[0]
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
    theirs = best.span.of(context.text)
    slip = is_other_magnitude(q, best) or is_slip(_digits(q, ours), _digits(best, theirs), least=2)
    if q.kind == "date":
        slip = slip or is_slip(_year(ours), _year(theirs))
    found = signs(statement, q, context, best, library, ties=len(pairs), slip=slip, series=series)
    if found is None or (found.mass < _LEAST and not found.ties):
        return None
    bare = q.kind == "number" and q.unit is None
    if bare and (q.counted is None) != (best.counted is None) and not found.joined:
        return None
    tied = found.transposed or found.other_unit or found.ties > 1
    if (found.mine or (found.stranger and not tied)) and not found.cited:
        return None
    given = [*_figures_round(context.passage), *(x for x in statement.quantities if x is not q)]
    if is_multiplied(q, context.quantities) or _is_sum_of(q, context):
        return None
    alike = found.verb and found.cover >= _SAME and not found.negated
    alike = alike or (found.cover >= _ALL and found.mass >= _MUCH and not found.negated)
    if alike:
        given = [x for x in given if x not in pairs and x not in pairs.values()]
    if is_computed(q, given, statement.sentence_text, alike=alike):
        return None
    return best, found


def _digits(q: Quantity, written: str) -> str:
    """A figure in digits, a number in words among them."""
    in_words = q.kind != "date" and not re.search(r"\d", written) and math.isfinite(q.figure)
    return f"{q.figure:g}" if in_words else written


def _year(date: str) -> str:
    found = _YEAR.search(date)
    return found.group() if found else ""


def _is_sum_of(q: Quantity, context: Context) -> bool:
    """Whether it is two of the passage's figures of one unit added up."""
    alike = [r for r in context.quantities if r.kind == q.kind and r.unit == q.unit]
    return q.kind in ("money", "number", "duration") and any(
        a.figure + b.figure == q.figure for a, b in combinations(alike, 2) if a.unit or a.counted
    )


def _is_elsewhere(statement: Statement, context: Context) -> bool:
    """Whether the rest of the sentence names a place or a person, which the passage does not."""
    names = statement.sentence_names
    return bool(names) and not statement.names and not names & (context.stems | context.nearby)


_LINK = re.compile(
    r"(?i)\W*(?:\w+\W+){0,2}?(to|and|against|or|compared\s+(?:with|to))\W+(?:(?:only|just|about|nearly)\W+)?$"
)


def next_in_series(
    statement: Statement,
    q: Quantity,
    context: Context,
    pairs: dict[Quantity, Quantity],
    free: list[Quantity],
) -> Quantity | None:
    """The free figure that is joined to another as `q` is joined to its like ("from 90 to 35")."""
    for x, y in pairs.items():
        mine = _link(statement.text, x, q)
        for r in free:
            if mine and mine == _link(context.text, y, r):
                return r
    return None


def _link(text: str, a: Quantity, b: Quantity) -> str | None:
    """The word that joins two figures side by side, with their order."""
    first, second = (a, b) if a.span.start < b.span.start else (b, a)
    between = text[first.span.end : second.span.start]
    found = _LINK.fullmatch(between) if len(between) < 40 else None
    return f"{found.group(1).casefold()} {a is first}" if found else None


def is_told(r: Quantity) -> bool:
    """Whether the source gives a figure, and not a mere bound, which agrees with too much."""
    return math.isfinite(r.high) and r.low > 0


def _fits(q: Quantity, r: Quantity, ours: str, context: Context) -> bool:
    if is_range(q) != is_range(r) and not q.kind == r.kind == "date":
        return False
    return is_other_unit(q, r) or fits(q, r, ours, r.span.of(context.text))


@lru_cache(maxsize=4096)
def _figures_round(passage: Passage) -> tuple[Quantity, ...]:
    """The figures of the passage and of the sentences on both sides of it."""
    source, span = passage
    before = [s for s in source.sentences if s.end <= span.start][-1:]
    after = [s for s in source.sentences if s.start >= span.end][:1]
    return tuple(q for s in (*before, span, *after) for q in quantities(source.text, *s))
