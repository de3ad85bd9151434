"""Sentences that fall out of their tense, and those that change it for a reason."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import tense_drift

FLAGGED = [
    "When he ⟦came home, he goes⟧ to bed at once.",
    "When I ⟦was in the army I learn⟧ how to cook.",
    "After she ⟦took the lamp, she runs⟧ down the shaft.",
    "When I ⟦get home, I found⟧ the letter.",
    "⟦Yesterday we go⟧ to the mine.",
    "⟦Last summer I visit⟧ my aunt.",
    "⟦Two years ago they build⟧ a new mill.",
    "He ⟦took the lamp and go⟧ down the shaft.",
]

CLEAN = [
    "When you get to know him it feels like you had known him for years.",
    "After the war ended, historians began to ask what it means.",
    "When the wind dropped, the boats were gone, and the ropes are still there.",
    "When he came home, he went to bed.",
    "When he comes home, he goes to bed.",
    "The author says that the miners left when the war began.",
    "When he wrote this, he was a miner, and we read it today.",
    "Because he lost the war, his name means defeat.",
    "He was born in Kyiv and lives in Leeds.",
    "He moved to Paris and writes novels.",
    "He wanted to take the lamp and go.",
    "He did take the lamp and go.",
    "He helped them pack the carts and go.",
    "She made him take the lamp and go.",
    "They came and go as they like.",
    "The house he bought last year costs more today.",
    "Last year is a blur.",
    "Two years ago the mine, which employs ten men, was sold.",
    "When the alarm rings, the men who slept leave.",
    "When your plan needs a loan, the money borrowed grows.",
    "When water was heated, it boils at 100 degrees, he wrote: “it boils”.",
    "When he came home, does he go to bed?",
    "The tests run as they did before.",
    "Yesterday, all that we know was new.",
    "He said that he goes there when he can.",
    "They left after he came, as she tells us.",
    "The men had left before he comes in.",
    "If he came, he would take it and go.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(tense_drift, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(tense_drift, text)


def test_one_habit_is_one_finding() -> None:
    (finding,) = found_by(tense_drift, "Yesterday we go to the mine. Last week he visit us.")
    assert len(finding.repeats) == 1
