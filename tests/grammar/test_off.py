"""What a rubric turns off does not come back by way of the engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import essay, library
from fake_engine import FakeEngine

from feedback.checker import Checker
from feedback.grammar.findings import LEFT_OUT, language_findings
from feedback.rubric.load import load_rubric

TEXT = "The river rose,and thier house was wet. He go home. It was very unique."
ENGINE = FakeEngine(
    {"thier": ("their",)},
    rules=(
        ("rose,and", "COMMA_PARENTHESIS_WHITESPACE", "punctuation"),
        ("He go", "PEOPLE_VBZ", "grammar"),
        ("very unique", "VERY_UNIQUE", "style"),
    ),
)
ALL = {
    "grammar/COMMA_PARENTHESIS_WHITESPACE",
    "grammar/MORFOLOGIK_RULE_EN",
    "grammar/PEOPLE_VBZ",
    "style/VERY_UNIQUE",
}


def found(*off: str) -> set[str]:
    findings, _ = language_findings(essay(TEXT), library(), ENGINE, picky=True, off=off)
    return {finding.check for finding in findings}


@pytest.mark.parametrize(
    ("off", "gone"),
    [
        ("grammar/PEOPLE_VBZ", {"grammar/PEOPLE_VBZ"}),
        ("punctuation/COMMA_PARENTHESIS_WHITESPACE", {"grammar/COMMA_PARENTHESIS_WHITESPACE"}),
        ("punctuation", {"grammar/COMMA_PARENTHESIS_WHITESPACE"}),
        ("spelling", {"grammar/MORFOLOGIK_RULE_EN"}),
        ("style", {"style/VERY_UNIQUE"}),
        ("style/VERY_UNIQUE", {"style/VERY_UNIQUE"}),
        ("grammar", ALL),
        ("sources", set()),
        ("grammar/OTHER_RULE", set()),
    ],
)
def test_off(off: str, gone: set[str]) -> None:
    assert found() == ALL
    assert found(off) == ALL - gone


def test_style_is_off_unless_asked() -> None:
    findings, _ = language_findings(essay(TEXT), library(), ENGINE)
    assert {f.check for f in findings} == {c for c in ALL if c.startswith("grammar/")}


RUBRIC = """\
title: Own
criteria:
  - id: length
    title: Length
    levels:
      - {title: Good, points: 2, requires: {words: {at_least: 50}}}
      - {title: Some, points: 1}
checks:
"""


def checked(tmp_path: Path, checks: str, monkeypatch: pytest.MonkeyPatch, **options: bool) -> dict:
    path = tmp_path / "own.yaml"
    path.write_text(RUBRIC + checks)
    load_rubric(str(path))
    checker = Checker(rubric=path, engine="none", **options)  # type: ignore[arg-type]
    monkeypatch.setattr(checker, "_engine", ENGINE)
    return checker.check_text(TEXT * 5).report()


def test_a_kind_that_is_off_is_not_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = checked(
        tmp_path,
        "  off: [spelling, grammar/PEOPLE_VBZ, grammar/subject-verb-agreement]\n",
        monkeypatch,
    )
    assert {f["check"] for f in report["findings"]} == {"grammar/COMMA_PARENTHESIS_WHITESPACE"}
    assert "Spelling" in [n["what"] for n in report["not_checked"]]
    assert report["rubric"]["criteria"][0]["suggested_level"] == "Good"
    # No count stands for what nobody looked for.
    assert not {"spelling_per_100_words", "findings:spelling"} & set(report["measures"])
    assert report["measures"]["punctuation_per_100_words"] > 0


def test_the_whole_language_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = checked(tmp_path, "  off: [grammar]\n", monkeypatch)
    assert not report["findings"]
    (unchecked,) = [n for n in report["not_checked"] if n["what"].startswith("Spelling")]
    assert unchecked["why"] == LEFT_OUT and "checks: off" in unchecked["remedy"]


@pytest.mark.parametrize(
    ("checks", "options", "there"),
    [
        ("  off: []\n", {}, False),
        ("  style: true\n", {}, True),
        ("  style: true\n", {"style": False}, False),
        ("  off: []\n", {"style": True}, True),
    ],
)
def test_style(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    checks: str,
    options: dict[str, bool],
    there: bool,
) -> None:
    report = checked(tmp_path, checks, monkeypatch, **options)
    assert ("style/VERY_UNIQUE" in {f["check"] for f in report["findings"]}) is there


def test_silly_advice_on_style_is_blocked_for_everybody() -> None:
    for rule in ("ALL_OF_THE", "EN_GB_SIMPLE_REPLACE_TURNPIKES", "WHETHER"):
        engine = FakeEngine(rules=(("very unique", rule, "style"),))
        assert not language_findings(essay(TEXT), library(), engine, picky=True)[0], rule
