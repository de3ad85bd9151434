"""Figures that an essay works out of others near by: sums, differences, shares, ratios."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, permutations

from feedback.text.quantity import Quantity

_COUNTED = ("number", "money")
_ROUNDED = 0.012
"""How far a figure worked out may be rounded, as a share of it."""
_LOOSE = 0.05
"""The same where the essay says "about"."""
_POINTS = 1.0
"""The same for shares, in points of a hundred."""
_MOST = 6
"""Figures that are taken to be added up."""


def is_worked_out(quantity: Quantity, beside: Iterable[Quantity]) -> bool:
    """Whether a figure follows from others that stand near it ("from 1,500 to 9,000, so it grew
    sixfold", "61 boys and 45 girls, 106 in all", "40 % of 7.2 million, that is 2.9 million"): then
    those are what wants a source."""
    others = [q for q in beside if q.span != quantity.span]
    value = value_of(quantity)
    counts = [v for q in others if q.kind in _COUNTED for v in _ends(q) if v > 0]
    shares = [value_of(q) for q in others if q.kind == "percent"]
    return any(_is(quantity, value, worked) for worked in _worked(quantity, counts, shares))


def _worked(
    quantity: Quantity, counts: Sequence[float], shares: Sequence[float]
) -> Iterator[float]:
    if quantity.kind == "percent":
        for part, whole in permutations(counts, 2):
            yield 100 * part / whole
            yield 100 * abs(whole - part) / whole
            yield 100 * part / (part + whole)
        for part, other in permutations(counts, 2):
            for third in counts:
                if third > part + other:
                    yield 100 * (part + other) / third
        yield from _sums(shares)
        yield from (abs(a - b) for a, b in permutations(shares, 2))
        yield from (100 - a for a in shares)
    elif quantity.kind == "multiplier":
        yield from (a / b for a, b in permutations(counts, 2))
        yield from (a / b for a, b in permutations(shares, 2) if b)
    elif quantity.kind in _COUNTED:
        yield from _sums(counts)
        yield from (abs(a - b) for a, b in permutations(counts, 2))
        yield from (a * share / 100 for a in counts for share in shares)
        yield from (a / b for a, b in permutations(counts, 2))
        yield from (a * b for a, b in permutations(counts, 2) if min(a, b) > 1)


def _ends(quantity: Quantity) -> tuple[float, ...]:
    """The figure; both ends of "from 135 to 22"."""
    if math.isnan(quantity.figure) and math.isfinite(quantity.low + quantity.high):
        return quantity.low, quantity.high
    return (value_of(quantity),)


def _sums(values: Sequence[float]) -> Iterator[float]:
    """The sums of two or more values that stand side by side."""
    for start in range(len(values)):
        yield from list(accumulate(values[start : start + _MOST]))[1:]


def _is(quantity: Quantity, value: float, worked: float) -> bool:
    if quantity.approximate and quantity.low <= worked <= quantity.high == value:
        return True  # "almost twice"
    apart = abs(value - worked)
    if quantity.kind == "percent":
        return apart <= (3 * _POINTS if quantity.approximate else _POINTS)
    return apart <= (_LOOSE if quantity.approximate else _ROUNDED) * max(value, worked)


def value_of(quantity: Quantity) -> float:
    """The figure as written; the middle of a range."""
    if math.isfinite(quantity.figure):
        return quantity.figure
    if math.isfinite(quantity.low) and math.isfinite(quantity.high):
        return (quantity.low + quantity.high) / 2
    return quantity.low if math.isfinite(quantity.low) else quantity.high
