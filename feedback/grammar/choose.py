"""The engine that was asked for, or the best one that is here."""

from __future__ import annotations

import os

from feedback.errors import EngineError
from feedback.grammar import harper, lingotweaker
from feedback.grammar.engine import GrammarEngine

ENGINES = ("auto", "languagetool", "lingotweaker", "harper", "none")
URL_VARIABLE = "FEEDBACK_LANGUAGETOOL_URL"


def open_engine(name: str, *, languagetool_url: str | None = None) -> GrammarEngine | None:
    """The engine called `name`, not yet loaded (its `warm` does that); None for "none".

    "auto" takes a LanguageTool server where one is named (by `languagetool_url`, else by the
    variable FEEDBACK_LANGUAGETOOL_URL), then lingotweaker, then harper, and None where nothing is
    installed. Raises EngineError for an unknown name and for an engine that was asked for by name
    and is not here.
    """
    url = languagetool_url or os.environ.get(URL_VARIABLE) or None
    if name == "none":
        return None
    if name == "auto":
        return _best(url)
    if name == "languagetool":
        return _server(url)
    if name == "lingotweaker":
        return lingotweaker.Lingotweaker()
    if name == "harper":
        return harper.Harper()
    raise EngineError(f"There is no grammar engine “{name}”: choose one of {', '.join(ENGINES)}.")


def _best(url: str | None) -> GrammarEngine | None:
    if url:
        return _server(url)
    if lingotweaker.available():
        return lingotweaker.Lingotweaker()
    return harper.Harper() if harper.available() else None


def _server(url: str | None) -> GrammarEngine:
    if not url:
        raise EngineError(
            "No LanguageTool server was named: give --languagetool-url http://127.0.0.1:8081, "
            f"or set {URL_VARIABLE}."
        )
    if not url.startswith(("http://", "https://")):
        raise EngineError(
            f"“{url}” is no address of a LanguageTool server: it begins with http:// or https://."
        )
    from feedback.grammar.languagetool import LanguageTool

    return LanguageTool(url)
