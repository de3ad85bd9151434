"""Strict readers of what Canvas exports and Moodle gives for offline marking.

They refuse what the systems' own importers would refuse or misread.
"""

from __future__ import annotations

import csv
import io
import re


def rows_of(data: bytes, delimiter: str = ",") -> list[list[str]]:
    """The rows, all of the heading's length, without the byte order mark."""
    text = data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    assert {len(row) for row in rows if row} == {len(rows[0])}, "rows of several lengths"
    return rows


def canvas_scores(data: bytes, assignment: str, delimiter: str = ",") -> dict[str, str]:
    """An assignment's scores by student id, as Canvas's importer takes them."""
    rows = rows_of(data, delimiter)
    assert rows[0][0] == "Student" and rows[0][1] == "ID" and "Section" in rows[0]
    column = rows[0].index(assignment)
    (possible,) = [row for row in rows if row[0].strip() == "Points Possible"]
    most = float(possible[column].replace(",", "."))
    students = [row for row in rows[1:] if row is not possible and re.fullmatch(r"\d+", row[1])]
    for row in students:
        assert re.fullmatch(r"(?:\d+(?:[.,]\d+)?|EX|-)?", row[column]), row[column]
        if row[column] not in ("", "EX", "-"):
            assert float(row[column].replace(",", ".")) <= most
    return {row[1]: row[column] for row in students}


def moodle_grades(data: bytes, delimiter: str = ",") -> dict[str, tuple[str, str]]:
    """Grade and comment by participant, as Moodle's importer takes them."""
    rows = rows_of(data, delimiter)
    at = {heading: i for i, heading in enumerate(rows[0])}
    for heading in ("Identifier", "Grade", "Last modified (grade)"):
        assert heading in at, heading
    found = {}
    for row in rows[1:]:
        participant = re.fullmatch(r"Participant (\d+)", row[at["Identifier"]])
        assert participant, row
        grade, most = row[at["Grade"]], row[at["Maximum Grade"]]
        if grade:
            assert float(grade.replace(",", ".")) <= float(most.replace(",", "."))
        found[participant[1]] = (grade, row[at["Feedback comments"]])
    return found
