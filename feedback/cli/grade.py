"""`feedback grade`: a class's essays in, a folder a student and a gradebook out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from feedback.cli.outcome import Outcome
from feedback.errors import UsageError

if TYPE_CHECKING:
    from feedback.checker import Checker
    from feedback.grading.jobs import Result
    from feedback.report.gradebook import Row


class Format(StrEnum):
    html = "html"
    docx = "docx"
    pdf = "pdf"
    markdown = "markdown"
    json = "json"
    sarif = "sarif"
    annotations = "annotations"


def grade(
    submissions: Annotated[
        Path, typer.Argument(metavar="SUBMISSIONS", help="The folder that holds the essays.")
    ],
    out: Annotated[
        Path, typer.Option(metavar="FOLDER", help="The folder for the reports and the gradebook.")
    ],
    sources: Sources = [],  # noqa: B006
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
            help="What to make for each student: html, docx (Word comments), pdf, markdown, json, "
            "sarif or annotations; may be repeated.",
        ),
    ] = [Format.html, Format.json],  # noqa: B006
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Essays checked side by side.")
    ] = min(2, os.cpu_count() or 1),
    comments: CommentsName = "15",
    append_rubric: AppendRubric = False,
    no_cache: NoCache = False,
    strict: Annotated[
        bool, typer.Option("--strict", metavar="", help="Exit with 1 when anything was found.")
    ] = False,
) -> None:
    """Check every essay of a folder; write a folder a student, gradebook.csv and index.html.

    An essay that cannot be read is listed with its reason and stops nothing.
    """
    from feedback.cli.early import start_engine

    start_engine(engine, languagetool_url)
    from feedback.checker import Checker
    from feedback.grading.jobs import Settings, grade_all, process_pool
    from feedback.grading.submissions import passed_over, submissions_in
    from feedback.reading.prompt import prompt_of
    from feedback.report.gradebook import render_csv
    from feedback.report.overview import render as render_overview
    from feedback.report.write import check_formats, prepare_folder, write_text
    from feedback.text.printable import printable

    check_formats(format)
    most = most_comments(comments)
    found = submissions_in(submissions)
    if out.resolve() == submissions.resolve():
        raise UsageError(f"{out} holds the essays: give --out another folder.")
    if folders := passed_over(submissions, out):
        typer.echo(
            printable(
                f"Folders are not looked into ({', '.join(folders[:5])}"
                f"{', …' if len(folders) > 5 else ''}): put the essays themselves into "
                f"{submissions}."
            ),
            err=True,
        )
    prepare_folder(out)
    wanted_rubric = None if rubric == "none" else rubric
    wording = prompt_of(prompt) if prompt else ""
    # A fault in the options is said once, here, and not once an essay by the workers.
    checker = Checker(
        sources,
        wanted_rubric,
        language=language,
        engine=engine,
        languagetool_url=languagetool_url,
        cache=not no_cache,
        prompt=wording,
    )
    engine_name, languagetool_url = _for_workers(checker, engine, languagetool_url)
    settings = Settings(
        sources=tuple(str(path) for path in sources),
        rubric=wanted_rubric,
        language=language,
        engine=engine_name,
        languagetool_url=languagetool_url,
        style=style,
        audience=audience.value,
        date=date.today().isoformat(),
        formats=tuple(dict.fromkeys(f.value for f in format)),
        out=str(out),
        cache=not no_cache,
        prompt=wording,
        comments=most,
        append_rubric=append_rubric,
    )
    workers = min(jobs, len(found))
    running = grade_all(found, settings, lambda: process_pool(workers))
    results = {result.submission: result for result in _shown(running, len(found))}
    rows = [_row(results[submission], out) for submission in found]
    write_text(out / "gradebook.csv", render_csv(rows))
    write_text(out / "index.html", render_overview(submissions.name, rows, settings.date))
    outcome = Outcome(
        done=sum(r.report is not None for r in results.values()),
        failed=sum(r.report is None for r in results.values()),
        findings=sum(len(r.report["findings"]) for r in results.values() if r.report),
    )
    typer.echo(f"{outcome.done} of {len(found)} essays checked; overview: {out / 'index.html'}")
    raise typer.Exit(outcome.exit_code(strict=strict))


def _for_workers(checker: Checker, engine: str, url: str | None) -> tuple[str, str | None]:
    """The engine and server that the workers are told: one server of ours serves them all."""
    from threading import Thread

    from feedback.cli.outcome import say_error
    from feedback.errors import EngineError
    from feedback.grammar.choose import OURS, WORKER

    name = WORKER if engine == "auto" else engine
    try:
        address = checker.server_address()
    except EngineError as error:
        if engine != "auto":
            raise
        say_error(error)
        return name, url
    if address:
        Thread(target=checker.warm_engine, daemon=True).start()
        name += OURS
    return (name, address or url) if address or url else (engine, None)


def _row(result: Result, out: Path) -> Row:
    from feedback.report.gradebook import Row

    links = tuple(Path(file).relative_to(out).as_posix() for file in result.files)
    submission = result.submission
    return Row(submission.name, submission.path.name, result.report, result.failure, links)


def _shown(results: Iterator[Result], total: int) -> Iterator[Result]:
    """The same results, with a progress bar on the error stream and a line for each failure."""
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    from feedback.text.printable import printable

    console = Console(stderr=True)
    with Progress(console=console, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("Checking essays", total=total)
        for result in results:
            progress.advance(task)
            if result.failure:
                progress.console.print(escape(printable(result.failure)), soft_wrap=True)
            yield result
