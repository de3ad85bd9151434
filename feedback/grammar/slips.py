"""How great a slip of the pen lies between a misspelling and a word."""

from __future__ import annotations

from functools import lru_cache

_VOWELS = frozenset("aeiouy")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {key: (x + y / 2, y) for y, row in enumerate(_KEYS) for x, key in enumerate(row)}
# Letters that stand for one sound.
_SOUNDS = tuple(map(frozenset, ("ckqs", "sz", "gj", "fv", "td", "mn")))
_SWAP = 0.6
_VOWEL = 0.6
_SOUND = 0.6
_NEIGHBOUR = 1.0
_OTHER = 1.15
_DOUBLE = 0.4
_MUTE = 0.65
_LETTER = 0.95
_MARK = 0.2
_SPACE = 0.95
_FIRST = 0.6
# Two letters that the word has twice: "rember" for "remember", "convient" for "convenient".
_ONCE = 0.9
_NEAR_BY = 4


@lru_cache(maxsize=50_000)
def slip(word: str, meant: str) -> float:
    """How great the slip is that makes `word` of `meant`; one whole letter is about 1.

    Cheapest are a mark left out, a letter doubled or not, two letters swapped, a vowel for a vowel,
    a letter for one that sounds like it; then a key for its neighbour, and letters left out that
    stand there twice. The first letter is seldom mistaken.
    """
    one, two = word.casefold(), meant.casefold().replace("’", "'")
    before: list[float] = []
    above: list[float] = []
    row = [0.0]
    for j in range(len(two)):
        row.append(row[-1] + _one_more(two, j))
    for i in range(len(one)):
        before, above, row = above, row, [row[0] + _one_more(one, i)]
        for j in range(len(two)):
            least = min(
                above[j + 1] + _one_more(one, i),
                row[j] + _one_more(two, j),
                above[j] + _changed(one[i], two[j]),
            )
            if i and j and one[i] == two[j - 1] != one[i - 1] == two[j]:
                least = min(least, before[j - 1] + _SWAP)
            if j and _twice(two, j - 1):
                least = min(least, row[j - 1] + _ONCE)
            row.append(least)
    return row[-1] + (_FIRST if one[:1] != two[:1] else 0)


@lru_cache(maxsize=100_000)
def _twice(word: str, at: int) -> bool:
    """Whether the two letters at a place stand in `word` a second time, close by."""
    two = word[at : at + 2]
    return two in word[max(0, at - _NEAR_BY) : at + 1] or two in word[at + 1 : at + 2 + _NEAR_BY]


@lru_cache(maxsize=1_000)
def _changed(one: str, two: str) -> float:
    if one == two:
        return 0
    if one in _VOWELS and two in _VOWELS:
        return _VOWEL
    if any(one in sound and two in sound for sound in _SOUNDS):
        return _SOUND
    if one in _PLACE and two in _PLACE:
        (x, y), (p, q) = _PLACE[one], _PLACE[two]
        if abs(x - p) <= 1.1 and abs(y - q) <= 1:
            return _NEIGHBOUR
    return _OTHER


def _one_more(word: str, at: int) -> float:
    """What it costs to leave out or put in the letter of `word` at a place."""
    letter = word[at]
    if letter in "'-":
        return _MARK
    if letter == " ":
        return _SPACE
    if word[at - 1 : at] == letter or word[at + 1 : at + 2] == letter:
        return _DOUBLE
    return _MUTE if letter in _VOWELS or letter == "h" else _LETTER
