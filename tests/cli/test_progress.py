from __future__ import annotations

from pathlib import Path

import pytest

from feedback.cli import progress
from feedback.cli.progress import shown, so_far, whose
from feedback.grading.jobs import Result
from feedback.grading.submission import Submission


@pytest.mark.parametrize(
    ("done", "total", "seconds", "says"),
    [
        (31, 300, 30, "31 of 300 essays, about 4 minutes left"),
        (1, 25, 40, "1 of 25 essays"),
        (2, 3, 10, "2 of 3 essays, about 10 seconds left"),
        (299, 300, 3, "299 of 300 essays, about 1 seconds left"),
        (11, 100_000, 5, "11 of 100000 essays, about 833 minutes left"),
    ],
)
def test_how_long_it_will_take(done: int, total: int, seconds: float, says: str) -> None:
    assert so_far(done, total, seconds) == says


def results(count: int) -> list[Result]:
    return [
        Result(Submission(str(i), Path(f"{i}.txt")), None, failure="Broken." if i == 1 else "")
        for i in range(count)
    ]


def test_a_pipe_sees_the_failures_and_now_and_then_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([0.0, 1.0, 31.0, 32.0, 70.0])
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    assert list(shown(iter(results(4)), 4)) == results(4)
    assert capsys.readouterr().err.splitlines() == [
        "Broken.",
        "2 of 4 essays, about 60 seconds left",
    ]


def test_a_terminal_sees_a_bar_and_the_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    with progress._progress() as bar:
        assert "time left:" in [getattr(column, "text_format", "") for column in bar.columns]
    assert list(shown(iter(results(3)), 3)) == results(3)


@pytest.mark.parametrize(
    ("student", "said", "told"),
    [
        ("Brook, Adam", "essay.docx is empty.", "Brook, Adam: essay.docx is empty."),
        ("Adam Brook", "Adam Brook.docx is empty.", "Adam Brook.docx is empty."),
        ("", "Adam Brook.docx is empty.", "Adam Brook.docx is empty."),
    ],
)
def test_a_failure_says_whose_it_is(student: str, said: str, told: str) -> None:
    assert whose(student, said) == told
