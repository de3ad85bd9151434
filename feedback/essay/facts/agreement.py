"""Whether two quantities say the same, within the words used."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from feedback.text.clock import TWELVE_HOURS
from feedback.text.conversion import converted, measure_alike
from feedback.text.dates import YEARLESS
from feedback.text.quantity import Quantity
from feedback.text.units import SECONDS

Agreement = Literal["agree", "differ", "unclear"]

YEARLESS_UNIT = "day of the year"
_MOST_FOR_MORE_THAN = 1.6  # "over 4,000" still fits 6,000 ...
_TOO_MUCH_FOR_MORE_THAN = 2.5  # ... and no longer 10,000.
_STRONGER = 1.3
_ROUNDING = 0.15  # Nobody rounds by more than this share.
_COUNTED_EXACTLY = 20  # "10" for 9 is a slip, "300" for 290 is rounding.
_CONVERTED = 0.04  # "8 km" for 5 miles
_FAR_FROM_CONVERTED = 0.15
_NEARLY_ONE = 1.3  # a ton and a tonne, a yard and a metre
_A_MONTH_OF_WEEKS = 1.1
_DEGREES = 1.5  # "20 °C" for 70 °F is one too few.
_A_MAGNITUDE = 10  # "thousands" may be 30,000, and no longer 300,000.
_NEARLY_ON_TIME = 10  # minutes


def agree(a: Quantity, b: Quantity) -> Agreement:
    """Whether the essay's `a` can be said where the source says `b`.

    They are taken to be comparable (see `same_slot`). "about 50" agrees with 48, 53 with 53.3,
    "nearly 9" with 9; "more than" reaches half as far again. The
    essay may round the source's figure, never make it finer: 53 for 53.3, not 53.3 for 53.
    """
    if a.kind == "date" or b.kind == "date":
        return _dates_agree(a, b) if a.kind == b.kind else "unclear"
    if "time" in (a.kind, b.kind):
        return _times_agree(a, b) if a.kind == b.kind else "unclear"
    if {a.kind, b.kind} == {"ordinal", "duration"}:
        return "agree" if a.figure == b.figure else "differ"
    if a.vague or b.vague:
        return _magnitudes_agree(a, b)
    if {a.change, b.change} == {"up", "down"} and a.kind == b.kind:
        return "unclear"
    if {a.kind, b.kind} == {"percent", "multiplier"}:
        return _multiples_agree(a, b)
    if _is_converted(a, b):
        return _converted_agree(a, b)
    return _values_agree(a, b)


def agrees_with_sum(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether `total` can be said where a source gives the two or more `parts` one by one: "over
    30 million" of 11 million and 20.6 million. They must be of one kind and one unit."""
    alike = all((p.kind, p.unit) == (total.kind, total.unit) and not p.vague for p in parts)
    if len(parts) < 2 or not alike or total.kind not in ("number", "percent", "money", "duration"):
        return False
    low, high = sum(p.low for p in parts), sum(p.high for p in parts)
    # 11 million and 20.6 million must not make 31.600000000000001.
    figure = round(sum(p.figure for p in parts), 6)
    summed = replace(parts[0], low=round(low, 6), high=round(high, 6), figure=figure)
    return agree(total, summed) == "agree"


def _values_agree(a: Quantity, b: Quantity) -> Agreement:
    (low, high, figure), (low2, high2, figure2) = _in_one_unit(a), _in_one_unit(b)
    if not math.isnan(figure) and not math.isnan(figure2) and _near(figure, figure2):
        return "agree"
    if math.isinf(high) or math.isinf(high2):
        return _open_agree((low, high), (low2, high2))
    if a.unit != b.unit and a.kind == b.kind == "duration" and _is_about(figure, figure2):
        return "agree"
    if is_range(a) and is_range(b):
        return _ranges_agree((low, high), (low2, high2))
    for bound, other in (((low, high), low2), ((low2, high2), low)):
        if _only_bounded(*bound) and bound[1] > other * _TOO_MUCH_FOR_MORE_THAN:
            # "up to 190" says little of 13
            return "unclear"
    loose = 0.1 if a.approximate or b.approximate else 0.0
    if max(low, low2) <= min(high, high2) * (1 + loose):
        return "unclear" if _only_bounded(low, high) and _only_bounded(low2, high2) else "agree"
    return "differ"


def _is_about(a: float, b: float) -> bool:
    """Whether one length of time is told in two units: "a month" of 31 days, or of four weeks."""
    small, large = sorted((a, b))
    return 0 < large <= small * _A_MONTH_OF_WEEKS


def _multiples_agree(a: Quantity, b: Quantity) -> Agreement:
    """A share and a multiple: "rose by 83 %" and "1.83 times", "cut by half" and "halved"."""
    share, multiple = (a, b) if a.kind == "percent" else (b, a)
    verdicts = []
    for base, sign in _WHOLES[share.change]:
        ends = sorted((base + sign * share.low, base + sign * share.high))
        told = replace(share, low=ends[0], high=ends[1], figure=base + sign * share.figure)
        parts = replace(
            multiple, low=100 * multiple.low, high=100 * multiple.high, figure=100 * multiple.figure
        )
        pair = (told, parts) if a.kind == "percent" else (parts, told)
        verdicts.append(_values_agree(*pair))
    return next((v for v in ("agree", "unclear") if v in verdicts), "differ")


# What is left when a share is added to or taken from the whole; "up 500 percent" is loosely
# fivefold too.
_WHOLES: dict[str | None, tuple[tuple[int, int], ...]] = {
    None: ((0, 1),),
    "up": ((100, 1), (0, 1)),
    "down": ((100, -1),),
    "either": ((0, 1), (100, 1), (100, -1)),
}


def _is_converted(a: Quantity, b: Quantity) -> bool:
    timed = a.unit in SECONDS and b.unit in SECONDS
    return a.unit != b.unit and not timed and measure_alike(a.unit, b.unit)


def _converted_agree(a: Quantity, b: Quantity) -> Agreement:
    """Two units of one measure: "5 miles" and "8 km". The same figure of two units that are nearly
    alike (tons, tonnes) may be a slip of the pen or not."""
    if a.figure == b.figure and "degree" not in (a.unit, b.unit):
        worth = converted(1.0, a.unit, b.unit)
        return "unclear" if any(1 / _NEARLY_ONE <= w <= _NEARLY_ONE for w in worth) else "differ"
    if math.isinf(a.high) or math.isinf(b.high):
        ends = zip(converted(a.low, a.unit, b.unit), converted(a.high, a.unit, b.unit), strict=True)
        verdicts = [_open_agree(pair, (b.low, b.high)) for pair in ends]
    else:
        verdicts = [_told_alike(q, b) for q in _told_in(a, b.unit)]
    return next((v for v in ("agree", "unclear") if v in verdicts), "differ")


def _told_in(q: Quantity, unit: str | None) -> list[tuple[float, float]]:
    lows, highs = converted(q.low, q.unit, unit), converted(q.high, q.unit, unit)
    return list(zip(lows, highs, strict=True))


def _told_alike(a: tuple[float, float], b: Quantity) -> Agreement:
    low, high = max(a[0], b.low), min(a[1], b.high)
    if b.unit in ("°C", "°F", "degree"):
        return "agree" if low - high <= _DEGREES else "differ"
    if low <= high * (1 + _CONVERTED):
        return "agree"
    return "differ" if low > high * (1 + _FAR_FROM_CONVERTED) else "unclear"


def _magnitudes_agree(a: Quantity, b: Quantity) -> Agreement:
    """ "thousands" and 6,400 agree; with 25,000 it is hard to tell, and 25 is another thing."""
    if not measure_alike(a.unit, b.unit) or _is_converted(a, b):
        return "unclear"
    low, high = max(a.low, b.low), min(a.high, b.high)
    if low <= high:
        return "agree"
    return "differ" if low > high * _A_MAGNITUDE else "unclear"


def _times_agree(a: Quantity, b: Quantity) -> Agreement:
    """Minutes apart, on the dial where one of the two may be morning or evening."""
    round_ = 720 if TWELVE_HOURS in (a.unit, b.unit) else 1440
    apart = abs(a.low - b.low) % round_
    apart = min(apart, round_ - apart)
    if apart == 0:
        return "agree"
    return "unclear" if apart <= _NEARLY_ON_TIME else "differ"


def is_range(q: Quantity) -> bool:
    """ "4 to 9", "from 1,150 to 870": two figures, and neither a bound nor an estimate."""
    return math.isnan(q.figure) and not q.approximate and 0 < q.low < q.high < math.inf


def _ranges_agree(a: tuple[float, float], b: tuple[float, float]) -> Agreement:
    """Ranges that overlap agree at both ends, or differ at one; else it is hard to tell."""
    alike = [_near(mine, theirs) for mine, theirs in zip(a, b, strict=True)]
    if all(alike):
        return "agree"
    return "differ" if any(alike) or a[0] > b[1] or b[0] > a[1] else "unclear"


def share_an_end(a: Quantity, b: Quantity) -> bool:
    """Whether both are ranges, and alike at one end alone ("4 to 9" and "4 to 19")."""
    return is_range(a) and is_range(b) and (a.low == b.low) != (a.high == b.high)


def _only_bounded(low: float, high: float) -> bool:
    return low == 0 and high > 0


def _open_agree(a: tuple[float, float], b: tuple[float, float]) -> Agreement:
    if math.isinf(a[1]) and math.isinf(b[1]):
        if a[0] > b[0] * _STRONGER:
            # "more than 55" is no reading of "more than 35", as 35 is of 55
            return "differ"
        large, small = max(a[0], b[0]), min(a[0], b[0])
        return _within(large, small)
    low, value = (a[0], b) if math.isinf(a[1]) else (b[0], a)
    if value[1] < low:
        return "agree" if _near(value[1], low) else "differ"
    return _within(value[0], low)


def _within(large: float, small: float) -> Agreement:
    if large <= small * _MOST_FOR_MORE_THAN:
        return "agree"
    return "differ" if large > small * _TOO_MUCH_FOR_MORE_THAN else "unclear"


def _in_one_unit(q: Quantity) -> tuple[float, float, float]:
    size = SECONDS.get(q.unit or "", 1.0) if q.kind in ("duration", "age") else 1.0
    return q.low * size, q.high * size, q.figure * size


def _near(a: float, b: float) -> bool:
    """Equal, or `a` is `b` rounded."""
    if math.isclose(a, b, rel_tol=1e-9):
        return True
    whole = a == int(a), b == int(b)
    if whole[0] != whole[1]:
        # 53 or 54 for 53.3
        return whole[0] and abs(a - b) < 1 and min(a, b) >= 5
    if not all(whole):
        return _steps(a) > _steps(b) and abs(a - b) <= _steps(a) / 2
    if min(a, b) < _COUNTED_EXACTLY:
        return False
    step = _zeros(a)
    return step > _zeros(b) and abs(a - b) <= step / 2 and abs(a - b) <= _ROUNDING * max(a, b)


def _steps(value: float) -> float:
    """The worth of the last decimal: .1 for 53.3."""
    decimals = f"{value:.6f}".rstrip("0").partition(".")[2]
    return float(10.0 ** -len(decimals))


def _zeros(value: float) -> float:
    """The worth of the last digit that is no zero: 1000 for 4,000."""
    digits = f"{value:.0f}"
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _dates_agree(a: Quantity, b: Quantity) -> Agreement:
    if YEARLESS_UNIT in (a.unit, b.unit):
        days = {_in_yearless(a), _in_yearless(b)}
        return "unclear" if None in days else "agree" if len(days) == 1 else "differ"
    if max(a.low, b.low) <= min(a.high, b.high):
        return "agree"
    return "differ"


def _in_yearless(q: Quantity) -> date | None:
    if q.low != q.high or q.low < 1:
        return None
    return date.fromordinal(int(q.low)).replace(year=YEARLESS)
