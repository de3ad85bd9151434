"""Cutting: whatever the spans, the pieces are the text, and each knows what lies over it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from feedback.report.pieces import cut
from feedback.text.span import Span


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[tuple[int, Span]], list[int]]:
    text = draw(st.text(min_size=1, max_size=40))
    offsets = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(offsets, offsets), max_size=12))
    spans = [Span(min(pair), max(pair)) for pair in pairs]
    return text, list(enumerate(spans)), draw(st.lists(offsets, max_size=4))


@given(texts_with_spans())
def test_pieces_joined_are_the_text(drawn: tuple[str, list[tuple[int, Span]], list[int]]) -> None:
    text, marks, at = drawn
    pieces = cut(Span(0, len(text)), marks, at=at)
    assert "".join(piece.span.of(text) for piece in pieces) == text
    assert all(piece.span.start < piece.span.end for piece in pieces)


@given(texts_with_spans())
def test_marks_lie_over_exactly_their_span(
    drawn: tuple[str, list[tuple[int, Span]], list[int]],
) -> None:
    text, marks, at = drawn
    pieces = cut(Span(0, len(text)), marks, at=at)
    for mark, span in marks:
        under = [piece for piece in pieces if mark in piece.marks]
        assert "".join(piece.span.of(text) for piece in under).startswith(span.of(text))
        assert under[-1].span.end - under[0].span.start == max(1, span.end - span.start)


@given(texts_with_spans())
def test_each_mark_begins_and_ends_once(
    drawn: tuple[str, list[tuple[int, Span]], list[int]],
) -> None:
    text, marks, at = drawn
    pieces = cut(Span(0, len(text)), marks, at=at)
    assert sorted(m for piece in pieces for m in piece.begins) == [m for m, _ in marks]
    assert sorted(m for piece in pieces for m in piece.ends) == [m for m, _ in marks]


def test_overlapping_spans_share_a_piece() -> None:
    pieces = cut(Span(0, 8), [("a", Span(1, 5)), ("b", Span(3, 7))])
    assert [(tuple(p.span), p.marks) for p in pieces] == [
        ((0, 1), ()),
        ((1, 3), ("a",)),
        ((3, 5), ("a", "b")),
        ((5, 7), ("b",)),
        ((7, 8), ()),
    ]


def test_spans_beyond_the_text_are_clipped() -> None:
    pieces = cut(Span(2, 6), [("a", Span(0, 3)), ("b", Span(5, 90)), ("c", Span(90, 95))])
    assert [(tuple(p.span), p.marks) for p in pieces] == [
        ((2, 3), ("a",)),
        ((3, 5), ()),
        ((5, 6), ("b", "c")),
    ]


def test_an_empty_text_has_no_pieces() -> None:
    assert cut(Span(0, 0), [("a", Span(0, 0))]) == []
