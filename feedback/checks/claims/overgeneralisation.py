"""An absolute that the evidence cannot carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from feedback.checks.card import Check, Example
from feedback.essay.claims.absolute_words import HISTORY
from feedback.essay.claims.absolutes import absolutes
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Essay
from feedback.essay.structure.prompted import is_prompted
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

CHECK = Check(
    name="claims/overgeneralisation",
    severity="suggestion",
    summary="“everyone”, “nobody”, “all”, “always” or “never” where the evidence cannot cover "
    "that much",
    why=(
        "One exception is enough to overturn an “everyone” or a “never”, and a reader soon thinks "
        "of one. A statement about the people in your evidence is harder to overturn."
    ),
    advice="Can you think of a case where this is not true? Say who or what your evidence is "
    "about, and when.",
    examples=(
        Example(
            flagged="⟦Everyone knows⟧ that exercise is dull.",
            clean="Everyone should have the chance to swim.",
        ),
        Example(
            flagged="⟦Teenagers never listen⟧ to advice.",
            clean="All three documents describe the same winter.",
        ),
    ),
    step="Claim only as much as your evidence shows",
    weight=48,
)
# What nobody does in a play, every reader of the play can see.
_IN_A_WORK = re.compile(
    r"\b(?:in|of|throughout)\s+(?:this|the|her|his|their)\s+(?:\w+\s+)?(?:play|novel|poem|story|book|"
    r"film|movie|chapter|scene|act|text|extract|passage|sonnet|painting)\b",
    re.IGNORECASE,
)


_NO_ROOM = "leaves no room for a single exception"
_ALL_HISTORY = (
    "How could you show this for so long a time? Begin at a time and place that your sources tell "
    "of, or go straight to your point."
)
_ALL = re.compile(r"\b(?:every(?:one|body)?|all|always|each)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:nobody|no|never|none)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+")
_SHARED = 2
_LIKE = 0.6
"""What a sentence shares with a source's of the same sweep: words of substance, and their share."""


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    places = [
        span
        for sentence in essay.prose
        for span in absolutes(essay, sentence.span)
        if not _is_given(essay, span)
        and not _IN_A_WORK.search(sentence.span.of(essay.text))
        and not _is_the_sources(essay, sentence.span, span, library)
    ]
    if places:
        shown = " ".join(places[0].of(essay.text).split())
        history = HISTORY.match(shown) is not None
        yield CHECK.at(
            places[0],
            f"“{shown}” {'takes in all of history' if history else _NO_ROOM}.",
            advice=_ALL_HISTORY if history else None,
            repeats=tuple(places[1:]),
            confidence=0.7,
        )


def _is_given(essay: Essay, span: Span) -> bool:
    """Whether the words are quoted, the assignment's, or given to a person or source named."""
    if is_prompted(essay, span) or any(q.span.overlaps(span) for q in essay.quotations):
        return True
    return any(
        a.kind != "vague" and a.covers.covers(span) and not a.span.overlaps(span)
        for a in essay.attributions
    )


def _is_the_sources(essay: Essay, sentence: Span, span: Span, library: SourceLibrary) -> bool:
    """Whether a supplied source says it of all of them, too."""
    if any(c.verdict == "supported" and c.span.overlaps(span) for c in essay.claims):
        return True
    told = content(essay.text, sentence)
    absolute = _NONE if _NONE.search(span.of(essay.text)) else _ALL
    return any(
        len(told & said) >= max(_SHARED, _LIKE * len(told))
        for source in library
        for said in _sweeping_in(source.text, absolute)
    )


@lru_cache(maxsize=512)
def _sweeping_in(text: str, absolute: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """The content of each sentence of a source that has such an absolute."""
    return tuple(
        content(text, Span(*match.span()))
        for match in _SENTENCE.finditer(text)
        if absolute.search(match.group())
    )
