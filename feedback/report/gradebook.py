"""A class as rows: one a submission, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

from feedback.report.digest import Digest

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


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


def safe_cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def render_csv(rows: Sequence[Row]) -> str:
    """The gradebook as CSV, a line a submission.

    Suggested points are what the program suggests, never a mark; a criterion that gives none shows
    its level.
    """
    criteria = _criteria(rows)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        [
            "name",
            "file",
            "words",
            *(_heading(id, points) for id, points in criteria.items()),
            "suggested total",
            "suggested out of",
            "findings",
            "not checked",
            "language looked at by",
            "first priority",
            "failure",
        ]
    )
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in _cells(row, criteria)])
    return out.getvalue()


def _heading(id: str, points: float) -> str:
    return f"{id} (suggested, of {points:g})" if points else f"{id} (suggested level)"


def _criteria(rows: Sequence[Row]) -> dict[str, float]:
    return {c.id: c.max_points for row in rows if row.digest for c in row.digest.criteria}


def _cells(row: Row, criteria: dict[str, float]) -> list[object]:
    digest = row.digest
    if digest is None:
        return [row.name, row.file, *[None] * (len(criteria) + 7), row.failure]
    suggested = {criterion.id: criterion.suggestion for criterion in digest.criteria}
    return [
        row.name,
        row.file,
        digest.words,
        *(suggested.get(id) for id in criteria),
        digest.total,
        digest.out_of,
        digest.findings,
        "; ".join(digest.not_checked),
        digest.language_by,
        digest.steps[0] if digest.steps else "",
        "",
    ]
