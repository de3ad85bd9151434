"""Engines' answers, kept in memory and in a file of the user's cache folder.

What the file holds: for each paragraph a hash of it, and of what the engine said its matches: where
they stand, the rule, its message and suggestions. The essay's text is not in it; a message or
suggestion may quote a word or two. Only this user can read it. Nothing that befalls the file is a
reason to fail: then the engine is asked again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock
from time import time

from feedback.grammar.engine import Match
from feedback.grammar.places import cache_folder
from feedback.kept_file import PATIENCE, KeptFile, opened, size
from feedback.text.span import Span

MOST_BYTES = 64_000_000
_MOST_IN_MEMORY = 5_000
_TABLE = (
    "CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, answer TEXT NOT NULL, "
    "day INTEGER NOT NULL) WITHOUT ROWID"
)
_AT_ONCE = 500


def answers_file() -> Path:
    """Where the answers are kept; it need not exist yet."""
    return cache_folder() / "language.sqlite"


@lru_cache(maxsize=4)
def answers_at(path: Path) -> Answers:
    """The answers of `path`, one object for all checkers of this process."""
    return Answers(path)


class Answers:
    """Matches by key. May be used by several threads, and the file by several processes."""

    def __init__(self, path: Path, *, most_bytes: int = MOST_BYTES) -> None:
        self._file = KeptFile(path, _TABLE, "The cache of the language")
        self._most_bytes = most_bytes
        self._memory: OrderedDict[bytes, list[Match]] = OrderedDict()
        self._lock = Lock()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, list[Match]]:
        """The answers to those of `keys` that have one."""
        wanted = list(dict.fromkeys(keys))
        with self._lock:
            found = {key: self._memory[key] for key in wanted if key in self._memory}
            missing = [key for key in wanted if key not in found]
            if missing:
                read = self._file.use(lambda file: _read(file, missing)) or {}
                found |= read
            self._remember(found)
        return found

    def put(self, answers: Mapping[bytes, list[Match]]) -> None:
        """Keeps `answers`; those used longest ago give way to them when the file is full."""
        with self._lock:
            self._remember(answers)
            self._file.use(lambda file: self._write(file, answers))

    def _remember(self, answers: Mapping[bytes, list[Match]]) -> None:
        for key, matches in answers.items():
            self._memory[key] = matches
            self._memory.move_to_end(key)
        while len(self._memory) > _MOST_IN_MEMORY:
            self._memory.popitem(last=False)

    def _write(self, file: sqlite3.Connection, answers: Mapping[bytes, list[Match]]) -> None:
        rows = [(key, _written(matches), _today()) for key, matches in answers.items()]
        with file:
            file.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
        if size(file) > self._most_bytes:
            _halve(file)


def count(path: Path) -> int:
    """How many answers the file holds; 0 where it cannot be read."""
    if not path.exists():
        return 0
    try:
        with closing(opened(path, _TABLE, PATIENCE)) as file:
            return int(file.execute("SELECT count(*) FROM answers").fetchone()[0])
    except (sqlite3.Error, OSError):
        return 0


def _read(file: sqlite3.Connection, keys: list[bytes]) -> dict[bytes, list[Match]]:
    found: dict[bytes, list[Match]] = {}
    stale: list[tuple[int, bytes]] = []
    for i in range(0, len(keys), _AT_ONCE):
        part = keys[i : i + _AT_ONCE]
        marks = ",".join("?" * len(part))
        query = f"SELECT key, answer, day FROM answers WHERE key IN ({marks})"
        for key, answer, day in file.execute(query, part):
            matches = _understood(answer)
            if matches is not None:
                found[key] = matches
                if day != _today():
                    stale.append((_today(), key))
    if stale:
        with suppress(sqlite3.OperationalError), file:
            file.executemany("UPDATE answers SET day = ? WHERE key = ?", stale)
    return found


def _halve(file: sqlite3.Connection) -> None:
    """Removes the half that was used longest ago, and gives its room back."""
    half = "SELECT key FROM answers ORDER BY day LIMIT (SELECT count(*) / 2 FROM answers)"
    with file:
        file.execute(f"DELETE FROM answers WHERE key IN ({half})")
    file.execute("VACUUM")
    file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _today() -> int:
    return int(time() // 86_400)


def _written(matches: Iterable[Match]) -> str:
    rows = [[*m.span, m.rule, m.category, m.message, *m.suggestions] for m in matches]
    return json.dumps(rows, separators=(",", ":"))


def _understood(answer: str) -> list[Match] | None:
    try:
        return [
            Match(Span(int(start), int(end)), rule, category, message, tuple(suggestions))
            for start, end, rule, category, message, *suggestions in json.loads(answer)
        ]
    except (ValueError, TypeError):
        return None
