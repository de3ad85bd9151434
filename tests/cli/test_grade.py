"""`feedback grade` in real worker processes."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ESSAY = (
    "Rivers\n\nRivers carry water from the hills to the sea. Towns grow beside them because boats "
    "can bring goods.\n\nTherefore a river is worth more to a town than a road.\n"
)


def grade(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "feedback", "grade", *map(str, arguments)],
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def graded(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("class")
    essays = folder / "essays"
    essays.mkdir()
    for name in ("Ada", "Ben", "=1+1"):
        (essays / f"{name}.txt").write_text(f"{ESSAY}\nBy {name}.\n", encoding="utf-8")
    (essays / "Cy.docx").write_bytes(b"PK\x03\x04 broken")
    (essays / ".hidden").write_text("not an essay")
    out = folder / "out"
    return out, grade(essays, "--engine", "none", "--out", out, "--jobs", 2)


def test_a_broken_file_stops_nothing_and_is_told(graded) -> None:  # type: ignore[no-untyped-def]
    out, done = graded
    assert done.returncode == 3, done.stderr
    assert "Cy.docx" in done.stderr
    assert "Traceback" not in done.stderr
    assert "3 of 4 essays checked" in done.stdout
    for name in ("Ada", "Ben", "=1+1"):
        assert (out / name / f"{name}.feedback.html").exists()
        assert (out / name / f"{name}.feedback.json").exists()


@pytest.mark.parametrize("fault", [("--rubric", "nope"), ("--sources", "nope"), ("--engine", "x")])
def test_a_fault_in_the_options_is_said_in_one_sentence(
    fault: tuple[str, str], tmp_path: Path
) -> None:
    """And not behind what is to be said of the files."""
    (tmp_path / "essays").mkdir()
    (tmp_path / "essays" / "Ada.txt").write_text(ESSAY, encoding="utf-8")
    (tmp_path / "essays" / "Cy.txt").write_text("", encoding="utf-8")
    done = grade(tmp_path / "essays", "--out", tmp_path / "out", *fault)
    assert done.returncode == 2 and not done.stdout
    assert done.stderr.count("\n") == 1 and "Cy" not in done.stderr


def test_the_gradebook_has_a_line_for_everybody(graded) -> None:  # type: ignore[no-untyped-def]
    out, _ = graded
    with (out / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert len(rows) == 4
    assert "Cy.docx" in rows["Cy.docx"]["failure"]
    assert rows["Ada.txt"]["failure"] == ""
    assert int(rows["Ada.txt"]["words"]) > 30


def test_no_cell_is_a_formula(graded) -> None:  # type: ignore[no-untyped-def]
    out, _ = graded
    with (out / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'=1+1" in cells
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_the_overview_links_each_report(graded) -> None:  # type: ignore[no-untyped-def]
    out, _ = graded
    page = (out / "index.html").read_text(encoding="utf-8")
    assert 'href="Ada/Ada.feedback.html"' in page
    assert "Cy.docx" in page


def test_unusable_folders_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "essay.txt").write_text(ESSAY)
    for folder, out in (
        (tmp_path / "gone", tmp_path / "out"),
        (tmp_path / "empty", tmp_path / "out"),
        (tmp_path / "essay.txt", tmp_path / "out"),
        (tmp_path, tmp_path),
    ):
        done = grade(folder, "--engine", "none", "--out", out)
        assert done.returncode == 2, (folder, done.stderr)
        assert len(done.stderr.strip().splitlines()) == 1


def test_what_is_not_looked_at_is_said(tmp_path: Path) -> None:
    essays = tmp_path / "essays"
    (essays / "Ada").mkdir(parents=True)
    (essays / "Ada" / "essay.txt").write_text(ESSAY)
    done = grade(essays, "--engine", "none", "--out", tmp_path / "out")
    assert done.returncode == 0 and "1 of 1 essays" in done.stdout
    for name in ("ben.txt", "ben.md"):
        (essays / name).write_text(ESSAY)
    for _ in ("the first time", "over what is there already"):
        done = grade(essays, "--engine", "none", "--out", essays / "out")
        assert done.returncode == 0, done.stderr
        assert done.stderr.count("Ada") == 1 and "out)" not in done.stderr
        assert "2 of 2 essays" in done.stdout
        names = sorted(path.name for path in (essays / "out").iterdir())
        assert names == ["ben", "ben-2", "gradebook.csv", "gradebook.xlsx", "index.html"]


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds the workers in /proc")
def test_a_worker_that_is_killed_costs_no_essay(tmp_path: Path) -> None:
    essays = tmp_path / "essays"
    essays.mkdir()
    for i in range(8):
        (essays / f"{i}.txt").write_text(ESSAY * 20)
    out = tmp_path / "out"
    options = ["--engine", "none", "--out", str(out), "--jobs", "2"]
    running = subprocess.Popen(
        [sys.executable, "-m", "feedback", "grade", str(essays), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not list(out.rglob("*.json")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(workers_of(running.pid)[0], signal.SIGKILL)
    shown, said = running.communicate(timeout=120)
    assert running.returncode == 0, said
    assert "8 of 8 essays checked" in shown
    assert len(list(out.rglob("*.json"))) == 8
    assert "Traceback" not in said


def workers_of(parent: int) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            belongs = f"PPid:\t{parent}\n" in (process / "status").read_text()
            if belongs and b"feedback.grading.worker" in (process / "cmdline").read_bytes():
                found.append(int(process.name))
        except OSError:
            continue
    return found


def test_an_engine_that_stood_in_is_named_in_the_gradebook_and_the_overview(tmp_path: Path) -> None:
    pytest.importorskip("harper")
    (tmp_path / "essays").mkdir()
    (tmp_path / "essays" / "Ada.txt").write_text(f"{ESSAY}\nShe saw thier house.\n")
    out = tmp_path / "out"
    done = grade(
        tmp_path / "essays", "--out", out, "--jobs", 1, "--languagetool-url", "http://127.0.0.1:9"
    )
    assert done.returncode == 0, done.stderr
    (row,) = csv.DictReader((out / "gradebook.csv").read_text(encoding="utf-8").splitlines())
    said = row["language checked by"]
    assert said.startswith(("lingotweaker", "harper"))
    assert "languagetool did not check: The LanguageTool server at http://127.0.0.1:9" in said
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "Another engine checked the language" in index
    assert "1 essay: languagetool did not check" in index


def test_a_language_nobody_knows_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "Ada.txt").write_text(ESSAY)
    done = grade(tmp_path, "--out", tmp_path / "out", "--language", "de-DE")
    assert done.returncode == 2
    assert done.stderr.count("for “de-DE” name a LanguageTool server") == 1


def test_a_class_of_which_nothing_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "essays").mkdir()
    (tmp_path / "essays" / "Ada.txt").write_bytes(b"")
    (tmp_path / "essays" / "Ben.gdoc").write_text('{"doc_id": "1x"}')
    done = grade(tmp_path / "essays", "--engine", "none", "--out", tmp_path / "out")
    assert done.returncode == 2
    ada, ben, whole = done.stderr.strip().splitlines()
    assert "Ada.txt is empty" in ada and "only points to a Google document" in ben
    assert "None of the files" in whole
    assert not (tmp_path / "out").exists()


def test_a_zip_is_graded_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zipfile

    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for i, name in enumerate(("royana", "liben")):
            archive.writestr(f"{name}_{40 + i}_{90 + i}_essay.txt", f"{ESSAY}\nBy {name}.\n")
    (tmp_path / "list.csv").write_text("Name\nAna Roy\nBen Li\nCy Dee\n")
    done = grade(
        tmp_path / "class.zip", "--engine", "none", "--out", tmp_path / "out",
        "--roster", tmp_path / "list.csv", "--format", "json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "Ana Roy" / "Ana Roy.feedback.json").exists()
    assert not list((tmp_path / "temporary").glob("feedback-class-*"))
