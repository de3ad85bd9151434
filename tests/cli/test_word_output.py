"""--format docx from the outside."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner, Result
from word_files import covered, texts_of

from feedback.cli import app
from feedback.errors import UsageError

PARAGRAPHS = (
    "Rivers",
    "Rivers always carry water from the hills to the sea. Everybody knows that towns grow beside "
    "them because boats can bring goods.",
    "Therefore a river is worth more to a town than a road, and nobody has ever doubted it.",
)


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    document = docx.Document()
    for text in PARAGRAPHS:
        document.add_paragraph().add_run(text).italic = True
    path = tmp_path / "rivers.docx"
    document.save(str(path))
    return path


def check(*arguments: str | Path) -> Result:
    everything = ["check", "--engine", "none", "--format", "docx", *map(str, arguments)]
    return CliRunner().invoke(app, everything)


def test_the_file_comes_back_with_comments(essay: Path, tmp_path: Path) -> None:
    result = check(essay, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "rivers.feedback.docx" in result.stdout
    made = (tmp_path / "out/rivers.feedback.docx").read_bytes()
    assert texts_of(made) == list(PARAGRAPHS)
    assert covered(made)["0"] == "Rivers"
    assert all(
        run.italic
        for paragraph in docx.Document(io.BytesIO(made)).paragraphs
        for run in paragraph.runs
        if run.text
    )


def test_what_comes_by_standard_input_comes_back_itself(essay: Path, tmp_path: Path) -> None:
    everything = ["check", "-", "--engine", "none", "-f", "docx", "--out", str(tmp_path / "out")]
    result = CliRunner().invoke(app, everything, input=essay.read_bytes())
    assert result.exit_code == 0, result.output
    made = (tmp_path / "out/standard-input.feedback.docx").read_bytes()
    assert covered(made)["0"] == "Rivers"
    runs = [run for each in docx.Document(io.BytesIO(made)).paragraphs for run in each.runs]
    assert all(run.italic for run in runs if run.text)


def test_what_came_by_standard_input_does_not_stay(
    essay: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(kept))
    everything = ["check", "-", "--engine", "none", "-f", "json", "--out", str(tmp_path / "out")]
    CliRunner().invoke(app, everything, input=essay.read_bytes())
    assert (tmp_path / "out/standard-input.feedback.json").exists()
    assert list(kept.iterdir()) == []


def test_the_number_of_comments_and_the_rubric_are_chosen(essay: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = check(essay, "--out", out, "--comments", "1", "--append-rubric")
    assert result.exit_code == 0, result.output
    made = (out / "rivers.feedback.docx").read_bytes()
    assert list(covered(made)) == ["0"]
    assert texts_of(made)[3].startswith("Rubric: ")


@pytest.mark.parametrize("said", ["0", "-3", "few", "1.5"])
def test_a_number_of_comments_that_is_none_is_refused(essay: Path, said: str) -> None:
    result = check(essay, f"--comments={said}")
    assert isinstance(result.exception, UsageError)
    assert "a number from 1 up, or all" in str(result.exception)


def test_grade_hands_every_student_the_own_file(essay: Path, tmp_path: Path) -> None:
    essays = tmp_path / "class"
    essays.mkdir()
    essay.rename(essays / "Ada.docx")
    out = tmp_path / "out"
    options = ["--engine", "none", "--jobs", "1", "-f", "docx", "--comments", "all"]
    done = subprocess.run(
        [sys.executable, "-m", "feedback", "grade", str(essays), "--out", str(out), *options],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    made = (out / "Ada/Ada.feedback.docx").read_bytes()
    assert texts_of(made) == list(PARAGRAPHS)
    assert covered(made)["0"] == "Rivers"
