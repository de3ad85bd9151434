"""The lines of a PDF's pages, with where each stands and how it is set."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from feedback.reading.emphasis import CLOSE, OPEN, emphasised, without_marks

# Flags of a PDF font descriptor (ISO 32000-1, table 123).
_ITALIC = 1 << 6
_BOLD = 1 << 18
# pdfium's mark for a hyphen at a line's end that it takes to divide a word.
HYPHEN = "\x02"
_MOST_LETTERS = 400_000
_RAISED = 0.2
_SMALL = 0.85
# A leap of so many times the letters' size is a gap between columns or cells.
_LEAP = 2.5
_SPACE = 0.18


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its ends `x0` and `x1` and its baseline `y` in points from the page's lower left.

    `text` holds the marks of its italics (see emphasis.py); a raised number stands in brackets.
    """

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool

    @property
    def words(self) -> str:
        """The text without the marks of its italics."""
        return self.text.replace(OPEN, "").replace(CLOSE, "")


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    x: float
    right: float
    y: float
    size: float
    italic: bool
    bold: bool


def lines_of(textpage: Any, page: int) -> list[Line]:
    """The lines of a page of pdfium's, in the order in which the file has them."""
    return [
        line
        for letters in _grouped(_letters(textpage.raw))
        if (line := _line(letters, page)).words.strip()
    ]


def _letters(raw: Any) -> Iterator[_Letter]:
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(128)
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    for i in range(min(pdfium.FPDFText_CountChars(raw), _MOST_LETTERS)):
        code = pdfium.FPDFText_GetUnicode(raw, i)
        # The spaces and line ends that pdfium makes up are made anew from where letters stand.
        if code in (0, 0xFFFE, 0xFFFF) or pdfium.FPDFText_IsGenerated(raw, i) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(raw, i, x, y)
        pdfium.FPDFText_GetLooseCharBox(raw, i, box)
        pdfium.FPDFText_GetMatrix(raw, i, matrix)
        pdfium.FPDFText_GetFontInfo(raw, i, name, 128, flags)
        font = name.value.lower()
        yield _Letter(
            without_marks(chr(code)),
            x.value,
            box.right,
            y.value,
            pdfium.FPDFText_GetFontSize(raw, i) * math.hypot(matrix.b, matrix.d) or 1.0,
            bool(flags.value & _ITALIC) or b"italic" in font or b"oblique" in font,
            bool(flags.value & _BOLD) or b"bold" in font or b"black" in font,
        )


def _grouped(letters: Iterable[_Letter]) -> Iterator[list[_Letter]]:
    """Letters that follow one another on one baseline, raised and lowered ones among them."""
    group: list[_Letter] = []
    for letter in letters:
        if group and not _follows(letter, group):
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def _follows(letter: _Letter, group: list[_Letter]) -> bool:
    last = group[-1]
    size = max(last.size, letter.size)
    leap = letter.x - last.right
    return abs(letter.y - last.y) < 0.55 * size and -size < leap < _LEAP * size


def _line(letters: list[_Letter], page: int) -> Line:
    words = [letter for letter in letters if not letter.text.isspace()] or letters
    size = median(letter.size for letter in words)
    y = median(letter.y for letter in words)
    return Line(
        page,
        "".join(_runs(letters, size, y)),
        min(letter.x for letter in words),
        max(letter.right for letter in words),
        y,
        size,
        all(letter.bold for letter in words),
    )


def _runs(letters: list[_Letter], size: float, y: float) -> Iterator[str]:
    """The line's words: stretches in italics marked, note numbers in brackets."""
    run, italic, raised = "", False, False
    last: _Letter | None = None
    for letter in letters:
        now = letter.size < _SMALL * size and letter.y - y > _RAISED * letter.size
        spaced = last is not None and letter.x - last.right > _SPACE * size
        if letter.italic != italic or now != raised:
            yield _set(run, italic, raised)
            run, italic, raised = "", letter.italic, now
        if spaced and last is not None and not (last.text + letter.text).isspace():
            run += "" if last.text.isspace() or letter.text.isspace() else " "
        run += letter.text
        last = letter
    yield _set(run, italic, raised)


def _set(run: str, italic: bool, raised: bool) -> str:
    if raised and run.strip().isdecimal():
        return f"[{run.strip()}]"
    return emphasised(run) if italic else run
