"""Pages of real references are what they say, and floors where the references are at hand.

The references are not part of this project: FEEDBACK_DATA names the folder that holds them.
"""

from __future__ import annotations

import pytest

from tests.evaluation import data
from tests.evaluation.reference_pages import LAYOUTS, Reference, laid_out, names_in, pages
from tests.evaluation.references import half, load, measure

DATA = data.DATA / "references"
# Aims for the half that nothing was tuned on.
FLOORS = {"entries": 0.99, "authors": 0.95, "years": 0.95, "cited": 0.97}

SURNAMES = (
    "Aas",
    "Berg",
    "Cole",
    "Diaz",
    "Eriksen",
    "Faber",
    "Gould",
    "Haas",
    "Ito",
    "Jara",
    "Kay",
    "Lund",
)
MADE = [
    Reference(
        f"{surname}, Ann. ({1990 + i}). Quays of the {surname} coast: A history of the harbours "
        f"and of those who dug them. Field Press.",
        (surname,),
        1990 + i,
        f"Quays of the {surname} coast",
        "author-date",
    )
    for i, surname in enumerate(SURNAMES * len(LAYOUTS))
]


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ("Okoro, M. J., & Lund-Aas, B.", ("Okoro", "Lund-Aas")),
        ("M. J. Okoro, Bo Lund, and J. van der Meer.", ("Okoro", "Lund", "van der Meer")),
        ("Smith JK, Jones L, et al.", ("Smith", "Jones")),
        ("OKORO Marie-Anne,", ("OKORO",)),
        ("Ministry of Rivers.", ("Ministry of Rivers",)),
        ("Lund, Berit, ed.", ("Lund",)),
    ],
)
def test_names_of_a_tagged_author(people: str, names: tuple[str, ...]) -> None:
    assert names_in(people) == names


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_laid_out_list_has_every_word(layout: str) -> None:
    lines = [reference.line for reference in MADE[:3]]
    plain = laid_out(lines, layout)
    assert all(word in plain.split() for line in lines for word in line.split())


def test_made_references_are_read_in_every_layout() -> None:
    tallies = measure(pages(MADE))
    assert {*LAYOUTS, "author-date", "all"} - set(tallies) <= {"numbered"}
    everything = tallies["all"]
    assert everything.counted["entries"] == len(MADE)
    assert [everything.rate(name) for name in FLOORS] == [1, 1, 1, 1], everything.missed


@pytest.mark.skipif(not DATA.exists(), reason="FEEDBACK_DATA names no folder with references/")
def test_real_references_of_the_half_kept_back() -> None:
    everything = measure(pages(half(load(DATA), "kept")))["all"]
    assert everything.counted["entries"] > 500
    rates = {name: everything.rate(name) for name in FLOORS}
    assert all(rates[name] >= floor for name, floor in FLOORS.items()), rates
