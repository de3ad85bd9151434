"""Taking site furniture, bullets and emoji out of a source without losing its words.

Furniture is told by its shape (menus with bars, lone controls) and by phrases that web pages share,
never by what a source is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from feedback.library.furniture import BOILERPLATE, CONTROLS, FOOT, MAY_BE_HEADING

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]\u200d?"
)
_BULLET = re.compile(r"^[ \t]*(?:[•◦‣▪▫●○■□►▶»·]+[ \t]*|[-–*][ \t]+)", re.MULTILINE)
_GLUED = re.compile(r"\b[A-Z]?[a-z]{4,}[A-Z][a-z]{4,}")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_LONGEST_BOILERPLATE = 110


class Cleaned(NamedTuple):
    """A source's blocks without furniture, and what was taken away."""

    blocks: tuple[str, ...]
    removed: tuple[str, ...]


def cleaned(blocks: Sequence[str]) -> Cleaned:
    """`blocks` of a source, those that are furniture gone, the others without bullets and emoji."""
    furniture = [is_furniture(block) for block in blocks]
    kept: list[str] = []
    removed: list[str] = []
    for i, block in enumerate(blocks):
        beside = any(furniture[max(0, i - 1) : i + 2])
        doubtful = _is_picture_text(block) or MAY_BE_HEADING.fullmatch(block.strip())
        if furniture[i] or (beside and doubtful):
            removed.append(block)
            continue
        words = _without_marks(block)
        rows = words.split("\n")
        lost = [row for row in rows if is_furniture(row)] if len(rows) > 1 else []
        removed += lost
        words = "\n".join(row for row in rows if row not in lost).strip()
        if words:
            kept.append(words)
        elif block.strip() and not lost:
            removed.append(block.strip())
    return Cleaned(tuple(kept), tuple(removed))


def is_furniture(line: str) -> bool:
    """Whether a line or paragraph belongs to a web page and not to what stands on it."""
    line = " ".join(line.split())
    if not line:
        return False
    if CONTROLS.fullmatch(line):
        return MAY_BE_HEADING.fullmatch(line) is None
    if _is_menu(line):
        return True
    return len(line.split()) <= _LONGEST_BOILERPLATE and BOILERPLATE.search(line) is not None


def _is_menu(line: str) -> bool:
    """Three or more short entries between bars, none with a figure (a table's row has figures)."""
    ends = _SENTENCE_END.search(line) is not None
    if not ends and (" :: " in line or len(FOOT.findall(line)) >= 3):
        return True
    entries = [entry.strip() for entry in re.split(r"[|¦]| [›»·•] ", line) if entry.strip()]
    return (
        len(entries) >= 3
        and all(len(entry.split()) <= 4 for entry in entries)
        and not any(ch.isdigit() for ch in line)
        and not line.lower().startswith("by ")
    )


def _is_picture_text(block: str) -> bool:
    """A picture's description run together with the next ("… in MoscowThe Square …")."""
    return bool(_GLUED.search(block)) and not _SENTENCE_END.search(block) and len(block) < 200


def _without_marks(block: str) -> str:
    words = _BULLET.sub("", _EMOJI.sub("", block))
    return "\n".join(row.rstrip(" \t") for row in words.split("\n")).strip()
