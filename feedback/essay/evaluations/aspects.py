"""Which aspects of a source an evaluation treats, and which of them with a reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.evaluations.grammar import aspects_of_grammar, turns
from feedback.essay.evaluations.words import ASPECT_WORDS, DENIED, SILENT
from feedback.essay.model import ASPECTS, Aspect

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

_REASON = re.compile(
    r",\s+for\s+(?:he|she|it|they|the|its|his|her)\b|\b(?:because|cause|since|so|as|therefore"
    r"|thus|hence|due\s+to|given\s+that|for\s+the\s+reason"
    r"|(?:which|that|this)\s+(?:means?|makes?|shows?|is\s+why)|makes?\s+(?:it|this|the|him|her"
    r"|them)"
    r"|explains?\s+why|for\s+\w+ing|is\s+that|what\s+makes|nobody|no\s+reason|in\s+order\s+to)\b|[:;]",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    r"\b(?:agree[sd]?|match(?:es)?|confirm(?:s|ed)?|support(?:s|ed)?|corroborat\w+|compar\w+"
    r"|consistent|fits?\s+with|tall(?:y|ies)\s+with|in\s+line\s+with|back(?:s|ed)\s+(?:it\s+)?up"
    r"|borne\s+out|echo(?:es|ed)|other\s+(?:sources?|documents?)|another\s+source|contradict\w*"
    r"|the\s+same\s+\w+)\b",
    re.IGNORECASE,
)
# A limitation of this form says itself what is missing.
_CALLED_LIMITED = re.compile(
    r"\b(?:un)?(?:reliable|trustworthy|credible|useful|accurate|believable|objective|biased|bias"
    r"|limited|subjective|trusted|believed|one[- ]sided|useless|questionable|doubtful|dubious"
    r"|flawed|worthless|problematic)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|since|as\s+(?:it|he|she|they|the)|due\s+to)\b"
    r"|,\s+for\s+(?:he|she|it|they|the|its|his|her)\b",
    re.IGNORECASE,
)
# What is left out of a source belongs to what is in it; "it cannot tell us" is its limit alone.
_OMITS = re.compile(
    r"\b(?:omit(?:s|ted|ting)?|(?:leav(?:es?|ing)|left)\s+out|skips|passes\s+over|glosses\s+over"
    r"|overlooks|fails?\s+to\s+mention|no\s+(?:mention|word)\s+(?:of|on|about)"
    r"|not\s+a\s+(?:single\s+)?word\s+(?:of|on|about)|silent\s+(?:on|about)"
    r"|says?\s+(?:nothing|little)\s+(?:of|on|about)"
    r"|(?:(?:do(?:es)?|did)(?:\s+not|n[’']t)|never|hardly|barely)\s+(?:\w+\s+)?(?:mention"
    r"|say|include|talk\s+about|cover|discuss|count|list|address|name|speak\s+of|deal\s+with"
    r"|give\s+(?:the|any|a)|describe)s?(?!\s+(?:who|when|(?:an?\s+|the\s+|its\s+)?(?:name|author"
    r"|date))\b)"
    r"|(?:cut|cuts|struck|edited|crossed)\s+out"
    r"|no\s+(?:\w+\s+){1,2}(?:is|are)\s+(?:shown|mentioned|named|seen|counted)"
    r"|neither\s+(?:of\s+them\s+|\w+\s+)(?:mentions?|says?|tells?|shows?|names?|explains?|describes?)"
    r"|(?:only|just)\s+(?:(?:talks?|writes?|speaks?)\s+(?:about|of)|lists|mentions|names|presents)|removed|crossed\s+out"
    r"|there\s+(?:is|are|were|was)\s+no\s+\w+\s+(?:in|on)\s+(?:the|this|it))\b",
    re.IGNORECASE,
)
# What the source says, held against what else is known.
_TESTED = re.compile(
    r"\b(?:contradicts?|at\s+odds\s+with|match(?:es)?|fit(?:s)?(?:\s+in)?\s+with|fits\s+what"
    r"|tall(?:y|ies)\s+with|agrees?\s+(?:with|on|about|that)|(?<!could\s)(?:dis)?agree\s+(?:with|on|about)"
    r"|confirm(?:s|ed)|backed\s+up|backs?\s+(?:it|this)\s+up|corroborat\w+|borne\s+out"
    r"|consistent\s+with|in\s+line\s+with|conflicts?\s+with|clashes\s+with"
    r"|(?:the\s+)?content\s+is|(?:is|are)\s+(?:just|only)\s+(?:numbers|figures|facts)"
    r"|uses?\s+words?|of\s+course\s+(?:it|he|she|they)\s+(?:says?|will|would)|wrote\s+down|for\s+(?:telling|showing|seeing)|(?:axis|scale|caption|title|tone"
    r"|language|style|wording)\s+(?:\w+\s+){0,4}?(?:is|are|does|do|begins?|starts?|makes?)"
    r"|participants|respondents|volunteers|(?:lots|plenty)\s+of\s+(?:\w+\s+)?(?:data|facts|details|figures|sources)"
    r"|(?:only|just)\s+(?:\w+\s+)?(?:asked|interviewed|surveyed|tested|counted|measured)"
    r"|only\s+\w+\s+(?:volunteers|people|pupils|patients|participants|households|answers))\b",
    re.IGNORECASE,
)
# What a writer was to say, or would say, is no word on what he says.
_WOULD_TELL = re.compile(
    r"\b(?:paid|want(?:s|ed)?|meant|made|written|produced|order|forced|wish(?:es|ed)?|released"
    r"|published|printed|broadcast|drawn|painted|taken|put\s+up|designed)\s+"
    r"(?:[\w’']+\s+){0,5}?to\s+\w+|\b(?:will|would|might|may|could)\s+(?:\w+\s+)?(?:say|tell|show|explain"
    r"|describe|give|leave\s+out|omit)\b|\blimits?\s+(?:what|how)\b[^.,;]*|\btells\s+it\b"
    r"|\breason\s+to\s+\w+",
    re.IGNORECASE,
)
_TESTED_BY_OTHERS = re.compile(
    r"\b(?:contradicts?|at\s+odds\s+with|match(?:es)?|tall(?:y|ies)\s+with|agrees?\s+with"
    r"|confirmed\s+by|backed\s+up\s+by|borne\s+out|consistent\s+with|conflicts?\s+with)\b",
    re.IGNORECASE,
)
_TOLD_IN_IT = re.compile(
    r"\b(?:shows?|showing|tells?|telling|see|understand|explains?|describes?|says?|admits?"
    r"|claims?|states?|reveals?|learn)\s+(?:(?:us|me|historians|readers)\s+)?(?:that|how|why|what"
    r"|where|when|whether)\b[^,.;:]*",
    re.IGNORECASE,
)
_WHAT_IS_SAID = re.compile(
    r"\bwhat\s+(?:it|he|she|they)\s+(?:says?|tells?|writes?)\b", re.IGNORECASE
)
# What people did in the story; whoever weighs a source does not believe it.
_DISBELIEVED = re.compile(
    r"\bdid(?:\s+not|n[’']t)\s+(?:\w+\s+)?(?:believe|trust|rely)\b", re.IGNORECASE
)
_TRUSTED_THEN = re.compile(
    r"\b(?:who|they|people|everyone|everybody|many)\s+(?:\w+\s+)?(?:trusted|believed)\b",
    re.IGNORECASE,
)
# "Source 5 claims that …, but this contradicts …": the turn is against what it claims.
_DISPUTED = re.compile(
    r"^[^,.]*\b(?:claims?|says?|states?|argues?|insists?)\b[^.]*\bbut\b[^.]*\bcontradict",
    re.IGNORECASE,
)
_SIDES: set[Aspect] = {"value", "limitation"}
_FACETS = ("origin", "purpose", "content")


# A sentence is asked for its aspects by itself, beside its neighbours and by several checks.
@lru_cache(maxsize=512)
def aspects_of(text: str) -> tuple[Aspect, ...]:
    """The aspects that the words treat, in the order of ASPECTS."""
    granted = _TRUSTED_THEN.sub(" ", DENIED.sub(" ", text))
    told = _WHAT_IS_SAID.sub(" ", SILENT.sub(" ", _WOULD_TELL.sub(" ", text)))
    plain = untold(text)
    read = {
        "origin": plain,
        "purpose": plain,
        "value": granted,
        "content": told,
        "limitation": _DISBELIEVED.sub(" ", text),
    }
    found = {a for a in ASPECTS if ASPECT_WORDS[a].search(read.get(a, text))}
    if _OMITS.search(_WOULD_TELL.sub(" ", text)) or _TESTED.search(text):
        found.add("content")
    return tuple(a for a in ASPECTS if a in found)


def omits(text: str) -> bool:
    """Whether the words say that something is left out."""
    return _OMITS.search(text) is not None


def is_tested(text: str) -> bool:
    """Whether what a source says is held against what else is known of it."""
    return _TESTED_BY_OTHERS.search(text) is not None


def untold(text: str) -> str:
    """The words without what the source tells ("it shows why the town wanted a bridge")."""
    return _TOLD_IN_IT.sub(" ", text)


def with_grammar(text: str, parse: SpacySpan) -> tuple[Aspect, ...]:
    """The aspects of a whole evaluation: by its words, its clauses and its turns."""
    found = {*aspects_of(text), *aspects_of_grammar(parse)}
    if turns(text) and not _DISPUTED.match(text):
        found |= {"limitation"} if "value" in found else set()
    return tuple(a for a in ASPECTS if a in found)


def reasoned(text: str, aspects: Sequence[Aspect]) -> tuple[Aspect, ...]:
    """Those of `aspects` that are more than a bare word.

    A verdict has its reason in the source's origin, purpose or content, or in what other sources
    say; origin, purpose and content count as reasons where a verdict follows from them.
    """
    facets = any(a in _FACETS for a in aspects) or is_checked(text) or bool(_BECAUSE.search(text))
    verdict = "value" in aspects or "limitation" in aspects
    linked = bool(_REASON.search(text)) or len(aspects) > 2
    concrete = "limitation" in aspects and not _CALLED_LIMITED.search(text)
    found: list[Aspect] = []
    for aspect in aspects:
        if aspect in ("value", "limitation"):
            if (facets and linked) or (aspect == "limitation" and concrete):
                found.append(aspect)
        elif verdict or linked:
            found.append(aspect)
    return tuple(found)


def is_checked(text: str) -> bool:
    """Whether the words hold the source against others."""
    return _CHECKED.search(text) is not None
