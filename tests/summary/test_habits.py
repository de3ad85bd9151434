"""Which habit a slip shows, whatever engine found it."""

from __future__ import annotations

import pytest

from feedback.finding import Category, Finding
from feedback.summary.habits import FAMILIES, family, is_slip
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
        "“there” may not be what you mean; perhaps “their”.",
        suggestions=("their",),
    )
    assert family(there, "there") == "mixed"


def test_a_habit_is_told_and_asked_about() -> None:
    for name, habit in FAMILIES.items():
        assert habit.title, name
        assert habit.advice.endswith((".", "?")), name
        assert bool(habit.step) == bool(habit.question) == (name != "style")
        assert "?" in habit.question or name == "style"


def test_what_has_no_place_or_is_about_what_is_said_is_no_slip() -> None:
    assert is_slip(slip("wurd", "word", "spelling"))
    assert not is_slip(Finding("grammar/RULE", "grammar", "warning", None, "A slip."))
    assert not is_slip(Finding("claims/any", "claims", "warning", Span(0, 1), "Said."))
