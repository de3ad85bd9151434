"""What stands behind a claim and may show it."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.essay.model import Essay, Paragraph, Sentence


def followers(essay: Essay, paragraph: Paragraph, number: int) -> Sequence[Sentence]:
    """The two sentences behind a claim; the first three of the next paragraph behind one that is a
    line of its own, which may well be their topic sentence."""
    if len(paragraph.sentences) > 1:
        return paragraph.sentences[number + 1 : number + 3]
    prose = [p for p in essay.paragraphs if p.is_prose]
    behind = next((p for p in prose if p.span.start > paragraph.span.start), None)
    return behind.sentences[:3] if behind else ()
