"""Which number stands for which student: the one file that names them, apart from the reports."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from feedback.errors import UsageError
from feedback.report.gradebook import safe_cell
from feedback.report.write import prepare_folder, write_text

HEADING = ("number", "student", "id", "file", "with")


class Entry(NamedTuple):
    """Who a student is: what the LMS or the class's list says, and the file as it came."""

    student: str
    id: str
    file: str
    group: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[str, str, str, str]:
        group = safe_cell("; ".join(self.group))
        return safe_cell(self.student), safe_cell(self.id), safe_cell(self.file), group


class Key:
    """The numbers of a class, drawn by lot, so that they say nothing of the order of names.

    A student of an earlier run keeps the number, for its reports may be in use.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._numbers: dict[Entry, str] = {}
        self._known = _read(path)

    def names(self, entries: Sequence[Entry]) -> dict[Entry, str]:
        """What each is called in the reports: "Student 07"."""
        left = []
        for entry in dict.fromkeys(entries):
            if number := self._number_of(entry):
                self._numbers[entry] = number
            else:
                left.append(entry)
        taken = {int(number) for number in (*self._numbers.values(), *self._known)}
        free = [n for n in range(1, len(left) + len(taken) + 1) if n not in taken][: len(left)]
        drawn = random.SystemRandom().sample(free, len(free))
        self._numbers |= {entry: str(number) for entry, number in zip(left, drawn, strict=True)}
        return {entry: f"Student {int(self._numbers[entry]):02}" for entry in entries}

    def write(self) -> None:
        """Writes the key, those of earlier runs kept; raises OutputError with the remedy."""
        here = {number: entry.cells for entry, number in self._numbers.items()}
        lines = {**self._known, **here}
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEADING)
        for number in sorted(lines, key=int):
            writer.writerow([number, *lines[number]])
        prepare_folder(self._path.parent)
        write_text(self._path, out.getvalue())

    def _number_of(self, entry: Entry) -> str | None:
        """The number that an earlier run gave: to the id, else to the name, else to the file."""
        student, id, file, _ = entry.cells
        free = {n: line for n, line in self._known.items() if n not in self._numbers.values()}
        for column, value in ((1, id), (0, student), (2, file)):
            found = [number for number, line in free.items() if value and line[column] == value]
            if len(found) == 1:
                return found[0]
            if value:
                return None
        return None


def _read(path: Path) -> dict[str, tuple[str, ...]]:
    """The lines of an earlier key by number; UsageError where the file is something else."""
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        ours = bool(rows) and tuple(rows[0]) == HEADING
        if ours and all(len(row) == len(HEADING) and row[0].isdecimal() for row in rows[1:]):
            return {row[0]: tuple(row[1:]) for row in rows[1:]}
    except (OSError, ValueError, csv.Error):
        pass
    raise UsageError(f"{path} is no key of this program: give --key another file.")
