"""Who the essay gives a statement to: the words, the kind, the source, the stretch."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import essay

from feedback.essay.model import Attribution
from feedback.library.library import SourceLibrary
from feedback.library.source import Source

SEEDS = Path(__file__).parents[2] / "seeds"

FOUND = [
    ("According to Mary Beard, Rome never stopped arguing with itself.", "Mary Beard", "named"),
    ("Rome, according to the historian, was crowded.", "the historian", "source"),
    ("Output rose (according to a foreman himself) by 82%.", "a foreman himself", "named"),
    ("Orwell argues that language can hide a crime.", "Orwell", "named"),
    ("Bees, Seeley explains, vote by dancing.", "Seeley", "named"),
    ("As Carson puts it, the spring was silent.", "Carson", "named"),
    ("Carson wrote, “The spring was silent,” and people listened.", "Carson", "named"),
    ("“The spring was silent,” Carson wrote.", "Carson", "named"),
    ("In Carson’s view, farmers had no warning.", "Carson", "named"),
    ("The author states that ships were slow.", "The author", "source"),
    ("The article says ships were slow.", "The article", "source"),
    ("It says in the article that ships were slow.", "It", "source"),
    ("In paragraph 4 the author states that ships were slow.", "the author", "source"),
    ("Source 3 shows that ships were slow.", "Source 3", "source"),
    ("In Source 2 on page 88 we can see the figures.", "Source 2", "source"),
    ("In the passage, the ships leave at night.", "the passage", "source"),
    ("As stated in the text, the ships left at night.", "the text", "source"),
    ("Studies show that naps help memory.", "Studies", "vague"),
    ("Some scholars even propose that the town was never built.", "Some scholars", "vague"),
    ("Experts say naps help memory.", "Experts", "vague"),
    ("Naps, experts say, help memory.", "experts", "vague"),
    ("It is said that the town was never built.", "It is said", "vague"),
    ("It has been proven that naps help memory.", "It has been proven", "vague"),
    ("Many people think that naps are lazy.", "Many people", "vague"),
    ("Researchers at Cornell University found that naps help memory.", None, "named"),
    ("A study by Nakamura suggests that naps help memory.", None, "named"),
    ("He says that the harbour froze.", "He", "pronoun"),
    ("“The harbour froze,” he said.", "he", "pronoun"),
    ("The mayor said that the bridge was safe.", "The mayor", "named"),
    ("One man said that the bridge was safe.", "One man", "named"),
    ("“The bridge is safe,” said engineer Ada Quist.", "engineer Ada Quist", "named"),
    ("According to Source 2, the bridge was safe.", "Source 2", "source"),
    ("According to source three, the bridge was safe.", "source three", "source"),
    ("According to the author 12 percent of ships sank.", "the author", "source"),
    ("According to the author twelve percent of ships sank.", "the author", "source"),
    ("Luke says that the boat was full of horses.", "Luke", "named"),
    ("As Harwood writes, the canal froze.", "Harwood", "named"),
    ("As Mei-Ling Chua argues, the canal froze.", "Mei-Ling Chua", "named"),
    ("As al-Khatib observes, the canal froze.", "al-Khatib", "named"),
    ("As Harwood and Lund show, the canal froze.", "Harwood and Lund", "named"),
    ("As Harwood himself admits, the canal froze.", "Harwood", "named"),
    ("As Harwood (2010) notes, the canal froze.", "Harwood", "named"),
    ("As the World Barge Council says, the canal froze.", "the World Barge Council", "named"),
    ("As Harwood has it, the canal froze.", "Harwood", "named"),
    ("In Harwood’s words, “the canal froze.”", "Harwood", "named"),
    ("In de la Cruz's words, the canal froze.", "de la Cruz", "named"),
    ("Harwood’s claim that the canal froze is weak.", "Harwood", "named"),
    ("I accept O’Neill’s blunt view that the canal froze.", "O’Neill", "named"),
    ("Davies’ finding that the canal froze is new.", "Davies", "named"),
    ("The article’s claim that the canal froze is weak.", "The article", "source"),
    ("To quote Harwood, the canal froze.", "Harwood", "named"),
]

NONE = [
    "I think that naps help memory.",
    "We believe the bridge is safe.",
    "The workers said goodbye and went home.",
    "Stalin demanded that every mine report its output.",
    "The general ordered that the gates be shut.",
    "My sister studies hard for her exams.",
    "Many people believe in God.",
    "Experts in the field were hired to drain it.",
    "The harbour froze and the boats stayed in.",
    "She wrote a letter to her aunt.",
    "The scientist discovered a new planet in March.",
    "He told his brother to hurry.",
    "You could say that it was luck.",
    "One might argue that it was luck.",
    "People should know that the bridge is closed.",
    "The poster hangs in the hall beside the map.",
    "“Experts say the bridge will fall.”",
    "Columbus believed that he had reached Asia.",
    "She knew the way to the harbour.",
    "The report was printed in spring.",
    "They found a well behind the house.",
    "These losses prove that the plan failed.",
    "This tells us that the plan failed.",
    "The drop in trade suggests that the plan failed.",
    "I will give evidence from the text.",
    "Another town, on the coast, holds a “Day of Boats” in May.",
    "The king felt tired of war.",
    "As Harwood walked home, the canal froze.",
    "As the water rose, the lock shut.",
    "As Rome shows, empires fall.",
    "As history shows, empires fall.",
    "As Figure 2 shows, trade fell.",
    "As I said, trade fell.",
    "The king’s order that all should leave was read.",
    "Harwood’s fear that it would freeze grew.",
    "My claim that the canal froze is weak.",
    "It was the town’s view that it had frozen.",
    "Harwood’s claim is weak.",
    "For Harwood the canal was home.",
]


def only(text: str) -> Attribution:
    found = essay(text).attributions
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("text", "holder", "kind"), FOUND)
def test_finds_the_holder(text: str, holder: str | None, kind: str) -> None:
    attribution = only(text)
    assert attribution.kind == kind
    assert holder is None or attribution.holder == holder


@pytest.mark.parametrize("text", NONE)
def test_leaves_alone(text: str) -> None:
    assert essay(text).attributions == ()


def test_covers_the_clause_it_stands_in() -> None:
    text = "Mills closed, and output was up by (according to a foreman) 82% in comparison to 63%."
    covers = only(text).covers.of(text)
    assert "82%" in covers and "63%" in covers and "Mills" not in covers


def test_covers_stop_where_the_student_takes_over() -> None:
    text = "Orwell argues that language hides crimes, but the war ended in 1945."
    covers = only(text).covers.of(text)
    assert "language hides crimes" in covers and "1945" not in covers


SOURCES = {"Source 1": "Ships were slow.", "Source 2": "Ships were fast."}


@pytest.mark.parametrize(
    ("text", "sources", "expected"),
    [
        ("The author says that ships were slow.", {"A": "Ships were slow."}, "s1"),
        ("The author says that ships were slow.", SOURCES, None),
        ("Source 2 says that ships were fast.", SOURCES, "s2"),
        ("In Source 2 it says that ships were fast.", SOURCES, "s2"),
        ("According to source two, ships were fast.", SOURCES, "s2"),
        ("Source 7 says that ships were fast.", SOURCES, None),
        ("Nelson says that ships were fast.", {"A": "Ships were slow."}, None),
        ("He says that ships were fast.", {"A": "Ships were slow."}, None),
    ],
)
def test_resolves_the_source(text: str, sources: dict[str, str], expected: str | None) -> None:
    assert {a.source for a in essay(text, sources).attributions} == {expected}


def test_resolves_by_author_and_title() -> None:
    from feedback.essay.build import build_essay
    from feedback.reading.read import document_of

    library = SourceLibrary(
        (
            Source("s1", "a.txt", "Ice.", title="The Frozen Harbour", author="Ada Quist"),
            Source("s2", "b.txt", "Fire.", title="After the Great Fire", author="Tom Hale"),
        )
    )

    def source(text: str) -> set[str | None]:
        return {a.source for a in build_essay(document_of(text), library).attributions}

    assert source("Quist argues that the harbour froze.") == {"s1"}
    assert source("According to Tom Hale, the town burned.") == {"s2"}
    assert source("In “The Frozen Harbour” the author says that boats stayed in.") == {"s1"}
    assert source("In the article by Ada Quist, boats stayed in.") == {"s1"}
    assert source("Moreno argues that the harbour froze.") == {None}


def test_essay_001_gives_its_percentages_to_a_stakhanov_himself() -> None:
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    found = {a.holder: a for a in essay(text).attributions}
    covers = found["a Stakhanov himself"].covers.of(text)
    assert "82%" in covers and "63%" in covers
    assert found["Some scholars"].kind == "vague"


def test_what_is_joined_by_and_is_still_the_holders() -> None:
    text = "The author says that ten ships sank, and twenty were never found."
    assert "twenty" in only(text).covers.of(text)
