"""The engine that was asked for, or the best one that is here."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from feedback.errors import EngineError, UsageError
from feedback.grammar import harper, lingotweaker
from feedback.grammar.engine import GrammarEngine
from feedback.grammar.fallback import Candidate, FirstThatWorks
from feedback.grammar.install import INSTALL, is_installed
from feedback.grammar.kept import Keepable, Kept
from feedback.grammar.together import Together
from feedback.text.language import is_english, is_tag, nearest_tags

if TYPE_CHECKING:
    from feedback.grammar.languagetool import LanguageTool
    from feedback.grammar.own import OwnLanguageTool
    from feedback.grammar.running import RunningLanguageTool

ENGINES = ("auto", "languagetool", "lingotweaker", "harper", "none")
LANGUAGES = ("auto", "en-GB", "en-US", "en-AU", "en-CA", "en-NZ", "en-ZA")
URL_VARIABLE = "FEEDBACK_LANGUAGETOOL_URL"
# For a worker process: as "auto", with no server of its own; its parent runs the one for all.
WORKER = "auto for a worker"
# Ends an engine's name where the server's address is that of the parent's own.
OURS = " whose server is ours"


def open_engine(
    name: str, *, languagetool_url: str | None = None, keeps: bool = False
) -> GrammarEngine | None:
    """The engine called `name`, not yet loaded (its `warm` does that); None for "none".

    "languagetool" is a server named by `languagetool_url`, else by the variable
    FEEDBACK_LANGUAGETOOL_URL; else the warm server of `feedback engine start`; else the installed
    LanguageTool, run by this program. "auto" takes it where one of these is there, then
    lingotweaker, then harper, and None where nothing is installed; an engine that fails gives way
    to the next. Several names with commas ("lingotweaker,harper") are those engines together, the
    first of them leading; "auto" and "none" stand alone. `keeps`: answers are kept in the user's
    cache folder. Raises EngineError for an unknown name and for an engine that was asked for by
    name and is not here.
    """
    if "," in name:
        return _together(name, languagetool_url, keeps)
    url = languagetool_url or os.environ.get(URL_VARIABLE) or None
    if name == "none":
        return None
    if name in ("auto", WORKER, WORKER + OURS):
        found = candidates(url, own_server=name == "auto", ours=name.endswith(OURS))
        if keeps:
            found = [replace(each, open=_keeping_opener(each)) for each in found]
        if len(found) == 1 and found[0].name != "languagetool":
            return found[0].open()
        return FirstThatWorks(found) if found else None
    engine = _named(name, url)
    return _keeping(engine) if keeps else engine


def _named(name: str, url: str | None) -> Keepable:
    if name.removesuffix(OURS) == "languagetool":
        return _languagetool(url, ours=name.endswith(OURS))
    if name == "lingotweaker":
        return lingotweaker.Lingotweaker()
    if name == "harper":
        return harper.Harper()
    raise EngineError(
        f"There is no grammar engine “{name}”: choose one of {', '.join(ENGINES)}, or several by "
        "name, such as languagetool,harper."
    )


def _together(names: str, languagetool_url: str | None, keeps: bool) -> GrammarEngine:
    ours = OURS if names.endswith(OURS) else ""
    asked = list(dict.fromkeys(name.strip() for name in names.removesuffix(OURS).split(",")))
    alone = [name for name in asked if name in ("auto", "none", WORKER)]
    if alone:
        raise EngineError(f"“{alone[0]}” stands alone: name the engines that are to look together.")
    asked = [name + ours if name == "languagetool" else name for name in asked]
    opened = [open_engine(name, languagetool_url=languagetool_url, keeps=keeps) for name in asked]
    engines = [engine for engine in opened if engine is not None]
    return Together(engines) if len(engines) > 1 else engines[0]


def open_for(
    language: str, name: str, url: str | None, *, keeps: bool = False
) -> tuple[str, GrammarEngine | None]:
    """The language as its engine writes it, and the engine called `name` (see `open_engine`).

    A language other than English takes a LanguageTool server that was named, which is asked
    whether it knows it. Raises UsageError for a language that nobody here knows, EngineError where
    the server does not say.
    """
    written = language.replace("_", "-").casefold()
    for known in LANGUAGES:
        if written == known.casefold():
            return known, open_engine(name, languagetool_url=url, keeps=keeps)
    url = url or os.environ.get(URL_VARIABLE) or None
    foreign = is_tag(language) and not is_english(language)
    if foreign and name == "none":
        return language, None
    if not foreign or not url:
        raise UsageError(_unknown_language(language))
    if name.removesuffix(OURS) not in ("auto", "languagetool", WORKER):
        raise UsageError(
            f"The engine “{name}” looks at English only: for “{language}” choose "
            "--engine languagetool and name a server with --languagetool-url."
        )
    server = _server(_checked(url))
    return server.knows(language), _keeping(server) if keeps else server


def _unknown_language(language: str) -> str:
    if is_tag(language) and not is_english(language):
        return (
            f"The engines that are here look at English only: for “{language}” name a LanguageTool "
            f"server that knows it, with --languagetool-url or in {URL_VARIABLE}."
        )
    near = nearest_tags(language, LANGUAGES)
    meant = f" (did you mean {near[0]}?)" if near else ""
    return (
        f"The language “{language}” is not one of {', '.join(LANGUAGES)}{meant}; another language "
        "is written like de-DE or fr and takes a LanguageTool server (--languagetool-url)."
    )


def _keeping_opener(candidate: Candidate) -> Callable[[], GrammarEngine]:
    return lambda: _keeping(candidate.open())


def _keeping(engine: GrammarEngine) -> GrammarEngine:
    from feedback.grammar.answers import answers_at, answers_file

    return Kept(engine, answers_at(answers_file())) if isinstance(engine, Keepable) else engine


def candidates(url: str | None, *, own_server: bool = True, ours: bool = False) -> list[Candidate]:
    """The engines that "auto" may take, in its order, each with the reason for its place.

    `ours`: the server at `url` is one that the parent process runs.
    """
    found = []
    if url:
        _checked(url)
        remedy = "" if own_server else "run the command again"
        found.append(
            Candidate("languagetool", "a server was named", lambda: _server(url, remedy, ours))
        )
    elif _running():
        found.append(Candidate("languagetool", "its warm server is running", _languagetool))
    if own_server and is_installed():
        found.append(Candidate("languagetool", "LanguageTool is installed", _own))
    if lingotweaker.available():
        found.append(
            Candidate(
                "lingotweaker", "it is installed and needs no Java", lingotweaker.Lingotweaker
            )
        )
    if harper.available():
        found.append(Candidate("harper", "it is installed", harper.Harper))
    return found


def start_early(engine: GrammarEngine | None) -> None:
    """Starts what takes the engine seconds to start, without waiting for it."""
    own = _own_of(engine)
    if own:
        own.start()


def own_address(engine: GrammarEngine | None) -> str | None:
    """The address of the server that this program runs for `engine`, once it listens.

    None for an engine that has no server of this program's own. Raises EngineError when the server
    does not start.
    """
    own = _own_of(engine)
    return own.address() if own else None


def _own_of(engine: GrammarEngine | None) -> OwnLanguageTool | None:
    from feedback.grammar.own import OwnLanguageTool

    return next((each for each in parts_of(engine) if isinstance(each, OwnLanguageTool)), None)


def parts_of(engine: GrammarEngine | None) -> list[GrammarEngine]:
    """The engines that look together as `engine`, or it alone, without what keeps their answers."""
    engine = engine.current if isinstance(engine, FirstThatWorks) else engine
    if engine is None:
        return []
    engines = engine.engines if isinstance(engine, Together) else (engine,)
    return [each.engine if isinstance(each, Kept) else each for each in engines]


def _running() -> RunningLanguageTool | None:
    from feedback.grammar.running import RunningLanguageTool, find_running

    running = find_running()
    return RunningLanguageTool(running) if running else None


def _languagetool(url: str | None = None, *, ours: bool = False) -> Keepable:
    if url:
        return _server(_checked(url), ours=ours)
    running = _running()
    if running:
        return running
    if is_installed():
        return _own()
    raise EngineError(
        f"LanguageTool is not here: run {INSTALL}, or name a server with "
        f"--languagetool-url http://127.0.0.1:8081 or in {URL_VARIABLE}."
    )


def _checked(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise EngineError(
            f"“{url}” is no address of a LanguageTool server: it begins with http:// or https://."
        )
    return url


def _server(url: str, remedy: str = "", ours: bool = False) -> LanguageTool:
    from feedback.grammar.languagetool import LanguageTool

    return LanguageTool(url, remedy=remedy, ours=ours)


def _own() -> Keepable:
    from feedback.grammar.own import OwnLanguageTool

    return OwnLanguageTool()
