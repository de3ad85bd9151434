"""`feedback check` from the outside: exit codes, streams, files."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from feedback.cli import app
from feedback.errors import FeedbackError

ESSAY = (
    "Bees and Us\n\n"
    "Bees pollinate many of the crops that people eat. Without them, farmers would have to find "
    "another way, and food would cost more.\n\n"
    "A garden with flowers helps them through the summer. Every school could plant one.\n"
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def refused(result: Result) -> str:
    """The one sentence of a refusal."""
    if isinstance(result.exception, FeedbackError):
        return str(result.exception)
    assert result.exit_code == 2, (result.exit_code, result.output, result.exception)
    return result.stderr.strip()


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    path = tmp_path / "bees.txt"
    path.write_text(ESSAY, encoding="utf-8")
    return path


def test_default_is_a_summary_and_an_html_report(
    essay: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check", essay, "--engine", "none")
    assert result.exit_code == 0, result.output
    assert "bees.txt" in result.stdout
    assert (
        (tmp_path / "bees.feedback.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    )


def test_explicit_formats_are_exactly_those(essay: Path, tmp_path: Path) -> None:
    out = tmp_path / "reports"
    result = run("check", essay, "--engine", "none", "--format", "json", "--out", out)
    assert result.exit_code == 0, result.output
    assert [path.name for path in out.iterdir()] == ["bees.feedback.json"]
    report = json.loads((out / "bees.feedback.json").read_text(encoding="utf-8"))
    assert report["schema_version"] == "1"
    assert report["essay"]["text"][slice(*_first_word(report))] == "Bees"


def _first_word(report: dict[str, dict[str, str]]) -> tuple[int, int]:
    at = report["essay"]["text"].index("Bees")
    return at, at + 4


def test_every_format_has_a_file_of_its_own(essay: Path, tmp_path: Path) -> None:
    out = tmp_path / "reports"
    formats = ("html", "pdf", "markdown", "json", "sarif", "annotations")
    wanted = [part for format in formats for part in ("--format", format)]
    result = run("check", essay, "--engine", "none", *wanted, "--out", out)
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in out.iterdir()) == [
        "bees.feedback.annotations.json",
        "bees.feedback.html",
        "bees.feedback.json",
        "bees.feedback.md",
        "bees.feedback.pdf",
        "bees.feedback.sarif",
    ]


@pytest.mark.parametrize("command", ["check", "grade"])
def test_a_pdf_that_nothing_can_make_is_refused_before_any_work(
    command: str, essay: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("feedback.report.pdf._has_weasyprint", lambda: False)
    monkeypatch.setattr("feedback.report.pdf._chromium", lambda: None)
    out = tmp_path / "reports"
    handed_in = essay if command == "check" else tmp_path
    result = run(command, handed_in, "--engine", "none", "-f", "pdf", "--out", out)
    assert "feedback[pdf]" in refused(result)
    assert not out.exists()


def test_two_essays_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "essay.txt").write_text(ESSAY + folder, encoding="utf-8")
    out = tmp_path / "out"
    result = run(
        "check", tmp_path / "a/essay.txt", tmp_path / "b/essay.txt",
        "--engine", "none", "-f", "json", "--out", out,
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    assert sorted(p.name for p in out.iterdir()) == [
        "essay-2.feedback.json",
        "essay.feedback.json",
    ]


def test_one_unreadable_essay_stops_no_other(essay: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(
        "check", tmp_path / "gone.txt", essay, "--engine", "none", "-f", "json", "--out", out
    )
    assert result.exit_code == 3
    assert "gone.txt" in result.stderr
    assert (out / "bees.feedback.json").exists()


def test_strict_says_by_its_exit_code_that_something_was_found(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_text("Some scholars claim that 45 percent of all rivers run dry.\n" * 8)
    options = ("--engine", "none", "-f", "json", "--out", tmp_path)
    assert run("check", path, *options).exit_code == 0
    assert run("check", path, "--strict", *options).exit_code == 1


BAD_FILES: dict[str, bytes | None] = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b" \n\n \t\n",
    "binary.txt": bytes(range(256)) * 20,
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "broken.docx": b"PK\x03\x04 this is no zip",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_sentence(tmp_path: Path, name: str) -> None:
    content = BAD_FILES[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    out = tmp_path / "out"
    result = run("check", tmp_path / name, "--engine", "none", "--out", out)
    said = refused(result)
    assert name in said
    assert len(said.splitlines()) == 1
    assert "Traceback" not in result.output
    assert not list(out.iterdir())


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    said = refused(run("check", tmp_path, "--engine", "none", "--out", tmp_path / "out"))
    assert "folder" in said and len(said.splitlines()) == 1


def test_a_wrong_encoding_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_bytes(("The café’s “naïve” owner spoke. " * 20).encode("cp1252"))
    result = run("check", path, "--engine", "none", "-f", "json", "--out", tmp_path)
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "essay.feedback.json").read_text(encoding="utf-8"))
    assert "The café’s “naïve” owner" in report["essay"]["text"]
    assert any("1252" in note for note in report["essay"]["notes"])


def test_an_unknown_rubric_offers_the_nearest(essay: Path, tmp_path: Path) -> None:
    said = refused(run("check", essay, "--rubric", "source-esay", "--out", tmp_path / "out"))
    assert "source-essay" in said


def test_a_broken_rubric_is_shown_at_its_line(essay: Path, tmp_path: Path) -> None:
    rubric = tmp_path / "rubric.yaml"
    rubric.write_text("title: Mine\ncriteria: [\n", encoding="utf-8")
    result = run("check", essay, "--rubric", rubric, "--out", tmp_path / "out")
    error = result.exception
    shown = str(error) + " ".join(getattr(error, "faults", ()))
    assert "rubric.yaml:" in shown


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written(essay: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert "--out" in refused(run("check", essay, "--engine", "none", "--out", locked))


def test_a_file_in_the_place_of_the_out_folder(essay: Path, tmp_path: Path) -> None:
    for out in (essay, essay / "below"):
        said = refused(run("check", essay, "--engine", "none", "--out", out))
        assert "--out" in said and len(said.splitlines()) == 1


def test_the_schema_is_printed() -> None:
    result = run("check", "--json-schema")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["properties"]["findings"]


TASK = "Explain how the closing of the salt works in 1911 changed the lives of the families of Osk."
TOWN = (
    f"{TASK} The works had stood beside the inlet since the days of the first governor, and nine "
    "in ten wage earners walked there each morning before sunrise.\n"
)
ANSWER = (
    "Osk\n\n"
    "I want to explain how the closing of the salt works in 1911 changed the lives of the families "
    "of Osk. People had to look for other work, and many of them left.\n\n"
    "The school lost half of its pupils within a year. Nobody had planned for that.\n"
)


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "town.txt").write_text(TOWN, encoding="utf-8")
    path = tmp_path / "osk.txt"
    path.write_text(ANSWER, encoding="utf-8")
    return path


def copied(answer: Path, *prompt: str | Path) -> list[str]:
    """The words that a report calls taken over from the pack."""
    out = answer.parent / "reports"
    options = ("--sources", answer.parent / "pack", "--engine", "none", "-f", "json", "--out", out)
    result = run("check", answer, *options, *prompt)
    assert result.exit_code == 0, result.output
    report = json.loads((out / "osk.feedback.json").read_text(encoding="utf-8"))
    return [o["text"] for o in report["overlaps"]]


def test_words_of_the_task_are_copied_where_no_task_is_given(answer: Path) -> None:
    assert any("closing of the salt works" in text for text in copied(answer))


def test_words_of_the_task_in_a_file_are_nobodys(answer: Path) -> None:
    task = answer.parent / "task.txt"
    task.write_text(TASK, encoding="utf-8")
    assert copied(answer, "--prompt", task) == []


def test_another_task_excuses_nothing(answer: Path) -> None:
    task = answer.parent / "task.txt"
    task.write_text("Describe the harbour of Osk and its ships.", encoding="utf-8")
    assert copied(answer, "--prompt", task)


def test_a_task_in_a_file_that_is_not_there_is_refused(answer: Path) -> None:
    result = run("check", answer, "--engine", "none", "--prompt", answer.parent / "none.txt")
    assert "none.txt" in refused(result)
