"""Wording shared with a source."""

from __future__ import annotations

import pytest
from essays import essay, marked

PACK = {
    "Source 1": "Before the first bridge was built, ferrymen rowed the market women across the "
    "swollen river for a copper coin. The North Shore Steam Ferry Company of Port Albert, founded "
    "in March 1871, ended that trade within a single summer.",
}
VERBATIM = [
    "Long ago ⟦ferrymen rowed the market women across the swollen river⟧ every day.",
    "Long ago ⟦ferymen rowed the market woman across the swolen river⟧ every day.",
    "Long ago ⟦“ferrymen” rowed the market women across the swollen river⟧ every day.",
]
CLOSE = [
    "Long ago ⟦ferrymen rowed some market women over the swollen river for a small copper coin⟧.",
]
CLEAN = [
    "I read Old Boats and the Women of the River Market Long Ago last week.",
    "Long ago men with boats took women who sold things to the other bank.",
    "The North Shore Steam Ferry Company of Port Albert, founded in March 1871, was rich.",
    "It was the first one of the many that were built there.",
    "Rowing across the river cost a coin before there was a bridge.",
    "The market women liked the ferrymen.",
]


@pytest.mark.parametrize("text", VERBATIM)
def test_word_for_word(text: str) -> None:
    plain, spans = marked(text)
    (overlap,) = essay(plain, PACK).overlaps
    assert overlap.span.of(plain) == spans[0].of(plain)
    assert (overlap.kind, overlap.credited, overlap.quoted) == ("verbatim", False, False)


@pytest.mark.parametrize("text", CLOSE)
def test_lightly_reworded(text: str) -> None:
    plain, spans = marked(text)
    (overlap,) = essay(plain, PACK).overlaps
    assert (overlap.span.of(plain), overlap.kind) == (spans[0].of(plain), "close_paraphrase")


@pytest.mark.parametrize("text", CLEAN)
def test_own_words_and_names_are_none(text: str) -> None:
    assert essay(text, PACK).overlaps == ()


def test_a_citation_in_the_sentence_before_credits() -> None:
    text = (
        "I read Source 1. Ferrymen rowed the market women across the swollen river. It was cheap. "
        "Nobody complained about it in those days."
    )
    assert [o.credited for o in essay(text, PACK).overlaps] == [True]


def test_a_source_speaks_on_until_another_is_named() -> None:
    copied = "Ferrymen rowed the market women across the swollen river. "
    own = "I like that. It must have been a sight. "
    pack = {**PACK, "Source 2": "Trams were slow and dear in those days of the old queen."}
    for text, credited in [
        (f"Source 1 is about boats. {own}{copied}", True),
        (f"Source 1 is about boats. Source 2 is about trams. {own}{copied}", False),
        (f"My mother says so. {own}{copied}", False),
        (f"Source 1 is about boats.\n\n{own}{copied}", False),
        (f"{copied}(Source 1)", True),
    ]:
        assert [o.credited for o in essay(text, pack).overlaps] == [credited], text


def test_an_attribution_copied_along_credits_nobody() -> None:
    pack = {
        "Source 1": "Nearly forty carters lost their horses, according to Wexley, in the flood."
    }
    text = "Times were hard. Nearly forty carters lost their horses, according to Wexley. Sad."
    assert [o.credited for o in essay(text, pack).overlaps] == [False]


BOUNDS = [
    "⟦Ferrymen rowed the market women across the swollen river for a copper coin⟧. The North sank.",
    "Long ago ⟦ferrymen rowed the market women across the swollen river⟧ for a while.",
]


@pytest.mark.parametrize("text", BOUNDS)
def test_a_run_ends_where_the_sentence_or_the_sense_does(text: str) -> None:
    plain, spans = marked(text)
    assert [o.span.of(plain) for o in essay(plain, PACK).overlaps] == [spans[0].of(plain)]


def test_a_quotation_is_quoted() -> None:
    text = "It says, “ferrymen rowed the market women across the swollen river for a copper coin”."
    assert [o.quoted for o in essay(text, PACK).overlaps] == [True]


def test_the_place_in_the_source() -> None:
    text = "Long ago ferrymen rowed the market women across the swollen river."
    (overlap,) = essay(text, PACK).overlaps
    passage = overlap.source_span.of(PACK["Source 1"])
    assert passage == "ferrymen rowed the market women across the swollen river"
