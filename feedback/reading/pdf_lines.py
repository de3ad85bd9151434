"""The lines of a PDF's pages, with where each stands and how it is set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from feedback.reading.emphasis import CLOSE, OPEN, emphasised
from feedback.reading.pdf_letters import Letter
from feedback.reading.pdf_tables import InGrid
from feedback.reading.raised import roman

_RAISED = 0.2
_RAISED_SIZE = 0.92
SMALL = 0.85
# A leap of so many times the letters' size is a gap between columns or cells.
LEAP = 2.5
SPACE = 0.18
# Where pdfium sees a space too, less will do.
_SEEN_SPACE = 0.13
_BLIND = 0.07
# Letters so far apart throughout a line are set so, and no words of one letter.
_TRACKED = 0.05
_NUMBER_LEAP = 0.8
BULLETS = "•▪●○◦‣⁃·■□➢➤✓–—\uf0b7\uf0a7\uf0d8*-"
NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?[.:]?")
_BEHIND = re.compile(r"[^\W\d_]{2}\s?\Z|[.,;:!?”\"’]\s?\Z")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its ends `x0` and `x1` and its baseline `y` in points from the page's lower left.

    `text` holds the marks of its italics (see emphasis.py); a raised number stands in brackets.
    `first` is the width of its first word; `bullet` what stands before it as a list's mark;
    `cap` the size of the drop cap it begins with. `letters` are the numbers of the letters that can
    be seen in `text`, in its order (see pdf_letters.Letter). `cell` is that of a ruled table.
    """

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    first: float = 0.0
    bullet: str = ""
    cap: float = 0.0
    letters: tuple[int, ...] = field(default=(), compare=False)
    cell: InGrid | None = None

    @property
    def words(self) -> str:
        """The text without the marks of its italics."""
        return self.text.replace(OPEN, "").replace(CLOSE, "")


def pieces_of(letters: Sequence[Letter], page: int) -> list[Line]:
    """Stretches of letters on one baseline, in the order in which the file has them."""
    return [
        line
        for group in _grouped(_without_blind_spaces(letters))
        for piece in _number_apart(group)
        if (line := _line(piece, page)).words.strip()
    ]


def _without_blind_spaces(letters: Sequence[Letter]) -> Iterator[Letter]:
    """The letters without spaces that are taken back, as Ghostscript does to kern."""
    for i, letter in enumerate(letters):
        if letter.text == " " and 0 < i < len(letters) - 1:
            last, following = letters[i - 1], letters[i + 1]
            gap = following.x - last.right
            if last.y == following.y and -0.3 * last.size < gap < _BLIND * last.size:
                continue
        yield letter


def _grouped(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Letters that follow one another on one baseline, raised and lowered ones among them."""
    group: list[Letter] = []
    for letter in letters:
        if group and not _follows(letter, group):
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def _follows(letter: Letter, group: list[Letter]) -> bool:
    last = group[-1]
    size = max(last.size, letter.size)
    if min(last.size, letter.size) < 0.45 * size:
        return False
    leap = letter.x - last.right
    back = 3 * size if _RIGHT_TO_LEFT.match(letter.text) else size
    return abs(letter.y - last.y) < 0.55 * size and -back < leap < LEAP * size


def _number_apart(group: list[Letter]) -> Iterator[list[Letter]]:
    """A number at the head of a line, with a gap behind it, apart from the line."""
    text = ""
    for i, letter in enumerate(group):
        if letter.text.isspace():
            continue
        if text and letter.x - _end(group[:i]) > _NUMBER_LEAP * letter.size:
            if NUMBER.fullmatch(text) or text in BULLETS:
                yield group[:i]
                yield group[i:]
                return
            break
        text += letter.text
        if len(text) > 6:
            break
    yield group


def _end(letters: Sequence[Letter]) -> float:
    return next((x.right for x in reversed(letters) if not x.text.isspace()), letters[0].x)


def _line(letters: list[Letter], page: int) -> Line:
    words = [letter for letter in letters if not letter.text.isspace()] or letters
    size = median(letter.size for letter in words)
    y = median(letter.y for letter in words)
    largest = max(letter.size for letter in words)
    text = _whole("".join(_runs(letters, size, y)))
    # Small capitals are as large as the letter they begin with.
    if size < 0.95 * largest < 1.5 * size and words[0].size > 0.99 * largest:
        size = largest
    return Line(
        page,
        text,
        min(letter.x for letter in words),
        max(letter.right for letter in words),
        y,
        size,
        all(letter.bold for letter in words),
        _first(letters, size),
        letters=tuple(letter.at for letter in words),
    )


def _first(letters: list[Letter], size: float) -> float:
    """The width of the first word."""
    words: list[Letter] = []
    tracked = _tracking(letters)
    for letter in letters:
        if letter.text.isspace() or (words and _is_spaced(words[-1], letter, size, tracked)):
            if words:
                break
            continue
        words.append(letter)
    return max(letter.right for letter in words) - words[0].x if words else 0.0


def _is_spaced(last: Letter, letter: Letter, size: float, tracked: float) -> bool:
    """Whether a space stands between two letters of a line set apart by `tracked` throughout."""
    gap = letter.x - last.right
    apart = tracked if tracked > _TRACKED * size else 0.0
    return gap > SPACE * size + tracked or (
        letter.parted and gap > _SEEN_SPACE * letter.size + apart
    )


def _whole(text: str) -> str:
    """Halves of UTF-16 put together."""
    if not any("\ud800" <= ch <= "\udfff" for ch in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _runs(letters: list[Letter], size: float, y: float) -> Iterator[str]:
    """The line's words: stretches in italics marked, note numbers in brackets."""
    run, italic, raised, before = "", False, False, ""
    last: Letter | None = None
    tracked = _tracking(letters)
    for letter in letters:
        now = letter.size < _RAISED_SIZE * size and letter.y - y > _RAISED * letter.size
        spaced = last is not None and _is_spaced(last, letter, size, tracked)
        if letter.italic != italic or now != raised:
            yield (done := _set(run, italic, raised, before))
            before = (before + done)[-2:]
            run, italic, raised = "", letter.italic, now
        if spaced and last is not None and not (last.text + letter.text).isspace():
            run += "" if last.text.isspace() or letter.text.isspace() else " "
        run += letter.text
        last = letter
    yield _set(run, italic, raised, before)


def _tracking(letters: list[Letter]) -> float:
    """What every letter of the line is set apart by, where it is letter-spaced.

    The dots that lead to a page's number in a list of contents are none.
    """
    gaps = [b.x - a.right for a, b in pairwise(letters) if a.text.isalnum() and b.text.isalnum()]
    return max(0.0, median(gaps)) if len(gaps) > 2 else 0.0


def _set(run: str, italic: bool, raised: bool, before: str) -> str:
    """A stretch of letters as text; `before` are the last two of those before it."""
    if raised and run.strip().isdecimal():
        return f"[{run.strip()}]"
    # An exponent stands behind a figure or a single letter, a note's number behind words.
    if raised and (not before.strip() or _BEHIND.search(before)) and (number := roman(run.strip())):
        return f"[{number}]"
    return emphasised(run) if italic else run
