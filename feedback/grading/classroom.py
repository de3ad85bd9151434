"""What became of a class: written down for the teacher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from feedback.grading.jobs import Result
from feedback.grading.submission import Intake, Submission
from feedback.report.gradebook import Row, render_csv
from feedback.report.overview import render
from feedback.report.write import write_text


@dataclass(frozen=True, slots=True)
class Classroom:
    """A class when all is done: what was handed in, and the result of each submission."""

    intake: Intake
    results: Mapping[Submission, Result]
    date: str

    @property
    def failed(self) -> int:
        """How many have no report."""
        without = sum(result.digest is None for result in self.results.values())
        return without + len(self.intake.refused)

    @property
    def findings(self) -> int:
        """How many findings there are in all."""
        return sum(r.digest.findings for r in self.results.values() if r.digest)

    @property
    def kept(self) -> int:
        """How many reports came from the cache."""
        return sum(result.kept for result in self.results.values())

    def rows(self) -> list[Row]:
        """A row a submission, in the order of the intake, and one a file that was refused."""
        done = (self.results[submission] for submission in self.intake.submissions)
        refused = (
            Row(each.student or each.file, each.file, None, each.why, (), each.student, each.id)
            for each in self.intake.refused
        )
        return [*map(_row, done), *refused]


def write_class(classroom: Classroom, out: Path) -> Path:
    """Writes gradebook.csv and index.html into `out`, and says where the overview is.

    Raises OutputError with the remedy.
    """
    rows = classroom.rows()
    write_text(out / "gradebook.csv", render_csv(rows))
    return write_text(out / "index.html", render(classroom.intake.title, rows, classroom.date))


def classroom_of(intake: Intake, results: Iterable[Result], date: str) -> Classroom:
    """The class, once every result has come."""
    return Classroom(intake, {result.submission: result for result in results}, date)


def _row(result: Result) -> Row:
    submission = result.submission
    return Row(
        submission.name,
        submission.member or submission.path.name,
        result.digest,
        result.failure,
        result.files,
        submission.student,
        submission.id,
        submission.flags,
    )
