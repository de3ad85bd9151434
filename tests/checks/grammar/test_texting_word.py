"""Words as in a text message, and letters, symbols and names that look like them."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.grammar import texting_word

FLAGGED = [
    "If ⟦u⟧ leave the tap open, the tank runs dry.",
    "Every time you start ⟦ur⟧ mower it smokes.",
    "They stayed at home ⟦cuz⟧ it rained.",
    "The mayor is ⟦gonna⟧ speak, and nobody wants to hear her.",
    "Why would you ⟦wanna⟧ pass that up?",
    "It is ⟦kinda⟧ like a farm on the water.",
    "Many ⟦ppl⟧ think that the bridge is safe.",
    "We walked ⟦bc⟧ the bus was late.",
    "But ⟦yeah⟧ the plan has its faults.",
]
CLEAN = [
    "The letter u is silent there. A long u follows, and the vowels u and o change places.",
    "The velocity u is given; when u = 3 the sum is f(u), and u, v and w are sides.",
    "In Ur the kings were buried with their servants, in 2500 BC and in 300 bc.",
    "He moved to Vancouver, BC, in a U-boat and learned the u-turn.",
    "“U gonna like it,” she wrote. He answered “cuz u said so” and left.",
    'The sign said "thx 4 stopping", and nobody laughed.',
    "The b/c ratio was small, and a/u was larger.",
    "The kindest of them was going to speak, because people want to hear her.",
    "The lolly melted. The plz-file was lost, and omg.com was down.",
    "The u.n. met, and so did the u.s. senate.",
    "Sort of late, kind of tired, she had to get to the station.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(texting_word, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(texting_word, text)
