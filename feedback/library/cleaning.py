"""Taking site furniture, bullets and emoji out of a source without losing its words.

Furniture is told by its shape (menus with bars, lone controls) and by phrases that web pages share,
never by what a source is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from feedback.library.furniture import (
    BOILERPLATE,
    CONTROLS,
    FOOT,
    MARKS,
    MAY_BE_HEADING,
    OPENS_BOILERPLATE,
    QUESTION,
)

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]\u200d?"
)
_BULLET = re.compile(r"^[ \t]*(?:[•◦‣▪▫●○■□►▶»·]+[ \t]*|[-–*][ \t]+)")
_GLUED = re.compile(r"\b[A-Z]?[a-z]{4,}[A-Z][a-z]{4,}")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_LONGEST_BOILERPLATE = 110


class Cleaned(NamedTuple):
    """A source's blocks without furniture, and what was taken away.

    `rows` says of every line that is left which (block, line) of the blocks given it was.
    """

    blocks: tuple[str, ...]
    removed: tuple[str, ...]
    rows: tuple[tuple[tuple[int, int], ...], ...] = ()


def cleaned(blocks: Sequence[str]) -> Cleaned:
    """`blocks` of a source, those that are furniture gone, the others without bullets and emoji."""
    furniture = _furniture(blocks)
    asked = _questions(blocks, furniture)
    kept: list[str] = []
    rows: list[tuple[tuple[int, int], ...]] = []
    removed: list[str] = []
    for i, block in enumerate(blocks):
        beside = any(furniture[max(0, i - 1) : i + 2])
        doubtful = _is_picture_text(block) or MAY_BE_HEADING.fullmatch(block.strip())
        if furniture[i] or i in asked or (beside and doubtful):
            removed.append(block)
            continue
        lines = [(j, _without_marks(row)) for j, row in enumerate(block.split("\n"))]
        idle = _furniture([row for _, row in lines]) if len(lines) > 1 else []
        lost = [row for (_, row), is_idle in zip(lines, idle, strict=False) if is_idle]
        removed += lost
        left = _trimmed([(j, row) for j, row in lines if row not in lost])
        if left:
            kept.append("\n".join(row for _, row in left))
            rows.append(tuple((i, j) for j, _ in left))
        elif block.strip() and not lost:
            removed.append(block.strip())
    return Cleaned(tuple(kept), tuple(removed), tuple(rows))


def _furniture(lines: Sequence[str]) -> list[bool]:
    """Which of the blocks or lines are furniture; the head of a table is none."""
    return [is_furniture(line) and not _heads_table(lines, i) for i, line in enumerate(lines)]


def _heads_table(lines: Sequence[str], at: int) -> bool:
    """Whether a line between bars stands over one with as many bars and a figure behind one."""
    bars = lines[at].count("|")
    under = next((line for line in lines[at + 1 : at + 4] if line.strip(" |:-+\n")), "")
    return bars > 0 and under.count("|") == bars and any(map(str.isdigit, under.split("|", 1)[1]))


def _trimmed(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without the empty lines at either end."""
    full = [at for at, (_, row) in enumerate(lines) if row]
    return lines[full[0] : full[-1] + 1] if full else []


def _questions(blocks: Sequence[str], furniture: Sequence[bool]) -> frozenset[int]:
    """The blocks that put a worksheet's questions: after the text, or two or more in a row."""
    asks = [QUESTION.match(" ".join(block.split())) is not None for block in blocks]
    sure = [MARKS.search(block.strip()) is not None for block in blocks]
    text = [i for i, block in enumerate(blocks) if block.strip() and not furniture[i]]
    last = max((i for i in text if not asks[i] and not sure[i]), default=-1)
    return frozenset(
        i
        for i in range(len(blocks))
        if sure[i] or (asks[i] and (i > last or any(asks[max(0, i - 1) : i] + asks[i + 1 : i + 2])))
    )


def is_furniture(line: str) -> bool:
    """Whether a line or paragraph belongs to a web page and not to what stands on it."""
    line = " ".join(line.split())
    if not line:
        return False
    if CONTROLS.fullmatch(line):
        return MAY_BE_HEADING.fullmatch(line) is None
    if _is_menu(line):
        return True
    if len(line.split()) > _LONGEST_BOILERPLATE:
        return False
    return bool(OPENS_BOILERPLATE.match(line) or BOILERPLATE.search(line))


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


def _without_marks(row: str) -> str:
    return _BULLET.sub("", _EMOJI.sub("", row)).strip()
