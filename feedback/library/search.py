"""Finding the passage that a statement is about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from feedback.text.words import stem, words

if TYPE_CHECKING:
    from feedback.library.library import Passage, SourceLibrary


@lru_cache(maxsize=8)
def _index(library: SourceLibrary) -> Any:
    import bm25s

    index = bm25s.BM25()
    index.index([_terms(p.text) or ["_"] for p in library.passages], show_progress=False)
    return index


def _terms(text: str) -> list[str]:
    return [stem(word.text) for word in words(text)]


def search(library: SourceLibrary, query: str, limit: int) -> list[tuple[Passage, float]]:
    """The best passages with their scores."""
    terms = _terms(query)
    if not library.passages or not terms:
        return []
    index = _index(library)
    known = [t for t in terms if t in index.vocab_dict]
    if not known:
        return []
    found, scores = index.retrieve(
        [known], k=min(limit, len(library.passages)), show_progress=False
    )
    return [
        (library.passages[i], float(score))
        for i, score in zip(found[0], scores[0], strict=True)
        if score > 0
    ]
