"""Reads and checks the files named on its standard input, one a line, and says what each cost.

A line is a path, or [path] for a file that stands among the sources of a good essay.

Started by test_hostile.py: the program as it is, its models loaded once, in a process of its own,
so that the peak of its memory is the program's alone.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from feedback import Checker, FeedbackError
from feedback.assessment import Assessment
from feedback.reading.isolated import WORKER
from feedback.reading.read import read_essay
from feedback.report.write import write_report

ESSAY = "The ferry is slow. In 1931 fifty of the islanders owned a clock (Source A)."
SOURCE = "The ferry crosses the strait each hour. In 1931 forty of the islanders owned a clock."


# Where it stands after so many seconds goes to the error stream, for whoever has to mend it.
STUCK = 25


def peak(pid: int | str) -> int:
    """The most memory a process has held since the last look, in MB; 0 where nobody says."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
        Path(f"/proc/{pid}/clear_refs").write_text("5", "utf-8")
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


def checked(checker: Checker, path: Path) -> Assessment:
    """The essay at `path`."""
    return checker.check_document(read_essay(path))


def held_against(pack: Path) -> Assessment:
    """A good essay, held against the sources in `pack`."""
    return Checker([pack], engine="none").check_text(ESSAY)


def tried(assess: Callable[[], Assessment], path: Path, out: Path) -> dict[str, Any]:
    """What became of the file at `path`.

    In seconds, this process's own work and the waiting in all; in MB, the two processes' memory.
    """
    peak("self")
    faulthandler.dump_traceback_later(STUCK)
    began = time.process_time(), time.monotonic()
    said, crash = "read", ""
    found: list[str] = []
    notes: list[str] = []
    try:
        assessment = assess()
        found = [finding.check for finding in assessment.findings]
        notes = [each.why for each in assessment.not_checked if each.what == "A source"]
        write_report(assessment, "json", out, "essay")
        write_report(assessment, "html", out, "essay")
    except FeedbackError as error:
        said = str(error)
    except Exception as error:
        frame = error.__traceback__
        while frame and frame.tb_next:
            frame = frame.tb_next
        crash = f"{error!r:.300} {frame and frame.tb_frame.f_code} {frame and frame.tb_lineno}"
    ended = time.process_time(), time.monotonic()
    faulthandler.cancel_dump_traceback_later()
    worker = WORKER._process
    held = peak(worker.pid) if worker is not None else 0
    return {
        "said": said,
        "crash": crash,
        "found": found,
        "notes": notes,
        "seconds": ended[0] - began[0],
        "waited": ended[1] - began[1],
        "parent": peak("self"),
        "worker": held,
    }


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    out = Path(sys.argv[1])
    (out / "pack").mkdir(exist_ok=True)
    (out / "pack" / "Source A.txt").write_text(SOURCE, "utf-8")
    checker = Checker([out / "pack"], engine="none")
    checker.check_text("The ferry crosses the strait.")
    for line in sys.stdin:
        asked = json.loads(line)
        path = Path(asked if isinstance(asked, str) else asked[0])
        assess = (
            partial(checked, checker, path)
            if isinstance(asked, str)
            else partial(held_against, path.parent)
        )
        answers.write(json.dumps(tried(assess, path, out)) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
