"""How `feedback grade` sets its run going, and what becomes of it when it is stopped."""

from __future__ import annotations

import pickle
import shlex
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import typer

from feedback.cli.outcome import Exit
from feedback.cli.progress import shown
from feedback.cli.resumed import arguments_of
from feedback.errors import ClusterError, UsageError
from feedback.grading.blind.intake import without_name
from feedback.grading.cluster import Cluster
from feedback.grading.engines import for_workers, identity
from feedback.grading.jobs import Result, Settings
from feedback.grading.kept import Results, Run, results_file
from feedback.grading.run import Plan, grade_all, mark_of
from feedback.grading.submission import Submission
from feedback.grading.workers import Workers
from feedback.text.printable import printable

if TYPE_CHECKING:
    from feedback.checker import Checker


_DATE = "date"


def day_of(ctx: typer.Context) -> str:
    """The day that the reports and the overview bear: a run that is taken up keeps its own."""
    if ctx.params["resume"]:
        run = Results(results_file()).run_into(ctx.params["out"])
        if run and _DATE in run.options:
            return str(run.options[_DATE])
    return date.today().isoformat()


def planned(
    ctx: typer.Context, settings: Settings, checker: Checker, make: Callable[[], Executor]
) -> Plan:
    """The run's plan, written down so that it can be taken up.

    Raises UsageError where a run is to be taken up from which something else would come now.
    """
    out, cluster = Path(ctx.params["out"]), ctx.params["cluster"]
    mark = mark_of(settings, identity(checker.engine, settings.language))
    plan = Plan(out, settings.formats, make, travels=bool(cluster))
    if not settings.cache:
        return plan
    results = Results(results_file())
    if ctx.params["resume"]:
        run = results.run_into(out)
        if run is None or run.mark != mark:
            raise UsageError(
                "The sources, the rubric, the engine or the program is no longer what it was when "
                "the run broke off: begin anew without --resume."
            )
    else:
        run = Run(uuid4().hex, {**arguments_of(ctx), _DATE: settings.date}, mark)
        results.begin(out, run)
    return replace(plan, results=results, mark=mark, run=run.id, resumes=ctx.params["resume"])


def executor(settings: Settings, checker: Checker, workers: int, cluster: str | None) -> Executor:
    """The processes that check: `workers` of this machine, or those of the cluster.

    Raises EngineError or ClusterError where they cannot be had.
    """
    if cluster and cluster != "local":
        return Cluster(cluster, pickle.dumps(settings))
    told, astray = for_workers(settings, checker)
    if astray:
        typer.echo(printable(astray), err=True)
    if cluster:
        return Cluster(cluster, pickle.dumps(told), workers)
    return Workers(workers, pickle.dumps(told), told.seconds)


def results_of(submissions: Sequence[Submission], plan: Plan) -> Iterator[Result]:
    """The results as they come, those of a blind class without names.

    A run that is stopped says how it is taken up, and exits.
    """
    done = 0
    with closing(grade_all(submissions, plan)) as running:
        try:
            for result in shown(map(without_name, running), len(submissions)):
                done += 1
                yield result
        except KeyboardInterrupt:
            _say_how_to_go_on(plan, f"{done} of {len(submissions)} essays are done")
            raise typer.Exit(Exit.STOPPED) from None
        except ClusterError:
            _say_how_to_go_on(plan, f"{done} of {len(submissions)} essays are done")
            raise


def _say_how_to_go_on(plan: Plan, so_far: str) -> None:
    if plan.mark and plan.results:
        command = f"feedback grade --resume --out {shlex.quote(str(plan.out))}"
        typer.echo(printable(f"{so_far}; to go on: {command}"), err=True)
    else:
        typer.echo(printable(f"{so_far}; their reports stand in {plan.out}."), err=True)
