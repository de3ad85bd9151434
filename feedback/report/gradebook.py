"""A class as rows: one a submission, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any, NamedTuple

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class Row(NamedTuple):
    """One submission: its report, or the reason why there is none; `links` are its files."""

    name: str
    file: str
    report: dict[str, Any] | None
    failure: str = ""
    links: tuple[str, ...] = ()


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


def language_by(report: dict[str, Any]) -> str:
    """Which engine looked at the language; in brackets why it is not the one that was preferred."""
    engine = report["engines"]["grammar"]
    if engine["note"] or engine["name"] == "none":
        return f"none ({engine['note']})"
    said = f"{engine['name']} {engine['version']}".strip()
    return f"{said} ({engine['fallback']})" if engine["fallback"] else said


def _heading(id: str, points: float) -> str:
    return f"{id} (suggested, of {points:g})" if points else f"{id} (suggested level)"


def _suggested(criterion: dict[str, Any]) -> object:
    """Its points, or the level's title where the criterion gives none."""
    return criterion["suggested_points" if criterion["max_points"] else "suggested_level"]


def _criteria(rows: Sequence[Row]) -> dict[str, float]:
    return {
        criterion["id"]: criterion["max_points"]
        for row in rows
        if row.report and row.report["rubric"]
        for criterion in row.report["rubric"]["criteria"]
    }


def _cells(row: Row, criteria: dict[str, float]) -> list[object]:
    report = row.report
    if report is None:
        empty = [None] * (len(criteria) + 7)
        return [row.name, row.file, *empty, row.failure]
    rubric = report["rubric"] or {"criteria": [], "suggested_total": None, "max_suggested": None}
    points = {c["id"]: _suggested(c) for c in rubric["criteria"]}
    steps = report["summary"]["next_steps"]
    return [
        row.name,
        row.file,
        report["essay"]["words"],
        *(points.get(id) for id in criteria),
        rubric["suggested_total"],
        rubric["max_suggested"],
        len(report["findings"]),
        "; ".join(part["what"] for part in report["not_checked"]),
        language_by(report),
        steps[0]["text"] if steps else "",
        "",
    ]
