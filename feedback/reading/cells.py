"""Where in its table a cell stands, for the readers of formats that have tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from feedback.reading.document import Cell

_CELLS = frozenset(("tc", "td", "th", "table-cell", "covered-table-cell"))


class InTable(NamedTuple):
    """A paragraph's row and cell, as elements of the file; see Table for formats without them."""

    row: Any
    cell: Any


@dataclass(eq=False, slots=True)
class MadeCell:
    """A cell of a format that has no elements."""

    tag: str = "td"


class Table:
    """The place of a table's paragraphs in a format that tells where rows and cells begin."""

    def __init__(self) -> None:
        self._row: list[MadeCell] = []

    def row(self) -> None:
        """Begins a row."""
        self._row = []

    def cell(self) -> InTable:
        """Begins a cell, and gives the place of what stands in it."""
        self._row.append(MadeCell())
        return InTable(self._row, self._row[-1])


def cells_of(found: Iterable[tuple[int, InTable | None]]) -> tuple[Cell, ...]:
    """The cells that paragraphs stand in, from where each paragraph begins, in order."""
    return tuple(_cells(found))


def _cells(found: Iterable[tuple[int, InTable | None]]) -> Iterator[Cell]:
    number, row = -1, None
    columns: dict[Any, int] = {}
    for start, place in found:
        if place is None:
            continue
        if place.row is not row:
            number, row = number + 1, place.row
            columns = {each: i for i, each in enumerate(_in_row(row))}
        yield Cell(start, number, columns.get(place.cell, 0))


def _in_row(row: Any) -> Iterator[Any]:
    for each in row:
        if isinstance(each.tag, str) and each.tag.rpartition("}")[2] in _CELLS:
            yield each
