"""`feedback grade` giving back: names kept out, gradebooks filled, nothing written elsewhere."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document

from feedback.cli.giving_back import GivingBack
from feedback.errors import FeedbackError
from feedback.grading.submission import Intake, Refused, Submission

ESSAY = (
    "Rivers carry water from the hills to the sea. Towns grow beside them because boats can bring "
    "goods. Therefore a river is worth more to a town than a road.\n\nA road can be mended in a "
    "week, but a river cleans itself. The council should spend its money on the banks."
)
NAMES = ("Zelda", "Quistgaard", "Bram", "Oyelaran", "Ximena", "Faoláin", "Faolain", "ZQ")
FORMATS = ("html", "json", "docx", "pdf", "markdown", "sarif", "annotations")
GRADES = (
    "Student,ID,Section,Rivers (7)\r\n    Points Possible,,,20\r\n"
    '"Quistgaard, Zelda",1,7B,\r\n"Oyelaran, Bram",2,7B,EX\r\n"Shaw, Lee",3,7B,\r\n'
)


def made_word(path: Path) -> None:
    """A Word file that names its writer in every place where Word does."""
    file: Document = docx.Document()
    properties = file.core_properties
    properties.author = properties.last_modified_by = "Ximena Ó Faoláin"
    properties.title = properties.comments = "Ximena's essay"
    file.sections[0].header.paragraphs[0].text = "Ó Faoláin 1"
    for line in ("Ximena Ó Faoláin", "Mrs Perez", "History 7", "3 May 2026"):
        file.add_paragraph(line)
    first = file.add_paragraph(ESSAY.split("\n\n")[0])
    file.add_paragraph("My name is Ximena and I live by a river. " + ESSAY.split("\n\n")[1])
    file.add_comment(first.runs, "Look at this", author="Ximena Ó Faoláin", initials="XF")
    file.save(str(path))


def essays(folder: Path) -> Path:
    folder.mkdir()
    (folder / "Zelda Quistgaard.txt").write_text(
        f"Zelda Quistgaard\nMrs Perez\nHistory 7\n3 May 2026\n\nWater\n\n{ESSAY}\n\n"
        "This was written by Zelda. QUISTGAARD, Z. wrote all of it (zelda.q@school.org).\n",
        encoding="utf-8",
    )
    (folder / "Oyelaran, Bram.md").write_text(f"Name: Bram Oyelaran\n\n# Water\n\n{ESSAY}\n")
    (folder / "Bram Oyelaran broken.docx").write_bytes(b"PK\x03\x04 broken")
    made_word(folder / "Ximena Ó Faoláin.docx")
    return folder


def grade(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    home.mkdir(exist_ok=True)
    own = {"HOME": home, "TMPDIR": home, "FEEDBACK_CACHE": home / "cache", "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "feedback", "grade", "--engine", "none", *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**os.environ, **{name: str(value) for name, value in own.items()}},
    )


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """All that a file says, its properties and parts among it."""
    data = path.read_bytes()
    if path.suffix == ".pdf":
        import pypdfium2

        pdf = pypdfium2.PdfDocument(data)
        yield str(path), str(pdf.get_metadata_dict())
        for page in pdf:
            yield str(path), page.get_textpage().get_text_range()
    elif data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            for name in file.namelist():
                yield (
                    f"{path}/{name}",
                    re.sub(r"<[^>]*>", "", file.read(name).decode("utf-8", "replace")),
                )
                yield f"{path}/{name}", file.read(name).decode("utf-8", "replace")
    else:
        yield str(path), data.decode("utf-8")


@pytest.fixture(scope="module")
def blind(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    root = tmp_path_factory.mktemp("blind")
    chosen = [part for format in FORMATS for part in ("--format", format)]
    done = grade(root / "home", essays(root / "essays"), "--out", root / "out", "--blind", *chosen)
    return root, done


def test_no_form_of_a_name_is_in_any_file_or_its_name(blind) -> None:  # type: ignore[no-untyped-def]
    root, done = blind
    assert done.returncode == 3, done.stderr
    found = sorted(files(root / "out"))
    assert len(found) == 3 * len(FORMATS) + 3
    for file in found:
        for where, text in [(file, file), *texts(root / "out" / file)]:
            for name in NAMES:
                assert not re.search(rf"(?<![^\W_]){name}(?![^\W_])", text, re.I), (where, name)


def test_the_reports_say_the_number_instead(blind) -> None:  # type: ignore[no-untyped-def]
    root, _ = blind
    for path in (root / "out").glob("*/*.feedback.json"):
        report = json.loads(path.read_text(encoding="utf-8"))
        name = path.parent.name
        assert re.fullmatch(r"Student 0[1-4]", name)
        assert report["essay"]["student"] == name
        assert report["essay"]["file"].startswith(f"{name}.")
        assert name in report["essay"]["text"]
        for finding in report["findings"]:
            if finding["start"] is not None:
                said = report["essay"]["text"][finding["start"] : finding["end"]]
                assert said == finding["text"]


def test_the_key_alone_tells_who_is_who(blind) -> None:  # type: ignore[no-untyped-def]
    root, done = blind
    with (root / "out-key.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert "out-key.csv" in done.stderr
    assert {row["file"] for row in rows} == {path.name for path in (root / "essays").iterdir()}
    assert sorted(row["number"] for row in rows) == ["1", "2", "3", "4"]


def test_who_failed_is_a_number_too(blind) -> None:  # type: ignore[no-untyped-def]
    root, _ = blind
    with (root / "out" / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        (failed,) = [row for row in csv.DictReader(file) if row["failure"]]
    assert failed["file"] == f"{failed['name']}.docx"
    assert failed["file"] in failed["failure"]


def test_nothing_is_written_but_into_out_the_key_and_the_cache(blind) -> None:  # type: ignore[no-untyped-def]
    root, _ = blind
    elsewhere = {
        file for file in files(root) if not file.startswith(("out/", "essays/", "home/cache/"))
    }
    assert elsewhere == {"out-key.csv"}
    assert len(files(root / "essays")) == 4


def test_a_second_run_keeps_the_numbers(blind) -> None:  # type: ignore[no-untyped-def]
    root, _ = blind
    before = (root / "out-key.csv").read_bytes()
    done = grade(root / "home", root / "essays", "--out", root / "out", "--blind")
    assert done.returncode == 3, done.stderr
    assert (root / "out-key.csv").read_bytes() == before


def test_a_gradebook_is_filled_in_a_copy(tmp_path: Path) -> None:
    grades = tmp_path / "grades.csv"
    grades.write_bytes(GRADES.encode())
    done = grade(
        tmp_path / "home",
        essays(tmp_path / "essays"),
        *("--out", tmp_path / "out", "--format", "html"),
        *("--gradebook", grades, "--with-points"),
    )
    assert done.returncode == 3, done.stderr
    assert grades.read_bytes() == GRADES.encode()
    filled = (tmp_path / "out" / "grades-filled.csv").read_bytes().decode()
    assert re.fullmatch(re.escape(GRADES).replace("1,7B,", r"1,7B,\d+(?:\.\d+)?"), filled)
    assert "stays as it was: Oyelaran, Bram" in done.stderr
    assert "No row of grades.csv was found for" in done.stderr
    assert "Ximena Ó Faoláin." in done.stderr
    assert "No report was made for Shaw, Lee: left as it was." in done.stderr


def begin(tmp_path: Path, **options: Any) -> Intake:
    """The class as the options would have it graded; paths are those of the test's folder."""
    (tmp_path / "grades.csv").write_bytes(GRADES.replace(",Rivers", ",A (1),Rivers").encode())
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n")
    wishes = {
        "gradebook": None,
        "assignment": "",
        "with_points": False,
        "blind": False,
        "key": None,
    }
    for name, value in options.items():
        wishes[name] = tmp_path / value if name in ("gradebook", "key") else value
    submission = Submission("Ada", tmp_path / "Ada.txt", "Ada Shaw", "7", late=True)
    given = Intake(
        "Essays", "folder", (submission,), ("Cy Ree",), (Refused("Ben.docx", "Ben.docx"),)
    )
    return GivingBack(tmp_path / "out", **wishes).begin(given)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"with_points": True}, "--gradebook"),
        ({"assignment": "Rivers"}, "--gradebook"),
        ({"key": "key.csv"}, "--blind"),
        ({"blind": True, "gradebook": "grades.csv"}, "names the students"),
        ({"blind": True, "key": "out/key.csv"}, "with the reports"),
        ({"blind": True, "key": "grades.csv"}, "no key"),
        ({"gradebook": "none.csv"}, "does not exist"),
        ({"gradebook": "notes.csv"}, "neither a gradebook"),
        ({"gradebook": "grades.csv"}, "--assignment"),
        ({"gradebook": "grades.csv", "assignment": "Roads"}, "--assignment"),
    ],
)
def test_unusable_options_are_one_sentence_before_any_work(
    tmp_path: Path, options: dict[str, Any], said: str
) -> None:
    with pytest.raises(FeedbackError, match=said):
        begin(tmp_path, **options)
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "out-key.csv").exists()


def test_with_usable_options_the_class_is_as_it_was(tmp_path: Path) -> None:
    intake = begin(tmp_path, gradebook="grades.csv", assignment="Rivers", with_points=True)
    assert intake.submissions[0].student == "Ada Shaw"


def test_a_blind_class_is_numbers_alone(tmp_path: Path) -> None:
    intake = begin(tmp_path, blind=True, key="elsewhere/key.csv")
    (submission,), (refused,), (missing,) = intake.submissions, intake.refused, intake.missing
    said = {submission.name, refused.student, missing}
    assert said == {"Student 01", "Student 02", "Student 03"}
    assert (submission.id, submission.hidden, submission.late) == ("", ("Ada Shaw",), True)
    assert refused.file == refused.why == f"{refused.student}.docx"
    assert "Ada Shaw,7" in (tmp_path / "elsewhere" / "key.csv").read_text()


def test_a_folder_that_names_students_is_not_used_for_a_blind_run(tmp_path: Path) -> None:
    named = tmp_path / "out" / "Zelda Quistgaard"
    named.mkdir(parents=True)
    (named / "Zelda Quistgaard.feedback.html").write_text("x")
    with pytest.raises(FeedbackError, match="give --out another folder"):
        begin(tmp_path, blind=True)
