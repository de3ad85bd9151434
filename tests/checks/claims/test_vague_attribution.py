"""Unnamed authority, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, essay, found_by

from feedback.checks.card import RegisteredCheck
from feedback.checks.claims import vague_attribution
from feedback.essay.model import Citation
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "⟦Studies show⟧ that naps help memory.",
    "⟦Some scholars even propose⟧ that the town was never built.",
    "⟦Experts say⟧ that the bridge will fall.",
    "The bridge, ⟦experts say⟧, will fall within a year.",
    "⟦Scientists believe⟧ that the ice will melt.",
    "⟦Research has shown⟧ that music lowers stress.",
    "⟦It is said⟧ that the town was never built.",
    "⟦It has been proven⟧ that music lowers stress.",
    "⟦According to experts⟧, the bridge will fall.",
    "⟦Many historians argue⟧ that the treaty failed.",
    "⟦A recent study found⟧ that naps help memory.",
    "⟦According to recent studies⟧, naps help memory.",
    "⟦Scientists have long realised⟧ that naps help memory.",
    "⟦I once read⟧ the safest thing to do is to stay in bed.",
    "⟦I've heard somewhere⟧ that naps help memory.",
    "⟦It is a well-known fact⟧ that naps help memory.",
    "It is ⟦known by many scientists⟧ that naps help memory.",
    "⟦It is widely agreed⟧ that the harbour was too small. "
    "In Prado v Quist the court saw it otherwise (Prado 12).",
    "⟦It is said⟧ that every family had a boat. Nakamura is more careful.",
    '⟦Many scholars believe⟧ that bells calmed the crowd. "I rang them for years" (Abara 2021).',
    "⟦Most critics agree⟧ that the novel came too late. "
    'As Okoro argues, "the rain is the hero" (Okoro 9).',
    "⟦Historians say⟧ that he hid a letter. The mayors told the town that it was safe.",
    "⟦It has been argued⟧ that a tax on salt would be fairer. "
    "Bhatt (2017) found that bakers threw bread away.",
    "⟦Studies have shown⟧ that naps help memory. According to Source 2, the mill closed in 1921.",
    "⟦Research proves⟧ that chess makes children calmer. "
    "Diallo writes that the club had 12 boards.",
    "⟦Statistics show⟧ that crime is rising.",
    "⟦Science has proven⟧ that plants feel pain.",
    "⟦Evidence suggests⟧ that the bridge was weak.",
    "⟦Experts warn⟧ that the dam is old.",
    "⟦Many psychologists think⟧ that praise spoils children.",
    "⟦It is commonly believed⟧ that wolves are cruel.",
    "There are ⟦studies that show⟧ that naps help memory.",
    "⟦Numerous studies have found⟧ that naps help memory.",
    "⟦According to research⟧, naps help memory.",
    "⟦According to some historians⟧, the treaty failed.",
    "⟦Economists predict⟧ that prices will fall.",
    "⟦It has long been recognised⟧ that lead is harmful.",
    "⟦Surveys show⟧ that the young read less.",
    "⟦A study showed⟧ that naps help memory.",
    "⟦Several researchers claim⟧ that the ice is thinner.",
]

CLEAN = [
    "It is suggested that firms lower their prices.",
    "It was generally agreed that the harbour was too small.",
    "Studies have shown that noise harms. Source one elaborates on this.",
    "Some people may say that naps are lazy, but they rest the mind.",
    "Many people believe that naps are lazy.",
    "Critics might argue that the plan costs too much.",
    "Researchers at Cornell University found that naps help memory.",
    "A study by Nakamura suggests that naps help memory.",
    "Research carried out by the Harbour Institute shows that naps help memory.",
    "A 2014 study in Nature showed that naps help memory.",
    "The historian Ines Prado argues that the treaty failed.",
    "According to the historian Ines Prado, the treaty failed.",
    "The article says that scientists believe the ice will melt.",
    "The study found that naps help memory.",
    "Students realise that naps help memory.",
    "The fact is that naps help memory.",
    "It is a fact that the bridge fell in 1902.",
    "I once read a book in which nobody slept.",
    "I once read the old diary of a pilot.",
    "I once read about a town where nobody sleeps.",
    "I read the news that my father had sent.",
    "I heard that the ship needed hands, so I signed up.",
    "The bone was shown by scientists from Cornell to be younger.",
    "The researchers say that naps help memory.",
    "Studies show that naps help. Nakamura, for one, reports that they double recall.",
    "Scientists built a base on the ice.",
    "Experts in the field were hired to drain it.",
    "She studies the show every night.",
    "The experts on our team won.",
    "It is true that the bridge fell.",
    "It is important that the bridge is closed.",
    "Doctors and nurses worked all night.",
    "The author says that the ice will melt.",
    "Everyone says that the bridge will fall.",
    "“Experts say the bridge will fall,” wrote Ines Prado.",
    "In the article it is said that the bridge will fall.",
    "Many scholars believe that bells calmed the crowd. "
    "Abara, for example, rang them at each execution.",
    "Some historians blame the mayor. One historian, Ines Prado, writes that he hid a letter.",
    "Experts say the dam is old. They base this on the survey of 1998 (Prado 4).",
    "Studies show that naps improve the memory of pupils. "
    "Nakamura (2014) found that naps improved the memory of 40 pupils.",
    "Critics say that the plan costs too much.",
    "Critics of the plan argue that it costs too much.",
    "Some critics argue that it costs too much, but the sum is small.",
    "It was agreed that the council would meet again.",
    "It was felt in the valley that the dam was old.",
    "It is often held in June.",
    "It is now considered a museum.",
    "Scientists from Lund found that bees can count.",
    "The doctors recommend rest.",
    "My doctor recommends rest.",
    "Experts at the Harbour Institute warn that the dam is old.",
    "Studies show that naps help memory.[3]",
    "It is widely agreed that the harbour was too small (Prado 12).",
    "Several studies (Nakamura 2011; Prado 2014) show that naps help.",
    "Prado shows that most historians agree on the date.",
    "She asked whether scientists believe in luck.",
    "Do experts agree?",
    "The scientists said that the ship was stuck.",
    "If experts say it is safe, we should go.",
    "No study shows that naps help.",
    "We need more research that shows how naps help.",
    "He studied how researchers say goodbye.",
    "The experts whom Prado asked say that it is safe.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(vague_attribution, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(vague_attribution, text)


def test_an_authority_that_the_pack_itself_leaves_unnamed_is_retold() -> None:
    sources = {"Source 1": "Many experts expect trams to carry more commuters than trains."}
    assert_clean(vague_attribution, "Experts say trams will carry more commuters soon.", sources)
    assert_flags(vague_attribution, "⟦Experts say⟧ that the bridge will fall.", sources)


def test_what_a_source_itself_states_is_retold() -> None:
    sources = {"Source 1": "By law, most of the money went to highways, little to trams."}
    assert_clean(vague_attribution, "It is said that most money went to highways.", sources)


def test_a_citation_names_them() -> None:
    from dataclasses import replace

    text = "Studies show that naps help memory (Nakamura 12)."
    cited = replace(
        essay(text), citations=(Citation(Span(35, 48), "mla", "parenthetical", author="Nakamura"),)
    )
    check = RegisteredCheck(vague_attribution.CHECK, vague_attribution.find)
    assert check.run(cited, SourceLibrary()) == []


def test_seed_001() -> None:
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    sources = {
        path.stem: path.read_text(encoding="utf-8") for path in (SEEDS / "sources").iterdir()
    }
    found = found_by(vague_attribution, text, sources)
    assert [f.span.of(text) for f in found if f.span] == ["Some scholars even propose"]
