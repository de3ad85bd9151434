"""Which words of a PDF essay are highlighted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.report.comments import Comment, Line
from feedback.report.evidence import Run
from feedback.report.highlights import patches
from feedback.text.span import Span

TEXT = "The mill stood idle for a year, and the owners gave no reason for it."


def comment(words: str, said: str = "Said.", *again: str) -> Comment:
    return Comment(
        at(words),
        (Line((Run(said),)),),
        "claims",
        "paragraph 1",
        tuple((at(w), "grammar") for w in again),
    )


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def highlighted(*comments: Comment) -> list[tuple[list[str], str]]:
    return [([p.of(TEXT) for p in each.places], each.said) for each in patches(TEXT, comments)]


def test_words_apart_have_their_own() -> None:
    assert highlighted(comment("mill", "A."), comment("reason", "B.")) == [
        (["mill"], "A."),
        (["reason"], "B."),
    ]


def test_the_shorter_keeps_its_words_and_the_longer_has_those_around_it() -> None:
    assert highlighted(comment("mill stood idle", "A."), comment("stood", "B.")) == [
        (["mill", "idle"], "A."),
        (["stood"], "B."),
    ]


@pytest.mark.parametrize("other", ["stood idle", "stood idle for a year,"])
def test_of_the_same_words_one_note_says_both(other: str) -> None:
    first, second = "stood idle for a year", other
    if other == "stood idle":
        first = other
    found = highlighted(comment(first, "A."), comment(second, "B."))
    assert found == [([first], "A.\n\nB.")]


def test_where_the_point_comes_up_again_is_faint_and_says_where_its_note_is() -> None:
    first, again = patches(TEXT, [comment("mill", "A.", "owners")])
    assert (first.faint, again.faint) == (False, True)
    assert again.said == "Like “mill” in paragraph 1: see the note there."
    assert again.kind == "grammar"


def test_words_that_are_highlighted_already_are_not_marked_faintly_too() -> None:
    assert highlighted(comment("mill stood", "A."), comment("reason", "B.", "mill")) == [
        (["mill stood"], "A."),
        (["reason"], "B."),
    ]


SPANS = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 30)).map(
    lambda drawn: Span(drawn[0], min(len(TEXT), drawn[0] + drawn[1]))
)


@given(st.lists(SPANS, min_size=1, max_size=6))
def test_no_word_twice_and_every_comment_is_in_a_note(spans: list[Span]) -> None:
    said = [f"Note {number}." for number in range(len(spans))]
    made = [
        Comment(span, (Line((Run(words),)),), "claims", "paragraph 1")
        for span, words in zip(spans, said, strict=True)
    ]
    found = patches(TEXT, made)
    covered = [at for patch in found for place in patch.places for at in range(*place)]
    assert len(covered) == len(set(covered))
    told = "\n\n".join(patch.said for patch in found).split("\n\n")
    assert sorted(told) == sorted(each.text for each in made)
