"""A grammar engine that says what it is told to say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from feedback.errors import EngineError
from feedback.grammar.engine import Match, MatchCategory
from feedback.text.span import Span


class FakeEngine:
    """Its dictionary lacks exactly the words of `unknown` (word: suggestions), whatever their case.

    `rules` are further matches: (words, rule, category), found wherever the words stand.
    """

    name = "fake"
    version = "1"

    def __init__(
        self,
        unknown: Mapping[str, tuple[str, ...]] | None = None,
        rules: tuple[tuple[str, str, MatchCategory], ...] = (),
        broken: bool = False,
    ) -> None:
        self.unknown = unknown or {}
        self.rules = rules
        self.broken = broken

    def warm(self, variant: str) -> None:
        pass

    def check(self, text: str, variant: str) -> list[Match]:
        if self.broken:
            raise EngineError("The engine stopped: start it again.")
        found = [
            Match(Span(*m.span()), "MORFOLOGIK_RULE_EN", "spelling", "Unknown.", suggestions)
            for word, suggestions in self.unknown.items()
            for m in re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
        ]
        found += [
            Match(Span(*m.span()), rule, category, f"{rule} says so", ())
            for words, rule, category in self.rules
            for m in re.finditer(re.escape(words), text)
        ]
        return sorted(found, key=lambda match: match.span)
