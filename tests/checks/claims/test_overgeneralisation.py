"""Sweeping statements, and absolutes that are literal, wished for or bound to a group."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import overgeneralisation

FLAGGED = [
    "⟦Everyone knows⟧ that exercise is dull.",
    "⟦Nobody cares⟧ about old letters.",
    "⟦No one believes⟧ in the old laws.",
    "⟦Everyone in the world knows⟧ his name.",
    "⟦All workers hated⟧ the new rule.",
    "⟦Newspapers never tell⟧ the truth.",
    "⟦Technology always makes⟧ life better.",
    "⟦Official records are always⟧ accurate.",
    "⟦Teenagers never listen⟧ to advice.",
    "⟦People always want⟧ more than they have.",
    "⟦All politicians lie⟧ to win votes.",
    "⟦All people want⟧ to be rich.",
    "⟦Every student loves⟧ sport.",
    "⟦All Germans supported⟧ the war.",
    "⟦Everybody uses⟧ a telephone nowadays.",
    "⟦Since the beginning of time⟧ people have told stories.",
]

CLEAN = [
    "In the end nobody owns the garden in this play.",
    "Everyone in the last scene of the novel hopes for rain, and nobody fears the sea.",
    "Everyone should have the chance to swim.",
    "All three documents describe the same winter.",
    "All of them describe the same winter.",
    "All these reasons show that the plan failed.",
    "The bell rang every day.",
    "The king never returned.",
    "She had always wanted to sail.",
    "Not everyone likes swimming.",
    "Everyone likes to save money when the shops are dear.",
    "Everybody wants to be healthy.",
    "Almost everyone likes swimming.",
    "Everyone was ordered to leave the town.",
    "Everyone in the village owns a boat.",
    "Everyone who sails owns a coat.",
    "Everyone on our team likes swimming.",
    "After all, the plan failed.",
    "All in all, the plan failed.",
    "First of all, people need water.",
    "There was nothing at all to eat.",
    "The news spread all over the town.",
    "If everyone knows the rule, the game is easy.",
    "Imagine that everyone has a boat.",
    "Make sure that everyone knows the rule.",
    "We hope that everyone has a good time.",
    "Does everyone know the rule?",
    "Orwell argues that everyone knows the rule.",
    "It is safer for everyone.",
    "The students always sat at the back.",
    "All the students want to go home.",
    "I always swim on Sundays.",
    "Everyone cheered when the ship came in.",
    "Nobody was hurt in the fire.",
    "Students who smoke always cough.",
    "All workers must wear a helmet.",
    "Everyone can join.",
    "Everyone will benefit from the new park.",
    "People never came back to the island.",
    "Some people always arrive late.",
    "Unlike everyone else, she stayed.",
    "The soldiers never give up their post.",
    "Nobody likes cold soup.",
    "No one wants to live beside a road.",
    "The bus always leaves at nine.",
    "There is always another ship.",
    "His letters always end with a joke.",
    "Everyone is different.",
    "Being fair means that everyone knows the rule.",
    "No one has to pay for the library.",
    "Everyone needs to learn the rule.",
    "Everyone has a choice.",
    "Everyone learns in a different way.",
    "Every student has a dream of their own.",
    "Experts are no always right.",
    "Some things never change.",
    "Failure is always a part of it.",
    "All people need to sleep.",
    "Success is what everyone wants.",
    "But no all students want to sail.",
    "You always have a choice.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(overgeneralisation, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(overgeneralisation, text)


def test_repeats_are_one_finding() -> None:
    text = "⟦Everyone knows⟧ that soup is dull. ⟦Nobody cares⟧ for it."
    assert len(assert_flags(overgeneralisation, text)) == 1
