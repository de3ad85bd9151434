"""A class run through an executor of the tests' own."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

from feedback.errors import ClusterError
from feedback.grading.check import content_hash
from feedback.grading.jobs import Checked, Job, Result
from feedback.grading.kept import Results
from feedback.grading.run import Plan, grade_all
from feedback.grading.submission import Submission
from feedback.grading.workers import TookTooLong, WorkerDied, WorkerFault
from tests.grading.test_kept import DIGEST

FILES = {"json": zlib.compress(b"{}"), "html": zlib.compress(b"<p>")}


class Now(Executor):
    """Does each job when it is given, as its name says."""

    window = 3
    faults: ClassVar[dict[str, BaseException]] = {
        "died": WorkerDied(),
        "hung": TookTooLong("9"),
        "fault": WorkerFault("KeyError"),
        "odd": ZeroDivisionError("the student's own words"),
        "gone": ClusterError("The cluster no longer answers."),
    }

    def __init__(self, formats: Sequence[str]) -> None:
        self.files = {format: FILES[format] for format in formats}
        self.jobs: list[Job] = []
        self.ended: list[bool] = []

    def submit(self, work: Any, /, job: Job) -> Future[Checked]:  # type: ignore[override]
        self.jobs.append(job)
        future: Future[Checked] = Future()
        name = job.submission.name
        if name in self.faults:
            future.set_exception(self.faults[name])
        else:
            future.set_result(Checked(DIGEST, self.files, lasting=name != "stand-in"))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.ended.append(cancel_futures)


class Grading:
    """Grades essays of these names, whose text is their name, into a folder of the test."""

    kind: type[Now] = Now

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pool = Now(("json",))
        self.plan = Plan(
            folder / "out",
            ("json",),
            lambda: self.pool,
            results=Results(folder / "cache" / "grading.sqlite"),
            mark="mark",
        )

    def __call__(self, *names: str, **changes: Any) -> dict[str, Result]:
        plan = replace(self.plan, **changes)
        self.pool = self.kind(plan.formats)
        return {r.submission.name: r for r in grade_all(list(map(self.submission, names)), plan)}

    def submission(self, name: str) -> Submission:
        path = self.folder / f"{name}.txt"
        if not name.startswith("lost"):
            path.write_text(name)
        return Submission(name, path)

    @property
    def checked(self) -> list[str]:
        return [job.submission.name for job in self.pool.jobs]


@pytest.fixture
def grading(tmp_path: Path) -> Grading:
    (tmp_path / "out").mkdir()
    return Grading(tmp_path)


def test_every_essay_has_a_result_and_its_files(grading: Grading) -> None:
    names = [f"essay {i}" for i in range(10)]
    found = grading(*names)
    assert set(found) == set(names)
    for name, result in found.items():
        assert result.files == (f"{name}/{name}.feedback.json",)
        assert (grading.folder / "out" / result.files[0]).read_bytes() == b"{}"
    assert grading.pool.ended == [False]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("died", "save it anew"),
        ("hung", "not checked within 9 seconds"),
        ("fault", "(KeyError)"),
        ("odd", "(ZeroDivisionError)"),
        ("lost", "does not exist"),
    ],
)
def test_an_essay_that_fails_stops_nothing(grading: Grading, name: str, said: str) -> None:
    found = grading("a", name, "b")
    assert said in found[name].failure and found[name].digest is None
    assert "own words" not in found[name].failure
    assert not found["a"].failure and not found["b"].failure


def test_a_cluster_that_goes_away_ends_the_run(grading: Grading) -> None:
    with pytest.raises(ClusterError):
        grading("a", "gone", "b")
    assert grading.pool.ended == [True]


def test_what_was_checked_once_is_not_checked_again(grading: Grading) -> None:
    first = grading("a", "b")
    assert not any(result.kept for result in first.values())
    again = grading("a", "b", "c")
    assert grading.checked == ["c"]
    assert again["a"].kept and replace(again["a"], kept=False) == first["a"]


def test_where_all_is_known_no_process_is_started(grading: Grading) -> None:
    grading("a")

    def never() -> Executor:
        raise AssertionError("a process is started")

    assert grading("a", executor=never)["a"].kept


@pytest.mark.parametrize(
    "change",
    [
        lambda grading: {"mark": "another"},
        lambda grading: {"formats": ("json", "html")},
        lambda grading: {"results": None},
    ],
)
def test_what_changed_is_checked_again(
    grading: Grading, change: Callable[[Grading], dict[str, Any]]
) -> None:
    grading("a")
    grading("a", **change(grading))
    assert grading.checked == ["a"]


def test_an_essay_that_changed_is_checked_again(grading: Grading) -> None:
    submission = grading.submission("a")
    assert list(grade_all([submission], grading.plan))
    submission.path.write_text("another text")
    grading.pool = Now(("json",))
    assert not next(grade_all([submission], grading.plan)).kept


def test_the_same_text_under_another_name_is_another_essay(grading: Grading) -> None:
    for name in ("a", "b"):
        (grading.folder / f"{name}.txt").write_text("the same")
    both = [Submission(name, grading.folder / f"{name}.txt") for name in ("a", "b")]
    assert [result.kept for result in grade_all(both, grading.plan)] == [False, False]


def test_what_an_engine_said_that_stood_in_is_not_kept(grading: Grading) -> None:
    grading("stand-in")
    grading("stand-in")
    assert grading.checked == ["stand-in"]


def test_a_failure_is_tried_anew_but_not_by_the_run_it_belongs_to(grading: Grading) -> None:
    grading("hung", run="1")
    grading("hung", run="1", resumes=True)
    assert grading.checked == []
    grading("hung", run="2")
    assert grading.checked == ["hung"]


def test_no_more_essays_are_held_than_a_window(grading: Grading) -> None:
    class Slow(Now):
        """Does the jobs when nobody may wait any more."""

        most = 0
        left: ClassVar[list[Future[Checked]]] = []

        def submit(self, work: Any, /, job: Job) -> Future[Checked]:  # type: ignore[override]
            future: Future[Checked] = Future()
            self.left.append(future)
            Slow.most = max(Slow.most, len(self.left))
            if len(self.left) == self.window:
                for each in self.left:
                    each.set_result(Checked(DIGEST, self.files))
                self.left.clear()
            return future

    names = [f"essay {i}" for i in range(9)]
    grading.kind = Slow
    assert len(grading(*names)) == 9
    assert Slow.most == Now.window


def test_the_essay_itself_goes_along_where_the_disk_is_not_shared(grading: Grading) -> None:
    grading("a", travels=True)
    (job,) = grading.pool.jobs
    assert job.data == b"a" and job.hash == content_hash(b"a")
    grading("b")
    assert grading.pool.jobs[0].data is None


def test_what_a_killed_run_left_unfinished_is_cleared_away(grading: Grading) -> None:
    folder = grading.folder / "out" / "a"
    folder.mkdir()
    (folder / ".feedback-xyz").write_text("half")
    (folder / "a note of the teacher's.txt").write_text("")
    grading("a")
    assert sorted(path.name for path in folder.iterdir()) == [
        "a note of the teacher's.txt",
        "a.feedback.json",
    ]


def test_a_report_that_cannot_be_written_leaves_no_half_of_it(grading: Grading) -> None:
    (grading.folder / "out" / "a" / "a.feedback.json").mkdir(parents=True)
    found = grading("a", "b", formats=("html", "json"))
    assert "could not be written" in found["a"].failure
    assert not (grading.folder / "out" / "a" / "a.feedback.html").exists()
    assert not found["b"].failure


def test_stopping_in_the_middle_ends_the_processes_at_once(grading: Grading) -> None:
    running = grade_all([grading.submission("a"), grading.submission("b")], grading.plan)
    next(running)
    running.close()
    assert grading.pool.ended == [True]


def test_a_cancelled_job_is_a_failure_and_no_crash(grading: Grading) -> None:
    class Cancels(Now):
        faults: ClassVar[dict[str, BaseException]] = {"a": CancelledError()}

    grading.kind = Cancels
    assert grading("a")["a"].failure
