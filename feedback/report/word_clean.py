"""An essay that was no Word file, set as one."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from feedback.assessment import Assessment
from feedback.report.pieces import cut
from feedback.report.places import Blocks, EssayBlock
from feedback.text.printable import shown
from feedback.text.span import Span

_FONT = "Georgia"
_STYLES = {"title": "Title", "heading": "Heading 1"}
# What XML cannot hold.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_DATE = datetime(2000, 1, 1)


class Clean(NamedTuple):
    """A .docx file, the essay's text as it stands there, and the span of each paragraph."""

    data: bytes
    text: str
    paragraphs: tuple[Span, ...]


def clean(assessment: Assessment) -> Clean:
    """The essay's blocks as the paragraphs of a new file, its text to the letter."""
    import docx

    essay = assessment.essay
    text = _IMPOSSIBLE.sub("\ufffd", essay.text)
    document = docx.Document()
    _set_styles(document)
    _set_properties(document, assessment)
    placed = list(_paragraphs(assessment, text))
    for block, span in placed:
        paragraph = document.add_paragraph(style=_STYLES.get(block.kind))
        _set_paragraph(paragraph, block.kind)
        for piece in cut(span, [(0, place) for place in essay.emphasis if place.overlaps(span)]):
            run = paragraph.add_run(piece.span.of(text))
            run.italic = True if piece.marks else None
    return Clean(_saved(document), text, tuple(span for _, span in placed))


def _paragraphs(assessment: Assessment, text: str) -> Iterator[tuple[EssayBlock, Span]]:
    for block in Blocks(assessment.essay).all:
        span = block.span.stripped(text)
        if span.start < span.end:
            yield block, span


def _saved(document: Any) -> bytes:
    """The file, with no trace in it of when it was made."""
    out, dateless = io.BytesIO(), io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as made, zipfile.ZipFile(dateless, "w", zipfile.ZIP_DEFLATED) as file:
        for name in made.namelist():
            file.writestr(zipfile.ZipInfo(name), made.read(name), zipfile.ZIP_DEFLATED)
    return dateless.getvalue()


def _set_styles(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size in (("Normal", 11.5), ("Title", 20), ("Heading 1", 14)):
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for key in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[key]
        fonts.set(qn("w:eastAsia"), _FONT)
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)
    spacing = document.styles["Normal"].paragraph_format
    spacing.line_spacing, spacing.space_after = 1.4, Pt(9)


def _set_paragraph(paragraph: Any, kind: str) -> None:
    from docx.shared import Cm

    shape = paragraph.paragraph_format
    if kind in ("quotation", "list"):
        shape.left_indent = Cm(1)
    elif kind == "works_cited":
        shape.left_indent, shape.first_line_indent = Cm(1), Cm(-1)


def _set_properties(document: Any, assessment: Assessment) -> None:
    essay, properties = assessment.essay, document.core_properties
    title = essay.title.of(essay.text) if essay.title else ""
    properties.title = _IMPOSSIBLE.sub("", shown(title))[:255]
    properties.author = properties.last_modified_by = ""
    properties.comments = ""
    date = datetime.fromisoformat(assessment.date) if assessment.date else _NO_DATE
    properties.created = properties.modified = date
