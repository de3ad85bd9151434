"""Whole files in and out: nothing of the text is lost on the way."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.errors import FeedbackError
from feedback.rubric.grids.canvas import write_canvas
from feedback.rubric.grids.grid import Cell, Grid, Row
from feedback.rubric.grids.markdown import write_markdown
from feedback.rubric.grids.plain import write_csv, write_xlsx
from feedback.rubric.grids.transfer import exported, imported
from feedback.rubric.grids.written import yaml_of
from feedback.rubric.load import load_rubric, ready_made, rubric_of
from feedback.rubric.model import Rubric

CSV = (
    "Criteria,High (3),Low (1)\n"
    '"Sources: ours","Names ""all"", always # yes",None\n'
    "Voice,Clear,Flat\n"
)


def texts(rubric: Rubric) -> list[object]:
    return [
        (c.title, c.described("teacher"), [(v.title, v.descriptor, v.points) for v in c.ladder])
        for c in rubric.criteria
    ]


EXPECTED = [
    ("Sources: ours", "", [("High", 'Names "all", always # yes', 3), ("Low", "None", 1)]),
    ("Voice", "", [("High", "Clear", 3), ("Low", "Flat", 1)]),
]


def word(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Please mark by this.")
    table = document.add_table(rows=3, cols=3)
    rows = [
        ["Criteria", "High (3)", "Low (1)"],
        ["Sources: ours", 'Names "all", always # yes', "None"],
        ["Voice", "Clear", "Flat"],
    ]
    for cells, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(cells, row.cells, strict=True):
            cell.text = text
    document.save(str(path))


def workbook(path: Path) -> None:
    strings = ["Criteria", "High (3)", "Low (1)", "Sources: ours", 'Names "all", always # yes']
    strings += ["None", "Voice", "Clear", "Flat"]
    cells = [f'<c r="{"ABC"[i % 3]}{i // 3 + 1}" t="s"><v>{i}</v></c>' for i in range(len(strings))]
    rows = ["".join(cells[i : i + 3]) for i in range(0, 9, 3)]
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(
            "xl/worksheets/sheet1.xml",
            f"<worksheet {space}><sheetData>"
            + "".join(f'<row r="{i}">{row}</row>' for i, row in enumerate(rows, 1))
            + "</sheetData></worksheet>",
        )
        file.writestr(
            "xl/sharedStrings.xml",
            f"<sst {space}>" + "".join(f"<si><t>{s}</t></si>" for s in strings) + "</sst>",
        )


MARKDOWN = """\
# Our rubric

| Criteria | High (3) | Low (1) |
|---|:---:|---|
| Sources: ours | Names "all", always # yes | None |
| Voice | Clear | Flat |
"""
FILES = {
    "r.csv": CSV.encode(),
    "bom.csv": b"\xef\xbb\xbf" + CSV.encode(),
    "windows.csv": CSV.replace("\n", "\r\n").encode("cp1252"),
    "r.tsv": b'Criteria\tHigh (3)\tLow (1)\nSources: ours\t"Names ""all"", always # yes"\tNone\n'
    b"Voice\tClear\tFlat\n",
    "semicolons.csv": CSV.replace(",", ";").replace('"";', '"",').encode(),
    "r.md": MARKDOWN.encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_text_files(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    made = imported(tmp_path / name)
    assert texts(made.rubric) == EXPECTED
    assert all(criterion.teacher for criterion in made.rubric.criteria)


@pytest.mark.parametrize(("name", "write"), [("r.docx", word), ("r.xlsx", workbook)])
def test_office_files(name: str, write: object, tmp_path: Path) -> None:
    write(tmp_path / name)  # type: ignore[operator]
    assert texts(imported(tmp_path / name).rubric) == EXPECTED


NO_RUBRIC = {
    "r.pdf": (b"%PDF-1.7", "is no table of a kind that can be read: give one of .csv"),
    "empty.csv": (b"", "holds no table of criteria and levels"),
    "one.csv": (b"just one cell\n", "holds no table of criteria and levels"),
    "binary.csv": (b"\x00\x01\x02\x00\xff" * 50, "is no text"),
    "prose.md": (b"# Rubric\n\nWrite well.\n", "holds no table"),
    "torn.docx": (b"PK\x03\x04 torn", "torn.docx"),
    "no-sheet.xlsx": (b"no zip at all", "no-sheet.xlsx"),
}


@pytest.mark.parametrize("name", NO_RUBRIC)
def test_what_is_no_rubric_is_a_sentence(name: str, tmp_path: Path) -> None:
    content, said = NO_RUBRIC[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FeedbackError) as caught:
        imported(tmp_path / name)
    assert said in str(caught.value)


ENDINGS = {
    "canvas": "csv",
    "turnitin": "rbc",
    "csv": "csv",
    "xlsx": "xlsx",
    "markdown": "md",
}


@pytest.mark.parametrize("format", ENDINGS)
@pytest.mark.parametrize("name", [each.name for each in ready_made()])
def test_a_ready_made_rubric_survives_the_round(name: str, format: str, tmp_path: Path) -> None:
    rubric = load_rubric(name)
    path = tmp_path / f"r.{ENDINGS[format]}"
    made = exported(rubric, format)
    path.write_bytes(made if isinstance(made, bytes) else made.encode())
    again = imported(path).rubric
    assert texts(again) == texts(rubric)
    assert again.title == rubric.title


def test_a_workbook_is_the_same_each_time_and_holds_text_only() -> None:
    grid = Grid("=1+1", (Row("@cmd", "-x", (Cell("=HYPERLINK(1)", "+y", 2), Cell("b", "c", 1))),))
    assert write_xlsx(grid) == write_xlsx(grid)
    with zipfile.ZipFile(io.BytesIO(write_xlsx(grid))) as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and 't="s"' in sheet


def test_a_formula_is_text_in_csv_and_comes_back_as_it_was(tmp_path: Path) -> None:
    grid = Grid("T", (Row("=1+1", "", (Cell("High", "+a", 2), Cell("Low", "@b", 1))),))
    path = tmp_path / "r.csv"
    path.write_text(write_csv(grid), encoding="utf-8", newline="")
    assert "'=1+1" in path.read_text(encoding="utf-8")
    criterion = imported(path).rubric.criteria[0]
    assert criterion.title == "=1+1"
    assert [level.descriptor for level in criterion.ladder] == ["+a", "@b"]


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Cn", "Zl", "Zp", "Co"]),
    min_size=1,
    max_size=150,
).map(lambda text: " ".join(text.split()) or "x")
LEVELS = st.lists(TEXT, min_size=1, max_size=4, unique_by=str.casefold).map(
    lambda names: tuple(Cell(name, name[::-1], len(names) - i) for i, name in enumerate(names))
)
GRIDS = st.lists(st.builds(Row, TEXT, TEXT, LEVELS), min_size=1, max_size=3).map(
    lambda rows: Grid("T", tuple(rows))
)


@settings(max_examples=60, deadline=None)
@given(GRIDS)
def test_whatever_the_words_the_yaml_loads_and_keeps_them(grid: Grid) -> None:
    rubric = rubric_of(yaml_of(grid, "x"), "r.yaml")
    assert [criterion.title for criterion in rubric.criteria] == [row.title for row in grid.rows]
    for criterion, row in zip(rubric.criteria, grid.rows, strict=True):
        assert criterion.description == row.text.strip()
        assert [v.title for v in criterion.levels] == [level.title for level in row.levels]
        assert [v.descriptor for v in criterion.levels] == [v.text.strip() for v in row.levels]


@settings(max_examples=40, deadline=None)
@given(GRIDS)
def test_any_grid_can_be_written(grid: Grid) -> None:
    assert write_canvas(grid) and write_markdown(grid).count("\n") == len(grid.rows) + 4
    assert write_csv(grid) and write_xlsx(grid)
