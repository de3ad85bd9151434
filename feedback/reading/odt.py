"""OpenDocument text (.odt, as LibreOffice writes it) → Document.

Tracked insertions, fields, links, text boxes, tables and notes are read; tracked deletions,
comments and hidden text are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built, divided
from feedback.reading.cells import InTable
from feedback.reading.decoding import normalised
from feedback.reading.document import BlockKind, Document
from feedback.reading.emphasis import emphasised, without_marks
from feedback.reading.odt_styles import Styles, styles_of
from feedback.reading.package import Element, Package
from feedback.reading.raised import raised

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_HEAD = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}header"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SPACES = re.compile(r"[ \t\r\n]+")
_SKIPPED = frozenset(
    (
        *(f"{_TEXT}{name}" for name in ("tracked-changes", "hidden-text", "ruby-text", "note")),
        *(f"{_TEXT}{name}" for name in ("hidden-paragraph", "variable-decls", "sequence-decls")),
        *(f"{_OFFICE}{name}" for name in ("annotation", "annotation-end", "forms", "scripts")),
        f"{_DRAW}text-box",
    )
)
_LISTED = frozenset(f"{_TEXT}{name}" for name in ("list-item", "list-header"))
_INDEXES = frozenset(
    f"{_TEXT}{name}" for name in ("table-of-content", "illustration-index", "table-index")
)
_PARAGRAPHS = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_DEEPEST = 200
# One text:s may stand for any number of spaces.
_MOST_SPACES = 100


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a paragraph stands: in a cell of a table, or what gives it a kind."""

    cell: bool = False
    kind: BlockKind | None = None
    depth: int = 0
    row: Element = None
    at: InTable | None = None


@dataclass(slots=True)
class _Reading:
    """One pass over the body: its styles, and the notes it meets, in order."""

    styles: Styles
    notes: list[Element] = field(default_factory=list)


def read_odt(data: bytes, path: PurePath) -> Document:
    """The .odt file `data`; ReadingError where it is damaged, unsafe or under a password."""
    package = Package(data, path)
    _refuse_locked(package, path)
    root = package.part("content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text") if root is not None else None
    if root is None or body is None:
        raise ReadingError(f"{path} has no text part: save it again as .odt or .docx.")
    styles = package.part("styles.xml")
    reading = _Reading(styles_of([styles, root]))
    found: list[Paragraph] = []
    for element, place in _paragraph_elements(body, _Place()):
        if (text := normalised(_words(element, reading))).strip():
            found += divided(_paragraph(element, place, text, reading))
    said = ["Tracked changes were read as accepted."] if _is_tracked(body) else []
    if reading.notes:
        said.append("Footnotes and endnotes stand at the end, numbered as they are met.")
    found += _note_paragraphs(reading)
    return built(path.name, found, said, _heads(styles, reading.styles))


def _heads(part: Element | None, styles: Styles) -> list[str]:
    """The heads of the pages, which may hold the student's name."""
    heads = part.iter(_HEAD) if part is not None else ()
    return [_words(p, _Reading(styles)) for head in heads for p in head.iter(*_PARAGRAPHS)]


def _refuse_locked(package: Package, path: PurePath) -> None:
    manifest = package.part("META-INF/manifest.xml")
    if manifest is not None and any(
        str(element.tag).endswith("}encryption-data") for element in manifest.iter()
    ):
        raise ReadingError(
            f"{path} is protected by a password: open it, take the password off under File, "
            "Properties, Security, and save it anew."
        )


def _is_tracked(body: Element) -> bool:
    changes = body.find(f"{_TEXT}tracked-changes")
    return changes is not None and len(changes) > 0


def _paragraph_elements(parent: Element, place: _Place) -> Iterator[tuple[Element, _Place]]:
    """The paragraphs in reading order with where they stand.

    A text box stands after the paragraph that holds it.
    """
    for child in parent:
        if child.tag in _SKIPPED or place.depth > _DEEPEST:
            continue
        if child.tag in _PARAGRAPHS:
            yield child, place
            for box in _boxes(child):
                yield from _paragraph_elements(box, _Place(depth=place.depth + 1))
        else:
            yield from _paragraph_elements(child, _within(child, place))


def _within(element: Element, place: _Place) -> _Place:
    """The place of what stands inside an element; a table of one column is there for its frame."""
    cell, kind = place.cell, place.kind
    if element.tag == f"{_TABLE}table":
        row, head = f"{_TABLE}table-row", f"{_TABLE}table-header-rows"
        rows = [*element.findall(row), *element.findall(f"{head}/{row}")]
        cell = any(len(row.findall(f"{_TABLE}table-cell")) > 1 for row in rows)
    elif element.tag in _LISTED:
        kind = "list"
    elif element.tag in _INDEXES:
        kind = "header"
    row = element if element.tag == f"{_TABLE}table-row" else place.row
    inside = element.tag == f"{_TABLE}table-cell" and row is not None
    at = InTable(row, element) if inside else place.at
    return _Place(cell, kind, place.depth + 1, row, at)


def _boxes(parent: Element) -> Iterator[Element]:
    """The text boxes under `parent`, not those inside another."""
    for child in parent:
        if child.tag == f"{_DRAW}text-box":
            yield child
        elif len(child):
            yield from _boxes(child)


def _paragraph(element: Element, place: _Place, text: str, reading: _Reading) -> Paragraph:
    name = element.get(f"{_TEXT}style-name") or ""
    styles = reading.styles
    kind = styles.kind(name) or place.kind or ("heading" if element.tag == f"{_TEXT}h" else None)
    if kind is None and styles.is_set_in(name, len(text.split())):
        kind = "quotation"
    bold = styles.is_bold(name) or _is_bold_throughout(element, styles)
    return Paragraph(text, kind, bold, cell=place.cell, place=place.at)


def _is_bold_throughout(element: Element, styles: Styles) -> bool:
    loose = [element.text, *(child.tail for child in element)]
    if any((text or "").strip() for text in loose):
        return False
    spans = [child for child in element if child.tag == f"{_TEXT}span"]
    return bool(spans) and all(
        styles.is_bold(span.get(f"{_TEXT}style-name") or "") for span in spans
    )


def _words(parent: Element, reading: _Reading) -> str:
    """A paragraph's text: white space runs together, as OpenDocument says."""
    joined = "".join(_parts(parent, reading, 0))
    return re.sub(r"^ | (?=\n)|(?<=\n) | $", "", joined)


def _parts(parent: Element, reading: _Reading, depth: int) -> Iterator[str]:
    yield _flat(parent.text)
    for child in parent:
        if depth < _DEEPEST and isinstance(child.tag, str):
            yield from _part(child, reading, depth)
        yield _flat(child.tail)


def _part(child: Element, reading: _Reading, depth: int) -> Iterator[str]:
    if child.tag == f"{_TEXT}note":
        reading.notes.append(child)
        yield f"[{len(reading.notes)}]"
    elif child.tag == f"{_TEXT}s":
        count = child.get(f"{_TEXT}c") or "1"
        yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
    elif child.tag == f"{_TEXT}tab":
        yield "\t"
    elif child.tag == f"{_TEXT}line-break":
        yield "\n"
    elif child.tag == f"{_TEXT}span":
        name = child.get(f"{_TEXT}style-name") or ""
        if not reading.styles.is_hidden(name):
            inner = "".join(_parts(child, reading, depth + 1))
            inner = raised(inner) if reading.styles.is_raised(name) else inner
            yield emphasised(inner) if reading.styles.is_italic(name) else inner
    elif child.tag not in _SKIPPED and not str(child.tag).endswith(("}title", "}desc")):
        yield from _parts(child, reading, depth + 1)


def _flat(text: str | None) -> str:
    return _SPACES.sub(" ", without_marks(text)) if text else ""


def _note_paragraphs(reading: _Reading) -> Iterator[Paragraph]:
    inner = _Reading(reading.styles)
    for number, note in enumerate(reading.notes, 1):
        body = note.find(f"{_TEXT}note-body")
        paragraphs = body.iter(*_PARAGRAPHS) if body is not None else ()
        words = " ".join(_words(element, inner).strip() for element in paragraphs)
        if words.strip():
            yield Paragraph(f"[{number}] {normalised(words).strip()}", "note")
