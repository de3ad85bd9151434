"""Value without limitation, or the reverse."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import one_sided_evaluation as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    "⟦Source 1 is useful because it was written to inform the weavers.⟧ Many read it.",
    "⟦Source 1 is biased because it was written by the owners.⟧ Many read it.",
    "⟦Source 1 is useful, for she wrote it to inform the weavers.⟧ Many read it.",
    "⟦I would not use the postcard as evidence, since it was retouched to sell.⟧ It rained.",
    (
        "The letter is valuable because she wove there, but it leaves out the owners.\n\n"
        "⟦The petition is biased because the owners wrote it to please the bank.⟧"
    ),
]
CLEAN = [
    (
        "Source 1 is useful because it was written to inform the weavers. Nobody had expected the "
        "mill to close. It gives the number of places that were lost. However, it cannot tell us "
        "why the owners shut the gates."
    ),
    (
        "Source 1 is useful because she wrote it to inform the weavers.\n\nThe railway came in "
        "1899. Source 1 does not mention the railway at all."
    ),
    "Source 1 helps us to see why people left, and Source 2 shows why cheap cloth came.",
    (
        "The historian Adler warns us that “it would be too easy to blame the owners,” since “they "
        "had no orders left.”"
    ),
    "How useful are Sources 1 and 2 for finding out why the mill closed because of the railway?",
    (
        "Source 1 is useful because it was written to inform the weavers, but it leaves out "
        "the owners."
    ),
    (
        "Source 1 is useful because it was written to inform the weavers. However, it is "
        "limited to a year."
    ),
    "Source 1 is reliable because it is official.",
    (
        "The report is valuable because it was written to inform the owners, but it is silent "
        "about the weavers."
    ),
    "Source 1 tells of the mill, which was useful to many.",
    "The railway was useful because it was written into law.",
    "Source 1 gives a good picture of the mill because she wove there, but she may have forgotten.",
    "Source 1 was written to win votes, so we cannot trust it, but it does show what was promised.",
    "The report is precise because engineers wrote it, but it hardly mentions the weavers.",
    "Source 1 is unreliable.",
    (
        "Source 1 is useful because it was written to inform the weavers.\n\n"
        "Source 1 is limited because it only tells us about one mill."
    ),
    "The weakness of the mill was its wheel. It only turned in spring.",
    "The letter was written by Lincoln in 1862. It arrived a week later.",
    "According to Source 2, the weavers could not trust their clock.",
    "This table is made of oak and is very valuable because it belonged to the owner.",
    "The author wanted to be a doctor, but his family had no money.",
    "The engineer was careful with his figures because he had been blamed before.",
    "The purpose of the poem is to warn young men, and its value lies in its music.",
    "The film is good because the actors are convincing.",
    "The website crashed because too many people used it, so the company lost money.",
    "The treaty was published in June, and the public did not believe it.",
    (
        "The author ran a loom himself for nine years and gave it up in 1898, because a cousin had "
        "counted five mills and only one of them was left."
    ),
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_one_question_a_source() -> None:
    text = (
        "⟦Source 1 is biased because it was written by the owners.⟧\n\n"
        "Source 1 leaves out the weavers in order to please the bank."
    )
    assert_flags(check, text, PACK)
