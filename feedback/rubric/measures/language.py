"""Measures of language: slips for each 100 words, repeats counted."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.finding import Category
from feedback.rubric.measures.measure import Measure, Values, figure, own, per


def _rate(name: str, what: str, *categories: Category) -> Measure:
    return Measure(
        name=name,
        summary=f"{what} in 100 words, repeats counted",
        of=lambda facts: per(facts.slips_in(*categories), facts.words),
        says=lambda values: _says(values, name, what, categories),
        more=lambda n: f"have {figure(n)} {what} in 100 words",
        fewer=lambda n: f"go over the {what} that are marked ({figure(n)} or fewer in 100 words)",
        needs="grammar",
        kind="fault",
        checks=categories,
    )


def _says(values: Values, name: str, what: str, categories: Sequence[Category]) -> str:
    """The rate, and where several kinds make it up, which do."""
    total = own(values, name)
    said = f"{figure(total) if total else 'No'} {what} in 100 words"
    kinds = [(kind, own(values, f"{kind}_per_100_words")) for kind in categories[:3]]
    parts = [f"{figure(rate)} of {kind}" for kind, rate in kinds if round(rate, 1)]
    return f"{said}: {', '.join(parts)}." if len(parts) > 1 else f"{said}."


MEASURES = (
    _rate("spelling_per_100_words", "slips of spelling", "spelling"),
    _rate("grammar_per_100_words", "slips of grammar", "grammar"),
    _rate("punctuation_per_100_words", "slips of punctuation", "punctuation"),
    _rate("language_per_100_words", "slips of language", "spelling", "grammar", "punctuation"),
)
