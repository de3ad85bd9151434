"""What every reader gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from feedback.text.span import Span

BlockKind = Literal["title", "heading", "paragraph", "quotation", "list"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece of a document; `span` counts in the document's text."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text.

    `text` has "\\n" line ends and a blank line between blocks. `notes` say in a sentence each what
    the reader had to guess or leave out ("read as Windows-1252").
    """

    file: str
    text: str
    blocks: tuple[Block, ...]
    student: str | None = None
    notes: tuple[str, ...] = ()
