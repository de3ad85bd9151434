"""Verbs in a form that the word before them does not take, and those that only look it."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import verb_form

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "The plan ⟦has went⟧ too far.",
    "The workers ⟦have already began⟧ to leave.",
    "They could ⟦have gave⟧ him a lamp.",
    "They could ⟦of went⟧ home.",
    "Many people ⟦have join⟧ the march.",
    "The wall ⟦was build⟧ in a year.",
    "The trains ⟦are ran⟧ by the state.",
    "The mine was ⟦being ran⟧ by two men.",
    "I ⟦am agree⟧ with this view.",
    "They ⟦would went⟧ home at six.",
    "The lamp ⟦could been⟧ mended.",
    "The men ⟦can helped⟧ each other.",
    "It ⟦might makes⟧ the work easy.",
    "The owner ⟦did not went⟧ down the mine.",
    "The owner ⟦didn’t wanted⟧ a strike.",
    "He ⟦doesn’t has⟧ a lamp.",
    "The men wanted ⟦to helped⟧ the widow.",
    "They tried ⟦to made⟧ a new law.",
    "Nobody wants ⟦to going⟧ back.",
    "They have ⟦to goes⟧ to work.",
    "He was accused ⟦of sabotaged⟧ the mine.",
    "The fear of being accused ⟦of sabotaged⟧ was always there.",
    "They left ⟦without have⟧ a plan.",
    "They worked ⟦for be⟧ free.",
]

CLEAN = [
    "Even if you have keep on reading.",
    "They fell ill for lack of bread.",
    "You will never for get it, and it came out of know where.",
    "The plan has gone too far, and the men have begun to leave.",
    "All the money they had went to the poor.",
    "What they have became clear in the morning.",
    "The lamps they had broke at once.",
    "The garden had rose beds and the shed has saw blades.",
    "The wall was built in a year and the mine is run by two men.",
    "All they did was build walls.",
    "The thing to do is take the train.",
    "His will found no heirs, and his might made him feared.",
    "All he could found a place in was one small box.",
    "As fast as he could walked the old man.",
    "Everyone who could went home.",
    "Those who did not were sent away.",
    "They did not need, feed or exceed it.",
    "They do not succeed.",
    "The city they moved to became rich.",
    "The place that they went to made lamps.",
    "They gave it to skilled workers, to lost souls and to left-wing papers.",
    "This was due to increased costs, and led to improved roads.",
    "They have to limited degrees agreed.",
    "They are used to crowded rooms.",
    "They look forward to going home and are committed to helping.",
    "He spoke of increased wages and of limited time.",
    "The number of unemployed was high.",
    "It was a kind of forced labour, and he sort of wanted the lamp.",
    "What they had asked for helped the town.",
    "The things he dreamed of became true.",
    "The man he worked for took the lamp.",
    "Should they have gone? Would they have been there?",
    "Did the men go? Didn’t they know?",
    "He used to work there, and he had to leave.",
    "The men can be seen. They may well have been seen.",
    "It is cut, put and set, and it was read to them.",
    "They were about to leave, and for want of bread they did.",
    "He has had a lamp, and she has done what had to be done.",
    "If it be so, let it be so.",
    "The trust they have is built on work, and the need they have is felt.",
    "They had better go, and they would rather stay.",
    "It has cost much. They have come, run and become tired.",
    "He was lost, left and found, and he is known.",
    "I do need it, and it does help to know.",
    "The best they can is not enough.",
    "He may have, had he been asked, agreed. They did not, however, give up.",
    "The few who could paid in gold, and all that they had made them proud.",
    "Come what may, the work goes on, and suffice it to say that they lost.",
    "The changes the new owner made were few, and the book set him thinking.",
    "They had fun and have a say in it.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(verb_form, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(verb_form, text)


def test_one_habit_is_one_finding() -> None:
    (finding,) = found_by(verb_form, "The plan has went too far. The men have ate.")
    assert len(finding.repeats) == 1


def test_seeds() -> None:
    text = (SEEDS / "essays/003-workers-and-stalin.txt").read_text(encoding="utf-8")
    (finding,) = found_by(verb_form, text)
    assert finding.span and finding.span.of(text) == "of sabotaged"
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    assert found_by(verb_form, text) == []
