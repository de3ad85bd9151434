"""Measures of language: slips for each 100 words, repeats counted."""

from __future__ import annotations

from feedback.finding import Category
from feedback.rubric.measures.measure import Measure, figure, own, per


def _rate(name: str, what: str, *categories: Category) -> Measure:
    return Measure(
        name=name,
        summary=f"{what} in 100 words, repeats counted",
        of=lambda facts: per(facts.slips_in(*categories), facts.words),
        says=lambda values: f"{figure(own(values, name))} {what} in 100 words.",
        more=lambda n: f"have {figure(n)} {what} in 100 words",
        fewer=lambda n: f"go over the {what} that are marked ({figure(n)} or fewer in 100 words)",
        needs="grammar",
        kind="fault",
        checks=categories,
    )


MEASURES = (
    _rate("spelling_per_100_words", "slips of spelling", "spelling"),
    _rate("grammar_per_100_words", "slips of grammar", "grammar"),
    _rate("punctuation_per_100_words", "slips of punctuation", "punctuation"),
    _rate("language_per_100_words", "slips of language", "spelling", "grammar", "punctuation"),
)
