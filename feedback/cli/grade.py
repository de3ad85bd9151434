"""`feedback grade`: a class's essays in, a folder a student and a gradebook out."""

from __future__ import annotations

import os
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from feedback.cli.giving_back import (
    Assignment,
    Blind,
    GivingBack,
    GradebookFile,
    KeyFile,
    WithPoints,
)
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
from feedback.cli.progress import shown
from feedback.errors import ReadingError, UsageError

if TYPE_CHECKING:
    from feedback.checker import Checker


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
        Path,
        typer.Argument(
            metavar="SUBMISSIONS",
            help="The folder that holds the essays, or a folder for each student, or the zip "
            "that Canvas, Moodle or Google Drive gave.",
        ),
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
    roster: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The class list as CSV, a Canvas gradebook or a Moodle worksheet: names the "
            "students and tells who is missing.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", metavar="", help="Show how each file is understood, and do nothing else."
        ),
    ] = False,
    gradebook: GradebookFile = None,
    assignment: Assignment = "",
    with_points: WithPoints = False,
    blind: Blind = False,
    key: KeyFile = None,
) -> None:
    """Check every essay of a class; write a folder a student, gradebook.csv and index.html.

    An essay that cannot be read is listed with its reason and stops nothing.
    """
    if dry_run:
        from feedback.cli.dry_run import show_intake

        show_intake(submissions, out, roster)
        raise typer.Exit
    from feedback.cli.early import start_engine

    start_engine(engine, languagetool_url)
    from feedback.checker import Checker
    from feedback.grading.blind.intake import without_name
    from feedback.grading.classroom import classroom_of, write_class
    from feedback.grading.intake.find import take_in
    from feedback.grading.jobs import Settings, grade_all, process_pool
    from feedback.reading.prompt import prompt_of
    from feedback.report.write import check_formats, prepare_folder
    from feedback.text.printable import printable

    check_formats(format)
    giving_back = GivingBack(out, gradebook, assignment, with_points, blind, key)
    most = most_comments(comments)
    intake = take_in(submissions, out, roster)
    if out.resolve() == submissions.resolve():
        raise UsageError(f"{out} holds the essays: give --out another folder.")
    for said in (*intake.notes, *(file.why for file in intake.refused)):
        typer.echo(printable(said), err=True)
    if not intake.submissions:
        raise ReadingError(f"None of the files in {submissions} can be read as an essay.")
    intake = giving_back.begin(intake)
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
    found = intake.submissions
    workers = min(jobs, len(found))
    running = grade_all(found, settings, lambda: process_pool(workers))
    known = [wording, *(source.text for source in checker.library)]
    results = map(without_name, shown(running, len(found)))
    classroom = classroom_of(intake, results, settings.date, known)
    overview = write_class(classroom, out)
    for note in giving_back.finish(classroom):
        typer.echo(printable(note), err=True)
    total = len(classroom.rows())
    outcome = Outcome(total - classroom.failed, classroom.failed, classroom.findings)
    typer.echo(f"{outcome.done} of {total} essays checked; overview: {overview}")
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
