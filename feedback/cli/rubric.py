"""`feedback rubric`: the ready-made rubrics, and making and checking one's own."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from feedback.cli.options import EngineName, Prompt, ServerUrl, Sources
from feedback.text.printable import line, printable

app = typer.Typer(
    help="The rubrics essays are held against: list and show them; make, check, import and export "
    "your own; what they may measure; fit one to your marks.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)

_NEEDS = {
    "sources": "sources",
    "grammar": "a grammar engine",
    "task": "sources or the assignment's wording",
}


_KINDS = {
    "merit": "What an essay does: more is better",
    "fault": "Faults: a level may only ask for at_most",
    "size": "Size and shape: neither good nor bad in itself",
    "information": "For information only: a rubric that grades on these gets a warning",
}


class GridFormat(StrEnum):
    """What a rubric can be exported as."""

    canvas = "canvas"
    turnitin = "turnitin"
    csv = "csv"
    xlsx = "xlsx"
    markdown = "markdown"


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
    from feedback.cli.rubric_shown import show_rubric
    from feedback.rubric.load import load_rubric

    show_rubric(load_rubric(rubric))


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
    counted = _criteria(len(rubric.criteria))
    points = f"{rubric.max_total:g} points" if rubric.max_total else "no points"
    typer.echo(f"{file} is a sound rubric: {counted}, {points}.")
    for warning in rubric_warnings(rubric):
        typer.echo(f"Note: {warning}")


@app.command("new")
def new(
    file: Annotated[Path, typer.Argument(help="The file to write, a .yaml file.")] = Path(
        "my-rubric.yaml"
    ),
    title: Annotated[str | None, typer.Option(help="The rubric's title.")] = None,
    criteria: Annotated[
        str | None,
        typer.Option(
            metavar="NAMES",
            help="With commas: sources, evidence, evaluation, organisation, language, argument, "
            "question.",
        ),
    ] = None,
    points: Annotated[
        int | None,
        typer.Option(metavar="N", help="The most that a criterion gives; 0: no points."),
    ] = None,
    sources: Annotated[
        bool | None,
        typer.Option(
            "--sources/--no-sources", help="Whether students write from sources that you supply."
        ),
    ] = None,
    grade: Annotated[
        int | None,
        typer.Option(metavar="YEAR", help="The school year, 4 to 13: how many slips are few."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", metavar="", help="Write over a file.")] = False,
) -> None:
    """Write a rubric to start from, with remarks on every part.

    At a terminal, and without flags, it asks five questions first.
    """
    from feedback.cli.new_rubric import Wanted, wanted, written

    _refuse_existing(file, force=force)
    told = wanted(Wanted(title, sources, criteria, points, grade))
    _write(file, written(told), force=force)
    typer.echo(f"{printable(str(file))} is written: change what you like, then try it with")
    typer.echo(f"    feedback rubric check {printable(str(file))}")


@app.command("import")
def import_rubric(
    file: Annotated[
        Path,
        typer.Argument(
            help="A table of criteria and levels: Canvas's rubric CSV, Turnitin's .rbc, .csv, "
            ".tsv, .xlsx, .md, .docx."
        ),
    ],
    out: Annotated[
        Path | None, typer.Option(help="The rubric to write; else FILE's name with .yaml.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", metavar="", help="Write over a file.")] = False,
) -> None:
    """Make a rubric of a table from another program.

    The words are kept as they are. A level is yours to judge, unless it asks for a number of things
    the program counts and for nothing else ("cites at least three sources").
    """
    from feedback.rubric.grids.transfer import imported

    made = imported(file)
    target = out or Path(file.with_suffix(".yaml").name)
    _write(target, made.text, force=force)
    criteria = made.rubric.criteria
    judged = sum(criterion.teacher for criterion in criteria)
    typer.echo(
        f"{printable(str(target))} is written: {_criteria(len(criteria))}, of which the program"
        f" suggests on {len(criteria) - judged} and leaves {judged} to you."
    )
    for each in made.left_out:
        typer.echo(f"Note: {printable(each)} is no part of a rubric and was left out.")


@app.command("export")
def export(
    rubric: Annotated[str, typer.Argument(help="A ready-made rubric's name, or a file.")],
    format: Annotated[
        GridFormat,
        typer.Option(
            "--format",
            "-f",
            help="Canvas's CSV, Turnitin's .rbc, or a table: CSV, workbook, Markdown.",
        ),
    ] = GridFormat.canvas,
    out: Annotated[
        Path | None, typer.Option(help="The file to write; without it, the text is shown.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", metavar="", help="Write over a file.")] = False,
) -> None:
    """Write a rubric's criteria, levels and points for another program.

    What a level measures stays behind: no other program could read it.
    """
    from feedback.errors import UsageError
    from feedback.rubric.grids.transfer import exported
    from feedback.rubric.load import load_rubric

    loaded = load_rubric(rubric)
    made = exported(loaded, format.value)
    if out is not None:
        _write(out, made, force=force)
        typer.echo(f"{printable(str(out))} is written.")
    elif isinstance(made, bytes):
        raise UsageError(f"A workbook cannot be shown here: give --out {loaded.name}.xlsx.")
    else:
        typer.echo(printable(made.replace("\r\n", "\n")), nl=False)
    if format is GridFormat.canvas and not all(c.has_points for c in loaded.criteria):
        typer.echo("Note: Canvas wants points; where there are none, 0 is written.", err=True)
    if loaded.total is not None:
        typer.echo("Note: the mark for the whole has no place in such a table.", err=True)


@app.command("calibrate")
def calibrate(
    rubric: Annotated[str, typer.Argument(help="A ready-made rubric's name, or a file.")],
    marks: Annotated[
        Path,
        typer.Option(
            metavar="CSV",
            help="Your marks: the columns file and total, or file and a column a criterion id.",
        ),
    ],
    essays: Annotated[Path, typer.Option(metavar="FOLDER", help="The folder of the essays.")],
    out: Annotated[Path, typer.Option(metavar="NEW.yaml", help="The rubric to write.")],
    sources: Sources = [],  # noqa: B006 (typer reads the default and never changes it)
    prompt: Prompt = None,
    engine: EngineName = "auto",
    languagetool_url: ServerUrl = None,
    group: Annotated[
        str, typer.Option(metavar="COLUMN", help="A column of groups to compare: a class, a year.")
    ] = "",
    scale: Annotated[
        str,
        typer.Option(
            metavar="LOW-HIGH", help="The lowest and highest total, as in 1-6; else the rubric's."
        ),
    ] = "",
    force: Annotated[bool, typer.Option("--force", metavar="", help="Write over a file.")] = False,
) -> None:
    """Fit a rubric's numbers to essays that you have marked, 10 or more.

    Says how far the program agrees with your marks, on essays held back, and whether they can be
    learned from at all. Your wording stays; the number of words is never a reason.
    """
    from feedback.cli.calibration import calibrated

    calibrated(
        rubric,
        marks,
        essays,
        out,
        sources=sources,
        prompt=prompt,
        engine=engine,
        languagetool_url=languagetool_url,
        group=group,
        scale=scale,
        force=force,
    )


@app.command("measures")
def measures(
    name: Annotated[str | None, typer.Argument(help="One measure, to be shown in full.")] = None,
) -> None:
    """List the measures that a level may ask for, and what each counts."""
    from feedback.cli.rubric_shown import console_for_tables, table_of
    from feedback.rubric.measures import measures as all_measures
    from feedback.rubric.measures.findings import COUNT, GROUPS, RATE

    if name is not None:
        _one_measure(name)
        return
    for kind, heading in _KINDS.items():
        table = table_of("measure", "what it counts")
        for each in all_measures().values():
            if each.kind == kind:
                needs = f" [needs {_NEEDS[each.needs]}]" if each.needs else ""
                table.add_row(line(each.name), line(each.summary + needs))
        if kind == "fault":
            groups = ", ".join(GROUPS)
            marks = f"places that a check marks, or a group of checks ({groups})"
            table.add_row(f"{COUNT}NAME", marks)
            table.add_row(f"{RATE}NAME", "the same in 1,000 words")
        console = console_for_tables()
        console.print(heading, style="bold", markup=False, highlight=False)
        console.print(table)


def _one_measure(name: str) -> None:
    from feedback.errors import RubricError
    from feedback.rubric.measures import measure
    from feedback.rubric.vocabulary import is_measure, unknown_measure

    if not is_measure(name):
        said = unknown_measure(name)
        raise RubricError(said[:1].upper() + said[1:] + ".")
    each = measure(name)
    use = "at_most: 1" if each.kind == "fault" else f"at_least: {0.5 if each.most == 1 else 2}"
    typer.echo(f"{each.name}: {each.summary}.")
    if each.needs:
        typer.echo(f"Needs {_NEEDS[each.needs]}; without that no level resting on it is suggested.")
    typer.echo(_KINDS[each.kind] + ".")
    if each.kind != "information":
        typer.echo(f"In a level:\n    requires:\n      {each.name}: {{{use}}}")


def _write(path: Path, made: str | bytes, *, force: bool) -> None:
    """Writes a file whole or not at all; one that is there already only by `force`."""
    from feedback.report.write import write_bytes, write_text

    _refuse_existing(path, force=force)
    if isinstance(made, bytes):
        write_bytes(path, made)
    else:
        write_text(path, made)


def _refuse_existing(path: Path, *, force: bool) -> None:
    from feedback.errors import OutputError

    if path.exists() and not force:
        raise OutputError(f"{path} is there already: give another name, or --force to replace it.")


def _criteria(n: int) -> str:
    return "1 criterion" if n == 1 else f"{n} criteria"
