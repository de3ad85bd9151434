"""Titles, headings and headers told from prose, by what lines look like and where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.reading.document import Block, BlockKind
from feedback.reading.front_matter import cover_length, is_prompt
from feedback.reading.letters import (
    CLOSING,
    ENDING,
    SALUTATION,
    WORD_COUNT,
    address_length,
    field_of,
    is_byline,
    is_certain_particular,
    is_name,
    is_particular,
    student_in,
)
from feedback.reading.paragraphs import Piece
from feedback.text.frequencies import frequencies
from feedback.text.words import count_words

_MOST_TITLE_WORDS = 20
_MOST_HEADING_WORDS = 10
_FEWEST_PROSE_WORDS = 25
_SMALL = re.compile(
    r"(?:an?|and|as|at|but|by|de|for|from|in|into|is|its|nor|of|on|or|over|so|than|that|the|their|"
    r"to|up|vs|was|with|versus|upon|be|are|his|her)"
)
_STANDARD = re.compile(
    r"\W*(?:introduction|conclusions?|background|abstract|summary|discussion|analysis|evaluation|"
    r"context|methods?|results|references|works cited|bibliography|reference list|"
    r"appendix(?: \w)?|(?:section|part|chapter|body paragraph|paragraph) \w{1,5})\W*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d+)*|[IVX]{1,4}|[A-Z])[.)]\s")
_PERSON = re.compile(r"\b(?:i|you|your|we|our|us|my|me)\b", re.IGNORECASE)
_ASKS = re.compile(r"(?:why|how|what|to what extent|should|who|which|when|where)\b", re.IGNORECASE)
_TWO_SENTENCES = re.compile(r"[.!?][\"”]?\s+\w+\s+\w")
# "Q3. How far did the canal fail?"
_QUESTION_NUMBER = re.compile(r"(?:Q(?:uestion)?\s*\d{1,2}|\d{1,2}(?=[.)]))[.):]?\s+(?=\w)")
# The mark of a note behind the stop ("… in 1871.[^1]").
_NOTE_MARK = re.compile(r"(?:\[\^?\w{1,4}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*$")
_UNFINISHED = re.compile(
    r"(?:^|\s)(?:a|an|the|of|at|by|to|from|with|and|or|but|as|into|that|which|because|is|are|was|"
    r"were|my|their|said|states?|says?)$",
    re.IGNORECASE,
)


def kinds_of(text: str, pieces: Sequence[Piece]) -> list[BlockKind]:
    """The kind of every piece; those that bring one keep it."""
    lines = [piece.span.of(text) for piece in pieces]
    kinds: list[BlockKind | None] = [piece.kind for piece in pieces]
    asked = _prompts(lines, kinds, 0)
    kinds[asked:], top = _with_front(lines[asked:], kinds[asked:])
    top = _prompts(lines, kinds, asked + top)
    _mark_title(lines, kinds, top)
    _mark_letter(lines, kinds)
    kinds = [
        "header" if kind is None and WORD_COUNT.fullmatch(line) else kind
        for kind, line in zip(kinds, lines, strict=True)
    ]
    for i, kind in enumerate(kinds):
        before_list = i + 1 < len(kinds) and kinds[i + 1] == "list"
        following = " ".join(lines[i + 1 : i + 3 if before_list else i + 2])
        if kind is None and i and _is_heading(lines[i], following):
            kinds[i] = "heading"
    return [kind or "paragraph" for kind in kinds]


def _prompts(lines: list[str], kinds: list[BlockKind | None], at: int) -> int:
    """The index behind the assignment's wording at `at`, which is marked as a header."""
    while at + 1 < len(lines) and kinds[at] is None and is_prompt(lines[at]):
        kinds[at] = "header"
        at += 1
    return at


def _with_front(
    lines: list[str], kinds: list[BlockKind | None]
) -> tuple[list[BlockKind | None], int]:
    """The kinds with those of an address, a cover or a name block, and how many these are."""
    top = address_length(lines)
    cover = 0 if top else cover_length(lines, kinds)
    if not top and (not cover or is_name(lines[0])):
        top = _header_length(lines, kinds) or int(_is_name_over_title(lines, kinds))
    if cover and not top:
        top = cover
        kinds = ["title", None if kinds[1] == "heading" else kinds[1], *kinds[2:]]
    front: list[BlockKind | None] = [
        "header" if kind in (None, "table") else kind for kind in kinds[:top]
    ]
    return [*front, *kinds[top:]], top


def _is_name_over_title(lines: list[str], kinds: Sequence[BlockKind | None]) -> bool:
    """Whether a name stands alone over the title, and nothing below tells of its bearer.

    A name has a word that no dictionary of English has ("Frozen Harbours" is a title).
    "Julius Caesar" over an essay on him is the title.
    """
    if len(lines) < 3 or kinds[0] is not None or not is_name(lines[0]):
        return False
    titled = kinds[1] == "title" or (kinds[1] is None and looks_like_title(lines[1]))
    plain = is_particular(lines[1]) or _STANDARD.fullmatch(lines[1])
    if not titled or plain or count_words(lines[2]) < _FEWEST_PROSE_WORDS:
        return False
    below = " ".join(lines[1:]).casefold()
    told = re.findall(r"[^\W\d_]{3,}", lines[0].casefold())
    if all(word in frequencies() for word in told):
        return False
    return not any(re.search(rf"\b{word}", below) for word in told)


def student_of(text: str, blocks: Sequence[Block]) -> str | None:
    """The student's name, where the header plainly tells it."""
    if [block.kind for block in blocks[:2]] == ["header", "title"]:
        over = blocks[0].span.of(text)
        if is_name(over) and not is_certain_particular(over):
            return over
    headers = (block.span.of(text) for block in blocks if block.kind == "header")
    return student_in([line for each in headers if not is_prompt(each) for line in _lines(each)])


def is_title_case(line: str) -> bool:
    """Whether nearly every word that a title would capitalise is so."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'\-]*", line) if not _SMALL.fullmatch(w.lower())]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def looks_like_title(line: str) -> bool:
    """Whether a first line is a title and no ordinary first sentence."""
    words = count_words(line)
    if "\n" in line or not 0 < words <= _MOST_TITLE_WORDS or len(line) < 3:
        return False
    line = _QUESTION_NUMBER.sub("", line)
    bare = _NOTE_MARK.sub("", line).rstrip("\"”’'*_ ")
    if bare.endswith((".", ",", ";", ":")) and not bare.endswith("..."):
        return False
    if _UNFINISHED.search(bare) or line.count('"') % 2 or _TWO_SENTENCES.search(line):
        return False
    if is_title_case(line) and (words > 1 or line[0].isupper()):
        return True
    spoken = _PERSON.search(line) is not None
    if bare.endswith("?"):
        return not spoken and words <= 16
    if bare.endswith("!"):
        return not spoken and words <= 8
    return words <= 14 and (not spoken or bool(_ASKS.match(line)))


def _header_length(lines: list[str], kinds: Sequence[BlockKind | None]) -> int:
    """How many pieces at the top are name, teacher, course and date.

    Several such lines, or one that is a date or a labelled field; a lone short line is a title.
    """
    length = 0
    told = 0
    for i, block in enumerate(lines[:7]):
        rows = _lines(block)
        if (
            kinds[i] not in (None, "list", "table")
            or len(rows) > 6
            or any(len(row) > 60 for row in rows)
        ):
            break
        if i and not told and any(is_byline(row) for row in rows):
            break
        particular = [row for row in rows if is_particular(row)]
        if particular and len(rows) - len(particular) <= 2:
            length = i + 1
            told += len(particular)
        elif not all(is_name(row) or len(row.split()) <= 5 for row in rows):
            break
    rows = [row for block in lines[:length] for row in _lines(block)]
    # "World War 2" alone is a title, not a course.
    certain = any(is_certain_particular(row) for row in rows)
    if not length or not (certain or told >= 2):
        return 0
    return length if length < len(lines) else 0


def _mark_title(lines: list[str], kinds: list[BlockKind | None], top: int) -> None:
    if "title" in kinds or top + 1 >= len(lines):
        return
    if kinds[top] == "heading" and _heads_all(lines, kinds, top):
        kinds[top] = "title"
    if kinds[top] is not None:
        return
    rest = sum(count_words(line) for line in lines[top + 1 :])
    if SALUTATION.match(lines[top]) or rest < 1.5 * count_words(lines[top]):
        return
    if looks_like_title(lines[top]):
        kinds[top] = "title"
        if top + 1 < len(lines) - 1 and kinds[top + 1] is None and field_of(lines[top + 1]):
            kinds[top + 1] = "header"


def _heads_all(lines: list[str], kinds: list[BlockKind | None], top: int) -> bool:
    """Whether the first heading is the whole text's: the only one, or right over the next."""
    if _STANDARD.fullmatch(lines[top]) or _NUMBERED.match(lines[top]):
        return False
    return kinds.count("heading") == 1 or kinds[top + 1] == "heading"


def _mark_letter(lines: list[str], kinds: list[BlockKind | None]) -> None:
    """Salutation near the top, closing and signature at the foot."""
    for i in range(min(5, len(lines) - 1)):
        if kinds[i] is None and SALUTATION.match(lines[i]):
            kinds[i] = "header"
    foot = max(1, len(lines) - 4)
    closed = False
    is_letter = any(SALUTATION.match(line) for line in lines[:5])
    for i in range(foot, len(lines)):
        if kinds[i] is not None:
            continue
        signature = is_letter and i == len(lines) - 1 and is_name(lines[i])
        if closed and len(lines[i].split()) <= 5:
            kinds[i] = "header"
        elif CLOSING.match(lines[i]):
            kinds[i], closed = "header", True
        elif signature or ENDING.match(lines[i]) or (field_of(lines[i]) and len(lines[i]) < 60):
            kinds[i] = "header"


def _is_heading(line: str, following: str) -> bool:
    words = count_words(line)
    if "\n" in line or not 0 < words <= _MOST_HEADING_WORDS:
        return False
    if _STANDARD.fullmatch(line):
        return True
    bare = line.rstrip("\"”’' ")
    if bare.endswith((".", ",", ";", "!")) or line[0] in "\"“‘'(" or _UNFINISHED.search(bare):
        return False
    if bare.endswith(":") and words > 5:
        return False
    return is_title_case(line) and line[0].isalnum() and count_words(following) > max(15, 2 * words)


def _lines(block: str) -> list[str]:
    return [row.strip() for row in block.split("\n") if row.strip()]
