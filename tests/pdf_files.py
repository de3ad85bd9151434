"""What the annotations of a PDF are read back to say, and which words they cover."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from feedback.reading.pdf_letters import text_of


class Annotation(NamedTuple):
    """An annotation: its kind in pdfium's numbers, its entries, and the words that it covers."""

    page: int
    kind: int
    said: str
    author: str
    subject: str
    covered: str


def annotations(data: bytes) -> list[Annotation]:
    """The annotations of a file, page by page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [each for page in range(len(document)) for each in _on_page(document, page)]
    finally:
        document.close()


def highlights(data: bytes) -> list[Annotation]:
    """Those that highlight words."""
    return [each for each in annotations(data) if each.kind == pdfium.FPDF_ANNOT_HIGHLIGHT]


def contents(data: bytes, pages: int | None = None) -> list[tuple[str, tuple[float, ...], str]]:
    """The text, the size and the look of each of the first pages without annotations."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_content(document[i]) for i in range(len(document) if pages is None else pages)]
    finally:
        document.close()


def _content(page: Any) -> tuple[str, tuple[float, ...], str]:
    look = page.render(scale=0.5, may_draw_forms=False, draw_annots=False).to_numpy().tobytes()
    return page.get_textpage().get_text_range(), page.get_size(), hashlib.sha1(look).hexdigest()


def _on_page(document: Any, number: int) -> Iterator[Annotation]:
    page = document[number]
    letters = _letters(page.get_textpage())
    for i in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        each = pdfium.FPDFPage_GetAnnot(page.raw, i)
        stated = [_stated(each, key) for key in (b"Contents", b"T", b"Subj")]
        kind = pdfium.FPDFAnnot_GetSubtype(each)
        yield Annotation(number, kind, *stated, "".join(_covered(each, letters)))
        pdfium.FPDFPage_CloseAnnot(each)


def _stated(annotation: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _letters(textpage: Any) -> list[tuple[str, float, float]]:
    """The letters of a page that are drawn, each with its middle."""
    found, box = [], pdfium.FS_RECTF()
    for at in range(pdfium.FPDFText_CountChars(textpage.raw)):
        if pdfium.FPDFText_IsGenerated(textpage.raw, at) != 1:
            pdfium.FPDFText_GetLooseCharBox(textpage.raw, at, ctypes.byref(box))
            text = text_of(pdfium.FPDFText_GetUnicode(textpage.raw, at))
            found.append((text, (box.left + box.right) / 2, (box.bottom + box.top) / 2))
    return found


def _covered(annotation: Any, letters: Sequence[tuple[str, float, float]]) -> Iterator[str]:
    """The letters whose middle lies in one of the annotation's rectangles."""
    corners = pdfium.FS_QUADPOINTSF()
    for i in range(pdfium.FPDFAnnot_CountAttachmentPoints(annotation)):
        assert pdfium.FPDFAnnot_GetAttachmentPoints(annotation, i, ctypes.byref(corners))
        left, right = sorted((corners.x1, corners.x4))
        bottom, top = sorted((corners.y1, corners.y4))
        for text, x, y in letters:
            if left <= x <= right and bottom <= y <= top:
                yield "".join(text.split())


def structure(data: bytes) -> list[str]:
    """The kinds of the elements of a file's structure tree, page by page, set in by their depth."""
    document = pypdfium2.PdfDocument(data)
    found: list[str] = []
    try:
        for number in range(len(document)):
            page = document[number]
            tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
            found.append(f"page {number + 1}")
            for i in range(max(0, pdfium.FPDF_StructTree_CountChildren(tree))):
                found += _elements(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i), 1)
            pdfium.FPDF_StructTree_Close(tree)
    finally:
        document.close()
    return found


def _elements(element: Any, depth: int) -> Iterator[str]:
    if not element:
        return
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    yield "  " * depth + bytes(buffer).decode("utf-16-le").rstrip("\0")
    for i in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
        yield from _elements(pdfium.FPDF_StructElement_GetChildAtIndex(element, i), depth + 1)
