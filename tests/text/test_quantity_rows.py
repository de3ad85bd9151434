"""Every row of the table reads as it says, alone and inside a sentence."""

from __future__ import annotations

from math import isclose

import pytest
from text.quantity_rows import (
    AGES,
    COUNTS_AND_MEASURES,
    DATES,
    DURATIONS,
    MULTIPLES,
    SHARES,
    SUMS,
    TIMES,
    Day,
)

from feedback.text.calendar_days import ordinal
from feedback.text.quantities import quantities

ROWS = [*COUNTS_AND_MEASURES, *SHARES, *MULTIPLES, *SUMS, *DURATIONS, *AGES, *TIMES]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len({row[0] for row in ROWS} | {row[0] for row in DATES}) >= 400


@pytest.mark.parametrize(("text", "words", "kind", "low", "high", "unit", "counted"), ROWS)
def test_quantity(
    text: str, words: str, kind: str, low: float, high: float, unit: str | None, counted: str | None
) -> None:
    (q,) = quantities(text)
    assert q.span.of(text) == words
    assert (q.kind, q.unit, q.counted) == (kind, unit, counted)
    assert isclose(q.low, low, rel_tol=1e-5) and isclose(q.high, high, rel_tol=1e-5)


@pytest.mark.parametrize(("text", "words", "first", "last"), DATES)
def test_date(text: str, words: str, first: Day, last: Day) -> None:
    (q,) = quantities(text)
    assert (q.span.of(text), q.kind) == (words, "date")
    assert (q.low, q.high) == (ordinal(*first), ordinal(*last))
    assert (q.unit == "day of the year") == (first[0] == 4)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They dug 4 wells in 1850 and paid £30.", ["4", "1850", "£30"]),
        ("From 1 May to 3 June 1916 they lost 40 men.", ["1 May", "3 June 1916", "40"]),
        ("It fell from a third to a quarter.", ["a third", "a quarter"]),
        ("Tens of thousands fled, and 300 stayed.", ["Tens of thousands", "300"]),
        ("At 6:30 a.m. the 14 boats left.", ["6:30 a.m.", "14"]),
        ("It rose by 20 per cent, or $4 million.", ["20 per cent", "$4 million"]),
        ("Children aged five and ten were weighed.", ["aged five", "ten"]),
        ("In 44 BC and AD 79 there were fires.", ["44 BC", "AD 79"]),
    ],
)
def test_several_in_one_sentence_stand_in_order(text: str, found: list[str]) -> None:
    assert [q.span.of(text) for q in quantities(text)] == found


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Prices rose by 20 per cent.", "up"),
        ("Prices rose 20 per cent.", "up"),
        ("a 20 % increase", "up"),
        ("Output fell by a third.", "down"),
        ("The herd shrank by more than half.", "down"),
        ("a 15 percent drop", "down"),
        ("It changed by a quarter.", "either"),
        ("Prices rose to 20 per cent.", None),
        ("20 per cent of the herd", None),
        ("two thirds of the crew", None),
        ("20 per cent fell to the floor", None),
    ],
)
def test_a_share_knows_what_it_changes(text: str, change: str | None) -> None:
    assert quantities(text)[0].change == change
