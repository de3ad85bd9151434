"""The ordinary English words that lie near a misspelling."""

from __future__ import annotations

from functools import lru_cache

from feedback.text.frequencies import frequencies

# Words below this count (of some 10^12) are none that a school essay means by a misspelling.
_ORDINARY = 300_000
_SHORT = 7


@lru_cache(maxsize=4_000)
def near_words(word: str) -> tuple[str, ...]:
    """The ordinary words that lie at most 2 edits from `word` (3 from 7 letters on), any order."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    far = 2 if len(word) < _SHORT else 3
    found = process.extract(
        word.casefold(), ordinary_words(), scorer=OSA.distance, score_cutoff=far, limit=None
    )
    return tuple(near for near, _, _ in found)


@lru_cache(maxsize=1)
def ordinary_words() -> tuple[str, ...]:
    """The words that may be meant by a misspelling, in lower case."""
    return tuple(
        word for word, count in frequencies().items() if count >= _ORDINARY and len(word) > 1
    )
