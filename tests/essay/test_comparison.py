"""A statement held against the pack: supported, differs, or not in the sources."""

from __future__ import annotations

import pytest
from essays import library

from feedback.essay.facts.agreement import agree
from feedback.essay.facts.comparison import Comparison, compare
from feedback.essay.structure.find import read_body
from feedback.library.library import SourceLibrary
from feedback.reading.read import document_of
from feedback.text.quantities import quantities
from feedback.text.span import Span

PACK = {
    "Source 1": (
        "Harlow Mill opened in 1845 beside the Wye. The mill employed 5,500 workers. "
        "Looms made up 53.3 percent of machines in Harlow. Nearly 9 percent of the wool was lost. "
        "Almost 4,000 weavers were fined. It was the third straight year without rain. "
        "A weaver earned three times the wage of a maid."
    ),
}


def held(text: str, pack: SourceLibrary) -> Comparison:
    body = read_body(document_of(text))
    return compare(body, Span(0, len(text)), pack)


@pytest.mark.parametrize(
    ("essay", "source", "verdict"),
    [
        ("53 percent", "53.3 percent", "agree"),
        ("54 percent", "53.3 percent", "agree"),
        ("5.3 percent", "53.3 percent", "differ"),
        ("53.3 percent", "53 percent", "differ"),
        ("nine percent", "nearly 9 percent", "agree"),
        ("about 4000 men", "almost 4,000 men", "agree"),
        ("about 50 men", "48 men", "agree"),
        ("50 men", "about 48 men", "agree"),
        ("300 horses", "335 horses", "agree"),
        ("355 horses", "335 horses", "differ"),
        ("10 trips", "9 trips", "differ"),
        ("18 trips", "9 trips", "differ"),
        ("79.9 tons", "79.7 tons", "differ"),
        ("over 5,000 men", "5,500 men", "agree"),
        ("over 5,000 men", "20,000 men", "differ"),
        ("over 5,000 men", "4,000 men", "differ"),
        ("over 5,000 men", "9,000 men", "unclear"),
        ("more than 14 times the norm", "more than fivefold", "differ"),
        ("in under six hours", "a six-hour shift", "agree"),
        ("two weeks", "fourteen days", "agree"),
        ("five years", "five days", "differ"),
        ("it almost doubled", "it rose 1.83 times the norm", "agree"),
        ("half of it", "about 50 percent", "agree"),
        ("500 percent", "fivefold", "agree"),
        ("in August 1935", "on 31 August 1935", "agree"),
        ("in 1995", "in 1945", "differ"),
        ("in the 1940s", "in 1945", "agree"),
        ("on August 14", "on 14 August 1945", "agree"),
        ("on August 4", "on August 14", "differ"),
        ("in 1945", "on August 14", "unclear"),
    ],
)
def test_agreement(essay: str, source: str, verdict: str) -> None:
    (a,), (b,) = quantities(essay), quantities(source)
    assert agree(a, b) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The mill employed 5,500 workers.", "supported"),
        ("Looms were 53 percent of the machines in Harlow.", "supported"),
        ("Nine percent of the wool was lost.", "supported"),
        ("About 4000 weavers were fined.", "supported"),
        ("There had been no rain for three straight years.", "supported"),
        ("A weaver earned 300 percent of the wage of a maid.", "supported"),
        ("Harlow Mill opened in 1845.", "supported"),
        ("As the text says, “Almost 4,000 weavers were fined.”", "supported"),
        ("The mill employed 4,400 workers.", "differs"),
        ("Harlow Mill opened in 1854 beside the Wye.", "differs"),
        ("The mill employed children.", "not_in_sources"),
        ("The mill burnt 300 tons of coal.", "not_in_sources"),
        ("Some 200 ships sailed in 1845.", "not_in_sources"),
        ("It closed in 1902.", "not_in_sources"),
    ],
)
def test_verdict(text: str, verdict: str) -> None:
    assert held(text, library(PACK)).verdict == verdict


def test_without_sources_nothing_is_checked() -> None:
    found = held("The mill employed 4,400 workers.", library())
    assert (found.verdict, len(found.quantities)) == ("not_checked", 1)


def test_differing_words_and_their_evidence_stand_in_one_order() -> None:
    text = "The mill employed 4,400 workers."
    found = held(text, library(PACK))
    assert [d.of(text) for d in found.differing] == ["4,400"]
    (evidence,) = found.evidence
    assert evidence.differing[0].of(library(PACK)["s1"].text) == "5,500 workers"
    assert evidence.text == "The mill employed 5,500 workers."


def test_a_sentence_without_a_verb_ends() -> None:
    assert held("In 1845, Harlow Mill, beside the Wye, 9,000 workers.", library(PACK)).quantities


@pytest.mark.parametrize(
    ("text", "is_borne_out"),
    [
        ("The quay was never still: over 2,000 landed in Solund in 1874.", True),
        ("In 1874 more than 2,100 landed in Solund.", True),
        ("In 1874 at least 2,000 barges landed in Solund.", True),
        ("In 1874 over 1,500 landed in Solund.", False),
        ("In 1874 more than 1,400 goats landed in Solund.", False),
    ],
)
def test_a_bound_near_its_value_bears_out(text: str, is_borne_out: bool) -> None:
    pack = library({"Source 1": "In 1874 some 2,140 barges landed in Solund."})
    assert (held(text, pack).verdict == "supported") == is_borne_out
