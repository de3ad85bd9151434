"""Whether two figures could be values of one thing: kind, unit and what is counted."""

from __future__ import annotations

import math

from feedback.essay.facts.agreement import agree
from feedback.text.conversion import measure_alike
from feedback.text.quantity import Quantity
from feedback.text.units import UNITS
from feedback.text.words import stem

_NEAR_ITS_BOUND = 1.1


def same_slot(q: Quantity, r: Quantity) -> bool:
    """Whether the two could be values of one thing: same kind, unit and counted noun."""
    if {q.kind, r.kind} == {"ordinal", "duration"}:
        # "the third straight year" and "three years in a row"
        ranked, lasted = (q, r) if q.kind == "ordinal" else (r, q)
        return ranked.counted is not None and UNITS.get(ranked.counted) == lasted.unit
    if _is_bare(q) != _is_bare(r) and is_closed(q, r) and agree(q, r) == "agree":
        # "147 micrograms in Leeds compared with 114 in York"
        return {q.kind, r.kind} <= {"number", "percent", "money"}
    if "money" in (q.kind, r.kind) and "number" in (q.kind, r.kind):
        # the currency sign left out: "40,000" for $40,000
        return not (q.unit and r.unit) and q.figure == r.figure
    if q.kind != r.kind:
        return {q.kind, r.kind} == {"percent", "multiplier"} and agree(q, r) == "agree"
    if q.kind in ("date", "time"):
        return True
    if not measure_alike(q.unit, r.unit):
        return False
    if q.kind in ("number", "ordinal") and q.unit is None:
        return (
            counted_noun(q) == counted_noun(r) or counted_noun(q) is None or counted_noun(r) is None
        )
    return True


def is_closed(q: Quantity, r: Quantity) -> bool:
    """Whether neither is a mere bound far from the other: "ten or more hives" bears no "15" out,
    and "over 3,000" is what "some 3,040" comes to."""
    if math.isfinite(q.high) and math.isfinite(r.high):
        return True
    small, large = sorted((_stated(q), _stated(r)))
    return 0 < large <= small * _NEAR_ITS_BOUND


def _stated(q: Quantity) -> float:
    return q.low if math.isnan(q.figure) else q.figure


def _is_bare(q: Quantity) -> bool:
    return q.kind == "number" and q.unit is None and q.counted is None


def counted_noun(q: Quantity) -> str | None:
    """The stem of what is counted, None where nothing is named."""
    noun = stem(q.counted) if q.counted else None
    return stem("people") if noun == "person" else noun
