"""The command line: one file a command."""

from __future__ import annotations

import atexit
import os
import sys
from typing import Annotated, NoReturn

import typer

from feedback.cli import cache, check, engine, explain, grade, rubric, sources
from feedback.cli.resumed import Resumable
from feedback.cli.streams import flush_all, show_everything
from feedback.text.printable import printable

app = typer.Typer(
    name="feedback",
    help="Reads an essay against the class's own sources and gives feedback that can be traced. "
    "Everything runs on this machine; no essay leaves it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check.check)
app.command("grade", cls=Resumable)(grade.grade)
app.command("explain")(explain.explain)
app.command("sources")(sources.sources)
app.add_typer(rubric.app, name="rubric")
app.add_typer(engine.app, name="engine")
app.add_typer(cache.app, name="cache")


def _version(wanted: bool) -> None:
    if wanted:
        from feedback import __version__

        typer.echo(f"feedback {__version__}")
        raise typer.Exit


@app.callback()
def feedback(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Set up what every command shares."""


def main() -> None:
    """The commands: every fault ends in one sentence, with the exit code that it calls for.

    2 for what the user can mend and for a fault of the program, 130 when it was stopped.
    """
    from feedback.cli.outcome import Exit, say_error, say_fault
    from feedback.cli.wrong_use import wrong_use
    from feedback.errors import FeedbackError

    show_everything()
    try:
        code = app(standalone_mode=False, prog_name="feedback")
    except FeedbackError as error:
        say_error(error)
        sys.exit(Exit.UNUSABLE)
    except (KeyboardInterrupt, typer.Abort):
        code = Exit.STOPPED
    except Exception as error:
        said = wrong_use(error)
        if said is None:
            say_fault("The program", error)
        elif said:
            typer.echo(printable(said), err=True)
        sys.exit(Exit.UNUSABLE)
    if code == Exit.STOPPED:
        typer.echo("Stopped.", err=True)
    if code:
        sys.exit(code)


def run() -> NoReturn:
    """The console script: `main`, without tearing the models down, which takes most of a second."""
    code: int | str | None = 0
    try:
        main()
    except SystemExit as exit:
        code = exit.code
    atexit._run_exitfuncs()
    flush_all()
    os._exit(code if isinstance(code, int) else int(code is not None))
