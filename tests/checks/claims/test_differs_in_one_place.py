"""claims/differs-from-source: a passage's own sentence, but for one thing or two."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import differs_from_source as check

PACK = {
    "Source 1": (
        "In 1921 Ada Brandt's crew at Lerwick fed twelve seals with salted herring. "
        "On April 9 a wave some 20 feet high struck the pier of Ronas at about six in the evening. "
        "About two thirds of the crofters of Yell stayed. "
        "The Fishery Board paid crofters a dollar a cran for clean herring. "
        "The schoolmaster stayed on Yell until 1934. "
        "In 1925 the yard at Ronas built 14 boats and mended 31."
    ),
    "Source 2": "Peat was cut on the hill above the school and dried by the wind.",
}
FLAGGED = [
    "In 1921 Brandt's crew in ⟦Stromness⟧ fed twelve seals with salted herring.",
    "Then, in 1921, Ada Brandt's crew in ⟦Stromness⟧ fed seals with salted herring.",
    "On April 9 a wave ⟦200 feet⟧ high struck the pier of Ronas at ⟦noon⟧.",
    "About two thirds of the crofters of Yell ⟦left⟧.",
    "Crofters were paid ⟦two dollars⟧ a cran for clean herring.",
]
CLEAN = [
    "In 1921 Ada Brandt's crew in Lerwick fed twelve seals with salted herring.",
    "On April 9 a wave about 20 feet high struck the pier of Ronas in the evening.",
    "About two thirds of the crofters of Yell stayed.",
    "About two thirds of the crofters of Unst left.",
    "Crofters were paid one dollar a cran for clean herring.",
    "Crofters were paid a dollar a cran for clean herring.",
    "The schoolmaster left Yell in 1934.",
    "In 1926 the yard at Ronas built 11 boats and mended 40.",
    "On May 2 a wave 12 feet high struck the pier of Ronas at noon.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text, PACK)
