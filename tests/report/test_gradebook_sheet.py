"""The class as a workbook: re-read by openpyxl, and by LibreOffice where it has Calc."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from report.class_rows import criterion, digest

from feedback.report.gradebook import Row, columns, render_csv
from feedback.report.gradebook_sheet import render_xlsx

ADA = Row(
    "Ada",
    "ada.docx",
    digest(
        "Name your sources",
        "=HYPERLINK(1)",
        criteria=(
            criterion(points=2.5),
            criterion("voice", title="Voice", most=0.0, level="Secure"),
        ),
        total=2.5,
        out_of=4.0,
        findings=7,
    ),
    links=("Ada/Ada.feedback.json", "Ada #1/Ada 50%.feedback.html"),
    student="Ada Okafor",
    id="0042",
    flags=("late", "old.docx: handed in earlier"),
)
BEN = Row("=1+1", "@ben.txt", None, "+ben.txt could not be read", student="-Ben")
ROWS = [ADA, BEN]


@pytest.fixture(scope="module")
def sheet():  # type: ignore[no-untyped-def]
    return openpyxl.load_workbook(io.BytesIO(render_xlsx(ROWS)))["Gradebook"]


def cells(sheet, row: int) -> dict[str, object]:  # type: ignore[no-untyped-def]
    heads = [cell.value for cell in sheet[1]]
    return dict(zip(heads, sheet[row], strict=True))


def test_sheet_and_csv_are_one_table(sheet) -> None:  # type: ignore[no-untyped-def]
    lines = list(csv.reader(io.StringIO(render_csv(ROWS))))
    assert [cell.value for cell in sheet[1]] == lines[0]
    for row, line in zip(sheet.iter_rows(min_row=2), lines[1:], strict=True):
        said = ["" if cell.value is None else f"{cell.value}" for cell in row]
        assert said == [cell.removeprefix("'") for cell in line]


def test_numbers_are_numbers_and_text_is_text(sheet) -> None:  # type: ignore[no-untyped-def]
    ada, ben = cells(sheet, 2), cells(sheet, 3)
    for heading in ("words", "sources (suggested, of 4)", "suggested total", "notes"):
        assert ada[heading].data_type == "n", heading
    assert ada["suggested total"].value == 2.5
    assert ada["voice (suggested level)"].value == "Secure"
    assert ada["id"].value == "0042"
    assert ben["name"].value == "=1+1"
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"n", "s"}


def test_late_and_other_flags_have_columns_of_their_own(sheet) -> None:  # type: ignore[no-untyped-def]
    ada = cells(sheet, 2)
    assert (ada["late"].value, ada["flags"].value) == ("late", "old.docx: handed in earlier")


def test_the_report_is_a_relative_link(sheet) -> None:  # type: ignore[no-untyped-def]
    cell = cells(sheet, 2)["report"]
    assert cell.value == "Ada #1/Ada 50%.feedback.html"
    assert cell.hyperlink.target == "Ada%20%231/Ada%2050%25.feedback.html"


def test_the_head_stays_and_every_column_is_explained(sheet) -> None:  # type: ignore[no-untyped-def]
    assert sheet.freeze_panes == "B2"
    notes = sheet.parent["Notes"]
    said = {row[0].value: row[1].value for row in notes.iter_rows(min_row=2)}
    assert all(said[column.heading] for column in columns(ROWS))
    assert sheet.column_dimensions["A"].width > 20


def test_the_same_rows_are_the_same_bytes() -> None:
    made = render_xlsx(ROWS)
    assert made == render_xlsx(ROWS)
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert {info.date_time[0] for info in file.infolist()} == {1980}


def test_what_a_cell_cannot_hold() -> None:
    row = Row("\x00\ud800" + "a" * 40_000, "x", None, links=("b" * 3_000,))
    (sheet, _) = openpyxl.load_workbook(io.BytesIO(render_xlsx([row]))).worksheets
    assert len(sheet["A2"].value) <= 32_767


def test_a_class_of_nobody_is_a_table_still() -> None:
    assert openpyxl.load_workbook(io.BytesIO(render_xlsx([])))["Gradebook"]["A1"].value == "name"


def test_libreoffice_reads_the_same(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not here")
    if not any(Path("/usr/lib/libreoffice/program").glob("libsclo*")):
        pytest.skip("LibreOffice has no Calc here")
    (tmp_path / "book.xlsx").write_bytes(render_xlsx(ROWS))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "csv", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "book.xlsx")], check=True, timeout=90)
    said = list(csv.reader((tmp_path / "book.csv").open(encoding="utf-8", newline="")))
    assert said[2][0] == "=1+1"
    assert [row[0] for row in said[:2]] == ["name", "Ada"]
