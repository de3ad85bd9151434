"""Sentences that weigh a source by its origin or purpose, with no verdict in so many words."""

from __future__ import annotations

import re

from feedback.essay.evaluation_aspects import aspects_of
from feedback.essay.evaluation_continuation import SIDES, goes_on
from feedback.essay.evaluation_retelling import (
    INFERS,
    LEADS,
    OF_WORDS,
    OTHER_SOURCE,
    RETELLS,
    reports,
)
from feedback.essay.evaluation_sentences import LEARNING
from feedback.essay.evaluation_words import ANY_REFERENCE, REFERENCE, STRICT
from feedback.essay.model import Aspect

_REMINDS = re.compile(
    rf"\b(?:(?:keep|bear|borne|kept)\s+in\s+mind|(?:remember|note|consider)(?:ed|d)?|not\s+forget)"
    rf"\s+that\s+{REFERENCE}",
    re.IGNORECASE,
)
# "The law was biased": what it was like in its day.
_JUDGED_THEN = re.compile(rf"\b(?:was|were)\s+(?:\w+\s+)?(?:{STRICT})\b", re.IGNORECASE)
_OPENS_ON_SOURCE = re.compile(rf"{LEADS}{ANY_REFERENCE}", re.IGNORECASE)
# What a writer did may be the story of the essay ("Smith kept bees and sold them").
_OPENS_ON_MAKER = re.compile(
    rf"{LEADS}(?:the|this|that)\s+(?:\w+\s+)?(?:author|writer|historian|journalist"
    rf"|photographer)s?\b",
    re.IGNORECASE,
)
_OPENS_ON_DOCUMENT = re.compile(rf"{LEADS}{REFERENCE}", re.IGNORECASE)
# "Source 1 only tells us about one village, so it may not be typical."
_OF_US = re.compile(
    r"\b(?:tells?|shows?|gives?)\s+(?:us|me|you|one|historians?|readers?"
    r"|an?\s+(?:reader|historian|enquirer|researcher|student))\b|\b(?:its|their)\s+(?:value"
    r"|usefulness|reliability)\b"
    r"|\bnot\s+enough\b|\b(?:is|are)\s+only\s+one\b(?!\s+of\b)",
    re.IGNORECASE,
)


def _reminds_of_source(text: str) -> bool:
    """ "One should keep in mind that the memoir …": whoever says so weighs it."""
    return _REMINDS.search(text) is not None


def weighs_source(text: str, found: set[Aspect]) -> bool:
    """Whether a sentence that opens on a source draws something from its origin or purpose.

    `found` are the sentence's aspects.

    "The cartoon exaggerates … in order to mock him": no verdict in so many words.
    """
    if OTHER_SOURCE.search(text) or RETELLS.search(text) or LEARNING.search(text[:20]):
        return False
    if not _OPENS_ON_SOURCE.search(text):
        return False
    if "limitation" in found and _OF_US.search(text):
        return True
    if found & {"origin", "purpose"} and _reminds_of_source(text):
        return True
    if not found & {"origin", "purpose"}:
        return False
    if _OPENS_ON_MAKER.search(text) and not (OF_WORDS.search(text) or INFERS.search(text)):
        return False
    if _OPENS_ON_DOCUMENT.search(text):
        return bool(found & SIDES) or INFERS.search(text) is not None
    return "limitation" in found and not _JUDGED_THEN.search(text)


def weighs_in_two(first: str, second: str, found: set[Aspect], *, of_source: bool) -> bool:
    """Whether two sentences do so together: who made a source and why, and then what follows.

    `of_source`: the first is about a source, though it does not open on one.
    """
    opens = of_source or _OPENS_ON_SOURCE.search(first) is not None
    if not opens or RETELLS.search(first) or reports(first) or not goes_on(second):
        return False
    facets = {"origin", "purpose"} & found
    if facets and of_source and INFERS.search(second):
        return True
    return bool(facets and SIDES & set(aspects_of(second)) and OF_WORDS.search(second))
