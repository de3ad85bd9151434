"""An essay's matches, asked paragraph by paragraph.

So a paragraph's answer is the same whatever stands around it, and can be kept (`kept.py`). Of
LanguageTool's rules these look across paragraphs, and what is decided for each:

- UPPERCASE_SENTENCE_START leaves a small letter alone where the paragraph before ended in a comma
  or semicolon (a broken line, a list). Asked alone it does not know; such a match is dropped here.
- EN_UNPAIRED_BRACKETS, EN_UNPAIRED_QUOTES and the rules on white space are not reported anyway.
- EN_WORD_COHERENCY (adviser beside advisor) is not reported: the essay's own mixture of spellings
  is no matter of one paragraph.
- Rules on repeated beginnings are advice on style, and see the paragraph alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from feedback.essay.model import Essay
from feedback.grammar.engine import GrammarEngine, Match, check_each
from feedback.text.endless import without_endless
from feedback.text.span import Span

_CAPITALS = frozenset({"UPPERCASE_SENTENCE_START", "SentenceCapitalization"})


def matches_of(essay: Essay, engine: GrammarEngine, skip: Callable[[Span], bool]) -> list[Match]:
    """The engine's matches in the paragraphs of `essay`, in text order and in the essay's offsets.

    `skip` says of a paragraph's span that nobody wants to know. Raises EngineError when the engine
    cannot check.
    """
    text = without_endless(essay.text)
    spans = [p.span for p in essay.paragraphs if p.span.of(text).strip() and not skip(p.span)]
    answers = check_each(engine, [span.of(text) for span in spans], essay.language)
    matches = [
        replace(match, span=match.span.shifted(span.start))
        for span, found in zip(spans, answers, strict=True)
        for match in found
    ]
    return sorted(
        (m for m in matches if not _goes_on(m, essay.text)), key=lambda m: (m.span, m.rule)
    )


def _goes_on(match: Match, text: str) -> bool:
    """Whether a small letter begins a paragraph that goes on with the one before."""
    if match.rule not in _CAPITALS:
        return False
    before = text[: match.span.start].rstrip(" \xa0\t")
    return before.endswith("\n") and before.rstrip().endswith((",", ";"))
