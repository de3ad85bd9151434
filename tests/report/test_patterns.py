"""Slips gathered into habits, whatever engine found them."""

from __future__ import annotations

import pytest
from report import samples

from feedback.finding import Category, Finding
from feedback.report.page import Page, page
from feedback.report.patterns import family
from feedback.text.span import Span

# words, remedy, category, habit
HABITS: list[tuple[str, str, Category, str]] = [
    ("i", "I", "punctuation", "capitals"),
    ("the river thames", "the River Thames", "spelling", "capitals"),
    ("IM", "I'm", "spelling", "apostrophes"),
    ("dont", "don't", "spelling", "apostrophes"),
    ("farmers’", "farmers", "grammar", "apostrophes"),
    ("alot", "a lot", "spelling", "joined"),
    ("work place", "workplace", "grammar", "joined"),
    ("long term", "long-term", "punctuation", "joined"),
    (" ,", ",", "punctuation", "spacing"),
    ("   ", " ", "style", "spacing"),
    ("However it", "However, it", "punctuation", "commas"),
    ("an", "and", "grammar", "articles"),
    ("A", "An", "grammar", "articles"),
    ("wurd", "word", "spelling", "words"),
    ("have went", "have gone", "grammar", "grammar"),
    ("etc", "etc.", "punctuation", "punctuation"),
    ("in order to", "to", "style", "style"),
]


def slip(words: str, remedy: str, category: Category, check: str = "grammar/RULE") -> Finding:
    return Finding(check, category, "warning", Span(0, len(words)), "A slip.", "", (remedy,))


@pytest.mark.parametrize(("words", "remedy", "category", "habit"), HABITS)
def test_a_habit_is_told_by_the_remedy(
    words: str, remedy: str, category: Category, habit: str
) -> None:
    assert family(slip(words, remedy, category), words) == habit


def test_our_own_checks_name_their_habit() -> None:
    splice = Finding("grammar/comma-splice", "punctuation", "warning", Span(0, 1), "A slip.")
    assert family(splice, ",") == "joins"


def test_a_word_for_another_is_told_by_what_is_said_of_it() -> None:
    there = Finding(
        "grammar/RULE",
        "grammar",
        "warning",
        Span(0, 5),
        "“there” stands where “their” seems meant.",
        suggestions=("their",),
    )
    assert family(there, "there") == "mixed"


def of(*words: str, category: Category = "spelling") -> Page:
    text = " ".join(words) + "."
    found = tuple(samples.slip(text, category, word, "A slip.", f"{word}e") for word in words)
    return page(samples.plain(text, found))


def test_three_slips_stand_each_beside_its_paragraph() -> None:
    laid_out = of("wurd", "lettr", "sentnce")
    assert [pattern.gathered for pattern in laid_out.patterns] == [False]
    assert len(laid_out.rows[0].slips) == 3
    assert laid_out.rows[0].habits == ()


def test_four_are_gathered_and_led_by_the_first() -> None:
    laid_out = of("wurd", "lettr", "sentnce", "paragrph")
    (habit,) = laid_out.rows[0].habits
    assert habit.lead.words == "wurd"
    assert habit.extent == "4 places"
    assert laid_out.rows[0].slips == ()


def test_slips_with_no_more_than_their_kind_in_common_are_gathered_later() -> None:
    laid_out = of("goes", "wents", "dones", "beens", category="grammar")
    assert [pattern.gathered for pattern in laid_out.patterns] == [False]


def test_repeats_count_as_places() -> None:
    text = "wurd wurd lettr."
    found = [samples.slip(text, "spelling", word, "A slip.") for word in ("wurd", "lettr")]
    (pattern,) = page(samples.plain(text, tuple(found))).patterns
    assert pattern.extent == "2 slips in 3 places"
