from __future__ import annotations

import random

import pytest

from feedback.grammar.lingotweaker import Lingotweaker, available
from feedback.grammar.unlisted import _unlisted, is_unlisted
from tests.evaluation.unlisted import lines, unlisted


@pytest.mark.parametrize(
    ("word", "variant", "expected"),
    [
        ("maybe", "en-US", False),
        ("Maybe", "en-GB", False),
        ("a lot", "en-US", False),
        ("isn't", "en-US", False),
        ("berlin", "en-US", True),
        ("Berlin", "en-US", False),
        ("colour", "en-US", True),
        ("colour", "en-CA", False),
        ("colour", "en-AU", False),
        ("color", "en-CA", False),
        ("color", "en-GB", True),
        ("color", "en-ZA", True),
        ("color", "en-US", False),
    ],
)
def test_what_the_dictionaries_lack(word: str, variant: str, expected: bool) -> None:
    assert is_unlisted(word, variant) is expected


def test_a_line_says_where_a_word_is_unknown() -> None:
    found = lines({"berlin", "abl", "colour"}, {"berlin", "abl", "color"}, {"abl"})
    assert found == ["abl", "Berlin", "color en-GB", "colour en-US"]


@pytest.mark.parametrize("variant", ["en-US", "en-GB"])
def test_the_list_says_what_the_engine_says(variant: str) -> None:
    if not available():
        pytest.skip("needs lingotweaker")
    drawn = set(random.Random(4).sample(sorted(_unlisted()), 100))
    said = unlisted(Lingotweaker(), drawn | {"maybe", "favour", "favor"}, variant)
    assert said == {
        word for word in drawn | {"maybe", "favour", "favor"} if is_unlisted(word, variant)
    }
