"""The LMS's own gradebook, as the teacher exported it: recognised, and a copy of it filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from feedback.errors import UsageError
from feedback.grading.jobs import Result
from feedback.grading.returns.canvas import Canvas, canvas_for, is_canvas
from feedback.grading.returns.moodle import Moodle, is_moodle
from feedback.grading.returns.people import Ids
from feedback.grading.returns.table import read_table, with_cells
from feedback.grading.submission import Convention, Intake
from feedback.report.write import write_bytes

Gradebook = Canvas | Moodle


def open_gradebook(path: Path, assignment: str = "", title: str = "") -> Gradebook:
    """A Canvas gradebook or a Moodle worksheet, told by its headings.

    `assignment` is the one that the teacher names; `title` what the class's download is called.
    Raises ReadingError or UsageError with the remedy.
    """
    table = read_table(path)
    if is_canvas(table):
        titles = [assignment] if assignment else [title]
        return canvas_for(table, path.name, titles)
    if is_moodle(table):
        return Moodle(table, path.name)
    raise UsageError(
        f"{path} is neither a gradebook exported from Canvas (Student, ID, … Section) nor a "
        "grading worksheet from Moodle (Identifier, … Grade): export one as CSV."
    )


def filled_path(path: Path, out: Path) -> Path:
    """Where the filled copy of a gradebook goes."""
    return out / f"{path.stem}-filled{path.suffix or '.csv'}"


def write_filled(
    gradebook: Gradebook,
    intake: Intake,
    results: Sequence[Result],
    path: Path,
    *,
    with_points: bool,
) -> tuple[str, ...]:
    """Writes the filled copy to `path`, where there was anything to fill in.

    Gives back sentences for the teacher. Raises OutputError with the remedy.
    """
    ids = _ids(gradebook, intake.convention)
    changes, notes = gradebook.changes(_reported(intake, results), with_points=with_points, ids=ids)
    if not changes:
        return tuple(notes)
    write_bytes(path, with_cells(gradebook.table, changes))
    rows = len({row for row, _ in changes})
    return (f"{rows} rows of {gradebook.file} were filled in: {path}", *notes)


def _ids(gradebook: Gradebook, convention: Convention) -> Ids:
    if convention not in ("canvas", "moodle"):
        return "school"
    return "own" if (convention == "canvas") == isinstance(gradebook, Canvas) else "other"


def _reported(intake: Intake, results: Sequence[Result]) -> list[Result]:
    """Those with a report, in the order of the intake, which is the same on every run."""
    by_submission = {result.submission: result for result in results if result.digest}
    return [by_submission[each] for each in intake.submissions if each in by_submission]
