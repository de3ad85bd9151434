"""Bare claims, and those that are argued, hedged, told or shown."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by, marked

from feedback.checks.claims import unsupported_claim

OPENING = (
    "The harbour town of the last century had two schools and a library, and both schools were "
    "full in winter.\n\n"
)
CLOSING = (
    "\n\nIn the end the schools were joined under one roof, which was the quiet wish of many "
    "families."
)
BEFORE = "Lamps were lit before supper. "
AFTER = " Boats were painted in the yard behind the kitchen. Bread came on a sledge."


def within(text: str) -> str:
    """A sentence in the middle of a paragraph that speaks of other things."""
    return OPENING + BEFORE + text + AFTER + CLOSING


FLAGGED = [
    "⟦Homework causes headaches in young children.⟧",
    "⟦Long lessons lead to quarrels between pupils.⟧",
    "⟦Strict teachers are better than gentle teachers.⟧",
    "⟦Private schools are superior to state schools.⟧",
    "⟦School uniforms are a waste of money.⟧",
    "⟦Music lessons are more useful than sports lessons.⟧",
]

CLEAN = [
    # A reason, an example, a figure, a source.
    "Homework causes headaches in young children because they read in poor light.",
    "Homework causes headaches in young children, for example after a night of sums.",
    "Homework caused headaches in 40 percent of young children.",
    "According to Ines Prado, homework causes headaches in young children.",
    "Homework causes headaches in young children (Prado 12).",
    "Prado found that long lessons lead to quarrels between pupils.",
    # A sentence beside it goes on with the matter.
    "Homework causes headaches in young children. This can be seen on any Monday.",
    "Homework causes headaches in young children. They sit bent over small print for hours.",
    "Pupils sat too long. The teachers shouted. Long lessons lead to quarrels between pupils and "
    "teachers.",
    "Strict teachers are better than gentle teachers. A strict teacher keeps order with a look.",
    # Hedged, advised, wished for, the student's own.
    "Homework may cause headaches in young children.",
    "Homework should be shorter than it is.",
    "I think that strict teachers are better than gentle teachers.",
    "Homework sometimes leads to quarrels.",
    "Homework caused me headaches.",
    "If lessons are long, they lead to quarrels.",
    # No cause, comparison or judgement; no claim.
    "The older pupils carried water to the stove.",
    "Does homework cause headaches in young children?",
    "This essay will show that homework causes headaches.",
    "“Homework causes headaches in young children,” said the doctor.",
    "Bicycles do not cause quarrels in families.",
    "There will be no quarrels between pupils that make the yard unsafe.",
    "Feeding lambs is great fun.",
    # The student's own story shows it; it is itself the case.
    "Long lessons lead to quarrels between pupils. My brother hit a friend after one last spring.",
    "Singing is the best medicine. When my aunt was ill, we sang to her and she laughed.",
    "Cold rooms are harmful to voices. I lost mine in one for a month.",
    "There are villages that have no school at all and are dangerous at night.",
    "There have been singers who ruined their voices in one winter.",
    "There are people who never went to school and run successful firms.",
    "They are people in the town who never slept enough and are successful.",
    # Drawn from what stands before it.
    "Consequently, long lessons lead to quarrels between pupils.",
]


AT_THE_END = [
    "Sugar is the main reason why teeth decay.",
    "Pupils who skip breakfast fail more often than pupils who eat it.",
    "Bad management was the real cause of the collapse.",
    "Girls are more likely to finish school than boys.",
    "The law would ruin every small theatre in the country.",
    "The new toll would drive the farmers out of the valley.",
    "High rents drive young families away.",
    "The new motorway also caused the collapse of the local farms.",
    "Supermarkets have destroyed the small bakeries of the region.",
    "The war brought about the end of the old guilds.",
    "Mobile phones have destroyed friendship.",
    "Good manners are dying out.",
    "The tax also triggered the decline of the northern valleys.",
    "High rents drive poor tenants out of their homes.",
    "Crime in our city has never been worse.",
    "Television has ruined the art of conversation.",
    "People no longer read verse.",
    "Sugar causes aggression in teenagers.",
    "Cars have emptied the villages.",
]

TAKEN_UP = [
    "I think that sugar is the main reason why teeth decay.",
    "Sugar may be the main reason why teeth decay.",
    "If the law passed, it would ruin every small theatre.",
    "You are more likely to be hit by lightning than by a shark.",
    "We go to the sea more often than to the hills.",
    "This was the main reason for the journey.",
    "The mayor would drive home at noon.",
    "A cart would drive past the school.",
    "The wind is not the main cause.",
    "He was more likely to sing than to speak.",
    "The cold drove the birds away.",
    "Money is one of the real reasons for crime.",
    "The sledge may have brought about the end of the old bakery.",
    "The motorway caused the collapse of the local farms (Prado 12).",
    "Ines Prado argues that the motorway led to the ruin of the farms.",
    "I think that phones have destroyed friendship.",
    "The motorway led to the ruin of the inns, because travellers no longer stayed overnight.",
    "Has television ruined the art of conversation?",
    "If the bakery went, friendship would be ruined.",
    "Some say that cars have emptied the villages.",
    "It has ruined the yard.",
    "The boats have lost their paint.",
    "We should not destroy the meadows.",
    "This led to the end of the suppers.",
    "The lamps no longer burned in June.",
    "The kitchen was closed in 1911.",
]


@pytest.mark.parametrize("text", AT_THE_END)
def test_a_large_claim_that_ends_a_paragraph_stands_alone(text: str) -> None:
    assert_flags(unsupported_claim, OPENING + BEFORE + AFTER.strip() + f" ⟦{text}⟧" + CLOSING)


@pytest.mark.parametrize("text", TAKEN_UP)
def test_a_hedged_shown_or_small_one_does_not(text: str) -> None:
    assert_clean(unsupported_claim, OPENING + BEFORE + AFTER.strip() + " " + text + CLOSING)


def test_a_large_claim_that_a_source_bears_on_is_left_alone() -> None:
    text = (
        OPENING + BEFORE + AFTER.strip() + " ⟦Supermarkets have destroyed the bakeries.⟧" + CLOSING
    )
    pack = {"Source 1": "Since supermarkets came, half of the bakeries have been destroyed."}
    assert_flags(unsupported_claim, text)
    assert_clean(unsupported_claim, marked(text)[0], pack)


def test_a_line_of_its_own_is_the_topic_of_the_next_paragraph() -> None:
    claim = "Kites come with a great deal of string, which causes people to have quarrels."
    witness = 'Some go without. Ines Prado, a potter, said that "when I had a kite I fought daily."'
    assert_clean(unsupported_claim, f"{OPENING}{claim}\n\n{witness}{CLOSING}")


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(unsupported_claim, within(text))


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(unsupported_claim, within(text))


def test_the_opening_and_the_closing_paragraph_are_argued_elsewhere() -> None:
    bare = "Homework causes headaches in young children. "
    assert_clean(unsupported_claim, bare + OPENING + BEFORE + AFTER + CLOSING)
    assert_clean(unsupported_claim, OPENING + BEFORE + AFTER + CLOSING + " " + bare)


def test_a_topic_sentence_is_supported_by_what_follows() -> None:
    assert_clean(
        unsupported_claim,
        OPENING + "Homework causes headaches in young children. " + BEFORE + AFTER + CLOSING,
    )


def test_a_few_are_enough() -> None:
    text = within(marked(FLAGGED[0])[0])
    for other in FLAGGED[1:5]:
        text = text.replace(CLOSING, "\n\n" + BEFORE + marked(other)[0] + AFTER + CLOSING)
    assert len(found_by(unsupported_claim, text)) == unsupported_claim.MOST


def test_advice_points_at_the_source_that_bears_on_it() -> None:
    pack = {
        "Source 1": "The doctor of the island saw headaches in children who did long homework.",
        "Source 2": "Ferries were late.",
    }
    text = within("Homework causes headaches in young children.")
    (bare,) = found_by(unsupported_claim, text)
    assert "study" in bare.advice
    (bearing,) = found_by(unsupported_claim, text, pack)
    assert "Source 1" in bearing.advice
