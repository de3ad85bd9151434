"""`feedback grade` in real worker processes."""

from __future__ import annotations

import csv
import subprocess
import sys
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
