"""The stock judgement: a verdict on a source from what kind of thing, or person, it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.essay.evaluations.aspects import is_checked
from feedback.essay.evaluations.words import DOCUMENTS
from feedback.essay.model import Aspect

_STOCK = re.compile(
    r"\b(?:official|government(?:al)?|primary|secondary|eye-?\s?witness(?:es)?|first-?hand"
    r"|experts?|historians?|professors?"
    r"|journalists?|newspapers?|books?|scholars?|academic|universit(?:y|ies)|well[- ]known|famous"
    r"|published|facts?|factual"
    r"|statistics|figures|numbers|website|\.gov|\.org|\.edu|up[- ]to[- ]date|recent"
    r"|was\s+there|were\s+there"
    r"|at\s+the\s+time|from\s+the\s+time|lived\s+(?:through|in|at)|date|dated|doctors?"
    r"|scientists?|textbooks?|encyclop\w+|dictionar(?:y|ies)|\.?gov|museums?|organi[sz]ations?"
    r"|agenc(?:y|ies)|institutes?|(?:lots?|plenty)\s+of\s+(?:\w+\s+)?(?:data|information|facts)|ministr(?:y|ies)|teachers?|details?|references|the\s+news)\b",
    re.IGNORECASE,
)
# "Because it is a textbook": the kind of source alone, with nothing said of it.
_KIND_ALONE = re.compile(
    r"\b(?:because|since|as)\s+(?:it|they|this)\s*(?:[’']s|\s(?:is|are|was|were))\s+"
    rf"(?:(?:taken\s+)?(?:from|in)\s+)?(?:an?\s+)?(?:\w+\s+)?(?:{DOCUMENTS})\b(?!\s+(?:that"
    rf"|which|who|whose|to|for|\w+ed|written)\b)",
    re.IGNORECASE,
)
# "It is an official document, so it is accurate."
_KIND_SO = re.compile(
    r"(?:\b(?:is|are)\s+from\s+(?:the\s+)?(?-i:[A-Z]\w+)(?:\s+\w+)?"
    r"|\b(?:is|was)\s+(?:an?\s+|the\s+)?(?:experts?|professors?|doctors?|scientists?|historians?"
    r"|journalists?)[’']s?\s+\w+"
    r"|\b(?:is|was)\s+(?:an?\s+)?(?:primary|secondary|official|government|academic"
    r"|first-?hand)\s+\w+"
    r"|\b(?:is|was|ends?|comes?|came|taken|published|written)\s+(?:from|in|with|on|by|as)\s+"
    r"(?:an?\s+|the\s+|our\s+)?(?:[\w’']+\s+){0,2}?(?:government|\.?(?:gov|org|edu)"
    r"|universit(?:y|ies)"
    r"|textbook|newspaper|encyclop\w+|experts?|professors?|doctors?|scientists?|historians?"
    r"|journalists?)(?:\s+\w+)?),?\s+"
    r"(?:and\s+)?(?:so|therefore|hence|thus|which\s+means\s+(?:that\s+)?(?:it|this)\s+is"
    r"|(?:which|this)\s+makes\s+(?:it|them))\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|as\s+(?:it|the|he|she|they|its)|due\s+to|[’']?cause|cuz|bc|coz"
    r"|for\s+the\s+reason|given\s+that)\b",
    re.IGNORECASE,
)
# "…, so he saw how the police behaved": what follows from who wrote it.
_WENT_ON = re.compile(
    r"\b(?:so|therefore|thus|which\s+means(?:\s+that)?|and)\s+(?:he|she|they|the\s+\w+"
    r"|its\s+\w+)\s+(?:\w+\s+)?"
    r"(?:saw|could|knew|would|had|heard|must|understood|experienced|used)\b"
    r"|\b(?:him|her|them)sel(?:f|ves)\b"
    r"|\b(?:check|test|review)(?:s|ed)?\s+(?:it|them|every)\b"
    r"|^\s*(?:it|he|she|they)\s+(?:\w+ly\s+)?(?:interviews?|quotes?|compares?|names?|lists?|describes?"
    r"|tells?|shows?|explains?)\b(?!\s+(?:us\s+)?(?:the\s+)?(?:facts|statistics|figures|numbers))"
    r"|\bwho\s+(?:\w+\s+)?(?:saw|knew|heard|examined|used|worked|filled|spoke|took|kept|counted)\b",
    re.IGNORECASE,
)
# "Biased because he is German": a bias read off from what somebody is.
_BY_BIRTH = re.compile(
    r"\b(?:biase?d|subjective|unreliable|(?:not|n[’']t)\s+(?:\w+\s+)?(?:reliable|trustworthy"
    r"|credible))\s+"
    r"(?:because|since|as)\s+(?:it|he|she|they|(?:the|its)\s+(?:author|writer|historian|artist)s?)\s+"
    r"(?:is|was|are|were)\s+(?:also\s+)?(?:written\s+by\s+|made\s+by\s+|by\s+)?(?:an?\s+|just\s+an?\s+|only\s+an?\s+|from\s+)?"
    r"(?:(?:white|black|young|old|rich|local|(?-i:[A-Z]\w+))\s+)?"
    r"(?-i:[A-Z]\w+|wom[ae]n|m[ae]n|girls?|boys?|foreigners?)\s*(?:$|[.;!?]|,?\s+and\s+so\b"
    r"|(?-i:man|woman|writer|historian)\s*[.!?])",
    re.IGNORECASE,
)
# "Anyone can edit it": what is said of any such page.
_ANYONE = re.compile(
    r"\b(?:any(?:one|body)|every(?:one|body)|people)\s+(?:\w+\s+)?can\s+(?:just\s+)?"
    r"(?:edit|change|write|post|upload|add|put|say)\b",
    re.IGNORECASE,
)
# "Useless because it is biased": one verdict for another.
_VERDICT_ALONE = re.compile(
    r"(?:because|[’']?cause|since|as)\s+(?:it|he|she|they|this)(?:[’']?s|\s+(?:is|are|was|were))\s+"
    r"(?:very\s+|really\s+|so\s+|not\s+|just\s+|also\s+|too\s+)*(?:an?\s+)?"
    r"(?:(?:un)?biase?d|(?:un)?reliable|(?:un)?trustworthy|(?:in)?accurate|(?:in)?credible|true"
    r"|subjective|objective|one[- ]sided|factual|opinions?"
    r"|one\s+(?:person|guy|man|woman|writer)[’']s\s+(?:\w+\s+)?(?:opinion|view)"
    r"|good|useful|helpful|correct)\s*[.!?]*$",
    re.IGNORECASE,
)
_BARE_DOUBT = re.compile(
    r"\b(?:is|are|was|seems?|looks?)\s+(?:[a-z]+ly\s+|very\s+|quite\s+|so\s+|a\s+bit\s+"
    r"|also\s+){0,2}"
    r"(?:biase?d|unreliable|untrustworthy|subjective|one[- ]sided"
    r"|not\s+(?:\w+\s+)?(?:reliable|trustworthy|credible))\s*[.!?]*$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:more|less|better|worse)\s+(?:\w+\s+){0,2}than\b|\bboth\s+sides\b", re.IGNORECASE
)
_ASIDE = ("purpose", "limitation")


def is_stock(text: str, aspects: Sequence[Aspect]) -> bool:
    """Whether an evaluation rests on a stock reason, or on none.

    A favourable one, with neither purpose nor limitation treated; an unfavourable one where it has
    no reason at all, or is read off from nationality or sex, from the kind of source or from what
    can be said of any page ("anyone can edit it"), and no purpose or value is treated.
    """
    if is_checked(text) or _COMPARED.search(text):
        return False
    if _BY_BIRTH.search(text):
        return not {"purpose", "value", "content"} & set(aspects)
    if "limitation" in aspects and not {"purpose", "value"} & set(aspects):
        return _doubts_by_stock(text, aspects)
    if "value" not in aspects or any(a in aspects for a in _ASIDE):
        return False
    if _KIND_ALONE.search(text) or _KIND_SO.search(text):
        return True
    reason = _REASON.search(text)
    if not reason:
        return set(aspects) == {"value"}
    if _VERDICT_ALONE.match(text, reason.start()):
        return True
    return bool(_STOCK.search(text, reason.end())) and not _WENT_ON.search(text[reason.end() :])


def _doubts_by_stock(text: str, aspects: Sequence[Aspect]) -> bool:
    reason = _REASON.search(text)
    if reason and _VERDICT_ALONE.match(text, reason.start()):
        return True
    if _BARE_DOUBT.search(text):
        return set(aspects) == {"limitation"}
    if reason is None:
        return False
    given = text[reason.start() :]
    return bool(_KIND_ALONE.match(given)) or bool(_ANYONE.search(given))
