"""Document → Body: paragraphs, sentences, the title, the parse."""

from __future__ import annotations

import re

from feedback.essay.model import Body, Paragraph, Sentence
from feedback.reading.document import Document
from feedback.text.parsing import parse
from feedback.text.segmentation import sentences
from feedback.text.span import Span
from feedback.text.variant import choose_variant

_LIST_HEADING = re.compile(
    r"\W*(?:works\s+cited|references|reference\s+list|bibliography|works\s+consulted)\W*",
    re.IGNORECASE,
)


def read_body(document: Document, language: str = "auto") -> Body:
    """The document's text as paragraphs and sentences with their parse.

    `language` "auto" chooses British or American spelling by counting. From a heading such as
    "Works Cited" on, every block is of the kind "works_cited".
    """
    paragraphs: list[Paragraph] = []
    spans: list[Span] = []
    title: Span | None = None
    in_list = False
    for index, block in enumerate(document.blocks):
        in_list = in_list or _LIST_HEADING.fullmatch(block.span.of(document.text)) is not None
        kind = "works_cited" if in_list else block.kind
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
        doc=parse(document.text, spans),
        title=title,
        student=document.student,
        notes=document.notes,
    )
