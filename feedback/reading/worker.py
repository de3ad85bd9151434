"""The process that opens untrusted files, with little memory and nothing to lose.

It takes a path a line on its standard input, as JSON (with a page and a file to write it to, where
that is wanted as an image; with a file to write to and marks, where those are to be set on its
pages), and gives back a line for each: the document, or what is said of the file. It ends when its
input ends, even in the middle of a file.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

from feedback.errors import ReadingError, ScanError

MEGABYTE = 2**20


def answer(
    path: str, page: int | None = None, to: str = "", marks: dict[str, Any] | None = None
) -> dict[str, Any]:
    """{"document": …}, {"refused": sentence}, or {"failed": why} where a reader gave up.

    {"scanned": sentence} where only OCR can read it. With a `page`, that page is written to the
    file `to` as an image: {"pages": how many there are}. With `marks`, the file is written there
    with them (see pdf_marking.Marks): {"unmarked": why not, or nothing}.
    """
    from feedback.reading.read import read_here
    from feedback.reading.scans import render

    try:
        if page is not None:
            return {"pages": render(Path(path), page, Path(to))}
        if marks is not None:
            from feedback.reading.pdf_marking import mark, marks_from

            return {"unmarked": mark(Path(path), marks_from(marks), Path(to))}
        return {"document": asdict(read_here(Path(path)))}
    except ScanError as error:
        return {"scanned": str(error)}
    except ReadingError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"failed": "memory"}
    except Exception as error:
        return {"failed": type(error).__name__}


def main() -> None:
    """Answers until the input ends. The first argument is the memory allowed, in MB."""
    _limit_memory(int(sys.argv[1]) * MEGABYTE)
    # What a library prints must not stand among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    asked: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    while True:
        line = json.dumps(answer(*json.loads(asked.get())), ensure_ascii=True)
        answers.write(line.encode("ascii") + b"\n")
        answers.flush()


def _listen(asked: SimpleQueue[str]) -> None:
    for line in sys.stdin:
        asked.put(line)
    # Whoever asked is gone: nobody waits for the file being read.
    os._exit(0)


def _limit_memory(most: int) -> None:
    """Where the system has such a limit (not on Windows, and macOS does not keep to it)."""
    try:
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    main()
