"""Where quotation marks open and close: straight, curly, single, guillemets, doubled singles.

Straight marks do not say whether they open or close; spacing and the marks that follow do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from feedback.essay.attributions.signals import REPORTING
from feedback.text.span import Span

# Two single marks in a row are typed for a double one; before the end of a word ("America''s")
# they are an apostrophe.
_DOUBLE = re.compile(
    r"[\"“”„«»‹›]|(?<!\w)<<(?=\w)|(?<=\S)>>(?!\w)|(?<!\w)''|''(?!(?:s|t|d|m|re|ve|ll)\b)|‘‘|’’|``|,,(?=\w)",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"['‘’‛]")
_INCHES = re.compile(
    r"\d\s?['′’]\s?\d{1,2}\"|(?<![\w\"“])\d+(?:\.\d+)?\"(?=\s*(?:x|by|wide|tall|long|high)\b)"
)
_ELISION = re.compile(
    r"['‘’‛](?:\d\ds?\b|(?:tis|twas|em|cause|cuz|til|till|bout|n|round|o|nother)\b)", re.IGNORECASE
)
_BEFORE_OPEN = re.compile(r"[\s(\[{—–\-/:]")
_AFTER_CLOSE = re.compile(r"[\s.,;:!?)\]}—–\-/]")
_PLACED = 4  # words that name a place behind a verb of saying: "in the text"
_STOP = re.compile(r"[.!?]['’”\")\]]*(?=\s)")

Lean = Literal["open", "close", "either"]
Held = Callable[[Span], bool]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks; `closed` is False where the closing mark is missing."""

    span: Span
    inner: Span
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    lean: Lean


def _nothing_held(_: Span) -> bool:
    return False


def marked_in(
    text: str, block: Span, held: Held = _nothing_held, left_open: bool = False
) -> list[Marked]:
    """The stretches between quotation marks in one paragraph, outermost only, in order.

    `held` tells whether a source holds a stretch: it decides where the marks alone leave doubt.
    `left_open`: the paragraph before left a quotation open.
    """
    doubles = _doubles(text, block)
    if doubles and doubles[0].span.start == block.start and doubles[0].lean == "either":
        # A paragraph break cut off the mark that closes the paragraph before.
        doubles = doubles[1:] if left_open or len(doubles) % 2 else doubles
    found = [m for m in _paired(text, block, doubles, held) if re.search(r"\w", m.inner.of(text))]
    singles = [s for s in _singles(text, block) if not any(s.span.overlaps(f.span) for f in found)]
    return sorted([*found, *singles], key=lambda m: m.span)


def _lean(text: str, start: int, end: int, block: Span) -> Lean:
    mark = text[start:end]
    before = start == block.start or bool(_BEFORE_OPEN.match(text[start - 1]))
    after = end >= block.end or bool(_AFTER_CLOSE.match(text[end]))
    if mark in ("“", "„", "``", "‘‘", ",,"):
        return "open"
    if mark in ("<<", ">>"):
        return "open" if mark == "<<" else "close"
    if mark in ("«", "‹"):
        return "close" if after and not before else "open"
    if before and not (end >= block.end or text[end].isspace() or text[end] in ")]"):
        return "open"
    if mark in ("”", "»", "›", "’’"):
        return "close"
    if after and not before:
        return "close"
    return "either"


def _doubles(text: str, block: Span) -> list[_Mark]:
    inches = [m.end() - 1 for m in _INCHES.finditer(text, *block)]
    marks: list[_Mark] = []
    for m in _DOUBLE.finditer(text, *block):
        if m.start() in inches:
            continue
        # A mark typed twice ('""', '"“') counts once, unless words stand on both its sides.
        if marks and m.start() == marks[-1].span.end:
            if _between_words(text, marks[-1].span.start, m.end(), block) and _is_open(marks[:-1]):
                marks[-1] = _Mark(marks[-1].span, "close")
                marks.append(_Mark(Span(*m.span()), "open"))
                continue
            marks[-1] = _Mark(Span(marks[-1].span.start, m.end()), marks[-1].lean)
            continue
        marks.append(_Mark(Span(*m.span()), _lean(text, *m.span(), block)))
    return marks


def _is_open(marks: Sequence[_Mark]) -> bool:
    """Whether the last of the marks, taken one by one, leaves a quotation open."""
    return len(marks) % 2 == 1


def _between_words(text: str, start: int, end: int, block: Span) -> bool:
    return (
        block.start < start
        and end < block.end
        and not text[start - 1].isspace()
        and text[end].isalnum()
    )


def _paired(text: str, block: Span, marks: Sequence[_Mark], held: Held) -> Iterator[Marked]:
    i = 0
    while i < len(marks):
        if marks[i].lean == "close" and not _opens_after_all(text, block, marks, i, held):
            since = marks[i - 1].span.end if i else block.start
            if mixed := _opened_single(text, Span(since, marks[i].span.end), marks[i], held):
                yield mixed
            i += 1
            continue
        j = _closing(text, marks, i)
        if j is None or _opens_anew(marks, i, j, held):
            limit = marks[i + 1].span.start if i + 1 < len(marks) else block.end
            left_open = _unclosed(text, Span(marks[i].span.start, limit), marks[i].span.end, held)
            if not _strays(text, block, marks[i], left_open, held):
                yield left_open
            i += 1
            continue
        yield Marked(
            Span(marks[i].span.start, marks[j].span.end),
            Span(marks[i].span.end, marks[j].span.start),
            True,
        )
        i = j + 1


def _opened_single(text: str, room: Span, closing: _Mark, held: Held) -> Marked | None:
    """What a single mark opened and a double one closes, where a source has the words."""
    for m in _SINGLE.finditer(text, room.start, closing.span.start):
        within = Span(m.end(), closing.span.start)
        if _single_opens(text, m.start(), room) and len(within.of(text).split()) > 1:
            closed = any(
                _single_closes(text, other.start(), room)
                for other in _SINGLE.finditer(text, *within)
                if not text[other.end() : other.end() + 1].isalnum()
            )
            if not closed and held(within):
                return Marked(Span(m.start(), closing.span.end), within, True)
    return None


def _opens_after_all(text: str, block: Span, marks: Sequence[_Mark], i: int, held: Held) -> bool:
    """Whether a mark that hangs on the word before it opens a quotation ('he said" Go."')."""
    before = text[block.start : marks[i].span.start].rstrip()
    if _ends_reporting(before) or _has_said(before):
        return True
    if not before or i + 1 >= len(marks) or marks[i + 1].lean == "open":
        return False
    return before[-1] not in ".!?" or held(Span(marks[i].span.end, marks[i + 1].span.start))


def _opens_anew(marks: Sequence[_Mark], i: int, j: int, held: Held) -> bool:
    """Whether a mark glued between two words opens the next quotation, this one left open."""
    if marks[j].lean != "either" or j + 1 >= len(marks):
        return False
    return not held(Span(marks[i].span.end, marks[j].span.start)) and held(
        Span(marks[j].span.end, marks[j + 1].span.start)
    )


def _closing(text: str, marks: Sequence[_Mark], i: int) -> int | None:
    """The index of the mark that closes mark `i`; None where it was forgotten."""
    depth, j = 0, i + 1
    while j < len(marks):
        lean = marks[j].lean
        if lean == "open" and not _directly(text, marks[j - 1], marks[j]):
            if not _nested(marks, j):
                return None if depth == 0 and _next_closes(marks, j) else j
            depth += 1
        elif depth:
            depth -= 1
        elif lean == "either" and _nested(marks, j):
            depth += 1
        else:
            return j
        j += 1
    return None


def _directly(text: str, a: _Mark, b: _Mark) -> bool:
    """Whether nothing but space stands between two marks."""
    return text[a.span.end : b.span.start].strip() == ""


def _next_closes(marks: Sequence[_Mark], j: int) -> bool:
    return j + 1 < len(marks) and marks[j + 1].lean != "open"


def _nested(marks: Sequence[_Mark], j: int) -> bool:
    """Whether mark `j` opens a quotation in the quotation: two marks then close, one by one."""
    following = [mark.lean for mark in marks[j + 1 : j + 3]]
    return following == ["close", "close"]


def _strays(text: str, block: Span, mark: _Mark, left_open: Marked, held: Held) -> bool:
    """Whether a mark without a partner opens nothing.

    What follows is a citation, or the mark stands apart from the words and nothing leads into it:
    it closes a quotation that a paragraph break cut, or was typed twice.
    """
    words = left_open.inner.of(text).strip()
    if re.fullmatch(r"\([^()]*\)\W*", words):
        return True
    if mark.lean != "either":
        return False
    before = text[block.start : mark.span.start].rstrip()
    led_in = before.endswith((",", ":", "that")) or _ends_reporting(before)
    return not led_in and not held(left_open.inner)


def _ends_reporting(before: str) -> bool:
    said = [m.end() for m in REPORTING.finditer(before[-40:])]
    return bool(said) and before[-40:][said[-1] :].strip(" ,:") in ("", "that")


def _has_said(before: str) -> bool:
    """Whether a comma ends a signal phrase with its place: 'it states in the text,'."""
    said = [m.end() for m in REPORTING.finditer(before[-60:])]
    return before.endswith(",") and bool(said) and len(before[-60:][said[-1] :].split()) <= _PLACED


def _unclosed(text: str, span: Span, inner: int, held: Held) -> Marked:
    """From an opening mark to the end of its sentence, or to the end of what it could hold.

    A single mark closes what a double one opened, where a source has the words or they are few.
    """
    for m in _SINGLE.finditer(text, inner + 1, span.end):
        within = Span(inner, m.start())
        if _single_closes(text, m.start(), span) and _is_short_or_held(text, within, held):
            return Marked(Span(span.start, m.end()), within, True)
    stop = _STOP.search(text, inner, span.end)
    end = stop.end() if stop else inner + len(text[inner : span.end].rstrip())
    return Marked(Span(span.start, max(end, inner)), Span(inner, max(end, inner)), False)


def _is_short_or_held(text: str, within: Span, held: Held) -> bool:
    words = within.of(text).split()
    if not words or words[-1].endswith("s") or _SINGLE.search(within.of(text)):
        return False
    return len(words) <= 4 or held(within)


def _singles(text: str, block: Span) -> Iterator[Marked]:
    """Single marks round words, apostrophes and possessives left alone; they must close."""
    elisions = {m.start() for m in _ELISION.finditer(text, *block)}
    marks = [m.start() for m in _SINGLE.finditer(text, *block) if m.start() not in elisions]
    at = block.start
    for start in marks:
        if start < at or not _single_opens(text, start, block):
            continue
        stop = _STOP.search(text, start + 1, block.end)
        limit = block.end if text[start] == "‘" or not stop else stop.end()
        ends = [m for m in marks if start + 1 < m < limit and _single_closes(text, m, block)]
        end = next((m for m in ends if not _possessive(text, m, ends)), None)
        if end is not None:
            yield Marked(Span(start, end + 1), Span(start + 1, end), True)
            at = end + 1


def _single_opens(text: str, at: int, block: Span) -> bool:
    if text[at] == "’" or at + 1 >= block.end:
        return False
    # "'[h]e may …'", "'… and so'".
    if not text[at + 1].isalnum() and not re.match(r"\[\w|\[?(?:…|\.\.)", text[at + 1 : at + 4]):
        return False
    return at == block.start or bool(_BEFORE_OPEN.match(text[at - 1]))


def _single_closes(text: str, at: int, block: Span) -> bool:
    if text[at] == "‘" or text[at - 1].isspace():
        return False
    return at + 1 >= block.end or bool(_AFTER_CLOSE.match(text[at + 1]))


def _possessive(text: str, at: int, ends: Sequence[int]) -> bool:
    """Whether "workers'" goes on to what they own: a later mark closes instead."""
    follows = re.match(r"\s[a-z]", text[at + 1 : at + 3])
    return text[at - 1] == "s" and bool(follows) and any(end > at for end in ends)
