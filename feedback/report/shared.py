"""Wording that two essays of a class share, for the overview."""

from __future__ import annotations

from dataclasses import dataclass

from feedback.report.evidence import Run


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage as it stands in either essay, what differs marked; `words` are alike in both."""

    left: tuple[Run, ...]
    right: tuple[Run, ...]
    words: int


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two essays, by their places among the rows, and all passages that they share."""

    left: int
    right: int
    passages: tuple[SharedPassage, ...]

    @property
    def words(self) -> int:
        """How many words are alike in all passages together."""
        return sum(passage.words for passage in self.passages)
