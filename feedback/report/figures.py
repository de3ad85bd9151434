"""Figures of a report: where each source is used along the essay, and what stands behind claims.

Lengths are per cent of a figure's width, so that a drawing fits any page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.essay.model import Claim, SourceUse
from feedback.report.places import Blocks, EssayBlock, Links
from feedback.report.tables import SourceRow, sources
from feedback.text.span import Span

# A mark on a strip can be seen, and a paragraph's number needs some room.
_LEAST = 0.8
_LEAST_NUMBERED = 5.0

# What can stand behind a claim, as a figure tells it: the nearest to a source first.
BEHIND: dict[str, tuple[str, ...]] = {
    "A source": ("quotation", "citation", "attribution"),
    "A reason or example": ("example", "reasoning"),
    "No support nearby": ("none",),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a strip: where it begins and how long it is; `kind` tells what is there."""

    x: float
    width: float
    kind: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Where one source is used along the essay; `says` tells it in words."""

    row: SourceRow
    stretches: tuple[Stretch, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph along the essay; `number` is None where there is no room for it."""

    id: str
    number: int | None
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The essay's length with its paragraphs, and a strip a source."""

    paragraphs: tuple[Numbered, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """The claims of one paragraph by what stands behind them, in the order of BEHIND."""

    id: str
    name: str
    counts: tuple[int, ...]
    parts: tuple[Stretch, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


def source_map(assessment: Assessment, links: Links) -> SourceMap | None:
    """The map of the sources' use; None where no source is used: there is nothing to see on it."""
    essay = assessment.essay
    rows = list(sources(assessment, links))
    if not rows or not essay.text:
        return None
    whole = Span(0, len(essay.text))
    uses = {use.source: use for use in essay.source_uses}
    strips = tuple(
        _strip(row, uses.get(source.id, SourceUse(source.id)), whole)
        for row, source in zip(rows, assessment.library, strict=True)
    )
    if not any(strip.stretches for strip in strips):
        return None
    return SourceMap(tuple(_numbered(Blocks(essay).all, whole)), strips)


def _strip(row: SourceRow, use: SourceUse, whole: Span) -> Strip:
    ways = (
        ("worded", "its wording", use.worded, row.worded),
        ("facts", "its facts", use.facts, row.facts),
        ("quoted", "quoted", use.quoted, row.quoted),
        ("named", "named", use.named, row.named),
    )
    stretches = tuple(_stretch(span, whole, kind) for kind, _, spans, _ in ways for span in spans)
    said = [
        f"{said} in {', '.join(link.text for link in links)}" for _, said, _, links in ways if links
    ]
    return Strip(row, stretches, f"{row.name}: {'; '.join(said) or 'not used'}")


def _stretch(span: Span, whole: Span, kind: str) -> Stretch:
    width = max(_LEAST, _share(span.end - span.start, whole))
    return Stretch(min(_share(span.start, whole), 100 - width), width, kind)


def _share(length: int, whole: Span) -> float:
    return round(100 * length / (whole.end - whole.start), 2)


def _numbered(blocks: Sequence[EssayBlock], whole: Span) -> Iterator[Numbered]:
    for block in blocks:
        width = _share(block.span.end - block.span.start, whole)
        number = block.number if width >= _LEAST_NUMBERED else None
        yield Numbered(block.id, number, _share(block.span.start, whole), width)


def support(assessment: Assessment) -> tuple[Support, ...]:
    """A bar a paragraph that holds claims; the longest fills its figure."""
    blocks = Blocks(assessment.essay)
    held: dict[int, list[Claim]] = {}
    for claim in assessment.essay.claims:
        held.setdefault(blocks.at(claim.span.start), []).append(claim)
    most = max(map(len, held.values()), default=0)
    return tuple(
        _support(blocks.all[index], blocks.name(blocks.all[index].span.start), held[index], most)
        for index in sorted(held)
    )


def _support(block: EssayBlock, name: str, claims: Sequence[Claim], most: int) -> Support:
    counts = tuple(sum(c.support in kinds for c in claims) for kinds in BEHIND.values())
    parts, x = [], 0.0
    for kind, number in zip(("source", "reason", "none"), counts, strict=True):
        width = round(100 * number / most, 2)
        if number:
            parts.append(Stretch(round(x, 2), width, kind))
        x += width
    return Support(block.id, name, counts, tuple(parts))
