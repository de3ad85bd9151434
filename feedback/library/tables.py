"""The tables of a source: what a cell says, by the label of its row and the head of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from feedback.library.source import Source
from feedback.text.span import Span

_SEPARATED = re.compile(r"\s*\|\s*|\t+|[ \u00a0]{2,}")
_SPACED = re.compile(r"\s+")
_RULE = re.compile(r"[\s|:+=\-–—]*")
_NUMBER = re.compile(r"[~<>≈]?\s*[-−]?[$£€¥]?\s?\d[\d.,\u00a0 ]*\s?(?:%|[A-Za-zµ°]{1,10})?")
_FEWEST = 2  # rows that make a table


@dataclass(frozen=True, slots=True)
class Cell:
    """A value at `span` of the source, with the words of its row's label and its column's head;
    `line` is the whole row, `caption` the line above the table."""

    span: Span
    text: str
    row: str
    head: str
    line: Span
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The cells with figures, row by row; `span` is all of it."""

    span: Span
    cells: tuple[Cell, ...]


@lru_cache(maxsize=256)
def tables_of(source: Source) -> tuple[Table, ...]:
    """The tables in the text of `source`, whose columns bars, tabs or spaces keep apart."""
    return tuple(_tables(source.text))


def _tables(text: str) -> Iterator[Table]:
    lines = [Span(*m.span()) for m in re.finditer(r"[^\n]+", text)]
    at = 0
    while at < len(lines):
        for separator in (_SEPARATED, _SPACED):
            rows = list(_rows(text, lines, at, separator))
            if len(rows) > _FEWEST and _is_table(rows, separator):
                caption = lines[at - 1].of(text) if at else ""
                yield _table(rows, caption)
                at += len(rows) - 1
                break
        at += 1


Row = tuple[Span, tuple[tuple[Span, str], ...]]


def _rows(text: str, lines: list[Span], at: int, separator: re.Pattern[str]) -> Iterator[Row]:
    """The run of lines from `at` with as many cells each."""
    width, last = 0, -1
    # A reader may set each row apart as a paragraph; single spaces are too little for that.
    apart = 2 if separator is _SEPARATED else 1
    for line in lines[at:]:
        if last >= 0 and text[last : line.start].count("\n") > apart:
            return
        if _RULE.fullmatch(line.of(text)) and width:
            last = line.end
            continue
        cells = tuple(_cells(text, line, separator))
        if len(cells) < 2 or (width and len(cells) != width):
            return
        width, last = len(cells), line.end
        yield line, cells


def _cells(text: str, line: Span, separator: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    inner = line.stripped(text)
    start, end = inner
    while start < end and text[start] == "|":
        start += 1
    while end > start and text[end - 1] == "|":
        end -= 1
    at = start
    cuts = [m.span() for m in separator.finditer(text, start, end)]
    for a, b in [*cuts, (end, end)]:
        span = Span(at, a).stripped(text)
        if span.end > span.start:
            yield span, span.of(text)
        at = b


def _is_table(rows: list[Row], separator: re.Pattern[str]) -> bool:
    """Whether the first row heads the others, which hold figures."""
    head, *body = rows
    if separator is _SPACED and any(len(cells) > 4 for _, cells in rows):
        return False
    if _figures(head[1][1:]) == len(head[1]) - 1 and not all(
        re.fullmatch(r"1\d{3}|20\d\d", text) for _, text in head[1][1:]
    ):
        return False
    filled = sum(_figures(cells[1:]) for _, cells in body)
    return filled >= 0.6 * sum(len(cells) - 1 for _, cells in body)


def _figures(cells: tuple[tuple[Span, str], ...]) -> int:
    return sum(_NUMBER.fullmatch(text) is not None for _, text in cells)


def _table(rows: list[Row], caption: str) -> Table:
    (first, heads), *body = rows
    found = tuple(
        Cell(span, text, cells[0][1], head, line, caption)
        for line, cells in body
        for (span, text), (_, head) in zip(cells[1:], heads[1:], strict=True)
        if _NUMBER.fullmatch(text)
    )
    return Table(Span(first.start, body[-1][0].end), found)


def is_in_table(source: Source, span: Span) -> bool:
    """Whether a passage lies in a table of the source, or holds one."""
    return any(table.span.overlaps(span) for table in tables_of(source))
