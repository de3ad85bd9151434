"""harper: a grammar engine with wheels for every platform; knows fewer rules than LanguageTool."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from threading import Lock
from typing import Any

from feedback.errors import EngineError
from feedback.grammar.engine import MOST_SUGGESTIONS, Match, MatchCategory
from feedback.grammar.faults import engine_faults
from feedback.text.span import Span

_DIALECTS = {"en-US": 0, "en-GB": 1, "en-AU": 2, "en-CA": 3, "en-IN": 4, "en-NZ": 1, "en-ZA": 1}
# Each finding of LongSentences covers its sentence and so hides every other finding in it.
_OFF = ("LongSentences",)
_KINDS: dict[str, MatchCategory] = {
    "Spelling": "spelling",
    "Typo": "spelling",
    "BoundaryError": "spelling",
    "Punctuation": "punctuation",
    "Formatting": "punctuation",
    "Capitalization": "punctuation",
    "Style": "style",
    "Enhancement": "style",
    "Readability": "style",
    "Redundancy": "style",
    "Regionalism": "style",
    "Repetition": "grammar",
}
_CODE = re.compile(r"`([^`]*)`")
# Linters that nobody is using, by dialect; shared by all instances.
_idle: dict[int, list[Any]] = {}
_lock = Lock()
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def available() -> bool:
    """Whether harper is installed."""
    return bool(find_spec("harper"))


class Harper:
    """A linter refuses a second caller while it works, so each check has one of its own.

    Linters go back to a common store after use: there are never more than checks at one time.
    """

    name = "harper"

    def __init__(self) -> None:
        if not available():
            raise EngineError(
                "The grammar engine harper is not installed: run pip install harper-py."
            )
        try:
            self.version = version("harper-py")
        except PackageNotFoundError:
            self.version = ""

    def warm(self, variant: str) -> None:
        """Loads the dictionary of `variant`, about a second."""
        with _linter(variant):
            pass

    def identity(self, _variant: str, /) -> str:
        """What the answers depend on: the engine's version."""
        return f"harper {self.version}"

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError for another language or a failing engine."""
        text = text.translate(_SURROGATES)
        failed = "The grammar engine harper could not check this text."
        with _linter(variant) as linter, engine_faults(failed):
            found = linter.organized_lints(text, language="plaintext")
            matches = [_match(rule, lint) for rule, lints in found.items() for lint in lints]
        return sorted(matches, key=lambda match: (match.span, match.rule))


@contextmanager
def _linter(variant: str) -> Iterator[Any]:
    """A linter for the caller alone; it goes back to the store unless the check failed."""
    if variant not in _DIALECTS:
        raise EngineError(
            f"The grammar engine harper has no rules for {variant}: "
            f"choose --language {', '.join(_DIALECTS)}."
        )
    dialect = _DIALECTS[variant]
    with _lock:
        store = _idle.setdefault(dialect, [])
        linter = store.pop() if store else None
    if linter is None:
        linter = _new_linter(dialect)
    yield linter
    with _lock:
        store.append(linter)


def _new_linter(dialect: int) -> Any:
    with engine_faults("The grammar engine harper could not be loaded: install harper-py again."):
        import harper

        linter = harper.Linter(harper.Dialect(dialect))
        linter.set_lint_config({**linter.get_lint_config(), **dict.fromkeys(_OFF, False)})
        return linter


def _match(rule: str, lint: Any) -> Match:
    found = lint.suggestions[:MOST_SUGGESTIONS]
    return Match(
        span=Span(lint.span.start, lint.span.end),
        rule=rule,
        category=_KINDS.get(lint.lint_kind, "grammar"),
        message=" ".join(_CODE.sub(r"“\1”", lint.message).split()),
        suggestions=tuple(_suggestion(lint.problem_text, s) for s in found),
    )


def _suggestion(problem: str, suggestion: Any) -> str:
    """What the words at the span would become."""
    if suggestion.kind.name == "INSERT_AFTER":
        return problem + str(suggestion.replacement_text)
    return str(suggestion.replacement_text)
