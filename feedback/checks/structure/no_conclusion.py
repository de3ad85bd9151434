"""The last paragraph opens one more point, and nothing draws the essay together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.essay.structure.conclusion import ending_of, last_paragraph
from feedback.essay.structure.thesis import find_thesis
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.printable import snippet
from feedback.text.words import count_words

_OPENING = (
    "Our school should keep its garden, because it feeds the kitchen and teaches patience.\n\n"
    "The first reason is food. The cooks used forty crates of beans and carrots last year.\n\n"
)
_POINT = (
    "Another reason is the bees. Three hives stand behind the shed, and a class looks after them."
)
CHECK = Check(
    name="structure/no-conclusion",
    severity="suggestion",
    summary="a last paragraph that starts one more point, so that nothing draws the essay together",
    why="Readers remember the end best. An essay that stops after its last point leaves them to "
    "work out what the points add up to.",
    advice="What do your points show together? Say it in a paragraph of its own at the end.",
    examples=(
        Example(
            flagged=f"{_OPENING}⟦{_POINT}⟧",
            clean=f"{_OPENING}{_POINT}\n\nFood and bees are reason enough: the garden must stay.",
        ),
    ),
    step="Draw your points together at the end",
    weight=55,
)
_NUMBERED = re.compile(
    r"\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.):]\s|(?:question|part|q)\s*\d", re.IGNORECASE
)
_SHOWN = 48
# "Also the sea had gone": so few words, or an essay that holds nothing, may be a story's end.
_SHORT = 14


def find(essay: Essay, _library: SourceLibrary, *, min_paragraphs: int = 3) -> Iterator[Finding]:
    """An essay of fewer than `min_paragraphs` paragraphs, or one in numbered or headed parts, is
    left alone."""
    prose = [p for p in essay.paragraphs if p.is_prose]
    last = last_paragraph(essay)
    if last is None or len(prose) < min_paragraphs or _is_in_parts(essay):
        return
    ending = ending_of(essay)
    if last.kind == "list" or ending is None or ending.draws_together:
        return
    told = count_words(last.span.of(essay.text)) < _SHORT or find_thesis(essay) is None
    if ending.opens == "point" or (ending.opens and not told):
        words = snippet(last.sentences[0].span.of(essay.text), _SHOWN).rstrip(".")
        yield CHECK.at(
            last.span,
            f"The essay ends with one more point, “{words}”, and does not draw its points"
            " together.",
            confidence=0.8,
        )


def _is_in_parts(essay: Essay) -> bool:
    """Whether the text is answers or sections, each with an end of its own."""
    numbered = sum(_NUMBERED.match(essay.text, p.span.start) is not None for p in essay.paragraphs)
    headings = sum(p.kind == "heading" for p in essay.paragraphs)
    return numbered >= 2 or headings >= 2
