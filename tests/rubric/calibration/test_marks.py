"""Tables of marks, good and bad."""

from __future__ import annotations

from pathlib import Path

import pytest
from rubric.calibration.classes import rubric

from feedback.errors import MarksError
from feedback.rubric.calibration.marks import Marks, read_marks


@pytest.fixture
def essays(tmp_path: Path) -> Path:
    folder = tmp_path / "essays"
    folder.mkdir()
    for i in range(12):
        (folder / f"essay{i:02}.txt").write_text("Words.", encoding="utf-8")
    (folder / "twin.txt").write_text("Words.", encoding="utf-8")
    (folder / "twin.md").write_text("Words.", encoding="utf-8")
    return folder


def read(essays: Path, text: str, **options: str) -> Marks:
    path = essays.parent / "marks.csv"
    path.write_bytes(text.encode("utf-8"))
    return read_marks(path, rubric(), essays, **options)


def table(heading: str = "file,total", last: str = "", row: str = "essay{i:02}.txt,2") -> str:
    return "\n".join([heading, *(row.format(i=i) for i in range(10)), last]) + "\n"


GOOD = [
    (table(), {}),
    (table(row="essay{i:02},2"), {}),
    (table("file;total", row="essay{i:02}.txt;2,5"), {}),
    ("﻿" + table().replace("\n", "\r\n"), {}),
    (table("file,evidence", row="essay{i:02}.txt,3"), {}),
    (table("file,total,group", row="essay{i:02}.txt,3,girls"), {}),
    (table("file,class,total", row="essay{i:02}.txt,10b,3"), {"group": "class"}),
    (table(row="essay{i:02}.txt,6"), {"scale": "1-6"}),
    (table(last="\n\n"), {}),
]


@pytest.mark.parametrize(("text", "options"), GOOD)
def test_good_tables(essays: Path, text: str, options: dict[str, str]) -> None:
    found = read(essays, text, **options)
    assert len(found.rows) == 10
    assert found.rows[0].file == essays / "essay00.txt"


BAD = [
    (table("name,total"), ":1:", "“file”"),
    (table("file,points"), ":1:", "no criterion of the rubric"),
    (table("file,class,total", row="essay{i:02}.txt,10b,2"), ":1:", "--group"),
    (table("file,evidance"), ":1:", "did you mean “evidence”?"),
    (table("file", row="essay{i:02}.txt"), ":1:", "no column of marks"),
    (table("file,total,total", row="essay{i:02}.txt,2,2"), ":1:", "twice"),
    (table("file,total,evidence", row="essay{i:02}.txt,2,2"), ":1:", "keep the total"),
    (table("file,voice"), ":1:", "only the teacher judges"),
    (table(last="essay99.txt,2"), ":12:", "add the essay"),
    (table(last="esay11.txt,2"), ":12:", "did you mean “essay11.txt”?"),
    (table(last="twin,2"), ":12:", "write the whole name"),
    (table(last=",2"), ":12:", "names no file"),
    (table(last="essay11.txt,"), ":12:", "the mark is missing"),
    (table(last="essay11.txt,B+"), ":12:", "is no mark"),
    (table(last="essay11.txt,nan"), ":12:", "outside"),
    (table(last="essay11.txt,9"), ":12:", "outside 0 to 5"),
    (table(last="essay11.txt,-1"), ":12:", "--scale"),
    (table("file,evidence", last="essay11.txt,4"), ":12:", "outside 0 to 3"),
    (table(last="essay03.txt,2"), ":12:", "stands in row 5 already"),
    (table(last="essay03,2"), ":12:", "stands in row 5 already"),
    (table(last="essay11.txt,2,3"), ":12:", "more cells"),
]


@pytest.mark.parametrize(("text", "row", "said"), BAD)
def test_bad_tables_name_row_and_remedy(essays: Path, text: str, row: str, said: str) -> None:
    with pytest.raises(MarksError) as raised:
        read(essays, text)
    (fault,) = raised.value.faults
    assert row in fault and said in fault, fault


def test_all_faults_at_once(essays: Path) -> None:
    with pytest.raises(MarksError) as raised:
        read(essays, table(last="essay99.txt,2\nessay11.txt,7\nessay03.txt,1"))
    assert len(raised.value.faults) == 3
    assert "3 faults" in str(raised.value)


WHOLE = [
    ("file,total\nessay00.txt,2\n", {}, "takes 10 or more"),
    ("", {}, "is empty"),
    ("\n\n", {}, "is empty"),
    ("file,total\0\n", {}, "UTF-8"),
    (table(), {"scale": "six"}, "no scale"),
    (table(), {"scale": "6-1"}, "no scale"),
]


@pytest.mark.parametrize(("text", "options", "said"), WHOLE)
def test_tables_that_are_none(essays: Path, text: str, options: dict[str, str], said: str) -> None:
    with pytest.raises(MarksError, match=said):
        read(essays, text, **options)


def test_places_that_are_not_there(essays: Path) -> None:
    with pytest.raises(MarksError, match="check the path"):
        read_marks(essays / "none.csv", rubric(), essays)
    with pytest.raises(MarksError, match="folder that holds the essays"):
        read_marks(essays / "none.csv", rubric(), essays / "none")


def test_a_group_that_is_no_column(essays: Path) -> None:
    with pytest.raises(MarksError) as raised:
        read(essays, table(), group="gender")
    assert "--group names a column" in raised.value.faults[0]


def test_marks_on_another_scale_are_noted(essays: Path) -> None:
    taken = read(essays, table(row="essay{i:02}.txt,1", last="essay11.txt,2"))
    assert "from 1 to 2. Say so" in taken.notes[0]
    assert taken.scale == (1, 2)
    assert not read(essays, table(row="essay{i:02}.txt,1"), scale="0-3").notes


@pytest.mark.parametrize(
    ("row", "scale", "marks"),
    [
        ("essay{i:02}.txt,2", "1-4", (1, 2, 3, 4)),
        ("essay{i:02}.txt,1.5", "1-3", (1, 1.5, 2, 2.5, 3)),
        ("essay{i:02}.txt,55", "0-100", tuple(range(0, 101, 10))),
    ],
)
def test_scales(essays: Path, row: str, scale: str, marks: tuple[float, ...]) -> None:
    assert read(essays, table(row=row), scale=scale).scale == marks
