"""How a run ended: counted once, and the exit code comes from that count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from traceback import extract_tb

import typer

from feedback.errors import FeedbackError, MarksError, RubricError
from feedback.text.printable import printable


class Exit(IntEnum):
    """The exit codes that other people's scripts rely on."""

    DONE = 0
    FOUND = 1
    UNUSABLE = 2
    SOME_FAILED = 3
    STOPPED = 130


def say_error(error: FeedbackError) -> None:
    """The error's sentence on the error stream, the faults of a rubric or of marks a line each."""
    typer.echo(printable(str(error)), err=True)
    if isinstance(error, (RubricError, MarksError)):
        for fault in error.faults:
            typer.echo(f"  {printable(fault)}", err=True)


def say_fault(what: str, error: Exception) -> None:
    """One sentence for what should never happen: the kind of fault and its place in the program.

    The error's own words are left out, for they may be the student's.
    """
    if isinstance(error, OSError):
        reason = f"{error.strerror or type(error).__name__}"
        typer.echo(printable(f"{what} could not go on ({reason}): try again."), err=True)
        return
    typer.echo(
        printable(
            f"{what} met a fault of the program ({type(error).__name__} in {_place(error)}): "
            "please report it."
        ),
        err=True,
    )


def _place(error: Exception) -> str:
    """The last line of our own that the error passed through, such as "essay/claims.py:40"."""
    root = Path(__file__).parent.parent
    places = [
        f"{Path(frame.filename).relative_to(root).as_posix()}:{frame.lineno}"
        for frame in extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(root)
    ]
    return places[-1] if places else "a library"


@dataclass
class Outcome:
    """What happened to the essays of one run."""

    done: int = 0
    failed: int = 0
    findings: int = 0

    def exit_code(self, *, strict: bool) -> Exit:
        """3 when some failed and others are done, 2 when none could be read."""
        if self.failed:
            return Exit.SOME_FAILED if self.done else Exit.UNUSABLE
        return Exit.FOUND if strict and self.findings else Exit.DONE
