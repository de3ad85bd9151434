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
HARVARD = """

Reference list

Barros, L. (2015) Dams and Debts. Leeds: Weir House.

Cheung, M. and Dlamini, S. (2020) Who Pays. Institute of Works, Paper 7.

Harbour Watch (2021) Counting Boats. Available at: https://boats.example/count

Singh, A. (2013) ‘Wells’, Journal of Public Works, 7, pp. 12–30.
"""
CHICAGO = """

References

Castellanos, Inés. 2009. Roads of Salt. Lima: Puna.

Huang Meiling. 2016. “Grain Boats of the North.” Canal Review 12 (3): 44–70.
"""
HALF = "Barros finds that “every dam has been paid for twice over” (Barros, 2015, p. 3)."
ROADS = "Salt was “dearer than silver by the third pass” (Castellanos 2009, 12)."
PAGED = "Okoro saw that “the bed rises by a hand every spring” (Okoro 5)."

FLAGGED = [
    f"{PAGED} Smyth calls it “as black as a cellar by five” ⟦(Smyth)⟧.{MLA}",
    f"Okoro saw that “the bed rises by a hand every spring” ⟦(Okoro, 2014)⟧.{APA}",
    f"{HALF} Singh calls them “the last wells that anybody will dig” ⟦(Singh, 2013)⟧.{HARVARD}",
    f"{HALF} Later “the debt was older than the dam itself” ⟦(Barros, 2015)⟧.{HARVARD}",
    f"Bread “costs what the water costs in town” (Cheung and Dlamini, 2020, p. 4). {HALF} The "
    f"two find "
    f"that “the poor pay for the pipes of others” ⟦(Cheung and Dlamini, 2020)⟧.{HARVARD}",
    f"{HALF} ⟦Singh (2013)⟧ calls them “the last wells that anybody will dig”.{HARVARD}",
    f"{ROADS} Boats “went north as long as the ice held” ⟦(Huang 2016)⟧.{CHICAGO}",
    f"⟦Okoro (2014)⟧ saw that “the bed rises by a hand every spring.”{APA}",
    # Given by name alone, where the others have their page.
    f"{PAGED} It also “sinks by a foot every autumn” (Okoro 6). "
    f"⟦“The lamps went out one by one,”⟧ writes Smyth, and the boats too.{MLA}",
    # Short, and of a work whose pages the essay gives elsewhere.
    f"{HALF} The debt “outlived every single dam” ⟦(Barros, 2015)⟧.{HARVARD}",
]
CLEAN = [
    "Boats are few. It says that “every boat must lie at the north quay” (Harbour Board, 2023)."
    "\n\nReferences\n\nHarbour Board. (2023). Boats in town: Frequently asked questions.\n\n"
    "Okoro, B. (2014). Silt. River Studies, 3(1), 4–19.",
    f"{PAGED} Smyth calls it “as black as a cellar by five” (Smyth 9).{MLA}",
    f"{PAGED} The quay was lit late (Smyth).{MLA}",
    f"{HALF} They count “more boats than there are berths” (Harbour Watch, 2021).{HARVARD}",
    f"{HALF} Some “pay for the pipes of all others” (Cheung and Dlamini, 2020).{HARVARD}",
    f"{HALF} Singh (2013, p. 14) calls them “the last wells that anybody will dig”.{HARVARD}",
    f"{HALF} The dams had been paid for and were kept (Singh, 2013).{HARVARD}",
    f"{ROADS} Boats “went north as long as the ice held” (Huang 2016, 45).{CHICAGO}",
    f"{ROADS} Boats “went north as long as the ice held” (46).{CHICAGO}",
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
    f"{PAGED} It “sinks” (Okoro 6). “The lamps went out in a row,” writes Smyth (9).{MLA}",
    f"{PAGED} It “sinks” (Okoro 6). “The lamps went out in a row,” writes Smyth. Sad (9).{MLA}",
    f"{PAGED} Smyth is sad (9). “The lamps went out one by one,” she writes, and so they did.{MLA}",
    f"{PAGED} “Nobody lights them any more now,” writes Tan, and he is right about it.{MLA}",
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
