"""How often English words are used: symspellpy's list, 82,765 words of SCOWL with their counts in
Google's books."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_LIST = "frequency_dictionary_en_82_765.txt"


@lru_cache(maxsize=1)
def frequencies() -> Mapping[str, int]:
    """Each word in lower case and its count; about 0.1 s to read, once."""
    from importlib.resources import files

    text = files("symspellpy").joinpath(_LIST).read_text(encoding="utf-8-sig")
    return {word: int(count) for word, count in (line.split() for line in text.splitlines())}
