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

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

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
    spans = [p.span for p in essay.paragraphs if not skip(p.span)]
    answers = check_each(engine, texts_of(essay.text, spans), essay.language)
    going_on = _going_on(essay)
    matches = [
        replace(match, span=match.span.shifted(span.start))
        for span, found in zip(spans, answers, strict=True)
        for match in found
    ]
    return sorted(
        (m for m in matches if m.rule not in _CAPITALS or m.span.start not in going_on),
        key=lambda match: (match.span, match.rule),
    )


def texts_of(text: str, spans: Iterable[Span]) -> list[str]:
    """The paragraphs of `text` at `spans` as an engine is asked for them."""
    whole = without_endless(text)
    return [span.of(whole) for span in spans]


def _going_on(essay: Essay) -> set[int]:
    """Where paragraphs start that go on with the one before."""
    return {
        here.span.stripped(essay.text).start
        for before, here in pairwise(essay.paragraphs)
        if before.span.of(essay.text).rstrip().endswith((",", ";"))
    }
