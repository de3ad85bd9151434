"""Words and where they stand, in flat arrays."""

from __future__ import annotations

import tracemalloc

from feedback.essay.grammar.wording import tokens, wording_of
from feedback.essay.overlaps.word_places import Places, Token

TEXT = "The ferry came to the quay, and the ferry went from the quay again."


def test_tokens_are_those_of_the_text() -> None:
    found = wording_of(TEXT).tokens
    assert list(found) == tokens(TEXT) == [found[i] for i in range(len(found))]
    assert found[1:3] == tokens(TEXT)[1:3] and isinstance(found[-1], Token)
    assert list(wording_of(TEXT).keys) == [token.key for token in tokens(TEXT)]


def test_places_are_in_the_order_of_the_text() -> None:
    places = Places(enumerate(["a", "b", "a", "c", "b", "a"]))
    assert {word: list(places[word]) for word in places} == {"a": [0, 2, 5], "b": [1, 4], "c": [3]}
    assert "c" in places and "d" not in places and places.get("d") is None
    assert len(places) == 3


def test_neighbours() -> None:
    places = Places(enumerate(["a", "b", "a", "c", "b", "a", "a", "b"]))
    assert list(places.beside("a", "b")) == [0, 6]
    assert list(places.beside("b", "a")) == [1, 4]
    assert list(places.beside("a", "a")) == [5]
    assert list(places.beside("c", "b")) == [3]
    assert list(places.beside("c", "c")) == list(places.beside("a", "z")) == []


def test_a_source_of_5000_words_keeps_under_a_megabyte() -> None:
    text = " ".join(f"word{n % 1500} of the {n}" for n in range(1250))
    # What all sources share, the stems of words, is not the source's own.
    assert wording_of(f"{text} again").places
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    wording = wording_of(text)
    assert len(wording.places) > 100
    used = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert used < 1_000_000
