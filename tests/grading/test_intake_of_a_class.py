"""The made class, taken in as each convention hands it over."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from feedback.grading.intake.find import take_in
from feedback.grading.submission import Intake
from tests.grading import made_class
from tests.grading.made_class import CLASS, Pupil

Made = tuple[str, Callable[[Path], Path], Callable[[Path], Path]]
WAYS: list[Made] = [
    ("folder", made_class.folder, made_class.class_list),
    ("folders", made_class.folders, made_class.class_list),
    ("canvas", made_class.canvas_zip, made_class.canvas_gradebook),
    ("canvas", made_class.canvas_zip, made_class.class_list),
    ("moodle", made_class.moodle_zip, made_class.moodle_worksheet),
    ("moodle", made_class.moodle_zip, made_class.class_list),
    ("classroom", made_class.classroom, made_class.class_list),
    ("classroom", made_class.drive_zip, made_class.class_list),
]


def flat_moodle(path: Path) -> Path:
    return made_class.moodle_zip(path, as_folders=False)


def blind_moodle(path: Path) -> Path:
    return made_class.moodle_zip(path, blind=True)


def unpacked_canvas(path: Path) -> Path:
    path.mkdir()
    for name, data in made_class.canvas_members():
        (path / name).write_bytes(data)
    return path


WAYS += [
    ("moodle", flat_moodle, made_class.moodle_worksheet),
    ("moodle", blind_moodle, made_class.moodle_worksheet),
    ("canvas", unpacked_canvas, made_class.canvas_gradebook),
]


def named(pupil: Pupil, roster: Callable[..., Any]) -> str:
    return pupil.sortable if roster is made_class.canvas_gradebook else pupil.name


@pytest.mark.parametrize(("convention", "packed", "roster"), WAYS)
def test_every_pupil_is_known(
    convention: str, packed: Callable[[Path], Path], roster: Callable[[Path], Path], tmp_path: Path
) -> None:
    source = packed(tmp_path / "handed.zip")
    intake = take_in(source, tmp_path / "out", roster(tmp_path / "list.csv"))
    assert intake.convention == convention

    def who(pupils: tuple[Pupil, ...]) -> set[str]:
        return {named(pupil, roster) for pupil in pupils}

    checked = made_class.CHECKED + made_class.FAILED
    assert {each.student for each in intake.submissions} == who(checked)
    assert len(intake.submissions) == len(checked)
    assert {each.student for each in intake.refused} == who(made_class.REFUSED)
    assert set(intake.missing) == who(made_class.MISSING)
    by_student = {each.student: each for each in intake.submissions}
    several = by_student[named(made_class.SEVERAL, roster)]
    assert {other.why for other in several.others} == {"a picture", "a further file, of 6 words"}
    again = by_student[named(made_class.RESUBMITTED, roster)]
    assert [other.why for other in again.others] == ["handed in earlier"]
    for one, other in (made_class.COPIED, made_class.COPIED[::-1]):
        note = f"the same file as {named(other, roster)}’s"
        assert note in by_student[named(one, roster)].notes
    one, other = made_class.GROUP
    if convention in ("canvas", "moodle"):
        assert by_student[named(one, roster)].group == (named(other, roster),)
    if convention == "canvas" or roster is made_class.moodle_worksheet:
        late = {each.student for each in intake.submissions if each.late}
        assert late == who(made_class.LATE)


def test_the_lms_s_numbers_are_kept(tmp_path: Path) -> None:
    canvas = take_in(made_class.canvas_zip(tmp_path / "c.zip"), tmp_path / "out")
    moodle = take_in(made_class.moodle_zip(tmp_path / "m.zip"), tmp_path / "out")
    assert {each.id for each in canvas.submissions} <= {pupil.canvas_id for pupil in CLASS}
    assert {each.id for each in moodle.submissions} <= {pupil.participant for pupil in CLASS}
    for intake, members in (
        (canvas, dict(made_class.canvas_members())),
        (moodle, dict(made_class.moodle_members())),
    ):
        for each in intake.submissions:
            assert each.path.read_bytes() == members[each.member]
            assert each.member.endswith(each.original)


def test_without_a_class_list_the_convention_names_them(tmp_path: Path) -> None:
    def students(intake: Intake) -> set[str]:
        return {each.student for each in intake.submissions}

    moodle = take_in(made_class.moodle_zip(tmp_path / "m.zip"), tmp_path / "out")
    drive = take_in(made_class.drive_zip(tmp_path / "d.zip"), tmp_path / "out")
    checked = {pupil.name for pupil in made_class.CHECKED + made_class.FAILED}
    assert students(moodle) == students(drive) == checked
    assert drive.title == made_class.TITLE
    blind = take_in(blind_moodle(tmp_path / "b.zip"), tmp_path / "out")
    assert "Participant 881000" in students(blind)
    canvas = take_in(made_class.canvas_zip(tmp_path / "c.zip"), tmp_path / "out")
    assert {"garciaana", "garcíarosa"} < students(canvas)
    assert not canvas.missing


def test_folders_tell_who_is_missing(tmp_path: Path) -> None:
    intake = take_in(made_class.folders(tmp_path / "f"), tmp_path / "out")
    assert intake.missing == (made_class.ABSENT.sortable,)


def dry_run(*arguments: str | Path, temporary: Path) -> subprocess.CompletedProcess[str]:
    import os

    return subprocess.run(
        [sys.executable, "-m", "feedback", "grade", *map(str, arguments), "--dry-run"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "TMPDIR": str(temporary)},
        timeout=120,
    )


@pytest.mark.parametrize(
    ("packed", "roster"),
    [
        (made_class.folder, made_class.class_list),
        (made_class.folders, None),
        (made_class.canvas_zip, made_class.canvas_gradebook),
        (made_class.moodle_zip, made_class.moodle_worksheet),
        (made_class.classroom, made_class.class_list),
        (made_class.drive_zip, None),
    ],
)
def test_dry_run(
    packed: Callable[[Path], Path], roster: Callable[[Path], Path] | None, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    source = packed(tmp_path / "handed.zip")
    options = ["--roster", roster(tmp_path / "list.csv")] if roster else []
    done = dry_run(source, "--out", tmp_path / "out", *options, temporary=temporary)
    assert done.returncode == 0, done.stderr
    heading, *rows = [row.split("\t") for row in done.stdout.splitlines()]
    assert heading == ["what", "student", "id", "file", "remarks"]
    assert {len(row) for row in rows} == {5}
    counted = [row[0] for row in rows]
    assert counted.count("essay") == len(made_class.CHECKED + made_class.FAILED)
    assert counted.count("refused") == len(made_class.REFUSED)
    assert counted.count("missing") == (packed is not made_class.drive_zip)
    assert "25 essays to check" in done.stderr
    assert not (tmp_path / "out").exists()
    assert not list(temporary.iterdir()), "what was unpacked is gone"
