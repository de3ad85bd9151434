"""Phrases of another language, told by italics or quotation marks and by the dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from feedback.essay.model import Essay
from feedback.grammar.engine import Match
from feedback.grammar.source_names import edits
from feedback.grammar.spelling import is_speller
from feedback.text.span import Span
from feedback.text.words import words

# Italics as typed in plain text.
_TYPED = re.compile(r"(?<![\w*_])([*_])(?=[^\W_])(?P<inner>[^*_\n]{0,80}[^\W_])\1(?![\w*_])")
_MOST = 0.5


def foreign_phrases(essay: Essay, matches: Iterable[Match]) -> tuple[Span, ...]:
    """The phrases in italics or quotation marks of which the dictionary lacks most words.

    `matches` are the engine's. Italics for stress stay the student's own English: most of their
    words are known. A word by itself is foreign where no word of the dictionary is one edit away;
    else it is a slip in italics.
    """
    unknown = [match for match in matches if is_speller(match)]
    return tuple(span for span in _set_apart(essay) if _is_foreign(span, unknown, essay.text))


def _set_apart(essay: Essay) -> Iterator[Span]:
    yield from essay.emphasis
    yield from (Span(*found.span("inner")) for found in _TYPED.finditer(essay.text))
    yield from (q.inner for q in essay.quotations if q.use in ("scare", "word"))


def _is_foreign(phrase: Span, unknown: list[Match], text: str) -> bool:
    inside = [match for match in unknown if phrase.covers(match.span)]
    count = sum(1 for word in words(text, *phrase) if not word.text.isdigit())
    if count < 2:
        return any(not _is_slip(match, text) for match in inside)
    return len({match.span for match in inside}) > count * _MOST


def _is_slip(match: Match, text: str) -> bool:
    return any(edits(match.span.of(text), meant) <= 1 for meant in match.suggestions)
