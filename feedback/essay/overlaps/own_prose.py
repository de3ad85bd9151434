"""What of an essay is the student's own prose: what may be held against another student's."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.essay.model import Essay
from feedback.text.span import Span

# A shorter quotation is a term in marks, and stays in the sentence it stands in.
_TERM = 3


def own_prose(essay: Essay) -> tuple[Span, ...]:
    """The stretches of prose without quotations, the sources' wording and the assignment's own.

    In text order, none empty; headings, notes and the list of works cited are no prose.
    """
    borrowed = sorted(_borrowed(essay))
    return tuple(
        rest
        for paragraph in essay.paragraphs
        if paragraph.is_prose
        for rest in _without(paragraph.span, borrowed)
    )


def _borrowed(essay: Essay) -> Iterator[Span]:
    yield from (q.span for q in essay.quotations if q.words > _TERM)
    yield from (overlap.span for overlap in essay.overlaps)
    yield from (citation.span for citation in essay.citations)
    yield from essay.prompted


def _without(span: Span, cuts: list[Span]) -> Iterator[Span]:
    at = span.start
    for cut in cuts:
        if cut.overlaps(span):
            if cut.start > at:
                yield Span(at, cut.start)
            at = max(at, cut.end)
    if at < span.end:
        yield Span(at, span.end)
