"""What a clause judges: a source, a pronoun for one, or something else."""

from __future__ import annotations

import pytest
from essays import essay

from feedback.essay.evaluations.verdicts import introduced, is_pronoun, judged

SOURCES = [
    ("The report is questionable because nobody signed it.", "report"),
    ("Source 4, on the other hand, is not credible.", "Source"),
    ("He lies so often that I doubt the letter.", "letter"),
    ("I would not use the postcard as evidence.", "postcard"),
    ("The best source is the study from the university.", "study"),
    ("Wikipedia is not a reliable source.", "Wikipedia"),
    ("The diary should be read with caution.", "diary"),
    ("The letter convinces me more.", "letter"),
]
PRONOUNS = [
    ("It cannot be taken at face value.", "It"),
    ("The first one is trustworthy.", "one"),
    ("Its conclusions carry a lot of weight.", "conclusions"),
]
NOTHING = [
    "The narrator of the novel is unreliable.",
    "A reliable car is worth more than a fast one.",
    "The engine was reliable because it was new.",
    "The letter says that the bank was reliable.",
    "The book is useful to gardeners.",
    "The article convinces me that cities need trees.",
    "The law was biased against tenants.",
    "The king did not trust the letter.",
    "My report is reliable.",
    "The source of the river is reliable.",
]


@pytest.mark.parametrize(("text", "head"), SOURCES)
def test_judges_a_source(text: str, head: str) -> None:
    found = [thing for thing, _ in judged(essay(text).doc[:]) if not is_pronoun(thing)]
    assert head in {thing.text for thing in found}


@pytest.mark.parametrize(("text", "head"), PRONOUNS)
def test_judges_what_a_pronoun_means(text: str, head: str) -> None:
    assert head in {thing.text for thing, _ in judged(essay(text).doc[:]) if is_pronoun(thing)}


@pytest.mark.parametrize("text", NOTHING)
def test_judges_no_source(text: str) -> None:
    assert not list(judged(essay(text).doc[:]))


def test_a_word_of_the_pack_is_a_source() -> None:
    parse = essay("The Ordinance is trustworthy.").doc[:]
    assert not list(judged(parse))
    assert [thing.text for thing, _ in judged(parse, frozenset({"ordinance"}))] == ["Ordinance"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The first is an interview with a fisherman.", True),
        ("Source 2 is a postcard.", True),
        ("The river is a border.", False),
        ("Source 2 describes a letter.", False),
    ],
)
def test_introduces(text: str, kind: bool) -> None:
    assert introduced(essay(text).doc[:]) is kind
