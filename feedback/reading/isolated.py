"""Files that may be made to do harm, read in a process of their own with a limit on each."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

import feedback
from feedback.errors import ReadingError, ScanError
from feedback.reading.document import Block, Cell, Document
from feedback.reading.limits import Limits, limits
from feedback.text.span import Span

if TYPE_CHECKING:
    from feedback.reading.pdf_marking import Marks, Unmarked

Asked = int | str | dict[str, Any] | None
_AGAIN = "open it in the program that made it, save it anew, and give that file"


class Worker:
    """One reading process, started when first needed, kept for further files, and ended with us.

    Safe to use from several threads: they take turns.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._memory = 0
        self._owner = 0

    def start(self) -> None:
        """Starts the process ahead of need."""
        with self._lock:
            self._running(limits())

    def read(self, path: Path) -> Document:
        """The document at `path`; ReadingError where it is refused or costs too much.

        ScanError where it holds nothing but pictures of pages.
        """
        return _document(self._answer("document", path))

    def render(self, path: Path, page: int, to: Path) -> int:
        """Has page number `page` (from 0) written to `to` as an image; how many pages there are.

        Raises ReadingError as `read` does.
        """
        return int(self._answer("pages", path, page, str(to)))

    def mark(self, path: Path, marks: Marks, to: Path) -> Unmarked:
        """Has the PDF at `path` written to `to` with `marks`; why not, where it takes none.

        Raises ReadingError as `read` does.
        """
        said: Unmarked = self._answer("unmarked", path, None, str(to), asdict(marks))
        return said

    def _answer(self, wanted: str, path: Path, *more: Asked) -> Any:
        allowed = limits()
        with self._lock:
            said = self._ask(path, allowed, more)
        if wanted in said:
            return said[wanted]
        refused = said.get("refused", "") or said.get("scanned", "")
        refused = refused.replace(str(path.absolute()), str(path))
        error = ScanError if "scanned" in said else ReadingError
        raise error(refused or _failure(path, said.get("failed", ""), allowed))

    def stop(self) -> None:
        """Ends the process, if there is one."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        process.wait()

    def _ask(self, path: Path, allowed: Limits, more: Sequence[Asked]) -> dict[str, Any]:
        process = self._running(allowed)
        try:
            assert process.stdin is not None
            process.stdin.write(json.dumps([str(path.absolute()), *more]).encode("ascii") + b"\n")
            process.stdin.flush()
            line = self._answers.get(timeout=allowed.seconds)
        except Empty:
            self.stop()
            return {"failed": "time"}
        except OSError:
            line = b""
        except BaseException:
            # Its answer would be taken for the next file's.
            self.stop()
            raise
        if not line:
            self.stop()
            return {"failed": "ended"}
        found: dict[str, Any] = json.loads(line)
        return found

    def _running(self, allowed: Limits) -> subprocess.Popen[bytes]:
        if self._process is not None and (
            # After a fork the process is our parent's.
            self._owner != os.getpid()
            or self._process.poll() is not None
            or self._memory != allowed.memory
        ):
            self.stop()
        if self._process is None:
            self._process = _started(allowed)
            self._memory = allowed.memory
            self._owner = os.getpid()
            # A queue of its own: what an ended process still said is nobody's answer.
            self._answers = SimpleQueue()
            Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()
        return self._process


def _started(allowed: Limits) -> subprocess.Popen[bytes]:
    package = str(Path(feedback.__file__).parents[1])
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "feedback.reading.worker", str(allowed.memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            start_new_session=True,
        )
    except OSError as error:
        raise ReadingError(
            f"The process that reads files could not be started ({error.strerror}): "
            "save the text as .txt and give that file."
        ) from None


def _listen(process: subprocess.Popen[bytes], answers: SimpleQueue[bytes]) -> None:
    assert process.stdout is not None
    try:
        for line in process.stdout:
            answers.put(line)
    except (OSError, ValueError):
        pass
    answers.put(b"")


def _failure(path: Path, why: str, allowed: Limits) -> str:
    if why == "time":
        return (
            f"{path} was not read within {allowed.seconds:g} seconds: copy its text into a new "
            "document and give that file."
        )
    if why in ("memory", "ended"):
        return (
            f"{path} asks for more memory than an essay should, or is damaged: copy its text into "
            "a new document and give that file."
        )
    return f"{path} could not be read, for it is damaged or unusually built: {_AGAIN}."


def _document(data: dict[str, Any]) -> Document:
    return Document(
        data["file"],
        data["text"],
        tuple(Block(block["kind"], Span(*block["span"])) for block in data["blocks"]),
        data["student"],
        tuple(data["notes"]),
        tuple(Span(*span) for span in data["emphasis"]),
        tuple((start, number) for start, number in data["pages"]),
        data["pages_printed"],
        data["scanned"],
        tuple(Cell(*cell) for cell in data["cells"]),
        tuple((start, number) for start, number in data["lines"]),
    )


WORKER = Worker()
atexit.register(WORKER.stop)
