"""Figures that come out of others: sums, differences, shares, multiples.

Held against a source's figures, one is computed only where it comes out exactly, of one unit; among
the essay's own it may be rounded, and what is counted may have other names.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, permutations

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
_ROUNDED_RATIO = 0.02
_COUNTED = ("number", "money")
_ROUNDED = 0.012
"""How far a figure among the essay's own may be rounded, as a share of it."""
_LOOSE = 0.05
"""The same where the essay says "about"."""
_POINTS = 1.0
"""The same for shares, in points of a hundred."""
_MOST = 6
"""Figures that are taken to be added up."""


def reckons(said: str) -> bool:
    """Whether a sentence says that it reckons, or denies of some what the rest do."""
    return _SUMMING.search(said) is not None or _NOT.search(said) is not None


def is_relative(text: str, q: Quantity) -> bool:
    """Whether the figure says by how much one thing exceeds another ("ten minutes more")."""
    end = q.phrase.end
    if q.kind == "percent" and q.change and "point" not in text[q.span.start : q.span.end]:
        # "29 per cent less" and "fell by 29 per cent"
        return False
    bounded = re.match(r"(?i)\s+(?:or|and)\s+(?:more|less)", text[q.span.end : q.span.end + 10])
    return not bounded and _RELATIVE.match(text, q.span.end, end + 25) is not None


def is_multiplied(q: Quantity, given: Sequence[Quantity]) -> bool:
    """Whether `q` is what the text says that another figure is a part or a multiple of ("half of
    what it cost in 2005")."""
    times = [
        x.figure / 100 if x.kind == "percent" else x.figure
        for x in given
        if x.kind in ("percent", "multiplier")
    ]
    values = [r.figure for r in given if r.kind == q.kind and r.unit == q.unit]
    return any(
        math.isclose(q.figure, v * m, rel_tol=0.02) or math.isclose(q.figure * m, v, rel_tol=0.02)
        for m in times
        for v in values
        if m not in (0, 1)
    )


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
        pairs = ((_size(a), _size(b)) for a, b in permutations(given, 2) if _alike(a, b))
        return any(_is_ratio(q, ratio) for pair in pairs for ratio in _ratios(q, *pair))
    if q.kind == "duration" and _between_dates(q, given):
        return True
    mine = [r for r in given if _alike(q, r)]
    sizes = [_size(r) for r in mine]
    if any(_is_size(q, a + b) or _is_size(q, a - b) for a, b in permutations(sizes, 2)):
        return True
    if len(mine) > 2 and any(_is_size(q, total) for total in (*_sums(sizes), sum(sizes))):
        return True
    if not _SUMMING.search(said):
        return False
    return any(
        _is_size(q, _size(a) * b.figure) or (b.figure and _is_size(q, _size(a) / b.figure))
        for a in mine
        for b in given
        if a is not b and b.kind in ("number", "duration", "percent", "multiplier")
    )


def _alike(a: Quantity, b: Quantity) -> bool:
    if "date" in (a.kind, b.kind) or a.kind != b.kind:
        return False
    return a.unit == b.unit or (a.unit in SECONDS and b.unit in SECONDS)


def _size(q: Quantity) -> float:
    """The figure; durations in seconds, so that weeks and days can be added."""
    return value_of(q) * (SECONDS.get(q.unit or "", 1.0) if q.kind == "duration" else 1.0)


def _is_size(q: Quantity, size: float) -> bool:
    return math.isfinite(size) and math.isclose(_size(q), size, rel_tol=1e-6, abs_tol=1e-6)


def _leaves(r: Quantity, q: Quantity) -> bool:
    moved = q.change and q.change == r.change  # "dropped by a third", "fell by two thirds"
    return not moved and abs(100 - r.figure - q.figure) <= 0.5


def _ratios(q: Quantity, part: float, whole: float) -> Iterator[float]:
    if not part or not whole:
        return
    if q.kind == "percent":
        yield from _shares(part, whole)
    else:
        yield part / whole
        yield abs(1 - part / whole)


def _is_ratio(q: Quantity, ratio: float) -> bool:
    whole = 1 if q.kind == "multiplier" else 100
    near = math.isclose(q.figure / whole, ratio, rel_tol=_ROUNDED_RATIO, abs_tol=0.006)
    return ratio != 0 and (near or q.low / whole <= ratio <= q.high / whole)


def _between_dates(q: Quantity, given: Iterable[Quantity]) -> bool:
    dates = [r for r in given if r.kind == "date"]
    if q.unit not in ("year", "decade", "century"):
        dates = [r for r in dates if r.low == r.high]
    lasted = _size(q) / SECONDS["day"]
    return any(
        a.high < b.low and b.low - a.high - 1 <= lasted <= b.high - a.low + 1
        for a, b in permutations(dates, 2)
    )


def may_be_computed(quantity: Quantity, beside: Iterable[Quantity]) -> bool:
    """Whether a figure may follow from others that stand near it ("from 1,500 to 9,000, so it grew
    sixfold", "61 boys and 45 girls, 106 in all", "40 % of 7.2 million, that is 2.9 million"): then
    those are what wants a source."""
    others = [q for q in beside if q.span != quantity.span]
    value = value_of(quantity)
    counts = [v for q in others if q.kind in _COUNTED for v in _ends(q) if v > 0]
    shares = [value_of(q) for q in others if q.kind == "percent"]
    return any(_is_about(quantity, value, worked) for worked in _outcomes(quantity, counts, shares))


def _outcomes(
    quantity: Quantity, counts: Sequence[float], shares: Sequence[float]
) -> Iterator[float]:
    if quantity.kind == "percent":
        for part, whole in permutations(counts, 2):
            yield from (100 * share for share in _shares(part, whole))
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


def _is_about(quantity: Quantity, value: float, worked: float) -> bool:
    if quantity.approximate and quantity.low <= worked <= quantity.high == value:
        return True  # "almost twice"
    apart = abs(value - worked)
    if quantity.kind == "percent":
        return apart <= (3 * _POINTS if quantity.approximate else _POINTS)
    return apart <= (_LOOSE if quantity.approximate else _ROUNDED) * max(value, worked)


def _shares(part: float, whole: float) -> Iterator[float]:
    """What share one is of the other, what it leaves over, and its share of both together."""
    yield part / whole
    yield abs(whole - part) / whole
    if part + whole:
        yield part / (part + whole)


def value_of(quantity: Quantity) -> float:
    """The figure as written; the middle of a range."""
    if math.isfinite(quantity.figure):
        return quantity.figure
    if math.isfinite(quantity.low) and math.isfinite(quantity.high):
        return (quantity.low + quantity.high) / 2
    return quantity.low if math.isfinite(quantity.low) else quantity.high
