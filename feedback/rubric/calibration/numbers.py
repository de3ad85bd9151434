"""Numbers that a teacher can read: whole counts, rates and shares of two figures."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, inf, log10

# Ranks go as far as they are told apart in a class.
_FIGURES = 2


def readable(value: float, *, whole: bool, up: bool) -> float:
    """`value` rounded, up or down: to a whole number, else to two figures."""
    turn = ceil if up else floor
    if whole or not value:
        return float(turn(round(value, 6)))
    unit = 10.0 ** (floor(log10(abs(value))) - _FIGURES + 1)
    return round(turn(round(value / unit, 6)) * unit, 6)


def is_whole(values: Sequence[float]) -> bool:
    """Whether a measure counts: none of its values has a fraction."""
    return all(value == round(value) for value in values)


def ranks(values: Sequence[float], among: Sequence[float]) -> list[float]:
    """For each value the share of `among` below it, ties counting half: from 0 to 1."""
    from bisect import bisect_left, bisect_right

    order = sorted(among)
    size = 2 * len(order) or 1
    return [(bisect_left(order, value) + bisect_right(order, value)) / size for value in values]


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the values lie."""
    order = sorted(values)
    at = share * (len(order) - 1)
    low = floor(at)
    high = min(low + 1, len(order) - 1)
    return order[low] + (order[high] - order[low]) * (at - low)


def correlation(a: Sequence[float], b: Sequence[float]) -> float:
    """Spearman's rank correlation; 0 where either list never varies."""
    one, other = ranks(a, a), ranks(b, b)
    n = len(one) or 1
    mean_a, mean_b = sum(one) / n, sum(other) / n
    top = sum((x - mean_a) * (y - mean_b) for x, y in zip(one, other, strict=True))
    below = sum((x - mean_a) ** 2 for x in one) * sum((y - mean_b) ** 2 for y in other)
    return float(top / below**0.5) if below > 0 else 0.0


def beyond(value: float | None) -> float:
    """A missing bound as a number no value reaches."""
    return inf if value is None else value
