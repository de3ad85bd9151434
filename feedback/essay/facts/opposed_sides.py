"""Opposite sides of one line (north and south, men and women) that two texts name."""

from __future__ import annotations

import re
from functools import lru_cache

from feedback.essay.attributions.signal_words import word_set
from feedback.text.words import words

# Of each line a sentence may name one: another one is another thing, time or place.
_OPPOSITES_LISTED = """
summer winter spring autumn
north northern : south southern : east eastern : west western
men male males man boys boy : women female females woman girls girl : children child kids
day daytime : night
before : after
minimum lowest smallest cheapest : maximum highest largest biggest record : average mean
rise rose risen rises grew increased increase : fall fell fallen falls dropped decreased decrease
morning : afternoon : evening
upper : lower : middle
old : new : young
rich richest : poor poorest
inside within : outside beyond
urban city : rural country village
best : worst
home : away
left : right
import imports imported : export exports exported
born birth births : died death deaths
inner : outer
adults adult : teenagers teenager : pupils students
planned expected forecast hoped estimated : actual actually real
"""
_AGE = re.compile(r"(?i)years?[\s-]+old")


def are_opposed(a: str, b: str) -> bool:
    """Whether one text names one of two opposites, and the other the other."""
    mine, theirs = _opposites(a), _opposites(b)
    return any(mine[i] and theirs[i] and not mine[i] & theirs[i] for i in mine)


def is_one_side(word: str) -> bool:
    """Whether a word names one of two opposites ("women", "rural")."""
    return word.casefold() in frozenset().union(*(group for line in _lines() for group in line))


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[frozenset[str], ...], ...]:
    found = []
    for line in _OPPOSITES_LISTED.strip().splitlines():
        groups = line.split(":") if ":" in line else line.split()
        found.append(tuple(word_set(group) for group in groups))
    return tuple(found)


@lru_cache(maxsize=4096)
def _opposites(text: str) -> dict[int, frozenset[int]]:
    """For each line of opposites the sides that a text names."""
    here = {w.text.casefold() for w in words(_AGE.sub(" ", text))}
    return {
        i: frozenset(j for j, group in enumerate(line) if group & here)
        for i, line in enumerate(_lines())
    }
