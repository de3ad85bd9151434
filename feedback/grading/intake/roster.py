"""The class list: a school's own CSV, Canvas's gradebook or Moodle's worksheet → students."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from feedback.errors import ReadingError
from feedback.reading.decoding import decoded
from feedback.reading.read import bytes_of
from feedback.text.printable import line

_HEADINGS = {
    "name": "name fullname student studentname studentsname pupil pupilname learner displayname "
    "vollständigername nomcomplet nombrecompleto schüler schülerin élève alumno",
    "first": "first firstname givenname givennames forename forenames preferredname "
    "vorname vornamen rufname prénom nombre nombres nome voornaam",
    "last": "last lastname surname familyname "
    "nachname familienname zuname nom nomdefamille apellido apellidos cognome achternaam",
    "canvas": "canvasid canvasuserid userid",
    "moodle": "identifier participant participantid",
    "id": "id studentid studentnumber studentno idnumber number sisid sisuserid sis upn",
    "login": "login loginid sisloginid user username emailaddress email mail schoolemail",
    "status": "status",
}
_KINDS = {word: kind for kind, words in _HEADINGS.items() for word in words.split()}
_PARTICIPANT = re.compile(r"participant\s*(\d+)", re.IGNORECASE)
_GUARDED = re.compile(r"^'(?=[=+\-@\t\r])")
# Excel's own line that says what parts the cells.
_SEPARATOR = re.compile(r"\Asep=.\r?\n", re.IGNORECASE)
_ABOVE = 12
_LATE = re.compile(r"\blate\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Student:
    """One of the class. `id` is the first that the list gives, the LMS's own where it has one.

    `canvas` and `moodle` are the LMS's own numbers, `ids` all that may stand in a file's name.
    """

    name: str
    id: str = ""
    canvas: str = ""
    moodle: str = ""
    ids: frozenset[str] = frozenset()
    late: bool = False


class _Table(NamedTuple):
    """A class list's headings, what each is a heading of ("" for what is of no use), and rows."""

    heading: list[str]
    kinds: list[str]
    rows: list[list[str]]


def roster_of(path: Path) -> tuple[Student, ...]:
    """The students of a class list, in its order.

    Raises ReadingError where the file cannot be read or has no column of names or numbers.
    """
    heading, kinds, rows = _table(path)
    if not heading:
        raise ReadingError(
            f"{path} has no column of students: above them must stand headings such as Name, "
            "First name and Last name, ID or E-mail."
        )
    # In Canvas's gradebook "ID" is Canvas's own number, and a row of points stands first.
    if "Student" in heading and any("SIS" in cell for cell in heading) and "ID" in heading:
        kinds[heading.index("ID")] = "canvas"
    students = list(dict.fromkeys(_students(kinds, rows)))
    if not students:
        raise ReadingError(f"{path} lists no students: add a row for each.")
    return tuple(students)


def _table(path: Path) -> _Table:
    """The table of a class list, without what a school's program writes above it.

    Its cells are parted by what makes most sense of the headings and of the rows under them.
    """
    found = decoded(bytes_of(path))
    if found is None:
        raise ReadingError(f"{path} is no CSV file: save the class list as CSV.")
    text = _SEPARATOR.sub("", found.text.removeprefix("\ufeff").lstrip("\r\n"))
    try:
        tables = [_headed(_rows(text, delimiter)) for delimiter in ",;\t"]
    except csv.Error as error:
        raise ReadingError(f"{path} could not be read as CSV ({error}): save it anew.") from None

    def sense(table: _Table) -> tuple[int, int]:
        longer = sum(len(row) > len(table.heading) for row in table.rows)
        return sum(map(bool, table.kinds)), -longer

    return max(tables, key=sense)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [[_GUARDED.sub("", line(cell)) for cell in row] for row in rows if any(row)]


def _headed(rows: list[list[str]]) -> _Table:
    """The rows under the first that has headings of students, as one of the first must."""
    for at, row in enumerate(rows[:_ABOVE]):
        kinds = [_KINDS.get(re.sub(r"[\W_]", "", cell.casefold()), "") for cell in row]
        if {"name", "first", "last", "moodle"} & set(kinds):
            return _Table(row, kinds, rows[at + 1 :])
    return _Table([], [], rows)


def _students(kinds: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Student]:
    for row in rows:
        cells: dict[str, list[str]] = {}
        for kind, cell in zip(kinds, row, strict=False):
            if kind and cell:
                cells.setdefault(kind, []).append(cell)
        student = _student(cells)
        if student and not _is_no_student(student):
            yield student


def _student(cells: dict[str, list[str]]) -> Student | None:
    names, first, last = (cells.get(kind, []) for kind in ("name", "first", "last"))
    canvas = next(iter(cells.get("canvas", [])), "")
    moodle = _number(next(iter(cells.get("moodle", [])), ""))
    name = " ".join([*first[:1], *last[:1]]) if last else next(iter(names or first), "")
    if not name and not moodle:
        return None
    own = cells.get("id", [])
    logins = [login for each in cells.get("login", []) for login in (each, each.partition("@")[0])]
    ids = {each.casefold() for each in (*own, *logins) if each}
    id = next((each for each in (canvas, moodle, *own, *logins) if each), "")
    late = any(_LATE.search(status) for status in cells.get("status", []))
    return Student(name or f"Participant {moodle}", id, canvas, moodle, frozenset(ids), late)


def _number(identifier: str) -> str:
    found = _PARTICIPANT.fullmatch(identifier.strip())
    return found[1] if found else identifier.strip()


def _is_no_student(student: Student) -> bool:
    """Canvas's row of points, and the student that it keeps for testing."""
    name = student.name.casefold()
    return name in ("points possible", "student, test", "test student") or not any(
        ch.isalnum() for ch in name
    )
