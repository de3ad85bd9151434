"""A PDF with highlights and notes on its own pages: the worker's part of handing it back.

Nothing but the worker opens the file. No object of it is changed but the pages' lists of
annotations; further pages may follow its own.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from feedback.errors import ScanError
from feedback.reading.pdf import opened, read_pdf
from feedback.reading.pdf_origin import Box, Pages, Spots, boxes_of, spots_of
from feedback.text.span import Span

Unmarked = Literal["", "locked", "signed", "form", "picture", "changed"]
"""Why a file gets no marks; empty where it got them."""

Colour = tuple[int, int, int]

# The first note stands so far from the page's upper left corner, in points, and is so large.
_CORNER, _NOTE = 18, 20
_PRINTED = 4  # the annotation flag "print" (ISO 32000-1, table 165)
_XFA = (2, 3)


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words to be marked: where in the text, in what colour, and what is said of them."""

    places: tuple[tuple[int, int], ...]
    colour: Colour
    subject: str
    said: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to stand on the pages of a file whose text is `text`.

    `opening` is the note in the first page's corner. `day` is an ISO day or empty. `after` is the
    path of a PDF without tags, made by ourselves, whose pages follow, or empty.
    """

    text: str
    author: str
    opening: str
    highlights: tuple[Highlight, ...]
    day: str = ""
    after: str = ""


def marks_from(said: Mapping[str, Any]) -> Marks:
    """The marks out of their JSON form."""
    highlights = tuple(Highlight(**each) for each in said["highlights"])
    return Marks(**{**said, "highlights": highlights})


def mark(path: Path, marks: Marks, to: Path) -> Unmarked:
    """Writes the file at `path` with `marks` to `to`; why not, where it is a file that takes none.

    Raises ReadingError as read_pdf does.
    """
    data = path.read_bytes()
    document = opened(data, path)
    try:
        if why := _refusal(document):
            return why
        if read_pdf(data, path).text != marks.text:
            return "changed"
        pages = Pages(document)
        spots = spots_of(data, path, pages, marks.text)
        found = [(each, _boxes(each, spots, pages)) for each in marks.highlights]
        _set_all(document, marks, found)
        if marks.after:
            _append(document, Path(marks.after))
        to.write_bytes(_saved(document))
        return ""
    except ScanError:
        return "picture"
    finally:
        document.close()


def _boxes(highlight: Highlight, spots: Spots, pages: Pages) -> list[Box]:
    return [box for place in highlight.places for box in boxes_of(spots, Span(*place), pages)]


def _refusal(document: Any) -> Unmarked:
    import pypdfium2.raw as pdfium

    if pdfium.FPDF_GetSecurityHandlerRevision(document.raw) != -1:
        return "locked"
    if pdfium.FPDF_GetSignatureCount(document.raw) > 0:
        return "signed"
    return "form" if pdfium.FPDF_GetFormType(document.raw) in _XFA else ""


def _set_all(document: Any, marks: Marks, found: Sequence[tuple[Highlight, Sequence[Box]]]) -> None:
    notes = [(box.page, highlight, boxes) for highlight, boxes in found for box in boxes[:1]]
    for number in sorted({0, *(page for page, _, _ in notes), *_further(found)}):
        page = document[number]
        if number == 0 and marks.opening:
            _set_opening(page, marks)
        for first, highlight, boxes in notes:
            here = [box for box in boxes if box.page == number]
            if here:
                # What runs on to the next page is marked there too, and said once.
                said = highlight.said if number == first else ""
                _set_highlight(page, here, highlight, said, marks)
        page.close()


def _further(found: Sequence[tuple[Highlight, Sequence[Box]]]) -> set[int]:
    return {box.page for _, boxes in found for box in boxes}


def _set_highlight(
    page: Any, boxes: Sequence[Box], highlight: Highlight, said: str, marks: Marks
) -> None:
    import pypdfium2.raw as pdfium

    annotation = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_HIGHLIGHT)
    pdfium.FPDFAnnot_SetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *highlight.colour, 255)
    for _, left, bottom, right, top in boxes:
        # Upper left, upper right, lower left, lower right: as Acrobat has it, and all read it.
        corners = pdfium.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
        pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, corners)
    whole = pdfium.FS_RECTF(
        min(box.left for box in boxes),
        max(box.top for box in boxes),
        max(box.right for box in boxes),
        min(box.bottom for box in boxes),
    )
    pdfium.FPDFAnnot_SetRect(annotation, whole)
    _say(annotation, said, highlight.subject, marks)


def _set_opening(page: Any, marks: Marks) -> None:
    import pypdfium2.raw as pdfium

    annotation = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_TEXT)
    pdfium.FPDFAnnot_SetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, 255, 214, 90, 255)
    pdfium.FPDFAnnot_SetRect(annotation, pdfium.FS_RECTF(*_corner(page)))
    _say(annotation, marks.opening, "Summary", marks)


def _corner(page: Any) -> tuple[float, float, float, float]:
    """The first note's left, top, right and bottom, where the reader sees the upper left corner."""
    left, bottom, right, top = page.get_cropbox()
    turned = page.get_rotation()
    x = left + _CORNER if turned in (0, 90) else right - _CORNER - _NOTE
    y = top - _CORNER if turned in (0, 270) else bottom + _CORNER + _NOTE
    return x, y, x + _NOTE, y - _NOTE


def _say(annotation: Any, said: str, subject: str, marks: Marks) -> None:
    """Sets the words of an annotation and closes it."""
    import pypdfium2.raw as pdfium

    stated = {"Contents": said, "T": marks.author, "Subj": subject}
    if marks.day:
        stated |= dict.fromkeys(("M", "CreationDate"), f"D:{marks.day.replace('-', '')}")
    for key, words in stated.items():
        if words:
            pdfium.FPDFAnnot_SetStringValue(annotation, key.encode("ascii"), _wide(words))
    pdfium.FPDFAnnot_SetFlags(annotation, _PRINTED)
    pdfium.FPDFPage_CloseAnnot(annotation)


def _wide(words: str) -> Any:
    """A string as pdfium takes it: UTF-16 that a zero ends."""
    from pypdfium2.raw import FPDF_WCHAR

    data = (words.replace("\0", "") + "\0").encode("utf-16-le", "replace")
    return (FPDF_WCHAR * (len(data) // 2)).from_buffer_copy(data)


def _append(document: Any, after: Path) -> None:
    """Puts the pages of another PDF behind the document's own, without links.

    Those lead to places by names, which do not come with the pages. Pages with tags would bring
    numbers that are taken for those of the document's own tags: the other PDF must have none.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium

    report = pypdfium2.PdfDocument(after)
    try:
        for page in report:
            while pdfium.FPDFPage_GetAnnotCount(page.raw):
                pdfium.FPDFPage_RemoveAnnot(page.raw, 0)
            page.close()
        document.import_pages(report)
    finally:
        report.close()


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
