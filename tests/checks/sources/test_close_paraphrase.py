"""Sentences lightly reworded."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.sources import close_paraphrase as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 3": (
        "“The mill stood idle for a year,” said old Mr Hartley the miller as he walked along the "
        "frozen river that night."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    (
        "I know why. ⟦Nobody in this valley expected the mill to close, and its owners gave "
        "no reason⟧ at all."
    ),
]
CLEAN = [
    "The closing surprised them all, because the owners said nothing.",
    ("Source 1 says that the closing surprised the whole valley, and that no reason was given."),
    (
        "“Nobody in the valley had expected it to close, and the owners gave no reason,” says "
        "Source 1."
    ),
    # The signal phrase of a quotation, taken over with it.
    (
        "“The mill stood idle for a year,” said old Mr Hartley the miller as he walked along the "
        "frozen river that night (Source 3). It was so."
    ),
    "The railway came in 1899. Cloth was cheap after that.",
    "I think nobody should close a mill without a reason.",
    # A fact that is credited and told in nearly the source's words.
    "Source 1 tells us that nobody there expected the mill to close without reason.",
    "By 1902 about 340 of the weavers had lost their places, says Source 1.",
]


def test_a_neighbouring_sentence_makes_no_fact_long_enough() -> None:
    pack = {
        "Source 1": "Hardly any of the families in the harbour own wooden boats now, and 31 "
        "percent gave up fishing altogether to settle ashore. They seem glad."
    }
    text = (
        "The old harbour is without wooden boats. 31 percent gave up fishing altogether, and "
        "it shows."
    )
    assert_clean(check, text, pack)


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_a_named_source_is_asked_about_mildly() -> None:
    text = (
        "Source 1 is about a mill. I like it. It is short. Nobody in the valley had expected it to "
        "close, and the owners gave no reason."
    )
    (finding,) = found_by(check, text, PACK)
    assert finding.severity == "suggestion"
    assert "come straight from Source 1, which you name" in finding.message
    assert "quotation marks" in finding.advice
