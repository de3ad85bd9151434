"""What a sentence does in the course of an essay, told by how it opens: a new point, or a close."""

from __future__ import annotations

import re
from typing import Literal

Opening = Literal["point", "last", "added", "turn", "evidence"]

# Nouns that stand for a point, whatever the subject is.
_POINTS = (
    r"(?:reason|advantage|disadvantage|benefit|drawback|downside|upside|point|argument|factor|cause"
    r"|effect|way|thing|aspect|difference|similarity|consequence|result|problem|issue|strength"
    r"|weakness|limitation|theme|technique|method|source|document|extract|text|article|passage"
    r"|example|instance|case|question|concern|challenge|difficulty|feature|element|part|side|view"
    r"|perspective|explanation|objection|criticism|piece|kind|type|form|step|stage|solution|change"
    r"|group|use|role|quality|value|fact|idea|topic|claim|motive|danger|risk|opportunity|impact"
    r"|evidence|proof|detail|place|positive|negative|pro|con|dimension|measure|option)(?:s|es)?\b"
)
_ORDER = (
    r"(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|next|last|final|other|further|additional"
    r"|separate|different|equally\s+\w+|more\s+\w+)"
)
_NEXT_ONE = (
    r"(?:(?:yet\s+)?another|one\s+(?:more|other|last|final)|(?:an?|the|my|our|his|her|its|their)"
    rf"\s+{_ORDER}|some\s+(?:other|more|additional|further)|other|further|additional)"
)
_POINT = re.compile(
    r"(?:(?:and|but|so|now|then|well|plus)\b\W*)?(?:"
    rf"(?:finally\W+)?{_NEXT_ONE}\s+(?:[\w’'\-]+\s+){{0,3}}{_POINTS}|finally\W+there\s+(?:is|are)\b"
    r"|(?:second|third|fourth|fifth|sixth)ly\b|last\W{1,3}but\s+not\s+(?:the\s+)?least\b"
    r"|(?:second|third|fourth|last)\s+of\s+all\b|(?:second|third|fourth)\s*,"
    r"|to\s+(?:begin|start)\s+with\b|first(?:ly)?\s*,|first\s+(?:of\s+all|and\s+foremost)\b"
    r"|the\s+first\s+(?:[\w’'\-]+\s+){0,3}" + _POINTS + ")",
    re.IGNORECASE,
)
# "Saving money is another advantage", "It also has other benefits"; "the second largest source" is
# no second point.
_NAMED_A_POINT = re.compile(
    r"[^.,;:!?]{2,90}\b(?:is|are|was|were|has|have|had|gives?|brings?|offers?)\s+(?:also\s+)?"
    rf"{_NEXT_ONE}\s+(?:(?!\w+est\b)[\w’'\-]+\s+){{0,2}}(?:reason|advantage|disadvantage|benefit"
    r"|drawback|point|argument|factor|strength|weakness|limitation|problem|objection|way)s?\b",
    re.IGNORECASE,
)
# "Another city", "A third study": the next item of a row, whatever its noun.
_NEXT_ITEM = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:(?:yet\s+)?another|an?\s+(?:second|third|fourth|different|further))"
    r"\s+(?!day\b|time\b|moment\b|word\b|later\b)\w",
    re.IGNORECASE,
)
# The last point, or the end of the whole.
_LASTLY = re.compile(r"(?:and\s+)?(?:last(?:ly|y)\b|last\s*,)", re.IGNORECASE)
_ADDED = re.compile(
    r"(?:(?:and|but|so|plus)\b\W*)?(?:also\b|in\s+addition\b|additionally\b|furthermore\b|"
    r"moreover\b|besides\b|what\s+is\s+more\b|next\b|similarly\b|likewise\b"
    r"|on\s+top\s+of\s+(?:that|this|it)\b|not\s+only\b|apart\s+from\b|aside\s+from\b)",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"(?:on\s+the\s+other\s+hand|in\s+contrast|by\s+contrast|conversely|on\s+the\s+contrary"
    r"|turning\s+to|as\s+(?:for|regards)|with\s+regard\s+to|when\s+it\s+comes\s+to)\b",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"(?:for\s+(?:example|instance)\b|(?:in|from)\s+(?:the\s+)?(?:\w+\s+)?(?:source|document|doc"
    r"|article|passage|text|extract|paragraph)\b|according\s+to\b"
    r"|(?:the\s+)?(?:\w+\s+)?(?:source|document|doc|extract|article|passage|text)\s*\w{0,3}\s+"
    r"(?:also\s+)?(?:says?|talks?|states?|tells?|shows?|is\s+about|explains?|gives?|describes?)\b)",
    re.IGNORECASE,
)
# These close a paragraph as often as an essay.
_FOLLOWS = re.compile(
    r"\W*(?:and\s+)?(?:therefore|thus|hence|consequently|so|as\s+a\s+(?:result|consequence))\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\W*(?:(?:and|but|so|now|then|well|yet)\b\W*)?(?:"
    r"in\s+(?:\w+\s+)?(?:c\w{0,3}n\w{0,2}c\w*s+i?o?n\w*|closing|summary|sum|short|brief|the\s+end"
    r"|the\s+long\s+run|total|general|essence)\b"
    r"|(?:to|i|we)\s+(?:will\s+|would\s+|can\s+|must\s+)?(?:like\s+to\s+)?"
    r"(?:conclude|close|sum|summari[sz]e|finish|end|wrap|recap)\b"
    r"|(?:my|the|as\s+an?|for\s+a)\s+(?:\w+\s+)?conclusion\b|conclud\w+|conclusion\b"
    r"|summing\s+up|summed\s+up|over\s*all\b|all\s+in\s+all|on\s+the\s+whole|ultimately"
    r"|altogether\b|at\s+the\s+end\s+of\s+the\s+day|when\s+all\s+is\s+said|taken\s+together"
    r"|all\s+(?:things|this|that|of\s+this|of\s+these|these|those)\b"
    r"|(?:because|in\s+view|in\s+light|considering|given)\s+(?:of\s+)?(?:all|everything)\b"
    r"|(?:for|with|from|through|considering|given|despite|because\s+of)\s+(?:all\s+)?(?:of\s+)?"
    r"(?:these|those|this|the\s+above)\b"
    r"|(?:as|like)\s+(?:you|we|one|i|it|has|have|was|is)\b"
    r"|after\s+(?:reading|all|seeing|hearing|considering|weighing)\b"
    r"|looking\s+back|so\s+(?:what|if|in|the\s+answer|it|that|this|why|to)\b"
    r"|(?:this|that|these|those|here|it)(?:\s+(?:is|are|was|were)|s|['’]s)\s+(?:all\s+)?"
    r"(?:the\s+\w*\s*reasons?|(?:just\s+)?(?:some|a\s+few|several|many)\s+(?:of\s+)?(?:the\s+)?\w*"
    r"\s*reasons?|\w{0,4}\s*why|how|what|my\s+\w+)\b"
    r"|now\s+(?:you|we|that)\b)",
    re.IGNORECASE,
)


def opening_of(sentence: str) -> Opening | None:
    """How a sentence goes on to something new, if it does.

    "point": it counts off the next one ("Another reason", "Secondly"); "last": it does so, or ends
    the whole ("Lastly"); "added": it adds ("Also"); "turn": it goes over to the other side;
    "evidence": it brings in an example or a text.
    """
    text = sentence.lstrip(" \t\n\"'“‘(*-–—•")
    if _POINT.match(text) or _NAMED_A_POINT.match(text):
        return "point"
    if _LASTLY.match(text):
        return "last"
    if opens_an_item(text):
        return "added"
    kinds: tuple[tuple[Opening, re.Pattern[str]], ...] = (
        ("turn", _TURN),
        ("added", _ADDED),
        ("evidence", _EVIDENCE),
    )
    return next((kind for kind, pattern in kinds if pattern.match(text)), None)


def opens_a_close(sentence: str) -> bool:
    """Whether a sentence opens as those do that draw together: "In conclusion", "That is why"."""
    return _CLOSING.match(sentence) is not None


def opens_a_consequence(sentence: str) -> bool:
    """Whether a sentence says what follows: of the point before it, or of the whole essay."""
    return _FOLLOWS.match(sentence) is not None


def opens_an_item(sentence: str) -> bool:
    """Whether a sentence takes up the next item of a row: "Another city that …"."""
    return _NEXT_ITEM.match(sentence) is not None
