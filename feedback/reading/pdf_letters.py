"""The letters of a PDF's page, turned upright, each with where it stands and how it is set."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from feedback.reading.emphasis import without_marks

# Flags of a PDF font descriptor (ISO 32000-1, table 123).
_ITALIC = 1 << 6
_BOLD = 1 << 18
_MOST_LETTERS = 200_000
# Letters printed twice to look bold lie so near (in their own sizes) to one another.
_OVERPRINT = 0.12
_FAR = 1e6
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_NO_LETTER = frozenset({0, 0xFFFE, 0xFFFF, 0xFEFF, 0x0A, 0x0D})


class Style(NamedTuple):
    """How a letter is set; `turned` is the direction it runs in, in quarter turns, -1 for none."""

    size: float
    italic: bool
    bold: bool
    turned: int


class Letter(NamedTuple):
    """A letter from `x` to `right` on the baseline `y`, in points.

    `parted` where pdfium sees a space before it that the file does not have. `at` is its number
    among the letters of its page, as pdfium counts.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    italic: bool
    bold: bool
    parted: bool = False
    at: int = -1


class _Read(NamedTuple):
    code: int
    is_unknown: bool
    parted: bool
    x: float
    y: float
    left: float
    right: float
    top: float
    bottom: float
    style: Style
    at: int


def letters_of(textpage: Any) -> tuple[list[Letter], int, bool]:
    """The letters of a page of pdfium's in the file's order, how many have no known text, and
    whether the page had to be turned to read them.

    Those that run in another direction than most, watermarks and stamps in the margin, are left
    out.
    """
    found: list[_Read] = []
    unknown = 0
    for each in _read(textpage.raw):
        unknown += each.is_unknown
        found.append(each)
    turned = Counter(each.style.turned for each in found if each.code > 32)
    way = turned.most_common(1)[0][0] if turned else 0
    return list(_once(_upright(found, way))), unknown, way != 0


def _read(raw: Any) -> Iterator[_Read]:
    import pypdfium2.raw as pdfium

    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    at_x, at_y, at_box = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
    styles: dict[int, Style] = {}
    unicode, generated = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
    origin, loose = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetLooseCharBox
    object_of, unmapped = pdfium.FPDFText_GetTextObject, pdfium.FPDFText_HasUnicodeMapError
    parted = False
    for i in range(min(pdfium.FPDFText_CountChars(raw), _MOST_LETTERS)):
        code = unicode(raw, i)
        # The spaces and line ends that pdfium makes up are made anew from where letters stand.
        if code in _NO_LETTER or generated(raw, i) == 1:
            parted = True
            continue
        origin(raw, i, at_x, at_y)
        loose(raw, i, at_box)
        owner = object_of(raw, i)
        key = ctypes.addressof(owner.contents) if owner else -i - 1
        if (style := styles.get(key)) is None:
            style = styles[key] = _style(raw, i)
        is_unknown = (code < 32 and code not in (2, 9)) or 0xE000 <= code < 0xF900
        is_unknown = is_unknown or code == 0xFFFD or (code > 32 and unmapped(raw, i) == 1)
        yield _Read(
            code,
            is_unknown,
            parted,
            x.value,
            y.value,
            box.left,
            box.right,
            box.top,
            box.bottom,
            style,
            i,
        )
        parted = False


def _style(raw: Any, i: int) -> Style:
    import pypdfium2.raw as pdfium

    matrix, flags = pdfium.FS_MATRIX(), ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetMatrix(raw, i, matrix)
    pdfium.FPDFText_GetFontInfo(raw, i, name, 128, flags)
    font = name.value.lower()
    heavy = any(word in font for word in (b"bold", b"black", b"heavy", b"demi"))
    size = pdfium.FPDFText_GetFontSize(raw, i) * math.hypot(matrix.c, matrix.d)
    return Style(
        size or 1.0,
        bool(flags.value & _ITALIC) or b"italic" in font or b"oblique" in font,
        bool(flags.value & _BOLD) or heavy,
        _quarter(matrix.a, matrix.b),
    )


def _quarter(a: float, b: float) -> int:
    """The direction of writing in quarter turns; -1 where it is askew."""
    turns = math.degrees(math.atan2(b, a)) / 90
    return round(turns) % 4 if abs(turns - round(turns)) < 0.12 else -1


def text_of(code: int) -> str:
    """A letter's text from the code that pdfium gives: several for a ligature, none for a mark."""
    if code > 0x10FFFF:
        return "\ufffd"
    return _LIGATURES.get(code) or without_marks(chr(code))


def _upright(found: list[_Read], way: int) -> Iterator[Letter]:
    for code, _, parted, x, y, left, right, top, bottom, style, at in found:
        text = text_of(code)
        # A file may place its letters beyond all measure.
        if style.turned != way or not text or not (abs(x) < _FAR and abs(y) < _FAR):
            continue
        if way == 0:
            place = (x, right, y)
        elif way == 1:
            place = (y, top, -x)
        elif way == 2:
            place = (-x, -left, -y)
        else:
            place = (-y, -bottom, x)
        yield Letter(text, *place, style.size, style.italic, style.bold, parted, at)


def _once(letters: Iterator[Letter]) -> Iterator[Letter]:
    """Letters printed twice a little apart, to look bold, once.

    Those of a ligature stand in one place, and are two.
    """
    last: Letter | None = None
    before: Letter | None = None
    for letter in letters:
        if not _is_over(letter, last) and not _is_over(letter, before):
            yield letter
        before, last = last, letter


def _is_over(letter: Letter, other: Letter | None) -> bool:
    if other is None or other.text != letter.text:
        return False
    return 0 < abs(other.x - letter.x) + abs(other.y - letter.y) < _OVERPRINT * letter.size
