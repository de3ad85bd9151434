"""A folder for what is unpacked, which is gone when the program is, however it ends."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import IO

from feedback.errors import OutputError

_PREFIX = "feedback-class-"
_LOCK = ".in-use"
_OLD = 3600


class Scratch:
    """A temporary folder that only its owner may look into, made when it is first asked for.

    It is removed on `close`, and at the latest when the interpreter ends. Those of a run that was
    killed are removed by the next one: nobody holds their lock any more.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._lock: IO[str] | None = None
        self._process = os.getpid()

    def folder(self) -> Path:
        """The folder. Raises OutputError where none can be made."""
        if self._folder is None:
            _sweep(Path(tempfile.gettempdir()))
            try:
                self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
                self._lock = (self._folder / _LOCK).open("w")
            except OSError as error:
                raise OutputError(
                    f"There is no room to unpack the essays ({error.strerror}): "
                    "make some where temporary files are kept."
                ) from None
            _hold(self._lock)
            atexit.register(self.close)
        return self._folder

    def close(self) -> None:
        """Removes the folder with everything in it."""
        if self._folder is None or os.getpid() != self._process:
            return
        if self._lock:
            self._lock.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = self._lock = None
        atexit.unregister(self.close)

    def __enter__(self) -> Scratch:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _sweep(where: Path) -> None:
    for folder in where.glob(f"{_PREFIX}*"):
        try:
            if _is_ours(folder) and not _in_use(folder):
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue


def _is_ours(folder: Path) -> bool:
    about = folder.lstat()
    return not folder.is_symlink() and about.st_uid == getattr(os, "getuid", lambda: 0)()


def _in_use(folder: Path) -> bool:
    lock = folder / _LOCK
    if not lock.exists():
        return time.time() - folder.lstat().st_mtime < _OLD
    with lock.open("r+") as file:
        return not _hold(file)


def _hold(file: IO[str]) -> bool:
    """Locks the file; whether nobody else had it. The lock goes with the process that took it."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
