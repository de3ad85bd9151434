"""`feedback rubric` from the outside."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from feedback.cli import main
from feedback.cli.rubric import app
from feedback.rubric.load import ready_made
from feedback.rubric.measures import measures

BROKEN = "titel: T\ncriteria:\n  - id: a\n    title: A\n    weight: none\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_list_names_every_ready_made_rubric() -> None:
    shown = run("list").stdout.splitlines()
    assert [line.split()[0] for line in shown] == [each.name for each in ready_made()]
    assert all(each.title in line for each, line in zip(ready_made(), shown, strict=True))


@pytest.mark.parametrize("name", [each.name for each in ready_made()])
def test_show_fits_80_columns_and_names_every_criterion(name: str) -> None:
    from feedback.rubric.load import load_rubric

    result = run("show", name)
    assert result.exit_code == 0
    assert max(len(line) for line in result.stdout.splitlines()) <= 80
    assert all(criterion.title in result.stdout for criterion in load_rubric(name).criteria)


def test_show_a_file_with_markup_and_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        'title: "A [bold]T\\e[31m"\ncriteria:\n  - {id: a, title: "[/x]", teacher: true}\n',
        encoding="utf-8",
    )
    result = run("show", path)
    assert result.exit_code == 0, result.exception
    assert "A [bold]T[31m" in result.stdout and "[/x]" in result.stdout
    assert "\x1b" not in result.stdout


def test_measures_lists_all() -> None:
    shown = run("measures").stdout
    assert all(name in shown for name in measures())
    assert "findings:NAME" in shown


def test_check_a_sound_rubric(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        "title: T\ncriteria:\n  - {id: a, title: A, teacher: true, points: 3}\n", encoding="utf-8"
    )
    result = run("check", path)
    assert result.stdout == f"{path} is a sound rubric: 1 criterion, 3 points.\n"
    assert result.exit_code == 0


def test_check_says_when_a_rubric_grades_on_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        "title: T\ncriteria:\n  - id: a\n    title: A\n    levels:\n"
        "      - {title: H, requires: {reading_ease: {at_most: 50}}}\n      - {title: L}\n",
        encoding="utf-8",
    )
    result = run("check", path)
    assert "no points." in result.stdout
    assert "Note: “a” rests on reading_ease" in result.stdout


def ended(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> object:
    monkeypatch.setattr(sys, "argv", ["feedback", "rubric", *map(str, arguments)])
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


def test_check_a_broken_rubric(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    assert ended(monkeypatch, "check", path) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"{path}:1:1: a rubric has no key “titel”" in shown.err
    assert f"{path}:5:13: “weight” must be a number, not “none”" in shown.err
    assert "it has 3 faults" in shown.err and "Traceback" not in shown.err


@pytest.mark.parametrize("command", ["show", "check"])
def test_an_unknown_rubric(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(monkeypatch, command, "sorce-essay") == 2
    assert "did you mean “source-essay”?" in capsys.readouterr().err


OFF = """title: T
criteria:
  - id: a
    title: A
    teacher: true
checks:
  off: [{off}]
"""


@pytest.mark.parametrize(
    "off",
    ["grammar/UPPERCASE_SENTENCE_START", "grammar", "style", "punctuation", "spelling/AnA"],
)
def test_check_accepts_rules_and_kinds_of_language(tmp_path: Path, off: str) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(OFF.format(off=off))
    assert run("check", path).exit_code == 0


def test_check_refuses_a_slip_in_one_of_our_names(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(OFF.format(off="grammar/no-such-check"))
    result = run("check", path)
    assert result.exit_code != 0
    assert "grammar/no-such-check" in str(getattr(result.exception, "faults", ""))
