"""The notes at the foot of a PDF's pages, and those behind its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.reading.pdf_lines import Line
from feedback.reading.raised import roman
from feedback.reading.reference_lists import LIST_HEADING

_NOTE_SIZE = 0.93
_NUMBER = re.compile(r"\[?(?P<number>\d{1,3})(?:[\].)]+\s*|\s+|(?=[^\W\d_“‘\"(]))(?=\D)")
_ROMAN = re.compile(r"(?P<number>[ivx]{1,6})(?:[.)]\s*|\s+)(?=\S)")
# Over those whose numbers stand in brackets: a list of works cited by number has them too.
_NOTES = re.compile(r"\W*(?:end\s?|foot)?notes\W*", re.IGNORECASE)
_SIGN = re.compile(r"[*†‡§]\s*(?=\S)")
# A note as large as the text: its number bare, as it is called up, and a gap above it.
_CALL = re.compile(r"(?<=\S)\[(\d{1,3})\]")
_BARE = re.compile(r"\[?(\d{1,3})\]?\s+(?=\D)")
_APART = 1.8
_ENDED = re.compile(r"[.!?”\")\]]\s*$")


def number_of(line: Line) -> int | None:
    """The number a note begins with."""
    text = f"{line.bullet} {line.words}".strip()
    if match := _NUMBER.match(text):
        return int(match["number"])
    match = _ROMAN.match(text)
    return roman(match["number"]) if match else None


def parted(
    page: Sequence[Line], size: float, notes: list[list[Line]]
) -> tuple[list[Line], list[list[Line]]]:
    """A page's body, and the notes at its foot: small letters that begin with a number.

    `size` is that of the body's letters; `notes` are those of the pages before, the last of which
    may go on here.
    """
    foot = _foot(page, size)
    small = sorted(page[foot:], key=lambda line: -line.y)
    if not small or not foot:
        return list(page), []
    expected = number_of(notes[-1][0]) if notes else None
    start = next((i for i, line in enumerate(small) if _begins(line, expected)), None)
    goes_on = bool(notes) and not _ENDED.search(notes[-1][-1].words)
    if start is None and not goes_on:
        return list(page), []
    if goes_on:
        notes[-1] = [*notes[-1], *small[: start if start is not None else len(small)]]
        small = small[start:] if start is not None else []
        start = 0
    found: list[list[Line]] = []
    body = list(small[: start or 0])
    for line in small[start or 0 :]:
        last = number_of(found[-1][0]) if found else expected
        if _begins(line, last) or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return [*page[:foot], *body], found


def without_endnotes(
    pages: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], list[list[Line]]]:
    """The pages without the notes behind the text, and those notes.

    They are as many as the raised numbers that the text has, and stand last or before a list of
    works.
    """
    lines = [line for page in pages for line in page]
    called = {int(n) for line in lines for n in _CALL.findall(line.words)}
    stop = next((i for i, x in enumerate(lines) if LIST_HEADING.fullmatch(x.words.strip())), None)
    for start in range(len(lines[:stop]) - 1, 0, -1) if called else ():
        if _is_first(lines[start], lines[start - 1]):
            found = _series(lines[start:stop])
            before = {int(n) for line in lines[:start] for n in _CALL.findall(line.words)}
            if before == called == set(range(1, len(found) + 1)):
                gone = {id(line) for note in found for line in note}
                return [[line for line in page if id(line) not in gone] for page in pages], found
    return [list(page) for page in pages], []


def _is_first(line: Line, above: Line) -> bool:
    """Whether the notes may begin here."""
    if number_of(line) != 1 or _CALL.search(line.words):
        return False
    return not line.words.lstrip().startswith("[") or _NOTES.fullmatch(above.words) is not None


def _series(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines by note, the first of which begins with 1."""
    found: list[list[Line]] = []
    for line in lines:
        flush = not found or line.x0 < found[0][0].x0 + 2 or line.page != found[-1][-1].page
        if flush and number_of(line) == len(found) + 1:
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _foot(page: Sequence[Line], size: float) -> int:
    """The number of the first line at the foot that is set smaller, or is called up by a raised
    number of the page and stands apart."""
    foot = len(page)
    lowest = min((line.y for line in page if line.size >= _NOTE_SIZE * size), default=0.0)
    while foot and _is_small(page[foot - 1], size) and page[foot - 1].y < lowest:
        foot -= 1
    if foot < len(page):
        return foot
    for i in range(len(page) - 1, 0, -1):
        called = {int(n) for line in page[:i] for n in _CALL.findall(line.words)}
        number = _BARE.match(f"{page[i].bullet} {page[i].words}".strip())
        apart = page[i - 1].y - page[i].y > _APART * size
        if number and int(number[1]) in called and apart and _is_last(page, i):
            foot = i
    return foot


def _is_small(line: Line, size: float) -> bool:
    return line.size < _NOTE_SIZE * size and not line.cell


def _is_last(page: Sequence[Line], i: int) -> bool:
    """Whether nothing of the page stands lower than what follows the line."""
    return all(line.y > page[i].y for line in page[:i])


def _begins(line: Line, last: int | None) -> bool:
    """Whether a note begins: with the number after `last`, with 1 anew, or with a sign."""
    number = number_of(line)
    if number is None:
        return _SIGN.match(line.words) is not None
    if _ROMAN.match(line.words):
        return number == (last or 0) + 1
    return last is None or last < number <= last + 3 or number == 1


def numbered(text: str, first: Line) -> str:
    """A note's text with its number in brackets, as in every other format."""
    number = number_of(first)
    if number is None:
        return text
    if not first.bullet and (match := _NUMBER.match(text) or _ROMAN.match(text)):
        text = text[match.end() :]
    return f"[{number}] {text.strip()}"
