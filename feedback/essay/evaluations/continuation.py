"""Sentences that lead up to an evaluation or go on from it."""

from __future__ import annotations

import re

from feedback.essay.evaluations.aspects import aspects_of
from feedback.essay.evaluations.retelling import (
    INFERS,
    LEADS,
    OF_WORDS,
    OTHER_SOURCE,
    RETELLS,
    reports,
)
from feedback.essay.evaluations.sentences import says_worth
from feedback.essay.evaluations.words import ANY_REFERENCE, DOCUMENTS, THINGS
from feedback.essay.model import Aspect

_SIDE_OF_ELSE = re.compile(
    r"^\W*(?:an?|one|another|the)\s+(?:\w+\s+)?(?:purpose|limitation|weakness|drawback|problem"
    rf"|strength|value)\s+(?:of|with)\s+(?!{ANY_REFERENCE}|this\b|it\b|using\b|its\b|(?:his"
    rf"|her)\b)",
    re.IGNORECASE,
)
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
# A pronoun's doings in the story go on without a word on the source.
_WEIGHS = re.compile(
    r"\b(?:may|might|could|would|probably|likely|therefore|because|since|so|which|only|not"
    r"|never|n[’']t"
    r"|however|but|yet|although|reason|forgotten|later|fades?|less|more)\b",
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
    rf"{LEADS}(?:(?:an?|one|another|the)\s+(?:\w+\s+)?(?:purpose|limitation|weakness|drawback"
    rf"|problem|strength|value)\s+(?:of|with)\s+)?"
    rf"(?:the|this|that|these)\s+(?P<of>[\w’']+\s+)??(?P<kind>{DOCUMENTS}|{THINGS})\b",
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
SIDES: set[Aspect] = {"value", "limitation"}


def goes_on(text: str) -> bool:
    """Whether a sentence could go on with an evaluation that stands before it."""
    if _SIDE_OF_ELSE.match(text):
        return False
    if not (_GOES_ON.search(text) or _TURNS_ON.match(text) or says_worth(text)):
        return False
    treated = set(aspects_of(text)) - {"content"}
    if _TURNS_ON.match(text) and not RETELLS.search(_TURN_WORD.sub("", text)):
        return True
    if INFERS.match(text) and not RETELLS.search(text) and not _STORY_GOES_ON.match(text):
        return True
    if not treated or (RETELLS.search(text) and not treated & SIDES):
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


def turns_back(text: str) -> bool:
    """Whether a sentence turns ("But she was only six …") on what only a source's words can be."""
    return _TURNS_ON.match(text) is not None and OF_WORDS.search(text) is not None


def points_back(text: str) -> bool:
    """Whether a verdict ("this makes …") takes its reason from the sentence before."""
    return _POINTS_BACK.match(text) is not None


def leads_up(text: str, found: set[Aspect]) -> bool:
    """Whether a sentence on a source's origin or purpose could lead up to the verdict after it."""
    if RETELLS.search(text) or reports(text) or OTHER_SOURCE.search(text):
        return False
    return bool(found & {"origin", "purpose", "limitation"})
