"""The class at a glance: a page with a line a student and links to their reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from feedback.report.environment import environment, style
from feedback.report.gradebook import Row
from feedback.report.words import count, day
from feedback.text.printable import printable

MOST_COMMON = 8


class Level(NamedTuple):
    """A suggested level; `seen` is how much of what the criterion asks for was there."""

    title: str
    seen: str


class Student(NamedTuple):
    """A line of the overview; `report` is the page to read, `links` the other files."""

    name: str
    report: str
    links: tuple[str, ...]
    words: int
    findings: int
    steps: tuple[str, ...]
    levels: tuple[Level, ...]


class Theme(NamedTuple):
    """A step that comes first in several essays, and the students whose they are."""

    text: str
    students: tuple[Student, ...]


def render(title: str, rows: Sequence[Row], date: str) -> str:
    """The overview as one self-contained HTML page; `date` is an ISO day or ""."""
    sheet, digest = style()
    reports = [row.report for row in rows if row.report]
    rubric = next((r["rubric"] for r in reports if r["rubric"]), None)
    criteria = rubric["criteria"] if rubric else []
    students = [_student(row) for row in rows if row.report]
    return (
        environment()
        .get_template("overview.html")
        .render(
            title=printable(title),
            style=sheet,
            style_hash=digest,
            date=day(date),
            students=students,
            failures=[(row.file, _reason(row)) for row in rows if row.report is None],
            themes=_themes(students),
            stood_in=_stood_in(reports),
            not_checked=sorted({part["what"] for r in reports for part in r["not_checked"]}),
            rubric=rubric["title"] if rubric else None,
            criteria=[c["title"] for c in criteria if not c["needs_teacher"]],
            for_teacher=[c["title"] for c in criteria if c["needs_teacher"]],
        )
    )


def _stood_in(reports: Sequence[dict[str, Any]]) -> list[str]:
    """What the essays say of an engine that stood in for another, each sentence once."""
    engines = (report["engines"]["grammar"] for report in reports)
    said = Counter(engine["fallback"] for engine in engines if engine["fallback"])
    return [f"{count(number, 'essay')}: {printable(text)}" for text, number in said.items()]


def _student(row: Row) -> Student:
    report = row.report or {}
    criteria = (report["rubric"] or {"criteria": []})["criteria"]
    pages = [link for link in row.links if link.endswith(".html")]
    main = (pages or list(row.links) or [""])[0]
    return Student(
        name=row.name,
        report=main,
        links=tuple(link for link in row.links if link != main),
        words=report["essay"]["words"],
        findings=len(report["findings"]),
        steps=tuple(step["text"] for step in report["summary"]["next_steps"]),
        levels=tuple(
            Level(c["suggested_level"] or "–", c["evidence_seen"])
            for c in criteria
            if not c["needs_teacher"]
        ),
    )


def _reason(row: Row) -> str:
    """Why an essay could not be checked, its name without the folders before it."""
    _, name, rest = row.failure.partition(row.file)
    return name + rest if name else row.failure


def _themes(students: Sequence[Student]) -> list[Theme]:
    """The steps of more than one essay, the most frequent first."""
    found: dict[str, list[Student]] = {}
    for student in students:
        for step in student.steps:
            # How often it is met in one essay says nothing of the class.
            found.setdefault(step.partition(" (")[0], []).append(student)
    themes = [Theme(text, tuple(whose)) for text, whose in found.items() if len(whose) > 1]
    return sorted(themes, key=lambda theme: -len(theme.students))[:MOST_COMMON]
