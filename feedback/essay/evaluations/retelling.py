"""What a sentence retells of a source, and what it infers from where it comes from."""

from __future__ import annotations

import re

from feedback.essay.attributions.signals import REPORTING
from feedback.essay.evaluations.words import ANY_REFERENCE, DOCUMENTS

OTHER_SOURCE = re.compile(
    r"\b(?:re)?sources?\s+of\b(?!\s+(?:information|evidence)\b)", re.IGNORECASE
)
LEADS = (
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
    r"|(?:by|in)\s+contrast|similarly|in\s+my\s+(?:opinion|view)|personally|even\s+so|even\s+though|as|since|because|although|though|while|here|\w+ing\s+(?:as|for"
    r"|in|to)\s+[^,.]{1,40}|as\s+an?\s+[^,.]{1,40}),?\s+)*"
)
# "It does say that the king meant to …": what the source tells, not what it is worth.
RETELLS = re.compile(
    rf"^\W*(?:(?:it|he|she|they|(?:the|this)\s+(?:{DOCUMENTS}))\s+(?:(?:also|does|did|even"
    rf"|then)\s+)*"
    r"(?:says?|states?|tells?|shows?|describes?|explains?|mentions?|reports?|writes?|argues?"
    r"|claims?|thinks?)\b"
    rf"|{ANY_REFERENCE}\s+(?:(?:also|does|did|even|then)\s+)*(?:says?|states?|tells?\s+us"
    rf"|shows?|describes?|explains?|mentions?|reports?|writes?|argues?|claims?|thinks?"
    rf"|warns?(?:\s+us)?|reminds?\s+us|insists?|points?\s+out|notes?|maintains?|suggests?|remarks?"
    rf"|believes?)\s+(?:that|how|what|why)\b)",
    re.IGNORECASE,
)
# "…, so they portray", "For that reason it is": what follows from where a source comes from.
INFERS = re.compile(
    r"\b(?:so|therefore|thus|hence|for\s+(?:that|this)\s+reason|meaning(?:\s+that)?|(?:this|that"
    r"|which)\s+means(?:\s+that)?|this\s+is\s+why|that\s+is\s+why"
    r"|which\s+(?:may|might|could|would)\s+explain\s+why|which\s+explains\s+why|which\s+is\s+why"
    r"|consequently|as\s+a\s+result)\s*,?\s+(?:\w+ly\s+|of\s+course\s+)?(?:there|no|one|nobody|historians|it|they|he|she|we|you|I"
    r"|his|her|its|their|the|this|these)\b"
    r"|^\W*(?:since|because|as|although|even\s+though|though)\b[^,]*,\s+(?:it|they|he|she|we"
    r"|his|her|its|the\s+\w+)\b",
    re.IGNORECASE,
)
# Said of the writer, "could not tell" may be his life; these can only be said of his words.
OF_WORDS = re.compile(
    r"\b(?:may|might|could|probably|perhaps|likely|every\s+reason|no\s+reason|reliab\w+"
    r"|trust\w*|bias\w*|careful|caution"
    r"|exaggerat\w+|overstat\w+|downplay\w*|prejudic\w+|sympath\w+|would\s+(?:not\s+)?want|knows?\s+what|us"
    r"|historians?|we|leaves?\s+out|ignores|omits|one[- ]sided"
    r"|only\s+shows)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:written|recorded|read|reported|told"
    r"|spoken)\b",
    re.IGNORECASE,
)


def reports(text: str) -> bool:
    """Whether somebody says something; "it was written by" says who made it."""
    return REPORTING.search(_PASSIVE.sub(" ", text)) is not None
