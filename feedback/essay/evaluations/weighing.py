"""Sentences that weigh a source by its origin or purpose, with no verdict in so many words."""

from __future__ import annotations

import re

from feedback.essay.evaluations.aspects import aspects_of, is_tested, omits
from feedback.essay.evaluations.continuation import SIDES, goes_on
from feedback.essay.evaluations.retelling import (
    INFERS,
    LEADS,
    OF_WORDS,
    OTHER_SOURCE,
    RETELLS,
    reports,
)
from feedback.essay.evaluations.sentences import LEARNING
from feedback.essay.evaluations.words import (
    ANY_REFERENCE,
    DOCUMENTS,
    LABELLED,
    REFERENCE,
    STRICT,
    THINGS,
)
from feedback.essay.model import Aspect

_REMINDS = re.compile(
    rf"\b(?:(?:keep|bear|borne|kept)\s+in\s+mind|(?:remember|note|consider)(?:ed|d)?|not\s+forget)"
    rf"\s+that\s+{REFERENCE}",
    re.IGNORECASE,
)
# "The law was biased": what it was like in its day.
_JUDGED_THEN = re.compile(rf"\b(?:was|were)\s+(?:\w+\s+)?(?:{STRICT})\b", re.IGNORECASE)
_OPENS_ON_SOURCE = re.compile(rf"{LEADS}(?:what\s+)?{ANY_REFERENCE}", re.IGNORECASE)
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


# "…, which is what you would expect from those who sell it".
_EXPECTED = re.compile(
    r"\b(?:(?:as|what)\s+(?:you|one|we|I)\s+(?:would|might|could)\s+expect"
    r"|(?:un|not\s+)surpris(?:ing|ingly)|no\s+surprise)\b",
    re.IGNORECASE,
)
# "Source 5 claims that …, but this contradicts what I know".
_DISAGREES = re.compile(
    r"\b(?:but|however|yet|although)\b[^.]*\b(?:contradicts?|at\s+odds\s+with|conflicts?\s+with"
    r"|I\s+(?:do\s+not|don[’']t)\s+(?:believe|trust|find)|convinc\w+|doubt(?:ful)?)\b",
    re.IGNORECASE,
)
# "Source 6 shows a full tram, but it is an advertisement".
_BUT_IT_IS = re.compile(
    rf"\b(?:but|although|though|however|yet)\s+(?:it\s+(?:is|was)\s+(?:only\s+|just\s+|also\s+)?"
    rf"(?:an?\s+(?:\w+\s+){{0,2}}?(?:{DOCUMENTS}|{THINGS})\b|written|made|produced|published|drawn"
    r"|taken|printed)|its\s+(?:\w+\s+)?(?:aim|purpose|job|author|writer|maker)|the\s+(?:author"
    r"|writer|artist|photographer|cartoonist|journalist)\s+(?:is|was|had|wants|wanted))\b",
    re.IGNORECASE,
)
# "Marchetti, who has studied twenty-six of them, warns us that …".
_ASIDE = re.compile(r",\s+(?:who|which|whose|writing|an?|the|in)\b[^,]*,", re.IGNORECASE)
# "She kept this diary for herself, so she was free to write …".
_MADE_THIS = re.compile(
    rf"\b(?:wrote|kept|made|drew|took|painted|published|gave|recorded)\s+(?:this|these)\s+"
    rf"(?:\w+\s+)?(?:{DOCUMENTS})\b",
    re.IGNORECASE,
)
_AGREE = re.compile(rf"{LEADS}{REFERENCE}[^.]{{0,40}}?\s+agree\s+(?:that|on|about)\b", re.I)
_NEITHER = re.compile(rf"{LEADS}neither\s+(?:of\s+)?(?:the\s+)?(?:{DOCUMENTS})\b", re.IGNORECASE)
# "I got my facts from an encyclopedia for children, which is easy to read but leaves out …".
_USED_BY_ME = re.compile(
    rf"^\W*I\s+(?:also\s+|then\s+|first\s+)?(?:used|use|got|found|took|read|chose|relied\s+on"
    rf"|consulted|looked\s+at)\b[^.;]*?\b(?:{DOCUMENTS}|Wikipedia)\b[^.;]*?,\s+(?:which|who|but"
    r"|although|because|since|as)\b",
    re.IGNORECASE,
)
_IN_ITS_DAY = re.compile(
    r"\b(?:left\s+out|omitted|did(?:\s+not|n[’']t))\b|\b(?:map|law|act|treaty)\b", re.IGNORECASE
)
_FACET_OF = re.compile(
    rf"{LEADS}(?:the|its)\s+(?:tone|language|style|title|caption|wording|content|headline)\s+(?:of"
    rf"|in)\s+{ANY_REFERENCE}",
    re.IGNORECASE,
)
# "The newspapers exaggerated the danger in order to sell": what they did in their day.
_ACTED = re.compile(rf"^\W*the\s+(?:{DOCUMENTS})\s+(?:\w+ly\s+)?\w+ed\b", re.IGNORECASE)


def _reminds_of_source(text: str) -> bool:
    """ "One should keep in mind that the memoir …": whoever says so weighs it."""
    return _REMINDS.search(text) is not None


def weighs_source(text: str, found: set[Aspect]) -> bool:
    """Whether a sentence that opens on a source draws something from its origin or purpose.

    `found` are the sentence's aspects.

    "The cartoon exaggerates … in order to mock him": no verdict in so many words.
    """
    if OTHER_SOURCE.search(text) or LEARNING.search(text[:20]):
        return False
    if found & SIDES and _USED_BY_ME.search(text):
        return True
    if found & {"purpose", *SIDES} and _MADE_THIS.search(text) and INFERS.search(text):
        return True
    if not _OPENS_ON_SOURCE.search(text):
        return False
    if _EXPECTED.search(text):
        return True
    if _NEITHER.match(text) and omits(text):
        return True
    if RETELLS.search(_ASIDE.sub(" ", text)):
        return bool(_DISAGREES.search(text) or _BUT_IT_IS.search(text))
    if is_tested(text) and (found & SIDES or INFERS.search(text)):
        return True
    if _AGREE.search(text) and "value" in found:
        return True
    if LABELLED.match(text) and {"origin", "purpose"} <= found:
        return True
    if _OPENS_ON_DOCUMENT.search(text) and omits(text) and not _IN_ITS_DAY.search(text):
        return True
    if found & SIDES and _FACET_OF.search(text):
        return True
    if "limitation" in found and _OF_US.search(text):
        return True
    if found & {"origin", "purpose"} and _reminds_of_source(text):
        return True
    if not found & {"origin", "purpose"}:
        return False
    if _OPENS_ON_MAKER.search(text) and not (OF_WORDS.search(text) or INFERS.search(text)):
        return False
    if _ACTED.search(text) and not INFERS.search(text):
        return False
    if _OPENS_ON_DOCUMENT.search(text):
        return bool(found & SIDES) or INFERS.search(text) is not None
    weighed = "limitation" in found or {"value", "purpose"} <= found
    return weighed and not _JUDGED_THEN.search(text)


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
