"""Two formal styles in one essay."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import mixed_citation_styles as check

LIST = """

References

[1] Okoro, B. (2014). Silt. River Studies, 3(1), 4–19.

[2] Smyth, A. (2011). The quay at night. Field Books.
"""
YEARS = "The bed rises (Okoro, 2014). The quay was lit late (Smyth, 2011), and badly (Smyth, 2011)."

FLAGGED = [
    f"{YEARS} The mud is old ⟦(Okoro 5)⟧, and the lamps were few ⟦(Smyth 12)⟧.{LIST}",
    f"{YEARS} The mud is old ⟦[1]⟧, and the lamps were few ⟦[2]⟧.{LIST}",
]
CLEAN = [
    f"{YEARS}{LIST}",
    f"{YEARS} The mud is old (Okoro 5).{LIST}",
    f"{YEARS} The mud is old [1].{LIST}",
    f"{YEARS} The mud is old (Source 1), as Source 2 says (Doc 2, Doc 3).{LIST}",
    f"{YEARS} Okoro (2014) calls it old (p. 5), and Smyth agrees (p. 6).{LIST}",
    f"The mud is old (Okoro 2014, 5). It was lit late (Smyth, 2011), or not (Smyth 2011).{LIST}",
    f"It is old (Okoro 5; Smyth 12). Okoro says so twice (6, 8), in 1902 (May 14).{LIST}",
    f"{YEARS} The ships (Victoria 1837) came and (Apollo 11) went.{LIST}",
    # A page alone goes with the name and year before it.
    f"{YEARS} The mud, Okoro writes, is “older than the lamps” (5). Smyth says “grey” (12).{LIST}",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text)


def test_shows_one_of_each() -> None:
    (finding,) = assert_flags(check, FLAGGED[0])
    assert finding.message == (
        "The essay cites by author and year, as in “(Okoro, 2014)”, and by author and page, as in "
        "“(Okoro 5)”."
    )
