"""Which grammar engines are here, in words."""

from __future__ import annotations

import os
from dataclasses import dataclass

from feedback.errors import EngineError
from feedback.grammar import harper, lingotweaker
from feedback.grammar.choose import URL_VARIABLE, candidates
from feedback.grammar.install import INSTALL, faults, install_folder, is_installed
from feedback.grammar.jars import VERSION
from feedback.grammar.java import find_java


@dataclass(frozen=True, slots=True)
class Row:
    """One engine, or one way to it, and what there is to say of it."""

    name: str
    says: str


def engine_status() -> tuple[list[Row], str]:
    """A row for each engine, and the one that "auto" takes with the reason, as a phrase."""
    rows = [
        Row("languagetool", _installed()),
        Row("  its Java", _java()),
        Row("  its warm server", _warm()),
        Row("  a server of yours", os.environ.get(URL_VARIABLE) or f"none in {URL_VARIABLE}"),
        Row("lingotweaker", _package(lingotweaker.available(), lingotweaker.Lingotweaker)),
        Row("harper", _package(harper.available(), harper.Harper)),
    ]
    return rows, _auto()


def _installed() -> str:
    if not is_installed():
        return f"not installed: {INSTALL}"
    bad = faults(thorough=True)
    if bad:
        return f"{VERSION}, damaged ({', '.join(bad[:3])}): {INSTALL} mends it"
    return f"{VERSION}, installed in {install_folder()}"


def _java() -> str:
    try:
        java = find_java()
    except EngineError as error:
        return str(error)
    return f"Java {java.version} ({java.path})"


def _warm() -> str:
    from feedback.grammar.running import find_running

    running = find_running()
    return f"running at {running.url}" if running else "not running: feedback engine start"


def _package(available: bool, engine: type[lingotweaker.Lingotweaker | harper.Harper]) -> str:
    return f"{engine().version}, installed" if available else "not installed"


def _auto() -> str:
    """The first engine that opens, with the reasons why those before it do not."""
    passed = []
    for candidate in candidates(os.environ.get(URL_VARIABLE) or None):
        try:
            candidate.open()
        except EngineError as error:
            passed.append(f"Not {candidate.name}: {error}")
            continue
        return " ".join([f"{candidate.name}: {candidate.why}.", *passed])
    return " ".join(["none: no engine is here.", *passed])
