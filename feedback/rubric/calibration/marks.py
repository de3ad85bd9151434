"""A teacher's table of marks: one row an essay, with every fault of it named at once."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path

from feedback.errors import MarksError
from feedback.rubric.calibration.calibrate import LEAST_ESSAYS
from feedback.rubric.calibration.marked import TOTAL
from feedback.rubric.model import Rubric
from feedback.rubric.vocabulary import did_you_mean, nearest

_LARGEST = 5_000_000
_SCALE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:-|–|to|\.\.)\s*(\d+(?:\.\d+)?)")
# A scale of more marks is held against essays in as many steps as this.
_MOST_STEPS = 20
_STEPS = 10


@dataclass(frozen=True)
class Row:
    """One essay with its marks; `row` is the line's number in the table, the heading being 1."""

    row: int
    file: Path
    marks: dict[str, float]
    group: str = ""


@dataclass(frozen=True)
class Marks:
    """The table: its columns of marks, its rows, and the marks a total may have, rising."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    scale: tuple[float, ...]
    notes: tuple[str, ...] = ()


@dataclass
class _Reader:
    path: Path
    rubric: Rubric
    folder: Path
    group: str
    low: float
    high: float
    faults: list[str] = field(default_factory=list)

    def fault(self, row: int, text: str) -> None:
        self.faults.append(f"{self.path}:{row}: {text}")


def read_marks(
    path: Path, rubric: Rubric, folder: Path, *, group: str = "", scale: str = ""
) -> Marks:
    """The marks in `path` for essays of `folder`.

    The columns are file and total, or file and criterion ids, and `group` where that is named.
    `scale` is the lowest and highest total ("1-6"), else the rubric's own points, or the lowest and
    highest mark given where those stay in the lower half of the rubric's points. Raises
    MarksError, whose `faults` name every fault by its row.
    """
    if not folder.is_dir():
        raise MarksError(f"There is no folder {folder}: give the folder that holds the essays.")
    low, high = _range(scale, rubric)
    reader = _Reader(path, rubric, folder, group, low, high)
    heading, lines = _table(path)
    columns = _columns(reader, heading)
    if reader.faults:
        raise _refused(reader)
    rows = list(_rows(reader, heading, columns, lines))
    if not reader.faults and len(rows) < LEAST_ESSAYS:
        raise MarksError(
            f"{path} has {len(rows)} marked essays: calibrating takes {LEAST_ESSAYS} or more, so"
            " mark some more first."
        )
    if reader.faults:
        raise _refused(reader)
    totals = [row.marks[TOTAL] for row in rows if TOTAL in row.marks]
    notes: tuple[str, ...] = ()
    if totals and not scale and max(totals) <= (low + high) / 2:
        notes = (_own_scale(min(totals), max(totals), high),)
        low, high = min(totals), max(totals)
    return Marks(tuple(columns.values()), tuple(rows), _scale(totals, low, high), notes)


def _refused(reader: _Reader) -> MarksError:
    many = "1 fault" if len(reader.faults) == 1 else f"{len(reader.faults)} faults"
    return MarksError(f"{reader.path} cannot be used yet: it has {many}.", tuple(reader.faults))


def _range(scale: str, rubric: Rubric) -> tuple[float, float]:
    """The lowest and highest total."""
    if not scale:
        lowest = rubric.total.marks[-1].points if rubric.total else 0.0
        return lowest, rubric.max_total
    found = _SCALE.fullmatch(scale.strip())
    low, high = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    if low >= high:
        raise MarksError(
            f"“{scale}” is no scale: give the lowest and the highest mark, as in --scale 1-6."
        )
    return low, high


def _scale(totals: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """The marks from `low` to `high`, by halves where halves were given."""
    step = 0.5 if any(mark != round(mark) for mark in totals) else 1.0
    size = round((high - low) / step)
    if size > _MOST_STEPS:
        size, step = _STEPS, (high - low) / _STEPS
    return tuple(round(low + i * step, 2) for i in range(size + 1)) or (low,)


def _own_scale(lowest: float, highest: float, most: float) -> str:
    return (
        f"No mark is above {highest:g}, though the rubric gives up to {most:g}: the marks are taken"
        f" to be on a scale of their own, from {lowest:g} to {highest:g}."
        f" Say so where they are not, as in --scale {lowest:g}-{most:g}."
    )


def _table(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The heading, and each line that holds something with its number."""
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    lines = list(enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1))
    held = [(number, [cell.strip() for cell in line]) for number, line in lines if any(line)]
    if not held:
        raise MarksError(f"{path} is empty: it needs a heading, as in file,total, and rows.")
    return held[0][1], held[1:]


def _text(path: Path) -> str:
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except FileNotFoundError:
        raise MarksError(f"There is no file {path}: check the path of the marks.") from None
    except OSError as error:
        raise MarksError(f"{path} could not be read: {error.strerror}.") from error
    try:
        text = "\0" if data is None else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise MarksError(f"{path} is no table in UTF-8: save the marks as “CSV UTF-8”.")
    return text


def _columns(reader: _Reader, heading: Sequence[str]) -> dict[int, str]:
    """The columns of marks by their place; "file" is looked up by name."""
    ids = {criterion.id for criterion in reader.rubric.criteria}
    known = ["file", TOTAL, *sorted(ids)]
    if "file" not in heading:
        reader.fault(1, "there is no column “file”: name the column of the essays' files so")
        return {}
    if reader.group and reader.group not in heading:
        reader.fault(1, f"there is no column “{reader.group}”: --group names a column of the table")
    found: dict[int, str] = {}
    for i, name in enumerate(heading):
        if name in ("file", reader.group) or (name == "group" and not reader.group):
            continue
        if name in found.values() or heading.index(name) != i:
            reader.fault(1, f"the column “{name}” stands there twice: take one out")
        elif name in known:
            if fault := _unfit(reader.rubric, name):
                reader.fault(1, fault)
            found[i] = name
        else:
            near = did_you_mean(nearest(name, known))
            listed = ", ".join(sorted(ids))
            said = f"“{name}” is no criterion of the rubric{near}: its criteria are {listed}"
            other = "use “total” for one mark, or --group for a column of groups"
            reader.fault(1, f"{said}; {other}")
    if not found and not reader.faults:
        reader.fault(1, "there is no column of marks: add “total”, or a column a criterion id")
    if TOTAL in found.values() and len(found) > 1:
        reader.fault(1, "“total” stands beside criteria: keep the total, or the criteria's columns")
    return found


def _unfit(rubric: Rubric, name: str) -> str:
    """Why marks of a column cannot be used; "" where they can."""
    criterion = next((c for c in rubric.criteria if c.id == name), None)
    if criterion is None:
        return ""
    if criterion.teacher:
        return f"only the teacher judges “{name}”, so there is nothing to fit: take the column out"
    if not criterion.has_points:
        return f"“{name}” gives no points, so no mark can be held against it: take the column out"
    return ""


def _rows(
    reader: _Reader,
    heading: Sequence[str],
    columns: dict[int, str],
    lines: Sequence[tuple[int, list[str]]],
) -> Iterator[Row]:
    at = heading.index("file")
    group = reader.group or "group"
    seen: dict[Path, int] = {}
    for number, cells in lines:
        if len(cells) > len(heading):
            reader.fault(
                number, "has more cells than the heading: put quotation marks around commas"
            )
            continue
        cells += [""] * (len(heading) - len(cells))
        file = _file(reader, number, cells[at])
        marks = {name: _mark(reader, number, name, cells[i]) for i, name in columns.items()}
        if file is not None and file in seen:
            reader.fault(number, f"“{cells[at]}” stands in row {seen[file]} already: take one out")
        elif file is not None:
            seen[file] = number
            held = {name: mark for name, mark in marks.items() if mark is not None}
            where = cells[heading.index(group)] if group in heading else ""
            if len(held) == len(marks):
                yield Row(number, file, held, where)


def _file(reader: _Reader, number: int, name: str) -> Path | None:
    """The essay that a cell names, with or without its ending."""
    if not name:
        reader.fault(number, "names no file: write the essay's file name, or take the row out")
        return None
    files = [path for path in sorted(reader.folder.iterdir()) if path.is_file()]
    exact = [path for path in files if path.name == name]
    found = exact or [path for path in files if path.stem == name]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(path.name for path in found)
        reader.fault(number, f"“{name}” may be any of {names}: write the whole name")
        return None
    near = did_you_mean(nearest(name, [path.name for path in files]))
    said = f"there is no “{name}” in {reader.folder}{near}: correct the name, or add the essay"
    reader.fault(number, said)
    return None


def _mark(reader: _Reader, number: int, name: str, cell: str) -> float | None:
    low, high = reader.low, reader.high
    if name != TOTAL:
        criterion = next(c for c in reader.rubric.criteria if c.id == name)
        low, high = 0.0, criterion.max_points
    try:
        mark = float(cell.replace(",", "."))
    except ValueError:
        shown = f"“{cell[:30]}” is no mark" if cell else "the mark is missing"
        text = f"{shown} (column “{name}”): write a number, or take the row out"
        reader.fault(number, text)
        return None
    if not isfinite(mark) or not low <= mark <= high:
        hint = "; --scale says which marks there are" if name == TOTAL else ""
        text = f"{cell} is outside {low:g} to {high:g} (column “{name}”): correct it{hint}"
        reader.fault(number, text)
        return None
    return mark
