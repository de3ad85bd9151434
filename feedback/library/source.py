"""A source as the program holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from feedback.text.folding import Folded, fold
from feedback.text.segmentation import sentences
from feedback.text.span import Span
from feedback.text.words import count_words

# What is longer is a table or a list that lost its line ends: it goes by parts.
_LONGEST_SENTENCE = 3_000
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
# Quotation marks inside a name that itself stands in quotation marks.
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "'"})


PlaceKind = Literal["page", "paragraph", "line"]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source's text and the number it goes by.

    `printed`: the number stands in the source itself; pages may be counted only (form feeds).
    """

    kind: PlaceKind
    number: int
    span: Span
    printed: bool = True


@dataclass(frozen=True)
class Source:
    """One source of the pack, cleaned of site furniture.

    `id` is unique in the library; `label` is what the class calls it ("Source 2"), `name` what to
    call it in a report. `removed` are the pieces that cleaning took away, for the teacher to see.
    `places` are the pages, paragraphs and lines that numbers printed beside the text tell, in
    order; `pages` the first and last page in the book that a manifest gives (86-92).
    `shared_label` is a label that another source of the pack bears as well.
    The letters of a `scanned` one were read by OCR, and some may be misread.
    All positions count code points of `text`.
    """

    id: str
    file: str
    text: str
    label: str | None = None
    title: str | None = None
    author: str | None = None
    year: int | None = None
    kind: str | None = None
    removed: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    pages: tuple[int, int] | None = None
    shared_label: str | None = None
    scanned: bool = False

    @property
    def name(self) -> str:
        """The label, else the title, else the file's name."""
        return self.label or self.title or self.file

    @property
    def called(self) -> str:
        """How a sentence names the source: its label as it is, a title in quotation marks."""
        if self.label and self.label != self.title:
            return self.label
        return f"“{self.name.translate(_INNER)}”"

    @cached_property
    def words(self) -> int:
        return count_words(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        found = sentences(self.text)
        return tuple(part for span in found for part in _divided(self.text, span))

    @cached_property
    def folded(self) -> Folded:
        return fold(self.text)

    def numbered(self, kind: PlaceKind) -> tuple[Place, ...]:
        """The places of one kind."""
        return tuple(place for place in self.places if place.kind == kind)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The blocks between blank lines, titles and headings among them."""
        return tuple(Span(*m.span()) for m in _BLOCK.finditer(self.text))


def _divided(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, or parts of a bearable length where it is endless."""
    at = sentence.start
    while sentence.end - at > _LONGEST_SENTENCE:
        most = at + _LONGEST_SENTENCE
        cut = max(text.rfind(sign, at, most) for sign in " \n")
        cut = cut if cut > at else most
        if (part := Span(at, cut).stripped(text)).end > part.start:
            yield part
        at = cut
    if (rest := Span(at, sentence.end).stripped(text)).end > rest.start:
        yield rest
