"""The student's name in the head of a page ("Diaz 2")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from feedback.reading.document import Block, BlockKind
from feedback.reading.letters import is_name

# A name and the page's number, or the place where the word processor puts it.
_HEAD = re.compile(
    r"(?P<name>(?:[A-Z][\w’'.\-]*\s+){0,3}[A-Z][\w’'\-]+)(?P<page>[\s,–-]*(?:p(?:age|\.)?\s*)?\d{0,3})$"
)
_TOP = 6
_MOST_HEADS = 20
_LONGEST_HEAD = 120


def student_by(heads: Iterable[str], text: str, blocks: Sequence[Block]) -> str | None:
    """The student's name by the heads of the pages, in full where the essay's top has it.

    A title may stand in a head too: what the essay's own prose speaks of is no student, nor are
    two words without a page's number behind them.
    """
    prose = " ".join(b.span.of(text) for b in blocks if b.kind not in ("header", "title", "note"))
    titles = [b.span.of(text) for b in blocks if b.kind == "title"]
    for head in islice(heads, _MOST_HEADS):
        found = _HEAD.match(" ".join(head[:_LONGEST_HEAD].split()))
        if found is None or (not found["page"] and "\t" not in head and not head.endswith(" ")):
            continue
        name = found["name"].strip()
        if _is_personal(name) and not _speaks_of(prose, name) and not _titled(titles, name):
            return _in_full(name, text, blocks)
    return None


def with_name_apart(blocks: Sequence[Block], text: str, student: str) -> tuple[Block, ...]:
    """The blocks, where a student's name that was taken for the title is none."""
    kinds: list[BlockKind] = [block.kind for block in blocks]
    if kinds[:1] == ["title"] and blocks[0].span.of(text) == student:
        kinds[0] = "header"
        if kinds[1:2] == ["heading"]:
            kinds[1] = "title"
    return tuple(Block(kind, block.span) for kind, block in zip(kinds, blocks, strict=True))


def _titled(titles: Sequence[str], name: str) -> bool:
    """Whether the title has a word of the name; a surname may end what is no title but the name."""
    return any(
        _speaks_of(title, name) and not (is_name(title) and title.split()[-1] == name)
        for title in titles
    )


def _is_personal(name: str) -> bool:
    return not name.isupper() and (" " not in name or is_name(name))


def _speaks_of(prose: str, name: str) -> bool:
    words = name.split()
    return any(re.search(rf"\b{re.escape(word)}\b", prose, re.IGNORECASE) for word in words)


def _in_full(name: str, text: str, blocks: Sequence[Block]) -> str:
    """A surname's whole name, where a line at the top is one that ends in it."""
    top = (line.strip() for block in blocks[:_TOP] for line in block.span.of(text).split("\n"))
    whole = (line for line in top if is_name(line) and line.split()[-1] == name)
    return next(whole, name)
