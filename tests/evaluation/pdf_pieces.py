"""Paragraphs of a set's own sentences, as pieces of a layout."""

from __future__ import annotations

from dataclasses import dataclass

from tests.reading.made_pdf import Piece
from tests.reading.made_text import paragraphs


@dataclass(frozen=True, slots=True)
class Pool:
    """The sentences that the paragraphs of a set are drawn from."""

    sentences: tuple[str, ...]

    def some(
        self, count: int, seed: int, kind: str = "p", *, few: int = 2, many: int = 7
    ) -> tuple[Piece, ...]:
        """So many pieces of a kind, of few to many sentences each."""
        texts = paragraphs(count, seed=seed, sentences=(few, many), pool=self.sentences)
        return tuple((kind, text) for text in texts)

    def one(self, seed: int, kind: str, *, few: int = 3, many: int = 5) -> Piece:
        """One piece, a quotation say."""
        return self.some(1, seed, kind, few=few, many=many)[0]

    def noted(self, notes: tuple[str, ...], seed: int, kind: str = "p") -> tuple[Piece, ...]:
        """A paragraph for each of the notes, which stands after its first sentence."""
        pieces = self.some(len(notes), seed, kind, few=3)
        return tuple(
            (kind, text.replace(". ", ".{{" + note + "}} ", 1))
            for (kind, text), note in zip(pieces, notes, strict=True)
        )
