"""Where paragraphs begin and end in plain text.

A blank line parts paragraphs. Single line breaks do so in text written one paragraph a line, and do
not in text wrapped at a column; which of the two it is shows in how full the lines are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from feedback.reading.document import BlockKind
from feedback.reading.letters import CLOSING, SALUTATION, is_byline
from feedback.reading.reference_lists import AFTER_LIST, is_list_heading, openings
from feedback.text.span import Span

LONGEST_WRAP = 132
_SHORTEST_WRAP = 40
_BULLET = re.compile(r"[ \t]*(?:[•◦‣▪●○■–*·\-]|o(?=\t))[ \t]+(?=\S)")
_NUMBER = re.compile(r"[ \t]*\(?\d{1,2}[.)][ \t]+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*$|[\"”]$")
_DANGLING = re.compile(
    r"(?:,|\s[\"“‘(]|(?:^|\s)(?:a|an|the|of|in|on|at|by|to|for|from|with|and|or|but|as|into|about|"
    r"that|which|because|called|named|titled|is|are|was|were|my|your|his|her|their|our|its))$",
    re.IGNORECASE,
)
# "SOURCE A" over a source ends no sentence.
_LABEL = re.compile(
    r"\W*(?:source|document|doc\.?|extract|excerpt|text|passage|article|item|exhibit|stimulus)"
    r"\s+(?:\d{1,2}|[A-Z])\W*",
    re.IGNORECASE,
)
_CONTINUES = re.compile(r"[,;:)%]|[.!?](?! ?\.)")


class Piece(NamedTuple):
    """A stretch of text that is one block; `kind` None is for `kinds` to tell."""

    span: Span
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    indent: int
    marker: int
    blank_before: bool


def pieces_of(text: str) -> tuple[str, list[Piece]]:
    """`text` and its blocks in order.

    The text comes back with the same length: a blank line that cuts a sentence in two ("In ⏎⏎ The
    Wind ⏎⏎ , by Li") becomes spaces.
    """
    lines = list(_lines(text))
    margin = min((line.indent for line in lines), default=0)
    lines = [replace(line, indent=line.indent - margin) for line in lines]
    first, last_of_list = _list_of_works(lines)
    listed = lines[first:last_of_list]
    # How the list's lines are broken says nothing of the prose, nor the reverse.
    width = wrap_width(text[: listed[0].span.start] if listed else text)
    chars = list(text)
    groups = _grouped(lines[:first], width, chars)
    entries = _entries(listed, chars)
    ending = [[line] for line in lines[last_of_list : last_of_list + 1]]
    after = ending + _grouped(lines[last_of_list + 1 :], width, chars)
    pieces = [_piece(group, groups) for group in groups]
    pieces += [Piece(_piece(entry, groups).span, "paragraph") for entry in entries]
    pieces += [_piece(group, after) for group in after]
    return "".join(chars), pieces


def _list_of_works(lines: Sequence[_Line]) -> tuple[int, int]:
    """The first and past-the-last line of the list of works cited; both the end without one."""
    pairs = enumerate(pairwise(lines))
    headings = [i for i, (line, after) in pairs if i and is_list_heading(line.text, after.text)]
    if not headings:
        return len(lines), len(lines)
    first = headings[-1] + 1
    ends = (i for i in range(first, len(lines)) if AFTER_LIST.fullmatch(lines[i].text))
    return first, next(ends, len(lines))


def _entries(lines: Sequence[_Line], chars: list[str]) -> list[list[_Line]]:
    """The lines of a list by entry; a blank line inside an entry becomes spaces in `chars`."""
    groups: list[list[_Line]] = []
    for line, opens in zip(lines, openings(lines), strict=True):
        if opens:
            groups.append([line])
            continue
        if line.blank_before:
            _closed(groups[-1][-1], line, chars)
        groups[-1].append(line)
    return groups


def _closed(last: _Line, line: _Line, chars: list[str]) -> None:
    for i in range(last.span.end, line.span.start):
        chars[i] = " "


def _grouped(lines: Sequence[_Line], width: int | None, chars: list[str]) -> list[list[_Line]]:
    """The lines of prose by block; a blank line inside a sentence becomes spaces in `chars`."""
    groups: list[list[_Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last is None or _starts_block(last, line, width, first=len(groups) == 1):
            groups.append([line])
            continue
        if line.blank_before:
            _closed(last, line, chars)
        groups[-1].append(line)
    return groups


def wrap_width(text: str) -> int | None:
    """The column a text is wrapped at, None where a line break is a paragraph's end."""
    lines = [line.rstrip() for line in text.split("\n")]
    flush = sum(1 for line in lines if line[:1].strip())
    # Where most lines stand flush, an indented one begins a paragraph: no join.
    joins = [
        (a, b)
        for a, b in pairwise(lines)
        if a.strip() and b.strip() and not (b[0].isspace() and flush > len(lines) / 2)
    ]
    lengths = sorted(len(line) for line in lines if line)
    if not joins or sum(n for n in lengths if n > LONGEST_WRAP) > 0.2 * sum(lengths):
        return None
    within = [n for n in lengths if n <= LONGEST_WRAP]
    width = within[min(len(within) - 1, int(0.95 * len(within)))]
    full = [(a, b) for a, b in joins if not _has_room(a, b, int(0.9 * width))]
    inside = [1 for a, b in full if not _ends_sentence(a) or b.lstrip()[0].islower()]
    enough = len(full) >= 0.6 * len(joins) and len(inside) >= 0.4 * len(joins)
    return width if width >= _SHORTEST_WRAP and enough else None


def _lines(text: str) -> Iterator[_Line]:
    markers = [_NUMBER.match(line) for line in text.split("\n")]
    numbered = sum(1 for marker in markers if marker) > 1
    dashed = len(re.findall(r"^[ \t]*[–*·\-][ \t]+\S", text, re.MULTILINE)) > 1
    at = 0
    blank = False
    for line, number in zip(text.split("\n"), markers, strict=True):
        words = line.strip()
        if words:
            start = at + line.index(words[0])
            marker = _BULLET.match(line)
            if marker and marker.group().strip() in "–*·-" and not dashed:
                marker = None
            marker = marker or (number if numbered else None)
            yield _Line(
                Span(start, start + len(words)),
                words,
                len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()),
                marker.end() - (start - at) if marker else 0,
                blank,
            )
        blank = not words
        at += len(line) + 1


def _piece(group: list[_Line], groups: list[list[_Line]]) -> Piece:
    first = group[0]
    span = Span(first.span.start + first.marker, group[-1].span.end)
    if first.marker:
        return Piece(span, "list")
    if len(group) > 1 and any(line.blank_before for line in group[1:]):
        return Piece(span, "paragraph")
    # A quotation set off by an indent: every line of several, where other paragraphs have none.
    if len(group) > 1 and all(line.indent >= 3 for line in group):
        flush = sum(1 for other in groups if other[-1].indent == 0)
        if flush > len(groups) / 2:
            return Piece(span, "quotation")
    return Piece(span)


def _starts_block(last: _Line, line: _Line, width: int | None, *, first: bool) -> bool:
    if line.marker:
        return True
    if width is None or line.blank_before:
        return not _continues(last.text, line.text, first=first)
    further = line.indent >= last.indent + 2 and not last.marker
    if further or (line.indent >= 2 and _ends_sentence(last.text)):
        return True
    if not _has_room(last.text, line.text, width - last.indent - 4):
        return False
    return _ends_sentence(last.text) or (len(last.text) < 0.6 * width and line.text[0].isupper())


def _has_room(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would still have stood on this line."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width


def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line.rstrip()) is not None


def _continues(last: str, line: str, *, first: bool) -> bool:
    """Whether a break stands in the middle of a sentence."""
    if SALUTATION.match(last) or CLOSING.match(last) or is_byline(line):
        return False
    if _LABEL.fullmatch(last):
        return False
    if _CONTINUES.match(line):
        return True
    if _ends_sentence(last) and not _DANGLING.search(last):
        return False
    if _DANGLING.search(last):
        return True
    short = min(len(last.split()), len(line.split())) < 8
    return line[0].islower() and short and not first
