"""Numbers printed in the margin of a PDF: a source's paragraphs counted, or an essay's lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from feedback.reading.pdf_lines import Line
from feedback.reading.pdf_verse import LineNumbers

_NUMBER = re.compile(r"[\[(]?(?:¶|§)?\s?(?P<number>\d{1,3})[\])]?[.:]?")
_STEPS = (5, 10, 2, 3, 4)
_PROSE_WORDS = 4
_APART = 0.4
_FEWEST = 2
_VERSE_WORDS = 2
_BETWEEN = 3

Marks = Mapping[int, Sequence[tuple[float, int]]]
"""For each page, the height and the number of every paragraph's number in its margin."""


class _Beside(NamedTuple):
    line: Line
    number: int


def without_margins(
    pages: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], Marks, LineNumbers]:
    """The pages without the numbers in their margins, those of them that count paragraphs, and
    those that count lines."""
    found = [number for lines in pages for number in _beside(lines)]
    counted = _line_numbers(found, pages)
    chain = [] if counted else _paragraph_numbers(found)
    if not counted and not chain:
        found = counted = [each for lines in pages for each in _behind_lines(lines)]
    # Where paragraphs or lines are counted, another number beside them is a glossary's.
    gone = {id(each.line) for each in found} if counted or chain else set()
    kept = [[line for line in lines if id(line) not in gone] for lines in pages]
    return kept, _by_page(chain), _by_page(counted)


def _by_page(found: Iterable[_Beside]) -> dict[int, list[tuple[float, int]]]:
    heights: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for each in found:
        heights[each.line.page].append((each.line.y, each.number))
    return heights


def _behind_lines(lines: Sequence[Line]) -> list[_Beside]:
    """Numbers behind lines that are shorter than prose elsewhere on the page, as verse is.

    They stand under one another, and as many lines apart as they count.
    """
    text = [line for line in lines if len(line.words.split()) >= _VERSE_WORDS]
    found = []
    for line in sorted(lines, key=lambda line: -line.y):
        match = _NUMBER.fullmatch(line.words.strip())
        if match and any(_is_behind(line, other) for other in text):
            found.append(_Beside(line, int(match["number"])))
    heights = sorted({round(line.y) for line in text}, reverse=True)
    return found if _counts_lines(found, heights) else []


def _is_behind(number: Line, line: Line) -> bool:
    level = abs(number.y - line.y) < 0.3 * line.size
    return level and number.x0 > line.x1 + _APART * line.size


def _counts_lines(found: Sequence[_Beside], heights: Sequence[int]) -> bool:
    if len(found) < _FEWEST:
        return False
    aligned = all(
        min(abs(a.line.x0 - b.line.x0), abs(a.line.x1 - b.line.x1)) < 3 for a, b in pairwise(found)
    )
    steps = [b.number - a.number for a, b in pairwise(found)]
    rows = [sum(1 for y in heights if b.line.y - 2 < y < a.line.y - 2) for a, b in pairwise(found)]
    # Speakers and what they do stand between the lines.
    apart = all(step <= row <= step + _BETWEEN for step, row in zip(steps, rows, strict=True))
    return aligned and apart and len(set(steps)) == 1 and steps[0] in (*_STEPS, 1)


def _beside(lines: Sequence[Line]) -> list[_Beside]:
    """The numbers that stand left or right of all prose on their page, from the top down."""
    prose = [line for line in lines if len(line.words.split()) >= _PROSE_WORDS]
    if not prose:
        return []
    left, right = min(line.x0 for line in prose), max(line.x1 for line in prose)
    found = []
    for line in lines:
        match = _NUMBER.fullmatch(line.words.strip())
        outside = line.x1 < left - _APART * line.size or line.x0 > right + _APART * line.size
        if match and outside and not line.cell:
            found.append(_Beside(line, int(match["number"])))
    return sorted(found, key=lambda each: -each.line.y)


def _line_numbers(found: Sequence[_Beside], pages: Sequence[Sequence[Line]]) -> list[_Beside]:
    """The numbers of every fifth line or so, that run on or begin anew on every page."""
    if len(found) < _FEWEST:
        return []
    for step in _STEPS:
        series = [each for each in found if each.number % step == 0]
        steps = [b.number - a.number for a, b in pairwise(series)]
        again = sum(1 for each in steps if each == step or each <= 0)
        if len(series) >= 0.9 * len(found) and again >= 0.9 * len(steps) and len(steps) > 0:
            return list(series)
    rows = _baselines(pages)
    if len(found) >= 0.8 * rows and len(found) > 5:
        return list(found)
    return []


def _baselines(pages: Sequence[Sequence[Line]]) -> int:
    """How many lines of text there are on the pages that have more than a few words."""
    return sum(
        len({round(line.y) for line in lines if len(line.words.split()) >= _PROSE_WORDS})
        for lines in pages
    )


def _paragraph_numbers(found: Iterable[_Beside]) -> list[_Beside]:
    """The longest series 1, 2, 3 …, those of each source one after another where it begins anew."""
    chains: list[list[_Beside]] = []
    for each in found:
        fitting = [c for c in chains if each.number - c[-1].number in (1, 2)]
        nearest = [c for c in fitting if each.number == c[-1].number + 1] or fitting
        if nearest:
            nearest[-1].append(each)
        else:
            chains.append([each])
    sizes = [each.line.size for chain in chains if len(chain) > 2 for each in chain]
    usual = median(sizes) if sizes else 0.0
    kept = [
        each
        for chain in chains
        if len(chain) >= _FEWEST and (not usual or abs(chain[0].line.size - usual) < 0.3 * usual)
        for each in chain
    ]
    return sorted(kept, key=lambda each: (each.line.page, -each.line.y))
