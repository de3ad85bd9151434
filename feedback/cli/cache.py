"""`feedback cache`: the engine's answers and the text of scans, kept for the next look."""

from __future__ import annotations

import typer

app = typer.Typer(
    help="The grammar engine's answers, kept by paragraph for the next look at an essay.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)


@app.command("where")
def where() -> None:
    """Say where the answers are kept, how many they are, and what is in them."""
    from feedback.grammar.answers import MOST_BYTES, answers_file, count
    from feedback.reading.ocr import kept_files
    from feedback.text.printable import printable

    file = answers_file()
    size = file.stat().st_size / 1e6 if file.exists() else 0.0
    typer.echo(printable(str(file)))
    typer.echo(f"{count(file)} answers, {size:.1f} MB of at most {MOST_BYTES / 1e6:.0f} MB")
    typer.echo(
        "For each paragraph it holds a hash, and the places, rules, messages and suggestions of "
        "its slips, which may quote a word or two; never the paragraph. Only you can read it."
    )
    if scans := kept_files():
        typer.echo(
            f"{len(scans)} scanned files: the whole text that OCR read of each, in "
            f"{printable(str(scans[0].parent))}"
        )


@app.command("clear")
def clear() -> None:
    """Remove the answers; the next check asks the engine about every paragraph."""
    from feedback.errors import EngineError
    from feedback.grammar.answers import answers_file, remove
    from feedback.grammar.places import unwritable
    from feedback.reading.ocr import kept_files

    file = answers_file()
    try:
        removed = remove(file)
        scans = kept_files()
        for scan in scans:
            scan.unlink(missing_ok=True)
    except OSError as error:
        raise EngineError(unwritable(file.parent, error)) from None
    typer.echo("The answers are removed." if removed else "No answers were kept.")
    if scans:
        typer.echo("The text of scanned files is removed.")
