"""Tables of a PDF that are ruled: where the lines between their cells are drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from feedback.reading.pdf_letters import Letter

# A rule is no broader than this, and so long at least, in points.
_BROAD = 2.5
_LONG = 8.0
_TOUCH = 2.5
# Fewer rows or columns are a frame about a text.
_FEWEST = 2
_MOST_RULES = 300


class Drawn(NamedTuple):
    """What a drawing covers, in points from the page's lower left."""

    left: float
    bottom: float
    right: float
    top: float


class InGrid(NamedTuple):
    """A cell: the number of its table on the page, its row, its column, and how many of these."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of a table's columns from the left and of its rows from the foot, and its rules.

    A cell may reach over several columns or rows.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    upright: tuple[Drawn, ...]
    level: tuple[Drawn, ...]

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """The row, from the top, and the column of the cell about a place; None outside."""
        beside = [_middle(rule)[0] for rule in self.upright if rule.bottom < y < rule.top]
        over = [_middle(rule)[1] for rule in self.level if rule.left < x < rule.right]
        left = max((edge for edge in beside if edge <= x), default=None)
        top = min((edge for edge in over if edge >= y), default=None)
        closed = any(edge > x for edge in beside) and any(edge < y for edge in over)
        if left is None or top is None or not closed:
            return None
        return len(self.ys) - bisect_right(self.ys, top + _TOUCH), _index(self.xs, left)


def _index(edges: Sequence[float], edge: float) -> int:
    return min(max(0, bisect_right(edges, edge + _TOUCH) - 1), len(edges) - 2)


def _middle(rule: Drawn) -> tuple[float, float]:
    return (rule.left + rule.right) / 2, (rule.bottom + rule.top) / 2


def grids_of(drawn: Iterable[Drawn]) -> list[Grid]:
    """The ruled tables of a page, from the top down."""
    drawn = list(drawn)
    upright = _whole(each for each in drawn if _is_rule(each.right - each.left, each, 1))
    level = _whole(each for each in drawn if _is_rule(each.top - each.bottom, each, 0))
    rules = [*upright, *level]
    if min(len(upright), len(level)) <= _FEWEST or len(rules) > _MOST_RULES:
        return []
    found = [grid for part in _touching(rules) if (grid := _grid(part)) is not None]
    return sorted(found, key=lambda grid: -grid.ys[-1])


def by_cell(
    letters: Sequence[Letter], grids: Sequence[Grid]
) -> Iterator[tuple[InGrid | None, list[Letter]]]:
    """The letters outside of tables, then those of each cell."""
    if not grids:
        yield None, list(letters)
        return
    cells: dict[InGrid | None, list[Letter]] = {None: []}
    for letter in letters:
        cells.setdefault(_cell(letter, grids), []).append(letter)
    yield from cells.items()


def _cell(letter: Letter, grids: Sequence[Grid]) -> InGrid | None:
    middle = (letter.x + letter.right) / 2, letter.y + 0.3 * letter.size
    for i, grid in enumerate(grids):
        if place := grid.at(*middle):
            return InGrid(i, *place, len(grid.xs) - 1)
    return None


def _is_rule(broad: float, each: Drawn, way: int) -> bool:
    long = each.top - each.bottom if way else each.right - each.left
    return broad <= _BROAD and long > broad


def _whole(rules: Iterable[Drawn]) -> list[Drawn]:
    """Rules that are drawn cell by cell, made whole, where they are long enough."""
    found: list[Drawn] = []
    for rule in sorted(rules, key=lambda rule: (_narrow(rule), rule.left, rule.bottom)):
        if found and _narrow(found[-1]) == _narrow(rule) and _meet(found[-1], rule):
            last = found.pop()
            rule = Drawn(
                min(last.left, rule.left),
                min(last.bottom, rule.bottom),
                max(last.right, rule.right),
                max(last.top, rule.top),
            )
        found.append(rule)
    return [rule for rule in found if max(rule.right - rule.left, rule.top - rule.bottom) >= _LONG]


def _narrow(rule: Drawn) -> tuple[bool, int]:
    """Which way a rule runs, and where it stands, in whole points."""
    upright = rule.top - rule.bottom > rule.right - rule.left
    middle = rule.left + rule.right if upright else rule.bottom + rule.top
    return upright, round(middle / 2)


def _touching(rules: Sequence[Drawn]) -> list[list[Drawn]]:
    """The rules by those that meet."""
    parts: list[list[Drawn]] = []
    for rule in rules:
        met = [part for part in parts if any(_meet(rule, other) for other in part)]
        parts = [part for part in parts if part not in met]
        parts.append([rule, *(other for part in met for other in part)])
    return parts


def _meet(a: Drawn, b: Drawn) -> bool:
    across = a.left - _TOUCH <= b.right and b.left - _TOUCH <= a.right
    return across and a.bottom - _TOUCH <= b.top and b.bottom - _TOUCH <= a.top


def _grid(rules: Sequence[Drawn]) -> Grid | None:
    upright = [rule for rule in rules if rule.right - rule.left <= _BROAD]
    level = [rule for rule in rules if rule.top - rule.bottom <= _BROAD]
    xs = _edges(_middle(rule)[0] for rule in upright)
    ys = _edges(_middle(rule)[1] for rule in level)
    return Grid(xs, ys, tuple(upright), tuple(level)) if min(len(xs), len(ys)) > _FEWEST else None


def _edges(found: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for each in sorted(found):
        if not edges or each - edges[-1] > _TOUCH:
            edges.append(each)
    return tuple(edges)
