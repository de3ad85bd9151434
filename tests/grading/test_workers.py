"""Processes that are started, used, ended and replaced one by one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import feedback.grading.workers as workers_module
from feedback.grading.workers import (
    TookTooLong,
    WorkerDied,
    WorkerFault,
    Workers,
    seconds_allowed,
    start_ahead,
    stop_ahead,
)
from tests.grading import works

ROOT = Path(__file__).parents[2]


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers(2, "shared", seconds=60)
    yield made
    made.shutdown(cancel_futures=True)


def test_a_job_meets_what_all_jobs_share(workers: Workers) -> None:
    job, shared, process = workers.submit(works.echo, {"a": b"1"}).result()
    assert (job, shared) == ({"a": b"1"}, "shared")
    assert process != os.getpid()


def test_a_process_is_kept_for_the_next_job() -> None:
    workers = Workers(1, None, 60)
    futures = [workers.submit(works.echo, i) for i in range(9)]
    assert len({future.result()[2] for future in futures}) == 1
    assert [future.result()[0] for future in futures] == list(range(9))
    workers.shutdown()


def test_a_process_started_ahead_does_the_first_job() -> None:
    start_ahead(2)
    (first, second) = (each._process for each in workers_module._AHEAD)
    workers = Workers(1, "shared", 60)
    job, shared, process = workers.submit(works.echo, 1).result()
    assert (job, shared) == (1, "shared") and process == second.pid
    workers.shutdown()
    stop_ahead()
    assert first.poll() is not None and second.poll() is not None


def test_a_job_that_ends_its_process_costs_nobody_else(workers: Workers) -> None:
    crashed = workers.submit(works.crash, 0)
    others = [workers.submit(works.echo, i) for i in range(5)]
    with pytest.raises(WorkerDied):
        crashed.result()
    assert [future.result()[0] for future in others] == list(range(5))


def test_a_process_that_is_ended_once_costs_nothing(workers: Workers, tmp_path: Path) -> None:
    assert workers.submit(works.crash_once, str(tmp_path / "tried")).result() == "done"


def test_a_job_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("feedback.grading.workers._LOADING", 5.0)
    workers = Workers(1, None, seconds=0.3)
    process = workers.submit(works.echo, 0).result()[2]
    hung = workers.submit(works.hang, 0)
    after = workers.submit(works.echo, 1)
    with pytest.raises(TookTooLong, match=r"^0\.3$"):
        hung.result()
    assert after.result()[2] != process
    with pytest.raises(OSError):
        os.kill(process, 0)
    workers.shutdown()


def test_a_fault_tells_its_kind_and_not_its_words(workers: Workers) -> None:
    with pytest.raises(WorkerFault) as raised:
        workers.submit(works.fail, 0).result()
    assert str(raised.value) == "ValueError"


def test_what_a_library_prints_is_no_answer(workers: Workers) -> None:
    assert workers.submit(works.chatter, 0).result() == "done"


def test_stopping_ends_what_is_under_way_and_what_waits() -> None:
    workers = Workers(1, None, 60)
    process = workers.submit(works.echo, 0).result()[2]
    hung, waiting = workers.submit(works.hang, 0), workers.submit(works.echo, 1)
    while not hung.running():
        time.sleep(0.01)
    begun = time.monotonic()
    workers.shutdown(cancel_futures=True)
    assert time.monotonic() - begun < 10
    assert waiting.cancelled()
    assert isinstance(hung.exception(), WorkerDied)
    with pytest.raises(OSError):
        os.kill(process, 0)
    with pytest.raises(RuntimeError):
        workers.submit(works.echo, 2)


def test_waiting_for_the_end_does_all_that_was_given() -> None:
    workers = Workers(2, None, 60)
    futures = [workers.submit(works.echo, i) for i in range(6)]
    workers.shutdown()
    assert [future.result()[0] for future in futures] == list(range(6))


@pytest.mark.skipif(os.name == "nt", reason="looks for a process by a signal")
def test_no_process_outlives_the_one_it_works_for() -> None:
    script = (
        "import os, sys\n"
        "from feedback.grading.workers import Workers\n"
        "from tests.grading import works\n"
        "workers = Workers(1, None, 60)\n"
        "print(workers.submit(works.echo, 0).result()[2], flush=True)\n"
        "workers.submit(works.hang, 0)\n"
        "sys.stdin.read()\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    with parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        os.kill(worker, 0)
        parent.kill()
    until = time.monotonic() + 10
    with pytest.raises(OSError):
        while time.monotonic() < until:
            os.kill(worker, 0)
            time.sleep(0.02)


@pytest.mark.parametrize(
    ("said", "seconds"), [("", 300), ("no", 300), ("-1", 300), ("0", 300), ("nan", 300), ("7", 7)]
)
def test_the_time_allowed(said: str, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEEDBACK_CHECK_SECONDS", said)
    assert seconds_allowed() == seconds
