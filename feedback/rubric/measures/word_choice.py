"""Measures of the choice of words: how varied, and how exact.

Variety and rates hardly grow with an essay's length; the count of exact words does, and goes with
marks beyond that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from feedback.essay.grammar.content_words import STOP
from feedback.rubric.measures.measure import Facts, Measure, count, figure, own, per
from feedback.text.frequencies import frequencies
from feedback.text.span import Span
from feedback.text.words import words

# A stretch ends where its share of different words is down to this (McCarthy and Jarvis 2010).
_FACTOR = 0.72
# Shorter texts tell nothing of variety.
_LEAST_WORDS = 50
_MOST_VARIETY = 200.0
# Words below this count (of some 10^12) are none of the 2,000 commonest.
_COMMON = 39_000_000
_LONG = 7
_ARE = "different longer words are"


def _written(facts: Facts) -> Sequence[str]:
    """The words of the running text that are spelt as some word is, in lower case, without 's."""
    essay = facts.essay
    return _spelt(essay.text, tuple(sentence.span for sentence in essay.prose))


# Three measures ask for them.
@lru_cache(maxsize=2)
def _spelt(text: str, sentences: tuple[Span, ...]) -> tuple[str, ...]:
    found = (
        re.sub(r"[’']s?$", "", word.text.casefold())
        for span in sentences
        for word in words(text, *span)
    )
    return tuple(word for word in found if word in frequencies())


def variety(written: Sequence[str]) -> float:
    """MTLD: the words, on average, that it takes until only 72 of 100 are different ones; read
    forwards and backwards."""
    return (_stretch(written) + _stretch(written[::-1])) / 2 if written else 0.0


def _stretch(written: Sequence[str]) -> float:
    factors, seen, size = 0.0, set[str](), 0
    for word in written:
        seen.add(word)
        size += 1
        if len(seen) / size <= _FACTOR:
            factors, seen, size = factors + 1, set(), 0
    if size:
        factors += (1 - len(seen) / size) / (1 - _FACTOR)
    return len(written) / factors if factors else float(len(written))


def _variety(facts: Facts) -> float | None:
    written = _written(facts)
    return min(variety(written), _MOST_VARIETY) if len(written) >= _LEAST_WORDS else None


def exact(written: Sequence[str]) -> frozenset[str]:
    """The different words that name things closely: of some length, and beyond the commonest."""
    return frozenset(
        word
        for word in written
        if len(word) >= _LONG and frequencies()[word] < _COMMON and word not in STOP
    )


def _exact(facts: Facts) -> int:
    return len(exact(_written(facts)))


def _exact_rate(facts: Facts) -> float:
    written = _written(facts)
    return per(len(exact(written)), len(written))


MEASURES = (
    Measure(
        name="word_variety",
        summary="words on end until fewer than 72 in 100 are different ones (MTLD; a page has "
        "40 to 120)",
        of=_variety,
        says=lambda values: (
            f"Words vary: it takes {figure(round(own(values, 'word_variety')))} words until only 72"
            " in 100 are different ones."
        ),
        more=lambda n: f"say things in more than one way (word variety {figure(n)} or more)",
        fewer=lambda n: f"keep to fewer different words (word variety {figure(n)} or less)",
        most=_MOST_VARIETY,
    ),
    Measure(
        name="exact_words",
        summary=f"different words of {_LONG} letters or more beyond the 2,000 commonest; more in a "
        "longer essay",
        of=_exact,
        says=lambda values: (
            f"{count(own(values, 'exact_words'), 'different longer word is', _ARE)} beyond the"
            " commonest."
        ),
        more=lambda n: (
            f"name things closely, with at least {count(n, 'different word')} beyond the commonest"
        ),
        fewer=lambda n: f"keep to {count(n, 'word')} beyond the commonest",
    ),
    Measure(
        name="exact_words_per_100_words",
        summary=f"different words of {_LONG} letters or more beyond the 2,000 commonest, in 100",
        of=_exact_rate,
        says=lambda values: (
            f"{figure(own(values, 'exact_words_per_100_words'))} in 100 words are different longer"
            " ones beyond the commonest."
        ),
        more=lambda n: f"name things closely (at least {figure(n)} longer words in 100)",
        fewer=lambda n: f"choose plainer words (at most {figure(n)} longer ones in 100)",
        most=100,
    ),
)
