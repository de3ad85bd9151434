"""Word (.docx) → Document, read from its XML so that nothing a reader sees is lost.

Tracked insertions, content controls, fields, hyperlinks, text boxes, tables and notes are all read;
tracked deletions are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built, divided
from feedback.reading.decoding import normalised
from feedback.reading.document import Document
from feedback.reading.package import Element, Package
from feedback.reading.styles import Styles, W, styles_of
from feedback.reading.word_walk import (
    Reference,
    Segment,
    Walk,
    Walked,
    note_words,
    walked,
    words_of,
)

BODY = "word/document.xml"
_HEADS = tuple(f"word/header{number}.xml" for number in range(1, 7))


class Read(NamedTuple):
    """A paragraph of the document, and the segments that it was read from.

    `note` is set, and there are no segments, for the words of a note, which stand in another part.
    """

    paragraph: Paragraph
    segments: tuple[Segment, ...]
    note: Reference | None = None


def read_word(data: bytes, path: PurePath) -> Document:
    """The .docx file `data`; ReadingError where it is damaged or unsafe."""
    package = Package(data, path)
    root = package.part(BODY)
    if root is None:
        raise ReadingError(f"{path} has no text part: save it again as .docx in Word.")
    walk = Walk()
    found = [read.paragraph for read in paragraphs(package, root, walk)]
    return built(path.name, found, _said(walk, package), _heads(package, walk.styles))


def paragraphs(package: Package, root: Element, walk: Walk) -> Iterator[Read]:
    """The paragraphs of a document whose body is `root`, in reading order, its notes last."""
    walk.styles = styles_of(package.part("word/styles.xml"))
    for each in walked(root, walk):
        for paragraph in divided(_paragraph(each, walk.styles)):
            yield Read(paragraph, each.segments)
    yield from _notes(package, walk)


def _paragraph(each: Walked, styles: Styles) -> Paragraph:
    text = each.text
    kind = styles.kind(each.element) or each.place.kind
    if kind is None and styles.is_set_in(each.element, len(text.split())):
        kind = "quotation"
    return Paragraph(
        normalised(text),
        kind,
        styles.is_bold(each.element),
        cell=each.place.cell,
        place=each.place.at,
    )


def _said(walk: Walk, package: Package) -> list[str]:
    notes = ["Tracked changes were read as accepted."] if walk.tracked else []
    if package.has_macros:
        notes.append("The file holds macros: none was run, and none is carried on.")
    if walk.notes:
        notes.append("Footnotes and endnotes stand at the end, numbered as they are met.")
    return notes


def _heads(package: Package, styles: Styles) -> list[str]:
    """The heads of the pages, which may hold the student's name."""
    parts = [part for name in _HEADS if (part := package.part(name)) is not None]
    return [words_of(p, styles) for part in parts for p in part.iter(f"{W}p")]


def _notes(package: Package, walk: Walk) -> Iterator[Read]:
    parts = {note.part: package.part(note.part) for note in walk.notes}
    found = {name: note_words(part, walk.styles) for name, part in parts.items()}
    for number, note in enumerate(walk.notes, 1):
        words = normalised(found[note.part].get(note.id, "")).strip()
        if words:
            yield Read(Paragraph(f"[{number}] {words}", "note"), (), note)
