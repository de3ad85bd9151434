"""claims/internal-conflict: a course whose figures go the other way than its verb."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.claims import internal_conflict as check

FLAGGED = [
    "Sales ⟦fell⟧ from 20 tons to 35 tons.",
    "The number of herons ⟦rose⟧ from 340 to 190 within ten years.",
    "Unemployment ⟦fell⟧ to 12 percent in 1931, from 9 percent in 1929.",
    "Wheat brought two dollars a bushel in 1919, but by 1932 it had ⟦risen to 33 cents⟧.",
    "There were 450 pupils in 2001, and the number ⟦rose to 320⟧ in 2010.",
    "There were 450 pupils in 2001, and the number of pupils ⟦rose to 320⟧ in 2010.",
    "The rate was 12 percent in 2001, but it ⟦dropped to 15 percent⟧ in 2010.",
    "The journey was ⟦reduced⟧ from 50 minutes to two hours.",
]
CLEAN = [
    "Sales fell from 35 tons to 20 tons.",
    "The hives rose from 120 in 2009 to 1,340 in 2017.",
    "The number rose from 1,200 to 1,340.",
    "Sales fell from two tons to 900 kilograms.",
    "The journey was reduced from two hours to 50 minutes.",
    "Sales rose to 35 tons in May, from 20 tons in April.",
    "The club rose from 14th to 3rd place.",
    "The song rose from number 20 to number 5 in the charts.",
    "The temperature fell from -5 to -12 degrees.",
    "The price was two dollars in 1919, and the cost of coal rose to 33 cents in 1932.",
    "The mill had 900 looms in 1900, and by 1950 it had grown to 15 halls.",
    "Rain fell from 1914 to 1918 on the same fields.",
    "The price rose from 5 to 12 pounds and then fell to 7 pounds.",
    "Did the number rise from 340 to 190?",
    "The debt fell from 20 million to 35 million below zero.",
    "It rose by 20 percent to 15 percent of the whole.",
    "The bell rang from 5 to 4.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text)


def test_it_says_which_way_the_figures_go() -> None:
    (finding,) = found_by(check, "Sales fell from 20 tons to 35 tons.")
    assert finding.message == (
        "The essay says “fell”; the figures “20 tons to 35 tons” come to a rise."
    )
