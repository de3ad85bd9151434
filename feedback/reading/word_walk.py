"""The walk over a Word document's XML, in the order in which a reader meets its words.

What is read comes as segments, each with the element that it stands in, so that every character of
a document's text can be traced back to its place in the file (see origin.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from feedback.reading.emphasis import CLOSE, OPEN
from feedback.reading.package import Element
from feedback.reading.styles import W, is_italic

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
    """What one pass over the body met: the notes, in order, and whether changes were tracked."""

    notes: list[Reference] = field(default_factory=list)
    tracked: bool = False


class Walked(NamedTuple):
    """A paragraph: its element, the last one where a deleted mark joins several, and its words."""

    element: Element
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


def walked(root: Element, walk: Walk) -> Iterator[Walked]:
    """The paragraphs under `root` in reading order."""
    carried: tuple[Segment, ...] = ()
    element = None
    for element in paragraph_elements(root, walk):
        found = (*carried, *_segments(element, walk))
        carried = found if _mark_deleted(element) else ()
        if not carried:
            yield Walked(element, found)
    if carried:
        yield Walked(element, carried)


def paragraph_elements(parent: Element, walk: Walk, depth: int = 0) -> Iterator[Element]:
    """The paragraphs' elements under `parent`, a text box after the one that holds it."""
    for child in parent:
        if child.tag in _SKIPPED or depth > _DEEPEST:
            walk.tracked |= child.tag in _TRACKED
        elif child.tag == f"{W}p":
            yield child
            boxes = [box for box in child.iter(f"{W}txbxContent") if _is_shown(box, child)]
            for box in boxes:
                yield from paragraph_elements(box, walk, depth + 1)
        else:
            walk.tracked |= child.tag in _TRACKED
            yield from paragraph_elements(child, walk, depth + 1)


def note_text(part: Element, id: str) -> str:
    """The words of the note with an id; empty where the part has none."""
    paragraphs = (
        Walked(p, tuple(_segments(p, Walk()))).text.strip()
        for note in part
        if note.get(f"{W}id") == id
        for p in note.iter(f"{W}p")
    )
    return " ".join(paragraphs)


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
        if tag in _SKIPPED or tag == f"{W}txbxContent" or depth > _DEEPEST or _is_hidden(child):
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
            inner = _segments(child, walk, depth + 1)
            yield from _emphasised(list(inner)) if is_italic(child) else inner


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


def _is_hidden(run: Element) -> bool:
    properties = run.find(f"{W}rPr") if run.tag == f"{W}r" else None
    vanish = properties.find(f"{W}vanish") if properties is not None else None
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false", "off")


def _mark_deleted(paragraph: Element) -> bool:
    """Whether the paragraph's end is itself a tracked deletion, so that the next one joins it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
