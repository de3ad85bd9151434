"""`feedback cache`: what is kept for the next look at an essay, where, and how to be rid of it."""

from __future__ import annotations

from pathlib import Path

import typer

app = typer.Typer(
    help="What is kept for the next look: the grammar engine's answers by paragraph, the reports "
    "of classes, the text of scans.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)


@app.command("where")
def where() -> None:
    """Say where it is kept, how much it is, and what is in it."""
    from feedback.grading.kept import count as reports
    from feedback.grading.kept import most_bytes, results_file
    from feedback.grammar.answers import MOST_BYTES, answers_file, count
    from feedback.reading.ocr import kept_files
    from feedback.text.printable import printable

    file = answers_file()
    typer.echo(printable(str(file)))
    typer.echo(f"{count(file)} answers, {_room(file, MOST_BYTES)}")
    typer.echo(
        "For each paragraph it holds a hash, and the places, rules, messages and suggestions of "
        "its slips, which may quote a word or two; never the paragraph. Only you can read it."
    )
    file = results_file()
    if file.exists():
        typer.echo(printable(str(file)))
        typer.echo(f"essays of classes: {reports(file)}, {_room(file, most_bytes())}")
        typer.echo(
            "For each essay that feedback grade checked it holds its reports, and with them the "
            "essay's text; for each run its options. Only you can read it."
        )
    if scans := kept_files():
        typer.echo(
            f"{len(scans)} scanned files: the whole text that OCR read of each, in "
            f"{printable(str(scans[0].parent))}"
        )


def _room(file: Path, most: int) -> str:
    size = file.stat().st_size / 1e6 if file.exists() else 0.0
    return f"{size:.1f} MB of at most {most / 1e6:.0f} MB"


@app.command("clear")
def clear() -> None:
    """Remove it; the next check looks at every paragraph, the next class at every essay."""
    from feedback.errors import EngineError
    from feedback.grading.kept import results_file
    from feedback.grammar.answers import answers_file
    from feedback.grammar.places import unwritable
    from feedback.kept_file import remove
    from feedback.reading.ocr import kept_files

    file = answers_file()
    try:
        removed = remove(file)
        reports = remove(results_file())
        scans = kept_files()
        for scan in scans:
            scan.unlink(missing_ok=True)
    except OSError as error:
        raise EngineError(unwritable(file.parent, error)) from None
    typer.echo("The answers are removed." if removed else "No answers were kept.")
    if reports:
        typer.echo("The reports of classes are removed.")
    if scans:
        typer.echo("The text of scanned files is removed.")
