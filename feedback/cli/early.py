"""The slowest first: an engine that takes seconds to start does so while the rest is loaded."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread


def start_engine(name: str, languagetool_url: str | None) -> None:
    """Begins to start the engine called `name`, where that takes a server of this program's own.

    What goes astray is said by whoever opens the engine later: there is one server for all.
    """
    if name.partition(",")[0] in ("auto", "languagetool") and not languagetool_url:
        Thread(target=_start, args=(name,), daemon=True).start()


def _start(name: str) -> None:
    from feedback.errors import FeedbackError
    from feedback.grammar.choose import open_engine, start_early

    with suppress(FeedbackError):
        start_early(open_engine(name))
