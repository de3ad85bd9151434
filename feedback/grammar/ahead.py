"""One essay's check begun ahead of time, while the essay is still being read and parsed."""

from __future__ import annotations

from concurrent.futures import Future
from threading import Thread

from feedback.grammar.engine import GrammarEngine, Match
from feedback.text.endless import without_endless


class Ahead:
    """An engine that began with the essay `text` when this was made; else it is `engine`.

    An engine that has to load its rules does so with the essay itself, and a check of the same text
    and variant waits for what is under way.
    """

    def __init__(self, engine: GrammarEngine, text: str, variant: str) -> None:
        self._engine = engine
        self._asked = (without_endless(text), variant)
        self._answer: Future[list[Match]] = Future()
        Thread(target=self._begin, daemon=True).start()

    @property
    def name(self) -> str:
        return self._engine.name

    @property
    def version(self) -> str:
        return self._engine.version

    @property
    def fallback(self) -> str:
        return getattr(self._engine, "fallback", "")

    def warm(self, variant: str) -> None:
        """Loads what a check of `variant` needs."""
        self._engine.warm(variant)

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError when the engine could not check."""
        if (text, variant) == self._asked:
            return list(self._answer.result())
        return self._engine.check(text, variant)

    def is_for(self, text: str) -> bool:
        """Whether this began with the essay `text`."""
        return self._asked[0] == without_endless(text)

    def _begin(self) -> None:
        try:
            self._answer.set_result(self._engine.check(*self._asked))
        except BaseException as error:
            self._answer.set_exception(error)
