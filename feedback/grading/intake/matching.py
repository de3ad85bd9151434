"""Whose file it is: a convention's number and name, or a file's name, held against the class list.

A match that could be two students' is said and never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from feedback.grading.intake.handed import Named
from feedback.grading.intake.names import folded, orders, words_of
from feedback.grading.intake.roster import Student
from feedback.grading.submission import Convention

_LONGEST = 6
_SHORTEST_LOGIN = 3
_SHORTEST_NUMBER = 4


class Match(NamedTuple):
    """The student, None where nobody or more than one answers; `note` says what is in doubt."""

    student: Student | None
    note: str = ""


class Matcher:
    """A class list, ready to be asked."""

    def __init__(self, students: Sequence[Student], convention: Convention) -> None:
        self._numbers: dict[str, set[Student]] = {}
        self._ids: dict[str, set[Student]] = {}
        self._spelled: dict[str, set[Student]] = {}
        self._folded: dict[str, set[Student]] = {}
        for student in students:
            number = student.moodle if convention == "moodle" else student.canvas
            if number:
                self._numbers.setdefault(number, set()).add(student)
            for id in student.ids:
                self._ids.setdefault(id, set()).add(student)
            for order in orders(words_of(student.name)):
                self._spelled.setdefault(order, set()).add(student)
                self._folded.setdefault(folded(order), set()).add(student)

    def match(self, named: Named) -> Match:
        """By the LMS's number first, then by the name in either order."""
        by_number = self._numbers.get(named.id, set()) if named.id else set()
        by_name = self._by_name(named.student)
        alike = self._folded.get(folded("".join(words_of(named.student))), set())
        if by_number and by_name and not by_number & alike:
            who = _listed((*by_number, *by_name))
            return Match(None, f"the number is of one student and the name of another ({who})")
        return _one(by_number or by_name)

    def within(self, stem: str) -> Match:
        """By what a file's or folder's name holds: a number or login of the list, or a name."""
        whole_stem = stem.casefold().strip()
        pieces = words_of(stem.replace(",", " "))
        likely = [piece for piece in (*whole_stem.split("_"), *pieces) if _is_telling(piece)]
        for piece in (whole_stem, *likely):
            if found := self._ids.get(piece):
                return _one(found)
        if whole := self._by_name(stem):
            return _one(whole)
        for length in range(min(len(pieces), _LONGEST), 0, -1):
            found = self._runs(pieces, length)
            if found:
                return _one(found)
        return Match(None)

    def _by_name(self, name: str) -> set[Student]:
        """Those of this name: with its accents where that tells two apart, else without."""
        if not name:
            return set()
        spoken = "".join(words_of(name))
        return self._spelled.get(spoken) or self._folded.get(folded(spoken), set())

    def _runs(self, pieces: list[str], length: int) -> set[Student]:
        runs = ["".join(pieces[i : i + length]) for i in range(len(pieces) - length + 1)]
        exact = {student for run in runs for student in self._spelled.get(run, ())}
        return exact or {student for run in runs for student in self._folded.get(folded(run), ())}


def _is_telling(piece: str) -> bool:
    """Whether a piece of a name is a login's length: “essay 12” is not of the student with 12."""
    return len(piece) >= (_SHORTEST_NUMBER if piece.isdecimal() else _SHORTEST_LOGIN)


def _one(found: Iterable[Student]) -> Match:
    students = sorted(found, key=lambda student: (student.name, student.id))
    if len(students) == 1:
        return Match(students[0])
    if not students:
        return Match(None)
    return Match(None, f"could be of {_listed(students)}: the class list does not tell which")


def _listed(students: Iterable[Student]) -> str:
    return " or ".join(
        f"{student.name} ({student.id})" if student.id else student.name for student in students
    )
