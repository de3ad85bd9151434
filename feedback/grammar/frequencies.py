"""How often English words are used, and which lie near a misspelling.

The list is symspellpy's: 82,765 words, those of SCOWL with their counts in Google's books.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_LIST = "frequency_dictionary_en_82_765.txt"
# Words below this count (of some 10^12) are none that a school essay means by a misspelling.
_ORDINARY = 300_000
_SHORT = 7


@lru_cache(maxsize=1)
def frequencies() -> Mapping[str, int]:
    """Each word in lower case and its count; about 0.1 s to read, once."""
    from importlib.resources import files

    text = files("symspellpy").joinpath(_LIST).read_text(encoding="utf-8-sig")
    return {word: int(count) for word, count in (line.split() for line in text.splitlines())}


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
