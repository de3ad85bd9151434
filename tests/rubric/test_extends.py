"""A rubric made from another: what is said anew, what is left out, and where faults are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import RubricError
from feedback.rubric.load import load_rubric, rubric_of
from feedback.rubric.model import Rubric

PARENT = """\
title: Parent
standard: Ours
year: 2026
checks:
  off: [style]
limits: {too_short: 80, words: {at_most: 900}}
criteria:
  - id: sources
    title: Sources
    description: Names them.
    points: 4
    levels:
      - {title: High, points: 4, requires: {citations: {at_least: 3}}}
      - {title: Middle, points: 3, requires: {citations: {at_least: 1}}}
      - {title: Low, points: 0}
  - {id: voice, title: Voice, teacher: true, points: 2}
  - {id: style, title: Style, teacher: true}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "parent.yaml").write_text(PARENT, encoding="utf-8")
    return tmp_path


def child(folder: Path, text: str = "", head: str = "extends: parent.yaml\n") -> Rubric:
    return rubric_of(head + text, str(folder / "child.yaml"))


def ids(rubric: Rubric) -> list[str]:
    return [criterion.id for criterion in rubric.criteria]


def test_everything_is_inherited_but_the_name(folder: Path) -> None:
    rubric = child(folder)
    assert (rubric.name, rubric.extends) == ("child", "parent.yaml")
    assert (rubric.title, rubric.standard, rubric.year) == ("Parent", "Ours", 2026)
    assert rubric.criteria == load_rubric(folder / "parent.yaml").criteria
    assert (rubric.limits.too_short, rubric.checks.off) == (80, ("style",))


def test_keys_said_anew_count_and_the_rest_stays(folder: Path) -> None:
    text = "title: Child\nlimits: {too_short: 30}\ncriteria:\n  - {id: sources, title: Our pack}\n"
    rubric = child(folder, text)
    assert (rubric.title, rubric.limits.too_short) == ("Child", 30)
    assert rubric.limits.words is not None and rubric.limits.words.at_most == 900
    sources = rubric.criteria[0]
    assert (sources.title, sources.description) == ("Our pack", "Names them.")
    assert [level.title for level in sources.levels] == ["High", "Middle", "Low"]
    assert ids(rubric) == ["sources", "voice", "style"]


def test_criteria_are_dropped_and_added(folder: Path) -> None:
    text = "drop: [voice]\ncriteria:\n  - {id: maps, title: Maps, teacher: true}\n"
    assert ids(child(folder, text)) == ["sources", "style", "maps"]


@pytest.mark.parametrize(("points", "levels"), [(8, [8, 6, 0]), (2, [2, 1.5, 0])])
def test_new_points_rescale_the_levels(folder: Path, points: float, levels: list[float]) -> None:
    rubric = child(folder, f"criteria:\n  - {{id: sources, points: {points}}}\n")
    assert [level.points for level in rubric.criteria[0].levels] == levels
    assert rubric.criteria[0].max_points == points


def test_new_levels_replace_all(folder: Path) -> None:
    text = (
        "criteria:\n  - id: sources\n    points: 1\n    levels:\n"
        "      - {title: Yes, points: 1, requires: {citations: {at_least: 1}}}\n"
        "      - {title: No, points: 0}\n"
    )
    assert [level.title for level in child(folder, text).criteria[0].levels] == ["Yes", "No"]


def test_a_grandchild(folder: Path) -> None:
    (folder / "middle.yaml").write_text(
        "extends: parent.yaml\ntitle: Middle\ndrop: [style]\n", encoding="utf-8"
    )
    rubric = child(folder, "drop: [voice]\n", "extends: middle.yaml\n")
    assert (rubric.title, ids(rubric)) == ("Middle", ["sources"])


def test_a_ready_made_rubric(tmp_path: Path) -> None:
    rubric = child(tmp_path, "drop: [argument]\n", "extends: source-essay\n")
    assert "argument" not in ids(rubric) and "use-of-sources" in ids(rubric)


# ▸ stands where the fault must be shown.
BROKEN = {
    "no such rubric": ("extends: ▸sorce-essay\n", ["did you mean “source-essay”?"]),
    "no such file": ("extends: ▸other.yaml\n", ["there is no rubric file other.yaml"]),
    "extends a list": ("extends: ▸[a, b]\n", ["“extends” names one rubric"]),
    "extends nothing": ("▸extends:\n", ["“extends” names one rubric"]),
    "itself": ("extends: ▸child.yaml\n", ["no rubric can extend itself"]),
    "drop of what is not there": (
        "extends: parent.yaml\ndrop: [▸voise]\n",
        ["parent.yaml has no criterion “voise” (did you mean “voice”?); it has sources, voice"],
    ),
    "drop no list": ("extends: parent.yaml\ndrop: ▸voice\n", ["“drop” must be a list"]),
    "drop of everything": (
        "extends: ▸parent.yaml\ndrop: [sources, voice, style]\n",
        ["“criteria” is empty"],
    ),
    "drop without a parent": (
        "title: T\n▸drop: [a]\ncriteria:\n  - {id: a, title: A, teacher: true}\n",
        ["“drop” leaves out criteria of a rubric that this one extends"],
    ),
    "misspelt id": (
        "extends: parent.yaml\ncriteria:\n  - id: ▸voyce\n    points: 3\n",
        ["parent.yaml has no criterion “voyce” (did you mean “voice”?)"],
    ),
    "one id twice": (
        "extends: parent.yaml\ncriteria:\n  - {id: voice, points: 3}\n"
        "  - {id: ▸voice, title: V, teacher: true}\n",
        ["“voice” is already the id of criterion 2"],
    ),
    "a fault in what is said anew": (
        "extends: parent.yaml\ncriteria:\n  - id: style\n    title: S\n  - id: voice\n"
        "    points: ▸two\n",
        ["“points” must be a number, not “two”"],
    ),
    "faults of its own beside a missing parent": (
        "extends: sorce-essay\n▸titel: x\n",
        ["there is no rubric “sorce-essay”", "a rubric has no key “titel”"],
    ),
    "faults inside a criterion of a misspelt id": (
        "extends: parent.yaml\ncriteria:\n  - id: voyce\n    points: ▸two\n",
        ["did you mean “voice”?", "“points” must be a number, not “two”"],
    ),
    "an id that comes near none": (
        "extends: parent.yaml\ncriteria:\n  - {id: ▸zzz, points: 2}\n",
        ["parent.yaml has no criterion “zzz”; it has"],
    ),
    "an unknown key": (
        "extends: parent.yaml\ncriteria:\n  - id: voice\n    ▸titel: S\n",
        ["a criterion has no key “titel”"],
    ),
    "a fault of the new whole at the criterion": (
        "extends: parent.yaml\ncriteria:\n  - id: x\n    title: X\n    teacher: true\n"
        "  - ▸id: sources\n    teacher: true\n",
        ["only the teacher judges “sources”"],
    ),
    "a fault of the new whole at extends": (
        "extends: ▸parent.yaml\nchecks: {off: [sources]}\ncriteria:\n  - id: voice\n"
        "    teacher: false\n    levels:\n"
        "      - {title: A, points: 2, requires: {▸dropped_quotations: {at_most: 1}}}\n"
        "      - {title: B, points: 1}\n",
        ["dropped_quotations is asked for, but sources/dropped-quotation is off"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_every_fault_stands_in_the_child(name: str, folder: Path) -> None:
    marked, said = BROKEN[name]
    with pytest.raises(RubricError) as caught:
        rubric_of(marked.replace("▸", ""), str(folder / "child.yaml"))
    own = [fault for fault in caught.value.faults if "child.yaml:" in fault]
    for text in said:
        assert any(text in fault for fault in own), caught.value.faults
    assert len(own) == len(said), own
    before, _, _ = marked.rpartition("▸")
    before = before.replace("▸", "")
    place = f"child.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
    assert any(place in fault for fault in own), caught.value.faults


def test_a_circle_is_named(folder: Path) -> None:
    (folder / "a.yaml").write_text("extends: b.yaml\n", encoding="utf-8")
    (folder / "b.yaml").write_text("extends: a.yaml\n", encoding="utf-8")
    with pytest.raises(RubricError) as caught:
        load_rubric(folder / "a.yaml")
    first, second = caught.value.faults
    assert "a.yaml:1:10: " in first and "b.yaml is no sound rubric" in first
    assert "b.yaml:1:10: “a.yaml” leads back to this rubric" in second


def test_a_broken_parent_brings_its_own_faults(folder: Path) -> None:
    (folder / "parent.yaml").write_text(PARENT.replace("standard", "standart"), encoding="utf-8")
    with pytest.raises(RubricError) as caught:
        child(folder)
    own, theirs = caught.value.faults
    assert (
        "child.yaml:1:10: " in own and "parent.yaml:2:1: a rubric has no key “standart”" in theirs
    )
