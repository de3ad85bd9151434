"""The questions of `feedback rubric new`, for those who give no flags."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import typer

from feedback.errors import UsageError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a new rubric shall hold; None for what nobody said."""

    title: str | None = None
    sources: bool | None = None
    criteria: str | None = None
    points: int | None = None
    grade: int | None = None


def wanted(given: Wanted) -> Wanted:
    """`given`, asked for at a terminal where no flag says anything; elsewhere as it is."""
    if given != Wanted() or not _is_terminal():
        return given
    return _asked()


def _is_terminal() -> bool:
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams)


def _asked() -> Wanted:
    typer.echo("Five questions; Enter takes what stands in brackets. All can be changed later.")
    title = typer.prompt("Title", default="My rubric")
    sources = typer.confirm("Do your students write from sources that you supply?", default=True)
    names = _names(sources)
    typer.echo(f"Criteria there are: {', '.join(names)}.")
    criteria = _ask("Which criteria", ", ".join(_usual(sources)), lambda c: _listed(c, sources))
    points = _ask("Most points of a criterion, 0 for none", "3", lambda n: _points(_whole(n)))
    grade = _ask(
        "School year, from 4 to 13; 0 leaves it open", "0", lambda n: _grade(_whole(n) or None)
    )
    return Wanted(title, sources, criteria, points, grade)


def _ask(question: str, default: str, read: Callable[[str], T]) -> T:
    """The answer as `read`; one that cannot be is asked for again."""

    def checked(answer: str) -> T:
        try:
            return read(answer)
        except UsageError as fault:
            raise typer.BadParameter(str(fault)) from None

    answer: T = typer.prompt(question, default=default, value_proc=checked)
    return answer


def _listed(criteria: str, sources: bool) -> str:
    return ", ".join(_chosen(criteria, sources))


def _whole(said: str) -> int:
    if not said.strip().isdecimal():
        raise UsageError("A whole number, please.")
    return int(said)


def _points(points: int) -> int:
    from feedback.rubric.starter import LEVELS

    if 0 < points < LEVELS or points < 0:
        raise UsageError(f"Points may be 0 (none), or {LEVELS} and more: one for each level.")
    return points


def _grade(grade: int | None) -> int | None:
    from feedback.rubric.starter import HIGHEST_GRADE, LOWEST_GRADE

    if grade is not None and not LOWEST_GRADE <= grade <= HIGHEST_GRADE:
        raise UsageError(f"The grade is the school year, from {LOWEST_GRADE} to {HIGHEST_GRADE}.")
    return grade


def _names(sources: bool) -> list[str]:
    from feedback.rubric.starter import CRITERIA, OF_SOURCES

    return [name for name in CRITERIA if sources or name not in OF_SOURCES]


def _usual(sources: bool) -> Sequence[str]:
    from feedback.rubric.starter import USUAL, WITHOUT_SOURCES

    return USUAL if sources else WITHOUT_SOURCES


def written(told: Wanted) -> str:
    """The YAML of the rubric that is wanted. UsageError for what cannot be."""
    from feedback.rubric.starter import starter

    sources = told.sources is not False
    return starter(
        told.title or "My rubric",
        _chosen(told.criteria, sources),
        points=None if told.points is None else _points(told.points),
        sources=sources,
        grade=_grade(told.grade),
    )


def _chosen(criteria: str | None, sources: bool) -> tuple[str, ...]:
    """The criteria of a list with commas; all faults of it in one sentence."""
    from feedback.rubric.vocabulary import did_you_mean, nearest

    names = _names(sources)
    chosen = [each.strip().casefold() for each in (criteria or "").split(",") if each.strip()]
    for each in chosen:
        if each not in names:
            near = did_you_mean(nearest(each, names))
            raise UsageError(
                f"There is no criterion “{each}”{near} to start from; there are"
                f" {', '.join(names)}. Others you write yourself."
            )
    return tuple(chosen)
