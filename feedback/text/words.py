"""Words with their places, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from feedback.text.span import Span
from feedback.text.spellings import american

WORD = re.compile(r"\w+(?:[’'‑\-]\w+)*")


class Word(NamedTuple):
    """A word as written and where it stands."""

    text: str
    span: Span


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of `text[start:end]`, their spans counted in `text`."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(match.group(), Span(*match.span()))


def count_words(text: str) -> int:
    """How many words `text` has; a hyphenated word is one."""
    return sum(1 for _ in WORD.finditer(text))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Snowball stem of a word, lower-case, curly apostrophes made straight; one stem for the
    British and the American spelling."""
    return str(_stemmer().stemWord(american(word.casefold().replace("’", "'"))))
