"""How essays word the sums that they offer, over sentences with their numbers masked."""

from __future__ import annotations

import re

FACTORS = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
}
FRACTIONS = {
    "half": 1 / 2,
    "a half": 1 / 2,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "three quarters": 3 / 4,
    "a fifth": 1 / 5,
    "one fifth": 1 / 5,
    "two fifths": 2 / 5,
    "three fifths": 3 / 5,
    "four fifths": 4 / 5,
    "a sixth": 1 / 6,
    "a tenth": 1 / 10,
    "one tenth": 1 / 10,
}
_LOOSELY = (
    r"(?P<loose>(?:about|around|roughly|nearly|almost|over|more\s+than|some|approximately|close"
    r"\s+to"
    r"|just\s+under|just\s+over|less\s+than|under|at\s+least|well\s+over|only|exactly)\s+)?"
)
_ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|over|more\s+than|some|approximately|only|just|the"
    r"|close\s+to)\s+)*[$£€]?"
)
N = r"⟨[NY]\d+⟩"
Y = r"⟨Y\d+⟩"
PCT = r"\s?(?:%|per\s?cent)"
_THING = r"(?:\s+[A-Za-z°%’'-]+){0,3}?"
_CHANGED = (
    r"(?P<verb>rose|grew|increased|climbed|went\s+up|fell|dropped|decreased|declined|shrank|sank"
    r"|went\s+down|was\s+cut|were\s+cut)"
)
_ENDS = rf"from\s+{_ABOUT}(?P<a>{N}){_THING}\s+to\s+{_ABOUT}(?P<b>{N})"
_SDNE = rf"to\s+{_ABOUT}(?P<b>{N}){_THING}\s+from\s+{_ABOUT}(?P<a>{N})"
_FACTOR = (
    r"(?P<loose>(?:almost|nearly|more\s+than|over|about|roughly|well\s+over|not\s+quite)\s+)?"
    rf"(?P<factor>{'|'.join(FACTORS)})"
)
FRACTION = "|".join(word.replace(" ", r"[\s-]") for word in sorted(FRACTIONS, key=len)[::-1])
_OPPOSITES_LISTED = """
girls:boys boys:girls men:women women:men male:female female:male males:females females:males
adults:children children:adults for:against against:for yes:no no:yes right:wrong wrong:right
passed:failed failed:passed survived:died died:survived won:lost lost:won alive:dead dead:alive
"""
OPPOSITES = tuple((a, b) for a, b in (pair.split(":") for pair in _OPPOSITES_LISTED.split()))
NOT_ALL = frozenset(("for", "against", "yes", "no", "right", "wrong", "won", "lost"))
_CAMPS_LISTED = """
for:against against:for yes:no no:yes agreed:disagreed agree:disagree supported:opposed
support:oppose passed:failed failed:passed survived:died died:survived
"""
CAMPS = tuple((a, b) for a, b in (pair.split(":") for pair in _CAMPS_LISTED.split()))
MAY_OVERLAP = re.compile(
    r"(?i)\b(?:ha[ds]|have|own\w*|like[ds]?|sp[eo]ak\w*|spoke|kn[eo]w\w*|play\w*|use[ds]?|want\w*"
    r"|watch\w*|said|say|mention\w*|th(?:ink|ought)|also|could|can|both|read|wrote|visited|needed"
    r"|feel|felt|least|another|more|prefer\w*|of\s+whom|enjoy\w*|eat|ate|believe\w*|year|percent"
    r"|per\s+cent|page|minutes?|hours?|days?|times|old|aged|km|cm|[cm]?m|grams?|kg|°C?)\b|%"
)


def pattern_of(pattern: str) -> re.Pattern[str]:
    """A pattern for masked sentences, whatever the case."""
    return re.compile(r"(?i)" + pattern)


GREW_THEN = pattern_of(
    rf"\b{_FACTOR}\b(?:[^.;:⟨⟩]{{0,50}}?),?\s+(?:{_ENDS}|"
    + _SDNE.replace("<a>", "<c>").replace("<b>", "<d>")
    + r")"
)
ENDS_THEN = pattern_of(
    rf"\b{_ENDS}[^.;⟨⟩]{{0,40}}?(?:,|\band\b|\bso\b)\s*(?:so|which\s+means|that\s+is|it|they|thus|has"
    rf"|have|therefore|more|or|had|\s|,)*{_FACTOR}\b"
)
BY_SHARE = pattern_of(
    rf"\b{_CHANGED}\s+by\s+{_LOOSELY}(?P<p>{N})(?P<pc>{PCT}),?(?:\s+in\s+\w+)?,?\s+{_ENDS}"
    rf"(?P<after>{PCT})?"
)
ENDS_SHARE = pattern_of(
    rf"{_ENDS}(?P<after>{PCT})?{_THING}(?:\s+in\s+{Y})?,\s+(?:that\s+is\s+)?an?\s+(?P<verb>rise|increase|growth|gain|drop|fall|decrease"
    rf"|decline|loss|cut|reduction)\s+of\s+{_LOOSELY}(?P<p>{N})(?P<pct>{PCT})?"
)
LOST = pattern_of(
    rf"\b(?:lost|fell\s+by|shrank\s+by|dropped\s+by|was\s+cut\s+by|were\s+cut\s+by)\s+{_LOOSELY}"
    rf"(?P<f>{FRACTION})\b(?P<between>[^.;⟨⟩]{{0,50}}?){_ENDS}(?P<after>{PCT})?"
)
SHARE = pattern_of(
    rf"(?P<a>{N})\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+|our\s+|my"
    rf"\s+)*(?P<b>{N}){_THING}"
    rf"(?:,\s*(?:or|that\s+is|i\.e\.|which\s+is)|\s*\(|\s+or)\s*(?:or\s+|that\s+is,?\s+|i\.e\.,?"
    rf"\s+)?{_LOOSELY}(?P<p>{N}){PCT}"
)
FRACTION_OF = pattern_of(
    rf"{_LOOSELY}(?P<f>{FRACTION})\s+of\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+|our"
    rf"\s+|my\s+)*(?P<b>{N}){_THING}"
    rf"(?:,\s*(?:or|that\s+is|i\.e\.|which\s+is|namely)|\s*\()\s*(?:that\s+is,?\s+|i\.e\.,?"
    rf"\s+)?(?P<about>about\s+|nearly\s+|almost\s+|roughly\s+|around\s+)?(?P<c>{N})(?!{PCT})"
)
PERCENT_OF = pattern_of(
    rf"(?P<p>{N}){PCT}\s+of\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+|our\s+|my\s+)*"
    rf"(?P<b>{N}){_THING}"
    rf"(?:,\s*(?:or|that\s+is|i\.e\.|which\s+is|namely)|\s*\()\s*(?:that\s+is,?\s+|i\.e\.,?"
    rf"\s+)?{_LOOSELY}(?P<c>{N})(?!{PCT})"
)
RATE = pattern_of(
    rf"(?P<a>{N})\s+(?P<u>\w+?)s?\s+(?:an?|per|each|every)\s+(?P<v>\w+)(?:\s+and|\s+for|"
    rf"\s+on|\s+over|,)*\s+(?P<b>{N})\s+(?P=v)s?"
    rf"(?:\s+(?:an?|per|each|every)\s+\w+)?(?:,?\s*(?:makes?|made|is|are|gives?|gave|means?|comes?"
    rf"\s+to|came\s+to"
    rf"|adds?\s+up\s+to|that\s+is|or|so|which\s+is|which\s+makes|=|in\s+all|altogether|a"
    rf"\s+total\s+of)\s*)+,?\s*{_LOOSELY}(?P<c>{N})\s+(?P=u)s?\b"
)
TIMES = pattern_of(
    rf"(?P<a>{N})\s+(?:times|x|×|multiplied\s+by)\s+(?P<b>{N}){_THING}\s+(?:is|makes?|equals|gives|=|are)"
    rf"\s+{_LOOSELY}(?P<c>{N})"
)
FOR_YEARS = pattern_of(
    rf"\b(?:for|lasted|reigned|ruled|took|spanned|covers?|covered)\s+{_LOOSELY}(?P<n>{N})\s+years,?\s+\(?(?:from|between)\s+(?:\w+\s+)?(?P<a>{Y})"
    rf"\s+(?:to|and|until|till)\s+(?:\w+\s+)?(?P<b>{Y})(?=\s*(?:[.;,)]|$|⟨))"
)
YEARS_THEN = pattern_of(
    rf"\b(?:from|between)\s+(?:\w+\s+)?(?P<a>{Y})\s+(?:to|and|until|till)\s+(?:\w+\s+)?(?P<b>{Y})"
    rf"(?:,\s*(?:that\s+is|i\.e\.|or|so|in\s+other\s+words|a\s+(?:period|total|span)\s+of|which"
    rf"\s+is|altogether)?,?\s+(?:for\s+)?|\s*\()\s*{_LOOSELY}(?P<n>{N})\s+years\b(?!\s+"
    rf"(?:later|after|before|ago|old|earlier))"
)
LATER = pattern_of(
    rf"\b(?:in|on|of|until)\s+(?:[\w⟨⟩]+\s+){{0,2}}(?P<a>{Y})(?P<between>(?:(?!⟨Y)[^.;]){{0,80}}?){_LOOSELY}"
    rf"(?P<n>{N})\s+years\s+(?:later|afterwards|after\s+that),?\s+(?:in|on|by)\s+(?:[\w⟨⟩]+"
    rf"\s+){{0,2}}?(?P<b>{Y})"
)
AGE = pattern_of(
    rf"\bborn\b[^.;⟨⟩]{{0,30}}\b(?:in|on)\s+(?:[\w,]+\s+|⟨N\d+⟩,?\s+){{0,3}}?(?P<a>{Y})[^.;⟨⟩]{{0,60}}?\bdied\b[^.;⟨⟩]{{0,40}}\b"
    rf"(?:in|on)\s+"
    rf"(?:[\w,]+\s+|⟨N\d+⟩,?\s+){{0,3}}?(?P<b>{Y}),?[^.;⟨⟩]{{0,30}}?(?:at\s+the\s+age"
    rf"\s+of|aged|at\s+age|at|when\s+(?:he|she)\s+was)\s+{_LOOSELY}(?P<n>{N})(?!{PCT})"
)
LIVED = pattern_of(
    rf"\((?:born\s+)?(?P<a>{Y})\s*[-–—]\s*(?P<b>{Y})\)[^.;⟨⟩]{{0,60}}?(?:(?:died|dead)[^.;⟨⟩]{{0,30}}?"
    rf"(?:at\s+the\s+age\s+of|aged|at)|lived\s+to\s+(?:be|the\s+age\s+of))\s+{_LOOSELY}"
    rf"(?P<n>{N})(?!{PCT})"
)
BORN_THEN = pattern_of(
    rf"\bborn\b[^.;⟨⟩]{{0,30}}\bin\s+(?:\w+\s+)?(?P<a>{Y})[^.;⟨⟩]{{0,80}}?\bin\s+(?:\w+"
    rf"\s+)?(?P<b>{Y})[^.;⟨⟩]{{0,20}}?(?:at\s+the\s+age\s+of|aged|at\s+age|when\s+(?:he|she)"
    rf"\s+was)\s+{_LOOSELY}(?P<n>{N})(?!{PCT})"
)
BRACKET = pattern_of(
    rf"(?P<t>{N})(?P<thing>(?:\s+[a-z-]+){{0,2}})(?P<all>\s+(?:in\s+all|in\s+total|altogether))?"
    rf"\s*[(:—–]\s*(?P<parts>{N}[^()⟨⟩.;]{{0,40}}(?:(?:,|,?\s+and|;)\s+{N}[^()⟨⟩.;]{{0,40}})+)[).]"
)
OF_THE = pattern_of(
    rf"\b[Oo]f\s+(?:the|my|our|these|those|all)\s+(?P<t>{N})\s+(?P<thing>[a-z-]+)[^.;⟨⟩]{{0,30}},"
    rf"\s+(?P<parts>{N}[^()⟨⟩.;]{{0,40}}(?:(?:,|,?\s+and)\s+{N}[^()⟨⟩.;]{{0,40}})+)(?=[.;]|$)"
)
TOO_MANY = pattern_of(
    rf"(?P<a>{N})\s+(?:out\s+)?of\s+(?:the|my|our|these|those|its|their)\s+(?P<b>{N})\s+[a-z]"
)
RATIO = pattern_of(
    rf"{_ENDS}(?P<after>{PCT})?{_THING},\s+(?:that\s+is\s+|or\s+|i\.e\.\s+|which\s+is\s+)?{_LOOSELY}"
    rf"(?P<n>{N})\s+times\b"
)
ADDED = pattern_of(
    rf"(?P<a>{N})\s+(?P<thing>[a-z]+)[^.;⟨⟩]{{0,40}}?\s+and\s+(?P<b>{N})\s+(?:more\s+)?[^.;⟨⟩]{{0,40}}?"
    rf"(?:,\s+|\s+)(?:making|which\s+makes|that\s+makes|for\s+a\s+total\s+of|a\s+total"
    rf"\s+of|which\s+is|that\s+is|so)\s+"
    rf"(?:a\s+total\s+of\s+)?{_LOOSELY}(?P<c>{N})\s+(?:(?P=thing)|(?:\w+\s+)?(?:in\s+all|in"
    rf"\s+total|altogether|together))"
)
