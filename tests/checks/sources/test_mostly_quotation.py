"""Essays of which too much is quotation."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by

from feedback.checks.sources import mostly_quotation as check

LONG = (
    "The salt pans were cut into the rock by men who had no other work in winter, and when the "
    "price of salt fell they were left to the gulls. Rain filled them, and the children of the "
    "village learned to swim there, one pan after another, until they were ready for the sea."
)
OWN = (
    "Work on the coast was never safe. It came with the season and went with it, and those who "
    "lived by it had to find something else for the rest of the year. I shall look at what they "
    "found, and at what it did to the village, which is still there today. Few of its people fish."
)

FLAGGED = [
    f"Brook writes, “{LONG}” That is how a trade ends, and it shows what can come after. I think "
    "that places are used again.",
    f"{OWN}\n\nBrook writes, “{LONG}” Further on she says, “{LONG}” So it was.",
]
CLEAN = [
    OWN,
    f"{OWN} {OWN}\n\nBrook writes, “{LONG}” That is how it ended.",
    # Too short to say.
    "Brook writes, “the salt pans were cut into the rock by men who had no other work”. True.",
    f"{OWN} Brook tells of “salt pans”, of “gulls”, and of “children”.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    (finding,) = found_by(check, text)
    assert finding.span is None and finding.severity == "suggestion"


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text)


def test_the_message_gives_the_share() -> None:
    text = f"Brook writes, “{LONG}” {LONG}"
    (finding,) = found_by(check, text)
    assert finding.message == "49 per cent of this essay's words are quoted."
