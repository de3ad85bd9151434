"""The pages of a document that has pages of its own, as a PDF has, carried through the cleaning.

A page that begins inside a paragraph is marked in the text by one character that no text holds, and
that tells the page's number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from feedback.library.margins import Mark, Row
from feedback.library.source import Place
from feedback.reading.document import Document
from feedback.text.span import Span

# A private plane of Unicode's: its first code point stands for page 0.
_FIRST, _LAST = 0xF0000, 0xFFFFD
_TURN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")


def with_turns(document: Document) -> tuple[tuple[str, ...], dict[Row, Mark]]:
    """The document's blocks, marked where a page begins inside one; the pages that begin blocks."""
    blocks = [_TURN.sub("", block.span.of(document.text)) for block in document.blocks]
    starts = [block.span.start for block in document.blocks]
    marks: dict[Row, Mark] = {}
    for offset, number in reversed(document.pages):
        i = bisect_right(starts, offset) - 1
        inside = i >= 0 and starts[i] < offset < document.blocks[i].span.end
        if inside and number <= _LAST - _FIRST:
            cut = offset - starts[i]
            blocks[i] = blocks[i][:cut] + chr(_FIRST + number) + blocks[i][cut:]
        else:
            first = i if i >= 0 and starts[i] == offset else i + 1
            marks[(first, 0)] = ("page", number)
    return tuple(blocks), dict(sorted(marks.items()))


def turns_in(text: str) -> list[int]:
    """The numbers of the pages that begin inside `text`."""
    return [ord(mark[0]) - _FIRST for mark in _TURN.finditer(text)]


def without_turns(
    text: str, places: Sequence[Place], printed: bool
) -> tuple[str, tuple[Place, ...]]:
    """`text` without its marks, and its places, each page ending where the next begins."""
    cuts = [mark.start() for mark in _TURN.finditer(text)]
    if not cuts:
        return text, tuple(places)

    def moved(at: int) -> int:
        return at - bisect_right(cuts, at - 1)

    pages = [(moved(p.span.start), p.number) for p in places if p.kind == "page"]
    pages += [(moved(cut), number) for cut, number in zip(cuts, turns_in(text), strict=True)]
    short = _TURN.sub("", text)
    starts = sorted(pages)
    ends = [*(start for start, _ in starts[1:]), len(short)]
    found = [
        Place("page", number, Span(start, start + len(short[start:end].rstrip())), printed)
        for (start, number), end in zip(starts, ends, strict=True)
        if short[start:end].strip()
    ]
    others = [
        Place(p.kind, p.number, Span(moved(p.span.start), moved(p.span.end)), p.printed)
        for p in places
        if p.kind != "page"
    ]
    return short, tuple(sorted([*others, *found], key=lambda p: (p.span.start, p.kind)))
