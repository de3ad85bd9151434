"""The ways of writing a quantity, each a regular expression (upper and lower case alike).

The groups' names say what stands where: `before` and `after` loosen the figure ("about", "or
more"); `low` and `high` are its number, or the two ends of a range. They are compiled where used.
"""

from __future__ import annotations

from feedback.text.number_words import FIGURES, NUMBER, ORDINALS, SECOND_NUMBER
from feedback.text.units import CURRENCY, SHIFT, UNIT

_BEFORE = rf"(?:(?P<before>\b(?:{SHIFT})|~|≈)\s*)?"
_SIGN = r"(?:(?:US|A)?(?P<sign>[$£€¥])\s?)"
_TO = r"(?:-?\s+(?:to|or|through)\s+|-to-|\s?[-–—]\s?)"
_AFTER = r"(?P<after>\+|\s+or\s+(?:so|more|less|fewer|higher|over)\b)"
_PERCENT = r"(?:\s?%|\s?-?(?:percent(?:age)?|per\s?c[ea]nt|percant|pct)\b(?:age)?(?:\s+points?\b)?)"
_NOUN_GAP = r"(?:\s+of)?[\s-]+"
FOLDS = {
    "double": 2.0,
    "triple": 3.0,
    "treble": 3.0,
    "quadruple": 4.0,
    "quintuple": 5.0,
    "halve": 0.5,
}
PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
PARTS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100}
_PART_WORDS = "|".join(part for part in PARTS if part not in ("half", "halve"))


AGE = (
    rf"(?:\b(?:aged|age(?:\s+of)?|turn(?:ed|s|ing))\s+(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?"
    rf"(?!\s*(?:%|per|{CURRENCY}|times))"
    rf"|{_BEFORE}(?P<low2>{NUMBER})(?:{_TO}(?P<high2>{SECOND_NUMBER}))?[\s-]+years?[\s-]+olds?\b)"
)
MONEY = (
    rf"{_BEFORE}(?:{_SIGN}(?P<low>{FIGURES}(?:\s?(?:hundred|thousand|(?:m|b|tr)illions?|k|bn|mn|m|b)\b)?)"
    rf"(?:{_TO}(?P=sign)?(?P<high>{FIGURES}(?:\s?(?:thousand|(?:m|b|tr)illions?|k|bn|m)\b)?))?"
    rf"|(?P<low2>{NUMBER})(?:{_TO}(?P<high2>{SECOND_NUMBER}))?{_NOUN_GAP}(?:US\s+)?(?P<currency>{CURRENCY})\b"
    rf"(?!ur))(?!\d|[,.]\d)(?:{_AFTER})?"
)
SHARE = (
    rf"{_BEFORE}(?:(?P<some>{NUMBER})\s+(?:in|out\s+of(?:\s+every)?)\s+(?P<all>{NUMBER})(?!\s*(?:%|percent))"
    rf"|(?P<n>{NUMBER}|an?)[\s-]+(?P<part>{_PART_WORDS})s?\b(?=\s+of\b|\s+the\b|(?<=s)\b)"
    rf"|(?P<one>one)[\s-](?P<part1>{_PART_WORDS})\b"
    rf"|(?<![\w/.])(?P<num>[1-9])/(?P<den>[2-9]|10)(?![\w/])"
    rf"|(?:\bone[\s-])?\b(?P<half>half)(?=\s+(?:of\b|the\b|its\b|his\b|her\b|their\b|our\b|as\b))"
    rf"|\bby\s+(?P<byhalf>half)\b)"
)
PERCENTAGE = (
    rf"{_BEFORE}(?P<low>{NUMBER})(?:{_PERCENT})?(?:{_TO}(?P<high>{SECOND_NUMBER}))?{_PERCENT}"
    rf"(?:{_AFTER})?"
)
FOLD = (
    rf"{_BEFORE}(?:(?P<low>{NUMBER})[\s-]?fold\b|\b(?P<glued>two|three|four|five|six|seven|eight|nine|ten|"
    rf"twelve|twenty|hundred|thousand)fold\b"
    rf"|\b(?P<verb>(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing))\b"
    rf"|\b(?P<noun>double|triple|treble|quadruple)(?=\s+(?:the|its|his|her|their|that|what|as)\b)"
    rf"|\b(?P<twice>twice|thrice)(?=\s+(?:as|the|its|his|her|their|that|what)\b(?!\s+(?:day|week|month|year)))"
    rf"|(?P<times>{NUMBER})(?:{_TO}(?P<timesto>{SECOND_NUMBER}))?[\s-]times(?=\s+(?:as|the|more|less|fewer|"
    rf"larger|bigger|higher|greater|faster|that|what|its|his|her|their|normal|over\s+the)\b))"
)
MEASURE = (
    rf"{_BEFORE}(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?(?P<plus>\s+and\s+a\s+half)?"
    rf"(?P<after>\+|\s+or\s+(?:so|more)\b)?{_NOUN_GAP}"
    rf"(?:(?:whole|full|long|short|straight|consecutive|square|cubic|metric|different)[\s-]+)?"
    rf"(?P<unit>{UNIT})\b"
)
GLUED = (
    rf"{_BEFORE}(?<![\w.,:/#$£€-])(?P<low>{FIGURES})(?:{_TO}(?P<high>{FIGURES}))?"
    rf"(?P<unit>km|kg|cm|mm|mg|mph|ft|lbs?|hrs?|mins?|kwh?|mw|m|g)\b"
)
HALF_UNIT = (
    rf"{_BEFORE}\bhalf\s+an?\s+(?P<unit>{UNIT})\b|(?<!and\s)\ba\s+half[\s-](?P<unit2>{UNIT})\b"
)
COUPLE = r"\ba\s+(?:couple|pair)\s+(?:of\s+)?(?P<unit>\w+)\b"
ORDINAL = (
    rf"(?:(?<![\w-])(?P<figures>\d{{1,3}}(?:st|nd|rd|th))"
    rf"|(?:(?<=\bthe)|(?<=\bhis)|(?<=\bher)|(?<=\bits)|(?<=\btheir)|(?<=\bmy)|(?<=\bour))\s"
    rf"(?P<word>(?:twenty-|thirty-|forty-|fifty-)?(?:{'|'.join(ORDINALS)})))\b(?![,.;:!?]|\s*$)"
)
PLAIN = rf"{_BEFORE}(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?(?:{_AFTER})?"
FREQUENCY = rf"{_BEFORE}\b(?P<word>twice|thrice)\b"
