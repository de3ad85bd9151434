"""What earlier runs came to, kept in the user's cache folder, and the run that may be taken up.

What the file holds: for each essay that was checked a hash of its file, of the sources, rubric and
options, its report in short and its reports, which quote the essay at length; of each run its
options. Only this user can read it. Nothing that befalls it is a reason to fail: then the essay is
checked again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import Any

from feedback.caches import cache_folder
from feedback.grading.jobs import Checked
from feedback.kept_file import PATIENCE, KeptFile, in_use, opened
from feedback.report.digest import digest_of

SIZE = "FEEDBACK_CACHE_MB"
_USUAL_MEGABYTES = 1000
# Another class may be graded at the same time; its results are written in a moment each.
_WAITS = 10.0
_MOST_RUNS = 200
_SCHEMA = """
CREATE TABLE IF NOT EXISTS results
    (key BLOB PRIMARY KEY, digest TEXT, failure TEXT NOT NULL, run TEXT NOT NULL, used INTEGER);
CREATE TABLE IF NOT EXISTS files (key BLOB, format TEXT, data BLOB, PRIMARY KEY (key, format));
CREATE TABLE IF NOT EXISTS runs
    (out TEXT PRIMARY KEY, id TEXT, options TEXT, mark TEXT, begun INTEGER)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it was begun: its `options` by name, its day, and a `mark` of all it depends on."""

    id: str
    options: dict[str, Any]
    mark: str


def results_file() -> Path:
    """Where the results are kept; it need not exist yet."""
    return cache_folder() / "grading.sqlite"


def most_bytes() -> int:
    """How large the file may become: what FEEDBACK_CACHE_MB says, else 1,000 MB."""
    try:
        said = float(os.environ.get(SIZE, ""))
    except ValueError:
        said = 0
    return int((said if 0 < said < 1e9 else _USUAL_MEGABYTES) * 1_000_000)


class Results:
    """The results of `path`; one process may use an object, the file several."""

    def __init__(self, path: Path, most: int | None = None) -> None:
        self._file = KeptFile(path, _SCHEMA, "The cache of a class's reports", _WAITS)
        self._most = most_bytes() if most is None else most

    def get(self, key: bytes, formats: Collection[str], run: str = "") -> Checked | None:
        """What `key` came to, with these formats; None where that is not known.

        That an essay came to nothing is known of the run `run` alone.
        """
        found = self._file.use(lambda file: _read(file, key, run))
        return found if found and (found.failure or set(formats) <= set(found.files)) else None

    def put(self, key: bytes, checked: Checked, run: str = "") -> None:
        """Keeps what `key` came to; what was used longest ago gives way when the file is full."""
        self._file.use(lambda file: self._write(file, key, checked, run))

    def begin(self, out: Path, run: Run) -> None:
        """Writes down that `run` begins to write into `out`, in place of any run before it."""
        self._file.use(lambda file: _begin(file, str(out.resolve()), run))

    def run_into(self, out: Path) -> Run | None:
        """The run that wrote into `out` last; None where none is known."""
        return self._file.use(lambda file: _run(file, str(out.resolve())))

    def close(self) -> None:
        self._file.close()

    def _write(self, file: sqlite3.Connection, key: bytes, checked: Checked, run: str) -> None:
        digest = json.dumps(checked.digest.as_dict()) if checked.digest else None
        with file:
            if in_use(file) > self._most:
                _give_way(file)
            file.execute(
                "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)",
                (key, digest, checked.failure, run, _now()),
            )
            file.executemany(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?)",
                [(key, format, data) for format, data in checked.files.items()],
            )


def count(path: Path) -> int:
    """How many essays' reports the file holds; 0 where it cannot be read."""
    if not path.exists():
        return 0
    try:
        with closing(opened(path, _SCHEMA, PATIENCE)) as file:
            return int(
                file.execute("SELECT count(*) FROM results WHERE digest IS NOT NULL").fetchone()[0]
            )
    except (sqlite3.Error, OSError):
        return 0


def _read(file: sqlite3.Connection, key: bytes, run: str) -> Checked | None:
    row = file.execute("SELECT digest, failure, run FROM results WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    digest, failure, of_run = row
    if failure:
        return Checked(None, failure=failure, lasting=True) if of_run and of_run == run else None
    try:
        understood = digest_of(json.loads(digest))
    except (ValueError, TypeError, KeyError):
        return None
    files = dict(file.execute("SELECT format, data FROM files WHERE key = ?", (key,)))
    with suppress(sqlite3.OperationalError), file:
        file.execute("UPDATE results SET used = ? WHERE key = ?", (_now(), key))
    return Checked(understood, files, lasting=True)


def _give_way(file: sqlite3.Connection) -> None:
    """Removes the tenth that was used longest ago; what comes next takes its room."""
    tenth = "SELECT key FROM results ORDER BY used LIMIT (SELECT count(*) / 10 + 1 FROM results)"
    for table in ("files", "results"):
        file.execute(f"DELETE FROM {table} WHERE key IN ({tenth})")


def _begin(file: sqlite3.Connection, out: str, run: Run) -> None:
    with file:
        file.execute(
            "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?)",
            (out, run.id, json.dumps(run.options), run.mark, _now()),
        )
        file.execute(
            "DELETE FROM runs WHERE out NOT IN (SELECT out FROM runs ORDER BY begun DESC LIMIT ?)",
            (_MOST_RUNS,),
        )


def _run(file: sqlite3.Connection, out: str) -> Run | None:
    row = file.execute("SELECT id, options, mark FROM runs WHERE out = ?", (out,)).fetchone()
    try:
        return Run(row[0], json.loads(row[1]), row[2]) if row else None
    except ValueError:
        return None


def _now() -> int:
    return int(time())
