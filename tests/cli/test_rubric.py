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


@pytest.mark.parametrize("name", [*measures(), "findings:sources", "findings_per_1000_words:style"])
def test_each_measure_is_shown_in_full(name: str) -> None:
    result = run("measures", name)
    assert result.exit_code == 0, result.exception
    assert result.stdout.startswith(f"{name}: ")
    assert ("requires:" in result.stdout) == (name != "reading_ease")


def test_a_measure_that_is_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(monkeypatch, "measures", "citatons") == 2
    assert "did you mean “citations”?" in capsys.readouterr().err


def test_new_writes_a_sound_commented_rubric(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("new", "--title", "Year 10: sources")
    assert result.exit_code == 0 and "feedback rubric check my-rubric.yaml" in result.stdout
    text = Path("my-rubric.yaml").read_text(encoding="utf-8")
    assert text.count("#") > 15 and 'title: "Year 10: sources"' in text
    checked = run("check", "my-rubric.yaml")
    assert checked.exit_code == 0 and "3 criteria, 8 points" in checked.stdout
    assert "Note:" not in checked.stdout


@pytest.mark.parametrize("command", [["new"], ["import", "grid.csv"], ["export", "self-check"]])
def test_no_file_is_written_over_unasked(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("grid.csv").write_text(GRID, encoding="utf-8")
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    command = [*command, "mine.yaml"] if command == ["new"] else [*command, "--out", "mine.yaml"]
    assert ended(monkeypatch, *command) == 2
    assert "mine.yaml is there already" in capsys.readouterr().err
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"
    assert run(*command, "--force").exit_code == 0
    assert Path("mine.yaml").read_text(encoding="utf-8") != "mine"


GRID = """\
Criteria,Strong (3),Weak (1),Score
Sources,Uses at least 3 sources,Uses fewer than 3,
Voice,Clear,Flat,
"""


def test_import_says_what_it_made_and_what_it_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("grid.csv").write_text(GRID, encoding="utf-8")
    result = run("import", "grid.csv")
    assert result.exit_code == 0, result.exception
    assert (
        "grid.yaml is written: 2 criteria, of which the program suggests on 1 and leaves 1 to you."
    ) in result.stdout
    assert "the column “Score” is no part of a rubric" in result.stdout
    assert run("check", "grid.yaml").exit_code == 0
    shown = run("show", "grid.yaml").stdout
    assert "sources_credited ≥ 3" in shown and "Voice, 3 points, judged by the" in shown


def test_export_shows_or_writes(tmp_path: Path) -> None:
    shown = run("export", "source-essay", "--format", "markdown").stdout
    assert shown.startswith("# Essay from sources\n") and "**Precise** (4 points)<br>" in shown
    path = tmp_path / "canvas.csv"
    assert run("export", "source-essay", "--out", path).exit_code == 0
    assert path.read_bytes().startswith(b"Rubric Name,Criteria Name,Criteria Description,")


def test_export_for_canvas_says_that_it_wants_points(tmp_path: Path) -> None:
    result = run("export", "self-check")
    assert "Canvas wants points" in result.stderr and "Canvas wants" not in result.stdout


def test_show_a_rubric_made_from_another(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "extends: self-check\ncriteria:\n  - {id: claims, when: {prompt: [how far, claim]}}\n"
        "  - {id: sources, when: never}\n",
        encoding="utf-8",
    )
    shown = run("show", path).stdout
    assert "Made from self-check" in shown
    assert "My claims, only where the assignment says how far or claim" in shown
    assert "My sources, left out" in shown


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


def marked_class(folder: Path, *, size: int = 20) -> tuple[Path, Path]:
    """Essays that give more and more reasons, with the marks that this earns them."""
    said = ["The mill stood by the river.", "The owner kept the books.", "Wages fell that winter."]
    more = ["They left because trade fell.", "This shows how they lived.", "Thus they moved away."]
    essays = folder / "essays"
    essays.mkdir()
    rows = ["file,total,class"]
    for i in range(size):
        points = i % 4
        block = " ".join([*said * 2, *more[:points]])
        (essays / f"e{i}.txt").write_text("\n\n".join([block] * 2) + "\n", encoding="utf-8")
        rows.append(f"e{i},{points + 1},{'ab'[i // 4 % 2]}")
    marks = folder / "marks.csv"
    marks.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return marks, essays


def test_calibrate_writes_a_rubric_that_suggests_the_marks(tmp_path: Path) -> None:
    marks, essays = marked_class(tmp_path)
    new = tmp_path / "new.yaml"
    given = ("--marks", marks, "--essays", essays, "--engine", "none", "--scale", "1-4")
    result = run("calibrate", "source-essay", *given, "--group", "class", "--out", new)
    assert result.exit_code == 0, result.exception
    assert "on essays held back: kappa" in result.stdout
    assert "is no reason for a mark" in result.stdout
    assert "trade fell" not in result.stdout + result.stderr
    assert run("check", new).exit_code == 0
    shown = run("show", new)
    assert "4 points for the whole" in shown.stdout
    assert max(len(row) for row in shown.stdout.splitlines()) <= 80


def test_calibrate_with_bad_marks_ends_with_2_and_names_the_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    marks, essays = marked_class(tmp_path)
    marks.write_text(marks.read_text(encoding="utf-8") + "e99,3,a\n", encoding="utf-8")
    given = ("--marks", marks, "--essays", essays, "--out", tmp_path / "new.yaml")
    given += ("--group", "class")
    assert ended(monkeypatch, "calibrate", "source-essay", *map(str, given)) == 2
    assert f"{marks}:22: there is no “e99”" in capsys.readouterr().err
    assert not (tmp_path / "new.yaml").exists()


def test_calibrate_writes_over_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    marks, essays = marked_class(tmp_path)
    given = ("--marks", marks, "--essays", essays, "--out", marks)
    assert ended(monkeypatch, "calibrate", "source-essay", *map(str, given)) == 2
    assert "is there already" in capsys.readouterr().err
