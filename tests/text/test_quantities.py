"""What is read of each way of writing a figure, date or multiplier, and what is no quantity."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import inf, isclose, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity

# text, the words it stands in, kind, low, high, unit, counted
FIGURES = [
    ("The pit has 1,234 miners.", "1,234", "number", 1234, 1234, None, "miners"),
    ("They sold 1234 lamps.", "1234", "number", 1234, 1234, None, "lamps"),
    ("It holds 10 000 people.", "10 000", "number", 10000, 10000, None, "people"),
    ("It grew by 1.5 points.", "1.5", "number", 1.5, 1.5, None, "points"),
    ("The town had 35 millions of people.", "35 millions", "number", 35e6, 35e6, None, "people"),
    (
        "About 2.5 million voters stayed home.",
        "About 2.5 million",
        "number",
        2.25e6,
        2.75e6,
        None,
        "voters",
    ),
    ("a crowd of 7 million.", "7 million", "number", 7e6, 7e6, None, None),
    ("twenty-four horses", "twenty-four", "number", 24, 24, None, "horses"),
    ("twenty four horses", "twenty four", "number", 24, 24, None, "horses"),
    ("three hundred and five men", "three hundred and five", "number", 305, 305, None, "men"),
    ("three hundred five men", "three hundred five", "number", 305, 305, None, "men"),
    ("a hundred and one nights", "a hundred and one", "number", 101, 101, None, "nights"),
    (
        "two thousand and twelve boats",
        "two thousand and twelve",
        "number",
        2012,
        2012,
        None,
        "boats",
    ),
    (
        "one million two hundred thousand pigs",
        "one million two hundred thousand",
        "number",
        1.2e6,
        1.2e6,
        None,
        "pigs",
    ),
    ("a dozen eggs", "a dozen", "number", 12, 12, None, "eggs"),
    ("two dozen eggs", "two dozen", "number", 24, 24, None, "eggs"),
    ("half a million people", "half a million", "number", 5e5, 5e5, None, "people"),
    ("half a dozen sheep", "half a dozen", "number", 6, 6, None, "sheep"),
    ("[Twenty-seven] people had no bus.", "Twenty-seven", "number", 27, 27, None, "people"),
    ("a two-seat bicycle", "two", "number", 2, 2, None, "seat"),
    ("for two other northern towns", "two", "number", 2, 2, None, "towns"),
    ("It sailed round the cape 16 times.", "16", "number", 16, 16, None, "times"),
    ("It sailed there twice.", "twice", "number", 2, 2, None, "time"),
    ("only one nurse was left", "one", "number", 1, 1, None, "nurse"),
    ("a couple of ribs", "a couple of", "number", 2, 3, None, "ribs"),
    ("25k followers", "25k", "number", 25000, 25000, None, "followers"),
]
RANGES = [
    ("five to ten wagons", "five to ten", "number", 5, 10, None, "wagons"),
    (
        "from twenty-four to thirty-two kilometers an hour",
        "twenty-four to thirty-two kilometers an hour",
        "number",
        24,
        32,
        "km/h",
        None,
    ),
    ("5-10 cats", "5-10", "number", 5, 10, None, "cats"),
    ("5–10 cats", "5–10", "number", 5, 10, None, "cats"),
    ("between 5 and 10 people", "5 and 10", "number", 5, 10, None, "people"),
    ("5 to 10 million dogs", "5 to 10 million", "number", 5e6, 10e6, None, "dogs"),
    ("two or three times a day", "two or three", "number", 2, 3, None, "times"),
    ("10 to 15 percent", "10 to 15 percent", "percent", 10, 15, "%", None),
    ("10%-15%", "10%-15%", "percent", 10, 15, "%", None),
    ("$20-$30", "$20-$30", "money", 20, 30, "$", None),
    ("ten to fifteen years", "ten to fifteen years", "duration", 10, 15, "year", None),
]
SHARES = [
    ("82% of them", "82%", "percent", 82, 82, "%", None),
    ("14 percent of the growth", "14 percent", "percent", 14, 14, "%", "growth"),
    ("14 per cent", "14 per cent", "percent", 14, 14, "%", None),
    ("fourteen percent", "fourteen percent", "percent", 14, 14, "%", None),
    ("53.3 percent average", "53.3 percent", "percent", 53.3, 53.3, "%", "average"),
    ("70 percent of the town's families walk", "70 percent", "percent", 70, 70, "%", "families"),
    ("3 percentage points", "3 percentage points", "percent", 3, 3, "%", None),
    ("two thirds of the cars", "two thirds", "percent", 200 / 3, 200 / 3, "%", "cars"),
    ("two-thirds of the cars", "two-thirds", "percent", 200 / 3, 200 / 3, "%", "cars"),
    ("a third of them", "a third", "percent", 100 / 3, 100 / 3, "%", None),
    ("one quarter of the wheat", "one quarter", "percent", 25, 25, "%", "wheat"),
    ("three quarters of the land", "three quarters", "percent", 75, 75, "%", "land"),
    ("half of the miners", "half", "percent", 50, 50, "%", "miners"),
    ("half the city", "half", "percent", 50, 50, "%", "city"),
    ("It was cut by half.", "by half", "percent", 50, 50, "%", None),
    ("two in five workers", "two in five", "percent", 40, 40, "%", "workers"),
    ("one in ten drivers", "one in ten", "percent", 10, 10, "%", "drivers"),
    ("9 out of 10 people", "9 out of 10", "percent", 90, 90, "%", "people"),
    ("3/4 of the harvest", "3/4", "percent", 75, 75, "%", "harvest"),
]
MULTIPLIERS = [
    ("14 times the standard coal quota for it", "14 times", "multiplier", 14, 14, "times", "quota"),
    ("more than 14 times the quota", "more than 14 times", "multiplier", 14, inf, "times", "quota"),
    ("fourteen times as much", "fourteen times", "multiplier", 14, 14, "times", None),
    ("exceeding the norm fivefold.", "fivefold", "multiplier", 5, 5, "times", None),
    ("a five-fold rise", "five-fold", "multiplier", 5, 5, "times", "rise"),
    ("a 5-fold rise", "5-fold", "multiplier", 5, 5, "times", "rise"),
    ("output rose tenfold.", "tenfold", "multiplier", 10, 10, "times", None),
    ("it doubled.", "doubled", "multiplier", 2, 2, "times", None),
    ("it almost doubled.", "almost doubled", "multiplier", 1.7, 2, "times", None),
    ("it more than doubled.", "more than doubled", "multiplier", 2, inf, "times", None),
    ("it tripled.", "tripled", "multiplier", 3, 3, "times", None),
    ("it quadrupled.", "quadrupled", "multiplier", 4, 4, "times", None),
    ("it quintupled.", "quintupled", "multiplier", 5, 5, "times", None),
    ("it was halved.", "halved", "multiplier", 0.5, 0.5, "times", None),
    ("double the wage", "double", "multiplier", 2, 2, "times", "wage"),
    ("twice as much", "twice", "multiplier", 2, 2, "times", None),
]
LOOSE = [
    ("about fifty ships", "about fifty", "number", 45, 55, None, "ships"),
    ("approximately 50 ships", "approximately 50", "number", 45, 55, None, "ships"),
    ("aprox 50 ships", "aprox 50", "number", 45, 55, None, "ships"),
    ("nearly 9 percent", "nearly 9 percent", "percent", 7.65, 9, "%", None),
    ("almost 4,000 drivers", "almost 4,000", "number", 3400, 4000, None, "drivers"),
    ("over 30 million of its people", "over 30 million", "number", 30e6, inf, None, "people"),
    ("more than 30 people", "more than 30", "number", 30, inf, None, "people"),
    ("at least 20% of them", "at least 20%", "percent", 20, inf, "%", None),
    ("up to 50 percent", "up to 50 percent", "percent", 0, 50, "%", None),
    ("no more than 5 men", "no more than 5", "number", 0, 5, None, "men"),
    ("fewer than 5 men", "fewer than 5", "number", 0, 5, None, "men"),
    ("three or more passengers", "three or more", "number", 3, inf, None, "passengers"),
    ("50+ people", "50+", "number", 50, inf, None, "people"),
    ("just over 100 votes", "just over 100", "number", 100, 110, None, "votes"),
]
MONEY = [
    ("a $25 fine", "$25", "money", 25, 25, "$", "fine"),
    ("$40,000 for a space", "$40,000", "money", 40000, 40000, "$", None),
    ("£3m was lost", "£3m", "money", 3e6, 3e6, "£", None),
    ("$5bn", "$5bn", "money", 5e9, 5e9, "$", None),
    ("$2.5 million", "$2.5 million", "money", 2.5e6, 2.5e6, "$", None),
    ("a 22-euro fine", "22-euro", "money", 22, 22, "€", "fine"),
    ("€22", "€22", "money", 22, 22, "€", None),
    ("25 dollars", "25 dollars", "money", 25, 25, "$", None),
    ("twenty-five dollars", "twenty-five dollars", "money", 25, 25, "$", None),
    ("50 cents", "50 cents", "money", 50, 50, "cent", None),
]
MEASURES = [
    ("102 tons of coal in the night", "102 tons", "number", 102, 102, "ton", "coal"),
    ("102 tonnes of coal", "102 tonnes", "number", 102, 102, "tonne", "coal"),
    ("35 millions of tons.", "35 millions of tons", "number", 35e6, 35e6, "ton", None),
    ("118 miles of bicycle paths, in all", "118 miles", "number", 118, 118, "mile", "paths"),
    ("70 miles east of the hills", "70 miles", "number", 70, 70, "mile", None),
    ("5km away", "5km", "number", 5, 5, "km", None),
    ("147 micrograms of matter (PM)", "147 micrograms", "number", 147, 147, "µg", "matter"),
    ("in under six hours", "under six hours", "duration", 0, 6, "hour", None),
    ("a six-hour shift", "six-hour", "duration", 6, 6, "hour", "shift"),
    ("two and a half hours", "two and a half hours", "duration", 2.5, 2.5, "hour", None),
    ("half an hour", "half an hour", "duration", 0.5, 0.5, "hour", None),
    ("about two weeks", "about two weeks", "duration", 1.8, 2.2, "week", None),
    ("a couple of days", "a couple of days", "duration", 2, 3, "day", None),
    ("after five-days of smog", "five-days", "duration", 5, 5, "day", "smog"),
    ("the third straight year of it", "third", "ordinal", 3, 3, None, "year"),
    ("on his 3rd trip", "3rd", "ordinal", 3, 3, None, "trip"),
    ("a 30 year old miner", "30 year old", "age", 30, 30, "year", None),
    ("a 30-year-old miner", "30-year-old", "age", 30, 30, "year", None),
    ("She was thirty years old.", "thirty years old", "age", 30, 30, "year", None),
    ("aged 30", "aged 30", "age", 30, 30, "year", None),
    ("He turned 18 at sea.", "turned 18", "age", 18, 18, "year", None),
    ("16- to 39-year-olds", "16- to 39-year-olds", "age", 16, 39, "year", None),
]
# text, the words it stands in, first day, last day (year 4: no year is named)
DATES = [
    ("On August 31st 1935, he", "August 31st 1935", (1935, 8, 31), (1935, 8, 31)),
    ("On May 4, 1935, he", "May 4, 1935", (1935, 5, 4), (1935, 5, 4)),
    ("on 4 May 1935", "4 May 1935", (1935, 5, 4), (1935, 5, 4)),
    ("on the 5th of June, 1944", "5th of June, 1944", (1944, 6, 5), (1944, 6, 5)),
    ("Nov 16, 2024", "Nov 16, 2024", (2024, 11, 16), (2024, 11, 16)),
    ("2016-06-13", "2016-06-13", (2016, 6, 13), (2016, 6, 13)),
    ("on 31 August they left", "31 August", (4, 8, 31), (4, 8, 31)),
    ("They came on August 14.", "August 14", (4, 8, 14), (4, 8, 14)),
    ("in September 2002", "September 2002", (2002, 9, 1), (2002, 9, 30)),
    ("in February 1932", "February 1932", (1932, 2, 1), (1932, 2, 29)),
    ("by the summer of 1935", "summer of 1935", (1935, 6, 1), (1935, 8, 31)),
    ("in spring 1917", "spring 1917", (1917, 3, 1), (1917, 5, 31)),
    ("in the winter of 1941", "winter of 1941", (1940, 12, 1), (1941, 2, 28)),
    ("in the 1930s", "1930s", (1930, 1, 1), (1939, 12, 31)),
    ("in the '60s", "'60s", (1960, 1, 1), (1969, 12, 31)),
    ("the mid-1990s", "mid-1990s", (1994, 1, 1), (1996, 12, 31)),
    ("the early 1990s", "early 1990s", (1990, 1, 1), (1993, 12, 31)),
    ("the 1800s", "1800s", (1800, 1, 1), (1899, 12, 31)),
    ("early 1935", "early 1935", (1935, 1, 1), (1935, 4, 30)),
    ("It began in 1928.", "1928", (1928, 1, 1), (1928, 12, 31)),
    ("In 2006 families moved in.", "2006", (2006, 1, 1), (2006, 12, 31)),
    ("the 1935 campaign", "1935", (1935, 1, 1), (1935, 12, 31)),
    ("the plan (1928-33)", "1928-33", (1928, 1, 1), (1933, 12, 31)),
    ("1928–1933", "1928–1933", (1928, 1, 1), (1933, 12, 31)),
    ("from 1932 to 1937", "from 1932 to 1937", (1932, 1, 1), (1937, 12, 31)),
    ("between 2001 and 2009", "between 2001 and 2009", (2001, 1, 1), (2009, 12, 31)),
    ("the 19th century", "19th century", (1801, 1, 1), (1900, 12, 31)),
    ("the twentieth century", "twentieth century", (1901, 1, 1), (2000, 12, 31)),
    ("in nineteen forty-five", "nineteen forty-five", (1945, 1, 1), (1945, 12, 31)),
]
NONE = [
    "The weir silted up (46).",
    "The weir silted up [1] and fell.[^9]",
    "The weir silted up (Okafor 14).",
    "The weir silted up (Okafor and Lund 14).",
    "As page 88 shows, they failed.",
    "In paragraph 4 it says so.",
    "Source 2 agrees with Sources 3 and 4.",
    "Chapter 3 tells of it; see Figure 2.",
    "Vol. 54 No. 6, pp. 867-904",
    "World War 2 ended.",
    "Reason 2 is the better.",
    "1. Buy a bicycle\n2. Ride it",
    "One reason is the noise, and one can hear it.",
    "No one of them knew; one of them left.",
    "First, they met. Second, they spoke.",
    "The first reason is money.",
    "for the first time",
    "On the second page it stands.",
    "the 24/7 shop",
    "COVID-19 came",
    "in section 1.2.3 of it",
    "http://example.org/22",
    "Apollo 11 landed.",
    "a second chance",
    "the other half",
    "He may march on.",
    "It cost $400,00 or so.",
    "one day we shall see",
]


@pytest.mark.parametrize(
    ("text", "words", "kind", "low", "high", "unit", "counted"),
    FIGURES + RANGES + SHARES + MULTIPLIERS + LOOSE + MONEY + MEASURES,
)
def test_quantity(
    text: str, words: str, kind: str, low: float, high: float, unit: str | None, counted: str | None
) -> None:
    (q,) = quantities(text)
    assert q.span.of(text) == words
    assert (q.kind, q.unit, q.counted) == (kind, unit, counted)
    assert isclose(q.low, low, rel_tol=1e-6) and isclose(q.high, high, rel_tol=1e-6)


@pytest.mark.parametrize(("text", "words", "first", "last"), DATES)
def test_date(
    text: str, words: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    (q,) = quantities(text)
    assert q.span.of(text) == words
    assert (q.kind, date.fromordinal(int(q.low)), date.fromordinal(int(q.high))) == (
        "date",
        date(*first),
        date(*last),
    )
    assert (q.unit == "day of the year") == (first[0] == 4)


@pytest.mark.parametrize("text", NONE)
def test_no_quantity(text: str) -> None:
    assert [q.span.of(text) for q in quantities(text)] == []


SAME = [
    ("5 times the wage", "five times the wage", "fivefold", "it quintupled"),
    ("50% of it", "fifty percent of it", "half of it", "one in two", "5 out of 10"),
    ("two thirds of it", "two-thirds of it", "2/3 of it", "4 out of 6"),
    ("1,500 sheep", "1500 sheep", "fifteen hundred sheep", "1.5 thousand sheep"),
    ("2,500,000 sheep", "2.5 million sheep", "two million five hundred thousand sheep"),
    ("$3 million", "$3m", "$3,000,000", "3 million dollars"),
    ("more than 5 men", "over five men", "upwards of 5 men"),
]


@pytest.mark.parametrize("forms", SAME, ids=lambda forms: forms[0])
def test_the_ways_of_writing_one_value_agree(forms: tuple[str, ...]) -> None:
    read = [quantities(form) for form in forms]
    assert all(len(found) == 1 for found in read), read
    assert (
        len(
            {
                (q.kind, round(q.low, 6), q.high if q.high == inf else round(q.high, 6), q.unit)
                for (q,) in read
            }
        )
        == 1
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It grew from 12% in 1950 to 40% in 1960.", ["12%", "1950", "40%", "1960"]),
        ("It grew from 3 million in 1887 to 41 million.", ["3 million", "1887", "41 million"]),
        ("In 1887 to 1889 it grew.", ["1887", "1889"]),
        ("They worked from 1887 to 1889.", ["from 1887 to 1889"]),
    ],
)
def test_a_year_is_no_end_of_a_range_of_numbers(text: str, found: list[str]) -> None:
    assert [q.span.of(text) for q in quantities(text)] == found


def test_spans_count_in_the_whole_text() -> None:
    text = "In 1928 they had 24 trains. In 1933 they had 32 trains."
    found = quantities(text, text.index("In 1933"))
    assert [q.span.of(text) for q in found] == ["1933", "32"]


_ONES_LISTED = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
ONES = _ONES_LISTED.split()
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int) -> str:
    """The number in words, as British English writes it."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = f" {'and ' if n % size < 100 else ''}{in_words(n % size)}" if n % size else ""
            return f"{in_words(n // size)} {name}{rest}"
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


@given(st.integers(2, 999_999_999))
def test_a_number_reads_back_in_each_form(n: int) -> None:
    for form in (
        f"{n} lamps",
        f"{n:,} lamps",
        f"{in_words(n)} lamps",
        f"[{in_words(n).capitalize()}] lamps",
    ):
        found = quantities(f"They had {form}.")
        assert [(q.low, q.high, q.counted) for q in found] == [(n, n, "lamps")], form


@given(st.integers(1, 9999), st.integers(1, 2))
def test_a_percentage_reads_back_in_each_form(n: int, decimals: int) -> None:
    value = n / 10**decimals
    for form in (f"{value}%", f"{value} %", f"{value} percent", f"{value} per cent"):
        (q,) = quantities(f"It was {form}.")
        assert (q.kind, q.low, q.high) == ("percent", value, value)


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)))
def test_a_day_reads_back_in_each_form(day: date) -> None:
    month = f"{day:%B}"
    for form in (
        f"{month} {day.day}, {day.year}",
        f"{month} {day.day} {day.year}",
        f"{day.day} {month} {day.year}",
        f"the {day.day} of {month} {day.year}",
        day.isoformat(),
    ):
        (q,) = quantities(f"It was {form}.")
        assert (q.kind, q.low, q.high) == ("date", day.toordinal(), day.toordinal()), form


@given(st.text(alphabet="0123456789 ,.-$%twofive hundredandmillion'–()[]\n", max_size=60))
def test_any_text_gives_ordered_separate_spans(text: str) -> None:
    found: tuple[Quantity, ...] = quantities(text)
    for q in found:
        assert 0 <= q.span.start < q.span.end <= len(text)
        assert q.low <= q.high and not isnan(q.low)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
