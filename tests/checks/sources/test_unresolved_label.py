"""Labels that the pack does not have."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import unresolved_label as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

NUMBERED = {
    "Source 1": "[1] The mill stood idle for a year, and nobody in the valley had expected it.\n\n"
    "[2] The owners gave no reason. In 1902 some 340 weavers lost their places at the mill.\n\n"
    "[3] A strike was called and came to nothing, and nobody in the valley spoke of it again.",
    "Source 2": "[4] The railway reached the valley in 1899, and cheap cloth came with it.\n\n"
    "[5] The school closed in 1905, and the teacher moved to the harbour town with it.",
}
NOT_THERE = [
    (
        "It fell (⟦Source 1, paragraph 4⟧).",
        "Source 1 has no paragraph 4: its paragraphs go from 1 to 3",
    ),
    ("It fell (⟦Source 2, par. 2⟧).", "Source 2 has no paragraph 2: its paragraphs go from 4 to 5"),
    ("It fell (⟦Source 1, ¶¶ 8-9⟧).", "Source 1 has no paragraphs 8 to 9"),
    ("In ⟦paragraph 9⟧ the author says so.", "no source supplied has a paragraph 9"),
    ("It fell (⟦Source 1, line 90⟧).", "Source 1 is too short for a line 90"),
]
THERE = [
    "It fell (Source 1, paragraph 3).",
    "It fell (Source 1, paragraphs 3-4).",
    "In paragraph 5 the author says so.",
    "It fell (Source 1, line 3).",
    # Nobody knows the pages of a text without any.
    "It fell (Source 1, page 88).",
    "It fell (Source 1, 12).",
    "In paragraph 9 I will come back to it.",
    "It fell (Source 1, chapter 9).",
]

FLAGGED = [
    "In ⟦Source 7⟧ we read of the strike.",
    "In ⟦Source 7⟧ we read of it, and ⟦source 7⟧ gives the date.",
    "It was long (⟦Document B⟧).",
]
CLEAN = [
    "In Source 1 we read of the mill.",
    "In source 2, line 1, we read of the railway.",
    "Sources 1 and 2 agree (Doc 1, Doc 2).",
    "Water was the main source of power in 7 mills.",
    "He could record 7 cases of it.",
    "In paragraph 7 we read of the strike.",
    "Hart tells of the strike (Hart 7).",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_says_what_is_missing_and_asks() -> None:
    (finding,) = assert_flags(check, "In ⟦Source 7 on page 3⟧ we read of the strike.", PACK)
    assert finding.message == "The sources supplied have no “Source 7”."
    assert finding.advice.startswith("Do you mean another source?")


@pytest.mark.parametrize(("text", "says"), NOT_THERE)
def test_a_place_that_is_not_there(text: str, says: str) -> None:
    (finding,) = assert_flags(check, text, NUMBERED)
    assert says.casefold() in finding.message.casefold()
    assert finding.severity == "suggestion"


@pytest.mark.parametrize("text", THERE)
def test_a_place_that_is_there_or_may_be(text: str) -> None:
    assert_clean(check, text, NUMBERED)


def test_counted_paragraphs_are_beyond_the_end_only_when_plainly_so() -> None:
    pack = {"Source 1": "\n\n".join(f"The mill stood idle in the year 190{i}." for i in range(6))}
    assert_clean(check, "It fell (Source 1, paragraph 9).", pack)
    assert_flags(check, "It fell (⟦Source 1, paragraph 40⟧).", pack)


def test_a_bare_page_is_that_of_the_source_that_prints_it() -> None:
    pack = {
        "Source 1": "Nimmi Perera, The Weigh House (Banyan, 2011)\n\n[41] The scales were polished "
        "on the morning of the sale.\n\n[42] The buyers came at nine and nobody spoke.",
        "Source 2": "Small Change\nBy Declan Forsyth\nHarbour Review, 2012\n\n[14] The sale is "
        "very funny and well timed.\n\n[15] Perera never tells us what anybody feels.",
    }
    text = "Forsyth praises the style (14). “Perera never tells us what anybody feels” (15)."
    assert_clean(check, text, pack)
