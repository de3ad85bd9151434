"""One essay's check begun ahead of time, while the essay is still being parsed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from threading import Thread

from feedback.grammar.engine import GrammarEngine, Match, check_each
from feedback.grammar.paragraphs import texts_of
from feedback.reading.document import Document


class Ahead:
    """An engine that began with the essay in `document` when this was made; else it is `engine`.

    An engine that has to load its rules does so with the essay itself, and a check of the same
    paragraphs in the same variant waits for what is under way.
    """

    def __init__(self, engine: GrammarEngine, document: Document, variant: str) -> None:
        self._engine = engine
        self._text = document.text
        self._variant = variant
        self._asked = texts_of(document.text, (block.span for block in document.blocks))
        self._answers: Future[dict[str, list[Match]]] = Future()
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
        return self.check_all([text], variant)[0]

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """The matches in each text; raises EngineError when the engine could not check."""
        known: dict[str, list[Match]] = {}
        if variant == self._variant and not set(texts).isdisjoint(self._asked):
            known = dict(self._answers.result())
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known |= zip(new, check_each(self._engine, new, variant), strict=True)
        return [list(known[text]) for text in texts]

    def is_for(self, document: Document) -> bool:
        """Whether this began with the essay in `document`."""
        return self._text == document.text

    def _begin(self) -> None:
        try:
            answers = check_each(self._engine, self._asked, self._variant)
            self._answers.set_result(dict(zip(self._asked, answers, strict=True)))
        except BaseException as error:
            self._answers.set_exception(error)
