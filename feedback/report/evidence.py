"""Evidence cards: the essay's passage and the other passage side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.report.pieces import cut
from feedback.report.words import RELATIONS
from feedback.text.printable import shown
from feedback.text.span import Span

# About five lines of a card; a longer passage is cut to what surrounds the words that matter.
_MOST = 420
_MOST_MARKED = 120


@dataclass(frozen=True, slots=True)
class Run:
    """Some text, `marked` where it carries the difference."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a source, or of the essay itself (`source` None), and how it bears on the
    finding."""

    name: str
    detail: str
    relation: str
    runs: tuple[Run, ...]
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A place of the essay and what stands against it; `own` is empty for the whole essay."""

    own: tuple[Run, ...]
    others: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The evidence of one finding."""

    number: int
    category: str
    pairs: tuple[Pair, ...]
    differs: bool

    @property
    def has_own(self) -> bool:
        return any(pair.own for pair in self.pairs)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the other sides, each once."""
        return tuple(dict.fromkeys(o.name for pair in self.pairs for o in pair.others))

    @property
    def within_essay(self) -> bool:
        """Whether both sides are the essay's own."""
        return self.has_own and not any(o.source for pair in self.pairs for o in pair.others)


def card(assessment: Assessment, number: int, finding: Finding) -> Card | None:
    """The card of a finding, or None where it has no evidence.

    Where there is one passage of evidence a place, each place stands beside its own.
    """
    if not finding.evidence:
        return None
    passages = [_passage(assessment.library, evidence) for evidence in finding.evidence]
    if len(passages) == len(finding.places) > 1:
        pairs = tuple(
            Pair(_own_runs(assessment, place, finding.differing), (passage,))
            for place, passage in zip(finding.places, passages, strict=True)
        )
    else:
        own = _own_runs(assessment, finding.span, finding.differing) if finding.span else ()
        pairs = (Pair(own, tuple(passages)),)
    differs = any(evidence.relation == "differs" for evidence in finding.evidence)
    return Card(number, finding.category, pairs, differs)


def _own_runs(assessment: Assessment, place: Span, differing: Sequence[Span]) -> tuple[Run, ...]:
    essay = assessment.essay
    first, last = essay.sentence_at(place.start), essay.sentence_at(place.end - 1)
    context = Span(
        first.span.start if first else place.start,
        max(last.span.end if last else place.end, place.end),
    )
    marked = [span for span in differing if place.covers(span)]
    # A mark over all that is shown tells nothing apart, and is hard to read.
    if not marked and place.end - place.start <= _MOST_MARKED:
        marked = [place]
    return runs(essay.text, context, marked, about=place)


def _passage(library: SourceLibrary, evidence: Evidence) -> Passage:
    offset = evidence.span.start
    passage = runs(
        evidence.text,
        Span(0, len(evidence.text)),
        [span.shifted(-offset) for span in evidence.differing],
    )
    relation = RELATIONS[evidence.relation]
    source = next((s for s in library if s.id == evidence.source), None)
    if source is None:
        name = "Elsewhere in the essay" if evidence.source is None else evidence.source
        return Passage(name, "", relation, passage)
    details = (source.author, source.title if source.title != source.name else None, source.year)
    detail = ", ".join(str(part) for part in details if part)
    return Passage(shown(source.name), shown(detail), relation, passage, source.id)


def runs(
    text: str, context: Span, marked: Sequence[Span], about: Span | None = None
) -> tuple[Run, ...]:
    """`context` of `text` as runs, `marked` places told apart.

    What is long is cut short around the marked places; without one, around what it is `about`.
    """
    inside = [m for m in marked if m.overlaps(context)]
    window = _window(text, context, inside or ([about] if about else []))
    found = [
        Run(shown(piece.span.of(text)), bool(piece.marks))
        for piece in cut(window, [(i, m) for i, m in enumerate(inside) if m.overlaps(window)])
    ]
    before = [Run("… ")] if window.start > context.start else []
    after = [Run(" …")] if window.end < context.end else []
    return (*before, *found, *after)


def _window(text: str, context: Span, marked: Sequence[Span]) -> Span:
    if context.end - context.start <= _MOST:
        return context
    first = max(context.start, min((m.start for m in marked), default=context.start))
    start = max(context.start, min(first - _MOST // 4, context.end - _MOST))
    end = min(context.end, start + _MOST)
    if start > context.start:
        start = text.find(" ", start, first) + 1 or first
    if end < context.end:
        end = max(text.rfind(" ", start, end), start + 1)
    return Span(start, end)
