"""The order of names."""

from __future__ import annotations

from random import Random

import pytest

from feedback.text.alphabet import alphabetical, plain_letters


@pytest.mark.parametrize(
    "names",
    [
        ["Ågård, Søren", "al-Haddad, Farah", "Aziz, Yasmin"],
        ["Li, Wen", "Lindqvist, Oskar"],
        ["Silva, Maria", "Silva Costa, Ines"],
        ["Garcia, Ana", "García, Rosa", "Garcia, Zoë"],
        ["Mensah, Kofi", "O’Brien, Dara", "Okafor, Ben"],
        ["van der Meer, Hugo", "Weiß, Jonas", "Żak, Tomasz"],
        ["Ana Garcia", "Ben Okafor", "Chloé Dubois"],
        ["Student 01", "Student 02", "Student 10"],
    ],
)
def test_the_order_of_a_register(names: list[str]) -> None:
    mixed = list(names)
    Random(3).shuffle(mixed)
    assert sorted(mixed, key=alphabetical) == names


@pytest.mark.parametrize(
    ("name", "plain"), [("Ågård", "agard"), ("Weiß", "weiss"), ("Łuk", "luk"), ("Ø", "o")]
)
def test_letters_without_their_marks(name: str, plain: str) -> None:
    assert plain_letters(name) == plain
