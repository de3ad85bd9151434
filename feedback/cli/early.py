"""The slowest first: what takes its time to start does so while the rest is loaded."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Thread


def start_engine(name: str, languagetool_url: str | None) -> None:
    """Begins to start the engine called `name`, where that takes a server of this program's own.

    What goes astray is said by whoever opens the engine later: there is one server for all.
    """
    if name.partition(",")[0] in ("auto", "languagetool") and not languagetool_url:
        Thread(target=_start, args=(name,), daemon=True).start()


def start_reading(paths: Iterable[Path]) -> None:
    """Begins to start the process that reads untrusted files, where one of `paths` may need it."""
    if any(path.suffix.lower() != ".txt" for path in paths):
        Thread(target=_start_reading, daemon=True).start()


def start_workers(jobs: int, submissions: Path, out: Path) -> None:
    """Begins to start the processes that check a class, where none of it can be done already."""
    from feedback.grading.workers import start_ahead

    if out.exists() or not submissions.exists():
        return
    files = sum(1 for _ in submissions.iterdir()) if submissions.is_dir() else jobs
    start_ahead(min(jobs, files))


def _start_reading() -> None:
    from feedback.errors import FeedbackError
    from feedback.reading.isolated import WORKER

    with suppress(FeedbackError):
        WORKER.start()


def _start(name: str) -> None:
    from feedback.errors import FeedbackError
    from feedback.grammar.choose import open_engine, start_early

    with suppress(FeedbackError):
        start_early(open_engine(name))
