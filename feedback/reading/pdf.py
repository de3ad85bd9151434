"""PDF → Document: lines put together to the paragraphs that were printed.

Running heads and page numbers are left out, words divided at a line's end made whole, and notes at
the foot of a page set apart. The numbers below were measured on PDFs of LibreOffice, Word, Chromium
and LaTeX.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from feedback.errors import ReadingError, ScanError
from feedback.reading.built import Paragraph, built
from feedback.reading.decoding import normalised
from feedback.reading.document import Document
from feedback.reading.pdf_edges import without_edges
from feedback.reading.pdf_lines import Line, lines_of
from feedback.reading.pdf_paragraphs import paragraphs_of

MAX_PAGES = 400
# A page of a picture with a stamp or a scanner's name on it is a scan all the same.
_FEWEST_LETTERS_A_PAGE = 25


def read_pdf(data: bytes, path: PurePath) -> Document:
    """The .pdf file `data`; ReadingError where it is damaged, locked, too long, or scanned."""
    pages = [list(lines) for lines in _pages(data, path)]
    if sum(len(line.words) for lines in pages for line in lines) < _FEWEST_LETTERS_A_PAGE * len(
        pages
    ):
        raise ScanError(
            f"{path} holds pictures of pages and no text, as a scanner or a camera makes them: "
            "give the file it was printed from, or have its text recognised first."
        )
    kept, numbers = without_edges(pages)
    found = [
        Paragraph(normalised(p.text), p.kind, p.bold, numbers.get(p.page or 0, p.page))
        for p in paragraphs_of(kept)
    ]
    return built(path.name, found)


def _pages(data: bytes, path: PurePath) -> Iterator[list[Line]]:
    import pypdfium2

    document = _opened(data, path)
    try:
        if len(document) > MAX_PAGES:
            raise ReadingError(
                f"{path} has {len(document)} pages and at most {MAX_PAGES} are read: "
                "take out the pages that are needed and give those."
            )
        for i in range(len(document)):
            yield _lines(document, i)
    except pypdfium2.PdfiumError:
        raise ReadingError(f"{path} is damaged: open it, save or print it anew as PDF.") from None
    finally:
        document.close()


def _opened(data: bytes, path: PurePath) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingError(
                f"{path} is protected by a password: save it without one and give that file."
            ) from None
        raise ReadingError(
            f"{path} is damaged or incomplete: open it, save or print it anew as PDF."
        ) from None


def _lines(document: Any, i: int) -> list[Line]:
    page = document[i]
    try:
        textpage = page.get_textpage()
        try:
            return lines_of(textpage, i + 1)
        finally:
            textpage.close()
    finally:
        page.close()
