"""Where this program keeps what is installed and running for this user, and locks on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from feedback.caches import CACHE_VARIABLE as CACHE_VARIABLE
from feedback.caches import cache_folder as cache_folder
from feedback.errors import EngineError


@contextmanager
def locked(path: Path, busy: str) -> Iterator[None]:
    """Holds `path` for this process alone; the system lets go of it however the process ends.

    Raises EngineError: `busy` when another process holds it, and where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise EngineError(unwritable(path.parent, error)) from None
    try:
        if not _take(file):
            raise EngineError(busy)
        yield
    finally:
        os.close(file)


def unwritable(folder: Path, error: OSError) -> str:
    """One sentence for a folder that cannot be written to."""
    return (
        f"The folder {folder} cannot be written to ({error.strerror or error}): "
        f"mend its permissions, or name another in {CACHE_VARIABLE}."
    )


def _take(file: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
