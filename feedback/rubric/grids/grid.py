"""A rubric as a grid: criteria with their levels, as text and points, and nothing measured."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from feedback.essay.attributions.signal_words import word_set


@dataclass(frozen=True, slots=True)
class Cell:
    """One level of one criterion."""

    title: str
    text: str = ""
    points: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion; its levels go from the highest to the lowest, and `weight` multiplies them."""

    title: str
    text: str = ""
    levels: tuple[Cell, ...] = ()
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole; `left_out` names what stood in the file and is no part of a rubric."""

    title: str
    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()


_NUMBER = r"\d+(?:[.,]\d+)?"
_UNIT = r"(?:points?|pts?\.?|marks?|punkte?|p\.)"
_RANGE = rf"(?:(?P<m>{_NUMBER})\s*[-–—]\s*)?(?P<n>{_NUMBER})"
_TITLED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_RANGE}\s*{_UNIT}?",
        rf"score(?: point)?(?: of)? {_RANGE}",
        rf"(?P<title>.+?)\s*[(\[]\s*{_RANGE}\s*{_UNIT}?\s*[)\]]",
        rf"{_RANGE}\s*{_UNIT}?\s*[-–—:=.)]\s*(?P<title>\D.*)",
        rf"(?P<title>\D+?)\s+{_RANGE}\s*{_UNIT}",
        rf"(?P<title>.+?)\s*[-–—:=,]\s*{_RANGE}\s*{_UNIT}?",
    )
]
_HIGH = word_set(
    """
    excellent exemplary outstanding advanced distinguished distinction mastery exceeds exceeding
    exceed superior exceptional expert sophisticated consistently always above full highly
    """
)
_LOW = word_set(
    """
    beginning poor inadequate unsatisfactory below limited novice emerging none missing weak no not
    insufficient failing incomplete lacking absent fail rarely seldom never minimal basic little
    """
)
_BETWEEN = word_set(
    """
    proficient satisfactory developing adequate good fair competent secure strong sound meets
    meeting approaching merit pass usually sometimes often partial partly half some acceptable
    average intermediate capable effective
    """
)


def titled(text: str) -> tuple[str, float | None]:
    """A level's name and points from what heads its column: "Excellent (4 pts)", "4 – Excellent".

    Of a range ("3–4") the upper end counts, and the name keeps the range.
    """
    flat = " ".join(_apart(text).split())
    for pattern in _TITLED:
        match = pattern.fullmatch(flat)
        if match is None:
            continue
        ends = (match.groupdict().get(key) for key in ("m", "n"))
        points = max(float(end.replace(",", ".")) for end in ends if end)
        ranged = re.search(rf"{_NUMBER}\s*[-–—]\s*{_NUMBER}", flat)
        title = match.groupdict().get("title")
        return (flat if ranged or not title else title.strip(" :–—-"), points)
    return flat, None


def _apart(text: str) -> str:
    """A name and its points on lines of their own, as if a dash stood between them."""
    rows = text.split("\n")
    numbers = [bool(re.fullmatch(rf"{_RANGE}\s*{_UNIT}?", row.strip(" ()"), re.I)) for row in rows]
    return " - ".join(rows) if len(rows) == 2 and numbers[0] != numbers[1] else text


def is_level(text: str) -> bool:
    """Whether a text heads a level: it has points, a number, or a word such as "excellent"."""
    flat = " ".join(text.casefold().split())
    if not flat or len(flat.split()) > 8:
        return False
    if titled(flat)[1] is not None or re.search(r"(?:level|grade|band|score)\s*\d", flat):
        return True
    return _rank(flat) != 0 or not _BETWEEN.isdisjoint(re.findall(r"[a-z]+", flat))


def ordered(levels: Iterable[Cell]) -> tuple[Cell, ...]:
    """The levels from the highest down, by points, else by what their names say."""
    found = tuple(levels)
    if found and all(level.points is not None for level in found):
        return tuple(sorted(found, key=lambda level: -(level.points or 0)))
    return found[::-1] if _rises(found) else found


def made_sound(row: Row) -> Row:
    """The row with a name of its own for each level, and points only where they rise with them."""
    points = [level.points for level in row.levels]
    if not any(points):
        # Canvas has no rubric without points, and writes noughts for it.
        bare = [replace(level, points=None) for level in row.levels]
        return replace(
            row, levels=tuple(_unique([_named(level, i) for i, level in enumerate(bare)]))
        )
    rising = None not in points and all(a > b for a, b in pairwise(points) if a and b is not None)
    distinct = len(set(points)) == len(points)
    levels = [_named(level, i) for i, level in enumerate(row.levels)]
    if not (rising and distinct):
        levels = [
            level
            if level.points is None
            else replace(level, title=f"{level.title} ({level.points:g} points)", points=None)
            for level in levels
        ]
    return replace(row, levels=tuple(_unique(levels)))


def _named(level: Cell, i: int) -> Cell:
    if level.title:
        return level
    return replace(
        level, title=f"Level {i + 1}" if level.points is None else f"{level.points:g} points"
    )


def _unique(levels: Sequence[Cell]) -> list[Cell]:
    seen: dict[str, int] = {}
    found = []
    for level in levels:
        key = level.title.casefold()
        seen[key] = seen.get(key, 0) + 1
        again = seen[key] > 1
        found.append(replace(level, title=f"{level.title} ({seen[key]})") if again else level)
    return found


def _rises(levels: Sequence[Cell]) -> bool:
    """Whether levels without points go up: by the numbers in their names, or by their words."""
    numbers = [re.search(r"\d+", level.title) for level in levels]
    if len(levels) > 1 and all(numbers):
        values = [int(found.group()) for found in numbers if found]
        return values == sorted(values) and values[0] < values[-1]
    if not levels:
        return False
    return _rank(levels[0].title) < 0 or _rank(levels[-1].title) > 0


def _rank(title: str) -> int:
    words = set(re.findall(r"[a-z]+", title.casefold()))
    return -1 if words & _LOW else int(bool(words & _HIGH))
