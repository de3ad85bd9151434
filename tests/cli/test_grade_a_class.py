"""The made class of 30 graded as each convention hands it over, and all that comes of it."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pytest

from tests.cli.test_grade_returns import files, texts
from tests.grading import made_class
from tests.grading.made_class import CLASS, Pupil
from tests.grading.returns.strict import canvas_scores, moodle_grades
from tests.grading.returns.test_members import canvas_reads, moodle_reads

Maker = Callable[[Path], Path]
FORMATS = ("docx", "html")
# One that no engine and no sources are needed for.
RUBRIC = """\
title: Shape
criteria:
  - id: shape
    title: Shape
    points: 12.5
    levels:
      - title: Divided
        points: 12.5
        descriptor: Three paragraphs or more.
        requires:
          paragraphs: {at_least: 3}
      - title: Whole
        points: 4
        descriptor: All in one.
"""


@dataclass(frozen=True)
class Way:
    """How a class is handed over, its list, and how the list and the LMS call a pupil."""

    pack: Callable[..., Path]
    roster: Maker
    called: Callable[[Pupil], str]
    gradebook: Maker | None = None
    late: bool = False


def name(pupil: Pupil) -> str:
    return pupil.name


def participant(pupil: Pupil) -> str:
    return f"Participant {pupil.participant}"


blind_sheet = partial(made_class.moodle_worksheet, blind=True)
sheet, grades = made_class.moodle_worksheet, made_class.canvas_gradebook
WAYS = {
    "folder": Way(made_class.folder, made_class.class_list, name),
    "folders": Way(made_class.folders, made_class.class_list, name),
    "canvas": Way(made_class.canvas_zip, grades, lambda p: p.sortable, grades, late=True),
    "moodle": Way(made_class.moodle_zip, sheet, name, sheet, late=True),
    "moodle blind": Way(
        partial(made_class.moodle_zip, blind=True),
        blind_sheet,
        participant,
        blind_sheet,
        late=True,
    ),
    "classroom": Way(made_class.classroom, made_class.class_list, name),
}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all the ways, so that an essay that two of them call alike is checked once."""
    return tmp_path_factory.mktemp("cache")


def grade(root: Path, cache: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    (root / "temporary").mkdir(exist_ok=True)
    chosen = [part for format in FORMATS for part in ("--format", format)]
    (cache / "shape.yaml").write_text(RUBRIC, encoding="utf-8")
    rubric = ("--rubric", str(cache / "shape.yaml"), "--engine", "none")
    return subprocess.run(
        [sys.executable, "-m", "feedback", "grade", *map(str, arguments), *rubric, *chosen],
        capture_output=True,
        text=True,
        env={**os.environ, "TMPDIR": str(root / "temporary"), "FEEDBACK_CACHE": str(cache)},
        timeout=300,
    )


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("way", WAYS)
def test_what_comes_of_a_class(way: str, tmp_path: Path, cache: Path) -> None:
    how = WAYS[way]
    zipped = ".zip" if how.gradebook else ""
    given = how.pack(tmp_path / f"Rivers and Roads{zipped}")
    filled = ("--gradebook", how.gradebook(tmp_path / "g.csv")) if how.gradebook else ()
    out, roster = tmp_path / "out", how.roster(tmp_path / "list.csv")
    options = ("--roster", roster, *filled, *(("--with-points",) if filled else ()))
    done = grade(tmp_path, cache, given, "--out", out, *options)
    assert done.returncode == 3, done.stderr
    assert "24 of 29 essays checked" in done.stdout
    # A file that two handed in is checked once, and that is no earlier run.
    assert way != "folder" or "earlier run" not in done.stdout
    rows = table(out / "gradebook.csv")
    everybody_is_listed(rows, how)
    the_workbook_says_the_same(out, rows)
    the_overview_leads_to_every_report(out, rows, how)
    nobody_sees_where_it_was_unpacked(tmp_path, done)
    for pupil in (*made_class.REFUSED, *made_class.FAILED):
        assert re.search(rf"^{re.escape(how.called(pupil))}[^a-z]", done.stderr, re.MULTILINE)
    if way == "canvas":
        canvas_takes_it_back(given, out)
    elif way.startswith("moodle"):
        moodle_takes_it_back(given, out)


def everybody_is_listed(rows: list[dict[str, str]], how: Way) -> None:
    of = {row["student"]: row for row in rows}
    assert len(rows) == len(of) == len(CLASS)
    for pupil in CLASS:
        row = of[how.called(pupil)]
        assert bool(row["words"]) == (pupil in made_class.CHECKED) == bool(row["report"])
        assert bool(row["failure"]) == (pupil not in made_class.CHECKED)
        if how.late:
            assert bool(row["late"]) == (pupil in made_class.LATE)
    assert of[how.called(made_class.ABSENT)]["failure"] == "Nothing was handed in."
    one, other = made_class.COPIED
    assert how.called(other) in of[how.called(one)]["flags"]
    assert "handed in earlier" in of[how.called(made_class.RESUBMITTED)]["flags"]


def the_workbook_says_the_same(out: Path, rows: list[dict[str, str]]) -> None:
    sheet = openpyxl.load_workbook(out / "gradebook.xlsx")["Gradebook"]
    heads, *body = [["" if c is None else c for c in row] for row in sheet.values]
    assert [dict(zip(heads, map(shown, row), strict=True)) for row in body] == rows


def shown(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def the_overview_leads_to_every_report(out: Path, rows: list[dict[str, str]], how: Way) -> None:
    page = (out / "index.html").read_text(encoding="utf-8")
    links = {unquote(link) for link in re.findall(r'href="([^"#]+)"', page)}
    reports = {row["report"] for row in rows if row["report"]}
    assert reports <= links
    assert [link for link in links - {"data:,"} if not (out / link).is_file()] == []
    unchecked = page.partition('id="failures"')[2].partition("</section>")[0]
    for pupil in (*made_class.REFUSED, *made_class.FAILED, *made_class.MISSING):
        assert how.called(pupil) in unchecked


def nobody_sees_where_it_was_unpacked(root: Path, done: subprocess.CompletedProcess[str]) -> None:
    said = [("terminal", done.stdout.replace(str(root / "out"), "")), ("terminal", done.stderr)]
    for file in (root / "out").rglob("*"):
        if file.is_file() and file.suffix != ".zip":
            said += texts(file)
    for where, text in said:
        assert str(root / "temporary") not in text and "feedback-class" not in text, where
    assert not list((root / "temporary").iterdir())


def canvas_takes_it_back(given: Path, out: Path) -> None:
    with zipfile.ZipFile(given) as sent, zipfile.ZipFile(out / "feedback-canvas.zip") as made:
        told = {canvas_reads(member) for member in sent.namelist()} - {None}
        back = [canvas_reads(member) for member in made.namelist()]
    # One file an essay, but none for what was typed in; a group's is one attachment to both.
    assert len(back) == len(set(back)) == len(made_class.CHECKED) - 1
    assert set(back) <= told
    scores = canvas_scores((out / "g-filled.csv").read_bytes(), made_class.ASSIGNMENT)
    assert {id for id, score in scores.items() if score} == {
        p.canvas_id for p in made_class.CHECKED
    }


def moodle_takes_it_back(given: Path, out: Path) -> None:
    with zipfile.ZipFile(given) as sent, zipfile.ZipFile(out / "feedback-moodle.zip") as made:
        told = {read[:2] for member in sent.namelist() if (read := moodle_reads(member))}
        back = [moodle_reads(member) for member in made.namelist()]
    assert len(back) == len(set(back)) == len(FORMATS) * len(made_class.CHECKED)
    assert {read[:2] for read in back if read} <= told and None not in back
    marks = moodle_grades((out / "g-filled.csv").read_bytes())
    with_both = {id for id, (grade, comment) in marks.items() if grade and comment}
    assert with_both == {pupil.participant for pupil in made_class.CHECKED}


def test_a_blind_class_names_nobody_anywhere(tmp_path: Path, cache: Path) -> None:
    given = made_class.classroom(tmp_path / "Rivers and Roads")
    roster = made_class.class_list(tmp_path / "list.csv")
    out = tmp_path / "out"
    for again in ("", ", 24 of them in an earlier run"):
        done = grade(tmp_path, cache, given, "--out", out, "--roster", roster, "--blind")
        assert done.returncode == 3, done.stderr
        assert f"24 of 29 essays checked{again};" in done.stdout
        said = [("the terminal", done.stdout + done.stderr), ("paths", "\n".join(files(out)))]
        for file in out.rglob("*"):
            if file.is_file():
                said += texts(file)
        for where, text in said:
            for pupil in CLASS:
                for named in (pupil.name, pupil.sortable, pupil.sis_id, pupil.email):
                    assert named not in text, (where, named)
    (failed,) = [line for line in done.stderr.splitlines() if "document type" in line]
    assert re.match(r"Student (\d\d): Student \1\.docx has|Student \d\d\.docx has", failed)
    rows = table(out / "gradebook.csv")
    assert len(rows) == len(CLASS)
    key = table(tmp_path / "out-key.csv")
    assert {row["student"] for row in key} == {pupil.name for pupil in CLASS}
