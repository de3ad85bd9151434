"""Two ways of telling one value agree, whichever of the two the essay uses."""

from __future__ import annotations

import pytest

from feedback.essay.facts.agreement import agree, agrees_with_sum
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity

AGREE = [
    ("about 50 men", "48 men"),
    ("roughly 50 men", "53 men"),
    ("it almost doubled", "1.83 times the norm"),
    ("it almost doubled", "it rose by 83 %"),
    ("it doubled", "it rose by 100 percent"),
    ("it was halved", "it fell by half"),
    ("it was halved", "it fell by 50 percent"),
    ("it trebled", "a 200 percent increase"),
    ("a quarter of them", "25 % of them"),
    ("a quarter of them", "1 in 4 of them"),
    ("25 percent of them", "one in four"),
    ("every fourth house", "25 %"),
    ("one child in five", "a fifth of the children"),
    ("two in five", "40 per cent"),
    ("two thirds of it", "66.7 % of it"),
    ("fivefold", "5 times the price"),
    ("¾ of the land", "three quarters of the land"),
    ("a dozen eggs", "12 eggs"),
    ("half a million bees", "500,000 bees"),
    ("a quarter of a million bees", "250,000 bees"),
    ("two and a half million bees", "2,500,000 bees"),
    ("three score men", "60 men"),
    ("thousands of bees", "6,400 bees"),
    ("tens of thousands of bees", "43,000 bees"),
    ("several hundred bees", "500 bees"),
    ("dozens of bees", "40 bees"),
    ("over 5,000 men", "5,500 men"),
    ("5 miles", "8 km"),
    ("100 km", "62 miles"),
    ("6 feet", "1.83 m"),
    ("six foot two", "188 cm"),
    ("150 lbs", "68 kg"),
    ("200 acres", "81 hectares"),
    ("20 °C", "68 °F"),
    ("20 degrees", "20 °C"),
    ("10 gallons", "38 litres"),
    ("10 gallons", "45 litres"),
    ("60 mph", "97 km/h"),
    ("100 tons", "101.6 tonnes"),
    ("100 tons", "90.7 tonnes"),
    ("a fortnight later", "two weeks"),
    ("two and a half years", "30 months"),
    ("half a century", "fifty years"),
    ("three quarters of an hour", "45 minutes"),
    ("an hour and a half", "90 minutes"),
    ("50 cents", "$0.50"),
    ("six shillings", "£0.30"),
    ("in the 1930s", "in 1935"),
    ("the summer of 1935", "in July 1935"),
    ("in the mid-1990s", "in 1995"),
    ("in the late nineteenth century", "in 1887"),
    ("in the first century BC", "in 44 BC"),
    ("in 44 B.C.", "in 44 BCE"),
    ("in the year 79", "in AD 79"),
    ("the school year 1934–35", "in 1935"),
    ("at the end of 1935", "in November 1935"),
    ("in nineteen thirty-five", "in 1935"),
    ("around 1935", "in 1937"),
    ("the 4th of July 1776", "on July 4, 1776"),
    ("the Fourth of July", "4 July"),
    ("31/12/1999", "31 December 1999"),
    ("4/7/1776", "4 July 1776"),
    ("aged 14", "a 14-year-old"),
    ("fourteen years old", "14 years of age"),
    ("in his forties", "aged 44"),
    ("an eighteen-month-old", "aged 1.5"),
    ("at half past six", "at 6:30 p.m."),
    ("at 18:30", "at 6.30 pm"),
    ("at noon", "at 12:00"),
]
DIFFER = [
    ("about 50 men", "80 men"),
    ("it almost doubled", "it rose by 10 %"),
    ("it doubled", "it fell by half"),
    ("a quarter of them", "40 % of them"),
    ("one in five", "one in three"),
    ("thousands of bees", "12 bees"),
    ("tens of thousands of bees", "300 bees"),
    ("5 miles", "20 km"),
    ("5 miles", "5.5 km"),
    ("20 °C", "90 °F"),
    ("10 gallons", "80 litres"),
    ("100 tons", "300 tonnes"),
    ("a fortnight later", "five weeks"),
    ("in 44 BC", "in AD 44"),
    ("in 44 BC", "in 54 BC"),
    ("in the 1930s", "in 1945"),
    ("the summer of 1935", "in January 1935"),
    ("at the end of 1935", "in March 1935"),
    ("in the late nineteenth century", "in 1820"),
    ("the first half of 1935", "in October 1935"),
    ("aged 14", "aged 41"),
    ("at half past six", "at 9:30"),
    ("at 6 a.m.", "at 6 p.m."),
]
UNCLEAR = [
    ("thousands of bees", "25,000 bees"),
    ("100 tons", "100 tonnes"),
    ("at 6:30", "in 1935"),
    ("it rose by 20 %", "it fell by 20 %"),
    ("at 6:30 a.m.", "at 6:35 a.m."),
]


def read(text: str) -> Quantity:
    (quantity,) = quantities(text)
    return quantity


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_agree_both_ways(one: str, other: str) -> None:
    assert (agree(read(one), read(other)), agree(read(other), read(one))) == ("agree", "agree")


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_differ_both_ways(one: str, other: str) -> None:
    assert (agree(read(one), read(other)), agree(read(other), read(one))) == ("differ", "differ")


@pytest.mark.parametrize(("one", "other"), UNCLEAR)
def test_hard_to_tell_both_ways(one: str, other: str) -> None:
    assert (agree(read(one), read(other)), agree(read(other), read(one))) == ("unclear", "unclear")


@pytest.mark.parametrize(
    ("total", "parts", "fits"),
    [
        ("over 30 million bees", ("11 million bees", "20.6 million bees"), True),
        ("31.6 million bees", ("11 million bees", "20.6 million bees"), True),
        ("18 bees", ("16 bees", "2 bees"), True),
        ("$50", ("$20", "$30"), True),
        ("over 30 million bees", ("20.6 million bees",), False),
        ("over 40 million bees", ("11 million bees", "20.6 million bees"), False),
        ("17 bees", ("16 bees", "2 bees"), False),
        ("$50", ("20 bees", "30 bees"), False),
        ("in 1950", ("in 1930", "in 1920"), False),
    ],
)
def test_a_sum(total: str, parts: tuple[str, ...], fits: bool) -> None:
    assert agrees_with_sum(read(total), [read(part) for part in parts]) == fits


def test_over_thirty_million_fits_neither_part_alone() -> None:
    total = read("over 30 million bees")
    assert [agree(total, read(f"{n} million bees")) for n in ("11", "20.6")] == ["differ"] * 2
