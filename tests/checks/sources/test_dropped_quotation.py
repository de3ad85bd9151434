"""Quotations that nothing leads into."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import dropped_quotation as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    "It was a shock. ⟦“the owners gave no reason”⟧ (Source 1). People wept.",
    "It was a shock. ⟦“The owners gave no reason.”⟧ People wept.",
    "It was a shock. ⟦“The owners gave no reason”⟧ (Source 1). People wept.",
    ("It was a shock. Also, ⟦“nobody in the valley had expected it to close.”⟧ People wept."),
    # A verb of saying in the student's own next sentence leads into nothing.
    "It was a shock. ⟦“The owners gave no reason”⟧ (Source 1). Her memory was recorded later.",
    "It was a shock. ⟦“The owners gave no reason.”⟧ I laughed when I read that.",
    "It was a shock. ⟦“The owners gave no reason”⟧ (Source 1). Here the writer says a lot.",
    "It was a shock.[^1] ⟦“The owners gave no reason.”⟧[^2] This remark may tell us more.",
    "It was a shock. ⟦“The owners gave no reason.”⟧ Nobody who reads this can call it fair.",
    "It was a shock. ⟦“The owners gave no reason.”⟧ The clerk explained nothing to anyone.",
    "It was a shock. ⟦“The owners gave no reason.”⟧ According to my aunt, they never do.",
    "It was a shock.\n\n⟦“The owners gave no reason.”⟧ People wept, and then they left the valley.",
    "The mayor gave the town a new clock. ⟦“The owners gave no reason.”⟧ They clapped.",
    "It was a shock. ⟦“The owners gave no reason.”⟧ Not everyone believed what they said.",
    "It was a shock. ⟦“The owners gave no reason.”⟧ The mayor asked for money and got none.",
]
CLEAN = [
    "Source 1 says that “the mill stood idle for a year” and “the owners gave no reason.” Odd.",
    "According to Ng, author of “The Valley of Smoke”, “the owners gave no reason.” Odd.",
    "The worst of it is “the owners gave no reason”. People wept.",
    "The article says this. “The owners gave no reason.” People wept.",
    "Source 1 says, “The owners gave no reason.” People wept.",
    "It was a shock, since “the owners gave no reason”. People wept.",
    (
        "“The owners gave no reason,” says Source 1. “Nobody in the valley had expected it to "
        "close.”"
    ),
    "One thing hurt most: “The owners gave no reason.”",
    "It was a shock. “No reason” was given. People wept.",
    (
        "“The mill stood idle for a year.”\n\nThe valley changed for ever when its only mill "
        "closed down and never opened again."
    ),
    "It was late. “Let us go home to our beds now,” she said.",
    "It “stood idle for a year” (Source 1). People wept.",
    "Lund once put it like this. “The owners gave no reason.” People wept.",
    "“The owners gave no reason.” Lund says in her letter. People wept.",
    "“The owners gave no reason.” According to Lund. People wept.",
    "Evidence: “The owners gave no reason.” (Source 1) People wept.",
    "Quote 1: “The owners gave no reason.” (Source 1) People wept.",
    "It was a shock. “The owners gave no reason” - Hanna Lund. People wept.",
    "Here is what we read in Source 1,\n\n“The owners gave no reason.” It hurt the people.",
    # Set off behind a colon.
    "One of the weavers said:\n\n“The owners gave no reason.” (Source 1)\n\nIt still hurts.",
    "This is what we read in Source 1:\n\n“The owners gave no reason.”\n\nIt still hurts.",
    # The verb stands in the quotation's own sentence, or makes a short one.
    "“The owners gave no reason,” Dr. J. Lund of the mill museum writes. People wept.",
    "“The owners gave no reason.” Lund says. People wept.",
    "“The owners gave no reason” (Source 1), as the author points out. People wept.",
    "“The owners gave no reason,”[^1] Lund says. People wept.",
    "“The owners gave no reason,” she says.\n\n“Nobody in the valley had expected it to close.”",
    "Source 1 says that “The owners gave no reason” and that “The mill stood idle for a year”.",
    "Source 1 says that it “stood idle for a year” and “the owners gave no reason”.",
    "However, “[n]obody in the valley had expected it to close” (Source 1), and it showed.",
    "However, “Nobody in the valley had expected it to close” (Source 1), and that was hard.",
    # One word before joins it to a sentence that goes on behind it.
    "With “the owners gave no reason” (Source 1), it is no wonder that people left.",
    "After “the owners gave no reason” (Source 1), nobody trusted them.",
    # The signal phrase is cut off from its words.
    "It was hard. “The owners gave no reason.” Mr. Aas a weaver from the mill up the hill said.",
    "It was hard. “The owners gave no reason.” Stated Piet. It was sad.",
    "It was hard. “The owners gave no reason.” Said by a weaver. It was sad.",
    # The sentence before says that somebody speaks.
    "The weaver Piet Aas gave his view of it. “The owners gave no reason.” It was sad.",
    "The mayor expressed his feelings about the “sleep”. “The owners gave no reason.” It was sad.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)
