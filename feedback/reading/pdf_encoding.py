"""Whether what a PDF gives as its text is what stands on the page."""

from __future__ import annotations

from collections.abc import Iterable

# A third of the letters without a known text, or in no language's proportions.
_UNKNOWN = 0.3
_FEWEST_LETTERS = 150
# Languages in Latin letters have 36 to 50 vowels in a hundred; letters shifted in the alphabet have
# a dozen.
_FEWEST_VOWELS = 0.25
_MOST_VOWELS = 0.7
_VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿıāēīōūăęąő")
# Letters among the signs that a text is made of; figures and punctuation are the rest.
_FEWEST_LETTERS_SHARE = 0.35


def is_garbled(texts: Iterable[str], unknown: int) -> bool:
    """Whether the texts are no words; `unknown` of their letters have no text that is known."""
    signs = [ch for text in texts for ch in text if not ch.isspace()]
    if unknown > _UNKNOWN * max(1, len(signs) + unknown):
        return True
    letters = [ch for ch in signs if ch.isalpha()]
    latin = [ch.casefold() for ch in letters if ch < "\u0250"]
    if len(signs) < _FEWEST_LETTERS or len(latin) < 0.5 * len(letters):
        return False
    if not latin:
        return False
    vowels = sum(1 for ch in latin if ch in _VOWELS) / len(latin)
    few = len(letters) < _FEWEST_LETTERS_SHARE * len(signs)
    return not _FEWEST_VOWELS <= vowels <= _MOST_VOWELS and (
        not few or len(latin) >= _FEWEST_LETTERS
    )
