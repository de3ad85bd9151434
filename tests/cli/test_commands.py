"""Help, version and explain."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

import feedback
from feedback.checks.catalogue import checks
from feedback.cli import app
from feedback.errors import UsageError

HEAVY = ("spacy", "numpy", "lt_py", "harper", "pydantic", "jinja2", "lxml", "docx", "bm25s")


@pytest.mark.parametrize("command", [[], ["check"], ["grade"], ["explain"], ["rubric"]])
def test_every_command_has_help(command: list[str]) -> None:
    result = CliRunner().invoke(app, [*command, "--help"])
    assert result.exit_code == 0
    assert "Usage" in result.stdout


def test_version() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert result.stdout.strip() == f"feedback {feedback.__version__}"


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from feedback.cli import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        "print('LOADED', [n for n in sys.modules if n in " + repr(HEAVY) + "])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert "LOADED []" in done.stdout, done.stdout[-200:] + done.stderr


def test_explain_lists_every_check() -> None:
    result = CliRunner().invoke(app, ["explain"])
    assert all(name in result.stdout for name in checks())


@pytest.mark.parametrize("name", checks())
def test_explain_shows_the_card(name: str) -> None:
    result = CliRunner().invoke(app, ["explain", name])
    assert result.exit_code == 0
    assert name in result.stdout and "Why it matters" in result.stdout


def test_explain_offers_the_nearest_name() -> None:
    result = CliRunner().invoke(app, ["explain", "claims/vague-atribution"])
    assert isinstance(result.exception, UsageError)
    assert "claims/vague-attribution" in str(result.exception)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("grammar/EN_ELLIPSIS", "does not pass it on (right 3, not right 31"),
        ("style/ALL_OF_THE", "does not pass it on"),
        ("grammar/UPPERCASE_SENTENCE_START", "The sentence that begins with “…” needs a capital."),
        ("spelling/MORFOLOGIK_RULE_EN_GB", "“…” is not in the dictionary."),
        ("grammar/A_NEW_RULE", "The engine's message stands in the report"),
    ],
)
def test_explain_says_what_is_known_of_an_engine_rule(name: str, says: str) -> None:
    result = CliRunner().invoke(app, ["explain", name])
    assert result.exit_code == 0
    assert says in " ".join(result.stdout.split())


def test_explain_knows_a_slip_in_one_of_our_names() -> None:
    result = CliRunner().invoke(app, ["explain", "grammar/no-such-check"])
    assert isinstance(result.exception, UsageError)
    assert "There is no check called “grammar/no-such-check”" in str(result.exception)
