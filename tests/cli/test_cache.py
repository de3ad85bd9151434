from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from feedback.cli import app
from feedback.grading.kept import results_file
from feedback.grammar.answers import answers_file
from feedback.grammar.places import CACHE_VARIABLE

ESSAY = "Rain\n\nThe rain fell on the roof of the house and nobody saw it come.\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))


def said(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def checked(tmp_path: Path, *options: str) -> str:
    essay = tmp_path / "rain.txt"
    essay.write_text(ESSAY, encoding="utf-8")
    return said("check", str(essay), "-f", "terminal", *options)


def test_where_it_is_and_what_it_holds(tmp_path: Path) -> None:
    shown = said("cache", "where")
    assert str(answers_file()) in shown.replace("\n", "")
    assert "0 answers" in shown
    assert not answers_file().exists()
    checked(tmp_path)
    assert "0 answers" not in said("cache", "where")
    assert "removed" in said("cache", "clear")
    assert not answers_file().exists()
    assert "No answers" in said("cache", "clear")


def test_no_cache_keeps_nothing_and_finds_the_same(tmp_path: Path) -> None:
    plain = checked(tmp_path, "--no-cache")
    assert not answers_file().exists()
    assert checked(tmp_path) == plain
    assert checked(tmp_path) == plain
    assert answers_file().exists()


def test_a_cache_that_cannot_be_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    checked(tmp_path)


def test_the_reports_of_a_class_are_told_of_and_cleared(tmp_path: Path) -> None:
    essays = tmp_path / "essays"
    essays.mkdir()
    (essays / "rain.txt").write_text(ESSAY, encoding="utf-8")
    grade = ("grade", str(essays), "--engine", "none", "--out", str(tmp_path / "out"))
    said(*grade, "--no-cache")
    assert "essays of classes" not in said("cache", "where")
    assert not results_file().exists()
    said(*grade)
    shown = said("cache", "where")
    assert "essays of classes: 1" in shown and "the essay's text" in shown
    assert "The reports of classes are removed." in said("cache", "clear")
    assert not results_file().exists()
    assert "reports of classes" not in said("cache", "clear")
