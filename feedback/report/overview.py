"""The class at a glance: a page with a line a student and links to their reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from feedback.report.class_view import (
    UNUSED,
    assessed,
    is_unused,
    shared_habits,
    source_counts,
    spreads,
    visits,
)
from feedback.report.digest import Digest
from feedback.report.environment import environment, style
from feedback.report.gradebook import Row
from feedback.report.shared import SharedPair
from feedback.report.words import count, day, points
from feedback.text.alphabet import alphabetical
from feedback.text.printable import printable

MOST_COMMON = 5
# Every order is a table body of its own, so that no script is needed: too much for a district.
MOST_SORTED = 120
MOST_PAIRS = 40


class Level(NamedTuple):
    """A suggested level; `seen` is how much of what the criterion asks for was there."""

    title: str
    seen: str


class Student(NamedTuple):
    """A line of the overview; `report` is the page to read, `links` the other files."""

    name: str
    report: str
    links: tuple[str, ...]
    flags: tuple[str, ...]
    words: int
    findings: int
    steps: tuple[str, ...]
    levels: tuple[Level, ...]
    total: str
    share: float
    not_checked: tuple[str, ...]
    first: int


class Theme(NamedTuple):
    """A step that comes first in several essays, and the students whose they are."""

    text: str
    students: tuple[Student, ...]


class Order(NamedTuple):
    """One order of the students, and what it is called."""

    id: str
    title: str
    students: Sequence[Student]


# What a reader may sort by, and whether there is anything to sort.
_ORDERS: Mapping[str, tuple[str, Callable[[Student], object]]] = {
    "name": ("Name", lambda s: alphabetical(s.name)),
    "first": ("Who to see first", lambda s: s.first),
    "total": ("Suggested points", lambda s: s.share),
    "notes": ("Notes", lambda s: -s.findings),
    "words": ("Words", lambda s: s.words),
}


def render(
    title: str,
    rows: Sequence[Row],
    date: str,
    *,
    pairs: Sequence[SharedPair] = (),
    missing: Sequence[str] = (),
) -> str:
    """The overview as one self-contained HTML page.

    `date` is an ISO day or "". `pairs` are essays that share wording, by their places in `rows`;
    `missing` the names of students who handed in nothing.
    """
    sheet, policy = style("report.css", "overview.css")
    done = [row for row in rows if row.digest]
    digests = [row.digest for row in rows if row.digest]
    judged = next((digest for digest in digests if digest.rubric), None)
    criteria = judged.criteria if judged else ()
    shown = assessed(digests)
    everywhere = _everywhere(digests)
    firsts = visits(digests, most=len(digests))
    rank = {visit.essay: number for number, visit in enumerate(firsts)}
    students = [
        _student(row, digest, shown, everywhere, rank.get(place, len(digests)))
        for place, (row, digest) in enumerate(zip(done, digests, strict=True))
    ]
    names = [row.student or row.name for row in rows]
    return (
        environment()
        .get_template("overview.html")
        .render(
            title=printable(title),
            style=sheet,
            style_hash=policy,
            date=day(date),
            students=students,
            orders=list(_orders(students)),
            failures=[(row.student or row.file, _reason(row)) for row in rows if not row.digest],
            missing=[printable(name) for name in missing],
            firsts=firsts[:MOST_COMMON],
            themes=_themes(students),
            slips=shared_habits(digests, language=True),
            habits=shared_habits(digests, language=False),
            spreads=spreads(digests),
            sources=source_counts(digests),
            unused=UNUSED if is_unused(digests) else "",
            pairs=pairs[:MOST_PAIRS],
            more_pairs=max(0, len(pairs) - MOST_PAIRS),
            names=[printable(name) for name in names],
            stood_in=_stood_in(digests),
            not_checked=sorted(everywhere),
            rubric=judged.rubric if judged else None,
            criteria=list(shown.values()),
            unassessed=[c.title for c in criteria if c.id not in shown and not c.needs_teacher],
            for_teacher=[c.title for c in criteria if c.needs_teacher],
            has_totals=any(student.total for student in students),
        )
    )


def _everywhere(digests: Sequence[Digest]) -> frozenset[str]:
    """What was checked in no essay of the class."""
    parts = [frozenset(digest.not_checked) for digest in digests]
    return frozenset.intersection(*parts) if parts else frozenset()


def _stood_in(digests: Sequence[Digest]) -> list[str]:
    """What the essays say of an engine that stood in for another, each sentence once."""
    said = Counter(digest.engine_fallback for digest in digests if digest.engine_fallback)
    return [f"{count(number, 'essay')}: {printable(text)}" for text, number in said.items()]


def _student(
    row: Row, digest: Digest, criteria: Iterable[str], everywhere: frozenset[str], first: int
) -> Student:
    levels = {criterion.id: criterion for criterion in digest.criteria}
    pages = [link for link in row.links if link.endswith(".html")]
    main = (pages or list(row.links) or [""])[0]
    has_total = digest.total is not None and bool(digest.out_of)
    return Student(
        name=printable(row.student or row.name),
        report=main,
        links=tuple(link for link in row.links if link != main),
        flags=tuple(printable(flag) for flag in row.flags),
        words=digest.words,
        findings=digest.findings,
        steps=digest.steps,
        levels=tuple(
            Level(levels[id].level or "Not assessed", levels[id].seen)
            if id in levels
            else Level("Not assessed", "")
            for id in criteria
        ),
        total=f"{points(digest.total or 0)} of {points(digest.out_of or 0)}" if has_total else "",
        share=(digest.total or 0) / (digest.out_of or 1) if has_total else 2.0,
        not_checked=tuple(what for what in digest.not_checked if what not in everywhere),
        first=first,
    )


def _orders(students: Sequence[Student]) -> Iterator[Order]:
    """The orders that tell something: by name first, and no other where all would be alike."""
    for id, (title, key) in _ORDERS.items():
        if id != "name" and len(students) > MOST_SORTED:
            continue
        if id == "name" or len({key(student) for student in students}) > 1:
            yield Order(id, title, sorted(students, key=lambda s: (key(s), alphabetical(s.name))))


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
