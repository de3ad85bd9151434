"""`feedback grade --dry-run`: how each file of a class was understood, before anything runs."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from feedback.cli.wrapping import wrapped
from feedback.text.printable import line, snippet

if TYPE_CHECKING:
    from feedback.grading.submission import Intake

_CONVENTIONS = {
    "folder": "a folder of files",
    "folders": "a folder for each student",
    "canvas": "a download from Canvas",
    "moodle": "a download from Moodle",
    "classroom": "a folder of Google Classroom’s or Drive’s",
}
_HEADINGS = ("what", "student", "id", "file", "remarks")
_WIDEST_FILE = 60


class _Row(NamedTuple):
    what: str
    student: str
    id: str
    file: str
    remarks: str = ""
    original: str = ""


def show_intake(path: Path, out: Path, roster: Path | None, apart: Sequence[Path]) -> None:
    """Prints what was understood of a class; nothing is checked and nothing is written.

    A table on a terminal, lines of cells parted by tabs where the output goes elsewhere.
    """
    from feedback.grading.intake.find import take_in
    from feedback.grading.intake.scratch import Scratch

    with Scratch() as scratch:
        intake = take_in(path, out, roster, scratch, apart)
    rows = list(_rows(intake))
    if sys.stdout.isatty():
        _table(intake, rows)
    else:
        for row in (_HEADINGS, *rows):
            typer.echo("\t".join(row[: len(_HEADINGS)]))
    for note in intake.notes:
        typer.echo(wrapped(line(note)), err=True)
    typer.echo(wrapped(_summary(intake)), err=not sys.stdout.isatty())


def _rows(intake: Intake) -> Iterator[_Row]:
    for each in intake.submissions:
        told = (each.student or each.name, each.id, each.member, "; ".join(each.flags))
        yield _Row("essay", *map(line, (*told, each.original)))
    for file in intake.refused:
        yield _Row("refused", *map(line, (file.student, file.id, file.file, file.why)))
    for name in intake.missing:
        yield _Row("missing", line(name), "", "", "handed in nothing")


def _summary(intake: Intake) -> str:
    late = sum(each.late for each in intake.submissions)
    counted = [
        f"{_count(len(intake.submissions), 'essay')} to check",
        f"{late} late" if late else "",
        f"{len(intake.refused)} refused" if intake.refused else "",
        f"{_count(len(intake.missing), 'student')} missing" if intake.missing else "",
    ]
    said = ", ".join(each for each in counted if each)
    return f"{line(intake.title)}: {_CONVENTIONS[intake.convention]}; {said}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _table(intake: Intake, rows: list[_Row]) -> None:
    """The essays in three columns, and below them what is refused and who is missing."""
    from feedback.cli.rubric_shown import console_for_tables, table_of

    essays = table_of("Student", "File", "Remarks")
    for row in rows:
        if row.what == "essay":
            essays.add_row(_person(row), snippet(row.original, _WIDEST_FILE), row.remarks)
    console = console_for_tables()
    if intake.submissions:
        console.print(essays)
    for what, heading in (("refused", "Refused"), ("missing", "Missing")):
        told = [row for row in rows if row.what == what]
        if told:
            console.print(heading, style="bold")
        for row in told:
            said = row.remarks if what == "refused" else row.student
            who = f"{_person(row)}: " if what == "refused" and row.student else ""
            console.print(wrapped(f"  {who}{said}", hang=4), soft_wrap=True)
    if intake.refused or intake.missing:
        console.print()


def _person(row: _Row) -> str:
    return f"{row.student} ({row.id})" if row.id else row.student
