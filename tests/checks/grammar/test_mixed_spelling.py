from __future__ import annotations

from dataclasses import replace

import pytest
from essays import assert_clean, assert_flags, essay, library

from feedback.checks.grammar import mixed_spelling

FLAGGED = [
    # One word in two spellings.
    "The colour was new. Every colour faded, and one ⟦color⟧ did not.",
    "They travelled by day. Those who had ⟦traveled⟧ before travelled on.",
    "The sky was grey. A grey wind blew, and the sea was ⟦gray⟧, too.",
    # Two words on either side.
    "Their neighbours had a sense of humour. Honest labour filled the day. The ⟦center⟧ of the "
    "city was their ⟦favorite⟧ place.",
    "We analyzed the data and liked the color. The ⟦defence⟧ of the ⟦harbour⟧ was a favorite of "
    "ours.",
]
CLEAN = [
    # One side alone.
    "The colour of the harbour and the centre pleased our neighbours.",
    "The color of the harbor and the center pleased our neighbors.",
    # One word on a side could be a slip of any kind: the dictionary of the variant accepts both.
    "The colour of the harbour pleased our neighbours at the center.",
    # -ise and -ize are both good British spelling.
    "They organised the harbour and realized that the colour was new. We organized it, too.",
    # Names keep their spelling everywhere.
    "The Labour Party met in the Lincoln Center. In Pearl Harbor nothing of the colour was left.",
    "The World Health Organization and the Department of Defense praised the colour of labour.",
    # Quotations and titles keep theirs.
    "The colour of labour was red. “The color of labor,” wrote Day, “is the center of it.”",
    "The color of labor was red. In “The Colour of Labour” Day asks for a center.",
    # At home in both, or another word besides.
    "The grey theatre was cancelled. The center and the color pleased us.",
    "He practised law with a license. His practice and his licence pleased the judge.",
    "The program was long, and the programme had four pages. A meter measured each metre.",
    "The literal color of the laborious vigorous armada was honorary in the center.",
    "We enrolled and our enrollment and fulfillment pleased the harbour’s neighbours.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(mixed_spelling, text)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(mixed_spelling, text)


def test_the_message_names_a_word_of_either_spelling() -> None:
    (finding,) = assert_flags(mixed_spelling, FLAGGED[0])
    assert finding.message == "“color” is the American spelling, “colour” the British one."
    assert (finding.category, finding.severity) == ("style", "suggestion")


@pytest.mark.parametrize(
    ("language", "marked"), [("en-GB", "color"), ("en-AU", "color"), ("en-US", "colour")]
)
def test_the_other_country_s_spelling_is_marked(language: str, marked: str) -> None:
    text = "One color was new. One colour was not."
    read = replace(essay(text), language=language)
    (finding,) = mixed_spelling.find(read, library())
    assert finding.span is not None and finding.span.of(read.text) == marked


def test_what_is_counted_for_the_language_is_counted_here_too() -> None:
    text = (
        "At the centre of the theatre, on a grey seat, I could not organise what I heard. The "
        "players travelled far and had a favourite hall. Their ⟦labor⟧ and ⟦humor⟧ pleased our "
        "⟦neighbors⟧."
    )
    assert_flags(mixed_spelling, text)


def test_canada_has_both() -> None:
    read = replace(essay("The colour of the center, one color, was new."), language="en-CA")
    assert list(mixed_spelling.find(read, library())) == []
