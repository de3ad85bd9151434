"""The first and last day of a stretch of time, before and after the year 1.

Days are proleptic Gregorian ordinals (date.toordinal), which go on below 1 for years before our
era: 1 BC is the year 0, 44 BC the year -43.
"""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple


class Days(NamedTuple):
    """A stretch of days, both ends included."""

    low: int
    high: int


def ordinal(year: int, month: int, day: int) -> int:
    """The ordinal of a day in any year; the same as date.toordinal from the year 1 on."""
    # Four hundred years are 146,097 days, and the calendar comes round after them.
    rounds, year_in = divmod(year - 1, 400)
    before = year_in * 365 + year_in // 4 - year_in // 100
    months = sum(length(year, m) for m in range(1, month))
    return rounds * 146_097 + before + months + day


def length(year: int, month: int) -> int:
    """How many days a month has."""
    return monthrange(2000 + year % 400, month)[1]


def day(year: int, month: int, day_: int) -> Days | None:
    """One day; None where the calendar has none such."""
    if not (1 <= month <= 12 and 1 <= day_ <= length(year, month)):
        return None
    return Days(*[ordinal(year, month, day_)] * 2)


def months(first: tuple[int, int], last: tuple[int, int]) -> Days:
    """From the month `first` to the month `last`, each (year, month)."""
    return Days(ordinal(*first, 1), ordinal(*last, length(*last)))


def years(first: int, last: int) -> Days:
    """From the start of one year to the end of another."""
    return Days(ordinal(first, 1, 1), ordinal(last, 12, 31))


def before_our_era(year: int) -> int:
    """The year as astronomers count it: 44 BC is -43."""
    return 1 - year
