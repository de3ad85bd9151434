"""Moodle's grading worksheet, filled in and read again by a strict parser."""

from __future__ import annotations

from pathlib import Path

import pytest
from grading.returns.made import intake, report, result
from grading.returns.strict import moodle_grades

from feedback.grading.jobs import Result
from feedback.grading.returns.gradebook import filled_path, open_gradebook, write_filled
from feedback.grading.submission import Convention

HEAD = (
    'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed",'
    '"Last modified (submission)","Last modified (grade)","Feedback comments"\n'
)
DAY = '"Monday, 2 March 2026, 9:30 AM",-'
SHEET = (
    "\ufeff"
    + HEAD
    + f'"Participant 881",Ana Díaz,ana@x,"Submitted",,10.00,Yes,{DAY},\n'
    + f'"Participant 882",Ben Okafor,ben@x,"Submitted",,10.00,Yes,{DAY},"<p>Mine, <b>too</b></p>"\n'
    + f'"Participant 883",Cy Ree,cy@x,"Submitted",,10.00,No,{DAY},\n'
    + f'"Participant 884",Dee Stone,dee@x,"No submission",8.00,10.00,Yes,{DAY},<p></p>\n'
)
CLASS = [
    result("Ana Díaz", "881", report(7.5), member="Ana Díaz_881_assignsubmission_file/rivers.docx"),
    result("Ben Okafor", "882", report(6.0)),
    result("Cy Ree", "883", report(6.0)),
    result("Dee Stone", "884", report(12.0)),
]


def fill(
    folder: Path,
    results: list[Result],
    *,
    sheet: str = SHEET,
    with_points: bool = True,
    convention: Convention = "moodle",
) -> tuple[bytes | None, str]:
    given = folder / "Grades-Rivers.csv"
    given.write_bytes(sheet.encode())
    made = filled_path(given, folder)
    assert made.name == "Grades-Rivers-filled.csv"
    notes = write_filled(
        open_gradebook(given),
        intake(results, convention),
        results,
        made,
        with_points=with_points,
    )
    assert given.read_bytes() == sheet.encode()
    return made.read_bytes() if made.exists() else None, " ".join(notes)


def test_comment_and_points_by_participant(tmp_path: Path) -> None:
    data, notes = fill(tmp_path, CLASS)
    assert data is not None
    grades = moodle_grades(data)
    assert {id: grade for id, (grade, _) in grades.items()} == {
        "881": "7.5",
        "882": "6",
        "883": "",
        "884": "8.00",
    }
    assert grades["882"][1] == "<p>Mine, <b>too</b></p>"
    assert grades["883"][1] == ""
    assert "Every paragraph has a point." in grades["884"][1]
    assert "stays as it was: Ben Okafor; Cy Ree; Dee Stone." in notes


def test_the_comment_is_html_in_one_line_and_says_where_the_report_is(tmp_path: Path) -> None:
    data, _ = fill(tmp_path, CLASS)
    assert data is not None
    _, comment = moodle_grades(data)["881"]
    assert comment == (
        "<p>What works:</p><ul><li>Every paragraph has a point.</li></ul><p>To ask yourself:</p>"
        "<ul><li>Who said so, &amp; when?</li><li>What follows &lt;from&gt; it?</li></ul>"
        "<p>The full report: rivers.feedback.html.</p>"
    )


def test_every_other_byte_is_as_it_came(tmp_path: Path) -> None:
    data, _ = fill(tmp_path, [CLASS[0]], with_points=False)
    assert data is not None
    _, comment = moodle_grades(data)["881"]
    (changed,) = set(data.decode().split("\n")) - set(SHEET.split("\n"))
    assert changed == f'"Participant 881",Ana Díaz,ana@x,"Submitted",,10.00,Yes,{DAY},"{comment}"'
    assert data.startswith(b"\xef\xbb\xbf")


def test_without_points_no_grade_is_touched(tmp_path: Path) -> None:
    data, notes = fill(tmp_path, CLASS, with_points=False)
    assert data is not None
    assert [grade for grade, _ in moodle_grades(data).values()] == ["", "", "", "8.00"]
    assert "teacher can judge" not in notes


def test_a_blind_worksheet_has_no_names(tmp_path: Path) -> None:
    sheet = (
        "Identifier,Status,Grade,Maximum Grade,Grade can be changed,Last modified (grade),"
        "Feedback comments\nParticipant 881,Submitted,,20,Yes,-,\n"
    )
    data, _ = fill(tmp_path, [result("Participant 881", "881", report(3.0))], sheet=sheet)
    assert data is not None
    assert moodle_grades(data)["881"][0] == "3"


def test_by_name_where_the_essays_came_another_way(tmp_path: Path) -> None:
    found = [result("Díaz, Ana", "", report(3.0)), result("Eve", "882", report(1.0))]
    data, notes = fill(tmp_path, found, convention="folder")
    assert data is not None
    assert [grade for grade, _ in moodle_grades(data).values()] == ["3", "", "", "8.00"]
    assert "No row of Grades-Rivers.csv was found for Eve." in notes


@pytest.mark.parametrize("most", ["Distinction", "Scale: Poor, Good"])
def test_no_points_on_a_scale_of_words(tmp_path: Path, most: str) -> None:
    sheet = HEAD + f'Participant 881,Ana Díaz,a@x,S,,"{most}",Yes,{DAY},\n'
    data, _ = fill(tmp_path, [CLASS[0]], sheet=sheet)
    assert data is not None
    assert b",S,," in data


def test_a_decimal_comma_is_kept(tmp_path: Path) -> None:
    sheet = HEAD.replace(",", ";") + 'Participant 881;Ana;a@x;S;;"10,00";Yes;d;-;\n'
    data, _ = fill(tmp_path, [CLASS[0]], sheet=sheet)
    assert data is not None
    assert moodle_grades(data, ";")["881"][0] == "7,5"


def test_a_worksheet_without_comments_is_told(tmp_path: Path) -> None:
    sheet = "Identifier,Full name,Grade,Last modified (grade)\nParticipant 881,Ana Díaz,,-\n"
    data, notes = fill(tmp_path, [CLASS[0]], sheet=sheet, with_points=False)
    assert data is None
    assert "Feedback comments" in notes
