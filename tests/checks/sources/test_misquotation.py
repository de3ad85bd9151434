"""Quotations that differ from their passage."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.sources import misquotation as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
    "Source 3": "Nobody believes that the river will ever be clean again. The foreman was never "
    "seen without his hat. Each week 52 barrels of dye ran into the river. “I went in at ten,” she "
    "told me over tea in her kitchen, “and I never came out.”",
}

FLAGGED = [
    "Source 1 says that ⟦“some 430 weavers lost their places”⟧ that year.",
    "Source 1 says that ⟦“everybody in the valley had expected it to close”⟧.",
    ("Source 2 says, ⟦“The railway left the valley in 1899, and cheap cloth came with it.”⟧"),
    (
        "Source 1 says, ⟦“The mill stod idle for a year.”⟧ Then it says that ⟦“some 340 "
        "weavers lost there places”⟧."
    ),
    'Source 1 says, ⟦"The mill stood idle for a decade.⟧ I was surprised.',
    # A summary that begins with the source's words.
    "Source 1 says, ⟦“Nobody in the valley had expected that all this would ever come to an end”⟧.",
    # A negation cut off, or cut out.
    "Source 3 says that ⟦“the river will ever be clean again”⟧.",
    "Source 3 says that ⟦“the foreman was … seen without his hat”⟧.",
    "Source 3 says that some ⟦“25 barrels”⟧ of dye ran into the river each week.",
]
CLEAN = [
    # No closing mark: the student's own words run on.
    "Source 2 says, “the railway reached the valley in 1899, and cheap cloth came with it sighed "
    "Ida.",
    "Source 1 says that “some 340 weavers lost their places” that year.",
    "Source 1 says that “the mill stood idle … and the owners gave no reason”.",
    "Source 1 says that “[the mill] stood idle for a year”.",
    "Source 1 says that 'THE MILL STOOD IDLE FOR A YEAR'.",
    "Source 1 says the mill “stood idle for a year,” and more.",
    "Source 1 was about “hard times” for all.",
    "“We should all go home now before it gets dark,” I said to the weavers.",
    "Source 3 says that nobody believes that “the river will ever be clean again”.",
    "Source 3 says that “each week … ran into the river”.",
    # Who speaks in the source, between two halves of what is said.
    "In Source 3 a weaver says, “I went in at ten, and I never came out.”",
    "In Source 3 a weaver says, “I went in at ten,” and, “I never came out.”",
    "A week has “25 hours” too few, says Source 3.",
    "Source 4 says that “a hundred ships lay at anchor in the bay”.",
    "The railway “reached the valley in 1899”, says Source 2.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_a_change_of_meaning_is_loud_and_slips_are_one_suggestion() -> None:
    text = (
        "Source 1 says that “some 430 weavers lost their places”. It adds that “the owners gave no "
        "raeson” and that “the mill stood idel for a year”."
    )
    loud, slips = found_by(check, text, PACK)
    assert (loud.severity, slips.severity) == ("warning", "suggestion")
    assert "“430” here, “340” in Source 1" in loud.message
    assert [d.of(text) for d in loud.differing] == ["430"]
    (evidence,) = loud.evidence
    assert [d.of(PACK["Source 1"]) for d in evidence.differing] == ["340"]
    assert len(slips.repeats) == 1 and len(slips.evidence) == 2


def test_a_mark_in_the_wrong_place_is_no_change_of_meaning() -> None:
    text = (
        "Source 1 says, “the mill stood idle for a year. Nobody in the valley had expected it to "
        "close, and I was not surprised to read this, since my uncle once worked in a mill that "
        "was not open for long, and he told my father that nobody there had been warned of it at "
        "all until the last day, when the gates were locked and the horn was never blown again” "
        "and so on."
    )
    (finding,) = found_by(check, text, PACK)
    assert finding.severity == "suggestion"
    assert "Only some of the words" in finding.message
