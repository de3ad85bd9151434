"""What is drawn on a PDF's page: bullets that are no letters, as Chromium has them, and rules."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from feedback.reading.pdf_lines import Line
from feedback.reading.pdf_tables import Drawn

# So many objects of a page are looked at, so many drawings and so many marks kept.
_MOST_OBJECTS = 20_000
_MOST_DRAWINGS = 4_000
_MOST_MARKS = 200
# A mark's breadth and height, in points and then in the size of the line's letters.
_POINTS = (1.0, 14.0)
_SIZE = (0.12, 0.7)
_SQUARE = 0.75
# How high its middle stands over the baseline, and how far before the line.
_HEIGHT = (0.08, 0.6)
_BEFORE = (0.1, 2.5)


def with_drawn_marks(lines: Sequence[Line], drawn: Sequence[Drawn]) -> list[Line]:
    """The lines, a bullet put to each that has a small round or square drawing before it."""
    found = list(lines)
    for mark in [each for each in drawn if _is_small(each)][:_MOST_MARKS]:
        beside = [i for i, line in enumerate(found) if _stands_before(mark, line)]
        if beside:
            i = min(beside, key=lambda i: found[i].x0)
            found[i] = replace(found[i], bullet=found[i].bullet or "•")
    return found


def drawn_on(page: Any) -> list[Drawn]:
    """What the paths of a page of pdfium's cover."""
    return list(islice(_drawn(page.raw), _MOST_DRAWINGS))


def _drawn(raw: Any) -> Iterator[Drawn]:
    import pypdfium2.raw as pdfium

    bounds = [ctypes.c_float() for _ in range(4)]
    for i in range(min(pdfium.FPDFPage_CountObjects(raw), _MOST_OBJECTS)):
        each = pdfium.FPDFPage_GetObject(raw, i)
        if pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_PATH and (
            pdfium.FPDFPageObj_GetBounds(each, *bounds)
        ):
            yield Drawn(*(edge.value for edge in bounds))


def _is_small(mark: Drawn) -> bool:
    width, height = mark.right - mark.left, mark.top - mark.bottom
    least, most = sorted((width, height))
    return least >= _POINTS[0] and most <= _POINTS[1] and least >= _SQUARE * most


def _stands_before(mark: Drawn, line: Line) -> bool:
    size = line.size
    high = (mark.top + mark.bottom) / 2 - line.y
    before = line.x0 - mark.right
    return (
        _SIZE[0] * size < mark.top - mark.bottom < _SIZE[1] * size
        and _HEIGHT[0] * size < high < _HEIGHT[1] * size
        and _BEFORE[0] * size < before < _BEFORE[1] * size
    )
