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
from feedback.reading.document import Document
from feedback.reading.emphasis import emphasised, without_marks
from feedback.reading.package import Element, Package
from feedback.reading.styles import (
    W,
    is_bold,
    is_italic,
    paragraph_kind,
    quoted_by_indent,
    styles_of,
)

_BODY = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
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
_DEEPEST = 200


@dataclass(slots=True)
class _Reading:
    """One pass over the body: the notes it meets, in order, and whether changes were tracked."""

    notes: list[tuple[str, str]] = field(default_factory=list)
    tracked: bool = False
    boxed: list[Element] = field(default_factory=list)


def read_word(data: bytes, path: PurePath) -> Document:
    """The .docx file `data`; ReadingError where it is damaged or unsafe."""
    package = Package(data, path)
    root = package.part(_BODY)
    if root is None:
        raise ReadingError(f"{path} has no text part: save it again as .docx in Word.")
    styles = styles_of(package.part("word/styles.xml"))
    reading = _Reading()
    found: list[Paragraph] = []
    carried = ""
    for element in _paragraph_elements(root, reading):
        kind = paragraph_kind(element, styles)
        text = carried + _text(element, reading)
        carried = text if _mark_deleted(element) else ""
        if not carried:
            if kind is None and quoted_by_indent(element, text):
                kind = "quotation"
            found += divided(Paragraph(normalised(text), kind, is_bold(element)))
    found += divided(Paragraph(normalised(carried)))
    found += _note_paragraphs(package, reading)
    return built(path.name, found, _said(reading))


def _said(reading: _Reading) -> list[str]:
    notes = ["Tracked changes were read as accepted."] if reading.tracked else []
    if reading.notes:
        notes.append("Footnotes and endnotes stand at the end, numbered as they are met.")
    return notes


def _paragraph_elements(parent: Element, reading: _Reading, depth: int = 0) -> Iterator[Element]:
    """The paragraphs under `parent` in reading order, a text box after the one that holds it."""
    for child in parent:
        if child.tag in _SKIPPED or depth > _DEEPEST:
            reading.tracked |= child.tag in _TRACKED
        elif child.tag == f"{W}p":
            yield child
            boxes = [box for box in child.iter(f"{W}txbxContent") if _is_shown(box, child)]
            for box in boxes:
                yield from _paragraph_elements(box, reading, depth + 1)
        else:
            reading.tracked |= child.tag in _TRACKED
            yield from _paragraph_elements(child, reading, depth + 1)


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
        if tag in _SKIPPED or tag == f"{W}txbxContent" or depth > _DEEPEST or _is_hidden(child):
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
            parts.append(emphasised(inner) if is_italic(child) else inner)
    return "".join(parts)


def _is_hidden(run: Element) -> bool:
    properties = run.find(f"{W}rPr") if run.tag == f"{W}r" else None
    vanish = properties.find(f"{W}vanish") if properties is not None else None
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false", "off")


def _mark_deleted(paragraph: Element) -> bool:
    """Whether the paragraph's end is itself a tracked deletion, so that the next one joins it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _note_paragraphs(package: Package, reading: _Reading) -> Iterator[Paragraph]:
    parts = {name: package.part(name) for name, _ in reading.notes}
    for number, (name, id) in enumerate(list(reading.notes), 1):
        part = parts[name]
        if part is None:
            continue
        for note in part:
            if note.get(f"{W}id") == id:
                words = " ".join(_text(p, _Reading()).strip() for p in note.iter(f"{W}p"))
                if words.strip():
                    yield Paragraph(f"[{number}] {normalised(words).strip()}", "note")
