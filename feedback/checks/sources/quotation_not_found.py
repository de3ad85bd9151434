"""A quotation that no supplied source holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay, Quotation
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.words import count_words

CHECK = Check(
    name="sources/quotation-not-found",
    severity="suggestion",
    summary="a quotation of six words or more that is in none of the sources",
    why="A reader who looks the words up and does not find them cannot tell where they come from.",
    advice="Where do these words come from? Name that source, or take the quotation marks away "
    "if the words are your own.",
    examples=(
        Example(
            flagged="The report states, ⟦“No one dared to walk home alone at night.”⟧",
            clean="The report states, “Every lamp in the quarter was lit by dusk.”",
            sources={
                "Source 1": "The council was proud: every lamp in the quarter was lit by dusk."
            },
        ),
    ),
    needs_sources=True,
    step="Say where each quotation comes from",
    weight=55,
    akin=("sources/uncited-quotation",),
)

_PARENTHESIS = re.compile(r"\([^()]*\)")
_LONGEST = 80
_KIN = (
    r"(?:grand(?:ma|pa|mother|father|parents?)|mother|mom|mum|father|dad|parents?|brother|sister|"
    r"uncle|aunt|cousin|friend|neighbou?r|teacher|coach|boss|classmate|roommate)"
)
_HEARD = re.compile(
    rf"\b(?:my|our)\s+(?:\w+\s+){{0,2}}{_KIN}\b.*"
    r"\b(?:said|says|told|tells|asked|answered|explained|put\s+it|used\s+to\s+say)\b"
    r"|\b(?:he|she)\s+(?:once\s+)?(?:told|asked|answered)\s+me\b",
    re.IGNORECASE | re.DOTALL,
)

# "He could say, “…”", "I begin with “…”": nobody has said or written it.
_MADE_UP = re.compile(
    r"\b(?:could|would|might|may|can|should|will|[’']d)\s+(?:\w+\s+){0,2}"
    r"(?:say|think|ask|wonder|argue|tell|answer|reply|object|shout|write)\b[^.;]{0,30}$"
    r"|\bI\s+(?:\w+\s+)?(?:use|used|write|wrote|chose|choose|begin|began|open|opened|start|started)\b[^.;]*$",
    re.IGNORECASE,
)


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 6) -> Iterator[Finding]:  # noqa: ARG001
    """One finding for all quotations not found.

    Words of a cited work that is not in the pack are not checked, and so not found missing. What
    somebody said to the writer stands in no source either.
    Where the closing mark is missing, or seems to (it runs on for long), nobody knows how far the
    quotation goes; a citation inside the marks is none of its words.
    """
    lost = [
        quotation
        for quotation in essay.quotations_of(at_least=min_words)
        if quotation.verdict == "not_found"
        and _sure(essay, quotation, min_words)
        and not _told(essay, quotation)
    ]
    if lost:
        more = f", nor {len(lost) - 1} more of your quotations" if lost[1:] else ""
        yield CHECK.at(
            lost[0].span,
            f"None of the sources has {shown(lost[0].inner.of(essay.text))}{more}.",
            repeats=tuple(quotation.span for quotation in lost[1:]),
            confidence=0.7,
        )


def _sure(essay: Essay, quotation: Quotation, min_words: int) -> bool:
    words = count_words(_PARENTHESIS.sub(" ", quotation.inner.of(essay.text)))
    return quotation.closed and min_words <= words <= _LONGEST


def _told(essay: Essay, quotation: Quotation) -> bool:
    """Whether the writer heard or makes up the words: "my coach told me", "he could say"."""
    sentence = essay.sentences[quotation.sentence].span
    before = essay.text[min(sentence.start, quotation.span.start) : quotation.span.start]
    if _HEARD.search(before) or _MADE_UP.search(before):
        return True
    asked = quotation.inner.of(essay.text).rstrip().endswith("?")
    return asked and not before.strip() and not quotation.cited
