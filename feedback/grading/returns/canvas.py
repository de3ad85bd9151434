"""The gradebook that Canvas exports, filled in: one assignment's points and nothing else.

What the columns and rows mean follows Canvas's own importer, lib/gradebook_importer.rb.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from feedback.errors import UsageError
from feedback.grading.jobs import Result
from feedback.grading.returns.people import Ids, Matched, Person, matched, some
from feedback.grading.returns.points import about_points, number_in, points_for
from feedback.grading.returns.table import Table

_STUDENT = ("student", "lastname")
_IDS = ("id", "sis user id", "sis login id", "integration id")
_OWN = frozenset(("student", "lastname", "firstname", "section", "root account", *_IDS))
_TOTALS = re.compile(
    r"\b(?:Current|Final) (?:Score|Points|Grade)\b|\bOverride (?:Score|Grade|Status)"
)
_ASSIGNMENT = re.compile(r"(?P<title>.*\S)\s*\((?P<id>\d+)\)")
_NO_STUDENT = re.compile(r"\s*(?:Muted|Manual Posting.*)?\s*", re.IGNORECASE)
_READ_ONLY = re.compile(r"read\s+only", re.IGNORECASE)
# The pupil as whom a teacher looks at the course.
_TESTER = "Student, Test"
_NO_SCORE = ("", "-")


def is_canvas(table: Table) -> bool:
    """Whether a table's heading is that of Canvas's gradebook."""
    heading = [each.casefold() for each in table.heading]
    return heading[0] in _STUDENT and "id" in heading and "section" in heading


@dataclass(frozen=True, slots=True)
class Canvas:
    """A Canvas gradebook and the column of the assignment that is graded."""

    table: Table
    column: int
    file: str

    def changes(
        self, results: Sequence[Result], *, with_points: bool, ids: Ids
    ) -> tuple[Mapping[tuple[int, int], str], list[str]]:
        """The cells to change, and sentences for the teacher."""
        if not with_points:
            return {}, [
                f"{self.file} was not filled in: Canvas's gradebook takes points and no comments, "
                "and points are filled in only with --with-points."
            ]
        found = matched(self._people(ids), results)
        notes = about_points(found.results.values(), number_in(self._model), self.file)
        changes, kept = self._points(found)
        if kept:
            notes.append(f"What was filled in already stays as it was: {'; '.join(kept)}.")
        return changes, notes + about_people(found, self.file)

    def _points(self, found: Matched) -> tuple[dict[tuple[int, int], str], list[str]]:
        changes, kept = {}, []
        most, model = number_in(self._model), self._model
        for row, result in found.results.items():
            said = points_for(result, most, model)
            there = self.table.value(row, self.column)
            if there not in _NO_SCORE:
                kept.append(self._name(row))
            elif said is not None and self.column < len(self.table.rows[row]):
                changes[row, self.column] = said
        return changes, kept

    @property
    def _model(self) -> str:
        """The points possible as Canvas writes them; "" where it does not say."""
        row = possible_in(self.table)
        return self.table.value(row, self.column) if row else ""

    def _people(self, ids: Ids) -> list[Person]:
        heading = [each.casefold() for each in self.table.heading]
        wanted = {"own": _IDS[:1], "school": _IDS, "other": ()}[ids]
        columns = [heading.index(each) for each in wanted if each in heading]
        return [
            Person(row, tuple(self.table.value(row, at) for at in columns), self._name(row))
            for row in range(1, len(self.table.rows))
            if row != possible_in(self.table) and not self._is_nobody(row)
        ]

    def _name(self, row: int) -> str:
        apart = self.table.heading[0].casefold() == "lastname"
        first = self.table.value(row, 1) if apart else ""
        return ", ".join(filter(None, (self.table.value(row, 0), first)))

    def _is_nobody(self, row: int) -> bool:
        cells = self.table.rows[row]
        return self._name(row) == _TESTER or all(_NO_STUDENT.fullmatch(c.value) for c in cells)


def canvas_for(table: Table, file: str, titles: Iterable[str]) -> Canvas:
    """The gradebook with the column of the assignment that is called one of `titles`.

    The first title that fits counts; the only assignment needs none. UsageError where it could be
    another, which names them all.
    """
    columns = _assignments(table)
    for wanted in map(_plain, filter(None, titles)):
        fit = [at for at, names in columns.items() if wanted in map(_plain, names)]
        if len(fit) == 1:
            return Canvas(table, fit[0], file)
    if len(columns) == 1:
        return Canvas(table, next(iter(columns)), file)
    if not columns:
        raise UsageError(f"{file} has no assignment that can be filled in: export it once more.")
    said = "; ".join(table.heading[at] for at in columns)
    raise UsageError(f"{file} has several assignments: give one of them as --assignment ({said}).")


def _assignments(table: Table) -> dict[int, tuple[str, ...]]:
    """The columns that may be filled in, and what each may be called."""
    possible, found = possible_in(table), {}
    for at, heading in enumerate(table.heading):
        named = _ASSIGNMENT.fullmatch(heading)
        ours = heading.casefold() in _OWN or _TOTALS.search(heading) or not heading
        locked = _READ_ONLY.search(heading) or _READ_ONLY.search(table.value(possible, at))
        if not locked and (named or not ours):
            found[at] = (heading, *(named.groups() if named else ()))
    # Where assignments bear ids, a column without one is the teacher's own notes.
    return {at: names for at, names in found.items() if len(names) > 1} or found


def possible_in(table: Table) -> int:
    """The row of the points possible; 0, the heading's, where there is none."""
    rows = (row for row in range(1, len(table.rows)) if "Points Possible" in table.value(row, 0))
    return next(rows, 0)


def about_people(found: Matched, file: str) -> list[str]:
    """Whom a row was not found for, and whose row was not filled, in sentences."""
    notes = []
    if found.unmatched:
        notes.append(f"No row of {file} was found for {some(found.unmatched)}.")
    if found.several:
        notes.append(f"More than one essay could belong to {some(found.several)}: left as it was.")
    if found.without:
        notes.append(f"No report was made for {some(found.without)}: left as it was.")
    return notes


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold().replace("_", " ")))
