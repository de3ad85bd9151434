"""claims/internal-conflict: two figures for one fact, sums that do not come out; and pairs that
only look like it."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import internal_conflict as check

FLAGGED = [
    "The ship carried 300 sheep to the island. Nobody slept.\n\n"
    "In short, the ship carried ⟦200 sheep⟧ to the island.",
    "The canal cost 14 million crowns. The canal cost ⟦41 million crowns⟧.",
    "The herd ⟦tripled⟧ from 20 cows to 45 cows.",
    "The price ⟦rose by 50 percent⟧, from 20 crowns to 60 crowns.",
]
CLEAN = [
    "The ship carried 300 sheep to the island. The ship carried 300 sheep to the island.",
    "The ship carried 300 sheep to the island. The ship carried about 290 sheep to the island.",
    "The ship carried 300 sheep to the island. The boat carried 200 sheep to the island.",
    "The ship carried 300 sheep to the island in 1850. The ship carried 200 sheep there in 1851.",
    "The ship carried 300 sheep to the island. Later the ship carried 200 sheep to the island.",
    "The ship carried 300 sheep to the island. The ship carried 200 goats to the island.",
    "The canal cost 14 million crowns. Another canal cost 41 million crowns.",
    "If the canal cost 14 million crowns, it was dear. The canal cost 41 million crowns.",
    "The canal cost 14 million crowns. Did the canal cost 41 million crowns?",
    "Doc A says the canal cost 14 million crowns, but Doc B says the canal cost 41 million crowns.",
    "The herd doubled from 20 cows to 40 cows.",
    "The herd almost doubled from 35 to 64.",
    "The herd nearly tripled from 20 to 55 cows.",
    "The price rose by 50 percent, from 20 crowns to 30 crowns.",
    "The share rose by 5 percent, from 20 percent to 25 percent.",
    "Violet was in the north with 12 dogs. Violet was in the south with 14 dogs.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text)
