"""Whether the reader is told whose wording a run of shared words is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedback.essay.grammar.wording import Wording, tokens, wording_of
from feedback.essay.model import Attribution, Body, Citation, Overlap, Paragraph
from feedback.library.library import SourceLibrary
from feedback.text.places import Places
from feedback.text.span import Span


class Credit(NamedTuple):
    """Whether a run is credited, and the other supplied source it is credited to instead."""

    credited: bool
    credited_to: str | None = None


class _Naming(NamedTuple):
    """A place that names somebody: the supplied sources meant, none where that is not known.

    `is_source`: what is named is a source, not a speaker. `refers`: it names nobody by itself, as
    "she adds" and "(15)" do.
    """

    span: Span
    ids: tuple[str, ...]
    is_source: bool
    refers: bool

    def may_be(self, source: str) -> bool:
        return not self.ids or source in self.ids


class Namings:
    """What gives credit in an essay, seen from each source; `copied` are the runs taken over."""

    def __init__(
        self,
        library: SourceLibrary,
        citations: Sequence[Citation],
        attributions: Sequence[Attribution],
        copied: Sequence[Span],
    ) -> None:
        self._library = library
        self._cited = list(_cited(citations))
        runs = Places(copied, lambda span: span)
        self._attributions = [
            (a, any(run.covers(a.span) for run in runs.overlapping(a.span)))
            for a in attributions
            if a.kind != "vague"
        ]
        self._around: dict[tuple[str, Span], list[_Naming]] = {}

    def around(self, source: str, home: Span) -> list[_Naming]:
        """Those inside `home`, in order, without speakers taken over from the source."""
        if (source, home) not in self._around:
            passage = wording_of(self._library[source].text)
            named = [*self._cited, *_attributed(self._attributions, passage)]
            near = (n for n in named if n.span.overlaps(home))
            self._around[source, home] = _understood(sorted(near))
        return self._around[source, home]


def credit_of(
    body: Body,
    overlap: Overlap,
    namings: Namings,
) -> Credit:
    """Whether a source or speaker is named in the run's sentence or beside it, or before it.

    A source named earlier in the paragraph, or in the line that leads into a list, goes on speaking
    until another one is named. An attribution that was taken over with the wording ("according to
    the ministry"; inside one of the `copied` runs, its holder in the source) gives credit to
    nobody. Another source than the run's gets the credit where the run's own sentence names it.
    """
    near = _reach(body, overlap.span, beside=1)
    home = _home(body, overlap.span) or near
    named = namings.around(overlap.source, home)
    if any(n.may_be(overlap.source) and n.span.overlaps(near) for n in named):
        return Credit(True)
    before = [n for n in named if n.is_source and n.span.start < overlap.span.start]
    if before and before[-1].may_be(overlap.source):
        return Credit(True)
    here = _reach(body, overlap.span, beside=0)
    others = [n.ids[0] for n in named if n.ids and n.span.overlaps(here)]
    return Credit(False, others[-1] if others else None)


def _understood(named: Sequence[_Naming]) -> list[_Naming]:
    """The namings, each that refers back with the source named last before it."""
    found: list[_Naming] = []
    last: tuple[str, ...] = ()
    for naming in named:
        naming = naming._replace(ids=last) if naming.refers and not naming.ids else naming
        last = naming.ids or last
        found.append(naming)
    return found


def _cited(citations: Sequence[Citation]) -> Iterator[_Naming]:
    for c in citations:
        bare = c.label is None and c.author is None and c.year is None and c.entry is None
        yield _Naming(c.span, c.sources, True, bare)


def _attributed(
    attributions: Sequence[tuple[Attribution, bool]], passage: Wording
) -> Iterator[_Naming]:
    """The attributions, each with whether it stands inside a run that was taken over."""
    for attribution, along in attributions:
        holder = [token.key for token in tokens(attribution.holder)] if along else []
        if along and all(passage.find([key]) >= 0 for key in holder):
            continue
        ids = (attribution.source,) if attribution.source else ()
        is_source = bool(ids) or attribution.kind == "source"
        yield _Naming(attribution.span, ids, is_source, attribution.kind == "pronoun")


def _home(body: Body, span: Span) -> Span | None:
    """The run's paragraph; a list, or what stands after a colon, with the line that leads in."""
    at = next((i for i, p in enumerate(body.paragraphs) if p.span.overlaps(span)), None)
    if at is None:
        return None
    first = at
    while first and body.paragraphs[first].kind == body.paragraphs[first - 1].kind == "list":
        first -= 1
    lead = body.paragraphs[first - 1] if first else None
    if lead is not None and _leads_in(body, lead, body.paragraphs[first]):
        return Span(lead.sentences[-1].span.start, body.paragraphs[at].span.end)
    return Span(body.paragraphs[first].span.start, body.paragraphs[at].span.end)


def _leads_in(body: Body, lead: Paragraph, follower: Paragraph) -> bool:
    if not lead.sentences or lead.kind not in ("paragraph", "heading"):
        return False
    return follower.kind == "list" or lead.span.of(body.text).rstrip().endswith(":")


def _reach(body: Body, span: Span, *, beside: int) -> Span:
    """The sentences of the run with `beside` more on either side, in its paragraph."""
    all_ = body.sentences
    inside = body.sentences_in(span)
    if not inside:
        return span
    home = inside[0].paragraph
    first, last = max(0, inside[0].index - beside), inside[-1].index + 1 + beside
    near = [s for s in all_[first:last] if s.paragraph == home]
    return Span(near[0].span.start, near[-1].span.end)
