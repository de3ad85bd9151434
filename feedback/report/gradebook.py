"""A class as a table: a row a student, written as CSV; gradebook_sheet.py writes it as .xlsx."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from typing import NamedTuple

from feedback.report.digest import Digest

# The full-width ones count as signs where Japanese or Chinese is the system's language.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_LATE = "late"


class Row(NamedTuple):
    """One submission: its report in short, or the reason why there is none.

    `links` are its files, relative to the overview. `student` and `id` are those of the class's
    list or of the LMS, `flags` what else a teacher should know ("late", "2 of 3 files").
    """

    name: str
    file: str
    digest: Digest | None
    failure: str = ""
    links: tuple[str, ...] = ()
    student: str = ""
    id: str = ""
    flags: tuple[str, ...] = ()

    @property
    def report(self) -> str:
        """The file to read first: the page where there is one; "" where nothing was made."""
        pages = [link for link in self.links if link.endswith(".html")]
        return (pages or [*self.links, ""])[0]


class Column(NamedTuple):
    """A column of the gradebook: what it is called, what stands in it, and its width in letters."""

    heading: str
    note: str
    cell: Callable[[Row], object]
    width: int = 12


def columns(rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns that these rows need, in their order.

    Those that scripts know come first and keep their names and places; more may be added at the
    end. Suggested points are what the program suggests, never a mark.
    """
    return (
        Column("name", "The folder of the student's reports.", lambda row: row.name, 24),
        Column("file", "The file that was handed in.", lambda row: row.file, 28),
        Column("words", "Words of the essay.", lambda row: row.digest and row.digest.words, 8),
        *_criteria(rows),
        Column(
            "suggested total",
            "The suggested points together; what only a teacher can judge is not in it.",
            lambda row: row.digest and row.digest.total,
        ),
        Column(
            "suggested out of",
            "The most that the suggested total could be.",
            lambda row: row.digest and row.digest.out_of,
        ),
        Column(
            "notes",
            "How many notes the report has.",
            lambda row: row.digest and row.digest.findings,
            9,
        ),
        Column(
            "not checked",
            "What the program could not check; the report says why.",
            lambda row: row.digest and "; ".join(row.digest.not_checked),
            24,
        ),
        Column(
            "language checked by",
            "The engine that checked spelling, grammar and punctuation.",
            lambda row: row.digest and row.digest.language_by,
            24,
        ),
        Column("first priority", "The first thing to work on.", _priority(0), 40),
        Column("failure", "Why there is no report.", lambda row: row.failure, 40),
        Column(
            _LATE,
            "“late” where the LMS says that it came late.",
            lambda row: _LATE if _LATE in row.flags else "",
            8,
        ),
        Column(
            "flags",
            "Further files, group work and what else was noticed.",
            lambda row: "; ".join(flag for flag in row.flags if flag != _LATE),
            32,
        ),
        Column("student", "As the class's list or the LMS writes it.", lambda row: row.student, 24),
        Column("id", "The class's list's or the LMS's.", lambda row: row.id, 12),
        Column("second priority", "The second thing to work on.", _priority(1), 40),
        Column("third priority", "The third thing to work on.", _priority(2), 40),
        Column(REPORT, "The report, beside this file.", lambda row: row.report, 32),
    )


REPORT = "report"


def safe_cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    text = text.replace("\r", " ")
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text


def render_csv(rows: Sequence[Row]) -> str:
    """The gradebook as CSV, a line a row."""
    table = columns(rows)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([safe_cell(column.heading) for column in table])
    for row in rows:
        writer.writerow([safe_cell(column.cell(row)) for column in table])
    return out.getvalue()


def _criteria(rows: Sequence[Row]) -> list[Column]:
    """A column a criterion, of points or, where it gives none, of levels."""
    found = {c.id: c for row in rows if row.digest for c in row.digest.criteria}
    return [
        Column(
            f"{id} (suggested, of {c.max_points:g})" if c.max_points else f"{id} (suggested level)",
            f"{c.title}: {'for the teacher alone' if c.needs_teacher else 'suggested'}.",
            _suggestion(id),
        )
        for id, c in found.items()
    ]


def _suggestion(id: str) -> Callable[[Row], object]:
    def cell(row: Row) -> object:
        criteria = row.digest.criteria if row.digest else ()
        return next((c.suggestion for c in criteria if c.id == id), None)

    return cell


def _priority(number: int) -> Callable[[Row], object]:
    def cell(row: Row) -> str:
        steps = row.digest.steps if row.digest else ()
        return steps[number] if number < len(steps) else ""

    return cell
