"""What holds for any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from feedback.reading.decoding import decoded, normalised
from feedback.reading.plain import plain_document, spaced
from feedback.reading.read import document_of

MARKS = [".", ",", "?", "“", "”", "…", "• ", "- ", "1. "]
BREAKS = ["\n", "\n\n", " ", "\t", "    ", "\xa0", "\r\n"]
LINES = ["Dear Ann,", "by Ann Lee", "5 May 2024", "Mr. Lee", "Sincerely,", "Source 2"]
PIECES = st.sampled_from(["Ice", "came", "the", *MARKS, *BREAKS, *LINES])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


@given(TEXTS)
def test_blocks_stand_in_order_inside_the_text(text: str) -> None:
    document = document_of(text)
    spans = [block.span for block in document.blocks]
    assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(document.text).strip() == span.of(document.text) for span in spans)


@given(TEXTS)
def test_every_word_is_in_a_block_or_a_list_mark(text: str) -> None:
    document = document_of(text)
    outside = list(document.text)
    for block in document.blocks:
        outside[block.span.start : block.span.end] = " " * (block.span.end - block.span.start)
    assert not any(ch.isalpha() for ch in "".join(outside).replace("o\t", ""))


@given(TEXTS)
def test_spacing_keeps_the_blocks(text: str) -> None:
    document = plain_document(normalised(text), file="essay")
    after = spaced(document)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        (b.kind, b.span.of(after.text)) for b in after.blocks
    ]
    assert all(
        after.text[a.span.end : b.span.start].count("\n") >= 2 for a, b in pairwise(after.blocks)
    )


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_none(data: bytes) -> None:
    found = decoded(data)
    if found:
        normalised(found.text).encode("utf-8")


@given(st.text())
def test_normalised_text_stays_as_it_is(text: str) -> None:
    once = normalised(text).lstrip("\ufeff")
    assert normalised(once) == once
    assert "\r" not in once and "\0" not in once
