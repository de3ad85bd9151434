"""What a text must hold for a way of writing a quantity to be worth looking for.

Most sentences with a figure hold neither a price nor a share nor an age, and a search for the
words that each of those needs takes a tenth of the time of the whole pattern.
"""

from __future__ import annotations

from feedback.text.number_words import ORDINALS, VULGAR
from feedback.text.units import CURRENCY

AGE = r"(?i)\bage[ds]?\b|\bturn|year|month|y/?o\b|(?:tie|0)s\b|\d\ds\b"
MONEY = rf"(?i)[$£€¥₹₽₩]|{CURRENCY}"
HALF_UNIT = (
    r"(?i)half|quarter|third|tenth|\b(?:an?|one)\s+(?:fortnight|decade|centur|year|month|week)"
)
_NUMBER = (
    r"(?:\d|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thirt|twen|fift|fort"
    r"|hund)"
)
SHARE = (
    rf"(?i)\d/\d|half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|every|[{VULGAR}]"
    rf"|\b(?:in|of)\s+{_NUMBER}"
)
PERCENTAGE = r"(?i)%|per\s?c|pct"
FOLD = r"(?i)fold\b|times\b|doubl|tripl|trebl|quadrupl|quintupl|halv|twice|thrice"
TEMPERATURE = r"(?i)°|degree"
GLUED = r"\d[a-zA-Z]"
TIME = (
    r"(?i)\d[:.]\d\d|clock|[ap]\.?m\b|in\s+the\s+(?:morning|after|even)|past|quarter|\d{4}\s?h|noon"
    r"|mid(?:day|night)"
)
ORDINAL = (
    rf"(?i)\d(?:st|nd|rd|th)|{'|'.join(w for w, n in ORDINALS.items() if n < 20)}|ieth|hundredth"
)
FREQUENCY = r"(?i)twice|thrice"
VAGUE = r"(?i)\b(?:tens|dozens|scores?|hundreds|thousands|[mbtr]+illions|several|few|many|couple)\b"
