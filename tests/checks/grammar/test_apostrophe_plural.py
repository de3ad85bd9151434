"""Apostrophes before the -s of a plural or a verb, and all the good uses of 's."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import apostrophe_plural

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "The ⟦miner's⟧ were tired after the long shift.",
    "In the north the ⟦baker’s⟧ have closed their shops.",
    "There were many ⟦ship's⟧ in the harbour.",
    "I compared the 3 ⟦source's⟧ and found a difference.",
    "The ⟦Chartist's⟧ are angry. ⟦Chartist's⟧ were arrested in every town.",
    "Trams are quick. People would rather use ⟦tram's⟧ than walk, and trams cost little.",
    "The horses pulled ploughs. ⟦Horse's⟧ can work all day.",
    "These days boats carry grain. Nobody builds ⟦boat's⟧, and none are sold.",
    "The town has two ⟦library's⟧, and both ⟦library's⟧ are full.",
    "Few ⟦farmer's⟧ could read.",
    "The river ⟦get's⟧ wider here, and it ⟦make's⟧ the crossing hard.",
    "She had ⟦lot's⟧ of ideas.",
    "Everyone ⟦think's⟧ that the plan failed.",
]
CLEAN = [
    "The miners' were the best-paid jobs.",
    "The miner's lamp was out, and the baker's oven was cold.",
    "Her hands were cold, but the doctor's were warm.",
    "My eyes are blue and my brother's are green.",
    "A worker's are the hands that build.",
    "The car's parked outside, and the road's closed.",
    "The company's grown since then.",
    "McDonald's are opening more shops, and Sainsbury's have cut their prices.",
    "We met at the baker's. Later we went to the doctor's.",
    "Mind your p's and q's in the 1950's.",
    "She got straight A's, and the do's and don'ts were clear.",
    "One of the world's largest ships sank.",
    "These children's toys are old, and those women's votes counted.",
    "The fault is the driver's, not the passenger's.",
    "Drivers's licences cost money. She wants to get a driver's licence.",
    "Between teacher's and pupil's views lies a gulf.",
    "He took a bachelor's and then a master's in history.",
    "Many a sailor's life was lost.",
    "It's late, that's all, and what's done is done.",
    "Traffic's on the rise, and time's up.",
    "Today's are harder times than yesterday's were.",
    "Let's go, who's there, and here's to you.",
    "Both master's degrees took three years.",
    "Several farmer's markets opened in town.",
    "Love's in the air, and life's about people.",
    "God's are the mills that grind slowly.",
    "Charles's have more pages than James's.",
    "The dog's come home.",
    "It was the other driver's.",
    "Some of the city's parks and the country's rivers are clean.",
    "Parents and the school's teachers met.",
    "Sebastian's are the better drawings.",
    "The house's windows make noise.",
    "The city's need for coal grew, and the mayor's say in it was small.",
    "The painter's make-up and the show's sound were good.",
    "Workers' rights and drivers' licences came later.",
    "She lives near St Paul's and shops at Harrod's.",
    "Nature's and man's works differ.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(apostrophe_plural, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(apostrophe_plural, text)


def test_the_sources_know_the_plural() -> None:
    assert_clean(apostrophe_plural, "They built tram's.")
    assert_flags(apostrophe_plural, "They built ⟦tram's⟧.", {"A": "The trams ran late."})


def test_one_finding_for_the_habit() -> None:
    found = found_by(apostrophe_plural, "The miner's were tired. Many ship's were lost.")
    assert len(found) == 1
    assert len(found[0].places) == 2
    assert found[0].suggestions == ("miners",)


def test_seeds() -> None:
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    assert len(found_by(apostrophe_plural, text)[0].places) == 3
    for source in (SEEDS / "sources").glob("*.txt"):
        assert found_by(apostrophe_plural, source.read_text(encoding="utf-8")) == []
