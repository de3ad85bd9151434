"""`feedback grade` killed, stopped, and taken up again; and what may befall a single essay."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.grading.classes import (
    children_of,
    contents,
    essay,
    grade,
    reports,
    start_grading,
    write_essays,
)

pytestmark = pytest.mark.skipif(not Path("/proc").exists(), reason="looks for processes in /proc")
KILLS = 10
ESSAYS = 22


def rows(cache: Path) -> dict[bytes, int]:
    """The kept results by key, each with its row's number, which a second result would change."""
    if not (cache / "grading.sqlite").exists():
        return {}
    with sqlite3.connect(cache / "grading.sqlite") as file:
        return dict(file.execute("SELECT key, rowid FROM results"))


def kill_after(running: subprocess.Popen[str], out: Path, wanted: int, seconds: float) -> None:
    """Kills the process group `seconds` after `wanted` reports stand there."""
    until = time.monotonic() + 120
    while len(reports(out)) < wanted and running.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(seconds)
    workers = children_of(running.pid)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < until, "a worker outlives its run"
        time.sleep(0.02)


def test_killed_ten_times_and_taken_up_it_ends_like_a_run_that_was_left_alone(
    tmp_path: Path,
) -> None:
    essays = write_essays(tmp_path / "essays", ESSAYS)
    options = [essays, "--engine", "none", "--format", "html", "--format", "json"]
    caches = [{"FEEDBACK_CACHE": str(tmp_path / name)} for name in ("cache", "other")]
    code, _, said = grade(*options, "--out", tmp_path / "whole", environment=caches[0])
    assert code == 0, said

    out, pick = tmp_path / "out", random.Random()
    known: dict[bytes, int] = {}
    for kill in range(KILLS):
        begins = ["--resume"] if kill else options
        running = start_grading(*begins, "--out", out, environment=caches[1])
        # Soon after the start, and when two more essays are done than the last time.
        wanted = 0 if kill % 3 == 2 else min(ESSAYS, 2 * kill + 1)
        kill_after(running, out, wanted, pick.uniform(0, 0.4))
        now = rows(tmp_path / "other")
        assert known.items() <= now.items(), "a result was lost, or came a second time"
        known = now
    code, shown, said = grade("--resume", "--out", out, environment=caches[1])
    assert code == 0, said
    assert f"{ESSAYS} of {ESSAYS} essays checked" in shown
    now = rows(tmp_path / "other")
    assert known.items() <= now.items() and len(now) == ESSAYS
    assert contents(out) == contents(tmp_path / "whole")


def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(tmp_path: Path) -> None:
    essays = write_essays(tmp_path / "essays", 8, sentences=60)
    out = tmp_path / "the reports"
    environment = {"FEEDBACK_CACHE": str(tmp_path / "cache")}
    running = start_grading(essays, "--engine", "none", "--out", out, environment=environment)
    while not reports(out) and running.poll() is None:
        time.sleep(0.01)
    workers = children_of(running.pid)
    os.killpg(running.pid, signal.SIGINT)
    shown, said = running.communicate(timeout=60)
    assert running.returncode == 130, said
    assert f"to go on: feedback grade --resume --out '{out}'" in said
    assert said.strip().endswith("Stopped.") and "Traceback" not in said
    assert workers and not any(Path(f"/proc/{worker}").exists() for worker in workers)
    code, shown, said = grade("--resume", "--out", out, environment=environment)
    assert code == 0, said
    assert "8 of 8 essays checked" in shown


def test_what_cannot_be_taken_up_is_said_in_a_sentence(tmp_path: Path) -> None:
    essays = write_essays(tmp_path / "essays", 1)
    source = tmp_path / "source.txt"
    source.write_text("The mill was built in 1788 by the council of the town.")
    out = tmp_path / "out"
    begun = [essays, "--sources", source, "--engine", "none", "-f", "json", "--out", out]
    (tmp_path / "other").mkdir()
    assert grade(*begun)[0] == 0
    for arguments, says in (
        (["--resume", "--out", tmp_path / "never"], "No run into"),
        (["--resume", "--out", out, "--engine", "harper"], "had another --engine"),
        (["--resume", "--out", out, "-f", "html"], "had another --format"),
        ([tmp_path / "other", "--resume", "--out", out], "had another SUBMISSIONS"),
        (["--resume", "--out", out, "--no-cache"], "leave --no-cache out"),
        (["--out", out], "Name the folder"),
    ):
        code, _, said = grade(*arguments)
        assert code == 2, said
        assert says in said and len(said.strip().splitlines()) == 1, said
    before = contents(out)
    assert grade(*begun, "--resume", "--jobs", "1")[0] == 0
    assert contents(out) == before
    source.write_text("The mill was built in 1789 by the council of the town.")
    code, _, said = grade("--resume", "--out", out)
    assert code == 2 and "no longer what it was" in said


def test_an_essay_that_takes_too_long_is_listed_and_the_rest_is_done(tmp_path: Path) -> None:
    essays = write_essays(tmp_path / "essays", 4)
    code, shown, said = grade(
        essays, "--engine", "none", "--jobs", "1", "--out", tmp_path / "out", "--no-cache",
        environment={"FEEDBACK_CHECK_SECONDS": "0.002"},
    )  # fmt: skip
    # The first essay of a process waits for the models too.
    assert code == 3, said
    assert "2 of 4 essays checked" in shown
    assert said.count("was not checked within 0.002 seconds") == 2
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "was not checked within" in page


def test_a_disk_without_room_for_a_report_costs_that_report(tmp_path: Path) -> None:
    essays = write_essays(tmp_path / "essays", 3)
    (essays / "long.txt").write_text(essay(99, 420), encoding="utf-8")
    out = tmp_path / "out"
    code, shown, said = grade(
        essays, "--engine", "none", "-f", "json", "--out", out, most_bytes=100_000,
        environment={"FEEDBACK_CACHE": str(tmp_path / "cache")},
    )  # fmt: skip
    assert code == 3, said
    assert "3 of 4 essays checked" in shown
    assert "long.feedback.json could not be written (File too large)" in said
    assert len(reports(out)) == 3 and not list(out.rglob(".feedback-*"))
