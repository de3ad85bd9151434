from __future__ import annotations

import pytest
from essays import library

from feedback.grammar.source_names import nearest_name
from feedback.grammar.source_words import SourceWords, source_words

PACK = {
    "Source 1": (
        "In Kadievka Stakhanov was a hero. Every Stakhanovite met Stephen Marlow. The "
        "Stakhanovite movement spread from Kadievka; Stakhanov toured with Marlow. However, it "
        "was loud. However, the Karlov brothers and the Karpov brothers left Stephen. "
        "Karlov met Karpov."
    ),
    "Source 2": "In Bogotá the mayor spoke. In Bogotá's streets March came. In March it rained.",
}
# word, the engine's suggestions, how the sources have it
NEAR = [
    ("Stakhanvite", (), "Stakhanovite"),
    ("stakhanvite", ("Stakhanovite",), "Stakhanovite"),
    ("Stakhanvite’s", (), "Stakhanovite"),
    ("Stakhanvites", (), "Stakhanovites"),
    ("Stakahnov", ("Sakharov",), "Stakhanov"),
    ("Bagota", (), "Bogotá"),
    ("Kadeivka", (), "Kadievka"),
    ("Kadyevka’s", (), "Kadievka"),
    ("Merlow", ("Merlot", "Marlow"), "Marlow"),
]
FAR = [
    ("Stakhanov", ()),
    ("Stakhanov's", ()),
    ("Stakhanovism", ()),
    ("Stakhanovist", ()),
    ("Stakhanovites", ()),
    ("Bogota", ()),
    ("Stephens", ()),
    ("Karlova", ()),
    ("Kargov", ()),  # as near to Karlov as to Karpov
    ("Gogota", ()),  # another first letter
    ("Kadi", ()),
    ("Marl", ()),
    ("marche", ("march",)),  # an ordinary word is as near
    ("Howevr", ()),  # "However" stands at sentence starts only: no name
    ("Steohan", ("Stefan",)),
    ("Leningrad", ()),
    ("Bukharin", ()),
    ("", ()),
]


def words_of(pack: dict[str, str] = PACK) -> SourceWords:
    return source_words(library(pack))


@pytest.mark.parametrize(("word", "suggestions", "written"), NEAR)
def test_near(word: str, suggestions: tuple[str, ...], written: str) -> None:
    found = nearest_name(word, words_of(), suggestions)
    assert found is not None
    assert found[1] == written


@pytest.mark.parametrize(("word", "suggestions"), FAR)
def test_far(word: str, suggestions: tuple[str, ...]) -> None:
    assert nearest_name(word, words_of(), suggestions) is None


def test_a_name_used_once_is_no_measure() -> None:
    pack = {"A": "They met Tschernyschewski there."}
    assert nearest_name("Tschernischewski", words_of(pack)) is None


def test_a_word_of_another_source_is_left_alone() -> None:
    pack = {"A": "We saw Stalin and then Stalin spoke.", "B": "A Stalln was seen."}
    assert nearest_name("Stalln", words_of(pack)) is None
    assert nearest_name("Stallin", words_of(pack)) is not None


def test_the_first_place_is_kept() -> None:
    name = words_of().names["stakhanovite"]
    text = PACK["Source 1"]
    assert (name.source, name.span.of(text), name.uses) == ("s1", "Stakhanovite", 2)
    assert name.span.start == text.index("Stakhanovite")


def test_names_have_no_possessive_ending() -> None:
    assert words_of().names["bogota"].text == "Bogotá"
    assert words_of({"A": "On Ng’s farm and Lee's farm, Ng’s and Lee's."}).names["ng"].text == "Ng"


@pytest.mark.parametrize("word", ["Kadievka", "brothers", "BROTHERS", "mayor's", "marlow"])
def test_words_of_the_sources(word: str) -> None:
    assert words_of().holds(word)


def test_no_sources_hold_nothing() -> None:
    empty = words_of({})
    assert not empty.holds("Kadievka")
    assert nearest_name("Kadievka", empty) is None
