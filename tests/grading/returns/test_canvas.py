"""Canvas's gradebook, filled in and read again by a strict parser."""

from __future__ import annotations

from pathlib import Path

import pytest
from grading.returns.made import intake, report, result
from grading.returns.strict import canvas_scores, rows_of

from feedback.errors import UsageError
from feedback.grading.jobs import Result
from feedback.grading.returns.gradebook import filled_path, open_gradebook, write_filled
from feedback.grading.submission import Convention

RIVERS, ROADS = "Rivers (7731)", "Roads, and bridges (7732)"
EXPORT = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Notes,Rivers (7731),"
    '"Roads, and bridges (7732)",Locked (7733),Essays Current Score,Current Score\r\n'
    ",,,,,,Manual Posting,,,,\r\n"
    "    Points Possible,,,,,,10,20.00,5 (read only),(read only),(read only)\r\n"
    '"Díaz, Ana",101,S1,ana@x,7B,=1+1,,,,88.1,A\r\n'
    '"Okafor, Ben",102,S2,ben@x,"7B, 7C",note,EX,,,,\r\n'
    '"Ree, Cy",103,S3,cy@x,7B,,4,,,,\r\n'
    '"Stone, Dee",104,S4,dee@x,7B,,-,,,,\r\n'
    '"Student, Test",999,,0f,7B,,,,,,\r\n'
)
CLASS = [
    result("diazana", "101", report(7.5)),
    result("okaforben", "102", report(6.0)),
    result("reecy", "103", report(6.0)),
    result("stonedee", "104", report(12.0)),
]


def fill(
    folder: Path,
    results: list[Result],
    *,
    export: str = EXPORT,
    assignment: str = "Rivers",
    with_points: bool = True,
    convention: Convention = "canvas",
) -> tuple[bytes | None, str]:
    given = folder / "grades.csv"
    given.write_bytes(export.encode())
    made = filled_path(given, folder)
    notes = write_filled(
        open_gradebook(given, assignment),
        intake(results, convention),
        results,
        made,
        with_points=with_points,
    )
    assert given.read_bytes() == export.encode()
    return made.read_bytes() if made.exists() else None, " ".join(notes)


def test_points_stand_where_none_stood_and_nothing_else_changed(tmp_path: Path) -> None:
    data, _ = fill(tmp_path, CLASS)
    assert data is not None
    assert canvas_scores(data, RIVERS) == {
        "101": "7.5",
        "102": "EX",
        "103": "4",
        "104": "10",
        "999": "",
    }
    expected = EXPORT.replace("=1+1,,,", "=1+1,7.5,,").replace("7B,,-,", "7B,,10,")
    assert data == expected.encode()


def test_what_stands_there_already_is_the_teachers(tmp_path: Path) -> None:
    _, notes = fill(tmp_path, CLASS)
    assert "stays as it was: Okafor, Ben; Ree, Cy." in notes


def test_what_the_points_leave_out_and_another_maximum_are_said(tmp_path: Path) -> None:
    _, notes = fill(tmp_path, CLASS)
    assert "leave out what only a teacher can judge: Voice" in notes
    assert "gives 10 points and the suggestion at most 12: nothing was scaled" in notes


def test_without_points_there_is_nothing_to_fill(tmp_path: Path) -> None:
    data, notes = fill(tmp_path, CLASS, with_points=False)
    assert data is None
    assert "no comments" in notes and "--with-points" in notes


@pytest.mark.parametrize(
    ("assignment", "heading"),
    [
        ("Rivers", RIVERS),
        ("rivers", RIVERS),
        ("7732", ROADS),
        ("Roads, and bridges", ROADS),
        ("roads_and_bridges", ROADS),
        (ROADS, ROADS),
    ],
)
def test_the_assignment_is_found_by_name_or_id(
    tmp_path: Path, assignment: str, heading: str
) -> None:
    data, _ = fill(tmp_path, [CLASS[0]], assignment=assignment)
    assert data is not None
    assert canvas_scores(data, heading)["101"] == "7.5"
    before, after = rows_of(EXPORT.encode()), rows_of(data)
    at = before[0].index(heading)
    for one, other in zip(before, after, strict=True):
        assert one[:at] + one[at + 1 :] == other[:at] + other[at + 1 :]


@pytest.mark.parametrize("assignment", ["", "River", "Locked", "Current Score", "Notes"])
def test_nothing_is_guessed_among_several(tmp_path: Path, assignment: str) -> None:
    with pytest.raises(UsageError, match=r"--assignment \(Rivers \(7731\); Roads") as said:
        fill(tmp_path, CLASS, assignment=assignment)
    assert "Locked" not in str(said.value)


def test_the_only_assignment_needs_no_name(tmp_path: Path) -> None:
    export = (
        "Student,ID,Section,Notes,Rivers (1),Final Score\n"
        'Points Possible,,,,5,\n"Díaz, Ana",101,7,n,,\n'
    )
    data, _ = fill(tmp_path, [CLASS[0]], export=export, assignment="")
    assert data is not None
    assert canvas_scores(data, "Rivers (1)") == {"101": "5"}


def test_semicolons_and_decimal_commas_are_kept(tmp_path: Path) -> None:
    export = "Student;ID;Section;Rivers (1)\r\n Points Possible;;;10,00\r\nDíaz, Ana;101;7;\r\n"
    data, _ = fill(tmp_path, [CLASS[0]], export=export, assignment="")
    assert data == export.replace(";7;", ";7;7,5").encode()


def test_a_comma_in_the_heading_is_no_decimal_mark(tmp_path: Path) -> None:
    export = 'Student,ID,Section,"A, b (1)"\n"Díaz, Ana",101,7,\n'
    data, _ = fill(tmp_path, [CLASS[0]], export=export, assignment="")
    assert data == export.replace(",7,", ",7,7.5").encode()


def test_first_and_last_names_apart(tmp_path: Path) -> None:
    export = "LastName,FirstName,ID,Section,Rivers (1)\n Points Possible,,,,10\nDíaz,Ana,101,7,\n"
    data, _ = fill(tmp_path, [result("Ana Díaz", "", report(3.0))], export=export, assignment="")
    assert data is not None
    assert b",101,7,3\n" in data


def test_an_id_of_another_system_is_no_canvas_id(tmp_path: Path) -> None:
    stranger = result("Eve Fox", "101", report(9.0))
    data, notes = fill(tmp_path, [stranger], convention="moodle")
    assert data is None or canvas_scores(data, RIVERS)["101"] == ""
    assert "found for Eve Fox" in notes


def test_the_class_lists_number_may_be_the_schools(tmp_path: Path) -> None:
    data, _ = fill(tmp_path, [result("A. D.", "S1", report(9.0))], convention="folder")
    assert data is not None
    assert canvas_scores(data, RIVERS)["101"] == "9"


def test_a_failed_essay_and_one_without_points_fill_nothing(tmp_path: Path) -> None:
    results = [result("diazana", "101"), result("stonedee", "104", report(None))]
    data, _ = fill(tmp_path, results)
    assert data is None


def test_some_other_table_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="neither a gradebook exported from Canvas"):
        fill(tmp_path, CLASS, export="a,b\n1,2\n")
