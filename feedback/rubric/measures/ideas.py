"""Measures of how much of what the supplied sources tell an essay takes up."""

from __future__ import annotations

from functools import lru_cache

from feedback.essay.grammar.content_words import content
from feedback.rubric.measures.measure import Facts, Measure, count, own
from feedback.rubric.measures.task import telling_words
from feedback.text.segmentation import sentences

# Two words that tell of the subject, in one sentence of each, make a sentence's idea.
_SHARED = 2


def _passages(facts: Facts) -> int:
    """The sentences of the pack of which a sentence of the essay takes up two telling words."""
    telling, told = _told(tuple(source.text for source in facts.library))
    essay = facts.essay
    said = [content(essay.text, sentence.span) & telling for sentence in essay.prose]
    return sum(any(len(words & mine) >= _SHARED for mine in said) for words in told)


@lru_cache(maxsize=4)
def _told(texts: tuple[str, ...]) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The telling words of a pack, and those of each of its sentences; the same for a class."""
    telling = frozenset(telling_words(texts))
    told = (content(text, span) & telling for text in texts for span in sentences(text))
    return telling, tuple(told)


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
