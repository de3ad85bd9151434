"""The gradebook as an .xlsx file: the same table as the CSV, and a sheet that explains it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from feedback.report.gradebook import REPORT, Column, Row, columns
from feedback.text.printable import shown

_NO_DATE = datetime(2000, 1, 1)
# What Excel takes in one cell, and a link's length at most.
_MOST_LETTERS = 32_000
_LONGEST_LINK = 2_000
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_ABOUT = (
    "Suggested points and levels are what the program suggests from what it saw; the mark is the "
    "teacher's."
)


def render_xlsx(rows: Sequence[Row]) -> bytes:
    """The gradebook as a workbook, the same bytes for the same rows.

    Text is written as text alone, so that nothing in it counts as a formula; numbers are numbers.
    """
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **_SAFE}) as book:
        book.set_properties({"title": "Gradebook", "created": _NO_DATE})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        table = columns(rows)
        _write_table(book.add_worksheet("Gradebook"), table, rows, head, body)
        _write_notes(book.add_worksheet("Notes"), table, head, body)
    return out.getvalue()


def _write_table(
    sheet: Any, table: Sequence[Column], rows: Sequence[Row], head: Any, body: Any
) -> None:
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(table) - 1)
    for at, column in enumerate(table):
        sheet.set_column(at, at, column.width)
        _write(sheet, 0, at, column.heading, head)
        for below, row in enumerate(rows, start=1):
            value = column.cell(row)
            if column.heading == REPORT and value:
                _link(sheet, below, at, str(value))
            else:
                _write(sheet, below, at, value, body)


def _write_notes(sheet: Any, table: Sequence[Column], head: Any, body: Any) -> None:
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 1, 90)
    sheet.freeze_panes(1, 0)
    for at, heading in enumerate(("column", "what stands in it")):
        _write(sheet, 0, at, heading, head)
    for below, column in enumerate(table, start=1):
        _write(sheet, below, 0, column.heading, body)
        _write(sheet, below, 1, column.note, body)
    _write(sheet, len(table) + 2, 1, _ABOUT, body)


def _write(sheet: Any, row: int, at: int, value: object, format: Any) -> None:
    if isinstance(value, int | float):
        sheet.write_number(row, at, value, format)
    elif value:
        sheet.write_string(row, at, shown(str(value))[:_MOST_LETTERS], format)


def _link(sheet: Any, row: int, at: int, path: str) -> None:
    text, link = shown(path), quote(path, errors="replace")
    if len(link) > _LONGEST_LINK:
        sheet.write_string(row, at, text)
    else:
        from xlsxwriter.url import Url

        url = Url(f"external:{link}")
        # Left alone it has backslashes, which only Windows takes for folders.
        url._relationship_link = link
        url.text = text
        sheet.write_url(row, at, url)
