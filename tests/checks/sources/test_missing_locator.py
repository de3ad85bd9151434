"""Quotations whose citation gives no page."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import missing_locator as check

MLA = """

Works Cited

Okoro, Ben. “Silt.” River Studies, vol. 3, 2014, pp. 4-19.

Smyth, Ada. The Quay at Night. Field Books, 2011.

Tan, Li. “Quays Now.” Quay Watch, 2019, www.quays.example/now.
"""
APA = """

References

Okoro, B. (2014). Silt. River Studies, 3(1), 4–19.

Tan, L. (2019). Quays now. Quay Watch. https://quays.example/now
"""
PAGED = "Okoro saw that “the bed rises by a hand every spring” (Okoro 5)."

FLAGGED = [
    f"{PAGED} Smyth calls it “as black as a cellar by five” ⟦(Smyth)⟧.{MLA}",
    f"Okoro saw that “the bed rises by a hand every spring” ⟦(Okoro, 2014)⟧.{APA}",
    f"⟦Okoro (2014)⟧ saw that “the bed rises by a hand every spring.”{APA}",
]
CLEAN = [
    f"{PAGED} Smyth calls it “as black as a cellar by five” (Smyth 9).{MLA}",
    f"{PAGED} The quay was lit late (Smyth).{MLA}",
    f"{PAGED} Tan finds that “nobody lights them any more now” (Tan).{MLA}",
    f"{PAGED} Smyth calls it “a cellar” (Smyth).{MLA}",
    f"Okoro (2014) calls the bed “higher every year” in print.{APA}",
    f"Smyth calls it “as black as a cellar by five” (Smyth).{MLA}",
    f"{PAGED} On page 9 Smyth calls it “as black as a cellar by five.”{MLA}",
    f"{PAGED} Source 2 calls it “as black as a cellar by five” (Source 2).{MLA}",
    f"Okoro (2014) saw that “the bed rises by a hand every spring” (p. 5).{APA}",
    f"Okoro saw that “the bed rises by a hand every spring” (Okoro, 2014, p. 5).{APA}",
    f"Tan finds that “nobody lights them any more now” (Tan, 2019).{APA}",
    f"The bed rises by a hand (Okoro, 2014).{APA}",
    "Okoro saw that “the bed rises by a hand every spring” (Okoro, 2014).",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text)


def test_one_finding_an_essay() -> None:
    text = (
        "Okoro saw that “the bed rises by a hand every spring” ⟦(Okoro, 2014)⟧. Later “the banks "
        f"followed it up to the road” ⟦(Okoro, 2014)⟧.{APA}"
    )
    (finding,) = assert_flags(check, text)
    assert finding.message == (
        "“(Okoro, 2014)” gives no page for “the bed rises by a hand every spring”."
    )
