"""One essay of a class in a worker process: a job in, a result out."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import Any

from feedback.errors import FeedbackError
from feedback.grading.submission import Submission
from feedback.report.digest import Digest

_SUSPECTS = 4


@dataclass(frozen=True, slots=True)
class Settings:
    """What every job of a run shares; hashable, so that a worker loads its models once."""

    sources: tuple[str, ...]
    rubric: str | None
    language: str
    engine: str
    languagetool_url: str | None
    audience: str
    date: str
    formats: tuple[str, ...]
    out: str
    style: bool | None = None
    cache: bool = True
    prompt: str = ""
    comments: int | None = 15
    append_rubric: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    submission: Submission
    settings: Settings


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a submission: its report in short, or in one sentence why there is none.

    `files` are its reports, relative to the folder of the whole run.
    """

    submission: Submission
    digest: Digest | None
    files: tuple[str, ...] = ()
    failure: str = ""


@lru_cache(maxsize=1)
def _checker(settings: Settings) -> Any:
    from feedback.checker import Checker

    checker = Checker(
        settings.sources,
        settings.rubric,
        language=settings.language,
        engine=settings.engine,
        languagetool_url=settings.languagetool_url,
        style=settings.style,
        audience="teacher" if settings.audience == "teacher" else "student",
        date=settings.date,
        cache=settings.cache,
        prompt=settings.prompt,
    )
    checker.warm()
    return checker


def grade(job: Job) -> Result:
    """Checks one submission and writes its reports into a folder of its own."""
    from feedback.grading.blind.document import assessed, original
    from feedback.report.digest import digest
    from feedback.report.options import Options
    from feedback.report.write import prepare_folder, write_report

    submission, settings = job.submission, job.settings
    options = Options(original(submission), settings.comments, settings.append_rubric)
    try:
        assessment = assessed(_checker(settings), submission, submission.path, settings.prompt)
        folder = Path(settings.out, submission.name)
        prepare_folder(folder)
        files = [
            write_report(assessment, format, folder, submission.name, options)
            for format in settings.formats
        ]
        names = tuple(file.relative_to(settings.out).as_posix() for file in files)
        return Result(submission, digest(assessment), names)
    except FeedbackError as error:
        return Result(submission, None, failure=str(error))
    except Exception as error:
        # One essay never stops the class; the kind of the fault is told, its text might be the
        # student's own words.
        return Result(
            submission,
            None,
            failure=f"{submission.path.name} could not be checked "
            f"({type(error).__name__}): please report this as a fault of the program.",
        )


def process_pool(workers: int) -> Executor:
    """Worker processes that start clean, so that no lock of this one is inherited."""
    return ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_leave_stopping_to_the_parent
    )


def _leave_stopping_to_the_parent() -> None:
    # Ctrl-C in a terminal reaches the workers too, and each would tell of it at length.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _running(make_executor: Callable[[], Executor]) -> Iterator[Executor]:
    """An executor that is stopped at once, its workers with it, when the run is broken off."""
    before = set(active_children())
    executor = make_executor()
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        for worker in set(active_children()) - before:
            worker.kill()
        raise
    executor.shutdown()


def grade_all(
    submissions: Sequence[Submission], settings: Settings, make_executor: Callable[[], Executor]
) -> Iterator[Result]:
    """A result for every submission, in the order in which they finish.

    A worker that dies takes down only the essay it was on. Which one that was nobody tells: the
    first few that are left are done one by one, then the rest side by side again.
    """
    left = list(submissions)
    while left:
        for result in _side_by_side(left, settings, make_executor):
            left.remove(result.submission)
            yield result
        for submission in left[:_SUSPECTS]:
            left.remove(submission)
            yield _alone(submission, settings, make_executor)


def _side_by_side(
    submissions: Sequence[Submission], settings: Settings, make_executor: Callable[[], Executor]
) -> Iterator[Result]:
    """The results that come before a worker dies: all of them, as a rule."""
    with _running(make_executor) as executor:
        futures = [executor.submit(grade, Job(each, settings)) for each in submissions]
        for future in as_completed(futures):
            # A pool that is broken fails every essay it still had.
            with suppress(BrokenProcessPool):
                yield future.result()


def _alone(
    submission: Submission, settings: Settings, make_executor: Callable[[], Executor]
) -> Result:
    with _running(make_executor) as executor:
        try:
            return executor.submit(grade, Job(submission, settings)).result()
        except BrokenProcessPool:
            return Result(
                submission,
                None,
                failure=f"{submission.path.name} stopped the program that was reading it: "
                "open the file and save it anew as .docx or .txt.",
            )
