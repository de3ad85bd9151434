"""What every reader gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from feedback.text.span import Span

BlockKind = Literal["title", "heading", "paragraph", "quotation", "list", "header", "note", "table"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece of a document; `span` counts in the document's text.

    A "header" is what stands round an essay: name, teacher, course and date, a letter's salutation
    and signature. A "note" is a footnote or endnote. A "list" item's span leaves its bullet out.
    A "table" is one cell of a table.
    """

    kind: BlockKind
    span: Span


class Cell(NamedTuple):
    """A cell of a table: where it begins in the text, its row, counted through the document, and
    its column, both from 0."""

    start: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text.

    `text` has "\\n" line ends, and in a document read from a file a blank line between blocks; a
    block may hold single line breaks. `notes` say in a sentence each what the reader had to guess
    or leave out ("Read as Windows-1252 …"). `emphasis` is what stands in italics. `pages`, in a
    format that has them, says where each begins: an offset in `text`, and the page's number;
    `pages_printed` whether the pages bear these numbers, or they were counted. `scanned` text was
    read by OCR, and letters in it may be misread. `cells` place the blocks of tables, in a format
    that says how they stand.
    """

    file: str
    text: str
    blocks: tuple[Block, ...]
    student: str | None = None
    notes: tuple[str, ...] = ()
    emphasis: tuple[Span, ...] = ()
    pages: tuple[tuple[int, int], ...] = ()
    pages_printed: bool = False
    scanned: bool = False
    cells: tuple[Cell, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()
