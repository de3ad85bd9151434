"""Several engines at once: the first leads, the others bear it out and add what they know well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Lock
from typing import TypeVar

from feedback.errors import EngineError
from feedback.grammar.blocked import why_blocked
from feedback.grammar.engine import SEVERAL, GrammarEngine, Match, check_each
from feedback.grammar.trusted import is_trusted
from feedback.grammar.voices import joined

_T = TypeVar("_T")
_WORDS = frozenset({"spelling", "grammar"})


class Together:
    """Every one of `engines` looks at each text; one that fails is not asked again.

    `name` and `version` list those of the engines that still check; `fallback` says in a sentence
    or more which have failed and why, "" when none has.
    """

    def __init__(self, engines: Sequence[GrammarEngine]) -> None:
        self._engines = list(engines)
        self._failed: list[str] = []
        self._failure = EngineError("There is no grammar engine: install one.")
        self._lock = Lock()

    @property
    def engines(self) -> tuple[GrammarEngine, ...]:
        """Those that still check, the leading one first."""
        return tuple(self._engines)

    @property
    def name(self) -> str:
        return SEVERAL.join(engine.name for engine in self.engines) or "none"

    @property
    def version(self) -> str:
        return SEVERAL.join(engine.version for engine in self.engines)

    @property
    def fallback(self) -> str:
        """Why not all of the engines looked."""
        return " ".join(self._failed)

    def warm(self, variant: str) -> None:
        """Loads all engines side by side; raises EngineError when none can be loaded."""
        self._each(lambda engine: engine.warm(variant))

    def check(self, text: str, variant: str) -> list[Match]:
        """The engines' matches with agreement found; raises EngineError when none can check.

        All of the leading engine's matches are there. A match of a further engine that overlaps
        one of the same kind is agreement; alone it stands only where `trusted` says so.
        """
        return self.check_all([text], variant)[0]

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """For each text what `check` says of it."""
        answers = self._each(lambda engine: _all_named(engine, texts, variant))
        return [_in_agreement(of_one) for of_one in zip(*answers, strict=True)]

    def _each(self, work: Callable[[GrammarEngine], _T]) -> list[_T]:
        """What `work` comes to with each engine that does not fail."""
        engines = self.engines
        done: list[_T] = []
        with ThreadPoolExecutor(max(1, len(engines))) as pool:
            for engine, future in [(e, pool.submit(work, e)) for e in engines]:
                try:
                    done.append(future.result())
                except EngineError as error:
                    self._give_up(engine, error)
        if not done:
            raise EngineError(str(self._failure))
        return done

    def _give_up(self, engine: GrammarEngine, error: EngineError) -> None:
        with self._lock:
            self._failure = error
            # Another thread may have met the same fault first.
            if engine in self._engines:
                self._engines.remove(engine)
                self._failed.append(f"{engine.name} did not check: {error}")


def _all_named(engine: GrammarEngine, texts: Sequence[str], variant: str) -> list[list[Match]]:
    return [_named(found, engine.name) for found in check_each(engine, texts, variant)]


def _in_agreement(answers: Iterable[list[Match]]) -> list[Match]:
    """What the engines, the leading one first, say of one text, as one answer."""
    found: list[Match] = []
    for number, matches in enumerate(answers):
        known = [match for match in matches if not why_blocked(match.rule)]
        found = _agreed(found, known, all_stand=number == 0)
    return sorted(found, key=lambda match: (match.span, match.rule))


def _named(matches: Iterable[Match], name: str) -> list[Match]:
    return [replace(match, engines=(name,)) for match in matches]


def _agreed(found: list[Match], further: list[Match], *, all_stand: bool) -> list[Match]:
    """`found` with the engines of those in `further` that agree, and the others that stand."""
    matches = list(found)
    for match in further:
        same = [i for i, other in enumerate(found) if _same_slip(match, other)]
        for i in same:
            matches[i] = _borne_out(matches[i], match)
        if not same and (all_stand or is_trusted(match)):
            matches.append(match)
    return matches


def _same_slip(one: Match, other: Match) -> bool:
    if "style" in (one.category, other.category) or not one.span.overlaps(other.span):
        return False
    kinds = {one.category, other.category}
    return one.span == other.span or len(kinds) == 1 or kinds <= _WORDS


def _borne_out(match: Match, other: Match) -> Match:
    return replace(
        match,
        engines=joined(match.engines, other.engines),
        suggestions=match.suggestions or other.suggestions,
    )
