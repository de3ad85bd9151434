"""What is handed in, and by whom."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.grading.intake.find import take_in
from feedback.grading.submission import Intake, Submission

WORDS = "The ferry crosses the strait each hour."
PASSED_OVER = [
    ".hidden.txt",
    "~$open.docx",
    "__init.txt",
    "Thumbs.db",
    "desktop.ini",
    "ana.feedback.html",
    "ana.feedback.annotations.json",
    "ana.feedback.docx",
]
TAKEN = ["ana.txt", "my feedback.md", "feedback.txt", "ana.feedback"]


def taken(folder: Path, files: dict[str, str], roster: str = "") -> Intake:
    essays = folder / "essays"
    for name, text in files.items():
        (essays / name).parent.mkdir(parents=True, exist_ok=True)
        (essays / name).write_text(text, encoding="utf-8")
    listed = folder / "roster.csv"
    listed.write_text(roster, encoding="utf-8")
    return take_in(essays, folder / "out", listed if roster else None)


def only(intake: Intake) -> Submission:
    (submission,) = intake.submissions
    return submission


@pytest.mark.parametrize("name", PASSED_OVER)
def test_passed_over(name: str, tmp_path: Path) -> None:
    intake = taken(tmp_path, {"essay.txt": WORDS, name: WORDS})
    assert only(intake).name == "essay"


@pytest.mark.parametrize("name", TAKEN)
def test_taken(name: str, tmp_path: Path) -> None:
    assert only(taken(tmp_path, {name: WORDS})).path.name == name


def test_two_of_one_name_are_told_apart(tmp_path: Path) -> None:
    intake = taken(tmp_path, {"ana.md": "One.", "Ana.txt": "Two."})
    assert [each.name for each in intake.submissions] == ["Ana", "ana-2"]


def test_reports_alone_are_no_essays(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="holds no files"):
        taken(tmp_path, {"ana.feedback.html": "<p>"})


def test_the_folder_of_the_reports_is_passed_over(tmp_path: Path) -> None:
    for name in ("Ana/e.txt", "Ben/e.txt", "out/Ana/Ana.json", "out/gradebook.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(WORDS + name)
    intake = take_in(tmp_path, tmp_path / "out")
    assert [each.student for each in intake.submissions] == ["Ana", "Ben"]
    assert not intake.missing and not intake.notes


def test_folders_beside_files_are_told(tmp_path: Path) -> None:
    intake = taken(tmp_path, {"ana.txt": "One.", "ben.txt": "Two.", "old/cy.txt": "Three."})
    assert len(intake.submissions) == 2
    assert "not looked into (old)" in intake.notes[0]


def test_an_old_version_in_a_folder_of_classroom_s_is_nobody_s_essay(tmp_path: Path) -> None:
    names = ["Ana Roy - Rivers.txt", "Ben Li - Rivers.txt", "old/Ana Roy - Rivers.txt"]
    intake = taken(tmp_path, {name: f"By {name}." for name in names})
    assert [each.student for each in intake.submissions] == ["Ana Roy", "Ben Li"]
    assert "not looked into (old)" in intake.notes[0]


def test_files_beside_the_students_folders_are_told(tmp_path: Path) -> None:
    intake = taken(tmp_path, {"Ana/a.txt": "One.", "Ben/b.txt": "Two.", "task.txt": "Three."})
    assert [each.student for each in intake.submissions] == ["Ana", "Ben"]
    assert "passed over (task.txt)" in intake.notes[0]


def test_a_file_that_came_by_mail_is_read_with_canvas_s(tmp_path: Path) -> None:
    names = ["ana_1_20_e.txt", "ben_2_21_e.txt", "di_4_23_e.txt", "Cy Dee.txt"]
    intake = taken(tmp_path, {name: f"By {name}." for name in names}, "Name,ID\nCy Dee,9\n")
    cy = next(each for each in intake.submissions if each.member == "Cy Dee.txt")
    assert (cy.student, cy.id) == ("Cy Dee", "9")
    assert "Cy Dee.txt" in intake.notes[0]


def test_an_empty_folder_is_a_student_who_is_missing(tmp_path: Path) -> None:
    (tmp_path / "essays" / "Cy Dee").mkdir(parents=True)
    files = {"Ana Roy/e.txt": "One.", "Ben Li/e.txt": "Two."}
    assert taken(tmp_path, files).missing == ("Cy Dee",)
    assert taken(tmp_path, files, "Name\nRoy Ana\nCy Dee\nEd Poe\n").missing == ("Cy Dee", "Ed Poe")


def test_one_student_s_files_by_the_class_list(tmp_path: Path) -> None:
    files = {"Ana Roy essay.txt": WORDS * 9, "roy_ana_notes.txt": WORDS, "Ben.txt": "Two."}
    intake = taken(tmp_path, files, "First name;Last name\nAna;Roy\nBen;Li\n")
    ana, ben = intake.submissions
    assert (ana.student, ana.member) == ("Ana Roy", "Ana Roy essay.txt")
    assert [other.file for other in ana.others] == ["roy_ana_notes.txt"]
    assert (ben.student, ben.notes) == ("", ("not on the class list",))
    assert intake.missing == ("Ben Li",)


def test_a_name_of_two_students_is_said_and_not_guessed(tmp_path: Path) -> None:
    roster = "Name,ID\nMaria Silva,S1001\nMaria Silva,S1002\n"
    intake = taken(tmp_path, {"Maria Silva.txt": WORDS}, roster)
    (note,) = only(intake).notes
    assert note.startswith("could be of Maria Silva (S1001) or Maria Silva (S1002)")
    assert only(intake).student == "" and len(intake.missing) == 2
    intake = taken(tmp_path, {"Maria Silva.txt": WORDS, "s1002.txt": "Two."}, roster)
    assert [each.id for each in intake.submissions] == ["", "S1002"]


def test_a_table_beside_the_essays_is_none(tmp_path: Path) -> None:
    (tmp_path / "essays").mkdir()
    roster = tmp_path / "essays" / "class.csv"
    roster.write_text("Name\nAna Roy\n")
    (tmp_path / "essays" / "marks.csv").write_text("Ana Roy,12\n")
    (tmp_path / "essays" / "Ana Roy.txt").write_text(WORDS)
    intake = take_in(tmp_path / "essays", tmp_path / "out", roster)
    assert only(intake).student == "Ana Roy"
    assert [each.why for each in intake.refused] == [
        "marks.csv is a table and no essay: give it apart, or save it as .docx."
    ]


def test_the_same_file_twice_is_told_of_both(tmp_path: Path) -> None:
    intake = taken(tmp_path, {"Ana/e.txt": WORDS, "Ben/f.txt": WORDS, "Cy/e.txt": "Other."})
    ana, ben, cy = intake.submissions
    assert ana.notes == ("the same file as Ben’s",)
    assert ben.notes == ("the same file as Ana’s",)
    assert not cy.notes and not ana.group


def test_a_group_of_canvas_s_shares_its_attachment(tmp_path: Path) -> None:
    files = {"ana_1_20_e.txt": WORDS, "ben_2_20_e.txt": WORDS, "cy_3_22_e.txt": "Other."}
    ana, ben, _ = taken(tmp_path, files).submissions
    assert (ana.group, ben.group) == (("ben",), ("ana",))
    assert not ana.notes


def test_a_moodle_group_of_different_essays_is_no_team(tmp_path: Path) -> None:
    where = "_assignsubmission_file_/e.txt"
    files = {f"7B-Ana Roy_1{where}": WORDS, f"7B-Ben Li_2{where}": WORDS, f"7B-Cy Dee_3{where}": ""}
    files[f"7B-Cy Dee_3{where}"] = "Other."
    ana, ben, _ = taken(tmp_path, files).submissions
    assert not ana.group and ana.notes == ("the same file as Ben Li’s",)
    del files[f"7B-Cy Dee_3{where}"]
    for old in (tmp_path / "essays").glob("*Cy*"):
        (old / "e.txt").unlink()
    ana, ben = taken(tmp_path, files).submissions
    assert (ana.group, ben.group) == (("Ben Li",), ("Ana Roy",))


def test_the_newest_version_s_folder_counts(tmp_path: Path) -> None:
    files = {"Ana/Version 1/e.txt": WORDS * 5, "Ana/Version 2/e.txt": WORDS, "Ben/e.txt": "x"}
    ana = taken(tmp_path, files).submissions[0]
    assert ana.member == "Ana/Version 2/e.txt"
    assert [other.why for other in ana.others] == ["handed in earlier"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Nobody's business.")
    (tmp_path / "essays").mkdir()
    (tmp_path / "essays" / "ana.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "essays" / "cy.txt").symlink_to(tmp_path / "nowhere.txt")
    intake = taken(tmp_path, {"ben.txt": WORDS})
    assert only(intake).name == "ben"
    assert [each.file for each in intake.refused] == ["ana.txt", "cy.txt"]


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_zip_is_known_by_what_it_holds(tmp_path: Path) -> None:
    given = zipped(tmp_path / "submissions", {"ana.txt": WORDS.encode()})
    assert only(take_in(given, tmp_path / "out")).name == "ana"
    given = zipped(tmp_path / "submissions.zip.part", {"ana.txt": WORDS.encode()})
    assert only(take_in(given, tmp_path / "out")).name == "ana"


@pytest.mark.parametrize("held", ["[Content_Types].xml", "mimetype", "Index/Document.iwa"])
def test_a_document_that_is_packed_is_no_class(held: str, tmp_path: Path) -> None:
    given = zipped(tmp_path / "essay.docx", {held: b"x", "word/document.xml": b"x"})
    with pytest.raises(ReadingError, match="is a file"):
        take_in(given, tmp_path / "out")


def test_a_zip_in_the_zip_is_its_students(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner", {"essay.txt": WORDS.encode()}).read_bytes()
    page = zipped(tmp_path / "page", {"Essay.html": f"<html><p>{WORDS}".encode()}).read_bytes()
    locked = b" " * 22_000_000
    given = zipped(
        tmp_path / "class.zip",
        {
            "royana_11_91_my essay.zip": inner,
            "leeben_12_92_Essay.zip": page,
            "oakcy_13_93_large.txt": locked,
        },
    )
    listed = tmp_path / "list.csv"
    listed.write_text('Name,Canvas ID\n"Roy, Ana",11\n"Lee, Ben",12\n"Oak, Cy",13\n')
    intake = take_in(given, tmp_path / "out", listed)
    assert only(intake).student == "Lee, Ben" and not intake.missing
    assert [(each.student, each.id) for each in intake.refused] == [
        ("Oak, Cy", "13"),
        ("Roy, Ana", "11"),
    ]
    assert intake.refused[0].why.startswith("large.txt unpacks to more than 20 MB")
    assert intake.refused[1].why == (
        "my essay.zip is a zip archive and no document: unpack it and give the file that it holds."
    )


def test_what_is_named_apart_is_no_submission(tmp_path: Path) -> None:
    for name in ("Ana/e.txt", "Ben/e.txt", "pack/s.txt", "grades.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(WORDS + name)
    apart = [tmp_path / "pack", tmp_path / "grades.csv", tmp_path]
    intake = take_in(tmp_path, tmp_path / "out", apart=apart)
    assert [each.student for each in intake.submissions] == ["Ana", "Ben"]
    assert not intake.notes and not intake.missing


def test_an_address_is_not_fetched(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="nothing is fetched"):
        take_in(Path("https://x.example/class.zip"), tmp_path / "out")


def test_what_is_no_folder_and_no_zip(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="does not exist"):
        take_in(tmp_path / "gone", tmp_path / "out")
    (tmp_path / "essay.txt").write_text(WORDS)
    with pytest.raises(ReadingError, match="is a file"):
        take_in(tmp_path / "essay.txt", tmp_path / "out")
    (tmp_path / "not.zip").write_text(WORDS)
    with pytest.raises(ReadingError):
        take_in(tmp_path / "not.zip", tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    with pytest.raises(ReadingError, match="holds no files"):
        take_in(tmp_path / "empty.zip", tmp_path / "out")
