"""The bullets of a PDF's lists that are drawings and no letters, as Chromium has them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from feedback.reading.pdf_lines import Line

# So many objects of a page are looked at, and so many marks kept.
_MOST_OBJECTS = 20_000
_MOST_MARKS = 200
# A mark's breadth and height, in points and then in the size of the line's letters.
_POINTS = (1.0, 14.0)
_SIZE = (0.12, 0.7)
_SQUARE = 0.75
# How high its middle stands over the baseline, and how far before the line.
_HEIGHT = (0.08, 0.6)
_BEFORE = (0.1, 2.5)


class _Mark(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def with_drawn_marks(lines: Sequence[Line], page: Any) -> list[Line]:
    """The lines, a bullet put to each that has a small round or square drawing before it.

    `page` is pdfium's.
    """
    found = list(lines)
    for mark in _marks(page.raw) if lines else ():
        beside = [i for i, line in enumerate(found) if _stands_before(mark, line)]
        if beside:
            i = min(beside, key=lambda i: found[i].x0)
            found[i] = replace(found[i], bullet=found[i].bullet or "•")
    return found


def _marks(raw: Any) -> Iterator[_Mark]:
    import pypdfium2.raw as pdfium

    bounds = [ctypes.c_float() for _ in range(4)]
    kept = 0
    for i in range(min(pdfium.FPDFPage_CountObjects(raw), _MOST_OBJECTS)):
        each = pdfium.FPDFPage_GetObject(raw, i)
        if pdfium.FPDFPageObj_GetType(each) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(each, *bounds):
            continue
        mark = _Mark(*(edge.value for edge in bounds))
        if _is_small(mark) and kept < _MOST_MARKS:
            kept += 1
            yield mark


def _is_small(mark: _Mark) -> bool:
    width, height = mark.right - mark.left, mark.top - mark.bottom
    least, most = sorted((width, height))
    return least >= _POINTS[0] and most <= _POINTS[1] and least >= _SQUARE * most


def _stands_before(mark: _Mark, line: Line) -> bool:
    size = line.size
    high = (mark.top + mark.bottom) / 2 - line.y
    before = line.x0 - mark.right
    return (
        _SIZE[0] * size < mark.top - mark.bottom < _SIZE[1] * size
        and _HEIGHT[0] * size < high < _HEIGHT[1] * size
        and _BEFORE[0] * size < before < _BEFORE[1] * size
    )
