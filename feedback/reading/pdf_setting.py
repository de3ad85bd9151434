"""How a PDF is set: the size of its letters, the room of its lines, gaps and indents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from feedback.reading.pdf_lines import Line

INDENT = (5.0, 64.0)
# Words that a number follows.
_COUNTING = re.compile(
    r"\b(?:figs?|pp?|nos?|vols?|chs?|chap|secs?|ed|art|par|ll?|fol|ca?)\.\s*\Z", re.IGNORECASE
)
_OPEN_LINES = 3
_BRACKET = re.compile(r"[^.!?:…][)\]]\s*\Z")
# A line this full may have had no room for the next word though others had.
_NEARLY_FULL = 0.6
ENDS = (".", "!", "?", "”", '"', "’", ":", ")", "]", "…")
_WINDOW = 60
_SAME_SIZE = 0.08
_WIDE_GAP = 1.25
_NARROW_GAP = 1.07
_FULL_LINES = 0.7
# So many lines of one paragraph show how wide it is set, beside a picture say.
_FEWEST_ABOUT = 5
_FEWEST_STEPS = 4
_FEWEST_INDENTS = 2


def ends(line: Line) -> bool:
    """Whether a sentence may end with the line."""
    words = line.words.rstrip()
    while words.endswith("]") and words.rpartition("[")[2][:-1].isdecimal():
        words = words.rpartition("[")[0].rstrip()
    return words.endswith(ENDS)


def runs_on(lines: Sequence[Line], following: Line) -> bool:
    """Whether a number that begins the line after `lines` belongs to their last words.

    "(see Fig." before "2) shows", "on p." before "12. The".
    """
    words = following.words.lstrip()
    if not words[:2].strip("(")[:1].isdecimal():
        return False
    before = " ".join(line.words for line in lines[-_OPEN_LINES:])
    opened = before.count("(") > before.count(")") and not words.startswith("(")
    return (opened and ")" in words) or _COUNTING.search(before) is not None


def same_size(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= _SAME_SIZE * max(a.size, b.size)


def is_short(line: Line, following: Line, left: float, right: float) -> bool:
    """Whether the first word of the line that follows would still have stood on this one.

    A centred line has room at both its sides.
    """
    width = right - left
    used = line.x1 - left
    margins = (line.x0 - left, right - line.x1)
    if margins[0] > 0.16 * width and abs(margins[0] - margins[1]) < 0.03 * width:
        used = line.x1 - line.x0
    return used + following.first + 0.25 * line.size < width - 0.02 * line.size


@dataclass(frozen=True, slots=True)
class Setting:
    """How the document is set: the size of its letters, the leading of each size, and its habits.

    `gap` is how many times the leading parts two paragraphs; `indents` whether a first line set in
    begins one.
    """

    size: float
    leadings: dict[float, float]
    gap: float
    indents: bool

    def leading(self, line: Line) -> float:
        return self.leadings.get(_step(line.size), 1.25 * line.size)


@dataclass(frozen=True, slots=True)
class Column:
    """From where to where the lines about a line reach."""

    left: float
    right: float


def setting_of(pages: Sequence[Sequence[Line]]) -> Setting:
    """How the pages are set."""
    sizes: Counter[float] = Counter()
    for line in chain.from_iterable(pages):
        sizes[round(line.size, 1)] += len(line.words)
    size = sizes.most_common(1)[0][0]
    steps: dict[float, Counter[float]] = {}
    pairs = [
        (a, b)
        for page in pages
        for a, b in pairwise(page)
        if same_size(a, b) and 0.5 * b.size < a.y - b.y < 4 * b.size
    ]
    for a, b in pairs:
        steps.setdefault(_step(b.size), Counter())[round(a.y - b.y, 1)] += 1
    leadings = _leadings(steps, size)
    return Setting(size, leadings, _gap(pairs, leadings), _indents(pages))


def _step(size: float) -> float:
    """Letters of nearly one size count as one."""
    return round(2 * size) / 2


def _leadings(steps: dict[float, Counter[float]], size: float) -> dict[float, float]:
    """The leading of each size; of one that few lines have, in the proportion of the body's."""
    body = steps.get(_step(size))
    ratio = _usual(body) / size if body else 1.25
    return {
        key: found
        if sum(counter.values()) >= _FEWEST_STEPS and (found := _usual(counter)) < 1.6 * ratio * key
        else ratio * key
        for key, counter in steps.items()
    }


def _usual(steps: Counter[float]) -> float:
    """The commonest step; of two nearly as common the smaller, for gaps may be many."""
    most = steps.most_common(1)[0][1]
    return min(step for step, count in steps.items() if count >= 0.6 * most)


def _gap(
    pairs: Sequence[tuple[Line, Line]],
    leadings: dict[float, float],
) -> float:
    """Narrow, where steps a little wider than usual all follow short or ended lines."""
    wider = [
        (a, b) for a, b in pairs if _NARROW_GAP < (a.y - b.y) / leadings[_step(b.size)] < _WIDE_GAP
    ]
    kept = sum(1 for a, _ in wider if ends(a))
    return _NARROW_GAP if len(wider) >= 3 and kept >= 0.85 * len(wider) else _WIDE_GAP


def _indents(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether first lines are set in: a line set in between two that stand flush."""
    found = 0
    for page in pages:
        for a, b, c in zip(page, page[1:], page[2:], strict=False):
            flush = abs(a.x0 - c.x0) < 3 and same_size(a, b) and same_size(b, c)
            if flush and INDENT[0] <= b.x0 - a.x0 <= INDENT[1] and a.y > b.y > c.y:
                found += 1
    return found >= _FEWEST_INDENTS


def columns_of(page: Sequence[Line], pages: Sequence[Sequence[Line]]) -> list[Column]:
    """The column that each line of a page stands in."""
    everything = [line for lines in pages for line in lines][: 40 * _WINDOW]
    found = []
    for i, line in enumerate(page):
        near = _alike(page[max(0, i - _WINDOW) : i + _WINDOW], line)
        if len(near) < 8 and not line.cell:
            near += _alike(everything, line)
        edge = max(each.x1 for each in near)
        found.append(Column(min(each.x0 for each in near), edge))
    return found


def _alike(lines: Sequence[Line], line: Line) -> list[Line]:
    """The lines of one size with `line` that stand over or under it, in one cell of a table."""
    return [
        each
        for each in lines
        if each is line
        or (
            same_size(each, line)
            and each.x0 < line.x1
            and line.x0 < each.x1
            and each.cell == line.cell
        )
    ]


def has_room(page: Sequence[Line], i: int, following: Line, column: Column) -> bool:
    """Whether line `i` of a page ends before it had to."""
    line = page[i]
    if not is_short(line, following, column.left, column.right):
        return False
    words = following.words.lstrip("“\"'‘(")
    if words[:1].islower() and (not ends(line) or _is_in_bracket(line, column)):
        return False
    run = _run(page, i, _WIDE_GAP)
    if len(run) < _FEWEST_ABOUT:
        run = _run(page, i, float("inf"))
    if len(run) >= 3 and not (ends(line) and not words[:1].islower()):
        right = max(each.x1 for each in run)
        full = [not is_short(a, b, column.left, right) for a, b in pairwise(run)]
        lower = sum(1 for each in run[1:] if each.words[:1].islower())
        if sum(full) >= _FULL_LINES * len(full) and lower >= 0.4 * len(full):
            return is_short(line, following, column.left, right)
    return True


def _is_in_bracket(line: Line, column: Column) -> bool:
    """Whether a line that is not short ends with a bracket and no sentence: "(see Fig. 2)"."""
    full = line.x1 - column.left > _NEARLY_FULL * (column.right - column.left)
    return full and _BRACKET.search(line.words) is not None


def _run(page: Sequence[Line], i: int, gap: float) -> list[Line]:
    """The lines about line `i` that begin where it does, with no `gap` (in its step) between."""
    line = page[i]
    step = line.y - page[i + 1].y if i + 1 < len(page) else 0.0
    widest = gap * step if step > 0 else float("inf")

    def alike(j: int, beside: int) -> bool:
        near = abs(page[j].y - page[beside].y) < widest
        return near and abs(page[j].x0 - line.x0) < 2 and same_size(page[j], line)

    start, stop = i, i + 1
    while start > 0 and i - start < _WINDOW and alike(start - 1, start):
        start -= 1
    while stop < len(page) and stop - i < _WINDOW and alike(stop, stop - 1):
        stop += 1
    return list(page[start:stop])
