"""PDF → Document: lines put together to the paragraphs that were printed.

Running heads and page numbers are left out, words divided at a line's end made whole, notes at
the foot of a page set apart, and numbers in the margin put before their paragraphs. Layouts of
LibreOffice, Chromium, WeasyPrint, groff and Word are measured in tests/evaluation/pdf_layouts.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any, NamedTuple

from feedback.errors import ReadingError, ScanError
from feedback.reading.built import Paragraph, built
from feedback.reading.decoding import normalised
from feedback.reading.document import Document
from feedback.reading.emphasis import PAGE_TURN
from feedback.reading.pdf_drawn import drawn_on, with_drawn_marks
from feedback.reading.pdf_edges import without_edges
from feedback.reading.pdf_encoding import is_garbled
from feedback.reading.pdf_letters import letters_of
from feedback.reading.pdf_lines import Line, pieces_of
from feedback.reading.pdf_margins import Marks, without_margins
from feedback.reading.pdf_paragraphs import in_reading_order, paragraphs_of
from feedback.reading.pdf_rows import lines_of
from feedback.reading.pdf_tables import by_cell, grids_of
from feedback.reading.pdf_verse import LineNumbers

MAX_PAGES = 400
MAX_LETTERS = 2_000_000
# A page of a picture with a stamp or a scanner's name on it is a scan all the same.
_FEWEST_LETTERS_A_PAGE = 25


_Prose = tuple[list[list[Line]], Marks, LineNumbers, dict[int, int]]


class _Page(NamedTuple):
    """Stretches of letters, how many letters have no known text, and whether all is a picture."""

    lines: list[Line]
    unknown: int
    is_picture: bool


def read_pdf(data: bytes, path: PurePath) -> Document:
    """The .pdf file `data`; ReadingError where it is damaged, locked, too long, or scanned."""
    read = _pages(data, path)
    pages = [page.lines for page in read]
    if are_pictures(pages):
        raise ScanError(
            f"{path} holds pictures of pages and no text, as a scanner or a camera makes them: "
            "give the file it was printed from, or have its text recognised first."
        )
    words = (line.words for lines in pages for line in lines)
    if is_garbled(words, sum(page.unknown for page in read)):
        raise ReadingError(
            f"{path} holds text that cannot be copied out of it, for its letters are coded in a "
            "way of their own: give the file it was made from."
        )
    lines, marks, printed, numbers = _prose(pages)
    found = paragraphs_of(lines, marks, printed)
    paragraphs = [_numbered(paragraph, numbers) for paragraph in found]
    document = built(path.name, paragraphs, _unread(read))
    return replace(document, pages_printed=bool(numbers))


def lines_read(data: bytes, path: PurePath) -> list[Line]:
    """The lines that read_pdf makes its document of, in the order of its text.

    None for pictures of pages. Raises ReadingError as read_pdf does.
    """
    pages = [page.lines for page in _pages(data, path)]
    if are_pictures(pages):
        return []
    lines, marks, *_ = _prose(pages)
    return in_reading_order(lines, marks)


def _prose(pages: Sequence[Sequence[Line]]) -> _Prose:
    """The lines of each page, the numbers in their margins, and those printed on the pages."""
    pieces, numbers = without_edges(pages)
    pieces, marks, printed = without_margins(pieces)
    return [lines_of(lines) for lines in pieces], marks, printed, numbers


def are_pictures(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether a PDF's pages hold hardly any letters, and so are pictures of pages."""
    letters = sum(_letters(lines) for lines in pages)
    return letters < _FEWEST_LETTERS_A_PAGE * len(pages)


def _letters(lines: Sequence[Line]) -> int:
    return sum(len(line.words) for line in lines)


def _unread(pages: Sequence[_Page]) -> list[str]:
    """A note that names the pages which are pictures among others that are text."""
    found = [str(i) for i, page in enumerate(pages, 1) if page.is_picture]
    if not found:
        return []
    if len(found) == 1:
        return [f"Page {found[0]} of the file is a picture: what is written in it was not read."]
    listed = f"{', '.join(found[:-1])} and {found[-1]}"
    return [f"Pages {listed} of the file are pictures: what is written in them was not read."]


def _numbered(paragraph: Paragraph, numbers: dict[int, int]) -> Paragraph:
    """The paragraph with the printed numbers of its pages, where there are any."""
    first = paragraph.page or 0
    turns = range(first + 1, first + 1 + paragraph.text.count(PAGE_TURN))
    return replace(
        paragraph,
        text=normalised(paragraph.text),
        page=numbers.get(first, first),
        turns=tuple(numbers.get(page, page) for page in turns),
    )


def _pages(data: bytes, path: PurePath) -> list[_Page]:
    import pypdfium2

    document = opened(data, path)
    pages: list[_Page] = []
    letters = 0
    try:
        if len(document) > MAX_PAGES:
            raise ReadingError(
                f"{path} has {len(document)} pages and at most {MAX_PAGES} are read: "
                "take out the pages that are needed and give those."
            )
        for i in range(len(document)):
            pages.append(_page(document, i))
            letters += _letters(pages[-1].lines)
            if letters > MAX_LETTERS:
                raise ReadingError(
                    f"{path} holds more than {MAX_LETTERS:,} letters: divide it into smaller files."
                )
    except pypdfium2.PdfiumError:
        raise ReadingError(f"{path} is damaged: open it, save or print it anew as PDF.") from None
    finally:
        document.close()
    return pages


def opened(data: bytes, path: PurePath) -> Any:
    """pdfium's document, to be closed; ReadingError where it is locked or damaged."""
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


def _page(document: Any, i: int) -> _Page:
    page = document[i]
    try:
        textpage = page.get_textpage()
        try:
            letters, unknown, turned = letters_of(textpage)
            drawn = [] if turned else drawn_on(page)
            lines = [
                replace(line, cell=cell)
                for cell, found in by_cell(letters, grids_of(drawn))
                for line in pieces_of(found, i + 1)
            ]
            lines = with_drawn_marks(lines, drawn)
            few = _letters(lines) < _FEWEST_LETTERS_A_PAGE
            return _Page(lines, unknown, few and _has_picture(page))
        finally:
            textpage.close()
    finally:
        page.close()


def _has_picture(page: Any) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=2)), None) is not None
