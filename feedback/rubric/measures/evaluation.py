"""Measures of source evaluation: origin, purpose, content, value, limitation, relevance."""

from __future__ import annotations

from feedback.essay.model import ASPECTS
from feedback.rubric.measures.evaluated_sources import says_more
from feedback.rubric.measures.measure import Facts, Measure, Values, count, own

_NONE = "No passage weighs how far a source can be trusted or used."


def _balanced(facts: Facts) -> int:
    return sum({"value", "limitation"} <= set(e.aspects) for e in facts.essay.evaluations)


def _reasoned(facts: Facts) -> int:
    return sum(map(says_more, facts.essay.evaluations))


def _says_evaluations(values: Values) -> str:
    n = own(values, "evaluations")
    if n == 0:
        return _NONE
    return f"The essay judges a source in {count(n, 'place')}."


def _says_stock(values: Values) -> str:
    n = own(values, "stock_evaluations")
    if n == 0:
        return "No source is judged by a stock phrase alone."
    return f"{count(n, 'judgement of a source rests', 'judgements of sources rest')}" + (
        " on a stock phrase alone."
    )


def _says_reasoned(values: Values) -> str:
    if not values.get("evaluations"):
        return _NONE
    n = own(values, "reasoned_evaluations")
    return f"{count(n, 'judgement of a source gives', 'judgements of sources give')} a reason."


def _says_balanced(values: Values) -> str:
    if not values.get("evaluations"):
        return _NONE
    n = own(values, "balanced_evaluations")
    weighs = count(n, "judgement weighs", "judgements weigh")
    return f"{weighs} both the value and the limitation of a source."


def _says_aspects(values: Values) -> str:
    if not values.get("evaluations"):
        return _NONE
    aspects = count(own(values, "evaluation_aspects"), "aspect")
    return f"The fullest judgement of a source takes up {aspects}."


MEASURES = (
    Measure(
        name="evaluations",
        summary="statements on how far a source can be trusted or used",
        of=lambda facts: len(facts.essay.evaluations),
        says=_says_evaluations,
        more=lambda n: (
            "say how far you can trust a source for this question, and why"
            if n == 1
            else f"say of at least {count(n, 'source')} how far you can trust them"
        ),
        fewer=lambda n: f"judge sources at most {count(n, 'time')}",
    ),
    Measure(
        name="stock_evaluations",
        summary="evaluations that rest on a stock phrase alone",
        of=lambda facts: sum(e.stock for e in facts.essay.evaluations),
        says=_says_stock,
        more=lambda n: f"have {count(n, 'stock judgement')}",
        fewer=lambda _: "replace stock judgements by who made the source, why, and what follows",
        kind="fault",
    ),
    Measure(
        name="reasoned_evaluations",
        summary="evaluations that say more than a stock phrase",
        of=_reasoned,
        says=_says_reasoned,
        more=lambda n: (
            "say who made a source and for what purpose, and what follows for its value"
            + ("" if n == 1 else f" (at least {count(n, 'time')})")
        ),
        fewer=lambda n: f"judge at most {count(n, 'source')}",
    ),
    Measure(
        name="balanced_evaluations",
        summary="evaluations that name both a value and a limitation",
        of=_balanced,
        says=_says_balanced,
        more=lambda n: (
            "weigh what a source is good for against what it cannot show"
            + ("" if n == 1 else f" (at least {count(n, 'time')})")
        ),
        fewer=lambda n: f"weigh at most {count(n, 'source')}",
    ),
    Measure(
        name="evaluation_aspects",
        summary="most aspects that one evaluation takes up, of " + ", ".join(ASPECTS),
        of=lambda facts: max((len(set(e.aspects)) for e in facts.essay.evaluations), default=0),
        says=_says_aspects,
        more=lambda n: (
            f"take up at least {count(n, 'aspect')} of one source: its origin, purpose, content,"
            " value, limitation, relevance"
        ),
        fewer=lambda n: f"take up at most {count(n, 'aspect')}",
        most=len(ASPECTS),
    ),
)
