"""Statements that run into each other, and clauses that may follow a word without a mark."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import run_on

FLAGGED = [
    "The boats stayed in the ⟦harbour they were⟧ too old.",
    "The trip was ⟦long it was⟧ a hard time for all.",
    "My uncle bought a small ⟦farm he raised⟧ his animals there.",
    "They closed the ⟦mine that is⟧ why the town is poor.",
    "The law helped the ⟦owners it made⟧ them rich.",
    "Then they closed the ⟦school I was⟧ so sad.",
    "The strike changed the ⟦town it might⟧ change the country.",
]

CLEAN = [
    "The boats stayed in the harbour because they were too old.",
    "The boats stayed in the harbour; they were too old.",
    "The boats they built were too small.",
    "The farm he bought was a ruin.",
    "I think they were right.",
    "The way it was done was a scandal.",
    "The first time they were paid was in May.",
    "He was glad they were at home.",
    "It is clear this is a problem.",
    "It is a pity they were late.",
    "He told the court he was a farmer.",
    "The letter told them it was a trap.",
    "My mother says my father is a good man.",
    "The more coal they dug the more they were paid.",
    "The price they paid the owner was high.",
    "That is the gift they gave the school.",
    "He knew the man they called the baker.",
    "They did everything they could.",
    "This is the house I was born in.",
    "The chances are they are at home.",
    "The winter was so hard they were hungry.",
    "The people I met were kind.",
    "But to make it easier for the readers it has an index.",
    "They left becuase they were poor.",
    "The day he met his wife was a Sunday.",
    "The fact it was a lie is known.",
    "The report shows the town it was a model for.",
    "“They closed the mine it was a pity,” said Ana.",
    "He is not the man he was.",
    "It is the duty of the town to clean up it’s streets.",
    "Who knows why don’t we have a tram?",
    "Hunger was a big problem we have that still needs an answer.",
    "Many came and it turns out it was a feast.",
    "I am gratefull I have the chance.",
    "He can stay rather he likes the place or not.",
    "He did his work and one week later he got the job.",
    "They left becasue they were poor.",
    "Make sure it is a copy.",
    "Letters from Washington D.C. They were a surprise.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(run_on, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(run_on, text)


def test_the_message_quotes_the_place() -> None:
    text = "The boats stayed in the harbour they were too old."
    [finding] = found_by(run_on, text)
    assert "“harbour they were”" in finding.message
    assert finding.category == "punctuation"
