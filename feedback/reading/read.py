"""A file, whatever its format → Document."""

from __future__ import annotations

from pathlib import Path

from feedback.reading.document import Block, Document
from feedback.text.span import Span


def read(path: Path) -> Document:
    """The document at `path`; raises ReadingError with what is wrong and the remedy."""
    return document_of(path.read_text(encoding="utf-8"), file=path.name)


def document_of(text: str, *, file: str = "essay") -> Document:
    """Plain text as a Document: a blank line or an indented line starts a new block."""
    blocks = []
    at = 0
    for i, part in enumerate(text.split("\n")):
        if part.strip():
            kind = "title" if i == 0 and len(part.split()) < 15 and "\n" in text else "paragraph"
            blocks.append(Block(kind, Span(at, at + len(part))))
        at += len(part) + 1
    return Document(file=file, text=text, blocks=tuple(blocks))
