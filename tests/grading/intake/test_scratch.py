"""The folder for what is unpacked goes, however the program ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from feedback.grading.intake.scratch import Scratch
from tests.grading import made_class

HOLD = """
import sys, time
from feedback.grading.intake.scratch import Scratch
scratch = Scratch()
(scratch.folder() / "essay.txt").write_text("Words.")
print(scratch.folder(), flush=True)
if sys.argv[1:] == ["raise"]:
    raise ValueError
if sys.argv[1:] == ["stay"]:
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def holding(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def folder_of(process: subprocess.Popen[str]) -> Path:
    assert process.stdout is not None
    return Path(process.stdout.readline().strip())


def test_closed_and_nothing_stays(temporary: Path) -> None:
    with Scratch() as scratch:
        (scratch.folder() / "essay.txt").write_text("Words.")
        assert scratch.folder().stat().st_mode & 0o077 == 0
    assert not list(temporary.iterdir())


def test_no_folder_is_made_that_nobody_asks_for(temporary: Path) -> None:
    with Scratch():
        assert not list(temporary.iterdir())


@pytest.mark.parametrize("how", ["end", "raise"])
def test_gone_with_the_program(how: str, temporary: Path) -> None:
    process = holding(how)
    assert folder_of(process).parent == temporary
    process.communicate(timeout=30)
    assert not list(temporary.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
def test_gone_after_ctrl_c(temporary: Path) -> None:
    """`feedback grade` itself, stopped while it checks what it unpacked."""
    source = made_class.canvas_zip(temporary / "class.zip")
    out = temporary / "out"
    options = ["--engine", "none", "--out", str(out), "--format", "json", "--jobs", "1"]
    # A shell's background jobs do not hear Ctrl-C, and what they start would not either.
    running = subprocess.Popen(
        [sys.executable, "-m", "feedback", "grade", str(source), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        start_new_session=True,
    )
    deadline = time.monotonic() + 90
    while not list(out.rglob("*.json")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert list(temporary.glob("feedback-class-*"))
    os.killpg(running.pid, signal.SIGINT)
    assert running.wait(60) == 130
    assert not list(temporary.glob("feedback-class-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
def test_what_a_killed_run_left_is_removed_by_the_next(temporary: Path) -> None:
    killed, alive = holding("stay"), holding("stay")
    left, held = folder_of(killed), folder_of(alive)
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=30)
    try:
        assert left.exists()
        with Scratch() as scratch:
            scratch.folder()
            assert not left.exists()
            assert (held / "essay.txt").exists(), "another run is still at work there"
    finally:
        alive.send_signal(signal.SIGINT)
        os.kill(alive.pid, signal.SIGKILL)
        alive.communicate(timeout=30)
