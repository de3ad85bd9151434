"""`feedback sources` from the outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT
from typer.testing import CliRunner, Result

from feedback.cli import app
from feedback.errors import FeedbackError
from feedback.library.load import load_sources

ICE = "The harbour froze in the first week of the year, and no ship left it until March came."
FOG = "Fog lay on the river for nine days, and the ferries stood still until the wind rose again."
PACK = (
    f"Read both sources.\n\nSource 1: What Is Ice? by Ann Lee\n\n1 {ICE}\n\n2 {FOG}\n\n3 {ICE}\n\n"
    f"Page 1 of 2\n\nSource 2\n\n{FOG}\n\nCopyright © 1952 by the Times.\n\nPage 2 of 2\n"
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["sources", *map(str, arguments)], env={"COLUMNS": "80"})


def test_shows_what_was_understood(tmp_path: Path) -> None:
    (tmp_path / "pack.txt").write_text(PACK, encoding="utf-8")
    result = run(tmp_path)
    assert result.exit_code == 0
    rows = result.stdout.splitlines()
    assert max(len(row) for row in rows) <= 80
    assert any(row.startswith("Source 1: “What Is Ice?” · by Ann Lee") for row in rows)
    assert "page 1 printed in it, paragraphs 1 to 3 printed in it" in " ".join(
        result.stdout.split()
    )
    assert "Copyright © 1952 by the Times." in result.stdout


def test_the_seeds_fit_80_columns() -> None:
    result = run(ROOT / "seeds" / "sources")
    assert result.exit_code == 0
    assert max(len(row) for row in result.stdout.splitlines()) <= 80


def test_write_starts_a_manifest_that_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "pack.txt").write_text(PACK, encoding="utf-8")
    (tmp_path / "the “fog”.txt").write_text(f"The \\ Fog: #1\nby Ben Ng\n\n{FOG}", encoding="utf-8")
    before = load_sources([tmp_path])
    assert run(tmp_path, "--write").exit_code == 0
    after = load_sources([tmp_path])
    assert after.labelled
    assert [(s.label, s.title, s.author, s.year, s.text, s.places) for s in before] == [
        (s.label, s.title, s.author, s.year, s.text, s.places) for s in after
    ]


def test_write_never_goes_over_a_manifest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ICE, encoding="utf-8")
    given = tmp_path / "sources.yml"
    given.write_text("- file: a.txt\n", encoding="utf-8")
    result = run(tmp_path, "--write")
    assert isinstance(result.exception, FeedbackError)
    assert "is there already" in str(result.exception)
    assert given.read_text(encoding="utf-8") == "- file: a.txt\n"
    assert not (tmp_path / "sources.yaml").exists()


@pytest.mark.parametrize("files", [{}, {"a.txt": ""}, {"a.txt": "Skip to main content\n"}])
def test_a_pack_without_text_says_what_to_do(tmp_path: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = run(tmp_path)
    assert isinstance(result.exception, FeedbackError)
    assert "put .pdf, .docx, .md or .txt files into it" in str(result.exception)


def test_write_wants_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ICE, encoding="utf-8")
    assert isinstance(run(tmp_path / "a.txt", "--write").exception, FeedbackError)
    assert run(tmp_path / "a.txt").exit_code == 0


def test_markup_in_a_source_is_shown_as_it_is(tmp_path: Path) -> None:
    text = f"The [red]Ice[/red] \x1b[31m\nby Ann Lee\n\n{ICE}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    result = run(tmp_path)
    assert "[red]" in result.stdout and "\x1b" not in result.stdout
