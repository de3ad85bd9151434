"""`feedback grade`: a class's essays in, a folder a student and a gradebook out."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

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
from feedback.errors import ReadingError, UsageError


class Format(StrEnum):
    html = "html"
    docx = "docx"
    pdf = "pdf"
    markdown = "markdown"
    json = "json"
    sarif = "sarif"
    annotations = "annotations"


def grade(
    ctx: typer.Context,
    submissions: Annotated[
        Path | None,
        typer.Argument(
            metavar="SUBMISSIONS",
            help="The folder that holds the essays, or a folder for each student, or the zip "
            "that Canvas, Moodle or Google Drive gave; --resume knows it already.",
            show_default=False,
        ),
    ] = None,
    *,
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
    resume: Annotated[  # noqa: ARG001 (read before the other options, in resumed.py)
        bool,
        typer.Option(
            "--resume",
            metavar="",
            help="Take up the run into --out that broke off, with its options.",
        ),
    ] = False,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Check on the workers of a Dask scheduler, such as 192.168.1.5:8786; local starts "
            "one here with --jobs workers.",
            show_default=False,
        ),
    ] = None,
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
    """Check every essay of a class; write a folder a student, the gradebook and index.html.

    An essay that cannot be read is listed with its reason and stops nothing.
    """
    if submissions is None:
        raise UsageError("Name the folder that holds the essays: feedback grade ESSAYS --out DIR.")
    named = (prompt, gradebook, key, Path(rubric))
    apart = [*sources, *(each for each in named if each and each.exists())]
    if dry_run:
        from feedback.cli.dry_run import show_intake

        show_intake(submissions, out, roster, apart)
        raise typer.Exit
    from feedback.cli.early import start_engine, start_workers
    from feedback.grading.workers import seconds_allowed, stop_ahead

    if not cluster:
        start_engine(engine, languagetool_url)
        start_workers(jobs, submissions, out)
        ctx.call_on_close(stop_ahead)
    from feedback.checker import Checker
    from feedback.cli.class_run import day_of, executor, planned, results_of
    from feedback.cli.progress import whose
    from feedback.grading.graded_class import graded_class_of, write_class
    from feedback.grading.intake.find import take_in
    from feedback.grading.jobs import Settings
    from feedback.grading.program import program
    from feedback.reading.prompt import prompt_of
    from feedback.report.write import check_formats, clear_unfinished, prepare_folder

    check_formats(format)
    giving_back = GivingBack(out, gradebook, assignment, with_points, blind, key)
    intake = take_in(submissions, out, roster, apart=apart)
    if out.resolve() == submissions.resolve():
        raise UsageError(f"{out} holds the essays: give --out another folder.")
    if intake.submissions:
        intake = giving_back.begin(intake)
    passed_over = (*intake.notes, *(whose(file.student, file.why) for file in intake.refused))
    if not intake.submissions:
        _say(*passed_over)
        raise ReadingError(f"None of the files in {submissions} can be read as an essay.")
    prepare_folder(out)
    clear_unfinished(out)
    today, wording = day_of(ctx), prompt_of(prompt) if prompt else ""
    # A fault in the options is said once, here, and not once an essay by the workers.
    checker = Checker(
        sources,
        None if rubric == "none" else rubric,
        language=language,
        engine=engine,
        languagetool_url=languagetool_url,
        cache=not no_cache,
        prompt=wording,
    )
    settings = Settings(
        library=checker.library,
        rubric=checker.rubric,
        language=language,
        engine=engine,
        languagetool_url=languagetool_url,
        style=style,
        audience=audience.value,
        date=today,
        formats=tuple(dict.fromkeys(f.value for f in format)),
        cache=not no_cache,
        prompt=wording,
        comments=most_comments(comments),
        append_rubric=append_rubric,
        seconds=seconds_allowed(),
        program=program(),
        engine_name=checker.engine.name if checker.engine else "none",
    )
    _say(*passed_over)
    workers = min(jobs, len(intake.submissions))
    plan = planned(ctx, settings, checker, lambda: executor(settings, checker, workers, cluster))
    results = results_of(intake.submissions, plan)
    known = [wording, *(source.text for source in checker.library)]
    graded = graded_class_of(intake, results, today, known)
    overview = write_class(graded, out)
    _say(*graded.notes(), *giving_back.finish(graded))
    outcome = Outcome(graded.done, graded.failed, graded.findings)
    before = f", {graded.kept} of them in an earlier run" if graded.kept else ""
    total = graded.done + graded.failed
    typer.echo(f"{graded.done} of {total} essays checked{before}; overview: {overview}")
    raise typer.Exit(outcome.exit_code(strict=strict))


def _say(*sentences: str) -> None:
    """Tells the teacher of what is no report, on the error stream."""
    from feedback.cli.wrapping import wrapped
    from feedback.text.printable import printable

    for said in sentences:
        typer.echo(wrapped(printable(said)), err=True)
