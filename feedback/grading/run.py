"""A class's essays checked side by side, a result for each: from the cache where it is known."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from feedback.errors import ClusterError, FeedbackError, OutputError, ReadingError
from feedback.grading.check import HASH_BYTES, check, content_hash, fault
from feedback.grading.jobs import Checked, Job, Result, Settings
from feedback.grading.kept import Results
from feedback.grading.submission import Submission
from feedback.grading.workers import TookTooLong, WorkerDied, WorkerFault

_WINDOW = 4


@dataclass(frozen=True)
class Plan:
    """How a class is graded.

    `executor` makes the processes, where any essay has to be checked; no more essays wait there
    than its `window`. `travels`: their machines may not share a disk. `mark` tells all that a
    report depends on but the essay itself, "" where nothing is to be looked up or kept; `run` is
    the run's id, for what is known of this run alone.
    """

    out: Path
    formats: tuple[str, ...]
    executor: Callable[[], Executor]
    travels: bool = False
    results: Results | None = None
    mark: str = ""
    run: str = ""
    resumes: bool = False


def mark_of(settings: Settings, engine: str | None) -> str:
    """A hash of all that a report depends on but the essay itself; "" where that is not known.

    `engine` is the engine's identity. The day is no part of it: a report that is kept says when
    the essay was checked.
    """
    if engine is None:
        return ""
    same = replace(
        settings, date="", formats=(), engine="", languagetool_url=None, cache=True, seconds=0
    )
    return blake2b(f"{engine}\0{same!r}".encode("utf-8", "surrogatepass")).hexdigest()[:48]


def grade_all(submissions: Sequence[Submission], plan: Plan) -> Generator[Result, None, None]:
    """A result for every submission, in the order in which they finish.

    No more than a window of essays is held at once. Closing the iterator, or an error in it, ends
    the processes at once.
    """
    running = _Running(plan)
    try:
        for submission in submissions:
            result = running.begin(submission)
            if result:
                yield result
            yield from running.done(leave=running.window - 1)
        yield from running.done(leave=0)
    except BaseException:
        running.end(at_once=True)
        raise
    running.end(at_once=False)


class _Running:
    """The essays of a run that are being checked at this moment."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._executor: Executor | None = None
        self._waiting: dict[Future[Checked], tuple[Submission, bytes]] = {}
        # What this run itself came to: the same file may be handed in twice.
        self._new: set[bytes] = set()

    @property
    def window(self) -> int:
        """How many essays may wait for a process."""
        return getattr(self._executor, "window", _WINDOW)

    def begin(self, submission: Submission) -> Result | None:
        """The submission's result where nothing has to be checked for it."""
        from feedback.reading.read import bytes_of

        try:
            data = bytes_of(submission.path)
        except ReadingError as error:
            said = str(error).replace(str(submission.path), submission.file)
            return Result(submission, None, failure=said)
        hash = content_hash(data)
        key = self._key(submission, hash)
        known = self._known(key)
        if known:
            return replace(self._written(submission, known), kept=key not in self._new)
        if self._executor is None:
            self._executor = self._plan.executor()
        job = Job(submission, hash, data if self._plan.travels else None)
        # Its workers add what all jobs share.
        future: Future[Checked] = self._executor.submit(check, job)  # type: ignore[call-arg]
        self._waiting[future] = submission, key
        return None

    def done(self, leave: int) -> Iterator[Result]:
        """The results that have come, waiting until no more than `leave` are awaited."""
        while len(self._waiting) > leave:
            for future in wait(self._waiting, return_when=FIRST_COMPLETED).done:
                submission, key = self._waiting.pop(future)
                checked = _outcome(future, submission.file)
                if checked.lasting and self._plan.results and self._plan.mark:
                    self._plan.results.put(key, checked, self._plan.run)
                    self._new.add(key)
                yield self._written(submission, checked)

    def end(self, *, at_once: bool) -> None:
        """Ends the processes: at once, or when all is done."""
        if self._executor:
            self._executor.shutdown(wait=not at_once, cancel_futures=at_once)

    def _key(self, submission: Submission, hash: bytes) -> bytes:
        whole = blake2b(self._plan.mark.encode(), digest_size=HASH_BYTES)
        whole.update(hash + submission.file.encode("utf-8", "surrogateescape"))
        if submission.hidden is not None:
            # A report that names its student is none for a blind run.
            hidden = repr((submission.name, submission.hidden))
            whole.update(hidden.encode("utf-8", "surrogateescape"))
        return whole.digest()

    def _known(self, key: bytes) -> Checked | None:
        plan = self._plan
        if not plan.results or not plan.mark:
            return None
        return plan.results.get(key, plan.formats, plan.run if plan.resumes else "")

    def _written(self, submission: Submission, checked: Checked) -> Result:
        """The result, once its files stand in the submission's folder; all of them or none."""
        if checked.digest is None:
            return Result(submission, None, failure=checked.failure)
        try:
            files = _write(checked, self._plan, submission)
        except OutputError as error:
            return Result(submission, None, failure=str(error))
        return Result(submission, checked.digest, files)


def _outcome(future: Future[Checked], name: str) -> Checked:
    """What a job came to, whatever became of the process that was on it."""
    try:
        return future.result()
    except ClusterError:
        raise
    except TookTooLong as error:
        failure = (
            f"{name} was not checked within {error} seconds: divide it, or "
            "allow more in FEEDBACK_CHECK_SECONDS."
        )
    except WorkerDied:
        failure = (
            f"{name} stopped the program that was reading it: "
            "open the file and save it anew as .docx or .txt."
        )
    except WorkerFault as error:
        return Checked(None, failure=fault(name, str(error)))
    except FeedbackError as error:
        return Checked(None, failure=str(error))
    except Exception as error:
        return Checked(None, failure=fault(name, type(error).__name__))
    # Costly to come to again: a run that is taken up takes it as it is.
    return Checked(None, failure=failure, lasting=True)


def _write(checked: Checked, plan: Plan, submission: Submission) -> tuple[str, ...]:
    from feedback.report.write import clear_unfinished, prepare_folder, report_name, write_bytes

    folder = plan.out / submission.name
    prepare_folder(folder)
    clear_unfinished(folder)
    paths = [folder / report_name(format, submission.name) for format in plan.formats]
    try:
        for format, path in zip(plan.formats, paths, strict=True):
            write_bytes(path, zlib.decompress(checked.files[format]))
    except OutputError:
        for path in paths:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise
    return tuple(path.relative_to(plan.out).as_posix() for path in paths)
