"""English words, by which a reader tells how a word that was cut in two is put together."""

from __future__ import annotations

import re
from functools import lru_cache

_LIST = "frequency_dictionary_en_82_765.txt"
_FIRST = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def dictionary() -> frozenset[str]:
    """82,765 English words in lower case (symspellpy's list); read when a word is in doubt."""
    from importlib.resources import files

    text = files("symspellpy").joinpath(_LIST).read_text(encoding="utf-8-sig")
    return frozenset(line.split(" ", 1)[0] for line in text.splitlines())


def is_begun(cap: str, rest: str) -> bool:
    """Whether a drop cap begins the first word of `rest`, and is no word of its own ("I", "A")."""
    letter = cap.strip("“\"‘'«’")
    if letter not in ("I", "A", "O"):
        return True
    found = _FIRST.match(rest.lstrip())
    return found is None or (letter + found[0]).lower() in dictionary()
