"""Plain text → Document."""

from __future__ import annotations

import re
from pathlib import PurePath

from feedback.errors import ReadingError
from feedback.reading.decoding import decoded, normalised
from feedback.reading.document import Block, Document
from feedback.reading.kinds import kinds_of, student_of
from feedback.reading.paragraphs import Piece, pieces_of, wrap_width
from feedback.text.span import Span

_BROKEN_WORD = re.compile(r"\b([^\W\d_]+)-\n[ \t]*([a-z]+)")


def read_plain(data: bytes, path: PurePath) -> Document:
    """The text file `data`; ReadingError where it is no text."""
    text, notes = text_of(data, path)
    if wrap_width(text):
        text = _with_words_joined(text)
    return spaced(plain_document(text, file=path.name, notes=notes))


def text_of(data: bytes, path: PurePath) -> tuple[str, tuple[str, ...]]:
    """The text of a file with "\\n" line ends, and what had to be guessed of its encoding."""
    found = decoded(data)
    if found is None:
        raise ReadingError(
            f"{path} is no text that can be read: save it as .docx or as .txt in UTF-8."
        )
    return normalised(found.text), (found.note,) if found.note else ()


def plain_document(text: str, *, file: str, notes: tuple[str, ...] = ()) -> Document:
    """Text with "\\n" line ends as a Document; its length does not change."""
    text, pieces = pieces_of(text)
    return document_from(file, text, pieces, notes)


def document_from(
    file: str, text: str, pieces: list[Piece], notes: tuple[str, ...] = ()
) -> Document:
    """A Document of pieces; those without a kind get one by what they look like."""
    kinds = kinds_of(text, pieces)
    blocks = tuple(Block(kind, piece.span) for kind, piece in zip(kinds, pieces, strict=True))
    return Document(file, text, blocks, student_of(text, blocks), notes)


def spaced(document: Document) -> Document:
    """The same document with a blank line between any two blocks."""
    parts: list[str] = []
    blocks: list[Block] = []
    done = at = 0
    for block in document.blocks:
        gap = document.text[done : block.span.start]
        if blocks and gap.count("\n") < 2:
            gap = "\n\n" + gap.lstrip("\n")
        start = at + len(gap)
        words = block.span.of(document.text)
        parts += [gap, words]
        blocks.append(Block(block.kind, Span(start, start + len(words))))
        done, at = block.span.end, start + len(words)
    text = "".join([*parts, document.text[done:]])
    return Document(document.file, text, tuple(blocks), document.student, document.notes)


def _with_words_joined(text: str) -> str:
    """Words divided at a line's end made whole, so that they count as one.

    The hyphen goes only where the text has the word without it elsewhere ("pro-/duction").
    """
    known = set(re.findall(r"[a-z]+", text.lower()))

    def joined(match: re.Match[str]) -> str:
        whole = match[1] + match[2]
        return whole if whole.lower() in known else f"{match[1]}-{match[2]}"

    return _BROKEN_WORD.sub(joined, text)
