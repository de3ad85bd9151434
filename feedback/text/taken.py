"""Stretches of a text that are spoken for, found in little time however many there are."""

from __future__ import annotations

from bisect import bisect_left

from feedback.text.span import Span


class Taken:
    """Spans that do not overlap one another."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._spans: list[Span] = []

    def add(self, span: Span) -> None:
        """Takes `span`, which must overlap none that is taken."""
        at = bisect_left(self._starts, span.start)
        self._starts.insert(at, span.start)
        self._spans.insert(at, span)

    def first_in(self, span: Span) -> Span | None:
        """The first taken span that overlaps `span`."""
        at = bisect_left(self._starts, span.start)
        near = self._spans[max(0, at - 1) : at + 1]
        return next((taken for taken in near if taken.overlaps(span)), None)
