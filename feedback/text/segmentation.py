"""Sentences, by LanguageTool's own segmentation rules (choppa), and paragraphs, by line breaks."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from feedback.text.span import Span

# "Russia.He" is a missing space, "U.S." and "example.org" are not: a lower-case letter, the stop,
# then a capital followed by a lower-case letter.
_GLUED = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])|(?<=[a-z]{2}[.!?][\"”’'])(?=[A-Z][a-z])")
# The mark of a note or of an entry belongs to the sentence before it: "revenge.[^9] Others say".
_NOTED = re.compile(
    r"[.!?][\"”’')]{0,2}(?:\[\^?\w{1,12}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)+(?=\s+[\"“‘(]?[A-ZÀ-ÖØ-Þ])"
)


@lru_cache(maxsize=1)
def _rules() -> Any:
    from choppa import DEFAULT_SRX_RULESET, SrxDocument

    return SrxDocument(ruleset=DEFAULT_SRX_RULESET)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, trimmed of white space, spans counted in `text`.

    A full stop with no space after it ("Russia.He") also ends a sentence.
    """
    from choppa import SrxTextIterator

    end = len(text) if end is None else end
    part = text[start:end]
    spans: list[Span] = []
    at = start
    for segment in SrxTextIterator(_rules(), "en_two", part):
        inner = {m.start() for m in _GLUED.finditer(segment)}
        inner |= {m.end() for m in _NOTED.finditer(segment)}
        cuts = [0, *sorted(inner), len(segment)]
        for a, b in pairwise(cuts):
            span = Span(at + a, at + b).stripped(text)
            if span.start < span.end:
                spans.append(span)
        at += len(segment)
    return spans
