"""Whether the reader is told whose wording a run of shared words is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedback.essay.model import Attribution, Body, Citation, Overlap
from feedback.essay.wording import tokens
from feedback.library.library import SourceLibrary
from feedback.text.span import Span


class _Naming(NamedTuple):
    """A place that names somebody: whether it may be the run's source, whether it is a source."""

    span: Span
    ours: bool
    source: bool


def credited(
    body: Body,
    overlap: Overlap,
    copied: Sequence[Span],
    library: SourceLibrary,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> bool:
    """Whether a source or speaker is named in the run's sentence or beside it, or before it.

    A source named earlier in the paragraph goes on speaking until another one is named. An
    attribution that was taken over with the wording ("according to the ministry"; inside one of
    the `copied` runs, its holder in the source) gives credit to nobody.
    """
    named = sorted(
        [
            *_cited(citations, overlap),
            *_attributed(attributions, overlap, copied, library),
        ]
    )
    near = _reach(body, overlap.span)
    if any(ours and span.overlaps(near) for span, ours, _ in named):
        return True
    home = next((p.span for p in body.paragraphs if p.span.overlaps(overlap.span)), near)
    before = [
        ours
        for span, ours, source in named
        if source and home.start <= span.start < overlap.span.start
    ]
    return bool(before) and before[-1]


def _cited(citations: Sequence[Citation], overlap: Overlap) -> Iterator[_Naming]:
    for citation in citations:
        ours = not citation.sources or overlap.source in citation.sources
        yield _Naming(citation.span, ours, True)


def _attributed(
    attributions: Sequence[Attribution],
    overlap: Overlap,
    copied: Sequence[Span],
    library: SourceLibrary,
) -> Iterator[_Naming]:
    passage = {token.key for token in tokens(library[overlap.source].text)}
    for attribution in attributions:
        if attribution.kind == "vague":
            continue
        holder = [token.key for token in tokens(attribution.holder)]
        along = any(span.covers(attribution.span) for span in copied)
        if along and all(key in passage for key in holder):
            continue
        ours = attribution.source in (None, overlap.source)
        source = attribution.source is not None or attribution.kind == "source"
        yield _Naming(attribution.span, ours, source)


def _reach(body: Body, span: Span) -> Span:
    """The sentences of the run with the one before and the one after, in its paragraph."""
    all_ = body.sentences
    inside = [s for s in all_ if s.span.overlaps(span)]
    if not inside:
        return span
    home = inside[0].paragraph
    near = [
        s for s in all_[max(0, inside[0].index - 1) : inside[-1].index + 2] if s.paragraph == home
    ]
    return Span(near[0].span.start, near[-1].span.end)
