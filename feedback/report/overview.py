"""The class at a glance: a page with a line a student and links to their reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from feedback.report.environment import environment, style
from feedback.report.gradebook import Row
from feedback.text.printable import printable

MOST_COMMON = 8


def render(title: str, rows: Sequence[Row], date: str) -> str:
    """The overview as one self-contained HTML page; `date` is an ISO day or ""."""
    sheet, digest = style()
    reports = [row.report for row in rows if row.report]
    return (
        environment()
        .get_template("overview.html")
        .render(
            title=printable(title),
            style=sheet,
            style_hash=digest,
            date=date,
            students=[_student(row) for row in rows if row.report],
            failures=[row for row in rows if row.report is None],
            shared=_shared(reports),
            not_checked=sorted({part["what"] for r in reports for part in r["not_checked"]}),
            rubric=next((r["rubric"]["title"] for r in reports if r["rubric"]), None),
        )
    )


def _student(row: Row) -> dict[str, Any]:
    report = row.report or {}
    steps = report["summary"]["next_steps"]
    levels = [
        (criterion["title"], criterion["suggested_level"] or "for the teacher")
        for criterion in (report["rubric"] or {"criteria": []})["criteria"]
    ]
    return {
        "name": row.name,
        "links": row.links,
        "words": report["essay"]["words"],
        "findings": len(report["findings"]),
        "steps": [step["text"] for step in steps],
        "levels": levels,
    }


def _shared(reports: Sequence[dict[str, Any]]) -> list[tuple[str, int]]:
    """The checks that met something in most essays, with the number of essays."""
    met = Counter(check for r in reports for check in {f["check"] for f in r["findings"]})
    return [(name, n) for name, n in met.most_common(MOST_COMMON) if n > 1]
