"""Sentences that say what a source is worth, and sentences that go on from them."""

from __future__ import annotations

import re

from feedback.essay.citation_patterns import LABEL_NOUNS
from feedback.essay.evaluation_aspects import aspects_of
from feedback.essay.evaluation_words import (
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
from feedback.essay.model import Aspect
from feedback.essay.signals import REPORTING

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
    r"(?:limitation|weakness|drawback|strength|disadvantage|advantage|value)\s+(?:is|lies|here)\b",
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
_OTHER_SOURCE = re.compile(
    r"\b(?:re)?sources?\s+of\b(?!\s+(?:information|evidence)\b)", re.IGNORECASE
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
_LEADS = (
    r"^\W*(?:(?:it\s+is\s+(?:also\s+)?(?:important|worth)\s+(?:to\s+)?(?:remember|not|know"
    r"|consider)(?:e|ing|ering)?\s+that"
    r"|(?:we|one|you|I)\s+(?:must|should|have\s+to|has\s+to|need\s+to)\s+(?:also\s+)?"
    r"(?:(?:keep|bear)\s+in\s+mind|remember|note|consider|not\s+forget)\s+that"
    r"|it\s+(?:must|should|has\s+to)\s+(?:also\s+)?be\s+(?:noted|remembered|borne\s+in\s+mind"
    r"|kept\s+in\s+mind|said|pointed\s+out)\s+that"
    r"|(?:I|we)\s+(?:think|believe|know)(?:\s+that)?|in\s+addition|first(?:ly)?|second(?:ly)?"
    r"|finally|however|also|therefore|so|but|and|moreover|furthermore|thus|yet|still"
    rf"|on\s+the\s+other\s+hand|nevertheless"
    rf"|(?:as\s+for|concerning|regarding|turning\s+to|in\s+the\s+case\s+of)\s+{ANY_REFERENCE}"
    r"|even\s+so|even\s+though|as|since|because|although|though|while|here|\w+ing\s+(?:as|for"
    r"|in|to)\s+[^,.]{1,40}|as\s+an?\s+[^,.]{1,40}),?\s+)*"
)
_REMINDS = re.compile(
    rf"\b(?:(?:keep|bear|borne|kept)\s+in\s+mind|(?:remember|note|consider)(?:ed|d)?|not\s+forget)"
    rf"\s+that\s+{REFERENCE}",
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
_LEARNING = re.compile(r"\bstud(?:y|ies)\s+of\b", re.IGNORECASE)
# "The law was biased": what it was like in its day.
_JUDGED_THEN = re.compile(rf"\b(?:was|were)\s+(?:\w+\s+)?(?:{STRICT})\b", re.IGNORECASE)
_SIDE_OF_ELSE = re.compile(
    r"^\W*(?:an?|one|another|the)\s+(?:\w+\s+)?(?:purpose|limitation|weakness|drawback|problem"
    rf"|strength|value)\s+(?:of|with)\s+(?!{ANY_REFERENCE}|this\b|it\b|using\b|its\b|(?:his"
    rf"|her)\b)",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    rf"\s+(?:of|from|by|in)\s+(?:\d+|(?:the|this|that)\s+(?:\w+\s+)?(?:{DOCUMENTS}|{THINGS}))\b",
    re.IGNORECASE,
)
_OPENS_ON_SOURCE = re.compile(rf"{_LEADS}{ANY_REFERENCE}", re.IGNORECASE)
# What a writer did may be the story of the essay ("Smith kept bees and sold them").
_OPENS_ON_MAKER = re.compile(
    rf"{_LEADS}(?:the|this|that)\s+(?:\w+\s+)?(?:author|writer|historian|journalist"
    rf"|photographer)s?\b",
    re.IGNORECASE,
)
_OPENS_ON_DOCUMENT = re.compile(rf"{_LEADS}{REFERENCE}", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"^\W*(?:however|but|although|on\s+the\s+other\s+hand|nevertheless|still|yet|even\s+so"
    rf"|also|furthermore|moreover|that\s+is\s+why"
    rf"|therefore|thus|so|for\s+this\s+reason|as\s+a\s+result|because|since|it|its|he|she|they"
    rf"|his|her|their|this|these"
    rf"|memor(?:y|ies)|we\s+(?:can|do|should|must|have|need)|I\s+(?:think|believe|would)"
    rf"|(?:one|another|a|an|the|its|this|my|the\s+main)\s+(?:\w+\s+)?(?:purpose|limitation"
    rf"|weakness|drawback|problem|strength|value|content|provenance|tone|language"
    rf"|origin|audience|{DOCUMENTS}|{THINGS})|a\s+\w+\s+(?:has|does))\b",
    re.IGNORECASE,
)
# "It does say that the king meant to …": what the source tells, not what it is worth.
_RETELLS = re.compile(
    rf"^\W*(?:(?:it|he|she|they|(?:the|this)\s+(?:{DOCUMENTS}))\s+(?:(?:also|does|did|even"
    rf"|then)\s+)*"
    r"(?:says?|states?|tells?|shows?|describes?|explains?|mentions?|reports?|writes?|argues?"
    r"|claims?|thinks?)\b"
    rf"|{ANY_REFERENCE}\s+(?:(?:also|does|did|even|then)\s+)*(?:says?|states?|tells?\s+us"
    rf"|shows?|describes?|explains?|mentions?|reports?|writes?|argues?|claims?|thinks?"
    rf"|believes?)\s+(?:that|how|what|why)\b)",
    re.IGNORECASE,
)
# A pronoun's doings in the story go on without a word on the source.
_WEIGHS = re.compile(
    r"\b(?:may|might|could|would|probably|likely|therefore|because|since|so|which|only|not"
    r"|never|n[’']t"
    r"|however|but|yet|although|reason|forgotten|later|fades?|less|more)\b",
    re.IGNORECASE,
)
# "…, so they portray", "For that reason it is": what follows from where a source comes from.
_INFERS = re.compile(
    r"\b(?:so|therefore|thus|hence|for\s+(?:that|this)\s+reason|meaning(?:\s+that)?|(?:this|that"
    r"|which)\s+means(?:\s+that)?|this\s+is\s+why|that\s+is\s+why"
    r"|consequently|as\s+a\s+result)\s*,?\s+(?:\w+ly\s+)?(?:there|no|it|they|he|she|we|you|I"
    r"|his|her|its|their|the|this|these)\b"
    r"|^\W*(?:since|because|as|although|even\s+though|though)\b[^,]*,\s+(?:it|they|he|she|we"
    r"|his|her|its|the\s+\w+)\b",
    re.IGNORECASE,
)
# "It was sent before anybody had counted": how the source came about.
_CAME_ABOUT = re.compile(
    r"^\W*(?:it|they|he|she)\s+(?:was|were|had\s+been)\s+(?:also\s+|only\s+)?(?:written"
    r"|produced|made|created|published|drawn"
    r"|painted|taken|issued|released|given|recorded|interviewed|compiled|collected|paid|funded"
    r"|sent|commissioned|printed|broadcast|based|conducted)\b",
    re.IGNORECASE,
)
# Said of the writer, "could not tell" may be his life; these can only be said of his words.
_OF_WORDS = re.compile(
    r"\b(?:may|might|could|probably|perhaps|likely|every\s+reason|no\s+reason|reliab\w+"
    r"|trust\w*|bias\w*|careful|caution"
    r"|exaggerat\w+|overstat\w+|downplay\w*|would\s+(?:not\s+)?want|knows?\s+what|us"
    r"|historians?|we|leaves?\s+out|ignores|omits|one[- ]sided"
    r"|only\s+shows)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:written|recorded|read|reported|told"
    r"|spoken)\b",
    re.IGNORECASE,
)
# "Source 1 only tells us about one village, so it may not be typical."
_OF_US = re.compile(
    r"\b(?:tells?|shows?|gives?)\s+(?:us|me|you|one|historians?|readers?"
    r"|an?\s+(?:reader|historian|enquirer|researcher|student))\b|\b(?:its|their)\s+(?:value"
    r"|usefulness|reliability)\b"
    r"|\bnot\s+enough\b|\b(?:is|are)\s+only\s+one\b(?!\s+of\b)",
    re.IGNORECASE,
)
# "But she was in the last row": the other side, in whatever words.
_TURNS_ON = re.compile(
    rf"^\W*(?:but|however|yet|nevertheless|nonetheless|on\s+the\s+(?:other\s+hand|downside)"
    rf"|at\s+the\s+same\s+time|(?:having\s+|all\s+)?that(?:\s+being)?\s+said"
    rf"|even\s+so|then\s+again"
    rf"|by\s+contrast|conversely|unfortunately),?\s+"
    rf"(?:it|he|she|they|its|his|her|their|this|{ANY_REFERENCE})\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\W*(?:this|that|which)\s+(?:makes?|means?|is\s+why)\b", re.IGNORECASE)
_TURN_WORD = re.compile(r"^\W*(?:but|however|yet|nevertheless|nonetheless),?\s+", re.IGNORECASE)
# "So the town grew": what follows in the story, not from where the source comes from.
_STORY_GOES_ON = re.compile(
    rf"^\W*(?:so|therefore|thus|hence|consequently|as\s+a\s+result)\s*,?\s+"
    rf"(?!{ANY_REFERENCE})(?:the|this|these|there)\s",
    re.IGNORECASE,
)
_SOME = re.compile(rf"\b(?:{DOCUMENTS}|sites?|papers?)\b", re.IGNORECASE)
_KIND = re.compile(
    rf"{_LEADS}(?:the|this|that|these)\s+(?P<of>\w+\s+)??(?P<kind>{DOCUMENTS}|{THINGS})\b",
    re.IGNORECASE,
)
_NEXT_ONE = re.compile(
    r"^\W*(?:and\s+|but\s+|then\s+|as\s+for\s+)?(?:the|my)\s+"
    r"(?:second|third|fourth|fifth|last|next|final|other)\s+"
    rf"(?:one|{DOCUMENTS}|sites?)\b",
    re.IGNORECASE,
)
_ANY_KIND = re.compile(
    r"(?:sources?|documents?|texts?|evidence|authors?|writers?|extracts?|excerpts?|passages?"
    r"|accounts?|figures|numbers|data|records?|historians?|statistics)$",
    re.IGNORECASE,
)
_WHO_OF = re.compile(
    rf"\b(?P<who>{VOCATION}s?|hero(?:es|ine|ines)?|people|children|m[ae]n|wom[ae]n|girls?|boys?"
    r"|queens?|kings?|persona)\s+(?:of|in|from)\s+$",
    re.IGNORECASE,
)
SIDES: set[Aspect] = {"value", "limitation"}


def says_worth(text: str) -> bool:
    """Whether a sentence by itself says what a source is worth, or was made for."""
    if _OTHER_SOURCE.search(text):
        return False
    text = _LEARNING.sub("learning of", text)
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


def _reminds_of_source(text: str) -> bool:
    """ "One should keep in mind that the memoir …": whoever says so weighs it."""
    return _REMINDS.search(text) is not None


def weighs_source(text: str, found: set[Aspect]) -> bool:
    """Whether a sentence that opens on a source draws something from its origin or purpose.

    `found` are the sentence's aspects.

    "The cartoon exaggerates … in order to mock him": no verdict in so many words.
    """
    if _OTHER_SOURCE.search(text) or _RETELLS.search(text) or _LEARNING.search(text[:20]):
        return False
    if not _OPENS_ON_SOURCE.search(text):
        return False
    if "limitation" in found and _OF_US.search(text):
        return True
    if found & {"origin", "purpose"} and _reminds_of_source(text):
        return True
    if not found & {"origin", "purpose"}:
        return False
    if _OPENS_ON_MAKER.search(text) and not (_OF_WORDS.search(text) or _INFERS.search(text)):
        return False
    if _OPENS_ON_DOCUMENT.search(text):
        return bool(found & SIDES) or _INFERS.search(text) is not None
    return "limitation" in found and not _JUDGED_THEN.search(text)


def weighs_in_two(first: str, second: str, found: set[Aspect], *, of_source: bool) -> bool:
    """Whether two sentences do so together: who made a source and why, and then what follows.

    `of_source`: the first is about a source, though it does not open on one.
    """
    opens = of_source or _OPENS_ON_SOURCE.search(first) is not None
    if not opens or _RETELLS.search(first) or _reports(first) or not goes_on(second):
        return False
    facets = {"origin", "purpose"} & found
    if facets and of_source and _INFERS.search(second):
        return True
    return bool(facets and SIDES & set(aspects_of(second)) and _OF_WORDS.search(second))


def goes_on(text: str) -> bool:
    """Whether a sentence could go on with an evaluation that stands before it."""
    if _SIDE_OF_ELSE.match(text):
        return False
    if not (_GOES_ON.search(text) or _TURNS_ON.match(text) or says_worth(text)):
        return False
    treated = set(aspects_of(text)) - {"content"}
    if _TURNS_ON.match(text) and not _RETELLS.search(_TURN_WORD.sub("", text)):
        return True
    if _INFERS.match(text) and not _RETELLS.search(text) and not _STORY_GOES_ON.match(text):
        return True
    if not treated or (_RETELLS.search(text) and not treated & SIDES):
        return False
    weighs = _WEIGHS.search(text) or _CAME_ABOUT.search(text)
    return bool(treated & SIDES) or weighs is not None or "purpose" in treated


def names_some(text: str) -> bool:
    """Whether a sentence speaks of documents of any kind ("I used four websites")."""
    return _SOME.search(text) is not None


def counts_on(text: str) -> bool:
    """Whether a sentence opens on the next of several sources ("The third one")."""
    return _NEXT_ONE.match(text) is not None


def kind_opened_on(text: str) -> str | None:
    """The kind of document that a sentence opens on ("The song of …"); None for "the source"."""
    found = _KIND.match(text)
    if not found or (_ANY_KIND.match(found["kind"]) and not found["of"]):
        return None
    return f"{found['of'] or ''}{found['kind']}".casefold()


def points_back(text: str) -> bool:
    """Whether a verdict ("this makes …") takes its reason from the sentence before."""
    return _POINTS_BACK.match(text) is not None


def leads_up(text: str, found: set[Aspect]) -> bool:
    """Whether a sentence on a source's origin or purpose could lead up to the verdict after it."""
    if _RETELLS.search(text) or _reports(text) or _OTHER_SOURCE.search(text):
        return False
    return bool(found & {"origin", "purpose", "limitation"})


def _reports(text: str) -> bool:
    """Whether somebody says something; "it was written by" says who made it."""
    return REPORTING.search(_PASSIVE.sub(" ", text)) is not None


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
