"""Wording taken over without marks or credit."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.sources import uncredited_copy as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    (
        "I know why. ⟦Nobody in the valley had expected it to close, and the owners gave no "
        "reason⟧ at all."
    ),
    (
        "I know why. ⟦nobody in the vallley had expected it to closed, and the owner gave no "
        "reason⟧ at all."
    ),
]
CLEAN = [
    ("Source 1 says that “nobody in the valley had expected it to close, and the gave no reason”."),
    ("Source 1 says that nobody in the valley had expected it to close, and the gave no reason."),
    (
        "Source 1 is about a mill. I like it. It is short. Nobody in the valley had expected it to "
        "close, and the owners gave no reason."
    ),
    "The closing surprised them all, because the owners said nothing.",
    "Nobody had expected it, and nobody knew why.",
    "The mill was closed, and people in the valley were sad.",
    "In 1902 there were 340 weavers.",
    # The line that leads into the list names the source.
    "Source 1 gives two reasons:\n\n- nobody in the valley had expected it to close, and the "
    "owners gave no reason\n\n- the mill was old",
    # Enough of the wording stands in the source that is named.
    "Source 2 says that the railway reached the valley in 1899, and cheap cloth came with it.",
    # A figure and a few words round it.
    "It is well known. The railway reached the valley in 1899. That was late.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_a_source_is_said_once() -> None:
    text = (
        "Nobody in the valley had expected it to close, and the owners gave no reason. I was sad. "
        "The railway reached the valley in 1899, and cheap cloth came with it. I do not know why. "
        "In 1902 some 340 weavers in the valley lost their places at the mill. Odd.\n\nAgain, "
        "nobody in the valley had expected it to close."
    )
    first, second = found_by(check, text, PACK)
    assert len(first.repeats) == 1 and "(and 1 more)" in first.message
    assert [e.source for e in first.evidence] == ["s1", "s1"]
    assert not second.repeats and "Source 2" in second.message


def test_another_source_named_for_the_words_is_said() -> None:
    text = (
        "I know why. According to Source 2, nobody in the valley had expected it to close, and the "
        "owners gave no reason."
    )
    (finding,) = found_by(check, text, PACK)
    assert "is in Source 1, not in Source 2, which you name for it" in finding.message
