"""How a run ended: counted once, and the exit code comes from that count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import typer

from feedback.errors import FeedbackError, RubricError
from feedback.text.printable import printable


class Exit(IntEnum):
    """The exit codes that other people's scripts rely on."""

    DONE = 0
    FOUND = 1
    UNUSABLE = 2
    SOME_FAILED = 3


def say_error(error: FeedbackError) -> None:
    """The error's sentence on the error stream, a rubric's faults a line each."""
    typer.echo(printable(str(error)), err=True)
    if isinstance(error, RubricError):
        for fault in error.faults:
            typer.echo(f"  {printable(fault)}", err=True)


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
