"""Document → Body: paragraphs, sentences, the title, the parse."""

from __future__ import annotations

import re

from feedback.essay.model import Body, Paragraph, Sentence
from feedback.reading.document import Document
from feedback.text.parsing import parse, tokens
from feedback.text.segmentation import sentences
from feedback.text.span import Span
from feedback.text.variant import choose_variant

_LIST_HEADING = re.compile(
    r"\W*(?:(?:annotated\s+)?bibliography|works?\s+(?:cited|consulted|referenced)|references|"
    r"reference\s+list|list\s+of\s+(?:references|sources)|(?:sources|literature)\s+(?:cited|used)|"
    r"cited\s+works|citations)\W*",
    re.IGNORECASE,
)
# The heading and the first entry in one paragraph ("Works Cited: Li, Ana. …").
_LIST_OPENING = re.compile(r"(?:works\s+cited|references|bibliography)\s*(?::|\n)", re.IGNORECASE)
# "[^1]: Okoro, Silt, 12." in plain text or Markdown; readers of .docx mark their notes themselves.
_NOTE = re.compile(r"\[\^\w{1,12}\]:\s|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s*\S")
# "Sources" may head a chapter too; at the end it heads the list.
_SOURCES = re.compile(r"\W*sources\W*", re.IGNORECASE)


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
        in_list = in_list or _opens_list(document, index)
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
    )


def _opens_list(document: Document, index: int) -> bool:
    """Whether the works cited begin with this block."""
    text = document.blocks[index].span.of(document.text)
    if _LIST_HEADING.fullmatch(text) or (index and _LIST_OPENING.match(text)):
        return True
    late = index >= len(document.blocks) / 2 and index + 1 < len(document.blocks)
    return late and _SOURCES.fullmatch(text) is not None
