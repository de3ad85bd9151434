"""How much of an essay stands in its sources too."""

from __future__ import annotations

from feedback.essay.model import Essay
from feedback.text.words import words

# From a fiftieth of the words on, a sentence in a page, an essay is taken from its sources in part.
# Own answers on tasks a and b of Clough & Stevenson's short answers reach none, revised ones at
# least this (how it holds on others is printed by tests/evaluation/copying.py).
COPIED_SHARE = 0.02


def overlap_share(essay: Essay, *, unquoted: bool = False) -> float:
    """The share of the essay's words that lie in its overlaps, from 0 to 1.

    Counted are the words that the essay's length counts; with `unquoted` those in quotation marks
    are no overlap.
    """
    spans = [o.span for o in essay.overlaps if not (unquoted and o.quoted)]
    taken = {place for span in spans for place in range(*span)}
    counted = [
        word.span
        for paragraph in essay.paragraphs
        if paragraph.is_counted
        for word in words(essay.text, *paragraph.span)
    ]
    shared = sum(not taken.isdisjoint(range(*word)) for word in counted)
    return shared / len(counted) if counted else 0.0
