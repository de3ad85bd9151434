"""`feedback check`: essays in, marked-up reports out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from feedback.cli.options import (
    AppendRubric,
    Audience,
    AudienceName,
    CommentsName,
    EngineName,
    LanguageName,
    NoCache,
    Prompt,
    RubricName,
    ServerUrl,
    Sources,
    Style,
    most_comments,
)
from feedback.cli.outcome import Outcome, say_error, say_fault
from feedback.errors import FeedbackError

if TYPE_CHECKING:
    from feedback.checker import Checker
    from feedback.reading.document import Document
    from feedback.report.options import Options


class Format(StrEnum):
    terminal = "terminal"
    html = "html"
    docx = "docx"
    pdf = "pdf"
    markdown = "markdown"
    json = "json"
    sarif = "sarif"
    annotations = "annotations"


def _print_schema(wanted: bool) -> None:
    if wanted:
        import json

        from feedback.schema import json_schema

        typer.echo(json.dumps(json_schema(), indent=2))
        raise typer.Exit


def check(
    essays: Annotated[
        list[Path],
        typer.Argument(
            metavar="ESSAY...",
            help="Essays: .txt, .md, .docx, .odt, .rtf, .html, .pdf; - is standard input.",
        ),
    ],
    sources: Sources = [],  # noqa: B006 (typer reads the default and never changes it)
    prompt: Prompt = None,
    rubric: RubricName = "source-essay",
    language: LanguageName = "auto",
    engine: EngineName = "auto",
    languagetool_url: ServerUrl = None,
    style: Style = None,
    audience: AudienceName = Audience.student,
    format: Annotated[
        list[Format],
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="What to make: terminal, html, docx (Word comments), pdf (notes on a PDF), "
            "markdown, json, sarif (for editors) or annotations (W3C Web Annotation); may be "
            "repeated. Without it, a summary here and an HTML report.",
        ),
    ] = [],  # noqa: B006
    out: Annotated[
        Path, typer.Option(metavar="FOLDER", help="The folder for the reports.")
    ] = Path(),
    comments: CommentsName = "15",
    append_rubric: AppendRubric = False,
    no_cache: NoCache = False,
    strict: Annotated[
        bool, typer.Option("--strict", metavar="", help="Exit with 1 when anything was found.")
    ] = False,
    json_schema: Annotated[  # noqa: ARG001 (its callback does the work)
        bool,
        typer.Option(
            "--json-schema",
            callback=_print_schema,
            is_eager=True,
            help="Print the JSON report's schema.",
        ),
    ] = False,
) -> None:
    """Check one or more essays against the class's sources and a rubric.

    Prints a summary and writes ESSAY.feedback.html. The program suggests; the teacher decides.
    """
    from feedback.cli.early import start_engine, start_reading

    start_engine(engine, languagetool_url)
    start_reading([*essays, *sources])
    from feedback.checker import Checker
    from feedback.library.load import load_sources
    from feedback.report.options import Options
    from feedback.report.write import check_formats, prepare_folder

    options = Options(comments=most_comments(comments), append_rubric=append_rubric)
    formats = list(dict.fromkeys(format)) or [Format.terminal, Format.html]
    check_formats(formats)
    if formats != [Format.terminal]:
        prepare_folder(out)
    checker = Checker(
        load_sources(sources, essays),
        None if rubric == "none" else rubric,
        language=language,
        engine=engine,
        languagetool_url=languagetool_url,
        style=style,
        audience=audience.value,
        date=date.today().isoformat(),
        cache=not no_cache,
        prompt=prompt or "",
    )
    outcome = Outcome()
    with TemporaryDirectory(prefix="feedback-") as kept:
        documents = _read_all(essays, outcome, Path(kept))
        if documents:
            with _busy("Loading the language models…"):
                checker.warm(documents[0].document)
        for number, essay in enumerate(documents):
            if number and Format.terminal in formats:
                typer.echo(f"\n{'─' * 24}\n")
            _check_safely(checker, essay, formats, out, options, outcome)
    raise typer.Exit(outcome.exit_code(strict=strict))


def _check_safely(
    checker: Checker,
    essay: _Essay,
    formats: list[Format],
    out: Path,
    options: Options,
    outcome: Outcome,
) -> None:
    """Checks an essay; one never stops the others, whatever is wrong with it."""
    try:
        _check_one(checker, essay, formats, out, replace(options, original=essay.original), outcome)
    except FeedbackError as error:
        outcome.failed += 1
        say_error(error)
    except BrokenPipeError:
        raise
    except Exception as error:
        outcome.failed += 1
        say_fault(essay.document.file, error)


class _Essay(NamedTuple):
    """An essay as read, the stem of its reports' names, and the file it is in."""

    document: Document
    stem: str
    original: Path


def _read_all(paths: list[Path], outcome: Outcome, kept: Path) -> list[_Essay]:
    """The essays that can be read; of two of one name the reports are numbered.

    What comes by standard input stands in the folder `kept`.
    """
    from feedback.reading.read import read_essay
    from feedback.reading.standard_input import NAME, PATH, read_standard_input
    from feedback.text.printable import file_stem

    documents: list[_Essay] = []
    taken: dict[str, int] = {}
    for path in paths:
        try:
            document = read_standard_input(kept) if path == PATH else read_essay(path)
        except FeedbackError as error:
            outcome.failed += 1
            say_error(error)
            continue
        stem = file_stem(Path(document.file).stem)
        taken[stem] = taken.get(stem, 0) + 1
        named = f"{stem}-{taken[stem]}" if taken[stem] > 1 else stem
        documents.append(_Essay(document, named, kept / NAME if path == PATH else path))
    return documents


@contextmanager
def _busy(says: str) -> Iterator[None]:
    """A sign of life on the error stream while something takes its time, for people only."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(says):
        yield


def _check_one(
    checker: Checker,
    essay: _Essay,
    formats: list[Format],
    out: Path,
    options: Options,
    outcome: Outcome,
) -> None:
    from rich.console import Console

    from feedback.report import terminal
    from feedback.report.write import write_report
    from feedback.text.printable import printable

    with _busy("Reading the essay…"):
        assessment = checker.check_document(essay.document)
    written = []
    try:
        for format in formats:
            if format is not Format.terminal:
                file = write_report(assessment, format.value, out, essay.stem, options)
                written.append(f"{format.value}: {printable(str(file))}")
    finally:
        if Format.terminal in formats:
            terminal.show(assessment, console=Console(highlight=False))
    for line in written:
        typer.echo(line)
    outcome.done += 1
    outcome.findings += len(assessment.findings)
