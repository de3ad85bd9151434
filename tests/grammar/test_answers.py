from __future__ import annotations

import multiprocessing
import os
import sqlite3
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from feedback import kept_file
from feedback.grammar import answers as module
from feedback.grammar.answers import Answers, count
from feedback.grammar.engine import Match
from feedback.kept_file import remove
from feedback.text.span import Span

MATCH = Match(Span(3, 8), "RULE", "spelling", "“thier” is unknown", ("their", "there"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "language.sqlite"


def again(path: Path) -> Answers:
    """Another process's look at the same file: nothing in memory."""
    return Answers(path)


def test_what_is_kept_is_found_again(path: Path) -> None:
    Answers(path).put({b"a": [MATCH], b"b": []})
    assert again(path).get([b"a", b"b", b"c"]) == {b"a": [MATCH], b"b": []}
    assert count(path) == 2


def test_memory_answers_when_the_file_does_not(path: Path) -> None:
    answers = Answers(path)
    answers.put({b"a": [MATCH]})
    remove(path)
    assert answers.get([b"a"]) == {b"a": [MATCH]}


def test_many_keys_at_once(path: Path) -> None:
    many = {str(i).encode(): [MATCH] for i in range(1500)}
    Answers(path).put(many)
    assert again(path).get(many) == many


@pytest.mark.skipif(os.name == "nt", reason="permissions of another kind")
def test_only_the_user_can_read_it(path: Path) -> None:
    Answers(path).put({b"a": [MATCH]})
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"?" * 5000])
def test_a_damaged_file_is_begun_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    answers = Answers(path)
    assert answers.get([b"a"]) == {}
    answers.put({b"a": [MATCH]})
    assert again(path).get([b"a"]) == {b"a": [MATCH]}


def test_damage_in_the_middle_of_its_use(path: Path) -> None:
    answers = Answers(path)
    answers.put({str(i).encode(): [MATCH] for i in range(500)})
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(path.read_bytes()[:4096] + b"?" * 20_000)
    fresh = again(path)
    fresh.get([b"7"])
    fresh.put({b"new": [MATCH]})
    assert fresh.get([b"new"]) == {b"new": [MATCH]}


@pytest.mark.parametrize("row", ["no JSON", "[[1]]", "7", '[["a","b","c","d","e"]]', "{}x"])
def test_an_answer_that_makes_no_sense_is_none(path: Path, row: str) -> None:
    Answers(path).put({b"a": [MATCH]})
    with sqlite3.connect(path) as file:
        file.execute("UPDATE answers SET answer = ?", (row,))
    assert again(path).get([b"a"]) == {}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    answers = Answers(tmp_path / "file" / "language.sqlite")
    answers.put({b"a": [MATCH]})
    assert answers.get([b"a", b"b"]) == {b"a": [MATCH]}


def test_a_file_that_cannot_be_written(path: Path) -> None:
    path.mkdir(parents=True)
    answers = Answers(path)
    answers.put({b"a": [MATCH]})
    assert answers.get([b"a", b"b"]) == {b"a": [MATCH]}


class Full:
    """A file on a disk that has no room, or that cannot be written."""

    def __init__(self, saying: str) -> None:
        self.saying = saying

    def execute(self, *_: object) -> Iterator[object]:
        return iter(())

    def executemany(self, *_: object) -> None:
        raise sqlite3.OperationalError(self.saying)

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    "saying", ["database or disk is full", "attempt to write a readonly database"]
)
def test_a_full_or_read_only_disk(path: Path, monkeypatch: pytest.MonkeyPatch, saying: str) -> None:
    monkeypatch.setattr(kept_file, "opened", lambda *_: Full(saying))
    answers = Answers(path)
    answers.put({b"a": [MATCH]})
    assert answers.get([b"a"]) == {b"a": [MATCH]}
    assert not path.exists()


def test_who_finds_it_locked_does_without(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_file, "PATIENCE", 0.01)
    Answers(path).put({b"a": [MATCH]})
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    answers = again(path)
    answers.put({b"b": [MATCH]})
    assert answers.get([b"b"]) == {b"b": [MATCH]}
    other.execute("ROLLBACK")
    other.close()
    answers.put({b"c": []})
    assert again(path).get([b"a", b"b", b"c"]) == {b"a": [MATCH], b"c": []}


def test_the_file_stays_small_and_the_last_used_stay(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = Match(Span(0, 1), "RULE", "grammar", "x" * 1000)
    answers = Answers(path, most_bytes=200_000)
    for i in range(1000):
        monkeypatch.setattr(module, "_today", lambda day=i: day)
        answers.put({str(i).encode(): [long]})
        again(path).get([b"0"])
    assert path.stat().st_size < 250_000
    found = again(path).get([b"0", b"1", b"999"])
    assert set(found) == {b"0", b"999"}


def test_memory_holds_only_so_many(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_IN_MEMORY", 3)
    answers = Answers(path)
    answers.put({str(i).encode(): [] for i in range(9)})
    assert len(answers._memory) == 3
    assert len(answers.get([str(i).encode() for i in range(9)])) == 9


def _writes(path: Path, first: int) -> None:
    answers = Answers(path)
    for i in range(first, first + 100):
        answers.put({str(i).encode(): [MATCH]})
        answers.get([str(i - 1).encode()])


def test_two_processes_at_once(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=_writes, args=(path, first)) for first in (0, 1000)]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert count(path) >= 190


def test_threads_share_it(path: Path) -> None:
    answers = Answers(path)

    def work(i: int) -> int:
        answers.put({str(i).encode(): [MATCH]})
        return len(answers.get([str(j).encode() for j in range(i + 1)]))

    with ThreadPoolExecutor(8) as pool:
        assert min(pool.map(work, range(200))) >= 1
    assert count(path) == 200


def test_remove(path: Path) -> None:
    assert not remove(path)
    Answers(path).put({b"a": []})
    assert remove(path)
    assert count(path) == 0
    assert list(path.parent.iterdir()) == []
