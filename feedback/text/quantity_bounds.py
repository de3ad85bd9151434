"""The bounds of a quantity, from the words of its numbers and those round it."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from feedback.text.number_words import is_figures, value_of
from feedback.text.quantity import Quantity, QuantityKind
from feedback.text.span import Span
from feedback.text.units import shift_of


def bounded(
    span: Span,
    kind: QuantityKind,
    low: str,
    high: str | None = None,
    *,
    scale: float = 1.0,
    before: str | None = None,
    after: str | None = None,
    unit: str | None = None,
    counted: tuple[str, int] | None = None,
) -> Quantity | None:
    """A quantity from the words of its number(s) and those round it."""
    a = value_of(low)
    b = value_of(high) if high else a
    size = re.search(r"(?i)hundred|thousand|[mbtr]+illions?|dozen|\b[kmb]n?$", high or "")
    if high and size and a < b and _shares_its_size(low, a, b):
        a = value_of(f"{low} {size.group()}")
    if b < a:
        a, b = b, a
    shift = shift_of(before, after)
    low_share, high_share = shift or (1, 1)
    return Quantity(
        span,
        kind,
        a * scale * low_share,
        b * scale * high_share if b else 0.0,
        unit,
        counted[0] if counted else None,
        figure=a * scale if a == b else float("nan"),
        approximate=shift is not None,
        noun_end=counted[1] if counted else None,
    )


def _shares_its_size(low: str, a: float, b: float) -> bool:
    """Whether "million" belongs to both ends: "5 to 10 million", "two to three million"."""
    if is_figures(low):
        return not re.search(r"(?i)[a-z]$", low)
    return a < 100 <= b


def first_group(match: re.Match[str], *names: str) -> str | None:
    """The first of the named groups that holds something."""
    groups = match.groupdict()
    return next((groups[name] for name in names if groups.get(name)), None)


def and_a_half(quantity: Quantity | None) -> Quantity | None:
    """The quantity with a half more ("two and a half times"); a range has none."""
    if quantity is None or math.isnan(quantity.figure):
        return quantity
    n = quantity.figure
    low, high = quantity.low / n * (n + 0.5), quantity.high / n * (n + 0.5)
    return replace(quantity, low=low, high=high, figure=n + 0.5)
