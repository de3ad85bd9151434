"""The ways of writing a date, and the days each comes to."""

from __future__ import annotations

import re
from collections.abc import Callable

from feedback.text.calendar_days import Days, before_our_era, day, months, years
from feedback.text.date_parts import PART, months_of, tenths_of
from feedback.text.number_words import ORDINALS, WORDS, ordinal_of

YEARLESS = 4  # A leap year nobody writes about: "August 14" without its year is counted in it.
DIGITS, MONTHS, WORDS_OF_TIME = "digits", "months", "words"
"""What a text must hold for a pattern to be worth trying."""

_MONTHS_LISTED = """
january february march april may june july august september october november december
"""
_MONTHS = _MONTHS_LISTED.split()
_ABBREVIATED = {name[:3]: i for i, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
}
_ABOUT_A_YEAR = 5  # "around 1935" may be as many years off.

# "may" and "march" are words of their own unless they have their capital.
_MONTH = (
    r"(?P<month>(?i:january|february|april|june|july|august|september|october|november|december)"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|May|March)"
)
_FIRST_MONTH = _MONTH.replace("<month>", "<first>")
_YEAR = r"(?P<year>1\d{3}|20\d\d)(?![\w,]\d|\w|[-–—]\d|\.\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,]\d{1,3}\b)"
_FIRST_DAY = r"(?P<from>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"(?:\s+(?:to|until|till|through)\s+|\s?[-–—]\s?)"
_COUNTING = "|".join(sorted([*ORDINALS, "twenty-first"], key=len, reverse=True))
_DAY_WORDS = (
    "|".join(
        sorted(
            [w for w, n in ORDINALS.items() if n <= 20] + ["thirtieth", "thirty-first"],
            key=len,
            reverse=True,
        )
    )
    + "|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
)
_BC = r"(?:BCE?\b|B\.\s?C\.(?:\s?E\.)?)"
_AD = r"(?:CE\b|AD\b|A\.\s?D\.|C\.\s?E\.)"
_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60}
_DECADES |= {"seventies": 70, "eighties": 80, "nineties": 90}


def _month(name: str) -> int:
    return _ABBREVIATED[name.lower().rstrip(".")[:3]]


def _day_of(match: re.Match[str]) -> Days | None:
    return day(int(match["year"] or YEARLESS), _month(match["month"]), int(match["day"]))


def _worded_day(match: re.Match[str]) -> Days | None:
    rank = ordinal_of(match["rank"].lower()) or 0
    return day(int(match["year"] or YEARLESS), _month(match["month"]), rank)


def _days_of(match: re.Match[str]) -> Days | None:
    year, month = int(match["year"]), _month(match["month"])
    first, last = day(year, month, int(match["from"])), day(year, month, int(match["day"]))
    return Days(first.low, last.high) if first and last and first < last else None


def _month_of(match: re.Match[str]) -> Days:
    month = int(match["year"]), _month(match["month"])
    return months(month, month)


def _months_of(match: re.Match[str]) -> Days | None:
    first, last = _month(match["first"]), _month(match["month"])
    year = int(match["year"])
    return months((year, first), (year, last)) if first < last else None


def _season_of(match: re.Match[str]) -> Days:
    year = int(match["year"])
    first, last = _SEASONS[match["season"].lower()]
    return months((year - (last < first), first), (year, last))


def _part_of(match: re.Match[str], start: int, length: int) -> Days:
    first, last = tenths_of(match)
    return years(start + int(first * length / 10), start + round(last * length / 10) - 1)


def _decade_of(match: re.Match[str]) -> Days:
    written = match["decade"]
    start = int(written) if len(written) == 4 else 1900 + int(written)
    return _part_of(match, start, 100 if len(written) == 4 and start % 100 == 0 else 10)


def _worded_decade(match: re.Match[str]) -> Days:
    hundreds = WORDS[(match["century"] or "nineteen").lower()] * 100
    return _part_of(match, hundreds + _DECADES[match["tens"].lower()], 10)


def _century_of(match: re.Match[str]) -> Days | None:
    rank = ordinal_of(match["rank"].lower()) or 0
    if match["bc"]:
        return _part_of(match, before_our_era(100 * rank), 100) if 0 < rank < 60 else None
    if not match["ad"] and rank == 1:
        return None
    return _part_of(match, (rank - 1) * 100 + 1, 100) if 0 < rank <= 21 else None


def _turn_of(match: re.Match[str]) -> Days | None:
    rank = ordinal_of(match["rank"].lower()) or 0
    start = (rank - 1) * 100
    return years(start - _ABOUT_A_YEAR, start + _ABOUT_A_YEAR) if 1 < rank <= 21 else None


def _years_of(match: re.Match[str]) -> Days | None:
    first, last = match["first"], match["last"]
    end = int(first[: 4 - len(last)] + last)
    if len(last) == 1 and end != int(first) + 1:
        return None
    return years(int(first), end) if int(first) < end <= 2099 else None


def a_year(match: re.Match[str]) -> Days:
    """A year by its four figures, or the part of it that the words before leave."""
    year = int(match["year"])
    if match["circa"]:
        return years(year - _ABOUT_A_YEAR, year + _ABOUT_A_YEAR)
    first, last = months_of(match)
    return months((year, first), (year, last))


def _of_an_era(match: re.Match[str]) -> Days | None:
    groups = match.groupdict()
    if groups.get("bc"):
        year = before_our_era(int(groups["bc"]))
        first = before_our_era(int(groups["first"])) if groups["first"] else year
        return years(first, year) if first <= year <= 0 else None
    year = int(match["ad"] or match["ad2"])
    return years(year, year) if 0 < year < 2100 else None


def _spoken_year(match: re.Match[str]) -> Days:
    tens, _, ones = re.sub(r"\s", "-", match["rest"].lower()).partition("-")
    hundreds = WORDS[match["century"].lower()] * 100
    year = hundreds + WORDS.get(tens, 0) + (WORDS[ones] if ones else 0)
    return years(year, year)


def _spoken_thousands(match: re.Match[str]) -> Days:
    year = 2000 + sum(WORDS[word] for word in re.split(r"[\s-]", (match["rest"] or "zero").lower()))
    return years(year, year)


def _iso_of(match: re.Match[str]) -> Days | None:
    return day(int(match["year"]), int(match["month"]), int(match["day"]))


def _slashed(match: re.Match[str]) -> Days | None:
    """ "31/12/1999", "12/31/1999"; "4/7/1776" may be in April or July and is left open."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    found = sorted(d for d in (day(year, b, a), day(year, a, b)) if d)
    return Days(found[0].low, found[-1].high) if found else None


_TENS = "|".join(word for word, n in WORDS.items() if 20 <= n < 100)
_UNDER_TEN = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_LEAD = r"\b(?:in|since|by|until|till|before|after|from|year)\s+"
# Nothing is counted by what ends a clause: "in twenty nineteen, they", "in two thousand and five".
_THEN = (
    r"(?=\s*(?:[.,;:)!?]|$)|\s+(?:the|he|she|it|they|we|a|an|there|when|and|to|his|her|their)\b)"
)
Reader = Callable[[re.Match[str]], "Days | None"]
_ISO = re.compile(
    r"(?<![\w-])(?P<year>1\d{3}|20\d\d)(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\w)"
)
_SLASHED = re.compile(
    r"(?<![\w./-])(?P<a>[0-3]?\d)(?P<mark>[/.])(?P<b>[0-3]?\d)(?P=mark)(?P<year>1\d{3}|20\d\d)(?![\w/])"
)
_DAY_RANGE = re.compile(
    rf"(?<![\w.])(?:(?i:from|between)\s+)?{_FIRST_DAY}{_TO}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"
)
_BETWEEN_DAYS = re.compile(
    rf"(?i:\bbetween)\s+{_FIRST_DAY}\s+and\s+{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"
)
_MONTH_DAY_RANGE = re.compile(rf"(?<!\w){_MONTH}\s+{_FIRST_DAY}{_TO}{_DAY},?\s+{_YEAR}")
_DAY_MONTH = re.compile(
    rf"(?<!\w){_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)(?:,?\s+(?:of\s+)?{_YEAR}|(?P<none>))"
)
_WORDED_DAY = re.compile(
    rf"(?<![\w-])(?P<rank>(?i:{_DAY_WORDS}))\s+(?:day\s+)?of\s+{_MONTH}(?!\w)(?:,?\s+(?:of\s+)?{_YEAR}|(?P<none>))"
)
_MONTH_DAY = re.compile(
    rf"(?<!\w){_MONTH}\s+(?:the\s+)?{_DAY}(?:,?\s*(?:of\s+)?{_YEAR}|(?P<none>))"
)
_MONTH_RANGE = re.compile(
    rf"(?<!\w)(?:(?i:from|between)\s+)?{_FIRST_MONTH}(?:{_TO}|\s+and\s+){_MONTH},?\s+(?:of\s+)?{_YEAR}"
)
_MONTH_YEAR = re.compile(rf"(?<!\w){_MONTH},?\s+(?:of\s+)?{_YEAR}")
_SEASON = re.compile(rf"(?<!\w)(?P<season>(?i:{'|'.join(_SEASONS)}))\s+(?:of\s+)?{_YEAR}")
_YEARS = re.compile(
    r"(?<![\w,.-])(?P<first>1\d{3}|20\d\d)\s?(?:[-–—]\s?(?P<last>(?:1\d|20)\d\d|\d\d?)(?!\w|,\d|[-/]\d))"
)
_SCHOOL_YEAR = re.compile(
    r"(?<![\w,./-])(?P<first>1\d{3}|20\d\d)/(?P<last>(?:1\d|20)\d\d|\d\d?)(?!\w|[,./]\d)"
)
_FROM_TO = re.compile(
    r"(?i:\b(?:from|between)\s+)(?P<first>1\d{3}|20\d\d)\s+(?i:to|and|until|till|through)"
    r"\s+(?P<last>1\d{3}|20\d\d)(?!\w|,\d)"
)
_DECADE = re.compile(rf"(?<!\w){PART}(?P<decade>1\d\d0|20\d0)['’]?s\b")
_SHORT_DECADE = re.compile(rf"(?<!\w){PART}['’](?P<decade>[2-9]0)s\b")
_ERA_AFTER = rf"(?:\s+(?:(?P<bc>{_BC})|(?P<ad>{_AD})))?"
_CENTURY = re.compile(
    rf"(?<!\w){PART}(?P<rank>\d\d?(?:st|nd|rd|th)|(?i:{_COUNTING}))[\s-](?i:century\b|c\.){_ERA_AFTER}"
)
_TURN = re.compile(
    rf"(?i)\bturn\s+of\s+the\s+(?P<rank>\d\d?(?:st|nd|rd|th)|{_COUNTING})\s+century\b"
)
_WORDED_DECADE = re.compile(
    rf"(?<!\w){PART}(?P<century>(?i:eighteen|nineteen))[\s-](?P<tens>(?i:{'|'.join(_DECADES)}))\b"
)
_THE_TWENTIES = re.compile(
    rf"(?i:\b(?:in|during|of|since|throughout)\s+)the\s+(?:(?i:roaring)\s+)?{PART}(?P<century>(?!))?"
    rf"(?P<tens>(?i:{'|'.join(_DECADES)}))\b(?!\s+(?i:of|and|Fahrenheit|Celsius|per|degrees)\b|-)"
)
_ERA = re.compile(
    rf"(?<![\w.,/-])(?:(?P<first>\d{{1,4}})\s?[-–—]\s?)?(?P<bc>\d{{1,4}})\s?{_BC}"
    rf"|(?<!\w)(?:AD|A\.\s?D\.)\s?(?P<ad>\d{{1,4}})\b|(?<![\w.,/-])(?P<ad2>\d{{1,4}})\s?{_AD}"
)
_THE_YEAR = re.compile(r"(?i)\bthe\s+year\s+(?P<ad>[1-9]\d{1,2})\b(?P<ad2>)(?P<bc>)(?!\s+\d)")
_SPOKEN = re.compile(
    rf"(?i)(?<![\w-])(?P<century>eighteen|nineteen)[\s-](?P<rest>(?:oh|o)[\s-](?:{_UNDER_TEN})"
    rf"|(?:{_TENS})(?:[\s-](?:{_UNDER_TEN}))?)(?!\w)"
)
_SPOKEN_2000S = re.compile(
    rf"(?i){_LEAD}(?:the\s+year\s+)?(?P<century>twenty)[\s-](?P<rest>{_TEENS}|twenty(?:[\s-](?:{_UNDER_TEN}))?){_THEN}"
)
_THOUSANDS = re.compile(
    rf"(?i){_LEAD}(?:the\s+year\s+)?two\s+thousand(?:(?:\s+and)?\s+(?P<rest>{_UNDER_TEN}|{_TEENS}"
    rf"|twenty(?:[\s-](?:{_UNDER_TEN}))?))?{_THEN}"
)
_A_YEAR = re.compile(
    rf"(?<![\w$£€.,:/#])(?<!\d[-–—])(?:{PART}|(?P<circa>(?i:circa|ca?\.|around|about)\s*)?)"
    rf"{_YEAR}(?!/\d|\s*(?i:BCE?|B\.C\.)(?!\w))"
)
_D, _M, _DM, _W = (
    frozenset({DIGITS}),
    frozenset({MONTHS}),
    frozenset({DIGITS, MONTHS}),
    frozenset({WORDS_OF_TIME}),
)
READERS: tuple[tuple[frozenset[str], re.Pattern[str], Reader], ...] = (
    (_D, _ISO, _iso_of),
    (_D, _SLASHED, _slashed),
    (_D, _ERA, _of_an_era),
    (_DM, _DAY_RANGE, _days_of),
    (_DM, _BETWEEN_DAYS, _days_of),
    (_DM, _MONTH_DAY_RANGE, _days_of),
    (_DM, _DAY_MONTH, _day_of),
    (_DM, _MONTH_DAY, _day_of),
    (_M, _WORDED_DAY, _worded_day),
    (_DM, _MONTH_RANGE, _months_of),
    (_DM, _MONTH_YEAR, _month_of),
    (_DM, _SEASON, _season_of),
    (_D, _YEARS, _years_of),
    (_D, _SCHOOL_YEAR, _years_of),
    (_D, _FROM_TO, _years_of),
    (_D, _DECADE, _decade_of),
    (_D, _SHORT_DECADE, _decade_of),
    (_W, _TURN, _turn_of),
    (_W, _CENTURY, _century_of),
    (_W, _WORDED_DECADE, _worded_decade),
    (_W, _THE_TWENTIES, _worded_decade),
    (_D, _THE_YEAR, _of_an_era),
    (_W, _SPOKEN, _spoken_year),
    (_W, _SPOKEN_2000S, _spoken_year),
    (_W, _THOUSANDS, _spoken_thousands),
    (_D, _A_YEAR, a_year),
)
