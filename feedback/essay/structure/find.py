"""Document → Body: paragraphs, sentences, the title, the parse."""

from __future__ import annotations

import re

from feedback.essay.model import Body, Paragraph, Sentence
from feedback.reading.document import Document
from feedback.reading.reference_lists import AFTER_LIST, SOURCES, is_list_heading
from feedback.text.parsing import parse, tokens
from feedback.text.segmentation import sentences
from feedback.text.span import Span
from feedback.text.variant import choose_variant

# The heading and the first entry in one paragraph ("Works Cited: Li, Ana. …").
_LIST_OPENING = re.compile(r"(?:works\s+cited|references|bibliography)\s*(?::|\n)", re.IGNORECASE)
# "[^1]: Okoro, Silt, 12." in plain text or Markdown; readers of .docx mark their notes themselves.
_NOTE = re.compile(r"\[\^\w{1,12}\]:\s|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s*\S")


def read_body(document: Document, language: str = "auto", *, parsed: bool = True) -> Body:
    """The document's text as paragraphs and sentences with their English parse, where wanted.

    `language` "auto" chooses British or American spelling by counting. From a heading such as
    "Works Cited" on, every block but a footnote is of the kind "works_cited".
    """
    paragraphs: list[Paragraph] = []
    spans: list[Span] = []
    title: Span | None = None
    in_list = False
    for index, block in enumerate(document.blocks):
        in_list = _opens_list(document, index) or (in_list and not _closes_list(document, index))
        note = block.kind == "note" or _NOTE.match(document.text, *block.span) is not None
        kind = "note" if note else "works_cited" if in_list else block.kind
        if kind == "title" and title is None:
            title = block.span
        found = sentences(document.text, *block.span)
        start = len(spans)
        spans.extend(found)
        paragraphs.append(
            Paragraph(
                block.span,
                index,
                kind,
                tuple(Sentence(s, start + i, index) for i, s in enumerate(found)),
            )
        )
    return Body(
        file=document.file,
        text=document.text,
        language=choose_variant(document.text) if language == "auto" else language,
        paragraphs=tuple(paragraphs),
        doc=(parse if parsed else tokens)(document.text, spans),
        title=title,
        student=document.student,
        notes=document.notes,
        emphasis=document.emphasis,
        cells=document.cells,
    )


def _opens_list(document: Document, index: int) -> bool:
    """Whether the works cited begin with this block."""
    text = document.blocks[index].span.of(document.text)
    after = document.blocks[index + 1 : index + 2]
    following = after[0].span.of(document.text) if after else ""
    late = index >= len(document.blocks) / 2 and after and SOURCES.fullmatch(text)
    if late or is_list_heading(text, following):
        return True
    return index > 0 and _LIST_OPENING.match(text) is not None


def _closes_list(document: Document, index: int) -> bool:
    """Whether a part that may follow the list begins with this block."""
    return AFTER_LIST.fullmatch(document.blocks[index].span.of(document.text)) is not None
