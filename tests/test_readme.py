"""What the README shows is there, and what is there it shows."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import docx
import pytest
import typer
from cli.test_rubric import marked_class
from conftest import ROOT
from typer.testing import CliRunner

from feedback.checks.catalogue import checks
from feedback.cli import app
from feedback.cli.check import Format
from feedback.cli.outcome import Exit
from feedback.errors import RubricError
from feedback.grading.blind.intake import default_key
from feedback.grading.intake.find import take_in
from feedback.grading.intake.names import TAKEN
from feedback.grading.returns.gradebook import filled_path
from feedback.grading.returns.zips import _NAMES
from feedback.rubric.load import ready_made, rubric_of
from feedback.rubric.starter import starter


def _indented(text: str) -> list[str]:
    found = re.findall(r"(?:^    .*\n?)+", text, re.MULTILINE)
    return ["\n".join(line[4:] for line in block.splitlines()) for block in found]


README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = re.findall(r"`([^`\n]+)`", README)
BLOCKS = _indented(README)
# What a reader runs first, and what somebody who changes the program runs first.
TRY = (
    "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/feedback check "
    "seeds/essays/003-workers-and-stalin.txt --sources seeds/sources"
)
TEST = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"


def commands(
    command: click.Command | None = None, name: str = "feedback"
) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with its full name."""
    command = command or typer.main.get_command(app)
    inner = getattr(command, "commands", {})
    if not inner:
        yield name, command
    for part, each in inner.items():
        yield from commands(each, f"{name} {part}")


COMMANDS = dict(commands())
OPTIONS = [
    (name, parameter)
    for name, command in COMMANDS.items()
    for parameter in command.params
    if parameter.param_type_name == "option"
]


@pytest.mark.parametrize("command", [TRY, TEST])
def test_the_first_commands_stand_in_the_readme(command: str) -> None:
    assert command in BLOCKS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_shown(name: str) -> None:
    *group, last = name.split()
    shown = [code for code in CODE if code.startswith(" ".join(group))]
    assert any(last in re.split(r"[\s|\\]+", code) for code in shown), f"{name} is not in README"


@pytest.mark.parametrize(
    ("name", "option"), OPTIONS, ids=[f"{name} {o.name}" for name, o in OPTIONS]
)
def test_every_option_is_explained_in_the_help(name: str, option: click.Option) -> None:
    result = CliRunner().invoke(app, [*name.split()[1:], "--help"], env={"COLUMNS": "200"})
    assert option.help
    assert option.opts[0] in click.unstyle(result.output)


def test_every_option_that_is_shown_exists() -> None:
    ours = [block for block in [*BLOCKS, *CODE] if "python -m" not in block]
    shown = {found for block in ours for found in re.findall(r"--[a-z][a-z-]+", block)}
    shown |= set(re.findall(r"`(--[a-z][a-z-]+)", README))
    assert shown
    assert shown <= {
        flag for _, option in OPTIONS for flag in (*option.opts, *option.secondary_opts)
    }


def test_the_formats_are_those_of_the_program() -> None:
    (shown,) = re.findall(r"`--format ([a-z|\\]+)`", README)
    assert shown.replace("\\", "").split("|") == [format.value for format in Format]


def test_the_exit_codes_are_those_of_the_program() -> None:
    (said,) = re.findall(r"Exit codes: (.+?)\n\n", README, re.DOTALL)
    assert [int(code) for code in re.findall(r"\b(\d+) ", said)] == [code.value for code in Exit]


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", README))
def test_what_is_linked_is_there(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize(
    "path", sorted({code for code in CODE if re.fullmatch(r"[\w.-]+(?:/[\w.-]*)+", code)})
)
def test_the_paths_named_are_there(path: str) -> None:
    rooms = (ROOT / path, ROOT / "feedback" / path)
    made_by_a_run = path.endswith(".feedback.html")
    assert made_by_a_run or any(room.exists() for room in rooms)


def test_the_table_shows_every_room() -> None:
    shown = set(re.findall(r"^\| `(\w+)/` \|", README, re.MULTILINE))
    rooms = {path.parent.name for path in (ROOT / "feedback").glob("*/__init__.py")}
    assert shown == rooms


def test_the_modules_named_can_be_run() -> None:
    modules = re.findall(r"python -m ([\w.]+)", README)
    assert modules
    for module in modules:
        assert (ROOT / (module.replace(".", os.sep) + ".py")).exists()


def test_the_python_shown_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = (block for block in BLOCKS if "import Checker" in block)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(block, names)
    assessment = names["assessment"]
    assert assessment.report()["rubric"]["name"] == "source-essay"  # type: ignore[attr-defined]


def test_explain_lists_every_check() -> None:
    listed = CliRunner().invoke(app, ["explain"]).stdout
    assert [line.split()[0] for line in listed.splitlines()[:-1]] == list(checks())


def test_the_ready_made_rubrics_are_those_of_the_folder() -> None:
    assert [rubric.name for rubric in ready_made()] == sorted(
        path.stem for path in (ROOT / "rubrics").glob("*.yaml")
    )


def test_the_table_of_rubrics_is_that_of_the_program() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| (.+?) \| .+ \|$", README, re.MULTILINE)
    assert sorted(rows) == [(rubric.name, rubric.title) for rubric in ready_made()]


TEN_MINUTES = README.partition("### Write your own rubric in ten minutes")[2].partition("\n### ")[0]


def test_the_commands_for_a_rubric_of_ones_own_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    shown = re.findall(r"^    \.venv/bin/feedback (.+)$", TEN_MINUTES, re.MULTILINE)
    assert [line.split()[0] for line in shown] == ["rubric", "rubric", "check"]
    for line in [*shown, "rubric show my-rubric.yaml"]:
        last = ["--engine", "none"] if line.startswith("check") else []
        result = CliRunner().invoke(app, [*shlex.split(line), *last])
        assert result.exit_code == 0, result.output
    assert (tmp_path / "003-workers-and-stalin.feedback.html").exists()


def test_the_total_shown_is_sound() -> None:
    (total,) = [block for block in _indented(TEN_MINUTES) if block.startswith("total:")]
    own = rubric_of(f"title: T\ncriteria: [{{id: a, title: A, teacher: true}}]\n{total}", "t.yaml")
    assert own.total is not None and own.max_total == 3


def test_calibrating_says_it_in_the_words_shown(tmp_path: Path) -> None:
    """The numbers are those of one class; the words are the program's."""
    (shown,) = [block for block in _indented(TEN_MINUTES) if "kappa" in block]
    marks, essays = marked_class(tmp_path)
    given = ["--marks", marks, "--essays", essays, "--out", tmp_path / "fitted.yaml"]
    given += ["--engine", "none", "--scale", "1-4", "--group", "class"]
    said = CliRunner().invoke(app, ["rubric", "calibrate", "source-essay", *map(str, given)]).output
    for line in shown.splitlines():
        opening = line.strip().partition(" kappa")[0]
        assert opening in said, opening
    assert "(1 is full agreement, 0 chance), the same mark" in said


def test_the_fault_of_a_rubric_is_shown_as_it_is_said() -> None:
    (said,) = re.findall(r"`(my-rubric\.yaml:\d+:\d+: .+)`", TEN_MINUTES)
    text = starter("Letters from the past").replace("credits:", "credit:", 1)
    with pytest.raises(RubricError) as error:
        rubric_of(text, "my-rubric.yaml")
    assert error.value.faults == (said,)


def test_the_rubrics_shown_are_sound() -> None:
    criterion, whole = (block for block in _indented(TEN_MINUTES) if "title:" in block)
    assert rubric_of(f"title: T\ncriteria:\n{criterion}", "own.yaml").max_total == 3
    own = rubric_of(whole, "own.yaml")
    assert own.extends == "source-essay" and own.max_total == 22
    assert [c.title for c in own.criteria if c.id == "relevance"] == [
        "Does it answer the question?"
    ]


GRADING = README.partition("### Grading a class")[2].partition("\n### ")[0]


def test_every_option_that_grade_has_of_its_own_is_shown() -> None:
    of = {
        name: {parameter.opts[0] for parameter in COMMANDS[name].params}
        for name in ("feedback check", "feedback grade")
    }
    own = of["feedback grade"] - of["feedback check"] - {"submissions"}
    assert own >= {"--roster", "--blind", "--cluster", "--with-points"}
    assert {option for option in own if option not in README} <= {"--jobs"}


def test_what_a_class_gets_is_what_is_shown(tmp_path: Path) -> None:
    shown = set(re.findall(r"[\w-]+\.(?:csv|xlsx|html|zip)\b", GRADING))
    key, filled = default_key(tmp_path / "REPORTS"), filled_path(Path("GRADEBOOK.csv"), tmp_path)
    assert {*TAKEN, key.name, filled.name} <= shown
    assert {f"feedback-{lms}.zip" for lms in _NAMES} <= shown


@pytest.mark.parametrize("convention", ["canvas", "moodle", "classroom"])
def test_the_names_shown_are_understood(convention: str, tmp_path: Path) -> None:
    shown = {"canvas": "Canvas's sub", "moodle": "Moodle's zip", "classroom": "Google Cl"}
    (row,) = [line for line in GRADING.splitlines() if line.startswith(f"| {shown[convention]}")]
    (name,) = re.findall(r"`([^`]+)`", row)
    (tmp_path / "Title").mkdir()
    for each in (name, re.sub("Ana|ana(?=_)", "Zoë", name.replace("00", "07"))):
        file = tmp_path / "Title" / each
        file.parent.mkdir(exist_ok=True)
        write_word(file)
    intake = take_in(tmp_path / "Title", tmp_path / "out")
    assert intake.convention == convention
    assert len(intake.submissions) == 2
    of_ana = {each.student for each in intake.submissions} & {"Ana Garcia", "garciaana"}
    assert of_ana


def write_word(path: Path) -> None:
    file = docx.Document()
    file.add_paragraph(f"This essay is about {path.parent.name} and {path.name}.")
    file.save(str(path))
