"""Two words written as one: where a misspelling falls into words that often stand together.

The list of pairs is symspellpy's: 243,342 of them, with their counts in Google's books.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from feedback.text.frequencies import frequencies

_LIST = "frequency_bigramdictionary_en_243_342.txt"
# The words of some 10^12 that the counts are taken from.
_ALL = 1e12


@lru_cache(maxsize=1)
def pairs() -> Mapping[str, int]:
    """Each pair of words in lower case and its count; about 0.2 s to read, once."""
    from importlib.resources import files

    text = files("symspellpy").joinpath(_LIST).read_text(encoding="utf-8-sig")
    rows = (line.rpartition(" ") for line in text.splitlines())
    return {pair: int(count) for pair, _, count in rows}


def parted(word: str) -> Iterator[str]:
    """The common pairs of words that give `word` when they are written as one."""
    folded = word.casefold()
    for at in range(1, len(folded)):
        pair = f"{folded[:at]} {folded[at:]}"
        if pair in pairs():
            yield word[:at] + " " + word[at:]


def uses_of_pair(pair: str) -> float:
    """How often two words stand side by side; where that was not counted, as chance would."""
    folded = pair.casefold()
    if folded in pairs():
        return pairs()[folded]
    first, _, second = folded.partition(" ")
    return frequencies().get(first, 0) * frequencies().get(second, 0) / _ALL
