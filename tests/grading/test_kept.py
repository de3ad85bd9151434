"""A class's reports in a file of the cache folder."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from feedback.grading import kept as module
from feedback.grading.jobs import Checked
from feedback.grading.kept import Results, Run, count
from feedback.report.digest import CriterionDigest, Digest, HabitDigest, SourceDigest

DIGEST = Digest(
    words=7,
    findings=2,
    language_by="none (…)",
    engine_fallback="",
    rubric="Essay",
    criteria=(CriterionDigest("a", "A", 4.0, 2.5, "Some", "partial", True),),
    total=None,
    out_of=4.0,
    steps=("“Begin”",),
    not_checked=(),
    habits=(HabitDigest("k", "K", "grammar", 3, "“teh”"),),
    sources=(SourceDigest("Source 1", False),),
)
CHECKED = Checked(DIGEST, {"html": b"\x00page", "json": b"{}"}, lasting=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "grading.sqlite"


def test_what_is_kept_is_found_again(path: Path) -> None:
    Results(path).put(b"a", CHECKED)
    assert Results(path).get(b"a", ("json", "html")) == CHECKED
    assert Results(path).get(b"b", ()) is None
    assert count(path) == 1


def test_a_format_that_was_not_made_is_not_there(path: Path) -> None:
    results = Results(path)
    results.put(b"a", CHECKED)
    assert results.get(b"a", ("html", "docx")) is None
    results.put(b"a", Checked(DIGEST, {"docx": b"PK"}, lasting=True))
    found = results.get(b"a", ("html", "docx"))
    assert found and set(found.files) == {"html", "json", "docx"}


def test_that_nothing_came_of_it_is_known_of_one_run_alone(path: Path) -> None:
    failed = Checked(None, failure="It took too long.", lasting=True)
    results = Results(path)
    results.put(b"a", failed, "this run")
    assert results.get(b"a", ("html",), "this run") == failed
    assert results.get(b"a", ("html",), "another") is None
    assert results.get(b"a", ("html",)) is None
    assert count(path) == 0


def test_a_run_is_known_by_its_folder(path: Path, tmp_path: Path) -> None:
    results = Results(path)
    first, second = Run("1", {"arguments": ["x"], "date": "d"}, "m"), Run("2", {}, "n")
    results.begin(tmp_path / "out", first)
    assert Results(path).run_into(tmp_path / "out") == first
    assert Results(path).run_into(tmp_path / "a" / ".." / "out") == first
    assert Results(path).run_into(tmp_path / "other") is None
    results.begin(tmp_path / "out", second)
    assert Results(path).run_into(tmp_path / "out") == second


def test_only_so_many_runs_are_known(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = Results(path)
    for i in range(module._MOST_RUNS + 5):
        monkeypatch.setattr(module, "_now", lambda now=i: now)
        results.begin(tmp_path / str(i), Run(str(i), {}, ""))
    assert results.run_into(tmp_path / "4") is None
    assert results.run_into(tmp_path / "5")


@pytest.mark.skipif(os.name == "nt", reason="permissions of another kind")
def test_only_the_user_can_read_it(path: Path) -> None:
    Results(path).put(b"a", CHECKED)
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_the_file_stays_small_and_the_last_used_stay(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = Results(path, most=400_000)
    for i in range(200):
        monkeypatch.setattr(module, "_now", lambda now=i: now)
        results.put(str(i).encode(), Checked(DIGEST, {"html": os.urandom(10_000)}, lasting=True))
        results.get(b"0", ("html",))
    assert path.stat().st_size < 500_000
    assert results.get(b"0", ("html",)) and results.get(b"199", ("html",))
    assert results.get(b"1", ("html",)) is None
    assert 10 < count(path) < 45


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"?" * 5000])
def test_a_damaged_file_is_begun_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    results = Results(path)
    assert results.get(b"a", ()) is None
    results.put(b"a", CHECKED)
    assert Results(path).get(b"a", ()) == CHECKED


@pytest.mark.parametrize("digest", ["", "{}", "[]", "no JSON", '{"words": 1}'])
def test_a_digest_that_makes_no_sense_is_none(path: Path, digest: str) -> None:
    Results(path).put(b"a", CHECKED)
    with sqlite3.connect(path) as file:
        file.execute("UPDATE results SET digest = ?", (digest,))
    assert Results(path).get(b"a", ()) is None


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    results = Results(tmp_path / "file" / "grading.sqlite")
    results.put(b"a", CHECKED)
    results.begin(tmp_path, Run("1", {}, ""))
    assert results.get(b"a", ()) is None
    assert results.run_into(tmp_path) is None


@pytest.mark.parametrize(
    ("said", "most"), [("", 1_000_000_000), ("x", 1_000_000_000), ("-3", 1_000_000_000), ("2", 2e6)]
)
def test_how_large_it_may_become(said: str, most: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEEDBACK_CACHE_MB", said)
    assert module.most_bytes() == most
