"""What holds for every quantity that can be written, and for every text."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise
from math import isclose, isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.essay.facts.agreement import agree
from feedback.text.calendar_days import before_our_era, ordinal
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity

some = settings(max_examples=150, deadline=None, derandomize=True)
WORDS_LISTED = """
about nearly over at least between and to or of the a an in by half third quarter two five
hundred thousand million tens scores dozens several few percent per cent times doubled
years miles km pounds degrees May March 1935 44 BC AD mid- late century '60s 6:30 a.m.
$5 £3m 12% 3/4 ½ 1,234 10 000 (14) [2] p. 14 No. 6 first 3rd every ISBN +44 020 Room
World War Two aged 14 -year-old o'clock noon ° C F foot six feet one 5' 10" – - . ,
"""
WORDS = [*WORDS_LISTED.split(), "\n"]
SIZES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9}


def read(text: str) -> Quantity:
    (quantity,) = quantities(text)
    return quantity


def sound(text: str) -> None:
    found = quantities(text)
    for q in found:
        assert 0 <= q.span.start < q.span.end <= len(text)
        assert q.span.of(text) == q.span.of(text).strip()
        assert q.low <= q.high and not isnan(q.low)
        assert q.noun_end is None or q.span.start < q.noun_end <= len(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for a, b in pairwise(found):
        assert agree(a, b) in ("agree", "differ", "unclear")


@some
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    sound(text)


@some
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from([" ", "", "-"]))
def test_any_heap_of_number_words_is_read(words: list[str], joint: str) -> None:
    sound(joint.join(words))


@some
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_a_part_of_a_text_is_read_in_its_own_bounds(words: list[str]) -> None:
    text = f"Before 12 men. {' '.join(words)} After 13 men."
    start, end = 15, len(text) - 14
    assert all(start <= q.span.start and q.span.end <= end for q in quantities(text, start, end))


@some
@given(st.integers(1, 99), st.sampled_from(sorted(SIZES)))
def test_a_magnitude_in_words_is_its_figure(n: int, size: str) -> None:
    worth = SIZES[size]
    values = {read(form).low for form in (f"{n} {size} bees", f"{n * worth:,} bees")}
    assert values == {n * worth}
    assert read(f"{n} and a half {size} bees" if n > 100 else f"{n}.5 {size} bees").low == (
        n * worth + worth / 2
    )


@some
@given(st.integers(2, 40), st.integers(1, 39))
def test_a_share_reads_back_in_each_form(whole: int, part: int) -> None:
    if part >= whole:
        part, whole = whole, part + 1 + whole
    forms = [
        f"{part} in {whole} bees",
        f"{part} out of {whole} bees",
        f"{part} in every {whole} bees",
    ]
    found = [read(form) for form in forms]
    assert all(q.kind == "percent" and isclose(q.low, 100 * part / whole) for q in found)
    assert all(agree(a, b) == "agree" for a in found for b in found)


@some
@given(st.integers(2, 20))
def test_a_multiple_reads_back_in_each_form(n: int) -> None:
    found = [read(form) for form in (f"{n} times as many", f"{n}-fold", f"{n} times the price")]
    assert {(q.kind, q.low, q.high) for q in found} == {("multiplier", n, n)}
    assert agree(read(f"rose by {100 * (n - 1)} %"), found[0]) == "agree"


@some
@given(st.decimals(1, 9999, places=2), st.sampled_from("$£€"))
def test_a_sum_of_money_reads_back_in_each_form(value: object, sign: str) -> None:
    name = {"$": "dollars", "£": "pounds sterling", "€": "euros"}[sign]
    found = [read(form) for form in (f"{sign}{value}", f"{sign} {value}", f"{value} {name}")]
    assert {(q.kind, q.low, q.unit) for q in found} == {("money", float(str(value)), sign)}


@some
@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_of_day_reads_back_in_each_form(hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    forms = [f"at {hour:02d}:{minute:02d}", f"at {(hour - 1) % 12 + 1}:{minute:02d} {half}"]
    found = [read(form) for form in (*forms, f"{hour:02d}{minute:02d} hours")]
    assert all(q.kind == "time" for q in found)
    assert all(agree(a, b) == "agree" for a in found for b in found)
    assert found[1].low == found[2].low == 60 * hour + minute


@some
@given(st.integers(1, 999))
def test_a_year_before_our_era_reads_back_in_each_form(year: int) -> None:
    first = ordinal(before_our_era(year), 1, 1)
    for form in (f"in {year} BC", f"in {year} BCE", f"in {year} B.C.", f"by {year}BC"):
        q = read(form)
        assert (q.kind, q.low, q.high - q.low in (364, 365)) == ("date", first, True)


@some
@given(st.dates(date(1, 1, 1), date(2099, 12, 31)))
def test_the_ordinal_is_the_calendars(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()


@some
@given(st.integers(-800, 2000), st.integers(1, 12))
def test_days_run_on_through_the_change_of_era(year: int, month: int) -> None:
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    assert 28 <= ordinal(*after, 1) - ordinal(year, month, 1) <= 31


@some
@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)))
def test_a_day_agrees_with_every_coarser_date(day: date) -> None:
    century = (day.year - 1) // 100 + 1
    ending = (
        {1: "st", 2: "nd", 3: "rd"}.get(century % 10, "th") if century not in (11, 12, 13) else "th"
    )
    exact = read(f"on {day.day} {day:%B} {day.year}")
    coarser = [f"in {day:%B} {day.year}", f"in {day.year}", f"in the {century}{ending} century"]
    if day.year % 100 >= 10:
        coarser.append(f"in the {day.year // 10}0s")
    for form in coarser:
        assert agree(read(form), exact) == "agree", form
    assert agree(read(f"{day.day:02d}/{day.month:02d}/{day.year}"), exact) == "agree"


@pytest.mark.parametrize(
    "seed",
    [
        "1",
        "1,111",
        "1 111 ",
        "1-",
        "one hundred and ",
        "ten thousand ",
        "$1",
        "1935 ",
        "5’",
        "about ",
    ],
)
def test_time_grows_with_the_length_alone(seed: str) -> None:
    def seconds(n: int, end: str = "") -> float:
        # An end of its own: what was read once is kept, and costs nothing.
        text = (seed * (n // len(seed) + 1))[:n] + end
        start = time.process_time()
        quantities(text)
        return time.process_time() - start

    seconds(500)
    short = min(seconds(2000, end) for end in (" .", " !"))
    # Eight times the length: sixty-four times the time if it grew with the square.
    assert seconds(16_000) < 30 * max(short, 0.01)
