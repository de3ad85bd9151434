"""How far a class has got, on the error stream."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

import typer

from feedback.text.printable import printable

if TYPE_CHECKING:
    from rich.progress import Progress

    from feedback.grading.jobs import Result

# Into a file or pipe a line goes no more often than this.
_SECONDS_APART = 30.0


def shown(results: Iterator[Result], total: int) -> Iterator[Result]:
    """The same results, with a line for each failure and how long the rest will take.

    A terminal sees a bar, a file or a pipe a plain line now and then.
    """
    return _bar(results, total) if sys.stderr.isatty() else _lines(results, total)


def _bar(results: Iterator[Result], total: int) -> Iterator[Result]:
    from rich.markup import escape

    with _progress() as progress:
        task = progress.add_task("Checking essays", total=total)
        for result in results:
            progress.advance(task)
            if result.failure:
                progress.console.print(escape(_failure(result)), highlight=False)
            yield result


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("time left:"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


def _lines(results: Iterator[Result], total: int) -> Iterator[Result]:
    said = monotonic()
    first = 0.0
    for done, result in enumerate(results, start=1):
        if result.failure:
            typer.echo(_failure(result), err=True)
        now = monotonic()
        # The first essay waits for the models, and says nothing of the others' pace.
        first = first or now
        if now - said >= _SECONDS_APART and done < total:
            said = now
            typer.echo(so_far(done, total, now - first), err=True)
        yield result


def so_far(done: int, total: int, seconds: float) -> str:
    """ "30 of 300 essays, about 5 minutes left", so many seconds after the first was done."""
    if done == 1:
        return f"1 of {total} essays"
    left = seconds / (done - 1) * (total - done)
    if left < 90:
        return f"{done} of {total} essays, about {max(1, round(left))} seconds left"
    return f"{done} of {total} essays, about {round(left / 60)} minutes left"


def whose(student: str, said: str) -> str:
    """A sentence about a student's file, after their name where it does not begin with it."""
    return said if not student or said.startswith(student) else f"{student}: {said}"


def _failure(result: Result) -> str:
    return printable(whose(result.submission.student, result.failure))
