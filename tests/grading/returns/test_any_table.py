"""Any bytes at all as a table: refused in a sentence, or given back as they came."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feedback.errors import ReadingError
from feedback.grading.returns.table import read_table, with_cells

CELL = st.text(alphabet=st.sampled_from('ab é,;\t"\r\n1=<ł'), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=80) | st.text(alphabet='a,;\t"\r\n', max_size=40).map(str.encode))
def test_any_bytes(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    try:
        table = read_table(path)
    except ReadingError:
        return
    if "\ufffd" not in table.text:
        assert with_cells(table, {}) == data


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=4),
    value=CELL,
    data=st.data(),
)
def test_a_cell_filled_in_is_the_only_one_that_changes(
    tmp_path: Path, rows: list[list[str]], value: str, data: st.DataObject
) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([["a", "b", "c"], *rows])
    path = tmp_path / "t.csv"
    path.write_bytes(out.getvalue().encode())
    row, column = data.draw(st.integers(1, len(rows))), data.draw(st.integers(0, 2))
    made = with_cells(read_table(path), {(row, column): value}).decode()
    read = list(csv.reader(io.StringIO(made, newline=""), strict=True))
    rows[row - 1][column] = value
    assert read == [["a", "b", "c"], *rows]


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xfe\xff\x00", b"\xef\xbb\xbf\xff,a\n"])
def test_broken_encodings_are_no_fault(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    assert read_table(path).rows
