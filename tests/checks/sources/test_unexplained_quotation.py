"""Quotations at a paragraph's end."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.sources import unexplained_quotation as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    (
        "The closing came as a surprise to all of the people in the valley. Source 1 says, "
        "⟦“Nobody in the valley had expected it to close.”⟧\n\nAnother change was the "
        "railway, which came a little earlier."
    ),
    (
        "The closing came as a surprise to all of the people in the valley. Source 1 says, "
        "⟦“Nobody in the valley had expected it to close.”⟧\n\nThe second reason is that the "
        "railway came a little earlier."
    ),
]
CLEAN = [
    # It closes an introduction.
    (
        "How could it happen? Source 1 says, “Nobody in the valley had expected it to close.”\n\n"
        "First came the railway, and with it came the cheap cloth.\n\nThen came the crash."
    ),
    (
        "It was a shock. Source 1 says that “nobody in the valley had expected it to close” and "
        "“the owners gave no reason”. Silence like that made people angry.\n\nThen came a crash."
    ),
    (
        "The closing came as a surprise to all of the people in the valley. Source 1 says, "
        "“Nobody in the valley had expected it to close.” That shows how little the owners "
        "talked to them.\n\nAnother change was the railway."
    ),
    (
        "The closing came as a surprise to all of the people in the valley. Source 1 says, "
        "“Nobody in the valley had expected it to close.”\n\nThis shows how little the owners "
        "talked to them."
    ),
    # Set off behind a colon, with the comment behind it.
    (
        "The closing came as a surprise. One of the weavers said:\n\n“Nobody in the valley had "
        "expected it to close.” (Source 1)\n\nIt is easy to understand why she was so angry.\n\n"
        "Another change was the railway."
    ),
    (
        "The closing came as a surprise to all of the people in the valley. Source 1 says, "
        "“Nobody in the valley had expected it to close.”\n\nI think that this shows how little "
        "the owners talked to them."
    ),
    (
        "The closing came as a surprise to all of the people in the valley. Source 1 says,  “\n\n"
        "Nobody in the valley had expected it to close.”\n\nThat shows how little they knew."
    ),
    (
        "That the weavers were angry, and stayed angry for a generation, is easy to "
        "understand when one reads that “nobody in the valley had expected it to "
        "close”.\n\nAnother change was the railway."
    ),
    (
        "It was “no surprise” to all of the people in the valley, and they said that they had "
        "“seen it come”.\n\nAnother change was the railway."
    ),
    # The sentence sets one quotation against another.
    (
        "It was a shock to many. A clerk warns us that “nobody in the valley had expected it to "
        "close,” since “the owners gave no reason.”\n\nAnother change was the railway."
    ),
    # The sentence speaks of the words.
    (
        "Source 2 is not on money, but the line “nobody in the valley had expected it to close” is "
        "about loss too.\n\nAnother change was the railway."
    ),
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_a_paragraph_is_asked_about_once() -> None:
    text = (
        FLAGGED[0]
        .replace("⟦", "")
        .replace("⟧", "")
        .replace("close.”", "close,” it adds. “The owners gave no reason at all.”")
    )
    (finding,) = found_by(check, text, PACK)
    assert not finding.repeats
