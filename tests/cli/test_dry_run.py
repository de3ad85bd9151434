"""`feedback grade --dry-run` on a terminal of 80 columns."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.grading import made_class

pty = pytest.importorskip("pty", reason="needs a terminal")


def on_a_terminal(*arguments: str | Path) -> str:
    """What the command shows on a terminal, without its colours."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "feedback", "grade", *map(str, arguments)],
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "COLUMNS": "80", "TERM": "xterm"},
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 65_536):
                shown += chunk
        except OSError:
            pass
        os.close(ours)
        assert process.wait(60) == 0
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).replace("\r", "")


def test_the_table(tmp_path: Path) -> None:
    source = made_class.canvas_zip(tmp_path / "class.zip")
    roster = made_class.canvas_gradebook(tmp_path / "gradebook.csv")
    shown = on_a_terminal(source, "--roster", roster, "--out", tmp_path / "out", "--dry-run")
    rows = [row.rstrip() for row in shown.splitlines()]
    assert max(map(len, rows)) <= 80
    assert any(re.match(r" Ågård, Søren \(40426\) +Essay 19\.md +late$", row) for row in rows)
    assert "Refused" in rows and "Missing" in rows and "  Vale, Dina" in rows
    assert "a download from Canvas; 25 essays to check, 3 late, 4 refused, 1 student" in shown
    assert not (tmp_path / "out").exists()


def test_nothing_in_a_name_reaches_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "essays").mkdir()
    (tmp_path / "essays" / "Ana\x1b[2J\u202e[red].txt").write_text("Words.")
    shown = on_a_terminal(tmp_path / "essays", "--out", tmp_path / "out", "--dry-run")
    assert "\x1b" not in shown and "\u202e" not in shown
    assert "[red]" in shown
