"""Rubrics by name and by file; what is no rubric, in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.checks.card import Check, RegisteredCheck
from feedback.checks.catalogue import checks
from feedback.errors import RubricError
from feedback.rubric import load
from feedback.rubric.load import load_rubric, ready_made, rubric_of
from feedback.rubric.soundness import rubric_warnings

SOUND = """\
title: "Mine: my own"
criteria:
  - {id: a, title: A, teacher: true}
"""


def test_a_ready_made_rubric_by_name() -> None:
    assert load_rubric("source-essay").name == "source-essay"


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "Year 10 (mine).yml"
    path.write_text(SOUND, encoding="utf-8-sig")
    assert load_rubric(path).name == load_rubric(str(path)).name == "year-10-mine"
    assert load_rubric(path).title == "Mine: my own"


def test_windows_line_ends_keep_the_places(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(SOUND.replace("teacher", "teecher").replace("\n", "\r\n").encode())
    with pytest.raises(RubricError) as caught:
        load_rubric(path)
    assert any(":3:23: " in fault for fault in caught.value.faults), caught.value.faults


def test_an_installed_copy_finds_its_rubrics(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "feedback" / "rubric" / "ready_made"
    folder.mkdir(parents=True)
    (folder / "theirs.yaml").write_text(SOUND, encoding="utf-8")
    monkeypatch.setattr(load.feedback, "__file__", str(tmp_path / "feedback" / "__init__.py"))
    assert [(each.name, each.title) for each in ready_made()] == [("theirs", "Mine: my own")]
    assert load_rubric("theirs").title == "Mine: my own"


UNKNOWN = [
    (
        "sorce-essay",
        "There is no rubric “sorce-essay” (did you mean “source-essay”?): the ready-made",
    ),
    ("zzz", "There is no rubric “zzz”: the ready-made ones are "),
    (
        "no/such.yaml",
        "There is no rubric file no/such.yaml: check the path, or use one of ",
    ),
    ("mine.yaml", "There is no rubric file mine.yaml"),
]


@pytest.mark.parametrize(("name", "said"), UNKNOWN)
def test_an_unknown_rubric_is_a_sentence_with_the_remedy(name: str, said: str) -> None:
    with pytest.raises(RubricError) as caught:
        load_rubric(name)
    assert str(caught.value).startswith(said)


FILES = [
    (b"", "is empty"),
    (b"# only a remark\n", "is empty"),
    (b"   \n\n", "is empty"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "is no text in UTF-8"),
    ("title: Äpfel".encode("latin-1"), "is no text in UTF-8"),
    ("title: T".encode("utf-16"), "is no text in UTF-8"),
    (b"a" * 1_000_001, "is too large for a rubric"),
]


@pytest.mark.parametrize(("content", "said"), FILES)
def test_a_file_that_is_no_rubric_is_a_sentence(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(content)
    with pytest.raises(RubricError) as caught:
        load_rubric(path)
    assert said in str(caught.value) and not caught.value.faults


def test_a_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RubricError, match="is a folder: give one rubric file"):
        load_rubric(tmp_path)


# Options of single checks

OPTIONS = [
    ("{min_words: 6}", ""),
    ("{min_words: 6, strict: true, share: 1}", ""),
    (
        "{min_word: 6}",
        "has no option “min_word” (did you mean “min_words”?); it may have min_words",
    ),
    ("{min_words: six}", "“min_words” must be like its default, 4"),
    ("{min_words: true}", "“min_words” must be like its default, 4"),
    ("{strict: 1}", "“strict” must be like its default, False"),
    ("{share: x}", "“share” must be like its default, 0.5"),
]


def _find(
    essay: object, library: object, *, min_words: int = 4, strict: bool = False, share: float = 0.5
) -> tuple[()]:
    return ()


@pytest.mark.parametrize(("options", "said"), OPTIONS)
def test_options_are_the_checks_own(
    options: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Check("claims/stand-in", "warning", "s", "w", "a", ())
    monkeypatch.setitem(checks(), card.name, RegisteredCheck(card, _find))
    text = SOUND + f"checks:\n  options:\n    claims/stand-in: {options}\n"
    if not said:
        rubric_of(text, "r.yaml")
        return
    with pytest.raises(RubricError) as caught:
        rubric_of(text, "r.yaml")
    (fault,) = caught.value.faults
    assert said in fault and fault.startswith("r.yaml:6:")


def test_grading_on_a_formula_gets_a_warning() -> None:
    text = (
        "title: T\ncriteria:\n  - id: a\n    title: A\n    levels:\n"
        "      - {title: H, requires: {reading_ease: {at_most: 50}}}\n      - {title: L}\n"
    )
    (warning,) = rubric_warnings(rubric_of(text, "r.yaml"))
    assert "reading_ease" in warning and "for information" in warning


LEVELS = [
    ("{citations: {at_least: 3}}", "{citations: {at_least: 1}}", ""),
    ("{citations: {at_least: 3}, words: {at_least: 9}}", "{citations: {at_least: 1}}", ""),
    ("{any_of: [{citations: {at_least: 3}}]}", "{citations: {at_least: 1}}", ""),
    (
        "{words: {at_least: 9}}",
        "{any_of: [{citations: {at_least: 3}}, {claims: {at_least: 1}}]}",
        "",
    ),
    (
        "{citations: {at_least: 3}}",
        "{words: {at_least: 90}, citations: {at_least: 1}}",
        "“a”: levels overlap, as “H” does not ask for words, which “M”, below it, does.",
    ),
    (
        "{citations: {at_least: 3}}",
        "{all_of: [{words: {at_least: 90}}]}",
        "“H” does not ask for words",
    ),
]


@pytest.mark.parametrize(("high", "middle", "said"), LEVELS)
def test_levels_that_overlap_are_pointed_out(high: str, middle: str, said: str) -> None:
    text = (
        "title: T\ncriteria:\n  - id: a\n    title: A\n    levels:\n"
        f"      - {{title: H, requires: {high}}}\n      - {{title: M, requires: {middle}}}\n"
        "      - {title: L}\n"
    )
    warnings = list(rubric_warnings(rubric_of(text, "r.yaml")))
    assert len(warnings) == bool(said) and all(said in warning for warning in warnings)
