"""A source's word misspelt, or another word in its place."""

from __future__ import annotations

import pytest

from feedback.essay.quotations.misspelling import is_misread, is_misspelling, is_word

MISSPELT = [
    ("gass", "gas"),
    ("toook", "took"),
    ("enveiled", "unveiled"),
    ("honnest", "honest"),
    ("are", "air"),
    ("smong", "smog"),
    ("took", "take"),
]
OTHER = [
    ("lower", "power"),
    ("unable", "enable"),
    ("no", "to"),
    ("left", "reached"),
    ("bats", "boat"),
    ("1902", "1920"),
    ("cause", "responsible"),
]


@pytest.mark.parametrize(("written", "meant"), MISSPELT)
def test_a_word_misspelt(written: str, meant: str) -> None:
    assert is_misspelling(written, meant)


@pytest.mark.parametrize(("written", "meant"), OTHER)
def test_another_word(written: str, meant: str) -> None:
    assert not is_misspelling(written, meant)


def test_the_dictionary_is_read_whole() -> None:
    assert is_word("unveiled") and is_word("a") and not is_word("enveiled")


@pytest.mark.parametrize(
    ("printed", "meant", "misread"),
    [
        ("tbe", "the", True),
        ("rnorning", "morning", True),
        ("wi11", "will", True),
        ("olcl", "old", True),
        ("publick", "public", False),
        ("bead", "head", False),
        ("modem", "modern", False),
        ("the", "tbe", False),
    ],
)
def test_a_word_misread_in_a_scan(printed: str, meant: str, misread: bool) -> None:
    assert is_misread(printed, meant) == misread
