"""Quotations of a source that OCR read: its misread letters are no change of the student's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from feedback.essay.quotations.match import match
from feedback.library.library import SourceLibrary
from feedback.library.load import library_of
from feedback.text.span import Span

PRINTED = "The modern ferry, built in 1908, may not carry all the 150 islanders who own a clock."


def verdict(quoted: str, read: str, *, scanned: bool = True) -> str:
    library = library_of({"Source A": f"It is so. {read} That is all."})
    library = SourceLibrary(tuple(replace(source, scanned=scanned) for source in library))
    return match(quoted, Span(0, len(quoted)), library).verdict


@pytest.mark.parametrize(
    "read",
    [
        PRINTED,
        PRINTED.replace("modern", "modem"),
        PRINTED.replace("carry", "cany"),
        PRINTED.replace("clock", "dock"),
        PRINTED.replace("1908", "l9O8"),
        PRINTED.replace("150", "l5O"),
        PRINTED.replace("islanders", "is1anders"),
        PRINTED.replace("islanders", "islandcrs"),
        PRINTED.replace("islanders", "is-landers"),
        PRINTED.replace("islanders", "isl anders"),
        PRINTED.replace("ferry, built", "fe rry, bui1t"),
        PRINTED.replace("ferry", "feny"),
        PRINTED.replace("modern ferry", "rnodern fcrry"),
        PRINTED.replace("own a", "own © a"),
    ],
)
def test_misread_letters_are_exact(read: str) -> None:
    assert verdict(PRINTED, read) == "exact"


@pytest.mark.parametrize(
    "read",
    [
        PRINTED.replace("1908", "1903"),
        PRINTED.replace("150", "130"),
        PRINTED.replace("not", "now"),
        PRINTED.replace("all", "ail").replace("own", "owe"),
    ],
)
def test_what_may_be_misread_is_left_open(read: str) -> None:
    assert verdict(PRINTED, read) in ("not_checked", "exact")


@pytest.mark.parametrize(
    "quoted",
    [
        PRINTED.replace("may not", "may"),
        PRINTED.replace("1908", "1745"),
        PRINTED.replace("modern", "ancient"),
        PRINTED.replace("all the", "few of the"),
        PRINTED.replace("150", "1,500"),
    ],
)
def test_other_words_are_altered_all_the_same(quoted: str) -> None:
    assert verdict(quoted, PRINTED) == "altered"
    assert verdict(quoted, PRINTED.replace("islanders", "islandcrs")) == "altered"


@pytest.mark.parametrize("read", [PRINTED.replace("1908", "1903"), PRINTED.replace("all", "half")])
def test_a_source_that_was_not_scanned_is_taken_at_its_word(read: str) -> None:
    assert verdict(PRINTED, read, scanned=False) == "altered"
