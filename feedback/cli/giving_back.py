"""The options of `feedback grade` on what goes back to the LMS, and on names kept out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from feedback.errors import UsageError

if TYPE_CHECKING:
    from feedback.grading.graded_class import GradedClass
    from feedback.grading.returns.gradebook import Gradebook
    from feedback.grading.submission import Intake

GradebookFile = Annotated[
    Path | None,
    typer.Option(
        "--gradebook",
        metavar="FILE",
        help="A gradebook exported from Canvas or a grading worksheet from Moodle: a copy, filled "
        "in, is written into --out.",
        show_default=False,
    ),
]
Assignment = Annotated[
    str,
    typer.Option(metavar="NAME", help="Which assignment of --gradebook it is.", show_default=False),
]
WithPoints = Annotated[
    bool,
    typer.Option(
        "--with-points", metavar="", help="Fill the suggested points into --gradebook too."
    ),
]
Blind = Annotated[
    bool,
    typer.Option(
        "--blind",
        metavar="",
        help="Keep the students' names out of reports and file names; a key file apart tells them.",
    ),
]
KeyFile = Annotated[
    Path | None,
    typer.Option(
        "--key",
        metavar="FILE",
        help="Where --blind writes whose number is whose; beside --out where none is named.",
        show_default=False,
    ),
]


class GivingBack:
    """What the options ask for; a fault in them is raised before any essay is checked."""

    def __init__(
        self,
        out: Path,
        gradebook: Path | None,
        assignment: str,
        with_points: bool,
        blind: bool,
        key: Path | None,
    ) -> None:
        if (assignment or with_points) and not gradebook:
            raise UsageError("--assignment and --with-points say how to fill in --gradebook FILE.")
        if key and not blind:
            raise UsageError("--key says where the names of a --blind run go: add --blind.")
        if blind and gradebook:
            raise UsageError(
                "A filled gradebook names the students: leave --blind out, or --gradebook."
            )
        self._out = out
        self._file = gradebook
        self._assignment = assignment
        self._with_points = with_points
        self._blind = blind
        self._key = key
        self._gradebook: Gradebook | None = None

    def begin(self, intake: Intake) -> Intake:
        """The class as it is to be graded: without names where they are to be kept out.

        Raises ReadingError or UsageError for a gradebook or a key that cannot be used.
        """
        if self._file:
            self._open(self._file, intake)
        return self._blinded(intake) if self._blind else intake

    def finish(self, graded: GradedClass) -> tuple[str, ...]:
        """Writes what goes back to the LMS, and gives sentences for the teacher on it."""
        from feedback.grading.returns.gradebook import filled_path, write_filled
        from feedback.grading.returns.zips import write_returns

        intake, results = graded.intake, list(graded.results.values())
        if self._blind:
            lms = intake.convention.capitalize()
            named = f"A zip for {lms} would name the students: grade without --blind to have it."
            return (named,) if intake.convention in ("canvas", "moodle") else ()
        notes = write_returns(intake, results, self._out)
        if not self._gradebook or not self._file:
            return notes
        path = filled_path(self._file, self._out)
        points = self._with_points
        return notes + write_filled(self._gradebook, intake, results, path, with_points=points)

    def _open(self, file: Path, intake: Intake) -> None:
        from feedback.grading.returns.gradebook import open_gradebook

        self._gradebook = open_gradebook(file, self._assignment, intake.title)

    def _blinded(self, intake: Intake) -> Intake:
        from feedback.grading.blind.intake import blinded, check_apart, default_key
        from feedback.grading.blind.key import Key

        path = self._key or default_key(self._out)
        check_apart(self._out, path)
        key = Key(path)
        hidden = blinded(intake, key)
        key.write()
        typer.echo(f"Whose number is whose: {path}", err=True)
        return hidden
