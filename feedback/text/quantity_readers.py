"""Every way of writing a quantity, in the order in which they are tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from feedback.text import quantity_cues as cues
from feedback.text.clock import times
from feedback.text.count_readers import read_frequency, read_ordinal, read_plain, read_vague
from feedback.text.dates import dates
from feedback.text.measure_readers import (
    read_age,
    read_couple,
    read_glued,
    read_half_unit,
    read_height,
    read_measure,
    read_money,
    read_temperature,
)
from feedback.text.quantity import Quantity
from feedback.text.quantity_patterns import (
    AGE,
    COUPLE,
    FOLD,
    FREQUENCY,
    GLUED,
    HALF_UNIT,
    HEIGHT,
    MEASURE,
    MONEY,
    ORDINAL,
    PERCENTAGE,
    PLAIN,
    SHARE,
    TEMPERATURE,
    VAGUE,
)
from feedback.text.share_readers import read_fold, read_percentage, read_share


def _dates(text: str, start: int, end: int) -> Iterator[Quantity]:
    for found in dates(text, start, end):
        unit = "day of the year" if found.yearless else None
        yield Quantity(
            found.span, "date", found.low, found.high, unit, approximate=found.approximate
        )


Reader = Callable[[str, int, int], Iterator[Quantity]]


@lru_cache(maxsize=64)
def _compiled(body: str) -> re.Pattern[str]:
    return re.compile(body, re.IGNORECASE)


def _matches(
    body: str, read: Callable[[str, re.Match[str], int], Quantity | None], cue: str = ""
) -> Reader:
    """A reader of the places where `body` matches; the pattern is compiled when it is first used,
    for together they cost a tenth of a second.

    A text without the `cue` is not read at all, which is told in a fraction of the time.
    """

    def reader(text: str, start: int, end: int) -> Iterator[Quantity]:
        if cue and not _compiled(cue).search(text, start, end):
            return
        for match in _compiled(body).finditer(text, start, end):
            quantity = read(text, match, end)
            if quantity:
                yield quantity

    return reader


def _times(text: str, start: int, end: int) -> Iterator[Quantity]:
    return times(text, start, end) if _compiled(cues.TIME).search(text, start, end) else iter(())


READERS: tuple[Reader, ...] = (
    _dates,
    _times,
    _matches(AGE, read_age, cues.AGE),
    _matches(MONEY, read_money, cues.MONEY),
    _matches(HALF_UNIT, read_half_unit, cues.HALF_UNIT),
    _matches(SHARE, read_share, cues.SHARE),
    _matches(PERCENTAGE, read_percentage, cues.PERCENTAGE),
    _matches(FOLD, read_fold, cues.FOLD),
    _matches(HEIGHT, read_height),
    _matches(TEMPERATURE, read_temperature, cues.TEMPERATURE),
    _matches(MEASURE, read_measure),
    _matches(GLUED, read_glued, cues.GLUED),
    _matches(COUPLE, read_couple),
    _matches(ORDINAL, read_ordinal, cues.ORDINAL),
    _matches(FREQUENCY, read_frequency, cues.FREQUENCY),
    _matches(PLAIN, read_plain),
    _matches(VAGUE, read_vague, cues.VAGUE),
)
