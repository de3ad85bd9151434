"""Figures that the student worked out from a source's: sums, differences, shares, multiples."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from itertools import permutations

from feedback.text.quantity import Quantity
from feedback.text.units import SECONDS

_RELATIVE = re.compile(
    r"(?i)(?:\s+[\w’'-]+)?\s+(?:more|less|fewer|higher|lower|longer|shorter|larger|smaller"
    r"|older|younger|faster|slower|cheaper|further|farther|better|worse|above|below)\b"
)
_SUMMING = re.compile(
    r"(?i)\b(?:that\s+(?:is|means|makes)|this\s+(?:is|means|makes)|which\s+(?:is|means|makes)|so|thus"
    r"|therefore|hence|in\s+other\s+words|altogether|in\s+(?:all|total)|together|combined|total"
    r"|difference|gap|leaves|left|remain\w*|rest|would)\b"
)
_NOT = re.compile(r"(?i)\b(?:not|never|without|unable|un\w+|other)\b|n[’']t\b")
_ROUNDED = 0.02
_YEAR = 365.25


def reckons(said: str) -> bool:
    """Whether a sentence says that it reckons, or denies of some what the rest do."""
    return _SUMMING.search(said) is not None or _NOT.search(said) is not None


def is_relative(text: str, q: Quantity) -> bool:
    """Whether the figure says by how much one thing exceeds another ("ten minutes more")."""
    end = max(q.span.end, q.noun_end or 0)
    if q.kind == "percent" and q.change and "point" not in text[q.span.start : q.span.end]:
        # "29 per cent less" and "fell by 29 per cent"
        return False
    bounded = re.match(r"(?i)\s+(?:or|and)\s+(?:more|less)", text[q.span.end : q.span.end + 10])
    return not bounded and _RELATIVE.match(text, q.span.end, end + 25) is not None


def is_computed(q: Quantity, given: Sequence[Quantity], said: str, *, alike: bool = False) -> bool:
    """Whether `q` comes out of two of the figures `given`, or of one as what it leaves over.

    `said` is the statement: where it says that it reckons ("that means"), a product counts too.
    `alike`: it says the same of `q` as the source of its figure, so that no share is left over.
    """
    if (
        q.kind == "percent"
        and not alike
        and any(r.kind == "percent" and _leaves(r, q) for r in given)
    ):
        return True
    if q.kind in ("percent", "multiplier"):
        return any(_is_ratio(q, a, b) for a, b in permutations(given, 2) if _alike(a, b))
    if q.kind == "duration" and _between_dates(q, given):
        return True
    mine = [r for r in given if _alike(q, r)]
    if any(_is_sum(q, a, b) for a, b in permutations(mine, 2)):
        return True
    if len(mine) > 2 and _is_value(q, sum(_value(r) for r in mine)):
        return True
    if not _SUMMING.search(said):
        return False
    return any(
        _is_value(q, _value(a) * b.figure) or (b.figure and _is_value(q, _value(a) / b.figure))
        for a in mine
        for b in given
        if a is not b and b.kind in ("number", "duration", "percent", "multiplier")
    )


def _alike(a: Quantity, b: Quantity) -> bool:
    if "date" in (a.kind, b.kind) or a.kind != b.kind:
        return False
    return a.unit == b.unit or (a.unit in SECONDS and b.unit in SECONDS)


def _value(q: Quantity) -> float:
    size = SECONDS.get(q.unit or "", 1.0) if q.kind == "duration" else 1.0
    number = q.figure if not math.isnan(q.figure) else q.low if math.isfinite(q.low) else q.high
    return number * size


def _is_value(q: Quantity, value: float) -> bool:
    return math.isfinite(value) and math.isclose(_value(q), value, rel_tol=1e-6, abs_tol=1e-6)


def _is_sum(q: Quantity, a: Quantity, b: Quantity) -> bool:
    return _is_value(q, _value(a) + _value(b)) or _is_value(q, _value(a) - _value(b))


def _leaves(r: Quantity, q: Quantity) -> bool:
    moved = q.change and q.change == r.change  # "dropped by a third", "fell by two thirds"
    return not moved and abs(100 - r.figure - q.figure) <= 0.5


def _is_ratio(q: Quantity, a: Quantity, b: Quantity) -> bool:
    top, bottom = _value(a), _value(b)
    if not bottom or not top:
        return False
    share = top / bottom
    whole = 1 if q.kind == "multiplier" else 100
    told = q.figure / whole
    return any(
        math.isclose(told, value, rel_tol=_ROUNDED, abs_tol=0.006)
        or q.low / whole <= value <= q.high / whole
        for value in (share, abs(1 - share))
        if value
    )


def _between_dates(q: Quantity, given: Iterable[Quantity]) -> bool:
    dates = [r for r in given if r.kind == "date"]
    if q.unit not in ("year", "decade", "century"):
        dates = [r for r in dates if r.low == r.high]
    lasted = _value(q) / SECONDS["day"]
    return any(
        a.high < b.low and b.low - a.high - 1 <= lasted <= b.high - a.low + 1
        for a, b in permutations(dates, 2)
    )
