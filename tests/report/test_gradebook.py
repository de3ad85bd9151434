"""The class as CSV: what stands in the column of a criterion."""

from __future__ import annotations

import csv
import io

import pytest
from report.class_rows import criterion, digest

from feedback.report.gradebook import Row, render_csv


@pytest.mark.parametrize(
    ("most", "points", "level", "heading", "cell"),
    [
        (4.0, 3.0, "Secure", "sources (suggested, of 4)", "3"),
        (4.0, None, None, "sources (suggested, of 4)", ""),
        (0.0, None, "Look again", "sources (suggested level)", "Look again"),
        (0.0, None, None, "sources (suggested level)", ""),
        (0.0, None, "=1+1", "sources (suggested level)", "'=1+1"),
    ],
)
def test_points_or_where_there_are_none_the_level(
    most: float, points: float | None, level: str | None, heading: str, cell: str
) -> None:
    made = digest(criteria=(criterion(most=most, points=points, level=level),))
    (row,) = csv.DictReader(io.StringIO(render_csv([Row("Ada", "ada.txt", made)])))
    assert row[heading] == cell


KNOWN = [
    "name",
    "file",
    "words",
    "sources (suggested, of 4)",
    "suggested total",
    "suggested out of",
    "notes",
    "not checked",
    "language checked by",
    "first priority",
    "failure",
]


def test_the_columns_that_scripts_know_come_first() -> None:
    made = digest(criteria=(criterion(points=3.0),))
    heads = next(csv.reader(io.StringIO(render_csv([Row("Ada", "ada.txt", made)]))))
    assert heads[: len(KNOWN)] == KNOWN


@pytest.mark.parametrize(
    "text",
    ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1", "＋1", "－1", "＠a"],
)
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(render_csv([Row(text, "f", None, student=text)])))
    assert row["name"] == row["student"] == f"'{text}".replace("\r", " ")


@pytest.mark.parametrize("text", ["Ada", "O'Brien", "a=b", "3-4", "'Tis", "– dash", ""])
def test_other_text_stands_as_it_is(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(render_csv([Row(text, "f", None, student=text)])))
    assert row["name"] == text
