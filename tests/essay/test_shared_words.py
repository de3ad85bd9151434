"""How much of an essay stands in its sources too."""

from __future__ import annotations

import pytest
from essays import essay

from feedback.essay.overlaps.shared_words import overlap_share

PACK = {"Source 1": "Before dawn the well-fed ferrymen rowed the market women across the river."}


@pytest.mark.parametrize(
    ("text", "share", "unquoted"),
    [
        ("Ferrymen rowed the market women across the river. They sang a song.", 8 / 12, 8 / 12),
        (
            "It says that “ferrymen rowed the market women across the river” (Source 1).",
            8 / 13,
            0,
        ),
        # A hyphenated word that the run cuts in two counts once, as it does in the length.
        ("Half-fed ferrymen rowed the market women across the river. They sang.", 9 / 11, 9 / 11),
        ("They sang a song.", 0, 0),
    ],
)
def test_words_in_overlaps(text: str, share: float, unquoted: float) -> None:
    found = essay(text, PACK)
    assert overlap_share(found) == pytest.approx(share)
    assert overlap_share(found, unquoted=True) == pytest.approx(unquoted)
