"""Markdown → Document: the words without their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from feedback.reading.built import Paragraph, built
from feedback.reading.cells import Table
from feedback.reading.document import BlockKind, Document
from feedback.reading.emphasis import CLOSE, OPEN, without_marks
from feedback.reading.paragraphs import LONGEST_WRAP, pieces_of
from feedback.reading.plain import text_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>(?:[\w \-]+:.*\n|[ \t]+.*\n|\n)*?)---[ \t]*\n")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# "[^1]: Lee says so": a note and not a paragraph.
_NOTE = re.compile(r"\[\^[^\]\s]{1,20}\]:\s+(?=\S)")
# "1986. It was the year" begins no list: the number belongs to the sentence.
_LONGEST_NUMBERING = 99
_LONGEST_HEADING = 25
_CELLS = ("th_open", "td_open")
_EMPHASIS = {"em_open": OPEN, "em_close": CLOSE}


def read_markdown(data: bytes, path: PurePath) -> Document:
    """The Markdown file `data`; headings, quotations and lists keep their kinds."""
    text, notes = text_of(data, path)
    text = without_marks(text)
    front = _FRONT_MATTER.match(text)
    fields = _fields(front["fields"]) if front else {}
    paragraphs: list[Paragraph] = []
    if "author" in fields:
        paragraphs.append(Paragraph(f"Author: {fields['author']}", "header"))
    if "title" in fields:
        paragraphs.append(Paragraph(fields["title"], "title"))
    paragraphs += _pieces(text[front.end() :] if front else text)
    return built(path.name, _with_one_title(paragraphs), notes)


def _fields(front: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in front.splitlines() if line[:1].isalpha())
    fields = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}
    return {key: value for key, value in fields.items() if value}


def _pieces(text: str) -> Iterator[Paragraph]:
    from markdown_it import MarkdownIt

    # A first line indented by a tab is a paragraph in an essay, not code.
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    open_kinds: list[BlockKind | None] = []
    table, place = Table(), None
    number = ""
    for token in parser.parse(text):
        if token.type == "tr_open":
            table.row()
        elif token.type in _CELLS:
            place = table.cell()
        if token.type == "list_item_open":
            number = f"{token.info}. " if int(token.info or 0) > _LONGEST_NUMBERING else ""
        if token.nesting:
            _follow(token, open_kinds, listed=not number)
        elif token.type in ("inline", "fence", "html_block"):
            words = number + _words(token)
            number = ""
            kind = next((kind for kind in reversed(open_kinds) if kind), None)
            if kind in ("title", "heading") and len(words.split()) > _LONGEST_HEADING:
                kind = None
            for paragraph in _paragraphs(words, kind):
                yield replace(paragraph, place=place if kind == "table" else None)


def _follow(token: Token, open_kinds: list[BlockKind | None], *, listed: bool) -> None:
    if token.nesting < 0:
        open_kinds.pop()
    elif token.type == "heading_open":
        open_kinds.append("title" if token.tag == "h1" else "heading")
    elif token.type == "blockquote_open":
        open_kinds.append("quotation")
    elif token.type == "list_item_open" and listed:
        open_kinds.append("list")
    elif token.type in _CELLS:
        open_kinds.append("table")
    else:
        open_kinds.append(None)


def _words(token: Token) -> str:
    if token.type != "inline":
        return _TAG.sub("", _COMMENT.sub("", token.content)).strip()
    parts = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type in _EMPHASIS:
            parts.append(_EMPHASIS[child.type])
        elif child.type == "html_inline":
            parts.append("\n" if child.content.lower().startswith("<br") else "")
        else:
            parts.append(child.content)
    return "".join(parts).strip()


def _paragraphs(words: str, kind: BlockKind | None) -> Iterator[Paragraph]:
    """Lines too long for wrapped ones are a paragraph each, as in plain text."""
    lines = words.split("\n")
    if kind is None and len(lines) > 1 and max(map(len, lines[:-1])) > LONGEST_WRAP:
        text, pieces = pieces_of(words)
        for piece in pieces:
            yield Paragraph(piece.span.of(text), piece.kind)
    elif words:
        yield Paragraph(words, "note" if kind is None and _NOTE.match(words) else kind)


def _with_one_title(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The first title stays one; later headings of the first level are headings."""
    first = next((i for i, each in enumerate(paragraphs) if each.kind == "title"), None)
    return [
        replace(each, kind="heading") if each.kind == "title" and i != first else each
        for i, each in enumerate(paragraphs)
    ]
