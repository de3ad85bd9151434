"""Several engines in order of preference: where one fails, the next looks at the language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from feedback.errors import EngineError
from feedback.grammar.engine import GrammarEngine, Match, check_each


@dataclass(frozen=True, slots=True)
class Candidate:
    """An engine that may be opened: its name, why it stands in its place, and how it opens."""

    name: str
    why: str
    open: Callable[[], GrammarEngine]


# After so many seconds the engines that failed are asked anew: their server may be back.
RETRY = 600.0


class FirstThatWorks:
    """The first of `candidates` that opens and checks; a failed one is left alone for a while.

    `name` and `version` are those of the engine in use; `fallback` says in a sentence or more why
    it is not an earlier one, "" when it is the first. Ten minutes after the last failure the next
    check begins with the first candidate again, so that a program which runs for hours gets back
    the engine whose server was restarted.
    """

    def __init__(
        self, candidates: Sequence[Candidate], clock: Callable[[], float] = monotonic
    ) -> None:
        self._candidates = tuple(candidates)
        self._left = list(candidates)
        self._clock = clock
        self._failed_at = clock()
        self._lock = Lock()
        self._failure = EngineError("There is no grammar engine: install one.")
        self._failed: list[str] = []
        self._engine: GrammarEngine | None = None
        self._open_next()

    @property
    def name(self) -> str:
        return self._engine.name if self._engine else "none"

    @property
    def version(self) -> str:
        return self._engine.version if self._engine else ""

    @property
    def fallback(self) -> str:
        if not self._failed or self._engine is None:
            return ""
        return f"{' '.join(self._failed)} {self.name} looked at the language instead."

    @property
    def current(self) -> GrammarEngine | None:
        """The engine in use; None when all have failed."""
        return self._engine

    def warm(self, variant: str) -> None:
        """Loads the first engine that can be loaded; raises EngineError when none can."""
        self._first(lambda engine: engine.warm(variant))

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches of the first engine that can check; raises EngineError when none can."""
        self._begin_anew()
        found: list[Match] = []
        self._first(lambda engine: found.extend(engine.check(text, variant)))
        return found

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """The matches in each text, all of the first engine that can check them."""
        found: list[list[Match]] = []
        self._first(lambda engine: found.extend(check_each(engine, texts, variant)))
        return found

    def _first(self, work: Callable[[GrammarEngine], None]) -> None:
        while True:
            engine = self._engine
            if engine is None:
                raise EngineError(str(self._failure))
            try:
                return work(engine)
            except EngineError as error:
                self._give_up(engine, error)

    def _begin_anew(self) -> None:
        with self._lock:
            if self._failed and self._clock() - self._failed_at >= RETRY:
                self._left = list(self._candidates)
                self._failed = []
                self._open_next()

    def _give_up(self, engine: GrammarEngine, error: EngineError) -> None:
        with self._lock:
            # Another thread may have met the same fault first.
            if engine is self._engine:
                self._note(engine.name, error)
                self._open_next()

    def _open_next(self) -> None:
        self._engine = None
        while self._left and self._engine is None:
            candidate = self._left.pop(0)
            try:
                self._engine = candidate.open()
            except EngineError as error:
                self._note(candidate.name, error)

    def _note(self, name: str, error: EngineError) -> None:
        self._failure = error
        self._failed_at = self._clock()
        self._failed.append(f"{name} did not check: {error}")
