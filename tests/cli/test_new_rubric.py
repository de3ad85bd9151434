"""`feedback rubric new`: five questions at a terminal, flags elsewhere, and never a wait."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from feedback.cli import new_rubric, rubric
from feedback.errors import UsageError
from feedback.rubric.load import load_rubric, rubric_of
from feedback.rubric.soundness import rubric_warnings
from feedback.rubric.starter import CRITERIA, OF_SOURCES, starter

CHOICES = [names for k in (1, 2, 7) for names in combinations(CRITERIA, k)]


def run(*words: str | Path, told: str = "") -> Result:
    return CliRunner().invoke(rubric.app, ["new", *map(str, words)], input=told)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new_rubric, "_is_terminal", lambda: True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.yaml"


@pytest.mark.usefixtures("terminal")
def test_it_asks_at_a_terminal(file: Path) -> None:
    result = run(file, told="River letters\nn\nevidence, question\n5\n9\n")
    assert result.exit_code == 0 and "School year" in result.stdout
    made = load_rubric(file)
    assert (made.title, made.max_total) == ("River letters", 10)
    assert [criterion.id for criterion in made.criteria] == ["evidence", "question"]
    assert "grade 9" in made.description


@pytest.mark.usefixtures("terminal")
def test_enter_takes_the_usual(file: Path) -> None:
    assert run(file, told="\n" * 5).exit_code == 0
    assert file.read_text(encoding="utf-8") == starter("My rubric", points=3)


@pytest.mark.usefixtures("terminal")
def test_an_answer_that_cannot_be_is_asked_for_again(file: Path) -> None:
    result = run(file, told="T\ny\nlangage\nlanguage\n2\nmany\n4\n99\n8\n")
    assert result.exit_code == 0
    assert "did you mean “language”?" in result.stdout and "A whole number" in result.stdout
    assert [criterion.max_points for criterion in load_rubric(file).criteria] == [4]


@pytest.mark.usefixtures("terminal")
def test_flags_are_not_asked_about(file: Path) -> None:
    result = run(file, "--title", "Letters")
    assert result.exit_code == 0 and "Five questions" not in result.stdout


@pytest.mark.usefixtures("terminal")
def test_a_file_that_is_there_is_said_before_the_questions(file: Path) -> None:
    file.write_text("mine", encoding="utf-8")
    result = run(file, told="\n" * 5)
    assert result.exit_code != 0 and "Five questions" not in result.stdout
    assert file.read_text(encoding="utf-8") == "mine"


def test_it_asks_nothing_where_there_is_no_terminal(file: Path) -> None:
    result = run(file)
    assert result.exit_code == 0 and "Five questions" not in result.stdout
    assert file.read_text(encoding="utf-8") == starter("My rubric")


def test_flags_say_it_all(file: Path) -> None:
    given = ("--criteria", "language,sources", "--points", "6", "--grade", "6", "--title", "T")
    assert run(file, *given).exit_code == 0
    made = load_rubric(file)
    assert [criterion.id for criterion in made.criteria] == ["sources", "language"]
    assert made.max_total == 12


REFUSED = [
    (("--points", "2"), "one for each level"),
    (("--points", "-3"), "one for each level"),
    (("--grade", "20"), "from 4 to 13"),
    (("--criteria", "langage"), "did you mean “language”?"),
    (("--no-sources", "--criteria", "sources"), "There is no criterion “sources”"),
]


@pytest.mark.parametrize(("given", "said"), REFUSED)
def test_what_cannot_be_is_refused(file: Path, given: tuple[str, ...], said: str) -> None:
    result = run(file, *given)
    assert isinstance(result.exception, UsageError) and said in str(result.exception)
    assert not file.exists()


@pytest.mark.parametrize("criteria", CHOICES, ids=str)
def test_whatever_is_chosen_is_sound(criteria: tuple[str, ...]) -> None:
    for points in (None, 0, 3, 4, 10):
        for grade in (None, 6, 9, 12):
            made = rubric_of(starter("T", criteria, points=points, grade=grade), "r.yaml")
            assert [each.id for each in made.criteria] == list(criteria)
            assert not list(rubric_warnings(made))
            assert bool(made.max_total) == (points != 0)


def test_without_sources_no_criterion_needs_them() -> None:
    made = rubric_of(starter("T", sources=False), "r.yaml")
    assert not {each.id for each in made.criteria} & set(OF_SOURCES)


def test_its_total_works_once_the_remarks_are_taken_off() -> None:
    text = starter("T")
    head, total = text.split("# total:")
    lines = [line.removeprefix("# ") for line in f"# total:{total}".splitlines()]
    made = rubric_of(head + "\n".join(lines) + "\n", "r.yaml")
    assert made.total is not None and made.max_total == 3
    assert not list(rubric_warnings(made))
