"""A loaded word that does the arguing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from feedback.checks.card import Check, Example
from feedback.essay.claims.loaded_words import loaded_words
from feedback.essay.grammar.literary import is_literary
from feedback.essay.model import Essay
from feedback.essay.structure.prompted import is_prompted
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.quoted import double_quoted
from feedback.text.span import Span
from feedback.text.words import stem, words

CHECK = Check(
    name="claims/loaded-word",
    severity="suggestion",
    summary="a word of contempt (preposterous, idiotic, brainwashed sheep) for people or positions",
    why=(
        "A reader who already agrees nods at such a word, and one who does not stops listening. "
        "Evidence that lets readers judge for themselves persuades both."
    ),
    advice="What makes you say this? Put that fact or reason here, with a calmer word.",
    examples=(
        Example(
            flagged="The plan to sell the harbour is ⟦idiotic⟧.",
            clean="The plan to sell the harbour costs more than the harbour earns.",
        ),
        Example(
            flagged="People who believe the advert are ⟦brainwashed sheep⟧.",
            clean="The ridiculous hat made the audience laugh.",
        ),
    ),
    step="Use evidence instead of strong words",
    weight=30,
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    if is_literary(essay):
        return
    quoted = double_quoted(essay.text)
    places = [
        span
        for sentence in essay.prose
        for span in loaded_words(essay, sentence.span)
        if not _is_given(essay, span, quoted) and not _is_the_sources(essay, span, library)
    ]
    if places:
        shown = " ".join(places[0].of(essay.text).split())
        yield CHECK.at(
            places[0],
            f"“{shown}” tells a reader what you feel, but not why.",
            repeats=tuple(places[1:]),
            confidence=0.7,
        )


def _is_given(essay: Essay, span: Span, quoted: list[Span]) -> bool:
    """Whether the word stands in quotation marks, in italics, or is given to somebody."""
    if any(q.overlaps(span) for q in (*quoted, *essay.emphasis)) or is_prompted(essay, span):
        return True
    if any(q.span.overlaps(span) for q in essay.quotations):
        return True
    return any(a.covers.covers(span) and not a.span.overlaps(span) for a in essay.attributions)


def _is_the_sources(essay: Essay, span: Span, library: SourceLibrary) -> bool:
    """Whether the title or a supplied source has the word."""
    told = {stem(w.text) for w in words(essay.text, *span)}
    title = essay.title.of(essay.text) if essay.title else ""
    texts = [title, *(source.text for source in library)]
    return any(told <= _stems(text) for text in texts)


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w.text) for w in words(text))
