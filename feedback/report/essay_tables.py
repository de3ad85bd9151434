"""The cells of the essay's tables put together to the tables that they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from feedback.essay.model import Essay
from feedback.report.page import Row
from feedback.text.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the essay as a page sets it: a block, or a table.

    `row` says what stands beside it, for a table what stands beside any of its cells. `table` are
    the table's rows, every cell with the blocks in it, none where there is an empty one.
    """

    row: Row
    table: tuple[tuple[tuple[Row, ...], ...], ...] = ()


def parts(essay: Essay, rows: Sequence[Row]) -> Iterator[Part]:
    """The parts of an essay whose blocks are `rows`."""
    cells = {cell.start: cell for cell in essay.cells}
    starts = [row.block.span.start for row in rows]
    keyed = [(row, cells.get(start)) for row, start in zip(rows, starts, strict=True)]
    for in_table, group in groupby(keyed, key=lambda each: each[1] is not None):
        found = list(group)
        if not in_table:
            yield from (Part(row) for row, _ in found)
            continue
        placed = [(row, cell) for row, cell in found if cell is not None]
        lines = [list(line) for _, line in groupby(placed, key=lambda each: each[1].row)]
        width = 1 + max(cell.column for _, cell in placed)
        table = tuple(
            tuple(
                tuple(row for row, cell in line if cell.column == column) for column in range(width)
            )
            for line in lines
        )
        yield Part(_beside([row for row, _ in placed]), table)


def _beside(rows: Sequence[Row]) -> Row:
    """What stands beside any of the blocks, as beside one block."""
    first, last = rows[0].block, rows[-1].block
    return replace(
        rows[0],
        block=replace(first, span=Span(first.span.start, last.span.end)),
        texts=(),
        notes=tuple(chain.from_iterable(row.notes for row in rows)),
        slips=tuple(chain.from_iterable(row.slips for row in rows)),
        cards=tuple(chain.from_iterable(row.cards for row in rows)),
        praise=tuple(chain.from_iterable(row.praise for row in rows)),
        habits=tuple(chain.from_iterable(row.habits for row in rows)),
        gathered=tuple(chain.from_iterable(row.gathered for row in rows)),
    )
