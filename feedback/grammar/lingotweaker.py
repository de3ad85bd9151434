"""lingotweaker: LanguageTool's own rules in Rust, no Java. Wheels for Linux x86-64 only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from threading import Lock
from typing import Any

from feedback.errors import EngineError
from feedback.grammar.engine import MOST_SUGGESTIONS, Match
from feedback.grammar.faults import engine_faults
from feedback.grammar.languagetool_rules import category_of, plain_message
from feedback.text.span import Span

VARIANTS = ("en-AU", "en-CA", "en-GB", "en-NZ", "en-US", "en-ZA")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_AT_A_TIME = 2
_lock = Lock()


def available() -> bool:
    """Whether the engine and its English data are installed."""
    return bool(find_spec("lt_py") and find_spec("lingotweaker_data_en"))


class Lingotweaker:
    """One loaded engine a variant, shared by all instances and threads (it is immutable)."""

    name = "lingotweaker"

    def __init__(self) -> None:
        if not available():
            raise EngineError(
                "The grammar engine lingotweaker is not installed (it exists for Linux on x86-64 "
                "only): choose --engine harper, or install lingotweaker and lingotweaker-data-en."
            )
        self.version = _version("lingotweaker")

    def warm(self, variant: str) -> None:
        """Loads the rules of `variant`: about 3 s and 400 MB for the first, less for a second."""
        _loaded(variant)

    def identity(self, _variant: str, /) -> str:
        """What the answers depend on: the versions of the engine and of its data."""
        return f"lingotweaker {self.version} {_version('lingotweaker-data-en')}"

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """The matches in each text, two texts at a time: the engine does its work outside the GIL.

        Raises EngineError as `check` does.
        """
        from concurrent.futures import ThreadPoolExecutor

        _loaded(variant)
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            return list(pool.map(lambda text: self.check(text, variant), texts))

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError for another language or a failing engine."""
        engine = _loaded(variant)
        # A lone surrogate has no UTF-8 form; the stand-in keeps every later offset.
        text = text.translate(_SURROGATES)
        with engine_faults("The grammar engine lingotweaker could not check this text."):
            return _matches(text, engine.check(text))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _loaded(variant: str) -> Any:
    if variant not in VARIANTS:
        raise EngineError(
            f"The grammar engine lingotweaker has no rules for {variant}: "
            f"choose --language {', '.join(VARIANTS)}."
        )
    with _lock:
        return _engine(variant)


@lru_cache(maxsize=len(VARIANTS))
def _engine(variant: str) -> Any:
    with engine_faults(
        "The grammar engine lingotweaker could not be loaded: install lingotweaker and "
        "lingotweaker-data-en again, or choose --engine harper."
    ):
        import lingotweaker_data_en
        import lt_py

        # Engine("en-GB") would check American English, and without data_dir a folder named data
        # in the working directory would be taken for the engine's own.
        return lt_py.Engine("en", variant=variant, data_dir=str(lingotweaker_data_en.data_dir()))


def _matches(text: str, found: list[Mapping[str, Any]]) -> list[Match]:
    points = _code_points(text)
    matches = [
        Match(
            span=Span(points[m["offset"]], points[m["offset"] + m["length"]]),
            rule=m["rule_id"],
            category=category_of(m["rule_id"], m["category_id"], m["issue_type"]),
            message=plain_message(m["message"]),
            suggestions=tuple(m["suggestions"][:MOST_SUGGESTIONS]),
        )
        for m in found
    ]
    return sorted(matches, key=lambda match: (match.span, match.rule))


def _code_points(text: str) -> list[int]:
    """For each UTF-8 byte offset of `text`, one past its end included, the code point it is in."""
    points: list[int] = []
    for i, character in enumerate(text):
        points.extend([i] * len(character.encode()))
    points.append(len(text))
    return points
