"""Where on a PDF's pages each character of its text was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePath
from typing import Any, NamedTuple

from feedback.reading.decoding import normalised
from feedback.reading.pdf import lines_read
from feedback.reading.pdf_letters import text_of
from feedback.text.span import Span

# pdfium's mark for a hyphen at a line's end, and the hyphen that reading makes a plain one.
_HYPHENS = {"\x02": "-", "\u2010": "-"}
# How far the text and the page may part (a bullet, a divided word's hyphen), and in how many
# letters they must agree again.
_FAR = 40
# Reading puts them round a note's raised number.
_BRACKETS = "[]"
_AGREE = 5


class Spot(NamedTuple):
    """A letter of a file: its page from 0, which of the lines read it is in, its number there."""

    page: int
    line: int
    at: int


class Box(NamedTuple):
    """A rectangle on a page, counted from 0, in the points of the page before it is turned."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


Spots = tuple[Spot | None, ...]


class Pages:
    """The letters of a document of pdfium's, page by page."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._number = -1
        self._letters: Any = None

    def letters(self, number: int) -> Any:
        """pdfium's letters of the page `number`, counted from 0."""
        if number != self._number:
            self._letters, self._number = self._document[number].get_textpage(), number
        return self._letters.raw


def spots_of(data: bytes, path: PurePath, pages: Pages, text: str) -> Spots:
    """The place on the pages of each character of `text`, which read_pdf gave for the file.

    None for what is not printed: white space, a list's mark, the brackets round a note's number.
    `pages` are those of the same file.
    """
    printed = list(_printed(data, path, pages))
    seen = [i for i, ch in enumerate(text) if not ch.isspace()]
    found: list[Spot | None] = [None] * len(text)
    for i, j in agreeing([text[i] for i in seen], [words for words, _ in printed]):
        found[seen[i]] = printed[j][1]
    return tuple(found)


def boxes_of(spots: Spots, span: Span, pages: Pages) -> list[Box]:
    """The rectangles round the letters of `span`, one a line; none where it has none."""
    letters = [spot for spot in spots[slice(*span)] if spot is not None]
    return [
        _round(page, [spot.at for spot in line], pages)
        for (page, _), line in groupby(letters, key=lambda spot: (spot.page, spot.line))
    ]


def agreeing(text: Sequence[str], printed: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places that hold the same letter, each place at most once, in order in both.

    What stands in only one of the two is passed over.
    """
    i = j = 0
    while i < len(text) and j < len(printed):
        if text[i] == printed[j]:
            yield i, j
            i, j = i + 1, j + 1
            continue
        if text[i] in _BRACKETS:
            i += 1
            continue
        on, down = next(_again(text, printed, i, j), (1, 1))
        i, j = i + on, j + down


def _again(
    text: Sequence[str], printed: Sequence[str], i: int, j: int
) -> Iterator[tuple[int, int]]:
    """How far on from `i` and `j` the two agree, the nearest first."""
    for far in range(1, _FAR):
        for on in range(far + 1):
            here, there = i + on, j + far - on
            if here < len(text) and _agree(
                text[here : here + _AGREE], printed[there : there + _AGREE]
            ):
                yield on, far - on


def _agree(here: Sequence[str], there: Sequence[str]) -> bool:
    return list(here) == list(there[: len(here)])


def _printed(data: bytes, path: PurePath, pages: Pages) -> Iterator[tuple[str, Spot]]:
    """The letters that were read, one character each, in the order of the text."""
    lines = enumerate(lines_read(data, path))
    for number, on_page in groupby(lines, key=lambda each: each[1].page):
        letters = pages.letters(number - 1)
        for line, read in on_page:
            yield from _whole(
                (ch, Spot(number - 1, line, at)) for at in read.letters for ch in _said(letters, at)
            )


def _said(letters: Any, at: int) -> str:
    from pypdfium2.raw import FPDFText_GetUnicode

    text = text_of(FPDFText_GetUnicode(letters, at))
    return _HYPHENS.get(text) or ("" if text.isspace() else text)


def _whole(letters: Iterable[tuple[str, Spot]]) -> Iterator[tuple[str, Spot]]:
    """The letters, halves of UTF-16 put together."""
    half = ""
    for text, spot in letters:
        if "\ud800" <= text < "\udc00":
            half = text
        else:
            joined = (half + text).encode("utf-16-le", "surrogatepass")
            half = ""
            for ch in normalised(joined.decode("utf-16-le", "replace")):
                yield ch, spot


def _round(page: int, letters: Sequence[int], pages: Pages) -> Box:
    from pypdfium2.raw import FS_RECTF, FPDFText_GetLooseCharBox

    boxes = [FS_RECTF() for _ in letters]
    for at, box in zip(letters, boxes, strict=True):
        FPDFText_GetLooseCharBox(pages.letters(page), at, box)
    return Box(
        page,
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
