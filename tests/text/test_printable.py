"""Text made safe to show."""

from __future__ import annotations

import pytest

from feedback.text.printable import line, quotable, shown, snippet


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\x9b31mb", "a\ufffd31mb"),
        ("a\u202eb\u202c", "ab"),
        ("a\u2066b\u2069", "ab"),
        ("lone \ud800", "lone \ufffd"),
        ("line\nand\ttab", "line\nand\ttab"),
        ("עברית\u200f 😀👩\u200d👩", "עברית\u200f 😀👩\u200d👩"),
        ("naïve “quote” — e\u0301", "naïve “quote” — e\u0301"),
    ],
)
def test_shown(text: str, safe: str) -> None:
    assert shown(text) == safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\x1b[31mb\x1b[0m", "a[31mb[0m"),
        ("two\n lines\t here ", "two lines here"),
        ("a\u202eb", "ab"),
    ],
)
def test_line(text: str, safe: str) -> None:
    assert line(text) == safe


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("short", "short"),
        ("the quick, brown fox", "the quick …"),
        ("incomprehensibilities", "incomprehensi …"),
        ("a  b\nc", "a b c"),
    ],
)
def test_snippet(text: str, short: str) -> None:
    assert snippet(text, 13) == short


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“The bridge took 900 cars.”", "The bridge took 900 cars."),
        ('"Ferries ran late', "Ferries ran late"),
        ("the crews' houses", "the crews' houses"),
        ("a “so-called” night owl", "a “so-called” night owl"),
        ("they call it “late”", "they call it “late”"),
        ("“early” and “late”", "“early” and “late”"),
        ("", ""),
    ],
)
def test_words_for_quotation_marks_bring_none_of_their_own(text: str, quoted: str) -> None:
    assert quotable(text) == quoted
