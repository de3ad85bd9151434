"""The text cut at every span boundary into flat pieces, so that marks never have to nest."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from feedback.text.span import Span

M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Piece(Generic[M]):
    """A stretch of text under the same marks throughout.

    `marks` lie over it, in the order given to `cut`; `begins` and `ends` are those of them whose
    first or last piece this is.
    """

    span: Span
    marks: tuple[M, ...] = ()
    begins: tuple[M, ...] = ()
    ends: tuple[M, ...] = ()


def cut(within: Span, marks: Sequence[tuple[M, Span]], *, at: Sequence[int] = ()) -> list[Piece[M]]:
    """The pieces of `within` under `marks`, in order and without gaps.

    `at` are further offsets to cut at. Spans are clipped to `within`; one that is empty takes the
    next character, so that every mark shows somewhere; in an empty text there are no pieces.
    """
    clipped = [(mark, _clipped(span, within)) for mark, span in marks]
    edges = {edge for _, span in clipped for edge in span}
    edges.update(within, (offset for offset in at if within.start < offset < within.end))
    ordered = sorted(edges)
    starts: dict[int, list[int]] = {}
    for index, (_, span) in enumerate(clipped):
        starts.setdefault(span.start, []).append(index)
    pieces: list[Piece[M]] = []
    active: list[int] = []
    for start, end in pairwise(ordered):
        active = sorted([i for i in active if clipped[i][1].end > start] + starts.get(start, []))
        pieces.append(
            Piece(
                Span(start, end),
                tuple(clipped[i][0] for i in active),
                tuple(clipped[i][0] for i in active if clipped[i][1].start == start),
                tuple(clipped[i][0] for i in active if clipped[i][1].end == end),
            )
        )
    return pieces


def _clipped(span: Span, within: Span) -> Span:
    start = min(max(span.start, within.start), max(within.start, within.end - 1))
    return Span(start, min(max(span.end, start + 1), within.end))
