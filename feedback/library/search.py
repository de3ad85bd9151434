"""Finding the passage that a statement is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from feedback.library.library import Passage, SourceLibrary


def search(library: SourceLibrary, query: str, limit: int) -> list[tuple[Passage, float]]:
    """The best passages with their scores."""
    return []
