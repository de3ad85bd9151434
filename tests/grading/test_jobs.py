"""A class in worker processes, one of which dies at an essay each time."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from feedback.grading.jobs import Job, Result, Settings, grade_all
from feedback.grading.submission import Submission

SETTINGS = Settings((), None, "auto", "none", None, "student", "", ("json",), "out")


class Pool(Executor):
    """Runs at once; the essays called "crash" take it down, with everything after them."""

    made = 0

    def __init__(self) -> None:
        type(self).made += 1
        self._broken = False

    def submit(self, work: Any, /, job: Job) -> Future[Result]:  # type: ignore[override]
        future: Future[Result] = Future()
        self._broken |= job.submission.name.startswith("crash")
        if self._broken:
            future.set_exception(BrokenProcessPool())
        else:
            future.set_result(Result(job.submission, None))
        return future


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    Pool.made = 0
    yield


def graded(*names: str) -> dict[str, str]:
    submissions = [Submission(name, Path(f"{name}.txt")) for name in names]
    results = list(grade_all(submissions, SETTINGS, Pool))
    assert len(results) == len(names)
    return {result.submission.name: result.failure for result in results}


def test_no_crash_needs_one_pool() -> None:
    assert set(graded("a", "b", "c").values()) == {""}
    assert Pool.made == 1


def test_only_the_essay_that_crashes_fails() -> None:
    failures = graded("a", "crash", *"bcdefghijklm")
    assert [name for name, failure in failures.items() if failure] == ["crash"]
    assert "save it anew" in failures["crash"]
    assert Pool.made < 8, "the rest goes side by side again"


def test_several_crashes() -> None:
    failures = graded("crash1", *"abcde", "crash2", *"fghi", "crash3")
    assert sorted(n for n, failure in failures.items() if failure) == ["crash1", "crash2", "crash3"]
