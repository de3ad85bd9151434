"""claims/differs-from-source: figures that a source gives in a table, told in a sentence."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import differs_from_source as check

PACK = {
    "Source 1": (
        "Table: Otters counted in the Ayle\n\n"
        "Year | Miles walked | Otters | Dens | Share of dens in use\n"
        "2005 | 2,100 | 63 | 4 | 61%\n"
        "2010 | 2,340 | 117 | 9 | 52%\n"
        "2015 | 2,600 | 208 | 15 | 39%\n"
        "2020 | 2,450 | 294 | 12 | 33%\n"
    ),
    "Source 2": "The mill at Ayle stood idle for years before it was sold to a sculptor.",
}
FLAGGED = [
    "The table shows that between 2010 and 2015 the otters rose from 117 to ⟦280⟧.",
    "The table shows that between 2010 and 2015 the otters rose from ⟦171⟧ to 208.",
    "In 2015 there were only ⟦12 dens⟧, as the table shows.",
    "The share of dens in use fell from 61% in 2005 to ⟦39%⟧ in 2020.",
    "The table shows ⟦94 otters⟧ in 2020.",
]
CLEAN = [
    "The table shows that between 2010 and 2015 the otters rose from 117 to 208.",
    "The table shows that between 2005 and 2020 the otters rose from 63 to 294.",
    "In 2015 there were 15 dens, and in 2020 there were 12, as the table shows.",
    "Between 2010 and 2015 the number of otters rose by 91.",
    "Between 2005 and 2020 the dens went from 4 to 12, with 15 in between.",
    "Between 2010 and 2015 the price of a boat rose from 90 to 110 pounds.",
    "The share of dens in use fell from 61% in 2005 to 33% in 2020.",
    "The share of dens in use fell by 28 points from 2005 to 2020.",
    "In 2015 there were 12 people on the walk.",
    "Between 2010 and 2015 the otters rose from about 120 to more than 200.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text, PACK)
