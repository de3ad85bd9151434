"""Where findings and strengths stand: the marks in the essay, its blocks, and links to them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from feedback.assessment import Assessment
from feedback.essay.model import Essay, Paragraph
from feedback.finding import Category
from feedback.text.printable import snippet
from feedback.text.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place.

    `id` is its anchor ("m3", its second place "m3-2"; a strength "s1"), `note` the anchor of what
    is said about it; `faint` tells a further place of the same slip.
    """

    id: str
    note: str
    number: int
    kind: Category | Literal["strength"]
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the report: where to, and the words to show."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class EssayBlock:
    """A paragraph with the white space that follows it, so that blocks cover the whole text.

    `number` counts the paragraphs of running text from 1; None for titles, headings, works cited.
    """

    span: Span
    kind: str
    id: str
    number: int | None


def marks(assessment: Assessment) -> list[tuple[Mark, Span]]:
    """Every marked place of the essay, strengths after the findings."""
    found = [
        (Mark(place_id(i, at), f"f{i}", i, finding.category, faint=at > 0), span)
        for i, finding in enumerate(assessment.findings, 1)
        for at, span in enumerate(finding.places)
    ]
    for i, strength in enumerate(assessment.summary.strengths, 1):
        if strength.span is not None:
            found.append((Mark(f"s{i}", f"g{i}", i, "strength"), strength.span))
    return found


def place_id(number: int, at: int) -> str:
    """The anchor of the place with index `at` of finding `number`."""
    return f"m{number}" if at == 0 else f"m{number}-{at + 1}"


class Blocks:
    """The essay's blocks in order, and which of them an offset is in."""

    def __init__(self, essay: Essay) -> None:
        self.all = tuple(_blocks(essay))
        self._starts = [block.span.start for block in self.all]

    def at(self, offset: int) -> int:
        """The index of the block that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def name(self, offset: int) -> str:
        """Where an offset is, in words: "paragraph 2", "title", "works cited"."""
        return block_name(self.all[self.at(offset)])


def block_name(block: EssayBlock) -> str:
    """A block in words: "paragraph 2", "title", "works cited"."""
    return f"paragraph {block.number}" if block.number else block.kind.replace("_", " ")


def _blocks(essay: Essay) -> Iterator[EssayBlock]:
    if not essay.text:
        return
    paragraphs: tuple[Paragraph, ...] = essay.paragraphs
    if not paragraphs:
        yield EssayBlock(Span(0, len(essay.text)), "paragraph", "p1", 1)
        return
    starts = [0, *(_line_start(essay.text, p.span) for p in paragraphs[1:]), len(essay.text)]
    number = 0
    for index, paragraph in enumerate(paragraphs):
        number += paragraph.is_prose
        yield EssayBlock(
            Span(starts[index], starts[index + 1]),
            paragraph.kind,
            f"p{index + 1}",
            number if paragraph.is_prose else None,
        )


def _line_start(text: str, span: Span) -> int:
    """Where the block's own line starts: a list item's number or bullet belongs to its block."""
    return text.rfind("\n", 0, span.start) + 1


class Links:
    """Links to places of the essay: to the mark where there is one, else to the paragraph."""

    def __init__(self, assessment: Assessment, blocks: Blocks) -> None:
        self._text = assessment.essay.text
        self._blocks = blocks
        self._marks: dict[Span, str] = {}
        for mark, span in marks(assessment):
            self._marks.setdefault(span, mark.id)

    def to(self, span: Span, most: int = 60) -> Link:
        """A link that shows the first words of `span`."""
        return Link(self.href(span), snippet(span.of(self._text), most))

    def where(self, span: Span) -> Link:
        """A link that says in which paragraph `span` is."""
        return Link(self.href(span), self._blocks.name(span.start))

    def by_block(self, places: Iterable[tuple[str, Span]]) -> tuple[Link, ...]:
        """A link a block to the first of the places there, with how many there are."""
        found: dict[str, list[str]] = {}
        for href, span in places:
            found.setdefault(self._blocks.name(span.start), []).append(href)
        return tuple(
            Link(hrefs[0], name if len(hrefs) == 1 else f"{name} (×{len(hrefs)})")
            for name, hrefs in found.items()
        )

    def uses(self, spans: Iterable[Span]) -> tuple[Link, ...]:
        """`by_block` for places that need no mark of their own."""
        return self.by_block((self.href(span), span) for span in spans)

    def href(self, span: Span) -> str:
        """Where a link to `span` goes."""
        if span in self._marks:
            return f"#{self._marks[span]}"
        if not self._blocks.all:
            return "#essay"
        return f"#{self._blocks.all[self._blocks.at(span.start)].id}"
