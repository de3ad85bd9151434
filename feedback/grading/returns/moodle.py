"""Moodle's grading worksheet, filled in: the feedback comments and, if wished, the grade.

What the columns mean follows Moodle's own importer, mod/assign/feedback/offline.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import PurePosixPath

from feedback.grading.jobs import Result
from feedback.grading.returns.canvas import about_people
from feedback.grading.returns.comment import comment
from feedback.grading.returns.members import ending, moodle_name
from feedback.grading.returns.people import Ids, Person, matched
from feedback.grading.returns.points import about_points, number_in, points_for
from feedback.grading.returns.table import Table
from feedback.grading.returns.zips import RETURNED

_NO_GRADE = ("", "-")
_NUMBER = re.compile(r"(\d+)\s*$")


def is_moodle(table: Table) -> bool:
    """Whether a table's heading is that of Moodle's grading worksheet."""
    heading = {each.casefold() for each in table.heading}
    return {"identifier", "grade"} <= heading


@dataclass(frozen=True, slots=True)
class Moodle:
    """A grading worksheet."""

    table: Table
    file: str

    def changes(
        self, results: Sequence[Result], *, with_points: bool, ids: Ids
    ) -> tuple[Mapping[tuple[int, int], str], list[str]]:
        """The cells to change, and sentences for the teacher."""
        found = matched(self._people(ids), results)
        changes: dict[tuple[int, int], str] = {}
        notes = about_points(found.results.values(), self._most, self.file) if with_points else []
        kept = []
        for row, result in found.results.items():
            wanted = self._wanted(row, result, with_points)
            free = {at: said for at, said in wanted.items() if self._is_free(row, at)}
            changes |= {(row, at): said for at, said in free.items()}
            if len(free) < len(wanted):
                kept.append(self._name(row))
        if self._column("feedback comments") is None:
            notes.append(
                f"{self.file} has no column “Feedback comments”: switch feedback comments on in "
                "the assignment's settings and download the worksheet once more."
            )
        if kept:
            notes.append(f"What was filled in already stays as it was: {'; '.join(kept)}.")
        return changes, notes + about_people(found, self.file)

    def _wanted(self, row: int, result: Result, with_points: bool) -> dict[int, str]:
        """What should stand in a row's cells, by column."""
        if result.digest is None:
            return {}
        wanted = {}
        comments, grade = self._column("feedback comments"), self._column("grade")
        if comments is not None:
            wanted[comments] = comment(result.digest, _reports(result))
        model = self.table.value(row, self._column("maximum grade"))
        # A scale has words for grades, and no points fit it.
        if with_points and grade is not None and (not model or number_in(model) is not None):
            points = points_for(result, number_in(model), model)
            wanted |= {grade: points} if points is not None else {}
        return wanted

    def _is_free(self, row: int, column: int) -> bool:
        """Whether nothing of the teacher's stands there, and Moodle will take it."""
        if column >= len(self.table.rows[row]):
            return False
        there = unescape(re.sub(r"<[^>]*>", "", self.table.value(row, column))).strip()
        locked = self.table.value(row, self._column("grade can be changed")).casefold() == "no"
        return there in _NO_GRADE and not locked

    @property
    def _most(self) -> float | None:
        column = self._column("maximum grade")
        found = (number_in(self.table.value(row, column)) for row in range(1, len(self.table.rows)))
        return next((each for each in found if each is not None), None)

    def _people(self, ids: Ids) -> list[Person]:
        school = ("id number", "email address")
        wanted = {"own": ("identifier",), "school": school, "other": ()}[ids]
        return [
            Person(row, tuple(self._id(row, each) for each in wanted), self._name(row))
            for row in range(1, len(self.table.rows))
            if any(cell.value.strip() for cell in self.table.rows[row])
        ]

    def _id(self, row: int, heading: str) -> str:
        value = self.table.value(row, self._column(heading))
        number = _NUMBER.search(value)
        return number[1] if heading == "identifier" and number else value

    def _name(self, row: int) -> str:
        name = self.table.value(row, self._column("full name"))
        return name or self.table.value(row, self._column("identifier"))

    def _column(self, heading: str) -> int | None:
        heads = [each.casefold() for each in self.table.heading]
        return heads.index(heading) if heading in heads else None


def _reports(result: Result) -> list[str]:
    """What a student will find the reports under: their names in the zip, else those in --out."""
    readable = [file for file in result.files if ending(file) in RETURNED]
    names = [moodle_name(result.submission.member, file) or file for file in readable]
    return [PurePosixPath(name).name for name in names]
