"""Quotations without credit."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import uncited_quotation as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    "The mill closed and ⟦“the owners gave no reason”⟧ for it.",
    "It was a shock. ⟦“Nobody in the valley had expected it to close.”⟧ People wept.",
    "Source 2 is about trains. I like trains.\n\nThe source is long, for ⟦“the owners gave no "
    "reason”⟧ at all.",
    "Source 1 is old.\n\nIt rained a lot. I slept. Then ⟦“the owners gave no reason”⟧ to anyone.",
    # A claim that nobody makes.
    "Many left. The claim that ⟦“the owners gave no reason”⟧ is common, and I think it is right.",
    "The mill had a good wheel. ⟦“The owners gave no reason.”⟧ It was sad.",
]
CLEAN = [
    "Source 1 says that “the mill stood idle for a year” and “the owners gave no reason”.",
    "Source 1 is about a mill.\n\n“The owners gave no reason,” and nobody asked.",
    "The mill closed and “the owners gave no reason” for it (Source 1).",
    "Source 1 tells of the mill. It closed and “the owners gave no reason” for it.",
    "According to Source 1, “the owners gave no reason”.",
    "The author writes that “the owners gave no reason”.",
    "Old Mr Hartley said, “the owners gave no reason”.",
    "It was the “end of an age” for many.",
    # The source of the paragraph before is still spoken of.
    "Source 1 is a report by a clerk.\n\nThe source has its limits. The sentence “the owners gave "
    "no reason” is a clerk's opinion.",
    "Source 1 was written by a clerk.\n\nHe was angry. The words “the owners gave no reason” show "
    "it well.",
    "Source 1 was written by two clerks.\n\nThe authors were angry, and one can see why: “the "
    "owners gave no reason” at all.",
    # It is named soon after.
    "The mill closed and “the owners gave no reason” for it. I can see why people wept and left, "
    "and so can anyone who has read Source 1.",
    "Lundsays that in the valley “the owners gave no reason”.",
    # Set off behind a colon.
    "Source 1 is a sad one. The clerk is honest, and he writes:\n\n“The owners gave no reason.”",
    "A weaver wrote to her sister, and she said:\n\n“The owners gave no reason.”\n\nSad.",
    "The mill closed. “The owners gave no reason.” (Source 1)",
    "It closed.[1] Then “the owners gave no reason” [1].\n\nReferences\n\n[1] B. Lund, “Mills.”",
    "Source 1's claim that “the owners gave no reason” is common, and I think it is right.",
    "Many left. Source 1 makes the claim that “the owners gave no reason” to anyone.",
    "Piet Aas gave his honest view of it. “The owners gave no reason.” It was sad.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)
