"""Paragraphs as a reader finds them → Document: the last step of every reader of a rich format."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from feedback.reading.cells import InTable, cells_of
from feedback.reading.document import Block, BlockKind, Document
from feedback.reading.emphasis import PAGE_TURN, unmarked
from feedback.reading.page_heads import student_by, with_name_apart
from feedback.reading.paragraphs import Piece, pieces_of
from feedback.reading.plain import document_from
from feedback.text.span import Span

# What stands between any two paragraphs.
APART = "\n\n"
_MOST_HEADING_WORDS = 12
_FEWEST_SET_IN = 2
_MOSTLY = 0.67
# What stands in a cell and is longer is prose: tables are used for layout too.
MOST_CELL_WORDS = 40


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the marks of its italics (see emphasis.py) still in it.

    `kind` is None where the format does not say and its looks must tell; `bold` where all of it is.
    `page` is the number of the page that it begins on, in a format that has pages, and `turns`
    those of the pages that begin where PAGE_TURN stands in it. `marker` is a number in the margin
    beside it, or a list's: it stands before the paragraph and is none of its words. `start` is
    where it begins in the text that it was divided from. `cell` says that it stands in a table of
    several columns, `place` where in it. `rows` are the numbers that the lines of verse are counted
    by, one a line, nought where none is known.
    """

    text: str
    kind: BlockKind | None = None
    bold: bool = False
    page: int | None = None
    marker: str = ""
    turns: tuple[int, ...] = ()
    start: int = 0
    cell: bool = False
    place: InTable | None = None
    rows: tuple[int, ...] = ()


def divided(paragraph: Paragraph) -> Iterable[Paragraph]:
    """The paragraph, or several where line breaks inside it part them; none where it is blank."""
    text = paragraph.text
    if paragraph.cell and paragraph.kind in (None, "list") and _is_cell(text):
        paragraph = replace(paragraph, kind="table")
    if paragraph.kind is not None or "\n" not in text:
        if words := text.strip():
            yield replace(paragraph, text=words, start=len(text) - len(text.lstrip()))
        return
    text, pieces = pieces_of(text)
    for piece in pieces:
        yield Paragraph(
            piece.span.of(text), piece.kind, page=paragraph.page, start=piece.span.start
        )


def _is_cell(text: str) -> bool:
    return len(text.split()) <= MOST_CELL_WORDS


def built(
    file: str,
    paragraphs: Sequence[Paragraph],
    notes: Sequence[str] = (),
    heads: Sequence[str] = (),
) -> Document:
    """The document of these paragraphs, a blank line between any two.

    `heads` are the heads of its pages, which may tell whose it is.
    """
    paragraphs = _prose_first(paragraphs)
    pieces: list[Piece] = []
    parts: list[str] = []
    texts: list[str] = []
    emphasis: list[Span] = []
    pages: list[tuple[int, int]] = []
    places: list[tuple[int, InTable | None]] = []
    lines: list[tuple[int, int]] = []
    at = 0
    for paragraph in paragraphs:
        marker = f"{paragraph.marker} " if paragraph.marker else ""
        words, italics, turns = _without_turns(paragraph, at + len(marker))
        if paragraph.page is not None and (not pages or pages[-1][1] != paragraph.page):
            pages.append((at, paragraph.page))
        pages += turns
        at += len(marker)
        pieces.append(Piece(Span(at, at + len(words)), paragraph.kind))
        places.append((at, paragraph.place if paragraph.kind == "table" else None))
        parts.append(words)
        texts.append(marker + words)
        emphasis += italics
        lines += _rows(words, paragraph.rows, at)
        at += len(words) + len(APART)
    document = document_from(file, APART.join(texts), pieces, tuple(notes))
    blocks = tuple(
        Block("heading", block.span) if paragraph.bold and _is_heading(block, words) else block
        for block, paragraph, words in zip(document.blocks, paragraphs, parts, strict=True)
    )
    student = document.student or student_by(map(_plain, heads), document.text, blocks)
    return replace(
        document,
        blocks=with_name_apart(blocks, document.text, student) if student else blocks,
        student=student,
        emphasis=tuple(emphasis),
        pages=tuple(pages),
        cells=cells_of(places),
        lines=tuple(lines),
    )


def _rows(words: str, numbers: Sequence[int], at: int) -> Iterable[tuple[int, int]]:
    for line, number in zip(words.split("\n"), numbers, strict=False):
        if number:
            yield at, number
        at += len(line) + 1


def _prose_first(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs; where most stand in from the left, that is the writer's way with prose."""
    set_in = [len(p.text.split()) for p in paragraphs if p.kind == "quotation"]
    prose = sum(len(p.text.split()) for p in paragraphs if p.kind is None)
    if len(set_in) < _FEWEST_SET_IN or sum(set_in) < _MOSTLY * (prose + sum(set_in)):
        return paragraphs
    return [replace(p, kind=None) if p.kind == "quotation" else p for p in paragraphs]


def _plain(head: str) -> str:
    return unmarked(head)[0]


def _without_turns(paragraph: Paragraph, at: int) -> tuple[str, list[Span], list[tuple[int, int]]]:
    """The paragraph's words, its italics and the pages that begin in it, counted from `at`."""
    words, italics = unmarked(paragraph.text, at)
    if PAGE_TURN not in words:
        return words, italics, []
    marks = [i for i, ch in enumerate(words) if ch == PAGE_TURN]

    def moved(offset: int) -> int:
        return offset - bisect_left(marks, offset - at)

    turns = [
        (at + i - n, page) for n, (i, page) in enumerate(zip(marks, paragraph.turns, strict=False))
    ]
    spans = [Span(moved(span.start), moved(span.end)) for span in italics]
    return words.replace(PAGE_TURN, ""), spans, turns


def _is_heading(block: Block, words: str) -> bool:
    """Whether a line set wholly in bold stands where a heading's style should."""
    short = len(words.split()) <= _MOST_HEADING_WORDS
    return block.kind == "paragraph" and short and not words.endswith((".", "!", ",", ";"))
