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
    # Synonyms.
    "Long ago ⟦ferrymen carried the market women over the swollen river for a copper coin⟧.",
]
CLEAN = [
    # A list of things has one wording; stock phrases, dates and figures are anybody's.
    "They had ferrymen, market women, bridges, rivers, copper coins and summers.",
    "For the first time in the history of the world it was built.",
    "It was in March 1871, and a coin was a coin in those days.",
    # The same fact in a sentence of the student's own.
    "The Company was founded in March 1871 at Port Albert, so the ferrymen lost their trade.",
    "A ride over the river was paid with one coin of copper by women who went to market.",
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


OTHER = {"Source 2": "Trams were slow and dear in those days, and the old queen never took one."}
COPIED = "ferrymen rowed the market women across the swollen river for a copper coin"


@pytest.mark.parametrize(
    ("text", "credited", "to"),
    [
        (f"According to Source 2, {COPIED}.", False, "s2"),
        (f"Long ago {COPIED} (Source 2).", False, "s2"),
        (f"Long ago {COPIED} (Source 1).", True, None),
        (f"Long ago {COPIED} (Sources 1 and 2).", True, None),
        # Source 2 speaks in a sentence before, not of these words.
        (f"Source 2 is about trams. I like trams. I do. Long ago {COPIED}.", False, None),
        # A bare page goes on with the source named last.
        (f"Source 2 calls trams slow (p. 14). Long ago {COPIED} (p. 15).", False, "s2"),
        (f"Source 1 is about boats (p. 14). Long ago {COPIED} (p. 15).", True, None),
        # A name that the pack does not know may be anybody's.
        (f"According to Harwood, {COPIED}.", True, None),
    ],
)
def test_credit_to_another_source(text: str, credited: bool, to: str | None) -> None:
    (overlap,) = essay(text, {**PACK, **OTHER}).overlaps
    assert (overlap.credited, overlap.credited_to) == (credited, to)


def test_a_wording_that_two_sources_hold_is_that_of_the_one_named() -> None:
    pack = {**PACK, "Source 2": f"My aunt told me that {COPIED}, and that they sang."}
    (overlap,) = essay(f"According to Source 2, {COPIED}.", pack).overlaps
    assert (overlap.source, overlap.credited, overlap.credited_to) == ("s2", True, None)
    assert overlap.source_span.of(pack["Source 2"]) == COPIED


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        (f"Source 1 gives two reasons:\n\n- {COPIED}\n\n- the trade ended", True),
        (f"Source 1 gives two reasons:\n\n- the trade ended\n\n- {COPIED}", True),
        (f"According to Source 1, life was like this:\n\n{COPIED.capitalize()}.", True),
        (f"There are two reasons:\n\n- {COPIED}\n\n- the trade ended", False),
        (f"Source 1 is long. I give two reasons:\n\n- {COPIED}\n\n- it ended", False),
        (f"Source 1 gives two reasons.\n\n{COPIED.capitalize()}.", False),
    ],
)
def test_the_line_that_leads_into_a_list_credits_its_items(text: str, credited: bool) -> None:
    assert [o.credited for o in essay(text, PACK).overlaps] == [credited]


def test_a_short_sentence_of_the_source() -> None:
    pack = {"Source 1": "The old ferrymen sang about the moon. It was late."}
    text = "The old ferrymen sang about the moon. I like that."
    assert [o.kind for o in essay(text, pack).overlaps] == ["verbatim"]
    longer = (
        "I think that the old ferrymen sang about the moon because they had nothing else to do."
    )
    assert essay(longer, pack).overlaps == ()
