"""Word files and PDFs as texts that can be read and compared: what they say, and as what.

Neither depends on the fonts of the machine: a PDF's words stand in the order of its structure tree,
with the names of those elements that no page's end divides.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
import pypdfium2
import pypdfium2.raw as pdfium
from word_files import covered

_NAMED = ("H1", "H2", "H3", "TH", "TD", "Caption")
_DASH = re.compile(r"(?<=[-–—/])\s+")
_SENTENCE_END = re.compile(r"(?<=[.?!…”]) (?=[A-Z“‘✓])")


def word_dump(data: bytes) -> str:
    """The paragraphs of a Word file with their styles, then its comments with their words."""
    file = docx.Document(io.BytesIO(data))
    lines = [f"[{each.style.name}] {each.text}" for each in file.paragraphs]
    words = covered(data)
    for comment in file.comments:
        lines += ["", f"{comment.author} on “{words.get(str(comment.comment_id), '')}”"]
        lines += [f"    {line}" for line in comment.text.split("\n")]
    return "\n".join(lines) + "\n"


def pdf_dump(data: bytes) -> str:
    """The words of a tagged PDF by its structure tree."""
    document = pypdfium2.PdfDocument(data)
    heads: set[tuple[str, ...]] = set()
    parts = [part for page in document for part in _page(page, heads)]
    document.close()
    lines: list[str] = []
    for part in " ".join(parts).split("\n"):
        words = _DASH.sub("", " ".join(part.split()))
        lines += _SENTENCE_END.split(words) if words else []
    return "\n".join(lines) + "\n"


def _page(page: Any, heads: set[tuple[str, ...]]) -> Iterator[str]:
    texts = _marked_texts(page)
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    for i in range(max(0, pdfium.FPDF_StructTree_CountChildren(tree))):
        yield from _said(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i), texts, heads)
    pdfium.FPDF_StructTree_Close(tree)


def _said(element: Any, texts: dict[int, str], heads: set[tuple[str, ...]]) -> Iterator[str]:
    kind = _kind(element)
    found = list(_children(element, texts, heads))
    if kind == "THead":
        # A table's head stands once more on every page that the table runs on to.
        if tuple(found) in heads:
            return
        heads.add(tuple(found))
    if kind in _NAMED:
        found = [f"\n{kind}: ", *found, "\n"]
    yield from found


def _children(element: Any, texts: dict[int, str], heads: set[tuple[str, ...]]) -> Iterator[str]:
    for i in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, i)
        if child:
            yield from _said(child, texts, heads)
        else:
            yield texts.get(pdfium.FPDF_StructElement_GetChildMarkedContentID(element, i), "")


def _kind(element: Any) -> str:
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _marked_texts(page: Any) -> dict[int, str]:
    """The text of each stretch of a page that its tags name by number."""
    textpage = page.get_textpage()
    found: dict[int, str] = {}
    for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=6):
        number = pdfium.FPDFPageObj_GetMarkedContentID(each.raw)
        size = pdfium.FPDFTextObj_GetText(each.raw, textpage.raw, None, 0)
        buffer = (pdfium.FPDF_WCHAR * (size // 2))()
        pdfium.FPDFTextObj_GetText(each.raw, textpage.raw, buffer, size)
        text = bytes(buffer).decode("utf-16-le").rstrip("\0")
        found[number] = found.get(number, "") + text
    return found
