"""A class on the workers of a real Dask scheduler on loopback, each a process of its own."""

from __future__ import annotations

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from feedback.errors import ClusterError
from feedback.grading import cluster as module
from feedback.grading.cluster import Cluster
from feedback.grading.program import program
from tests.grading.classes import ROOT, contents, grade, reports, start_grading, write_essays

pytest.importorskip("distributed")


@contextmanager
def dask(folder: Path, name: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A part of a cluster, with a temporary folder of its own, as a machine of its own has."""
    own = folder / name
    own.mkdir()
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{arguments[0]}", *arguments[1:]],
            stdout=log,
            stderr=log,
            cwd=own,
            env=os.environ
            | {"PYTHONPATH": str(ROOT), "TMPDIR": str(own), "FEEDBACK_CACHE": str(own / "cache")},
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def scheduler(folder: Path) -> Iterator[str]:
    """A scheduler's address."""
    folder.mkdir()
    file = folder / "scheduler.json"
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"]
    with dask(folder, "scheduler", "scheduler", *options, "--scheduler-file", str(file)):
        until = time.monotonic() + 60
        while not file.exists() and time.monotonic() < until:
            time.sleep(0.05)
        yield json.loads(file.read_text())["address"]


@contextmanager
def workers(folder: Path, address: str, count: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
    with ExitStack() as stack:
        yield [
            stack.enter_context(dask(folder, f"worker {i}", "worker", address, *options))
            for i in range(count)
        ]


def test_a_worker_that_is_killed_costs_no_essay(tmp_path: Path) -> None:
    essays = write_essays(tmp_path / "essays", 12)
    (essays / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    source = tmp_path / "source.txt"
    source.write_text("The mill of the town was built in 1788 because boats could reach it.")
    options = [essays, "--sources", source, "--engine", "none"]
    out = tmp_path / "out"
    cache = {"FEEDBACK_CACHE": str(tmp_path / "cache")}
    with (
        scheduler(tmp_path / "cluster") as address,
        workers(tmp_path / "cluster", address, 2) as crew,
    ):
        running = start_grading(*options, "--out", out, "--cluster", address, environment=cache)
        while len(reports(out)) < 2 and running.poll() is None:
            time.sleep(0.02)
        crew[0].send_signal(signal.SIGKILL)
        shown, said = running.communicate(timeout=240)
        assert running.returncode == 3, said
        assert "12 of 13 essays checked" in shown
        assert said.count("broken.docx") == 1 and str(tmp_path / "cluster") not in said
        assert crew[1].poll() is None, "the other worker goes on for the next class"
        left = list((tmp_path / "cluster" / "worker 1").rglob("feedback-*"))
        assert left == [], "an essay stays on the worker's machine"
    with sqlite3.connect(tmp_path / "cache" / "grading.sqlite") as file:
        assert file.execute("SELECT count(*) FROM results").fetchone() == (12,)
    for log in (tmp_path / "cluster").glob("*.log"):
        assert b"The town built" not in log.read_bytes(), "an essay's text is in a log"

    here = {"FEEDBACK_CACHE": str(tmp_path / "here")}
    assert grade(*options, "--out", tmp_path / "whole", environment=here)[0] == 3
    assert contents(out) == contents(tmp_path / "whole")
    rows = list(csv.DictReader((out / "gradebook.csv").read_text().splitlines()))
    assert len(rows) == 13


def test_a_cluster_of_this_machine_for_one_run(tmp_path: Path) -> None:
    essays = write_essays(tmp_path / "essays", 2)
    code, shown, said = grade(
        essays, "--engine", "none", "--out", tmp_path / "out", "--cluster", "local", "--no-cache"
    )
    assert code == 0, said
    assert "2 of 2 essays checked" in shown


def test_nobody_at_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CONNECTING", 0.5)
    with pytest.raises(ClusterError, match=r"No Dask scheduler answers at 127\.0\.0\.1:9"):
        Cluster("127.0.0.1:9", b"")


def test_no_address_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CONNECTING", 0.5)
    with pytest.raises(ClusterError, match="No Dask scheduler answers at no such place"):
        Cluster("no such place", b"")


def test_without_dask_it_is_said_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    for address in ("local", "127.0.0.1:8786"):
        with pytest.raises(ClusterError, match="pip install"):
            Cluster(address, b"")


class Client:
    """What a scheduler says of its workers."""

    def __init__(self, said: dict[str, Any], somebody: bool = True) -> None:
        self.said = said
        self.somebody = somebody

    def wait_for_workers(self, _count: int, timeout: float) -> None:
        if not self.somebody:
            raise TimeoutError

    def run(self, _work: Any, on_error: str) -> dict[str, Any]:
        return self.said


def test_workers_of_the_same_version_are_taken() -> None:
    module._refuse_strangers(Client({"tcp://a": program(), "tcp://b": program()}), "a")


@pytest.mark.parametrize("said", ["0.0.1 abc Python 3.11", ModuleNotFoundError("feedback")])
def test_a_worker_of_another_version_is_named(said: object) -> None:
    client = Client({"tcp://a": program(), "tcp://b": said})
    with pytest.raises(ClusterError, match="The worker at tcp://b has another version"):
        module._refuse_strangers(client, "a")


def test_a_scheduler_without_workers_is_said() -> None:
    with pytest.raises(ClusterError, match="has no workers"):
        module._refuse_strangers(Client({}, somebody=False), "127.0.0.1:1")
