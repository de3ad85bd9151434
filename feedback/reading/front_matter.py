"""What stands before an essay begins: a cover page, and the assignment copied on top."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.reading.document import BlockKind
from feedback.reading.letters import (
    TEACHER,
    field_of,
    is_certain_particular,
    is_name,
    is_particular,
)

_MOST_COVER_BLOCKS = 9
_LONGEST_PROMPT = 2500
_MOST_COVER_WORDS = 9
_MOST_TITLE_WORDS = 20
# "ana diaz" is a name that its owner did not capitalise.
_SHORTEST_TITLE = 3
_PROMPT = re.compile(r"(?:(?:essay|writing) )?(?:prompt|task|question|assignment)\s*\d?\s*:", re.I)
_ORDERS = re.compile(
    r"(?:^|[.!?:]\s+)(?:please\s+)?(?:write|explain|discuss|describe|compare|analy[sz]e|evaluate|assess|"
    r"support|use|using|argue|consider|include|read|based on|identify|refer|answer|in an essay)\b",
    re.IGNORECASE,
)
_TO_A_STUDENT = re.compile(
    r"\byour\s+(?:own\s+)?(?:answer|essay|response|argument|paper|position|letter|view|claim|ideas)\b"
    r"|\byour\s+own\s+words\b|\bessay\s+in\s+which\s+you\b|\bat\s+least\s+\w+\s+(?:sources|paragraphs|"
    r"words|pages|examples|quotations)\b|[\[(]\d{1,3}\s+marks[\])]",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:I|my|we|our)\b")


def is_prompt(block: str) -> bool:
    """Whether a block at the top is the assignment's wording and not the student's.

    By its label ("Question 2: …"), or by what it bids a student to do with an answer.
    """
    if _PROMPT.match(block):
        return True
    if len(block) > _LONGEST_PROMPT:
        return False
    return bool(_ORDERS.search(block) and _TO_A_STUDENT.search(block)) and not _OWN.search(block)


def cover_length(blocks: Sequence[str], kinds: Sequence[BlockKind | None]) -> int:
    """How many blocks at the top are a cover page: a title, then who, for whom and when.

    Nought where the title stands below all that, as on a first page without a cover.
    """
    if not blocks or kinds[0] not in (None, "title", "heading") or not _may_be_title(blocks[0]):
        return 0
    length = 1
    rows: list[str] = []
    for block, kind in zip(blocks[1:_MOST_COVER_BLOCKS], kinds[1:], strict=False):
        found = [row.strip() for row in block.split("\n") if row.strip()]
        listed = kind in (None, "heading", "header", "list")
        if not listed or _same(block, blocks[0]) or not all(map(_is_short, found)):
            break
        rows += found
        length += 1
    told = _is_told(blocks[0], rows) and length < len(blocks)
    return length if told and (is_particular(rows[-1]) or is_name(rows[-1])) else 0


def _is_told(title: str, rows: Sequence[str]) -> bool:
    """Whether the lines under a title are a cover's; under what may be a name, its owner's."""
    certain = [row for row in rows if is_certain_particular(row)]
    if is_name(title):
        return len(certain) == len(rows) > 0 and all(field_of(row) for row in rows)
    return bool(certain) or any(TEACHER.match(row) and len(row.split()) <= 4 for row in rows)


def _may_be_title(block: str) -> bool:
    plain = "\n" not in block and not block.rstrip().endswith((".", ",", ";", ":"))
    lower = len(block.split()) <= _SHORTEST_TITLE and block[:1].islower()
    if lower or not any(ch.isalpha() for ch in block):
        return False
    return plain and len(block.split()) <= _MOST_TITLE_WORDS and not is_particular(block)


def _is_short(row: str) -> bool:
    named = is_particular(row) or is_name(row)
    return named or (
        len(row.split()) <= _MOST_COVER_WORDS and not row.endswith((".", "!", "?", ":"))
    )


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()
