"""Calibrating from the outside: marks and essays in, a report and a rubric out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from feedback.text.printable import printable

if TYPE_CHECKING:
    from feedback.checker import Checker
    from feedback.rubric.calibration.marked import Marked
    from feedback.rubric.calibration.marks import Marks, Row
    from feedback.rubric.model import Rubric


def calibrated(
    rubric: str,
    marks: Path,
    essays: Path,
    out: Path,
    *,
    sources: Sequence[Path],
    prompt: Path | None,
    engine: str,
    languagetool_url: str | None,
    group: str,
    scale: str,
    force: bool,
) -> None:
    """Does what `feedback rubric calibrate` says; raises a FeedbackError for what it cannot use."""
    from feedback.checker import Checker
    from feedback.errors import OutputError
    from feedback.report.write import write_text
    from feedback.rubric.calibration.calibrate import calibrate
    from feedback.rubric.calibration.marks import read_marks
    from feedback.rubric.calibration.told import told
    from feedback.rubric.calibration.written import written
    from feedback.rubric.load import load_rubric, text_of

    old = load_rubric(rubric)
    if out.exists() and not force:
        raise OutputError(f"{out} is there already: give another name, or --force to replace it.")
    table = read_marks(marks, old, essays, group=group, scale=scale)
    for note in table.notes:
        typer.echo(f"Note: {printable(note)}")
    checker = Checker(
        sources, rubric, engine=engine, languagetool_url=languagetool_url, prompt=prompt or ""
    )
    checker.warm()
    found = calibrate(old, _assessed(checker, old, table), table.scale)
    for row in told(found, old):
        typer.echo(printable(row))
    if not found.changed:
        typer.echo(f"{printable(str(out))} is not written: there is nothing to change.")
        return
    write_text(out, written(text_of(rubric), rubric, old, found, target=out))
    typer.echo(f"{printable(str(out))} is written: read it, then try it with")
    typer.echo(f"    feedback check ESSAY --rubric {printable(str(out))}")


def _assessed(checker: Checker, rubric: Rubric, table: Marks) -> list[Marked]:
    """The marked essays with their measures; an essay that cannot be read is said and left out."""
    from feedback.cli.outcome import say_error, say_fault
    from feedback.errors import FeedbackError, MarksError
    from feedback.rubric.calibration.calibrate import LEAST_ESSAYS

    found = []
    for number, row in enumerate(table.rows, 1):
        _progress(f"\rReading essay {number} of {len(table.rows)}…")
        try:
            found.append(_marked(checker, rubric, row))
        except FeedbackError as error:
            _progress("\n")
            say_error(error)
        except Exception as error:
            # One essay never stops the others, whatever is wrong with it.
            _progress("\n")
            say_fault(row.file.name, error)
    _progress("\n")
    if len(found) < LEAST_ESSAYS:
        raise MarksError(
            f"Only {len(found)} of the essays could be read: calibrating takes {LEAST_ESSAYS} or"
            " more."
        )
    return found


def _progress(words: str) -> None:
    """A sign of life on the error stream, for people only."""
    if sys.stderr.isatty():
        typer.echo(words, nl=False, err=True)


def _marked(checker: Checker, rubric: Rubric, row: Row) -> Marked:
    from feedback.rubric.calibration.marked import Marked
    from feedback.rubric.score import with_asked_for

    assessment = checker.check(row.file)
    return Marked(
        file=row.file.name,
        marks=row.marks,
        values=with_asked_for(rubric, assessment.measures, assessment.findings),
        group=row.group,
        state=assessment.rubric.state if assessment.rubric else "assessed",
    )
