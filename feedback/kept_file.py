"""A file of the user's cache folder in which something is kept: SQLite, for this user alone.

Nothing that befalls it is a reason to fail: whoever keeps something there goes on without.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

# Another process writes for a few milliseconds; who waits longer goes on without.
PATIENCE = 0.5
_BESIDE = ("-wal", "-shm", "-journal")
_T = TypeVar("_T")
_log = logging.getLogger(__name__)


class KeptFile:
    """The file at `path` with the tables of `schema`, opened when it is first used.

    `what` calls it in the log. Several processes may use the file, several threads of one process
    in turn.
    """

    def __init__(self, path: Path, schema: str, what: str, patience: float | None = None) -> None:
        self._path = path
        self._schema = schema
        self._what = what
        self._patience = patience
        self._file: sqlite3.Connection | None = None
        self._owner = 0
        self._off = False

    def use(self, work: Callable[[sqlite3.Connection], _T]) -> _T | None:
        """What `work` makes of the file; None where the file is of no use.

        A file that is no database is thrown away once; any other fault that lasts ends its use.
        """
        for last in (False, True):
            try:
                file = self._opened()
                return work(file) if file else None
            except sqlite3.OperationalError as fault:
                if "locked" in str(fault) or "busy" in str(fault):
                    return None
                self._give_up(fault)
            except sqlite3.DatabaseError as fault:
                self._begin_again(fault, last)
            except (OSError, ValueError) as fault:
                self._give_up(fault)
        return None

    def _opened(self) -> sqlite3.Connection | None:
        if self._off:
            return None
        if self._file is None or self._owner != os.getpid():
            # A connection does not survive a fork; the parent's is left to the parent.
            patience = PATIENCE if self._patience is None else self._patience
            self._file = opened(self._path, self._schema, patience)
            self._owner = os.getpid()
        return self._file

    def _begin_again(self, fault: Exception, last: bool) -> None:
        if last:
            return self._give_up(fault)
        self.close()
        _log.info("%s was damaged and is begun anew (%s).", self._what, fault)
        try:
            remove(self._path)
        except OSError as why:
            return self._give_up(why)
        return None

    def _give_up(self, fault: Exception) -> None:
        _log.info("%s is not used (%s).", self._what, fault)
        self._off = True
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None and self._owner == os.getpid():
            with suppress(sqlite3.Error):
                self._file.close()
        self._file = None


def opened(path: Path, schema: str, patience: float) -> sqlite3.Connection:
    """The file at `path`, made where it is missing; raises sqlite3.Error or OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Made before SQLite opens it, so that nobody else can read it for a moment; the files that
    # SQLite puts beside it take its permissions.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    file = sqlite3.connect(path, timeout=patience, check_same_thread=False)
    try:
        file.execute("PRAGMA journal_mode=WAL")
        file.execute("PRAGMA synchronous=NORMAL")
        for statement in filter(str.strip, schema.split(";")):
            file.execute(statement)
    except BaseException:
        file.close()
        raise
    return file


def remove(path: Path) -> bool:
    """Removes the file; whether there was one. Raises OSError where it cannot."""
    there = path.exists()
    for name in (path, *(Path(f"{path}{ending}") for ending in _BESIDE)):
        name.unlink(missing_ok=True)
    return there


def size(file: sqlite3.Connection) -> int:
    """How many bytes the file takes on the disk, unused pages among them."""
    used = [file.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")]
    return int(used[0]) * int(used[1])


def in_use(file: sqlite3.Connection) -> int:
    """How many bytes of the file hold something."""
    free = int(file.execute("PRAGMA freelist_count").fetchone()[0])
    return size(file) - free * int(file.execute("PRAGMA page_size").fetchone()[0])
