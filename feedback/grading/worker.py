"""The process that checks essays for another one, which may be ended at any moment.

On its standard input come pickles: first what all jobs share, then a pair (work, argument) a job.
For each it gives back one on its standard output: (True, work(argument, shared)), or (False, the
name of the fault). It ends when its input ends, even in the middle of an essay: nobody waits then.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from queue import SimpleQueue
from threading import Thread
from typing import Any


def main() -> None:
    """Works until the input ends."""
    # Ctrl-C in a terminal may reach this process too: its parent says what is to be done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What a library prints must not stand among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    asked: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    if "ahead" in sys.argv:
        _load()
    shared = asked.get()
    while True:
        pickle.dump(_answer(asked.get(), shared), answers)
        answers.flush()


def _load() -> None:
    """Loads what every essay needs while the first is not there yet; what fails here fails again,
    and is told, where it is needed."""
    with suppress(Exception):
        for name in ("feedback.checker", "feedback.grading.check"):
            import_module(name)
        from feedback.text.parsing import warm

        warm()


def _answer(asked: tuple[Callable[[Any, Any], Any], Any], shared: Any) -> tuple[bool, Any]:
    work, job = asked
    try:
        return True, work(job, shared)
    except Exception as error:
        return False, type(error).__name__


def _listen(asked: SimpleQueue[Any]) -> None:
    try:
        while True:
            asked.put(pickle.load(sys.stdin.buffer))
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
