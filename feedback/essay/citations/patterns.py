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
    rf"(?:\d{{1,3}}(?![\d%.]\d|\d|%)|[A-Z](?!\w|[’'](?!s\b))|(?:{_NUMBER_WORDS})(?!\s+of)\b"
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

_PARTICLE = (
    r"(?:(?:van|von|vom|zu|de|der|den|del|della|dos|das|do|di|da|du|la|le|el|al|bin|ibn|bint|ter|ten|st\.?|[OÓ])\s+"
    r"|(?:al|el|d|l)[-’'](?=[A-Z]))"
)
_NAME = rf"(?:{_PARTICLE}){{0,2}}(?:[A-Z]\.\s*)*[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'\-]+"
_BETWEEN = r"(?:\s*,\s*|\s*,?\s*(?:and|&)\s+|\s+(?:(?:of|for)\s+(?:the\s+)?)?)"
NAMES = rf"{_NAME}(?:{_BETWEEN}{_NAME}){{0,5}}"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?|n\.\s?d\."
PARENTHESIS = re.compile(r"\((?P<inside>[^()\n]{1,160})\)")
# "12", "12-14", "12, 15": a year is no further page ("May 4, 1999").
_PAGES = (
    r"\d{1,4}(?:\s*[-–]\s*\d{1,4})?"
    r"(?:\s*,\s*(?!1[4-9]\d\d\b|20\d\d\b)\d{1,4}(?:\s*[-–]\s*\d{1,4})?){0,4}"
)
_LOCATOR_GROUP = rf"(?P<locator>(?:{_UNIT}\s*)?{_PAGES})"
_MORE_YEARS = rf"(?P<more>(?:\s*,\s*(?:(?:{_YEAR})|[b-h])(?![\w]))*)"
# "see also", "e.g.", "qtd. in" and what stands for the work quoted at second hand.
LEAD_IN = re.compile(
    r"(?:(?:see|also|cf\.|e\.g\.|i\.e\.|for\s+example|compare|adapted\s+from|as\s+in),?\s+)+",
    re.IGNORECASE,
)
SECOND_HAND = re.compile(
    r"(?:[^;]{2,80}?,?\s+)?(?:as\s+)?(?:cited|quoted|qtd\.?)\s+(?:in|by)\s+", re.IGNORECASE
)
# "Smith, 2019, p. 4", "Smith et al. 2019: 12", "Smith, 2019a, 2019b".
AUTHOR_YEAR = re.compile(
    rf"^(?P<author>{NAMES})(?P<etal>,?\s+(?:et\s+al\b\.?|and\s+others))?(?:\s*[\[(](?P<short>[A-Z][\w&-]{{1,9}})[\])])?"
    rf"(?P<comma>,?)\s+(?P<year>{_YEAR}){_MORE_YEARS}(?P<rest>\s*[,:]\s*{_LOCATOR_GROUP})?$"
)
# "Smith 14", "Smith, paragraph 3", "“Short Title” 4", "Smith".
_MARKED = r"(?:[\"“](?P<title>[^\"”]+)[\"”]|(?P<star>[*_]{1,2})(?P<italic>[^*_]+)(?P=star))"
AUTHOR_PAGE = re.compile(
    rf"^(?:(?P<author>{NAMES})(?:,?\s+(?:et\s+al\b\.?|and\s+others))?)?,?\s*(?:{_MARKED},?\s*)?"
    rf"(?:(?P<locator>(?:{_UNIT}\s*{_COUNT})|{_SCENE}|{_PAGES}))?$",
)
# "“Title,” 2017", "*Title*, 2017, p. 4"; "Title of a Work, 2017" where the list knows it.
TITLE_YEAR = re.compile(rf"^{_MARKED},?\s+(?P<year>{_YEAR})(?P<rest>\s*[,:]\s*{_LOCATOR_GROUP})?$")
PLAIN_TITLE = re.compile(
    rf"^(?P<title>[A-Z][^;()\"“”\d]{{4,110}}?),?\s+(?:(?P<year>{_YEAR})(?P<rest>\s*[,:]\s*{_LOCATOR_GROUP})?"
    r"|(?P<page>\d{1,4}(?:\s*[-–]\s*\d{1,4})?))$"
)
BARE_LOCATOR = re.compile(
    rf"^(?P<locator>{_UNIT}\s*{_COUNT}|{_SCENE}|\d{{1,4}}(?:\s*[-–]\s*\d{{1,4}})?)$", re.IGNORECASE
)
# "Smith and Jones (2019)".
RUNNING_YEAR = re.compile(
    rf"(?P<author>{NAMES})(?P<etal>,?\s+(?:et\s+al\b\.?|and\s+(?:others|colleagues)))?(?P<own>[’']s?)?"
    rf"\s*\((?P<year>{_YEAR}){_MORE_YEARS}(?:\s*[,:]\s*{_LOCATOR_GROUP})?\)"
)
# "…, 14." at the end of a note.
NOTE_LOCATOR = re.compile(
    r"(?P<locator>(?:\bpp?\.\s*)(?<![\d/])\d{1,4}(?:\s*[–-]\s*\d{1,4})?"
    r"|(?<![\d/])(?!1[0-9]\d\d|20\d\d)\d{1,4}(?:\s*[–-]\s*\d{1,4})?)\s*[.)]?\s*$"
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
