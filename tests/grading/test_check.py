"""One essay in the process that checks it."""

from __future__ import annotations

import pickle
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from feedback.errors import EngineError
from feedback.grading import check as module
from feedback.grading.check import check, content_hash
from feedback.grading.engines import identity
from feedback.grading.jobs import Job, Settings
from feedback.grading.run import mark_of
from feedback.grading.submission import Submission
from feedback.grammar.fallback import Candidate, FirstThatWorks
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.rubric.load import load_rubric
from tests.grading.classes import essay

SETTINGS = Settings(
    SourceLibrary(), None, "auto", "none", None, "student", "2026-01-02", ("json", "markdown")
)


def job(path: Path, data: bytes | None = None, hash: bytes = b"") -> Job:
    found = data if data is not None else path.read_bytes() if path.exists() else b""
    return Job(Submission(path.stem, path), hash or content_hash(found), data)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Ada.txt"
    path.write_text(essay(1), encoding="utf-8")
    return path


def test_the_files_come_back_and_nothing_is_written(path: Path) -> None:
    done = check(job(path), pickle.dumps(SETTINGS))
    assert done.digest and done.digest.words > 50 and done.lasting and not done.failure
    report = zlib.decompress(done.files["json"])
    assert b'"file": "Ada.txt"' in report and b'"date": "2026-01-02"' in report
    assert b"Ada.txt" in zlib.decompress(done.files["markdown"])
    assert list(path.parent.iterdir()) == [path]


def test_an_essay_that_travelled_gives_the_same_report(path: Path, tmp_path: Path) -> None:
    here = check(job(path), pickle.dumps(SETTINGS))
    text = path.read_bytes()
    path.unlink()
    assert check(job(path, text), pickle.dumps(SETTINGS)) == here


def test_a_refusal_calls_the_file_what_its_student_called_it(tmp_path: Path) -> None:
    broken = b"PK\x03\x04 broken"
    unpacked = replace(job(tmp_path / "0007.docx", broken).submission, original="My essay.docx")
    for submission, name in (
        (unpacked, "My essay.docx"),
        (job(tmp_path / "Ada.docx", broken).submission, "Ada.docx"),
    ):
        done = check(Job(submission, content_hash(broken), broken), pickle.dumps(SETTINGS))
        assert done.failure.startswith(f"{name} is damaged")


def test_an_essay_that_is_gone(tmp_path: Path) -> None:
    done = check(job(tmp_path / "Ada.txt"), pickle.dumps(SETTINGS))
    assert "does not exist" in done.failure and done.digest is None and not done.lasting


def test_an_essay_that_changed_in_the_meantime(path: Path) -> None:
    done = check(job(path, hash=content_hash(b"another text")), pickle.dumps(SETTINGS))
    assert "changed while it was being checked" in done.failure and not done.files


def test_a_fault_tells_its_kind_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> None:
        raise KeyError("the student's own words")

    monkeypatch.setattr(module, "_checked", fails)
    assert "(KeyError)" in (said := check(job(path), b"").failure) and "own words" not in said


def test_the_models_are_loaded_once_for_a_run() -> None:
    module._loaded.cache_clear()
    first = module._loaded(pickle.dumps(SETTINGS))
    assert module._loaded(pickle.dumps(SETTINGS)) is first


SAME = [
    {"date": "2027-01-01"},
    {"formats": ("html",)},
    {"engine": "auto for a worker"},
    {"languagetool_url": "http://127.0.0.1:5"},
    {"cache": False},
    {"seconds": 7.0},
]
OTHER = [
    {"library": SourceLibrary((Source("s1", "a.txt", "The mill was built in 1788."),))},
    {"rubric": load_rubric("source-essay")},
    {"rubric": replace(load_rubric("source-essay"), title="Another")},
    {"language": "en-US"},
    {"audience": "teacher"},
    {"style": True},
    {"prompt": "Why was the mill built?"},
    {"comments": 3},
    {"append_rubric": True},
    {"program": "0.2"},
]


@pytest.mark.parametrize("change", SAME, ids=str)
def test_what_no_report_depends_on(change: dict[str, Any]) -> None:
    assert mark_of(replace(SETTINGS, **change), "e") == mark_of(SETTINGS, "e")


def test_whatever_a_report_depends_on_makes_another_mark() -> None:
    marks = {mark_of(replace(SETTINGS, **change), "e") for change in OTHER}
    assert len(marks | {mark_of(SETTINGS, "e"), mark_of(SETTINGS, "f")}) == len(OTHER) + 2


def test_an_engine_that_cannot_be_known_has_nothing_kept() -> None:
    assert mark_of(SETTINGS, None) == ""


class Engine:
    name, version = "harper", "1"

    def identity(self, _variant: str, /) -> str:
        return "harper 1"

    def warm(self, _variant: str) -> None: ...

    def check(self, _text: str, _variant: str) -> list[Any]:
        return []


class Unknown(Engine):
    def identity(self, _variant: str, /) -> str:
        raise EngineError("No server answers.")


def test_the_identity_of_an_engine() -> None:
    assert identity(None, "auto") == ""
    assert identity(Engine(), "en-GB") == "harper 1"
    assert identity(FirstThatWorks([Candidate("harper", "", Engine)]), "auto") == "harper 1"
    assert identity(Unknown(), "auto") is None
