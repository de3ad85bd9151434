"""Where the cells of a table stand, in every format that says so."""

from __future__ import annotations

import io
from pathlib import PurePath

import docx
import pytest

from feedback.reading.document import Document
from feedback.reading.html import read_html
from feedback.reading.markdown import read_markdown
from feedback.reading.pdf import read_pdf
from feedback.reading.read import document_of
from feedback.reading.rtf import read_rtf
from feedback.reading.word import read_word
from tests.reading.made_pdf import weasyprint_pdf

BEFORE = "The harbour master kept a table of the days on which the river froze over."
TABLE = (("Year", "Days of ice", "Ships"), ("1911", "", "18"), ("1912", "12", "25"))
PLACES = [
    ("Year", 0, 0),
    ("Days of ice", 0, 1),
    ("Ships", 0, 2),
    ("1911", 1, 0),
    ("18", 1, 2),
    ("1912", 2, 0),
    ("12", 2, 1),
    ("25", 2, 2),
]


def word() -> Document:
    file = docx.Document()
    file.add_paragraph(BEFORE)
    table = file.add_table(rows=len(TABLE), cols=3)
    for i, row in enumerate(TABLE):
        for j, words in enumerate(row):
            table.cell(i, j).text = words
    out = io.BytesIO()
    file.save(out)
    return read_word(out.getvalue(), PurePath("essay.docx"))


def web() -> Document:
    rows = "".join(f"<tr>{''.join(f'<td>{w}</td>' for w in row)}</tr>" for row in TABLE)
    return read_html(f"<p>{BEFORE}</p><table>{rows}</table>".encode(), PurePath("essay.html"))


def marked() -> Document:
    lines = ["| " + " | ".join(row) + " |" for row in TABLE]
    table = "\n".join((lines[0], "|---|---|---|", *lines[1:]))
    return read_markdown(f"{BEFORE}\n\n{table}\n".encode(), PurePath("essay.md"))


def rich() -> Document:
    rows = "".join(
        r"\trowd\cellx1000\cellx2000\cellx3000\pard\intbl "
        + "".join(rf"{words}\cell " for words in row)
        + r"\row "
        for row in TABLE
    )
    text = rf"{{\rtf1\ansi\pard {BEFORE}\par {rows}\pard {BEFORE}\par}}"
    return read_rtf(text.encode(), PurePath("essay.rtf"))


def printed() -> Document:
    rows = "".join(f"<tr>{''.join(f'<td>{w}</td>' for w in row)}</tr>" for row in TABLE)
    look = "table{border-collapse:collapse}td{border:1px solid;padding:3pt;width:60pt}"
    page = f"<style>{look}</style><p>{BEFORE}</p><table>{rows}</table><p>{BEFORE}</p>"
    return read_pdf(weasyprint_pdf(page), PurePath("essay.pdf"))


@pytest.mark.parametrize("document", [word, web, marked, rich, printed])
def test_a_cell_has_a_row_and_a_column_though_one_is_empty(document) -> None:  # type: ignore[no-untyped-def]
    read = document()
    blocks = {block.span.start: block.span.of(read.text) for block in read.blocks}
    assert [(blocks[cell.start], cell.row, cell.column) for cell in read.cells] == PLACES


def test_where_nothing_is_known_of_rows_there_are_no_cells() -> None:
    assert document_of(BEFORE).cells == ()


def test_a_table_of_one_column_is_a_frame() -> None:
    file = docx.Document()
    file.add_table(rows=1, cols=1).cell(0, 0).text = BEFORE
    out = io.BytesIO()
    file.save(out)
    assert read_word(out.getvalue(), PurePath("essay.docx")).cells == ()
