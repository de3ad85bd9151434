"""Measures of the choice of words; by design they do not grow with an essay's length."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.essay.content_words import STOP
from feedback.grammar.frequencies import frequencies
from feedback.rubric.measures.measure import Facts, Measure, figure, own, per, share
from feedback.text.words import words

# A stretch ends where its share of different words is down to this (McCarthy and Jarvis 2010).
_FACTOR = 0.72
# Shorter texts tell nothing of variety.
_LEAST_WORDS = 50
_MOST_VARIETY = 200.0
# Words below this count (of some 10^12) are none of the 4,000 commonest.
_TELLING = 16_500_000


def _written(facts: Facts) -> list[str]:
    """The words of the running text that are spelt as some word is, in lower case."""
    essay = facts.essay
    found = (w.text.casefold() for s in essay.prose for w in words(essay.text, *s.span))
    return [word for word in found if word in frequencies()]


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


def _rarer(facts: Facts) -> float:
    written = _written(facts)
    found = {word for word in written if len(word) > 3 and frequencies()[word] < _TELLING}
    return per(len(found), len(written))


def _letters(facts: Facts) -> float | None:
    lengths = [len(word) for word in _written(facts) if word not in STOP]
    return share(sum(lengths), len(lengths)) if lengths else None


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
        name="rarer_words_per_100_words",
        summary="different words beyond the 4,000 commonest, in 100 words",
        of=_rarer,
        says=lambda values: (
            f"{figure(own(values, 'rarer_words_per_100_words'))} in 100 words are beyond the 4,000"
            " commonest."
        ),
        more=lambda n: f"choose exact words (at least {figure(n)} beyond the commonest in 100)",
        fewer=lambda n: f"choose plainer words (at most {figure(n)} beyond the commonest in 100)",
    ),
    Measure(
        name="word_letters",
        summary="letters in a word that carries content, on average: a rough sign of exact words",
        of=_letters,
        says=lambda values: (
            f"Words that carry content have {own(values, 'word_letters'):.1f} letters on average."
        ),
        more=lambda n: (
            f"choose exact words over all-purpose ones ({n:g} letters or more on average)"
        ),
        fewer=lambda n: f"choose shorter words ({n:g} letters or fewer on average)",
    ),
)
