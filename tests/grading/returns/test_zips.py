"""Feedback zips: what they hold, and that they are the same every time."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from feedback.grading.jobs import Result
from feedback.grading.returns.zips import write_returns
from feedback.grading.submission import Convention, Intake, Submission

ENDINGS = ("feedback.docx", "feedback.html", "feedback.json", "feedback.annotations.json")


def handed(out: Path, name: str, member: str, endings: tuple[str, ...] = ENDINGS) -> Result:
    (out / name).mkdir(parents=True, exist_ok=True)
    files = [f"{name}/{name}.{ending}" for ending in endings]
    for file in files:
        (out / file).write_bytes(file.encode())
    return Result(Submission(name, Path("x"), member=member), None, tuple(files))


def intake(convention: Convention, results: list[Result]) -> Intake:
    return Intake("Rivers", convention, tuple(result.submission for result in results))


def names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        return file.namelist()


def test_moodle_gets_every_format_that_a_student_can_open(tmp_path: Path) -> None:
    results = [
        handed(tmp_path, "Ben", "Ben_2_assignsubmission_file/b.txt"),
        handed(tmp_path, "Ana", "Ana_1_assignsubmission_file/a.docx"),
    ]
    assert write_returns(intake("moodle", results), results, tmp_path) == ()
    assert names(tmp_path / "feedback-moodle.zip") == [
        "Ana_1_assignsubmission_file/a.feedback.docx",
        "Ana_1_assignsubmission_file/a.feedback.html",
        "Ben_2_assignsubmission_file/b.feedback.docx",
        "Ben_2_assignsubmission_file/b.feedback.html",
    ]
    with zipfile.ZipFile(tmp_path / "feedback-moodle.zip") as file:
        data = file.read("Ana_1_assignsubmission_file/a.feedback.docx")
    assert data == b"Ana/Ana.feedback.docx"


def test_canvas_gets_the_format_that_was_handed_in_where_there_is_one(tmp_path: Path) -> None:
    results = [
        handed(tmp_path, "Ana", "diazana_1_2_a.docx"),
        handed(tmp_path, "Ben", "okaforben_LATE_3_4_b.txt"),
        handed(tmp_path, "Cy", "reecy_5_text.html"),
    ]
    notes = write_returns(intake("canvas", results), results, tmp_path)
    assert names(tmp_path / "feedback-canvas.zip") == [
        "diazana_1_2_a.feedback.docx",
        "okaforben_LATE_3_4_b.feedback.docx",
    ]
    assert any("by hand: Cy." in note for note in notes)
    (named,) = [note for note in notes if "own name" in note]
    assert named.endswith("the ending .docx: Ben.")


@pytest.mark.parametrize(
    ("member", "made", "given"),
    [
        ("a_1_2_e.docx", ("docx", "html", "pdf"), "docx"),
        ("a_1_2_e.pdf", ("docx", "html", "pdf"), "pdf"),
        ("a_1_2_e.htm", ("docx", "html", "pdf"), "html"),
        ("a_1_2_e.odt", ("html", "pdf", "docx"), "docx"),
        ("a_1_2_e.txt", ("html", "pdf"), "pdf"),
        ("a_1_2_e.DOCX", ("html", "docx"), "docx"),
    ],
)
def test_canvas_gets_one_file_for_an_essay(
    member: str, made: tuple[str, ...], given: str, tmp_path: Path
) -> None:
    results = [handed(tmp_path, "Ana", member, tuple(f"feedback.{each}" for each in made))]
    notes = write_returns(intake("canvas", results), results, tmp_path)
    assert names(tmp_path / "feedback-canvas.zip") == [f"a_1_2_e.feedback.{given}"]
    alike = Path(member).suffix.lower().startswith(f".{given[:3]}")
    assert not notes if alike else f"the ending .{given}: Ana." in notes[0]


def test_a_page_for_word_essays_comes_with_a_hint(tmp_path: Path) -> None:
    results = [handed(tmp_path, "Ana", "diazana_1_2_a.docx", ("feedback.html",))]
    (note,) = write_returns(intake("canvas", results), results, tmp_path)
    assert "the ending .html: Ana." in note and note.endswith("come back as Word files.")


def test_the_same_reports_are_the_same_bytes_whenever_they_were_written(tmp_path: Path) -> None:
    results = [handed(tmp_path, "Ana", "Ana_1_assignsubmission_file/a.docx")]
    zip = tmp_path / "feedback-moodle.zip"
    write_returns(intake("moodle", results), results, tmp_path)
    first = zip.read_bytes()
    handed(tmp_path, "Ana", "")
    write_returns(intake("moodle", results), results, tmp_path)
    assert zip.read_bytes() == first
    with zipfile.ZipFile(zip) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("member", ["/etc/x_1_assignsubmission_file/a.docx", "../../a_1_2_b.docx"])
def test_no_name_leads_out_of_the_zip(tmp_path: Path, member: str) -> None:
    for convention in ("canvas", "moodle"):
        results = [handed(tmp_path, "Ana", member)]
        write_returns(intake(convention, results), results, tmp_path)  # type: ignore[arg-type]
        zip = tmp_path / f"feedback-{convention}.zip"
        for name in names(zip) if zip.exists() else ():
            assert not name.startswith("/") and ".." not in name.split("/")


def test_without_a_format_for_students_it_is_said(tmp_path: Path) -> None:
    results = [handed(tmp_path, "Ana", "diazana_1_2_a.docx", ("feedback.json",))]
    (note,) = write_returns(intake("canvas", results), results, tmp_path)
    assert "--format docx" in note
    assert not (tmp_path / "feedback-canvas.zip").exists()


@pytest.mark.parametrize("convention", ["folder", "folders", "classroom"])
def test_no_lms_no_zip(tmp_path: Path, convention: Convention) -> None:
    results = [handed(tmp_path, "Ana", "")]
    assert write_returns(intake(convention, results), results, tmp_path) == ()
    assert not list(tmp_path.glob("*.zip"))
