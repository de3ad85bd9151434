"""Raised figures."""

from __future__ import annotations

import pytest

from feedback.reading.raised import raised, roman


@pytest.mark.parametrize(("text", "number"), [("i", 1), ("iv", 4), ("ix", 9), ("xxxviii", 38)])
def test_small_roman_figures(text: str, number: int) -> None:
    assert roman(text) == number


@pytest.mark.parametrize("text", ["", "th", "I", "iiii", "vx", "mix", "c"])
def test_other_words_are_none(text: str) -> None:
    assert roman(text) is None


def test_ordinals_stay_as_they_are() -> None:
    assert (raised("12"), raised("th")) == ("¹²", "th")
