"""Figures that a source's table holds, or that an essay works out of its cells."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from feedback.essay.claims.computed import may_be_computed, value_of
from feedback.essay.grammar.content_words import content
from feedback.library.library import SourceLibrary
from feedback.library.tables import Cell, Table, tables_of
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity, QuantityKind
from feedback.text.span import Span

_EXACT = 0.012
_NEAR = 0.1
"""A figure so near to a cell is read off it, rounded or with a slip."""
_MOST = 8
"""Named cells of one column or row that are worked with: out of many, anything comes."""
_OUTSIDE = Span(0, 0)  # of the essay
# A label of one letter or two figures stands in many a sentence that does not mean it.
_TELLING = re.compile(r"\d{3}|[^\W\d_]{3}")


def is_from_table(quantity: Quantity, sentence: str, library: SourceLibrary) -> bool:
    """Whether a table of the pack gives a figure of `sentence`, or two cells that it comes out of.

    The sentence must name the cell's row or the head of its column; both, where the figure is only
    near the cell's. A sum, a share or a difference comes out of cells of one column in rows that
    the sentence names or under a head that it does, or of one row under two such heads.
    """
    told = content(sentence, Span(0, len(sentence)))
    return any(
        _is_held(quantity, sentence, told, table) or _is_reckoned(quantity, sentence, told, table)
        for source in library
        for table in tables_of(source)
    )


def _is_held(quantity: Quantity, sentence: str, told: frozenset[str], table: Table) -> bool:
    value = value_of(quantity)
    for cell in table.cells:
        given = _quantity(cell)
        if given is None or (given.kind == "percent") != (quantity.kind == "percent"):
            continue
        named = _names_row(sentence, cell) + _names_head(told, cell)
        apart = abs(value - given.figure) / max(abs(value), abs(given.figure), 1.0)
        if named and apart <= (_NEAR if named == 2 else _EXACT):
            return True
    return False


def _is_reckoned(quantity: Quantity, sentence: str, told: frozenset[str], table: Table) -> bool:
    for cells in _together(sentence, told, table):
        if _is_total(quantity, cells):
            return True
        given = [q for cell in cells[:_MOST] if (q := _quantity(cell)) is not None]
        if any(may_be_computed(quantity, pair) for pair in combinations(given, 2)):
            return True
    return False


def _is_total(quantity: Quantity, cells: list[Cell]) -> bool:
    given = [q for cell in cells if (q := _quantity(cell)) is not None]
    total = sum(q.figure for q in given)
    counted = quantity.kind != "percent" and all(q.kind != "percent" for q in given)
    return counted and len(given) > 2 and abs(total - value_of(quantity)) <= _EXACT * total


def _together(sentence: str, told: frozenset[str], table: Table) -> Iterator[list[Cell]]:
    """The cells that a sentence speaks of, column by column and row by row."""
    rows = [c for c in table.cells if _names_row(sentence, c)]
    heads = [c for c in table.cells if _names_head(told, c)]
    yield from _grouped((c.head, c) for c in rows)
    yield from _grouped((c.head, c) for c in heads)
    yield from _grouped((c.row, c) for c in heads)


def _grouped(keyed: Iterable[tuple[str, Cell]]) -> Iterator[list[Cell]]:
    groups: dict[str, list[Cell]] = defaultdict(list)
    for key, cell in keyed:
        groups[key].append(cell)
    yield from groups.values()


def _names_row(sentence: str, cell: Cell) -> bool:
    label = cell.row
    return _TELLING.search(label) is not None and (
        re.search(rf"(?<![\w.,]){re.escape(label)}(?!\w|[.,]\d)", sentence, re.IGNORECASE)
        is not None
    )


def _names_head(told: frozenset[str], cell: Cell) -> bool:
    return bool(told & content(cell.head, Span(0, len(cell.head))))


def _quantity(cell: Cell) -> Quantity | None:
    """The cell's figure, of the kind that it or the head of its column shows."""
    kind: QuantityKind = "number"
    if "%" in cell.text or re.search(r"(?i)%|per\s?cent", cell.head):
        kind = "percent"
    elif re.search(r"[$£€¥]", cell.text + cell.head):
        kind = "money"
    found = [q for q in quantities(cell.text) if q.kind not in ("date", "time")]
    digits = re.sub(r"[^\d.]", "", re.sub(r"(?<=\d)[,\u00a0 ](?=\d{3})", "", cell.text))
    try:
        figure = found[0].figure if found else float(digits)
    except ValueError:
        return None
    return None if math.isnan(figure) else Quantity(_OUTSIDE, kind, figure, figure, figure=figure)
