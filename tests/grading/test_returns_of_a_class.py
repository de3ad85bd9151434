"""The made class of 30 through Canvas's and Moodle's zips, and what goes back to each of them."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from grading.returns.made import report
from grading.returns.strict import canvas_scores, moodle_grades
from grading.returns.test_members import canvas_reads, moodle_reads

from feedback.grading.graded_class import GradedClass, graded_class_of, write_class
from feedback.grading.intake.find import take_in
from feedback.grading.jobs import Result
from feedback.grading.returns.gradebook import filled_path, open_gradebook, write_filled
from feedback.grading.returns.zips import write_returns
from feedback.grading.submission import Submission

made_class = pytest.importorskip("tests.grading.made_class")


def graded(path: Path, out: Path) -> GradedClass:
    """The class with a made report for everybody."""
    out.mkdir()
    intake = take_in(path, out)
    return graded_class_of(intake, [done(each, out) for each in intake.submissions], "2026-03-02")


def done(submission: Submission, out: Path) -> Result:
    file = out / submission.name / f"{submission.name}.feedback.docx"
    file.parent.mkdir()
    file.write_bytes(submission.name.encode())
    return Result(submission, report(7.5), (file.relative_to(out).as_posix(),))


def names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as file:
        return file.namelist()


def test_canvas_takes_back_what_it_gave(tmp_path: Path) -> None:
    given = made_class.canvas_zip(tmp_path / "submissions.zip")
    out = tmp_path / "out"
    classroom = graded(given, out)
    results = list(classroom.results.values())
    write_returns(classroom.intake, results, out)
    told = {canvas_reads(name) for name in names(given)} - {None}
    back = [canvas_reads(name) for name in names(out / "feedback-canvas.zip")]
    assert len(back) == len(set(back)) > 20
    assert set(back) <= told
    gradebook = made_class.canvas_gradebook(tmp_path / "grades.csv")
    filled = filled_path(gradebook, out)
    opened = open_gradebook(gradebook, made_class.ASSIGNMENT)
    write_filled(opened, classroom.intake, results, filled, with_points=True)
    scores = canvas_scores(filled.read_bytes(), made_class.ASSIGNMENT)
    handed_in = {result.submission.id for result in results}
    assert {id for id, score in scores.items() if score} == handed_in & set(scores)
    assert len(handed_in & set(scores)) > 20


@pytest.mark.parametrize("as_folders", [True, False])
@pytest.mark.parametrize("blind", [True, False])
def test_moodle_takes_back_what_it_gave(tmp_path: Path, as_folders: bool, blind: bool) -> None:
    given = made_class.moodle_zip(tmp_path / "rivers.zip", as_folders=as_folders, blind=blind)
    out = tmp_path / "out"
    classroom = graded(given, out)
    results = list(classroom.results.values())
    assert write_returns(classroom.intake, results, out) == ()
    told = {read[:2] for read in map(moodle_reads, names(given)) if read}
    back = [moodle_reads(name) for name in names(out / "feedback-moodle.zip")]
    assert len(back) == len(results) > 20
    assert {read[:2] for read in back if read} <= told and None not in back
    worksheet = made_class.moodle_worksheet(tmp_path / "grades.csv", blind=blind)
    filled = filled_path(worksheet, out)
    write_filled(open_gradebook(worksheet), classroom.intake, results, filled, with_points=True)
    grades = moodle_grades(filled.read_bytes())
    with_report = {result.submission.id for result in results}
    assert {id for id, (grade, comment) in grades.items() if grade and comment} == with_report


def test_what_failed_is_not_kept_from_an_earlier_run(tmp_path: Path) -> None:
    intake = take_in(made_class.canvas_zip(tmp_path / "submissions.zip"), tmp_path)
    one, other = intake.submissions[:2]
    results = [replace(done(one, tmp_path), kept=True), Result(other, None, failure="x", kept=True)]
    graded = graded_class_of(replace(intake, submissions=(one, other)), results, "")
    assert (graded.done, graded.kept) == (1, 1)


def test_the_gradebook_lists_everybody(tmp_path: Path) -> None:
    given = made_class.canvas_zip(tmp_path / "submissions.zip")
    out = tmp_path / "out"
    out.mkdir()
    missing = tuple(pupil.name for pupil in made_class.MISSING)
    intake = replace(take_in(given, out), missing=missing)
    classroom = graded_class_of(intake, [done(each, out) for each in intake.submissions], "")
    write_class(classroom, out)
    sheet = openpyxl.load_workbook(out / "gradebook.xlsx")["Gradebook"]
    heads = [cell.value for cell in sheet[1]]
    rows = [
        dict(zip(heads, (c.value for c in row), strict=True)) for row in sheet.iter_rows(min_row=2)
    ]
    said = {row["student"] for row in rows}
    assert missing and set(missing) <= said
    assert sum(row["late"] == "late" for row in rows) == sum(s.late for s in intake.submissions) > 0
    for row in rows:
        if row["report"]:
            assert (out / row["report"]).is_file()
