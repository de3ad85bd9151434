"""Readability, for information only: formulas count syllables, they do not see sense."""

from __future__ import annotations

from feedback.rubric.measures.measure import Facts, Measure, figure, own


def _reading_ease(facts: Facts) -> float:
    """Flesch reading ease by textstat: about 100 is very easy, about 0 very hard."""
    import textstat

    essay = facts.essay
    prose = "\n".join(p.span.of(essay.text) for p in essay.paragraphs if p.is_prose)
    return float(textstat.flesch_reading_ease(prose)) if prose else 0.0


MEASURES = (
    Measure(
        name="reading_ease",
        summary="Flesch reading ease (100 very easy, 0 very hard); for information only",
        of=_reading_ease,
        says=lambda values: (
            f"The Flesch reading ease is {figure(round(own(values, 'reading_ease')))}"
            " (100 very easy, 0 very hard)."
        ),
        more=lambda n: f"write more simply (reading ease {figure(n)} or more)",
        fewer=lambda n: f"write less simply (reading ease {figure(n)} or less)",
        kind="information",
    ),
)
