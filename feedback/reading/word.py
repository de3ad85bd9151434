"""Word (.docx) → Document, read from its XML so that nothing a reader sees is lost.

Tracked insertions, content controls, fields, hyperlinks, text boxes, tables and notes are all read;
tracked deletions are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built, divided
from feedback.reading.decoding import normalised
from feedback.reading.document import BlockKind, Document
from feedback.reading.emphasis import emphasised, without_marks
from feedback.reading.package import Element, Package
from feedback.reading.raised import raised
from feedback.reading.styles import Styles, W, styles_of

_BODY = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_HEADS = tuple(f"word/header{number}.xml" for number in range(1, 7))
_STYLES = "word/styles.xml"
_SKIPPED = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "sdtPr", "rt")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_REFERENCES = {f"{W}footnoteReference": _NOTES[0], f"{W}endnoteReference": _NOTES[1]}
_TRACKED = frozenset(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
# What Word makes from a gallery and is no prose of the student's.
_NO_PROSE = frozenset(("Cover Pages", "Table of Contents"))
_DEEPEST = 200


@dataclass(slots=True)
class _Reading:
    """One pass over the body: the notes it meets, in order, and whether changes were tracked."""

    styles: Styles
    notes: list[tuple[str, str]] = field(default_factory=list)
    tracked: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a paragraph stands: in a cell of a table, or what gives it a kind."""

    cell: bool = False
    kind: BlockKind | None = None
    depth: int = 0


def read_word(data: bytes, path: PurePath) -> Document:
    """The .docx file `data`; ReadingError where it is damaged or unsafe."""
    package = Package(data, path)
    root = package.part(_BODY)
    if root is None:
        raise ReadingError(f"{path} has no text part: save it again as .docx in Word.")
    reading = _Reading(styles_of(package.part(_STYLES)))
    found = [part for paragraph in _paragraphs(root, reading) for part in divided(paragraph)]
    found += _note_paragraphs(package, reading)
    return built(path.name, found, _said(reading), _heads(package, reading.styles))


def _said(reading: _Reading) -> list[str]:
    notes = ["Tracked changes were read as accepted."] if reading.tracked else []
    if reading.notes:
        notes.append("Footnotes and endnotes stand at the end, numbered as they are met.")
    return notes


def _heads(package: Package, styles: Styles) -> list[str]:
    """The heads of the pages, which may hold the student's name."""
    parts = [part for name in _HEADS if (part := package.part(name)) is not None]
    return [_text(p, _Reading(styles)) for part in parts for p in part.iter(f"{W}p")]


def _paragraphs(root: Element, reading: _Reading) -> Iterator[Paragraph]:
    styles = reading.styles
    carried = ""
    for element, place in _paragraph_elements(root, reading, _Place()):
        text = carried + _text(element, reading)
        carried = text if _runs_on(element) else ""
        if not carried:
            kind = styles.kind(element) or place.kind
            if kind is None and styles.is_set_in(element, len(text.split())):
                kind = "quotation"
            bold = styles.is_bold(element)
            yield Paragraph(normalised(text), kind, bold, cell=place.cell)
    yield Paragraph(normalised(carried))


def _paragraph_elements(
    parent: Element, reading: _Reading, place: _Place
) -> Iterator[tuple[Element, _Place]]:
    """The paragraphs under `parent` in reading order, a text box after the one that holds it."""
    for child in parent:
        deleted = _row_deleted(child)
        reading.tracked |= deleted or child.tag in _TRACKED
        if deleted or child.tag in _SKIPPED or place.depth > _DEEPEST:
            continue
        if child.tag == f"{W}p":
            yield child, place
            boxes = [box for box in child.iter(f"{W}txbxContent") if _is_shown(box, child)]
            for box in boxes:
                inner = _Place(kind=place.kind, depth=place.depth + 1)
                yield from _paragraph_elements(box, reading, inner)
        else:
            yield from _paragraph_elements(child, reading, _within(child, place))


def _within(element: Element, place: _Place) -> _Place:
    """The place of what stands inside an element; a table of one column is there for its frame."""
    cell, kind = place.cell, place.kind
    if element.tag == f"{W}tbl":
        cell = any(len(row.findall(f"{W}tc")) > 1 for row in element.findall(f"{W}tr"))
    elif element.tag == f"{W}sdt":
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        made = None if gallery is None else gallery.get(f"{W}val")
        kind = "header" if made in _NO_PROSE else kind
    return _Place(cell, kind, place.depth + 1)


def _row_deleted(element: Element) -> bool:
    return element.tag == f"{W}tr" and element.find(f"{W}trPr/{W}del") is not None


def _is_shown(box: Element, within: Element) -> bool:
    """Whether no older form (mc:Fallback), deletion or other text box stands round a text box."""
    for parent in box.iterancestors():
        if parent is within:
            return True
        if parent.tag in _SKIPPED or parent.tag == f"{W}txbxContent":
            return False
    return True


def _text(parent: Element, reading: _Reading, depth: int = 0) -> str:
    parts: list[str] = []
    for child in parent:
        tag = child.tag
        reading.tracked |= tag in _TRACKED
        if (
            tag in _SKIPPED
            or tag == f"{W}txbxContent"
            or depth > _DEEPEST
            or reading.styles.is_hidden(child)
        ):
            continue
        if tag in (f"{W}t", _MATH_TEXT):
            parts.append(without_marks(child.text or ""))
        elif tag in _CHARACTERS:
            parts.append(_CHARACTERS[tag])
        elif tag in _REFERENCES:
            reading.notes.append((_REFERENCES[tag], child.get(f"{W}id") or ""))
            parts.append(f"[{len(reading.notes)}]")
        elif len(child):
            inner = _text(child, reading, depth + 1)
            inner = raised(inner) if reading.styles.is_raised(child) else inner
            parts.append(emphasised(inner) if reading.styles.is_italic(child) else inner)
    return "".join(parts)


def _runs_on(paragraph: Element) -> bool:
    """Whether the next paragraph joins this one: a large first letter, or one whose end is struck.

    The end of a paragraph may itself be a tracked deletion.
    """
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    dropped = frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")
    return dropped or paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _note_paragraphs(package: Package, reading: _Reading) -> Iterator[Paragraph]:
    parts = {name: package.part(name) for name, _ in reading.notes}
    found = {
        (name, note.get(f"{W}id") or ""): note
        for name, part in parts.items()
        for note in (part if part is not None else ())
    }
    inner = _Reading(reading.styles)
    for number, key in enumerate(reading.notes, 1):
        paragraphs = found[key].iter(f"{W}p") if key in found else ()
        words = " ".join(_text(p, inner).strip() for p in paragraphs)
        if words.strip():
            yield Paragraph(f"[{number}] {normalised(words).strip()}", "note")
