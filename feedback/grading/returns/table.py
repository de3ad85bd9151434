"""A CSV file that goes back as it came, to the byte, but for the cells that are filled in."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from feedback.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Latin-1 takes any byte, so one of them always fits.
_ENCODINGS = ("utf-8", "cp1252", "latin-1")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's value, and where it stands in the file's text with its quotation marks."""

    value: str
    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows of cells; `mark` is its byte order mark, b"" where it has none."""

    text: str
    rows: tuple[tuple[Cell, ...], ...]
    delimiter: str
    encoding: str
    mark: bytes

    @property
    def heading(self) -> tuple[str, ...]:
        return tuple(cell.value.strip() for cell in self.rows[0])

    def value(self, row: int, column: int | None) -> str:
        """What stands in a cell, stripped; "" where the row is too short or there is no column."""
        cells = self.rows[row]
        return cells[column].value.strip() if column is not None and column < len(cells) else ""


def read_table(path: Path) -> Table:
    """The table in a file; raises ReadingError where it is none."""
    from feedback.reading.read import bytes_of

    text, encoding, mark = _decoded(bytes_of(path))
    head = _record(text)
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        rows = tuple(_rows(text, delimiter))
    except ValueError as error:
        raise ReadingError(f"{path} is no whole CSV file ({error}): export it once more.") from None
    if not rows:
        raise ReadingError(f"{path} is empty: export it once more.")
    return Table(text, rows, delimiter, encoding, mark)


def with_cells(table: Table, changes: Mapping[tuple[int, int], str]) -> bytes:
    """The file's bytes with other values in these (row, column) places, all else as it came.

    A letter that the file's encoding does not have stands as an HTML reference.
    """
    parts, at = [], 0
    for row, column in sorted(changes):
        cell = table.rows[row][column]
        parts += [table.text[at : cell.start], _written(changes[row, column], cell, table)]
        at = cell.end
    text = "".join([*parts, table.text[at:]])
    return table.mark + text.encode(table.encoding, "xmlcharrefreplace")


def _written(value: str, cell: Cell, table: Table) -> str:
    plain = not cell.quoted and not any(ch in value for ch in f'{table.delimiter}"\r\n')
    return value if plain else '"' + value.replace('"', '""') + '"'


def _decoded(data: bytes) -> tuple[str, str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding, mark
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding), encoding, b""
        except UnicodeDecodeError:
            continue
    raise AssertionError("Latin-1 takes any byte")


def _record(text: str) -> str:
    """The first line without what stands in quotation marks."""
    line = text.lstrip("\r\n").split("\n", 1)[0]
    return "".join(line.split('"')[::2])


def _rows(text: str, delimiter: str) -> Iterator[tuple[Cell, ...]]:
    cells: list[Cell] = []
    at = 0
    while at < len(text) or cells:
        cell = _cell(text, at, delimiter)
        cells.append(cell)
        at = cell.end
        if text[at : at + 1] == delimiter:
            at += 1
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        yield tuple(cells)
        cells = []


def _cell(text: str, at: int, delimiter: str) -> Cell:
    if not text.startswith('"', at):
        end = _end(text, at, delimiter)
        return Cell(text[at:end], at, end, quoted=False)
    closing = text.find('"', at + 1)
    while closing != -1 and text.startswith('"', closing + 1):
        closing = text.find('"', closing + 2)
    if closing == -1:
        line = text.count("\n", 0, at) + 1
        raise ValueError(f"a quotation mark in line {line} is never closed")
    end = _end(text, closing + 1, delimiter)
    value = text[at + 1 : closing].replace('""', '"') + text[closing + 1 : end]
    return Cell(value, at, end, quoted=True)


def _end(text: str, at: int, delimiter: str) -> int:
    while at < len(text) and text[at] not in f"{delimiter}\r\n":
        at += 1
    return at
