"""A CSV that is given back to the byte but for the cells that were filled in."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.grading.returns.table import Table, read_table, with_cells


def table(folder: Path, data: bytes) -> Table:
    path = folder / "grades.csv"
    path.write_bytes(data)
    return read_table(path)


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\r\n1,2\r\n",
        b"a,b\n1,2",
        b'a;b\n"1;x";2\n',
        b"a\tb\r1\t2\r",
        codecs.BOM_UTF8 + 'a,b\r\n"Zoë ""Z""",\r\n\r\n'.encode(),
        codecs.BOM_UTF16_LE + "a\tb\r\nÉ\t2\r\n".encode("utf-16-le"),
        "a,b\r\nÉmile – “x”,2\r\n".encode("cp1252"),
        b"a,b\n\x81\xff,2\n",
        b'a,b\n"two\r\nlines",2,\n,\n',
        b"a,b\n x ,  2\n\n\n",
    ],
)
def test_unchanged_it_is_the_same_file(tmp_path: Path, data: bytes) -> None:
    assert with_cells(table(tmp_path, data), {}) == data


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_are_those_of_the_csv_module(tmp_path: Path, delimiter: str) -> None:
    rows = [["a", "b", "c"], ["x, y", "2;3", ""], ['"q"', "l1\nl2", "\t"], ["", "", " z "]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    read = table(tmp_path, out.getvalue().encode())
    assert read.delimiter == delimiter
    assert [[cell.value for cell in row] for row in read.rows] == rows


@pytest.mark.parametrize(
    ("data", "value", "filled"),
    [
        (b"a,b\r\nx,\r\n", "3", b"a,b\r\nx,3\r\n"),
        (b'a,b\r\nx,""\r\n', "3", b'a,b\r\nx,"3"\r\n'),
        (b"a,b\nx,", "3,5", b'a,b\nx,"3,5"'),
        (b"a;b\nx;", "3,5", b"a;b\nx;3,5"),
        (b"a,b\nx,old\ny,z\n", 'say "so"', b'a,b\nx,"say ""so"""\ny,z\n'),
    ],
)
def test_a_filled_cell_is_quoted_where_it_must_be(
    tmp_path: Path, data: bytes, value: str, filled: bytes
) -> None:
    assert with_cells(table(tmp_path, data), {(1, 1): value}) == filled


def test_a_letter_the_file_cannot_hold_is_a_reference(tmp_path: Path) -> None:
    read = table(tmp_path, "a,b\né,\n".encode("cp1252"))
    assert with_cells(read, {(1, 1): "ł"}) == "a,b\né,&#322;\n".encode("cp1252")


@pytest.mark.parametrize("data", [codecs.BOM_UTF8, b'a,b\n"x,1\ny,2\n'])
def test_what_is_no_table_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ReadingError, match="export it once more"):
        table(tmp_path, data)


def test_many_unclosed_quotation_marks_take_no_time(tmp_path: Path) -> None:
    with pytest.raises(ReadingError):
        table(tmp_path, b'a,b\n"' + b'""' * 200_000)
