"""One LanguageTool server for all the processes that check a class on one machine."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

from feedback.errors import EngineError
from feedback.grading.jobs import Settings

if TYPE_CHECKING:
    from feedback.checker import Checker
    from feedback.grammar.engine import GrammarEngine


def for_workers(settings: Settings, checker: Checker) -> tuple[Settings, str]:
    """The settings with the engine and server that the workers are told, and what went astray.

    The server is `checker`'s own and serves them all. Raises EngineError where the one engine
    that was asked for does not start.
    """
    from feedback.grammar.choose import OURS, WORKER

    name = WORKER if settings.engine == "auto" else settings.engine
    url = settings.languagetool_url
    try:
        address = checker.server_address()
    except EngineError as error:
        if settings.engine != "auto":
            raise
        return replace(settings, engine=name, languagetool_url=url), str(error)
    if address:
        Thread(target=checker.warm_engine, daemon=True).start()
        return replace(settings, engine=name + OURS, languagetool_url=address), ""
    return replace(settings, engine=name) if url else settings, ""


def identity(engine: GrammarEngine | None, language: str) -> str | None:
    """What the engine's answers depend on; None where that cannot be learnt.

    No server of this program's own has to be started for that.
    """
    from feedback.grammar.choose import parts_of
    from feedback.grammar.kept import Keepable

    told = []
    for part in parts_of(engine):
        if not isinstance(part, Keepable):
            return None
        try:
            told.append(part.identity("en-GB" if language == "auto" else language))
        except EngineError:
            return None
    return ", ".join(told)
