"""What the tests have worker processes do, found there by this module's name."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any


def echo(job: Any, shared: Any) -> tuple[Any, Any, int]:
    return job, shared, os.getpid()


def crash(job: Any, shared: Any) -> None:
    os._exit(9)


def crash_once(job: str, shared: Any) -> str:
    """Ends its process where the file `job` is not there yet."""
    if Path(job).exists():
        return "done"
    Path(job).touch()
    os._exit(9)


def hang(job: Any, shared: Any) -> None:
    time.sleep(600)


def fail(job: Any, shared: Any) -> None:
    raise ValueError("the student's own words")


def chatter(job: Any, shared: Any) -> str:
    sys.stdout.write("a library's news\n")
    sys.stdout.flush()
    return "done"
