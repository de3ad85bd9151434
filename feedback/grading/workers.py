"""An executor whose processes can be ended one by one: for essays that crash one or never end."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

import feedback

SECONDS = "FEEDBACK_CHECK_SECONDS"
_USUAL_SECONDS = 300.0
# A process's first essay waits for the models, on a busy machine for long.
_LOADING = 120.0
_TRIES = 2
_ENDED = object()


class WorkerDied(Exception):
    """The process that was on this job ended, and the next one too."""


class TookTooLong(Exception):
    """The job was not done within its time, and the process that was on it was ended.

    The text is the seconds allowed.
    """


class WorkerFault(Exception):
    """The job met a fault of the program; the text names its kind."""


def seconds_allowed() -> float:
    """How long one essay may take: what FEEDBACK_CHECK_SECONDS says, else five minutes."""
    try:
        said = float(os.environ.get(SECONDS, ""))
    except ValueError:
        return _USUAL_SECONDS
    return said if 0 < said < 1e6 else _USUAL_SECONDS


def start_ahead(count: int) -> None:
    """Starts the processes of Workers that will be wanted soon, so that they load meanwhile."""
    while len(_AHEAD) < count:
        _AHEAD.append(_Process("ahead"))


def stop_ahead() -> None:
    """Ends those that were started and not wanted."""
    while _AHEAD:
        _AHEAD.pop().stop()


class Workers(Executor):
    """`count` processes, each started for its first job and kept for the next ones.

    `submit(work, job)` has one of them do `work(job, shared)`; `work` is a function of a module.
    The future raises TookTooLong after `seconds`, WorkerDied where the process ended twice on this
    job, WorkerFault. No other job is touched by it.
    """

    def __init__(self, count: int, shared: object, seconds: float) -> None:
        # How many essays may wait here: enough that no process waits for the next.
        self.window = 2 * count
        self._shared = shared
        self._seconds = seconds
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._lock = Lock()
        self._running: set[_Process] = set()
        self._closed = self._stopped = False
        self._threads = [Thread(target=self._serve, daemon=True) for _ in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        (job,) = args
        with self._lock:
            if self._closed:
                raise RuntimeError("The workers have been sent home.")
            task = _Task(work, job)
            self._tasks.put(task)
        return task.future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes when all is done; with `cancel_futures` at once."""
        with self._lock:
            self._closed = True
            self._stopped |= cancel_futures
            for process in self._running if cancel_futures else ():
                process.stop()
        for _ in self._threads:
            self._tasks.put(None)
        if wait or cancel_futures:
            for thread in self._threads:
                thread.join()

    def _serve(self) -> None:
        """One thread's work: it hands the jobs to a process, one at a time."""
        process = None
        while task := self._tasks.get():
            if self._stopped:
                task.future.cancel()
            elif task.future.set_running_or_notify_cancel():
                process = self._do(task, process)
        self._end(process)

    def _do(self, task: _Task, process: _Process | None) -> _Process | None:
        """Sees to it that the task is done; the process that did it, None where it has ended."""
        for last in [False] * (_TRIES - 1) + [True]:
            try:
                process = process or self._started()
                task.future.set_result(process.ask(task.work, task.job, self._seconds))
                return process
            except WorkerFault as error:
                task.future.set_exception(error)
                return process
            except WorkerDied as error:
                self._end(process)
                process = None
                if last or self._stopped:
                    task.future.set_exception(error)
                    return None
            except Exception as error:
                self._end(process)
                task.future.set_exception(error)
                return None
        return process

    def _started(self) -> _Process:
        with self._lock:
            if self._stopped:
                raise WorkerDied
            process = _AHEAD.pop() if _AHEAD else _Process()
            process.shared = self._shared
            self._running.add(process)
            return process

    def _end(self, process: _Process | None) -> None:
        if process is None:
            return
        with self._lock:
            self._running.discard(process)
            process.stop()


@dataclass
class _Task:
    work: Callable[[Any, Any], Any]
    job: Any
    future: Future[Any] = field(default_factory=Future)


class _Process:
    """One worker process; started "ahead", it loads its models before it knows what all jobs
    share."""

    def __init__(self, *how: str) -> None:
        package = str(Path(feedback.__file__).parents[1])
        paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "feedback.grading.worker", *how],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            start_new_session=True,
        )
        self._answers: SimpleQueue[Any] = SimpleQueue()
        self.shared: object = None
        self._loading = _LOADING
        Thread(target=self._listen, daemon=True).start()

    def ask(self, work: Callable[[Any, Any], Any], job: Any, seconds: float) -> Any:
        """What `work(job, shared)` comes to there."""
        try:
            if self._loading:
                self._send(self.shared)
            self._send((work, job))
            answer = self._answers.get(timeout=seconds + self._loading)
        except Empty:
            raise TookTooLong(f"{seconds:g}") from None
        except (OSError, ValueError):
            raise WorkerDied from None
        if answer is _ENDED:
            raise WorkerDied
        self._loading = 0
        done, value = answer
        if not done:
            raise WorkerFault(value)
        return value

    def stop(self) -> None:
        """Ends the process, whatever it is at; what it started ends with it."""
        self._process.kill()
        self._process.wait()
        # Its listener closes the other pipe when it has met the end.
        with suppress(OSError):
            if self._process.stdin:
                self._process.stdin.close()

    def _send(self, value: object) -> None:
        assert self._process.stdin is not None
        pickle.dump(value, self._process.stdin)
        self._process.stdin.flush()

    def _listen(self) -> None:
        output = self._process.stdout
        assert output is not None
        with output, suppress(Exception):
            while True:
                self._answers.put(pickle.load(output))
        self._answers.put(_ENDED)


_AHEAD: list[_Process] = []
