"""Measures of how much of what the supplied sources tell an essay takes up."""

from __future__ import annotations

from feedback.essay.content_words import content
from feedback.rubric.measures.measure import Facts, Measure, count, own
from feedback.rubric.measures.task import telling_words

# Two words that tell of the subject, in one sentence of each, make a sentence's idea.
_SHARED = 2


def _passages(facts: Facts) -> int:
    """The sentences of the pack of which a sentence of the essay takes up two telling words."""
    telling = frozenset(telling_words(tuple(source.text for source in facts.library)))
    essay = facts.essay
    said = [content(essay.text, sentence.span) & telling for sentence in essay.prose]
    told = [
        content(source.text, span) & telling
        for source in facts.library
        for span in source.sentences
    ]
    return sum(any(len(words & mine) >= _SHARED for mine in said) for words in told)


MEASURES = (
    Measure(
        name="source_ideas",
        summary="sentences of the supplied sources whose matter a sentence of the essay takes up",
        of=_passages,
        says=lambda values: (
            f"The essay takes up the matter of {count(own(values, 'source_ideas'), 'sentence')} of"
            " the supplied sources."
        ),
        more=lambda n: f"take up more of what the sources tell (at least {count(n, 'passage')})",
        fewer=lambda n: f"take up at most {count(n, 'passage')} of the sources",
        needs="sources",
    ),
)
