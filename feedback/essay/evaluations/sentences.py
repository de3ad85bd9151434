"""Sentences that say what a source is worth."""

from __future__ import annotations

import re

from feedback.essay.attributions.signals import REPORTING
from feedback.essay.citations.patterns import LABEL_NOUNS
from feedback.essay.evaluations.aspects import aspects_of
from feedback.essay.evaluations.retelling import OTHER_SOURCE
from feedback.essay.evaluations.words import (
    ANY_REFERENCE,
    DOCUMENTS,
    GOOD,
    LABELLED,
    LOOSE,
    MENTIONS,
    REFERENCE,
    STRICT,
    THINGS,
    VOCATION,
    WORTH,
)

_LINK = (
    r"(?:\s+[\w’'\-]+){0,6}?\s+(?:is|are|was|were|seems?|appears?|looks?|can|could|cannot|may"
    r"|might|must|has"
    r"|have|would|should|isn[’']t|aren[’']t|wasn[’']t|can[’']t|becomes?|remains?"
    r"|makes?)\b(?:\s+[\w’'\-]+){0,5}?\s+"
)
_SAID_OF = (
    re.compile(rf"{REFERENCE}(?P<between>{_LINK})(?P<worth>{WORTH})\b", re.IGNORECASE),
    re.compile(rf"{ANY_REFERENCE}(?P<between>{_LINK})(?P<worth>{STRICT})\b", re.IGNORECASE),
)
_AS_EVIDENCE = re.compile(
    rf"{ANY_REFERENCE}\s+(?:is|are)\s+(?:\w+\s+)?(?:{LOOSE})\s+(?:as\s+)?(?:evidence"
    rf"|an?\s+source|source)\b",
    re.IGNORECASE,
)
# "The comments are worthless as evidence": evidence, whatever it is.
_AS_PROOF = re.compile(
    r"\b(?:is|are|seems?|remains?)\s+(?:\w+\s+)?(?:useful|useless|worthless|valuable|limited"
    r"|weak|poor"
    r"|good|strong|reliable|unreliable|valid|invalid|best|helpful)\s+as\s+(?:historical\s+|an?\s+)?"
    r"(?:historical\s+)?(?:evidence|proof|source)s?\b(?!\s+of\s+(?:water|food|power|energy|light"
    r"|income))",
    re.IGNORECASE,
)
# "The treaty is valuable because it tells us …": evidence, whatever it is.
_TELLS_US = re.compile(
    rf"{ANY_REFERENCE}\s+(?:is|are)\s+(?:\w+\s+)?(?:{LOOSE})\s+(?:because|since|as)\b[^.;]*?"
    r"\b(?:us|historians|me)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    rf"\b(?:historians?|we|one)\s+(?:can|could|may|might"
    rf"|would)\s+(?:\w+\s+)?use\s+{REFERENCE}\s+(?:to|as|for)\b"
    rf"|\b(?:consider|find|call|deem|judge"
    rf"|believe)s?\s+{REFERENCE}\s+(?:\w+\s+){{0,4}}?(?:{WORTH})\b"
    rf"|\b(?:I|we|you|one|historians?)\s+(?:can\s+|could\s+|should\s+|cannot\s+|can[’']t\s+"
    rf"|would\s+|must\s+|do\s+|will\s+)?(?:not\s+|\w+\s+)?"
    rf"(?:trust|rely\s+on|believe\s+(?:everything|all|what\s+is)(?:\s+(?:said"
    rf"|written))?\s+in)\s+{ANY_REFERENCE}"
    rf"|\b(?:wary|sceptical|skeptical|suspicious|doubtful)\s+(?:of|about)\s+{ANY_REFERENCE}"
    rf"|\bI\s+(?:would\s+|do\s+)?(?:doubt|question)\s+{ANY_REFERENCE}"
    rf"|\blimits?\s+(?:what|how\s+(?:far|much))\s+(?:we\s+can\s+\w+\s+(?:from\s+)?)?{REFERENCE}"
    rf"|\b{REFERENCE}\s+(?:does,?\s+(?:however,?\s+)?|also\s+)?(?:gives?|offers?|provides?|paints?)\s+"
    r"(?:us\s+|me\s+)?an?\s+(?:good|clear|vivid|detailed|full|rare|unique|reliable)\s+(?:picture|idea"
    r"|view|account|record|impression|description)\b"
    rf"|(?<!\bwas\s)(?<!\bwere\s)\b(?:careful|cautious)\s+(?:with|about|when\s+(?:using"
    rf"|reading))\s+{ANY_REFERENCE}"
    rf"|\b(?:treat|use|read|handle|take)\s+{ANY_REFERENCE}\s+(?:with\s+(?:\w+\s+)?(?:caution"
    rf"|care)|carefully|at\s+face\s+value)"
    rf"|\b(?:gives?|lends?)\s+{ANY_REFERENCE}\s+(?:\w+\s+)?(?:weight|authority|credibility)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\b(?:reliability|usefulness|utility|credibility|accuracy|values?|limitations?|bias|purpose"
    r"|weakness(?:es)?|merits?|shortcomings?|flaws?|defects?|downsides?|trustworthiness|interest"
    r"|strengths?|drawbacks?|origins?|provenance|intended\s+audience|audience)\s+(?:of|in|with"
    r"|to|for)\s+"
    rf"{ANY_REFERENCE}(?!\s+(?:will|shall)\b)",
    re.IGNORECASE,
)
# What a poem is for is literature; how far it can be trusted is evidence.
_OF_ART = re.compile(
    r"\b(?:values?|purpose|weakness(?:es)?|strengths?|drawbacks?|merits?|flaws?|interest"
    r"|(?:intended\s+)?audience)"
    r"\s+(?:of|in|with|to|for)\s+(?:the|this|that|his|her|their)\s+(?:\w+\s+)?"
    r"(?:poem|play|novel|film|song|painting|story)s?\b",
    re.IGNORECASE,
)
_PROBLEM = re.compile(
    rf"\b(?:problems?|issues?|disadvantages?|advantages?)\s+(?:of|with)\s+(?:using\s+)?{REFERENCE}",
    re.IGNORECASE,
)
_MAKES = re.compile(
    rf"\bmakes?\s+(?:{REFERENCE}|it|this|them|both(?:\s+of\s+them)?|(?:his|her"
    rf"|their)\s+\w+)\s+(?:\w+\s+)?(?:{WORTH})\b",
    re.IGNORECASE,
)
_OPENING = (
    r"^\W*(?:(?:however|also|therefore|so|but|and|moreover|furthermore|thus|yet|still|even\s+so"
    r"|nevertheless"
    r"|for\s+(?:this|that)\s+reason|(?:this|that)\s+is\s+why|as\s+a\s+result"
    r"|on\s+the\s+other\s+hand),?\s+)?"
)
_SOME_DOCUMENT = re.compile(rf"{REFERENCE}|\bas\s+an?\s+(?:\w+\s+){{0,2}}?(?:{DOCUMENTS})\b", re.I)
_IT = re.compile(
    rf"{_OPENING}(?:(?:I|we)\s+(?:think|believe|feel)\s+(?:that\s+)?)?(?:it|this|they|he|she)\s+"
    r"(?:is|are|was|were|can(?:not)?\s+be|could\s+be|may\s+be|seems?|might\s+be|should\s+be"
    r"|isn[’']t|is\s+therefore)\s+"
    rf"(?:\w+\s+){{0,3}}?(?P<worth>{WORTH})\b(?!\s+(?:to|for|that|in|when)\b)",
    re.IGNORECASE,
)
# "It is valuable for what employers thought, but weak evidence of …" weighs, whatever it is for.
_IT_FOR = re.compile(
    rf"{_OPENING}(?:it|this)\s+(?:is|was|can\s+be|could\s+be)\s+"
    rf"(?:\w+\s+){{0,2}}?(?:{WORTH})\s+(?:to|for|in|when)\b[^.!?]*\b(?:but|although|though"
    rf"|while)\b",
    re.IGNORECASE,
)
_ITS_SIDE = re.compile(
    rf"{_OPENING}(?:its|one|a|another|the(?:\s+(?:main|only|biggest|first))?)\s+(?:main\s+)?"
    r"(?:limitation|weakness|drawback|strength|disadvantage|advantage|value)\s+(?:is|lies|here)\b"
    r"|^\W*where\s+(?:it|this)\s+(?:does\s+|really\s+)?(?:helps?|fails?|falls?\s+short)\b"
    r"|\b(?:we|you|I|one|historians)\s+(?:can(?:not|[’']t)?|could(?:\s+not|n[’']t)?)\s+(?:\w+\s+)?use\s+"
    r"(?:it|this|him|her|them)\s+(?:to\s+(?:find|learn|show|prove|understand|study)|as\s+(?:evidence"
    r"|proof))\b"
    r"|\bI\s+(?:would\s+|do\s+)?(?:doubt|question)\s+(?:this|it|its|his|her|that)\b",
    re.IGNORECASE,
)
_TRUST_IT = re.compile(
    r"\b(?:I|we|you|one|historians?)\s+(?:can|could|should|may|would|will|do)(?:not|n[’']t"
    r"|\s+not)?\s+(?:\w+\s+)?(?:trust|rely\s+on|believe)"
    r"\s+(?:it|this|him|her|them|what)\b",
    re.IGNORECASE,
)
_CHECKED_BY_ME = re.compile(
    r"\bI\s+(?:also\s+)?(?:double-?\s?checked|cross-?\s?checked|checked|compared)\s+(?:it|its"
    r"|the|their"
    r"|this|these|what)\b[^.]*\b(?:sources?|articles?|websites?|sites?|books?|documents?)\b",
    re.IGNORECASE,
)
# What a writer may have done to his words, not what a hero may have done.
_SPECULATES = re.compile(
    r"\b(?:he|she|they|the\s+author)\s+(?:may|might|could|would|will)\s+(?:also\s+|well\s+"
    r"|probably\s+|not\s+)*"
    r"(?:have\s+)?(?:(?:exaggerat|overstat|downplay|misremember|omit|embellish)\w*"
    r"|left\s+(?:\w+\s+)?out"
    r"|(?:want(?:ed)?|tr(?:y|ied)|wish(?:ed)?)\s+to\s+(?:justify|defend|clear\s+(?:his|her"
    r"|their)\s+name|look|present|paint|flatter|appear"
    r"|excuse|make\s+(?:him|her|them)sel))",
    re.IGNORECASE,
)
# "The author says that we cannot trust what we remember."
_TOLD_BY = re.compile(rf"(?<!\bI\s)(?<!\bwe\s)(?:{REPORTING.pattern})[^.]*\bthat\b", re.IGNORECASE)
_CALLED = re.compile(
    rf"{_OPENING}(?:(?:this|it|{REFERENCE})\s+(?:is|was)|it[’']?s|this)\s+"
    rf"(?:therefore\s+|also\s+|really\s+)?an?\s+(?:\w+\s+)?"
    rf"(?:{WORTH}|good|great)\s+(?:\w+\s+)?(?:{DOCUMENTS})\b(?!\s+of\b)"
    rf"|\b(?:sources?|documents?|extracts?|(?-i:{LABEL_NOUNS})\s*(?:\d{{1,2}}|[A-Z]))\s+(?:is"
    rf"|are)\s+"
    r"(?:a\s+)?(?:very\s+|really\s+|so\s+)?(?:good|great|bad)\s+(?:because|since)\b"
    rf"|{REFERENCE}(?:\s+\w+){{0,4}}?\s+has\s+(?:more|much|a\s+lot|little|less|nothing)\s+to\s+"
    r"(?:offer|teach|tell)\b"
    rf"|\bas\s+(?:historical\s+)?(?:evidence|proof|a\s+source)\b[^.;]{{0,60}}?\b{ANY_REFERENCE}\s+"
    r"(?:is|are)\s+(?:\w+\s+)?(?:weak|strong|poor|good|useful|limited|unreliable|valuable)\b"
    rf"|{REFERENCE}\s+(?:also\s+)?(?:gives?|offers?|provides?)\s+(?:us\s+|historians\s+|an?\s+"
    rf"|some\s+|\w+\s+)*insights?\b",
    re.IGNORECASE,
)
_POSSESSED = re.compile(
    rf"(?:(?:{LABEL_NOUNS})\s*(?:\d{{1,2}}|[A-Z])|\b(?:the"
    rf"|this)\s+(?:{DOCUMENTS}))[’']s?\s+(?:\w+\s+)?"
    r"(?:purpose|reliability|value|usefulness|utility|bias|limitations?|weakness(?:es)?|strengths?"
    r"|merits?|shortcomings?|flaws?|trustworthiness|accuracy"
    r"|credibility|provenance|origin"
    r"|(?:intended\s+)?audience)\b"
    rf"|\b(?:its|the)\s+(?:value|usefulness|utility|reliability)\s+is\s+(?:\w+\s+)?limited\b",
    re.IGNORECASE,
)
# "The speech was useful to the party": its use in its day.
_OF_USE_THEN = re.compile(
    r"^\s*(?:to|for|in)\s+(?!(?:(?:a|an|the|my|this|our)\s+)?(?:historians?|question|enquiry"
    r"|inquiry|research|topic"
    r"|argument|investigation|us\b|me\b|someone|anyone|finding|studying|understanding|learning"
    r"|showing|what|how|why))",
    re.IGNORECASE,
)
_ABOUT_ELSE = re.compile(
    r"\b(?:of|about|that|on|by|which|how|why|where|when|whether|if)\s+(?:the|a|an|how|why|their"
    r"|its|his|her)?\s*[\w’'\-]+\s+"
    r"(?:\w+\s+)?(?:is|are|was|were|can|could|would|should|has|have)\b|\b(?:there)\s+(?:is|are"
    r"|was)\b",
    re.IGNORECASE,
)
_IN_IT = re.compile(r"\b(?:in|on|at|from|by|with|about)\s+$", re.IGNORECASE)
_NEW_SUBJECT = re.compile(
    r"\s*,?\s+(?:the|an?|his|her|their|its|my|our|this|these|every|some)\s+\w+", re.IGNORECASE
)
# "A limitation of my experiment".
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were)\b.*\b(?:because|since|when|while|although|though)\s+"
    r"(?!(?:it|he|she|they)\b)\w+",
    re.IGNORECASE,
)
# "The study of history is useful."
LEARNING = re.compile(r"\bstud(?:y|ies)\s+of\b", re.IGNORECASE)
_WHOSE = re.compile(
    rf"\s+(?:of|from|by|in)\s+(?:\d+|(?:the|this|that)\s+(?:\w+\s+)?(?:{DOCUMENTS}|{THINGS}))\b",
    re.IGNORECASE,
)
_WHO_OF = re.compile(
    rf"\b(?P<who>{VOCATION}s?|hero(?:es|ine|ines)?|people|children|m[ae]n|wom[ae]n|girls?|boys?"
    r"|queens?|kings?|persona)\s+(?:of|in|from)\s+$",
    re.IGNORECASE,
)


def says_worth(text: str) -> bool:
    """Whether a sentence by itself says what a source is worth, or was made for."""
    if OTHER_SOURCE.search(text):
        return False
    text = LEARNING.sub("learning of", text)
    judged = any(_plain(text, m) for said in _SAID_OF for m in said.finditer(text))
    patterns = (_TELLS_US, _AS_EVIDENCE, _AS_PROOF, _JUDGED, _PROBLEM, _CALLED, _POSSESSED)
    if judged or any(pattern.search(text) for pattern in patterns):
        return True
    if _OF.search(_OF_ART.sub(" ", text)):
        return True
    return bool(_MAKES.search(text) and _SOME_DOCUMENT.search(text))


def says_worth_of_it(text: str) -> bool:
    """Whether a sentence says so of "it", "this" or "him"; the sentence before must name it."""
    if _CHECKED_BY_ME.search(text) or _SPECULATES.search(text):
        return True
    if _IT_FOR.search(text):
        return "limitation" in aspects_of(text)
    trusted = _TRUST_IT.search(text)
    if trusted and not _TOLD_BY.search(text[: trusted.start()]):
        return True
    return any(p.search(text) for p in (_IT, _MAKES, _ITS_SIDE))


def _plain(text: str, m: re.Match[str]) -> bool:
    """Whether the essay judges the source, rather than the source something else."""
    between = _WHOSE.sub(" ", m["between"])
    if REPORTING.search(between) or _ABOUT_ELSE.search(between) or _CLAUSE.search(between):
        return False
    if _IN_IT.search(text[: m.start()]) and _NEW_SUBJECT.match(m["between"]):
        return False
    if _of_somebody_in_it(text[: m.start()]):
        return False
    loose = re.fullmatch(LOOSE, m["worth"], re.IGNORECASE)
    past = re.search(r"\b(?:was|were|became|had)\b", between)
    if past and not MENTIONS.search(m.group()):
        return False
    if loose and (past or not LABELLED.search(m.group())) and _OF_USE_THEN.search(text[m.end() :]):
        return False
    return not re.search(
        rf"\b(?:{GOOD})\s+(?:\w+\s+)?(?:people|workers|way|ways|tool|car)\b", m.group()
    )


def _of_somebody_in_it(before: str) -> bool:
    """ "The narrator of the novel is unreliable", "the workers in this report": people in it."""
    found = _WHO_OF.search(before)
    return found is not None and not re.fullmatch(rf"{DOCUMENTS}|{THINGS}", found["who"], re.I)
