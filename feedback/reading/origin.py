"""Where in a Word file each character of its text was read from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedback.reading.built import APART
from feedback.reading.decoding import normalised
from feedback.reading.emphasis import CLOSE, OPEN, unmarked
from feedback.reading.package import Element, Package
from feedback.reading.word import BODY, paragraphs
from feedback.reading.word_walk import MATH_TEXT, TEXT, Segment, Walk, walked
from feedback.text.span import Span

_UNSEEN = frozenset((OPEN, CLOSE, "\ufeff"))


class Place(NamedTuple):
    """A character of the file: the element that holds it, and its index in that element's text.

    An element that stands for a character, such as a tab, has it at 0; a note's reference stands
    for its number, and for all the words of the note.
    """

    element: Element
    at: int


class Origin(NamedTuple):
    """A text, and the place of each of its characters; None where the file holds none for it."""

    text: str
    places: tuple[Place | None, ...]


def origin_of(package: Package) -> tuple[Element, Origin]:
    """The root of a .docx file's body, and where the words of its document stand in it.

    The text is the one that read_word gives for the file. The places stand in the root's own tree.
    """
    root = package.part(BODY)
    texts: list[str] = []
    places: list[Place | None] = []
    stream = _Stream(())
    for paragraph, segments, note in paragraphs(package, root, Walk()):
        words, _ = unmarked(paragraph.text)
        if texts:
            places += [None] * len(APART)
        texts.append(words)
        if note is not None:
            places += [Place(note.element, 0)] * len(words)
            continue
        if stream.segments is not segments:
            stream = _Stream(segments)
        places += stream.traced(words, paragraph.start)
    return root, Origin(APART.join(texts), tuple(places))


def origin_of_paragraphs(root: Element, text: str, spans: Sequence[Span]) -> Origin:
    """Where `text` stands in a body that has a paragraph for exactly these spans of it."""
    places: list[Place | None] = []
    for span, found in zip(spans, walked(root, Walk()), strict=True):
        places += [None] * (span.start - len(places))
        places += _Stream(found.segments).traced(span.of(text), 0)
    return Origin(text, (*places, *[None] * (len(text) - len(places))))


class _Stream:
    """The characters of a paragraph of the file with their places."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self._places = [place for segment in segments for place in _places(segment)]
        self._text = _of_same_length("".join(s.text for s in segments if s.element is not None))
        self._seen = _seen(self._text)
        self._seen_as_read = _seen(normalised("".join(segment.text for segment in segments)))

    def traced(self, words: str, start: int) -> list[Place | None]:
        """The place of each character of `words`, which begin at `start` of what was read.

        Reading changes nothing but white space and what nobody sees. The rest is matched one to
        one, and the white space between two characters with what stands between their places.
        """
        words = _of_same_length(words)
        here = _seen(words)
        first = bisect_left(self._seen_as_read, start)
        there = self._seen[first : first + len(here)]
        found: list[Place | None] = []
        last = there[0] - 1 if there else -1
        for at_word, at in zip(here, there, strict=False):
            if words[at_word] != self._text[at]:
                break
            gap = range(last + 1, last + 1 + at_word - len(found))
            found += [self._places[max(last, 0, min(i, at - 1))] for i in gap]
            found.append(self._places[at])
            last = at
        return found + [None] * (len(words) - len(found))


def _places(segment: Segment) -> Iterator[Place]:
    text, element, at = segment
    if element is None:
        return
    for i in range(len(text)):
        yield Place(element, at + i if element.tag in (TEXT, MATH_TEXT) else 0)


def _of_same_length(text: str) -> str:
    """`text` as normalised does it, with a space for each character that it takes out."""
    changed = normalised(text)
    if len(changed) == len(text):
        return changed
    return "".join(normalised(ch) or " " for ch in text)


def _seen(text: str) -> list[int]:
    """Where in `text` there is something to see."""
    return [i for i, ch in enumerate(text) if not ch.isspace() and ch not in _UNSEEN]
