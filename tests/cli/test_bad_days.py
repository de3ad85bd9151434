"""What goes astray round the program: streams, devices, limits, stopping, faults of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from feedback.checker import Checker
from feedback.cli import main
from feedback.errors import ReadingError
from feedback.reading import read as reading

ESSAY = (
    "“The Ferry” – a Café’s Tale\n\nThe ferry crosses the strait each hour… “It never waits,” the "
    "captain wrote. Therefore the islanders own clocks.\n\nIn 1931 some scholars say that 40 per "
    "cent of the islanders had never left.\n"
)
SECRET = "islanders"
COMMAND = (sys.executable, "-m", "feedback")


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ESSAY, encoding="utf-8")
    return path


def run(*arguments: str | Path, **settings: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        **settings,  # type: ignore[call-overload]
    )


def quiet(text: str) -> bool:
    """One line at most, no traceback, none of the essay."""
    return len(text.strip().splitlines()) <= 1 and "Traceback" not in text and SECRET not in text


def test_a_terminal_without_curly_quotes_gets_straight_ones(essay: Path, tmp_path: Path) -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = run("check", essay, "--engine", "none", "--out", tmp_path, env=plain)
    assert done.returncode == 0, done.stderr
    assert '"The Ferry" - a Caf?' in done.stdout
    assert run("check", "--help", env=plain).returncode == 0
    refused = run("check", tmp_path / "“gone”.txt", "--out", tmp_path, env=plain)
    assert refused.returncode == 2 and quiet(refused.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_or_closed_stdout_leaves_the_report(essay: Path, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m feedback check "{essay}" --engine none --out "{tmp_path}"'
    report = tmp_path / "ferry.feedback.html"
    for to, code in ((">/dev/full", 2), (">&-", 0)):
        report.unlink(missing_ok=True)
        done = subprocess.run(f"{command} {to}", shell=True, capture_output=True, text=True)
        assert done.returncode == code, done.stderr
        assert quiet(done.stderr)
        assert report.exists()


def test_a_reader_that_leaves_early_is_no_fault(essay: Path, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m feedback check "{essay}" --engine none --out "{tmp_path}"'
    done = subprocess.run(f"{command} | head -1", shell=True, capture_output=True, text=True)
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1
    assert (tmp_path / "ferry.feedback.html").exists()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_an_endless_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="larger than 20 MB"):
        reading.read(Path("/dev/zero"))


def test_a_book_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "book.txt"
    path.write_text(f"{ESSAY}\n" * 1500, encoding="utf-8")
    assert ended(monkeypatch, "check", path, "--out", tmp_path) == 2
    said = capsys.readouterr().err
    assert "at most 25,000" in said and "chapters" in said and quiet(said)
    with pytest.raises(ReadingError, match="at most 25,000"):
        Checker(engine="none").check_text("word " * 25_001)


def ended(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> object:
    monkeypatch.setattr(sys, "argv", ["feedback", *map(str, arguments)])
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


def test_a_fault_in_one_essay_stops_no_other(
    essay: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = tmp_path / "road.txt"
    other.write_text("The road is long. It follows the coast for a day.\n", encoding="utf-8")
    sound = Checker.check_document

    def faulty(checker: Checker, document: object) -> object:
        if document.file == "ferry.txt":  # type: ignore[attr-defined]
            raise IndexError(ESSAY)
        return sound(checker, document)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "check_document", faulty)
    out = tmp_path / "out"
    options = ("--engine", "none", "-f", "json", "--out", out)
    assert ended(monkeypatch, "check", essay, other, *options) == 3
    said = capsys.readouterr().err
    assert "ferry.txt" in said and "IndexError" in said and "cli/check.py:" in said
    assert quiet(said)
    assert [path.name for path in out.iterdir()] == ["road.feedback.json"]
    assert ended(monkeypatch, "check", essay, *options) == 2


def test_a_fault_of_the_program_is_told_without_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError(ESSAY)

    monkeypatch.setattr("feedback.checks.catalogue.checks", broken)
    assert ended(monkeypatch, "explain") == 2
    said = capsys.readouterr().err
    assert "KeyError in cli/explain.py" in said and "report it" in said and quiet(said)


def test_a_report_that_cannot_be_written_is_not_done(
    essay: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("feedback.report.write.os.fdopen", full)
    assert ended(monkeypatch, "check", essay, "--engine", "none", "--out", tmp_path) == 2
    shown = capsys.readouterr()
    assert "No space left" in shown.err and quiet(shown.err)
    assert "ferry.txt" in shown.out
    assert [path.name for path in tmp_path.iterdir()] == ["ferry.txt"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may change")
def test_a_folder_of_somebody_else(essay: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o755)
    # At the last moment: what is installed may be closed to the other user as well.
    script = (
        "import os; from feedback.cli import run; from feedback.report import write; "
        "prepare = write.prepare_folder; "
        "write.prepare_folder = lambda folder: (os.setuid(65534), prepare(folder)); run()"
    )
    arguments = ["check", str(essay), "--engine", "none", "--out", str(locked)]
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "Permission denied" in done.stderr and "--out" in done.stderr and quiet(done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
@pytest.mark.parametrize("command", ["check", "grade"])
def test_ctrl_c_is_told_without_a_traceback(command: str, tmp_path: Path) -> None:
    essays = tmp_path / "essays"
    essays.mkdir()
    for i in range(30):
        (essays / f"{i}.txt").write_text(ESSAY * 60, encoding="utf-8")
    out = tmp_path / "out"
    given = [str(essays)] if command == "grade" else [str(path) for path in essays.iterdir()]
    options = ["--engine", "none", "-f", "json", "--out", str(out)]
    running = subprocess.Popen(
        [*COMMAND, command, *given, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 90
    while not list(out.rglob("*.json")) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=30)
    assert running.returncode == 130
    *before, last = said.splitlines()
    assert last == "Stopped."
    # A class can be taken up.
    assert len(before) == (command == "grade")
    assert all("to go on: feedback grade --resume" in line for line in before)
    assert 0 < len(list(out.rglob("*.json"))) < 30
