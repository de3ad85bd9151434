"""English words, by which a reader tells how a word that was cut in two is put together."""

from __future__ import annotations

import re
from collections.abc import Collection

from feedback.text.frequencies import frequencies

_FIRST = re.compile(r"[^\W\d_]+")


def dictionary() -> Collection[str]:
    """English words in lower case; read when a word is in doubt."""
    return frequencies()


def is_begun(cap: str, rest: str) -> bool:
    """Whether a drop cap begins the first word of `rest`, and is no word of its own ("I", "A")."""
    letter = cap.strip("“\"‘'«’")
    if letter not in ("I", "A", "O"):
        return True
    found = _FIRST.match(rest.lstrip())
    return found is None or (letter + found[0]).lower() in dictionary()
