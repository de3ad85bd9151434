"""Italics, carried through the making of paragraphs as two marks that no text holds."""

from __future__ import annotations

import re

from feedback.text.span import Span

# Three of Unicode's noncharacters: they are for a program's own use.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
PAGE_TURN = "\ufdd2"
"""Stands in a paragraph's text where a page ends inside it."""
_FOREIGN = str.maketrans("", "", OPEN + CLOSE + PAGE_TURN)
_RUN_ON = re.compile(rf"{CLOSE}(\s*){OPEN}")


def without_marks(text: str) -> str:
    """A file's own text, in which the marks mean nothing."""
    return text.translate(_FOREIGN)


def emphasised(text: str) -> str:
    """`text` between the marks, white space at its ends outside them."""
    core = text.strip()
    return text.replace(core, f"{OPEN}{core}{CLOSE}", 1) if core else text


def unmarked(text: str, at: int = 0) -> tuple[str, list[Span]]:
    """`text` without the marks, and what stood between them, counted from `at`.

    Neighbours are one stretch; a mark without its partner reaches to the end, or is nothing.
    """
    parts: list[str] = []
    spans: list[Span] = []
    opened: int | None = None
    for part in re.split(f"([{OPEN}{CLOSE}])", _RUN_ON.sub(r"\1", text)):
        if part == OPEN and opened is None:
            opened = at
        elif part == CLOSE and opened is not None:
            spans.append(Span(opened, at))
            opened = None
        elif part not in (OPEN, CLOSE):
            parts.append(part)
            at += len(part)
    if opened is not None and opened < at:
        spans.append(Span(opened, at))
    return "".join(parts), spans
