"""Figures and number words that tell no quantity: numbers of things, names, idioms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.text.span import Span

_AROUND = 40  # code points before and after a figure
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# Numbers that only tell one thing from another.
_NUMBERS = (
    r"\bISBN(?:-1[03])?:?\s*[\d-]{9,}[\dXx]?",
    r"\b(?:ISSN|DOI|PMID|OCLC|arXiv)\b:?\s*[\w./-]+",
    r"\b10\.\d{4,}/\S+",
    r"\b(?:https?://|www\.)\S+",
    r"\+\d{1,3}(?:[\s-]?\(?\d{1,5}\)?){2,6}",
    r"(?<![\w.,])\(?0[1-9]\d{1,3}\)?[\s-]\d{3,4}(?:[\s-]?\d{3,4})?\b",
    r"\(\d{3}\)\s?\d{3}[\s-]\d{4}\b",
    r"(?<![\w.,-])\d{3}-\d{4}(?:-\d{4})?\b(?!\s*(?:BC|AD|CE))",
    r"(?<![\w.,-])\d{3}-\d{3}-\d{4}\b",
    r"(?<![\w.])(?!\d\d?\.\d\d?\.\d{4}\b)\d+(?:\.\d+){2,}\b",
    r"\b[Vv]ersion\s\d+(?:\.\d+)*\b(?!\s?%)|\b[Vv]\.?\d+\.\d+\b",
    r"\b(?:iPhone|iPad|iOS|Android|PlayStation|Xbox|Windows|Formula|Type|Boeing|Airbus|Channel|Area"
    r"|Interstate|Track|Pier|Platform|Gate|Unit|Apt\.?|Apartment|Suite|Ward|District|Zone|Block|Hut|Lot"
    r"|Year|Grade|Key\s+Stage|Room|Flight|Bus|Line|Catch|Resolution|Clause|Act|Title|Proposition|Prop)"
    r"\s+(?:\d[\d,]*|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b"
    r"(?!\s*(?:%|per\s?cent|million|billion|thousand|hundred|(?:or|to)\s+\w+\s+\w+s\b))",
    r"\btype\s+(?:1|2|I|II|one|two)\b(?=\s+diabet)",
    r"(?<![\w.,:])\d{1,2}[-–]\d{1,2}(?=\s+(?:win|won|loss|lead|victory|defeat|draw|score|record|vote|decision|majority|ruling)\b)",
    r"(?i:\b(?:won|lost|drew|win|lose|beat(?:en)?(?:\s+\w+){0,3}?|score(?:\s+of|\s+was)?|led|up|final)\s+)\d{1,2}[-–]\d{1,2}\b"
    r"(?!\s*(?:%|\w+s\b|per))",
    r"(?<![\w.,:/])\d+:\d+(?::\d+)?\b",
)
# Names that a number is part of.
_CAPITAL_NUMBER = (
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Twenty"
    r"|Thirty|Forty|Fifty|Hundred|Thousand)"
)
_RANK = (
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth"
    r"|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth"
    r"|Twenty-(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh)"
    r"|\d{1,3}(?:st|nd|rd|th))"
)
_NAMES = (
    rf"\b(?:\w+[\s-])?{_CAPITAL_NUMBER}(?:[\s-]\w+)?[\s-](?:Years?|Days?|Weeks?|Months?)[’']?\s+Wars?\b",
    rf"(?<=[a-z,;:]\s)(?:(?i:the|a|an)\s+)?{_CAPITAL_NUMBER}(?:\s+[A-Z][a-z]+(?!\w*\s+[a-z]+ed\s+by\b))+\b",
    r"\b(?:Seven|Seventy|Twelve|Ten|Three|Five|Six|Four)\s+(?:Commandments|Apostles|Disciples|Sisters|Wonders"
    r"|Kingdoms|Dynasties|Pillars|Seas|Mile\s+Island)\b",
    rf"(?<!\w)(?:{_RANK})\s+(?!Century\b|(?:{_MONTHS})\b)[A-Z][a-z]+",
    r"\b(?:Big|Group\s+of|Gang\s+of|Band\s+of|Class\s+of|Famous|Magnificent|Fab)\s+(?:Three|Four|Five|Six|Seven|Eight|Ten)\b",
    r"\b\d+[A-Z]?\s+(?:[A-Z][a-z]+\s+){1,2}(?:Street|Road|Avenue|Lane|Drive|Square|Boulevard|Court|Close|St\.|Rd\.|Ave\.)",
    r"\b(?:Fahrenheit|Catch|Apollo|Route|Highway|Slaughterhouse|Blink|Sputnik|Voyager|Psalm|Article|Clause|Section)[\s-]\d+\b",
    r"\b(?:novel|book|play|film|movie|song|album|poem|title|called|entitled|Orwell[’']s)\s+[“\"‘']?1984\b",
    r"\b1984(?=\s+by\b)",
    r"(?<![\d/])(?:(?:9|11)/11|7/7|24/7)(?![\d/])|\b50[/-]50\b|\b20/20\b|\b4\s?[x×]\s?4\b|\b[1-5]G\b|\b[234]-?D\b",
)
# Idioms, in which nothing is counted.
_IDIOMS = (
    r"fifty-fifty|zero[\s-](?:sum|tolerance|hour)|ground\s+zero|square\s+one|nine[\s-]to[\s-]five|(?:hundred|million)\s+to\s+one"
    r"|ten\s+to\s+one|(?:thanks|look|feel\w*)\s+(?:like\s+)?a\s+million(?:\s+(?:dollars|bucks))?|one\s+in\s+a\s+(?:million|billion)"
    r"|a\s+(?:hundred|thousand|million|billion)\s+(?:and\s+one\s+)?(?:times\s+(?:no|yes|over|better|worse)|reasons|ways|apologies)"
    r"|(?:the\s+)?two\s+of\s+(?:them|us|you)|(?:a|one)[\s-](?:off|sided|way|eyed|liner)|two[\s-](?:faced|timing|edged|way)"
    r"|(?:one|two|three)[\s-](?:dimensional|fold\s+path)|forty\s+winks|baker[’']s\s+dozen|seventh\s+heaven|cloud\s+nine"
    r"|at\s+sixes\s+and\s+sevens|(?:six\s+of\s+one|half\s+a\s+dozen\s+of\s+the\s+other)|sixth\s+sense|eleventh\s+hour"
    r"|third[\s-](?:world|party|parties|person|rate|rail|degree)|second[\s-](?:hand|thoughts?|nature|rate|class|best|guess\w*|wind|language|to\s+none)"
    r"|first[\s-](?:hand|aid|class|rate|person|lady|ladies|name|impression\w*|and\s+foremost|and\s+last|step|time|place|amendment|world)"
    r"|fifth\s+column|fourth\s+estate|half[\s-](?:heart\w+|baked|way|brother|sister|time|moon|truth\w*|term|price|mast|life)"
    r"|better\s+half|the\s+other\s+half|catch-22|on\s+all\s+fours|(?:kill|killed|killing)\s+two\s+birds"
    r"|one\s+(?:by|after|and|or)\s+(?:one|another|the\s+other)|once|at\s+first|second[\s-]generation"
    r"|(?:put|adds?|putting)\s+two\s+and\s+two(?:\s+together)?|one\s+hundred\s+(?:and\s+ten\s+)?percent\s+(?:sure|certain)"
    r"|four[\s-]letter|five[\s-]star|seven\s+deadly|twenty\s+questions|number\s+(?:one|two)|step\s+(?:one|two|three|four|five)"
    r"|on\s+second|split\s+second|dressed\s+to\s+the\s+nines|in\s+two\s+minds|second\s+chances?|phase\s+(?:one|two|three)"
    r"|world\s+wars?\s+(?:one|two|three|1|2|3|i{1,3})|wwi{1,2}|ww[12]|(?:first|second|third)\s+world\s+wars?"
)
_NO_QUANTITY = re.compile(
    "|".join(f"(?:{pattern})" for pattern in (*_NUMBERS, *_NAMES)) + rf"|(?i:\b(?:{_IDIOMS})\b)"
)


def no_quantities(text: str, start: int, end: int, near: Span) -> Iterator[Span]:
    """The places round `near` in `text[start:end]` whose figures and words tell no quantity."""
    start, end = max(start, near.start - _AROUND), min(end, near.end + _AROUND)
    for match in _NO_QUANTITY.finditer(text, start, end):
        yield Span(*match.span())
