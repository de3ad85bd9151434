"""Finding the passage that a statement is about: BM25 over stemmed words."""

from __future__ import annotations

from heapq import nsmallest
from threading import Lock
from typing import TYPE_CHECKING, Any

from feedback.text.words import WORD, stem

if TYPE_CHECKING:
    from feedback.library.library import Passage, SourceLibrary

_building = Lock()


def build_index(library: SourceLibrary) -> Any:
    """The bm25s index of the library's passages, None where they hold no words to look for."""
    import bm25s

    with _building:
        corpus = [_terms(passage.text) for passage in library.passages]
        if not any(corpus):
            return None
        index = bm25s.BM25()
        index.index(corpus, show_progress=False)
        return index


def search(library: SourceLibrary, query: str, limit: int) -> list[tuple[Passage, float]]:
    """The best passages with their scores, best first; ties in the order of the sources."""
    index = library.index
    if index is None or limit < 1:
        return []
    terms = [term for term in dict.fromkeys(_terms(query)) if term in index.vocab_dict]
    if not terms:
        return []
    scores = [(-score, i) for i, score in enumerate(index.get_scores(terms).tolist()) if score > 0]
    return [(library.passages[i], -score) for score, i in nsmallest(limit, scores)]


def _terms(text: str) -> list[str]:
    from bm25s.stopwords import STOPWORDS_EN

    return [stem(word) for word in WORD.findall(text) if word.lower() not in STOPWORDS_EN]
