"""The walk over a Word document's XML, in the order in which a reader meets its words.

What is read comes as segments, each with the element that it stands in, so that every character of
a document's text can be traced back to its place in the file (see origin.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from feedback.reading.cells import InTable
from feedback.reading.document import BlockKind
from feedback.reading.emphasis import CLOSE, OPEN
from feedback.reading.package import Element
from feedback.reading.raised import raised
from feedback.reading.styles import Styles, W, styles_of

FOOTNOTES, ENDNOTES = "word/footnotes.xml", "word/endnotes.xml"
TEXT = f"{W}t"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
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
_REFERENCES = {f"{W}footnoteReference": FOOTNOTES, f"{W}endnoteReference": ENDNOTES}
_TRACKED = frozenset(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_OWN_TEXT = re.compile(f"[^{OPEN}{CLOSE}]+")
# What Word makes from a gallery and is no prose of the student's.
_NO_PROSE = frozenset(("Cover Pages", "Table of Contents"))
_DEEPEST = 200


class Segment(NamedTuple):
    """Characters read from one element: of its text from `at` on, or what it stands for.

    `element` is None for a mark of italics (see emphasis.py), which the file does not hold.
    """

    text: str
    element: Element | None = None
    at: int = 0


class Reference(NamedTuple):
    """A note's reference in the text: the part that holds the note, the note's id there."""

    part: str
    id: str
    element: Element


@dataclass(slots=True)
class Walk:
    """What one pass over the body met: the notes, in order, and whether changes were tracked.

    `styles` say what stands in italics, raised or hidden.
    """

    notes: list[Reference] = field(default_factory=list)
    tracked: bool = False
    styles: Styles = field(default_factory=lambda: styles_of(None))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: in a cell of a table, or in what gives it a kind."""

    cell: bool = False
    kind: BlockKind | None = None
    depth: int = 0
    row: Element = None
    at: InTable | None = None


class Walked(NamedTuple):
    """A paragraph: its element, the last one where several are joined, its words, its place."""

    element: Element
    segments: tuple[Segment, ...]
    place: Place = Place()

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


def walked(root: Element, walk: Walk) -> Iterator[Walked]:
    """The paragraphs under `root` in reading order."""
    carried: tuple[Segment, ...] = ()
    element, place = None, Place()
    for element, place in _paragraph_elements(root, walk, Place()):
        found = (*carried, *_segments(element, walk))
        carried = found if _runs_on(element) else ()
        if not carried:
            yield Walked(element, found, place)
    if carried:
        yield Walked(element, carried, place)


def _paragraph_elements(
    parent: Element, walk: Walk, place: Place
) -> Iterator[tuple[Element, Place]]:
    """The paragraphs' elements under `parent`, a text box after the one that holds it."""
    for child in parent:
        deleted = _row_deleted(child)
        walk.tracked |= deleted or child.tag in _TRACKED
        if deleted or child.tag in _SKIPPED or place.depth > _DEEPEST:
            continue
        if child.tag == f"{W}p":
            yield child, place
            boxes = [box for box in child.iter(f"{W}txbxContent") if _is_shown(box, child)]
            for box in boxes:
                inner = Place(kind=place.kind, depth=place.depth + 1)
                yield from _paragraph_elements(box, walk, inner)
        else:
            yield from _paragraph_elements(child, walk, _within(child, place))


def _within(element: Element, place: Place) -> Place:
    """The place of what stands inside an element; a table of one column is there for its frame."""
    cell, kind = place.cell, place.kind
    if element.tag == f"{W}tbl":
        cell = any(len(row.findall(f"{W}tc")) > 1 for row in element.findall(f"{W}tr"))
    elif element.tag == f"{W}sdt":
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        made = None if gallery is None else gallery.get(f"{W}val")
        kind = "header" if made in _NO_PROSE else kind
    row = element if element.tag == f"{W}tr" else place.row
    at = InTable(row, element) if element.tag == f"{W}tc" and row is not None else place.at
    return Place(cell, kind, place.depth + 1, row, at)


def _row_deleted(element: Element) -> bool:
    return element.tag == f"{W}tr" and element.find(f"{W}trPr/{W}del") is not None


def words_of(paragraph: Element, styles: Styles) -> str:
    """The words of one paragraph, the marks of its italics among them."""
    return Walked(paragraph, tuple(_segments(paragraph, Walk(styles=styles)))).text


def note_words(part: Element | None, styles: Styles) -> dict[str, str]:
    """The words of the notes in a part, by their ids."""
    found = {}
    for note in part if part is not None else ():
        words = (words_of(p, styles).strip() for p in note.iter(f"{W}p"))
        found[note.get(f"{W}id") or ""] = " ".join(words)
    return found


def _is_shown(box: Element, within: Element) -> bool:
    """Whether no older form (mc:Fallback), deletion or other text box stands round a text box."""
    for parent in box.iterancestors():
        if parent is within:
            return True
        if parent.tag in _SKIPPED or parent.tag == f"{W}txbxContent":
            return False
    return True


def _segments(parent: Element, walk: Walk, depth: int = 0) -> Iterator[Segment]:
    for child in parent:
        tag = child.tag
        walk.tracked |= tag in _TRACKED
        if (
            tag in _SKIPPED
            or tag == f"{W}txbxContent"
            or depth > _DEEPEST
            or walk.styles.is_hidden(child)
        ):
            continue
        if tag in (TEXT, MATH_TEXT):
            for part in _OWN_TEXT.finditer(child.text or ""):
                yield Segment(part[0], child, part.start())
        elif tag in _CHARACTERS:
            yield Segment(_CHARACTERS[tag], child)
        elif tag in _REFERENCES:
            walk.notes.append(Reference(_REFERENCES[tag], child.get(f"{W}id") or "", child))
            yield Segment(f"[{len(walk.notes)}]", child)
        elif len(child):
            inner = list(_segments(child, walk, depth + 1))
            inner = _raised(inner) if walk.styles.is_raised(child) else inner
            yield from _emphasised(inner) if walk.styles.is_italic(child) else inner


def _raised(segments: Sequence[Segment]) -> list[Segment]:
    """Figures that stand raised in characters that are, one for one."""
    text = raised("".join(segment.text for segment in segments))
    found, at = [], 0
    for segment in segments:
        found.append(segment._replace(text=text[at : at + len(segment.text)]))
        at += len(segment.text)
    return found


def _emphasised(segments: Sequence[Segment]) -> Iterator[Segment]:
    """The segments between the marks of italics, white space at their ends outside them."""
    text = "".join(segment.text for segment in segments)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        yield from segments
        return
    yield from _sliced(segments, 0, start)
    yield Segment(OPEN)
    yield from _sliced(segments, start, end)
    yield Segment(CLOSE)
    yield from _sliced(segments, end, len(text))


def _sliced(segments: Sequence[Segment], start: int, end: int) -> Iterator[Segment]:
    """What of the segments stands at [start, end) of their joined text."""
    done = 0
    for text, element, at in segments:
        first, last = max(start - done, 0), min(end - done, len(text))
        if first < last:
            yield Segment(text[first:last], element, at + first)
        done += len(text)


def _runs_on(paragraph: Element) -> bool:
    """Whether the next paragraph joins this one: a large first letter, or one whose end is struck.

    The end of a paragraph may itself be a tracked deletion.
    """
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    dropped = frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")
    return dropped or paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
