from __future__ import annotations

import pytest

from feedback.grammar.regularised import right_form


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("keeped", "kept"),
        ("Runned", "ran run"),
        ("choosed", "chose chosen"),
        ("babys", "babies baby's"),
        ("trys", "tries"),
        ("wifes", "wives wife's"),
        ("selfs", "selves self's"),
        ("theirself", "themselves"),
        ("noone", "no one"),
    ],
)
def test_english_has_another_form(word: str, forms: str) -> None:
    assert " ".join(right_form(word)) == forms


@pytest.mark.parametrize(
    "word", ["walked", "beed", "boys", "roofs", "yed", "zzys", "polution", "s", ""]
)
def test_nothing_is_said_of_others(word: str) -> None:
    assert right_form(word) == ()
