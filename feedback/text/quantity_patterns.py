"""The ways of writing a quantity, each a regular expression (upper and lower case alike).

The groups' names say what stands where: `before` and `after` loosen the figure ("about", "or
more"); `low` and `high` are its number, or the two ends of a range. They are compiled where used.
"""

from __future__ import annotations

from feedback.text.number_words import FIGURES, NUMBER, ORDINALS, SECOND_NUMBER, VULGAR
from feedback.text.units import CURRENCY, SHIFT, UNIT

_BEFORE = rf"(?:(?P<before>\b(?:{SHIFT})|~|≈)\s*)?"
_SIGN = r"(?:(?:US|AU?|CA?|NZ|HK)?(?P<sign>[$£€¥₹₽₩])\s?)"
_TO = r"(?:-?\s+(?:to|or|through)\s+|-to-|\s?[-–—]\s?)"
_AFTER = (
    r"(?P<after>\+|\s+or\s+(?:so|more|less|fewer|higher|over|thereabouts)\b|-?ish\b"
    r"|[\s-]odd\b(?=\s))"
)
_PERCENT = r"(?:\s?%|\s?-?(?:percent(?:age)?|per\s?c[ea]nt|percant|pct)\b(?:age)?(?:\s+points?\b)?)"
# "Six dollars and a half", and not "six dollars and a half day".
_HALF_MORE = (
    rf"(?P<half>\s+and\s+(?:a|one)\s+half\b(?![\s-]+(?:{UNIT}|of|the|its|his|her|their)\b))?"
)
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


# What may follow a share that stands for itself: "by a third in 1935", "to a quarter."
_ENDS = (
    r"\s*(?:[.,;:()!?]|$)|\s+(?:in|from|by|since|between|and|or|after|within|during|but|when|as|for|at|on"
    r"|because|while|compared|before|until|over|under|more|less|to)\b"
)
_RANKS = "|".join(word for word, n in ORDINALS.items() if n > 2)
_TIMES = r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries"


AGE = (
    rf"(?:\b(?:ages(?:\s+(?:of|from|between))?|age[ds]?\s+(?:of\s+)?between)\s+(?P<low3>{NUMBER})"
    rf"(?:{_TO}|\s+and\s+)(?P<high3>{SECOND_NUMBER})"
    rf"|\b(?:aged|ages?(?:\s+of)?|turn(?:ed|s|ing))\s+(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?"
    rf"(?!\s*(?:%|per|{CURRENCY}|times))"
    rf"|{_BEFORE}(?P<low2>{NUMBER})(?:{_TO}(?P<high2>{SECOND_NUMBER}))?"
    rf"(?:[\s-]+years?[\s-]+(?:olds?|of\s+age)|[\s-](?P<months>months?)[\s-]olds?|[\s-]y/?o)\b"
    rf"|\b(?P<side>over|under)[\s-](?P<limit>\d\d?)s\b"
    rf"|\bin\s+(?:his|her|their|my|your|our)\s+(?:(?P<part>early|mid|late)[\s-])?(?:'|’)?"
    rf"(?P<tens>\d0|twen|thir|for|fif|six|seven|eigh|nine)(?:tie)?s\b)"
)
MONEY = (
    rf"{_BEFORE}(?:{_SIGN}(?P<low>{FIGURES}(?:[\s-]?(?:hundred|thousand|(?:m|b|tr)illions?|k|bn|mn|m|b)\b)?)"
    rf"(?:{_TO}(?P=sign)?(?P<high>{FIGURES}(?:\s?(?:thousand|(?:m|b|tr)illions?|k|bn|m)\b)?))?"
    rf"|(?P<low2>{NUMBER})(?:{_TO}(?P<high2>{SECOND_NUMBER}))?(?P<plus>\s+and\s+a\s+half)?{_NOUN_GAP}"
    rf"(?:US\s+)?(?P<currency>{CURRENCY})\b(?!ur){_HALF_MORE})(?!\d|[,.]\d)(?:{_AFTER})?"
)
SHARE = (
    rf"{_BEFORE}(?:(?P<some>{NUMBER})\s+(?:(?P<thing>(?!out\b|of\b|in\b)[a-z]+)\s+)?(?:in|out\s+of)(?:\s+every)?"
    rf"\s+(?P<all>{NUMBER})(?!\s*(?:%|percent|per\b)|[\s-]+(?:\w+\s+)?(?:{_TIMES})\b)"
    rf"|\bevery\s+(?P<rank>{_RANKS})\b(?=\s[a-z])"
    rf"(?!\s(?:\w+\s+)?(?:{_TIMES}|time|word|of)\b)"
    rf"|(?P<n>{NUMBER}|an?)[\s-]+(?P<part>{_PART_WORDS})s?\b(?=\s+of\b|\s+the\b|(?<=s)\b)"
    rf"|(?:(?<=\b(?:by|to)\s)|(?<=\bthan\s)|(?<=\b(?:from|over)\s)|(?<=\b(?:about|under)\s)|(?<=\b(?:nearly|almost|around)\s)"
    rf"|(?<=\broughly\s))(?P<nby>an?)\s+(?P<partby>{_PART_WORDS})(?={_ENDS})"
    rf"|(?P<one>one)[\s-](?P<part1>{_PART_WORDS})\b"
    rf"|(?<![\w/.])(?P<num>[1-9])/(?P<den>[2-9]|10)(?![\w/])"
    rf"|(?:\bone[\s-])?\b(?P<half>half)(?=\s+(?:of\b|the\b|its\b|his\b|her\b|their\b|our\b|as\b))"
    rf"|\bby\s+(?:(?:a|one)\s+)?(?P<byhalf>half)\b"
    rf"|(?:(?<=\bto\s)|(?<=\bthan\s)|(?<=\bover\s)|(?<=\b(?:about|under)\s)|(?<=\b(?:nearly|almost|around)\s)"
    rf"|(?<=\broughly\s))(?P<bare>half)(?={_ENDS}|\s+(?:were|was|are|is|had|have|did)\b)"
    rf"|(?<![\w.,])(?P<vulgar>[{VULGAR}])(?=\s+(?:of|the|its|his|her|their)\b)"
    rf"|\b(?P<inhalf>in\s+half)\b)"
)
PERCENTAGE = (
    rf"{_BEFORE}(?P<low>{NUMBER})(?:{_PERCENT})?(?:{_TO}(?P<high>{SECOND_NUMBER}))?{_PERCENT}"
    rf"(?:{_AFTER})?"
)
FOLD = (
    rf"{_BEFORE}(?:(?P<low>{NUMBER})[\s-]?fold\b|\b(?:an?\s+)?(?P<size>hundred|thousand|million)-?fold\b"
    rf"|\b(?P<glued>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)fold\b"
    rf"|\b(?P<verb>(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing))\b"
    rf"|\b(?P<noun>double|triple|treble|quadruple)(?=\s+(?:the|its|his|her|their|that|what|as)\b)"
    rf"|\b(?P<twice>twice|thrice)(?=\s+(?:as|the|its|his|her|their|that|what)\b(?!\s+(?:day|week|month|year)))"
    rf"|(?P<times>{NUMBER})(?:{_TO}(?P<timesto>{SECOND_NUMBER}))?(?P<half>\s+and\s+a\s+half)?[\s-]times"
    rf"(?=\s+(?:as|the|more|less|fewer|larger|bigger|higher|greater|faster|smaller|that|what|its|his|her"
    rf"|their|this|normal|over\s+the|[a-z]+er\s+than)\b))"
)
MEASURE = (
    rf"{_BEFORE}(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?(?P<plus>\s+and\s+a\s+half)?"
    rf"(?P<after>\+|\s+or\s+(?:so|more)\b)?{_NOUN_GAP}"
    rf"(?:(?:whole|full|long|short|straight|consecutive|metric|different|US|imperial)[\s-]+)?"
    rf"(?:(?P<power>square|cubic|sq\.?|cu\.?)[\s-]+)?(?P<unit>{UNIT}|pounds?)(?P<raised>[²³]|\b){_HALF_MORE}"
    rf"(?:(?<=feet)\s(?:and\s+)?(?P<inches>{NUMBER})[\s-]inch(?:es)?\b"
    rf"|(?<=foot)[\s-](?P<inches3>{NUMBER})(?=[.,;]|\s+(?:tall|inches|and)\b|$)"
    rf"|(?<=ft)\.?\s?(?P<inches2>\d+)\s?in\b|\s(?P<hourly>(?:per|an)\shour)\b)?"
)
HEIGHT = r"(?<![\w.,])(?P<low>[3-8])\s?(?:'|′|’|ft\.?)\s?(?P<inches>1[01]|\d)\s?(?:\"|″|”|''|in\b)"
TEMPERATURE = (
    rf"{_BEFORE}(?:(?P<minus>minus\s+|(?<![\w.])[-−])(?={NUMBER}|\d))?(?P<low>{FIGURES}(?!\w)|{NUMBER})"
    rf"(?:{_TO}(?P<high>{SECOND_NUMBER}))?(?:\s?°(?:\s?(?P<scale>[CF])\b)?"
    rf"|[\s-]degrees?(?:\s(?P<named>Celsius|Fahrenheit|centigrade|C|F)\b)?)(?P<below>\s+below(?:\s+zero)?)?"
)
GLUED = (
    rf"{_BEFORE}(?<![\w.,:/#$£€-])(?P<low>{FIGURES})(?:{_TO}(?P<high>{FIGURES}))?"
    rf"(?P<unit>km/h|kmh|kph|km|kg|cm|mm|mg|ml|mph|ft|lbs?|hrs?|mins?|kwh?|mw|m|g)"
    rf"(?P<raised>[²³]|\b)(?!(?<=\dg)\s+(?:network|phone|mobile|internet|tech|mast|signal|connect|cover))"
)
HALF_UNIT = (
    rf"{_BEFORE}(?:\bhalf\s+an?\s+(?P<unit>{UNIT})\b|(?<!and\s)\ba\s+half[\s-](?P<unit2>{UNIT})\b"
    rf"|\b(?P<count>an?|one|three|two)[\s-]+(?P<part>quarter|third|tenth)s?\s+of\s+an?\s+"
    rf"(?P<unit3>{UNIT}|(?:m|b|tr)illion)\b"
    rf"|\b(?:an?|one)\s+(?P<more>{UNIT})\s+and\s+a\s+half\b"
    rf"|\b(?:an?|one)\s+(?P<single>fortnight|decade|century|year|month|week)\b)"
)
# "tens of thousands", "several hundred", "scores of"
_MANY = "dozens|scores|hundreds|thousands|millions|billions|trillions"
VAGUE = (
    rf"{_BEFORE}(?:(?<![\w-])(?P<tens>tens|{_MANY})(?:\s+of\s+(?P<of>{_MANY}))?(?![\w’'-])"
    rf"|\b(?P<some>several|a\s+few|many|a\s+couple(?:\s+of)?)\s+"
    rf"(?P<size>dozen|score|hundred|thousand|million|billion)\b"
    rf"|\ba\s+(?P<score>score)(?=\s+of\s+[a-z]*(?:s|men|people|children)\b))"
)
COUPLE = (
    r"\ba\s+(?:couple|pair)\s+(?!(?:of\s+)?(?:dozen|hundred|thousand|million))(?:of\s+)?"
    r"(?P<unit>\w+)\b"
)
ORDINAL = (
    rf"(?:(?<![\w-])(?P<figures>\d{{1,3}}(?:st|nd|rd|th))"
    rf"|(?:(?<=\bthe)|(?<=\bhis)|(?<=\bher)|(?<=\bits)|(?<=\btheir)|(?<=\bmy)|(?<=\bour))\s"
    rf"(?P<word>(?:twenty-|thirty-|forty-|fifty-)?(?:{'|'.join(ORDINALS)})))\b(?![,.;:!?]|\s*$)"
)
PLAIN = rf"{_BEFORE}(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?(?:{_AFTER})?"
FREQUENCY = rf"{_BEFORE}\b(?P<word>twice|thrice)\b"
