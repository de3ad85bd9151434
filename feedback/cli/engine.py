"""`feedback engine`: which grammar engines are here; LanguageTool installed, kept warm, removed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from feedback.cli.wrapping import wrapped
from feedback.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

app = typer.Typer(
    help="The grammar engines: which are here; LanguageTool installed, kept warm, removed.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)


@app.command("status")
def status() -> None:
    """List the engines that are here, and which one `--engine auto` takes and why."""
    from feedback.grammar.status import engine_status

    rows, auto = engine_status()
    width = max(len(row.name) for row in rows)
    for row in rows:
        typer.echo(wrapped(f"{row.name:<{width}}  {row.says}", hang=width + 2))
    typer.echo("\n" + wrapped(f"--engine auto takes {auto}"))


@app.command("install")
def install() -> None:
    """Fetch LanguageTool's English server (65 MB) from Maven Central into your cache folder.

    Nothing else in this program fetches anything. A broken-off installation goes on where it was.
    """
    from feedback.grammar.jars import VERSION

    folder = _installed_with_progress()
    typer.echo(f"LanguageTool {VERSION} is installed in {folder}")
    _say_java()


def _installed_with_progress() -> Path:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    from feedback.grammar.install import install
    from feedback.grammar.jars import jars

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("Installing LanguageTool", total=sum(jar.size for jar in jars()))
        return install(lambda jar: progress.advance(task, jar.size))


def _say_java() -> None:
    from feedback.grammar.java import find_java

    try:
        java = find_java()
    except EngineError as error:
        typer.echo(str(error), err=True)
        return
    typer.echo(f"It runs on Java {java.version} ({java.path}).")


@app.command("remove")
def remove() -> None:
    """Undo `install`: stop the warm server and remove LanguageTool from the cache folder."""
    from feedback.grammar.install import remove
    from feedback.grammar.running import stop_running

    stop_running()
    typer.echo("LanguageTool is removed." if remove() else "LanguageTool was not installed.")


@app.command("start")
def start(
    idle: Annotated[
        float, typer.Option(min=0.01, help="Minutes without use after which the server ends.")
    ] = 30,
) -> None:
    """Keep a LanguageTool server warm, for you alone, on this machine only.

    Later commands find it and need not wait for a new one. It ends with `feedback engine stop`, or
    when it is not used for a while.
    """
    from feedback.grammar.languagetool import LanguageTool
    from feedback.grammar.running import start_running

    running, started = start_running(idle_minutes=idle)
    if started:
        LanguageTool(running.url).warm("en-GB")
    said = "is running" if started else "was running already"
    typer.echo(f"LanguageTool {said} at {running.url}; feedback engine stop ends it.")


@app.command("stop")
def stop() -> None:
    """End the server of `feedback engine start`."""
    from feedback.grammar.running import stop_running

    typer.echo("The server has ended." if stop_running() else "No server was running.")
