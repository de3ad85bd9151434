"""Files that hold a table: CSV, TSV, Markdown, Word, a spreadsheet → rows of cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from feedback.errors import RubricError
from feedback.reading.decoding import decoded
from feedback.reading.package import Package
from feedback.text.printable import shown

ENDINGS = (".csv", ".tsv", ".txt", ".md", ".markdown", ".docx", ".xlsx")
_LARGEST = 10_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MOST_COLUMNS = 200
# The apostrophe that keeps a spreadsheet from taking a text for a formula.
_GUARDED = re.compile(r"^'(?=[=+\-@\t\r])")

Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of one length, none of them blank; `title` is what stands over them."""

    rows: Rows
    title: str = ""


def table_of(path: Path) -> Table:
    """The table in a file. Raises RubricError in one sentence, ReadingError for a damaged file."""
    ending = path.suffix.casefold()
    if ending not in ENDINGS:
        listed = ", ".join((*ENDINGS, ".rbc"))
        raise RubricError(f"{path} is no table of a kind that can be read: give one of {listed}.")
    data = _data(path)
    table = _read(data, path, ending)
    rows = _squared(table.rows)
    if len(rows) < 2 or len(rows[0]) < 2:
        raise RubricError(f"{path} holds no table of criteria and levels: two rows, two columns.")
    return Table(rows, table.title)


def text_of(path: Path) -> str:
    """A small file's text, line ends as one. Raises RubricError in one sentence."""
    return _text(_data(path), path)


def _data(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise RubricError(f"There is no file {path}: check the path.")
        if path.stat().st_size > _LARGEST:
            raise RubricError(f"{path} is too large for a rubric: the limit is 10 MB.")
        return path.read_bytes()
    except OSError as error:
        raise RubricError(f"{path} could not be read: {error.strerror}.") from error


def _text(data: bytes, path: Path) -> str:
    found = decoded(data)
    if found is None:
        raise RubricError(f"{path} is no text: save the table as CSV, Word or Markdown.")
    return shown(re.sub(r"\r\n?", "\n", found.text))


def _read(data: bytes, path: Path, ending: str) -> Table:
    if ending == ".docx":
        return _word(Package(data, path), path)
    if ending == ".xlsx":
        return Table(_sheet(Package(data, path)))
    text = _text(data, path)
    if ending in (".md", ".markdown"):
        return _markdown(text)
    return Table(_separated(text))


def _squared(rows: Rows) -> Rows:
    """Rows of one length, without blank rows and columns."""
    cells = [[cell.strip() for cell in row[:_MOST_COLUMNS]] for row in rows]
    cells = [row for row in cells if any(row)]
    width = max((len(row) for row in cells), default=0)
    cells = [row + [""] * (width - len(row)) for row in cells]
    kept = [i for i in range(width) if any(row[i] for row in cells)]
    return [[row[i] for i in kept] for row in cells]


def _separated(text: str) -> Rows:
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count) if any(c in first for c in ";\t|") else ","
    # A cell may be long; the limit of the module is one of its process, not of this file.
    csv.field_size_limit(_LARGEST)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise RubricError(f"The table could not be read as CSV ({error}).") from error
    return [[_GUARDED.sub("", cell) for cell in row] for row in rows]


def _markdown(text: str) -> Table:
    """The tables of a Markdown file as one, under its first heading."""
    rows: Rows = []
    title = ""
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("#") and not title:
            title = line.lstrip("#").strip()
        elif "|" in line and not _RULE.fullmatch(line):
            cells = re.split(r"(?<!\\)\|", line.removeprefix("|"))
            if cells and not cells[-1].strip():
                cells.pop()
            rows.append([_BREAK.sub("\n", cell.replace("\\|", "|")) for cell in cells])
    return Table(rows, title)


def _word(package: Package, path: Path) -> Table:
    """The largest table of a document."""
    root = package.part("word/document.xml")
    if root is None:
        raise RubricError(f"{path} is no Word document: save it anew as .docx.")
    tables = [list(_word_rows(table)) for table in root.iter(f"{_W}tbl")]
    return Table(max(tables, key=lambda rows: sum(map(len, rows)), default=[]))


def _word_rows(table: Any) -> Iterator[list[str]]:
    for row in table.findall(f"{_W}tr"):
        cells: list[str] = []
        for cell in row.findall(f"{_W}tc"):
            cells.append("\n".join(_paragraphs(cell)))
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            wide = int(span.get(f"{_W}val", "1")) if span is not None else 1
            cells += [""] * (min(wide, _MOST_COLUMNS) - 1)
        yield cells


def _paragraphs(cell: Any) -> Iterator[str]:
    for paragraph in cell.iter(f"{_W}p"):
        pieces = []
        for part in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
            pieces.append((part.text or "") if part.tag == f"{_W}t" else " ")
        text = shown(" ".join("".join(pieces).split()))
        if text:
            yield text


def _sheet(package: Package) -> Rows:
    """The first sheet of a workbook."""
    shared = package.part("xl/sharedStrings.xml")
    strings = [] if shared is None else [_strings(item) for item in shared.iter(f"{_S}si")]
    sheet = package.part("xl/worksheets/sheet1.xml")
    if sheet is None:
        return []
    rows = []
    for row in sheet.iter(f"{_S}row"):
        cells: dict[int, str] = {}
        for i, cell in enumerate(row.findall(f"{_S}c")):
            column = _column(cell.get("r", ""), i)
            if column < _MOST_COLUMNS:
                cells[column] = _value(cell, strings)
        rows.append([cells.get(i, "") for i in range(max(cells, default=-1) + 1)])
    return rows


def _strings(item: Any) -> str:
    return shown("".join(part.text or "" for part in item.iter(f"{_S}t")))


def _column(reference: str, default: int) -> int:
    letters = re.match(r"[A-Z]{1,3}", reference)
    if letters is None:
        return default
    column = 0
    for letter in letters.group():
        column = column * 26 + ord(letter) - 64
    return column - 1


def _value(cell: Any, strings: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _strings(cell)
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value.removesuffix(".0")
