"""What a rubric leaves out of the language: the whole of it, a kind, or a single rule."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import get_args

from feedback.finding import Category, Finding
from feedback.grammar.engine import Match, MatchCategory

LANGUAGE = "grammar"
KINDS: tuple[MatchCategory, ...] = get_args(MatchCategory)


@dataclass(frozen=True, slots=True)
class Off:
    """The names of a rubric's `checks: off:`, read for the language.

    "grammar" is the whole language layer, as it is the room of its checks; "spelling",
    "punctuation" and "style" are kinds, whoever finds them; "grammar/UPPERCASE_SENTENCE_START" is
    one rule, which may also be written under its kind ("punctuation/UPPERCASE_SENTENCE_START").
    """

    names: Collection[str] = ()

    @property
    def everything(self) -> bool:
        """Whether nothing of the language is to be looked at."""
        return LANGUAGE in self.names

    @property
    def kinds(self) -> tuple[Category, ...]:
        """The kinds that are left out, "grammar" not among them."""
        return tuple(kind for kind in KINDS if kind in self.names and kind != LANGUAGE)

    def match(self, match: Match) -> bool:
        """Whether a match is left out."""
        return match.category in self.kinds or match.rule in self._rules

    def finding(self, finding: Finding) -> bool:
        """Whether a finding on the language is left out."""
        rule = finding.check.partition("/")[2]
        return finding.category in self.kinds or rule in self._rules

    @property
    def _rules(self) -> frozenset[str]:
        pairs = (name.partition("/") for name in self.names)
        return frozenset(rule for room, _, rule in pairs if rule and room in KINDS)
