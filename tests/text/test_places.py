"""Places: the same as looking through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from feedback.text.places import Places
from feedback.text.span import Span

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_what_overlaps_in_the_order_given(spans: list[Span], sought: Span) -> None:
    found = Places(enumerate(spans), lambda item: item[1]).overlapping(sought)
    assert found == [(i, span) for i, span in enumerate(spans) if span.overlaps(sought)]
