"""How in-text citations are written: labels, locators, parentheses, numbers."""

from __future__ import annotations

import re

_NUMBER_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten"
# Labels that always name a source; the second row only where the pack uses the word itself.
LABEL_NOUNS = (
    r"[Ss]ources?|SOURCES?|[Ss]rcs?\.?|[Dd]oc(?:ument)?s?\.?|DOC(?:UMENT)?S?|[Ee]xtracts?|[Ss]timulus"
    r"|[Ii]nterpretations?"
)
WEAK_NOUNS = r"[Aa]rticles?|[Pp]assages?|[Tt]exts?|[Rr]eadings?|[Ii]tems?|[Ee]xhibits?|[Ff]igures?"
_ONE = (
    rf"(?:\d{{1,3}}(?![\d%.]\d|\d|%)|[A-Z](?![\w’'])|(?:{_NUMBER_WORDS})(?!\s+of)\b"
    r"|[b-h](?=\s*(?:[,.;:)]|$|says?\b|states?\b|par|page|line|p\.|pp\.|¶)))"
)
_JOIN = r"(?:\s*,\s*(?:and\s+|&\s*)?|\s*(?:and|&|or|to|-|–|/)\s*)"
LABEL = re.compile(
    rf"\b(?P<noun>{LABEL_NOUNS}|{WEAK_NOUNS})(?:\s*|-(?=\d|[A-H]\b))(?:[Nn]umber\s+|[Nn]o\.?\s*|#\s*)?"
    rf"(?P<first>{_ONE})(?P<more>(?:{_JOIN}(?:\d{{1,2}}(?!\d|%|[.,]\d)|[A-H](?![\w’'])))*)"
)
ONE_LABEL = re.compile(r"\d{1,3}|[A-Z]\b|[a-z]+")
NUMBER_WORDS = {word: str(i) for i, word in enumerate(_NUMBER_WORDS.split("|"), 1)}

# However the word is spelt ("pargraph", "paragragh").
_PARAGRAPH = r"par?[a-z]{0,3}g[ra][a-z]{1,5}"
_UNIT = (
    rf"(?:pages?|pp?\.?|pgs?\.?|{_PARAGRAPH}|paras?\.?|pars?\.?|lines?|ll?\.|¶¶?"
    r"|stanzas?|verses?|act|chapters?|ch\.)"
)
_COUNT = rf"(?:#\s*)?(?:\d{{1,4}}(?:\s*(?:-|–|and|&|to)\s*\d{{1,4}})?|(?:{_NUMBER_WORDS})\b)"
# Act, scene and lines of a play: "1.2.34-36", "II.iii.5".
_SCENE = r"(?:\d{1,2}|[IVX]{1,4})\.(?:\d{1,2}|[ivx]{1,5})\.\d{1,3}(?:\s*[-–]\s*\d{1,3})?(?!\d)"
SCENE = re.compile(r"[\dIVX]{1,4}\.[\divx]{1,5}\.(?P<line>\d{1,3})(?:\s*[-–]\s*\d{1,3})?")
LOCATOR = re.compile(rf"\b{_UNIT}\s*{_COUNT}|¶\s*\d{{1,3}}", re.IGNORECASE)
# "Source 2 on page 88", "Source 2, p. 88", "Source B (lines 3-5)".
LOCATOR_AFTER = re.compile(
    rf"\s*[,:;(]?\s*(?:(?:on|at|in|from)\s+)?(?P<locator>{_UNIT}\s*{_COUNT}|¶\s*\d{{1,3}})",
    re.IGNORECASE,
)
# "paragraph 4 of Source 2".
LOCATOR_BEFORE = re.compile(
    rf"(?P<locator>{_UNIT}\s*{_COUNT})\s*,?\s*(?:of|in|from)\s+(?:the\s+)?$", re.IGNORECASE
)
RUNNING_LOCATOR = re.compile(
    rf"\b(?:in|on|from|at|of|per|see|says?|stated|states)\s+"
    rf"(?P<locator>(?:pages?|{_PARAGRAPH}|lines?|stanzas?)\s*{_COUNT})",
    re.IGNORECASE,
)
OWN_PLAN = re.compile(
    r"\s*,?\s*(?:(?:of|in)\s+(?:my|our|this|the)\s+(?:essay|paper)\b|(?:I|we|my|our)\b)"
)

_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|du|la|le|el|al|bin|ibn|ter|ten|st\.?)"
_NAME = rf"(?:{_PARTICLE}\s+){{0,2}}(?:[A-Z]\.\s*)*[A-ZÀ-ÖØ-Þ][\w’'\-]+"
_BETWEEN = r"(?:\s*,\s*|\s*,?\s*(?:and|&)\s+|\s+(?:(?:of|for)\s+(?:the\s+)?)?)"
NAMES = rf"{_NAME}(?:{_BETWEEN}{_NAME}){{0,5}}"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?|n\.\s?d\."
PARENTHESIS = re.compile(r"\((?P<inside>[^()\n]{1,160})\)")
# "Smith, 2019, p. 4", "Smith et al. 2019: 12".
AUTHOR_YEAR = re.compile(
    rf"^(?:see\s+|cf\.\s+|e\.g\.,?\s+|qtd\.?\s+in\s+|quoted\s+in\s+|cited\s+in\s+)?(?P<author>{NAMES})(?:\s+et\s+al\.?)?(?:\s*\[[A-Z]{{2,8}}\])?(?P<comma>,?)\s+(?P<year>{_YEAR})"
    rf"(?P<rest>\s*[,:]\s*(?P<locator>(?:{_UNIT}\s*)?\d{{1,4}}(?:\s*[-–]\s*\d{{1,4}})?))?$"
)
# "Smith 14", "Smith, paragraph 3", "“Short Title” 4", "Smith".
AUTHOR_PAGE = re.compile(
    rf"^(?:see\s+|cf\.\s+|qtd\.?\s+in\s+|quoted\s+in\s+|cited\s+in\s+)?(?:(?P<author>{NAMES})(?:\s+et\s+al\.?)?)?,?\s*(?:[\"“](?P<title>[^\"”]+)[\"”],?\s*)?"
    rf"(?:(?P<locator>(?:{_UNIT}\s*{_COUNT})|{_SCENE}|\d{{1,4}}(?:\s*[-–]\s*\d{{1,4}})?))?$",
)
BARE_LOCATOR = re.compile(
    rf"^(?P<locator>{_UNIT}\s*{_COUNT}|{_SCENE}|\d{{1,4}}(?:\s*[-–]\s*\d{{1,4}})?)$", re.IGNORECASE
)
# "Smith and Jones (2019)".
RUNNING_YEAR = re.compile(
    rf"(?P<author>{NAMES})(?P<etal>\s+et\s+al\.?)?(?:[’']s?)?\s*\((?P<year>{_YEAR})"
    rf"(?:\s*[,:]\s*(?P<locator>(?:{_UNIT}\s*)?\d{{1,4}}(?:\s*[-–]\s*\d{{1,4}})?))?\)"
)
# "…, 14." at the end of a note.
NOTE_LOCATOR = re.compile(
    r"(?P<locator>(?:\bpp?\.\s*)?(?<![\d/])\d{1,4}(?:\s*[–-]\s*\d{1,4})?)\s*[.)]?\s*$"
)
NUMERIC = re.compile(
    r"(?<=\S)\s?\[(?P<numbers>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)"
    r"(?:\s*,\s*(?P<locator>pp?\.\s*\d[\d–-]*))?\]"
)
# "(3)", "(3, 5)": entries only where the list numbers its entries and no quotation stands before.
ROUND_NUMERIC = re.compile(
    r"(?<=[\w,;])\s?"
    r"\((?P<numbers>\d{1,2}(?:\s*[,;–-]\s*\d{1,2})*)\)(?=\s*[.,;:])"
)
# "(A)", "(B, 12)", "(A, C)" where the pack's labels are letters.
LETTERS = re.compile(
    r"(?<=[\w.,;:\"”’'!?])\s+\((?P<letters>[A-H](?:\s*(?:[,;&]|and)\s*[A-H])*)"
    r"(?:\s*,\s*(?P<locator>\d{1,3}|"
    rf"{_UNIT}\s*{_COUNT}))?\)(?=\s*(?:[.,;:]|$))"
)
NOTE = re.compile(r"\[\^(?P<numbers>\w{1,12})\](?!:)|(?<=[\w.,;”\"’'])(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]+)")
