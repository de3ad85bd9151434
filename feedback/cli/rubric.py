"""`feedback rubric`: the ready-made rubrics, and checking one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from feedback.text.printable import line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from feedback.rubric.model import Criterion, Rubric

app = typer.Typer(
    help="The rubrics essays are held against: list, show, check your own, what they may measure.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)

_NEEDS = {
    "sources": "sources",
    "grammar": "a grammar engine",
    "task": "sources or the assignment's wording",
}


@app.command("list")
def list_rubrics() -> None:
    """List the rubrics that come with the program."""
    from feedback.rubric.load import ready_made

    rubrics = ready_made()
    width = max((len(each.name) for each in rubrics), default=0)
    for each in rubrics:
        typer.echo(f"{each.name:<{width}}  {each.title}")


@app.command("show")
def show(
    rubric: Annotated[str, typer.Argument(help="A ready-made rubric's name, or a file.")],
) -> None:
    """Show a rubric: its criteria, their levels, and what each level asks for."""
    from feedback.rubric.load import load_rubric

    loaded = load_rubric(rubric)
    console = _console()
    _head(console, loaded)
    for criterion in loaded.criteria:
        _criterion(console, criterion)


@app.command("check")
def check(
    file: Annotated[Path, typer.Argument(help="A rubric of your own, a .yaml file.")],
) -> None:
    """Check a rubric of your own: every fault with its line and column.

    Exit code 0 for a sound rubric, 2 for one with faults.
    """
    from feedback.rubric.load import load_rubric
    from feedback.rubric.soundness import rubric_warnings

    rubric = load_rubric(file)
    criteria = len(rubric.criteria)
    counted = "1 criterion" if criteria == 1 else f"{criteria} criteria"
    points = f"{rubric.max_total:g} points" if rubric.max_total else "no points"
    typer.echo(f"{file} is a sound rubric: {counted}, {points}.")
    for warning in rubric_warnings(rubric):
        typer.echo(f"Note: {warning}")


@app.command("measures")
def measures() -> None:
    """List the measures that a level may ask for, and what each counts."""
    from feedback.rubric.measures import measures as all_measures
    from feedback.rubric.measures.findings import COUNT, GROUPS, RATE

    table = _table("measure", "what it counts")
    for name, each in all_measures().items():
        needs = f" [needs {_NEEDS[each.needs]}]" if each.needs else ""
        table.add_row(line(name), line(each.summary + needs))
    groups = ", ".join(GROUPS)
    table.add_row(f"{COUNT}NAME", f"places that a check marks, or a group of checks ({groups})")
    table.add_row(f"{RATE}NAME", "the same in 1,000 words")
    _console().print(table)


def _head(console: Console, rubric: Rubric) -> None:
    points = f"{rubric.max_total:g} points" if rubric.max_total else "no points"
    console.print(f"{line(rubric.title)} ({points})", style="bold", markup=False)
    about = [rubric.description, rubric.standard, rubric.source, str(rubric.year or "")]
    for row in about:
        if row.strip():
            console.print(line(row), markup=False, highlight=False)


def _criterion(console: Console, criterion: Criterion) -> None:
    from feedback.rubric.holds import in_words

    points = f", {criterion.max_points:g} points" if criterion.has_points else ""
    teacher = ", judged by the teacher" if criterion.teacher else ""
    console.print()
    title = f"{line(criterion.title)}{points}{teacher}"
    console.print(title, style="bold", markup=False, highlight=False)
    if criterion.described("teacher"):
        console.print(line(criterion.described("teacher")), markup=False, highlight=False)
    if not criterion.levels:
        return
    table = _table("points", "level", "descriptor", "asks for")
    for level in criterion.ladder:
        table.add_row(
            "" if level.points is None else f"{level.points * criterion.weight:g}",
            line(level.title),
            line(level.descriptor),
            line(in_words(level.requires) if level.requires else ""),
        )
    console.print(table)


def _table(*headings: str) -> Table:
    from rich.box import SIMPLE
    from rich.table import Table

    table = Table(box=SIMPLE, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)
