"""Things that have a place in a text, found by where they stand.

To look through all of them for each sentence takes a time that grows with the square of the text:
minutes, for an essay in which one sentence is copied a thousand times.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from feedback.text.span import Span

T = TypeVar("T")


class Places(Generic[T]):
    """The `items`, each at the span that `span_of` gives it."""

    def __init__(self, items: Iterable[T], span_of: Callable[[T], Span]) -> None:
        self._items = sorted(
            ((span_of(item), i, item) for i, item in enumerate(items)), key=lambda row: row[:2]
        )
        self._starts = [span.start for span, _, _ in self._items]
        self._longest = max((span.end - span.start for span, _, _ in self._items), default=0)

    def overlapping(self, span: Span) -> list[T]:
        """Those that share a character with `span`, in the order in which they were given."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        near = [row for row in self._items[first:last] if row[0].overlaps(span)]
        return [item for _, _, item in sorted(near, key=lambda row: row[1])]
