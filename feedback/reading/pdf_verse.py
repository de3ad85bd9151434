"""Which lines of a PDF's page are verse, and the numbers of lines printed beside them.

Verse is told by lines that begin with capitals where no sentence has ended, and that end before
they had to. Lines that begin in small letters, as much verse of our day has them, are not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from feedback.reading.pdf_lines import BULLETS, Line
from feedback.reading.pdf_setting import Column, ends, is_short, same_size

_FEWEST = 4
# So many lines that begin with capitals are verse, however full they are.
_CERTAIN = 8
_MEDIAN_WORDS = 4
_UNENDED = 0.3
_WITH_ROOM = 0.5
_DEEP = 3.5
_FAR_IN = 90.0
_SPEAKER_WORDS = 4
# A line that two speakers share, or one that is turned over.
_SLIP = 3

LineNumbers = Mapping[int, Sequence[tuple[float, int]]]
"""For each page, the height and the number of every line's number in its margin."""


def verse_in(lines: Sequence[Line], columns: Sequence[Column]) -> frozenset[int]:
    """The indices of the lines that are verse."""
    found: set[int] = set()
    for run in _runs(lines):
        kept = _without_prose(run, lines, columns)
        if _is_verse(kept, lines, columns):
            found.update(kept)
    return frozenset(found)


def numbers_of(verse: Sequence[Line], printed: LineNumbers) -> list[int]:
    """The number of each line of verse, counted on from the one printed nearest above it, or back
    from the one below where a poem begins between; nought where none can be told."""
    known = {
        i: number
        for i, line in enumerate(verse)
        for y, number in printed.get(line.page, ())
        if abs(y - line.y) < 0.5 * line.size
    }
    return [_number(i, known) for i in range(len(verse))]


def _number(i: int, known: Mapping[int, int]) -> int:
    above = max((a for a in known if a <= i), default=None)
    below = min((b for b in known if b > i), default=None)
    back = known[below] - (below - i) if below is not None else 0
    if above is None:
        return max(0, back)
    on = known[above] + i - above
    return on if back < 1 or abs(on - back) <= _SLIP else back


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Lines under one another that begin with capitals; those between that name a speaker or tell
    what is done pass for none."""
    run: list[int] = []
    for i, line in enumerate(lines):
        if _is_between(line):
            continue
        if not _begins_large(line) or (run and not _is_under(lines[run[-1]], line)):
            yield run
            run = []
        if _begins_large(line):
            run.append(i)
    yield run


def _is_between(line: Line) -> bool:
    words = line.words.strip()
    few = len(words.split()) <= _SPEAKER_WORDS
    told = words.startswith(("[", "(")) or line.text.strip().startswith("\ufdd0")
    return told or (few and (line.bold or words.isupper()))


def _begins_large(line: Line) -> bool:
    words = line.words.lstrip("“\"'‘(—–… ")
    return not line.bullet and words[:1].isupper() and line.words.lstrip()[:1] not in BULLETS


def _is_under(last: Line, line: Line) -> bool:
    near = 0 < last.y - line.y < _DEEP * line.size or line.page != last.page
    return near and same_size(last, line) and abs(last.x0 - line.x0) < _FAR_IN


def _without_prose(run: list[int], lines: Sequence[Line], columns: Sequence[Column]) -> list[int]:
    """The run without a paragraph's first line at its end."""
    if not run or run[-1] + 1 >= len(lines):
        return run
    last, after = lines[run[-1]], lines[run[-1] + 1]
    column = columns[run[-1]]
    goes_on = after.words.strip()[:1].islower() and same_size(last, after)
    full = not is_short(last, after, column.left, column.right)
    return run[:-1] if goes_on and (full or not ends(last)) else run


def _is_verse(run: Sequence[int], lines: Sequence[Line], columns: Sequence[Column]) -> bool:
    if len(run) < _FEWEST:
        return False
    verse = [lines[i] for i in run]
    unended = sum(1 for line in verse if not ends(line))
    pausing = sum(1 for line in verse if line.words.rstrip().endswith((",", ";", ":", "—", "–")))
    if median(len(line.words.split()) for line in verse) < _MEDIAN_WORDS:
        return False
    if unended < _UNENDED * len(verse) or not pausing:
        return False
    room = sum(
        1
        for i, j in pairwise(run)
        if is_short(lines[i], lines[j], columns[i].left, columns[i].right)
    )
    return len(run) >= _CERTAIN or room >= _WITH_ROOM * (len(run) - 1)
