"""An assessment laid out as a page: what every writer that sets the whole essay starts from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from feedback.assessment import Assessment
from feedback.finding import Category
from feedback.report.evidence import Card, card
from feedback.report.notes import Note, notes
from feedback.report.patterns import Pattern, gathered, patterns
from feedback.report.pieces import cut
from feedback.report.places import Blocks, EssayBlock, Link, Links, Mark, block_name, marks
from feedback.report.words import KINDS, LANGUAGE
from feedback.text.printable import quotable, shown
from feedback.text.span import Span

_REST_OF_WORD = re.compile(r"(?:[’'-]?\w)*")


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of the essay as a writer sets it: the text, and the marks over it.

    `begins` are the marks that start here; `refs` those whose numbers follow this piece: where they
    end, or the word does in which they end.
    """

    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]
    refs: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Praise:
    """A strength; `back` links to its place, where it has one."""

    id: str
    text: str
    back: Link | None


@dataclass(frozen=True, slots=True)
class Step:
    """One of the first things to do; `findings` link to the notes it rests on."""

    number: int
    text: str
    question: str
    places: tuple[Link, ...]
    findings: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A block of the essay with what is said about it: notes on what it says, notes on its
    language, evidence, strengths; `habits` are the gathered patterns whose first place is here, and
    whose slips are not among the notes; `gathered` are those of their slips that stand here."""

    block: EssayBlock
    texts: tuple[Text, ...]
    notes: tuple[Note, ...]
    slips: tuple[Note, ...]
    cards: tuple[Card, ...]
    praise: tuple[Praise, ...]
    habits: tuple[Pattern, ...] = ()
    gathered: tuple[Note, ...] = ()

    @property
    def every(self) -> tuple[Note, ...]:
        """All the notes whose first place is in the block, those of its habits among them."""
        found = (*self.notes, *self.slips, *self.gathered)
        return tuple(sorted(found, key=lambda note: note.number))

    @property
    def length(self) -> int:
        """The characters of the block."""
        return self.block.span.end - self.block.span.start


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notes of a kind there are."""

    category: Category
    label: str
    about: str
    count: int


@dataclass(frozen=True)
class Page:
    """Everything that stands in a report, in the order of reading."""

    strengths: tuple[Praise, ...]
    steps: tuple[Step, ...]
    tallies: tuple[Tally, ...]
    whole: tuple[Note, ...]
    whole_cards: tuple[Card, ...]
    rows: tuple[Row, ...]
    links: Links
    patterns: tuple[Pattern, ...] = ()

    def block_name(self, block: EssayBlock) -> str:
        """A block in words: "paragraph 2", "title"."""
        return block_name(block)


def page(assessment: Assessment) -> Page:
    """`assessment` laid out."""
    blocks = Blocks(assessment.essay)
    links = Links(assessment, blocks)
    written = list(notes(assessment, links))
    cards = {
        i: made for i, f in enumerate(assessment.findings, 1) if (made := card(assessment, i, f))
    }
    habits = patterns(assessment, written)
    praise = _praise(assessment, links)
    whole = tuple(note for note in written if note.back is None)
    return Page(
        strengths=praise,
        steps=tuple(_steps(assessment, links)),
        tallies=tallies(assessment),
        whole=whole,
        whole_cards=tuple(cards[note.number] for note in whole if note.number in cards),
        rows=tuple(_rows(assessment, blocks, written, cards, praise, habits)),
        links=links,
        patterns=habits,
    )


def tallies(assessment: Assessment) -> tuple[Tally, ...]:
    """The notes counted by kind, in the order of a report, kinds without any left out."""
    counts: dict[Category, int] = {}
    for finding in assessment.findings:
        counts[finding.category] = counts.get(finding.category, 0) + 1
    return tuple(
        Tally(category, kind.label, kind.about, counts[category])
        for category, kind in KINDS.items()
        if category in counts
    )


def _praise(assessment: Assessment, links: Links) -> tuple[Praise, ...]:
    return tuple(
        Praise(f"g{i}", shown(s.text), links.where(s.span) if s.span else None)
        for i, s in enumerate(assessment.summary.strengths, 1)
    )


def _steps(assessment: Assessment, links: Links) -> Iterator[Step]:
    for number, step in enumerate(assessment.summary.next_steps, 1):
        yield Step(
            number,
            shown(step.text),
            shown(step.question),
            tuple(Link(links.href(p), quotable(p.of(assessment.essay.text))) for p in step.places),
            tuple(Link(f"#{id}", id[1:]) for id in sorted(step.findings, key=_number)),
        )


def _number(id: str) -> int:
    return int(id[1:])


def _rows(
    assessment: Assessment,
    blocks: Blocks,
    written: Sequence[Note],
    cards: dict[int, Card],
    praise: Sequence[Praise],
    habits: Sequence[Pattern],
) -> Iterator[Row]:
    together = gathered(habits)
    leads = {pattern.lead.number: pattern for pattern in habits if pattern.gathered}
    texts = _texts(assessment, blocks, together - leads.keys())
    by_block: dict[int, list[Note]] = {}
    for note in written:
        span = assessment.findings[note.number - 1].span
        if span is not None:
            by_block.setdefault(blocks.at(span.start), []).append(note)
    praised: dict[int, list[Praise]] = {}
    for strength, said in zip(assessment.summary.strengths, praise, strict=True):
        if strength.span is not None:
            praised.setdefault(blocks.at(strength.span.start), []).append(said)
    for index, block in enumerate(blocks.all):
        here = by_block.get(index, [])
        yield Row(
            block,
            texts[index],
            tuple(n for n in here if not n.is_language),
            tuple(n for n in here if n.is_language and n.number not in together),
            tuple(cards[n.number] for n in here if n.number in cards),
            tuple(praised.get(index, ())),
            tuple(leads[n.number] for n in here if n.number in leads),
            tuple(n for n in here if n.number in together),
        )


def _texts(assessment: Assessment, blocks: Blocks, faint: Set[int]) -> list[tuple[Text, ...]]:
    """The pieces of each block; the findings numbered in `faint` are marked faintly throughout."""
    text = assessment.essay.text
    placed = [
        (
            replace(mark, faint=True) if mark.kind in LANGUAGE and mark.number in faint else mark,
            _seen(text, span),
        )
        for mark, span in marks(assessment)
    ]
    refs: dict[int, list[Mark]] = {}
    for mark, span in placed:
        refs.setdefault(_word_end(text, span.end), []).append(mark)
    edges = [*(block.span.start for block in blocks.all), *refs]
    by_block: list[list[Text]] = [[] for _ in blocks.all]
    for piece in cut(Span(0, len(text)), placed, at=edges):
        said = Text(
            piece.span.of(text), piece.marks, piece.begins, tuple(refs.get(piece.span.end, ()))
        )
        by_block[blocks.at(piece.span.start)].append(said)
    return [tuple(_set(found)) for found in by_block]


def _seen(text: str, span: Span) -> Span:
    """What of a span is marked: its words without the white space around them, if it has words."""
    stripped = span.stripped(text)
    return (
        stripped
        if stripped.start < stripped.end
        else Span(span.start, max(span.end, span.start + 1))
    )


def _word_end(text: str, offset: int) -> int:
    """Where the word ends that runs across `offset`; `offset` itself between words."""
    if not text[offset - 1 : offset].isalnum():
        return offset
    rest = _REST_OF_WORD.match(text, offset)
    return rest.end() if rest else offset


def _set(texts: Sequence[Text]) -> Iterator[Text]:
    """The texts of a block; the blank lines around it belong to the page's own spacing."""
    for index, piece in enumerate(texts):
        part = piece.text
        if not piece.marks:
            part = part.lstrip("\n") if index == 0 else part
            part = part.rstrip() if index == len(texts) - 1 else part
        if part:
            yield replace(piece, text=shown(part))
