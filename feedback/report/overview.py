"""The class at a glance: a page with a line a student and links to their reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from feedback.report.digest import Digest
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
    digests = [row.digest for row in rows if row.digest]
    judged = next((digest for digest in digests if digest.rubric), None)
    criteria = judged.criteria if judged else ()
    students = [_student(row, row.digest) for row in rows if row.digest]
    return (
        environment()
        .get_template("overview.html")
        .render(
            title=printable(title),
            style=sheet,
            style_hash=digest,
            date=day(date),
            students=students,
            failures=[(row.file, _reason(row)) for row in rows if row.digest is None],
            themes=_themes(students),
            stood_in=_stood_in(digests),
            not_checked=sorted({what for digest in digests for what in digest.not_checked}),
            rubric=judged.rubric if judged else None,
            criteria=[c.title for c in criteria if not c.needs_teacher],
            for_teacher=[c.title for c in criteria if c.needs_teacher],
        )
    )


def _stood_in(digests: Sequence[Digest]) -> list[str]:
    """What the essays say of an engine that stood in for another, each sentence once."""
    said = Counter(digest.engine_fallback for digest in digests if digest.engine_fallback)
    return [f"{count(number, 'essay')}: {printable(text)}" for text, number in said.items()]


def _student(row: Row, digest: Digest) -> Student:
    pages = [link for link in row.links if link.endswith(".html")]
    main = (pages or list(row.links) or [""])[0]
    return Student(
        name=row.name,
        report=main,
        links=tuple(link for link in row.links if link != main),
        words=digest.words,
        findings=digest.findings,
        steps=digest.steps,
        levels=tuple(
            Level(criterion.level or "–", criterion.seen)
            for criterion in digest.criteria
            if not criterion.needs_teacher
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
