"""What stands behind a claim and may show it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.essay.model import Body, Essay, Paragraph, Sentence

_MINE = re.compile(r"(?i)\b(?:I|my|me|we|our)\b")


def followers(essay: Essay, paragraph: Paragraph, number: int) -> Sequence[Sentence]:
    """The two sentences behind a claim; the first three of the next paragraph behind one that is a
    line of its own, which may well be their topic sentence."""
    if len(paragraph.sentences) > 1:
        return paragraph.sentences[number + 1 : number + 3]
    prose = [p for p in essay.paragraphs if p.is_prose]
    behind = next((p for p in prose if p.span.start > paragraph.span.start), None)
    return behind.sentences[:3] if behind else ()


def is_own_story(body: Body, sentence: Sentence) -> bool:
    """ "Last year I lost a tooth over it", "my uncle sold his shop": the student's own case."""
    text = sentence.span.of(body.text)
    return _MINE.search(text) is not None and any(
        t.tag_ in ("VBD", "VBN") for t in body.parsed(sentence.span)
    )
