from __future__ import annotations

import pytest
from essays import essay, library
from fake_engine import FakeEngine

from feedback.finding import Finding
from feedback.grammar.findings import language_findings
from feedback.grammar.name_findings import NAME_SPELLING
from feedback.grammar.own_names import OwnNames

USUAL = (
    "In the north Brankovich led the strike. When Brankovich spoke, the mill stood still, and "
    "nobody who heard Brankovich’s voice forgot it. "
)


def found(text: str, *unknown: str) -> list[Finding]:
    engine = FakeEngine(dict.fromkeys((*unknown, "Brankovich"), ()))
    return language_findings(essay(text), library(), engine)[0]


@pytest.mark.parametrize(
    "slip", ["Brnakovich", "Brankovitch", "Brankovch", "Branckovich", "Brenkovich"]
)
def test_a_name_spelt_unlike_itself(slip: str) -> None:
    text = USUAL + f"Years later they asked {slip} about it."
    (finding,) = found(text, slip)
    assert (finding.check, finding.category) == (NAME_SPELLING, "spelling")
    assert finding.message == f"The essay has “{slip}” here and “Brankovich” in 3 other places."
    assert [place.of(text) for place in finding.places] == [slip]
    assert finding.suggestions == ("Brankovich",)
    (evidence,) = finding.evidence
    assert evidence.source is None
    assert evidence.text == "In the north Brankovich led the strike."


CLEAN = [
    # Another name, or a form of the same one.
    ("They asked Frankovich, too.", "Frankovich"),
    ("They asked her sister Brankovicha, too.", "Brankovicha"),
    ("They asked the Brankoviches, too.", "Brankoviches"),
    ("They asked Branko, too.", "Branko"),
    ("They asked Brandonich, too.", "Brandonich"),
    # A quotation has its source's spelling.
    ("One paper wrote “Brnakovich is gone” that day.", "Brnakovich"),
    ("They asked Bramkowich, too.", "Bramkowich"),
    # Nobody knows which of the two is meant.
    ("They asked Brnakovich, Brnakovich and Brnakovich.", "Brnakovich"),
]


@pytest.mark.parametrize(("sentence", "name"), CLEAN)
def test_other_names_and_forms(sentence: str, name: str) -> None:
    assert found(USUAL + sentence, name) == []


def test_a_name_that_the_dictionary_knows_is_another_name() -> None:
    assert found(USUAL + "They asked Brancovich, too.") == []


def test_a_repeated_name_and_its_forms_are_no_slips_of_spelling() -> None:
    text = USUAL + "Brankovich’s friends were called brankovichites. Brankovichs are rare."
    assert found(text, "brankovichites", "brankovichs") == []


def test_without_its_capital_it_is_a_slip() -> None:
    text = USUAL + "They asked brankovich fo teh rest."
    slips = found(text, "brankovich", "fo", "teh")
    assert [place.of(text) for f in slips for place in f.places] == ["brankovich", "fo", "teh"]


def test_what_counts_as_a_name() -> None:
    names = OwnNames(essay(USUAL + "Mills stood. The mills stood. The Mills stood.")).names
    assert set(names) == {"brankovich"}
    assert names["brankovich"].uses == 3
