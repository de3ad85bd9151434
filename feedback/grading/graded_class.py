"""What became of a class: written down for the teacher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from feedback.grading.jobs import Result
from feedback.grading.overlap.find import NOTHING, OwnText, shared_wording
from feedback.grading.submission import Intake, Submission
from feedback.report.class_view import UNUSED, is_unused
from feedback.report.gradebook import Row, render_csv
from feedback.report.gradebook_sheet import render_xlsx
from feedback.report.overview import render
from feedback.report.shared import SharedPair
from feedback.report.write import write_bytes, write_text


@dataclass(frozen=True, slots=True)
class GradedClass:
    """A class when all is done: what was handed in, and the result of each submission.

    `known` are the texts that everybody had: the sources and the assignment.
    """

    intake: Intake
    results: Mapping[Submission, Result]
    date: str
    known: tuple[str, ...] = ()

    @property
    def done(self) -> int:
        """How many have a report."""
        return sum(result.digest is not None for result in self.results.values())

    @property
    def failed(self) -> int:
        """How many have no report."""
        return len(self.results) - self.done + len(self.intake.refused)

    @property
    def findings(self) -> int:
        """How many findings there are in all."""
        return sum(r.digest.findings for r in self.results.values() if r.digest)

    @property
    def kept(self) -> int:
        """How many reports are those of an earlier run."""
        return sum(r.kept for r in self.results.values() if r.digest)

    def notes(self) -> tuple[str, ...]:
        """Sentences for the teacher on the class as a whole."""
        digests = [result.digest for result in self.results.values() if result.digest]
        return (UNUSED,) if is_unused(digests) else ()

    def rows(self) -> list[Row]:
        """A row a submission, in the order of the intake, and one a file that was refused."""
        done = (self.results[submission] for submission in self.intake.submissions)
        refused = (
            Row(each.student or each.file, each.file, None, each.why, (), each.student, each.id)
            for each in self.intake.refused
        )
        return [*map(_row, done), *refused]

    def gradebook(self) -> list[Row]:
        """The rows, and one for everybody of the class's list who handed in nothing."""
        missing = (
            Row(name, "", None, "Nothing was handed in.", student=name)
            for name in self.intake.missing
        )
        return [*self.rows(), *missing]


def write_class(graded: GradedClass, out: Path) -> Path:
    """Writes gradebook.csv, gradebook.xlsx and index.html into `out`; says where the overview is.

    Raises OutputError with the remedy.
    """
    rows, gradebook = graded.rows(), graded.gradebook()
    write_text(out / "gradebook.csv", render_csv(gradebook))
    write_bytes(out / "gradebook.xlsx", render_xlsx(gradebook))
    page = render(
        graded.intake.title,
        rows,
        graded.date,
        pairs=_pairs(rows, graded.known),
        missing=graded.intake.missing,
    )
    return write_text(out / "index.html", page)


def _pairs(rows: Sequence[Row], known: Iterable[str]) -> tuple[SharedPair, ...]:
    """The rows that share wording."""
    texts = [OwnText(row.digest.text, row.digest.own) if row.digest else NOTHING for row in rows]
    return shared_wording(texts, known)


def graded_class_of(
    intake: Intake, results: Iterable[Result], date: str, known: Iterable[str] = ()
) -> GradedClass:
    """The class, once every result has come."""
    done = {result.submission: result for result in results}
    return GradedClass(intake, done, date, tuple(known))


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
