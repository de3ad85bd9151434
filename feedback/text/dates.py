"""Dates at any grain, from a day to a century."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from feedback.text.number_words import ORDINALS, WORDS, ordinal_of
from feedback.text.span import Span

YEARLESS = 4  # A leap year nobody writes about: "August 14" without its year is counted in it.

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
_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}

# "may" and "march" are words of their own unless they have their capital.
_MONTH = (
    r"(?P<month>(?i:january|february|april|june|july|august|september|october|november|december)"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|May|March)"
)
_YEAR = r"(?P<year>1\d{3}|20\d\d)(?![\w,]\d|\w|[-–—]\d|\.\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,]\d{1,2}\b)"
_COUNTING = "|".join(sorted([*ORDINALS, "twenty-first"], key=len, reverse=True))


class DateFound(NamedTuple):
    """A date as written, with the ordinals of its first and last day."""

    span: Span
    low: int
    high: int
    yearless: bool = False


def _days(first: tuple[int, int, int], last: tuple[int, int, int]) -> tuple[int, int]:
    return date(*first).toordinal(), date(*last).toordinal()


def _month(name: str) -> int:
    return _ABBREVIATED[name.lower().rstrip(".")[:3]]


def _day_of(match: re.Match[str]) -> tuple[int, int] | None:
    year, month, day = match["year"], _month(match["month"]), int(match["day"])
    when = (int(year) if year else YEARLESS, month, day)
    return _days(when, when) if day <= monthrange(when[0], month)[1] else None


def _month_of(match: re.Match[str]) -> tuple[int, int]:
    year, month = int(match["year"]), _month(match["month"])
    return _days((year, month, 1), (year, month, monthrange(year, month)[1]))


def _season_of(match: re.Match[str]) -> tuple[int, int]:
    year = int(match["year"])
    first, last = _SEASONS[match["season"].lower()]
    if last < first:
        return _days((year - 1, first, 1), (year, last, monthrange(year, last)[1]))
    return _days((year, first, 1), (year, last, monthrange(year, last)[1]))


def _part_of(match: re.Match[str], start: int, years: int) -> tuple[int, int]:
    part = (match["part"] or "").lower().rstrip("-")
    a, b = _THIRDS.get(part, (0, 9))
    step = years // 10
    return _days((start + a * step, 1, 1), (start + (b + 1) * step - 1, 12, 31))


def _decade_of(match: re.Match[str]) -> tuple[int, int] | None:
    written = match["decade"]
    start = int(written) if len(written) == 4 else 1900 + int(written)
    return _part_of(match, start, 100 if len(written) == 4 and start % 100 == 0 else 10)


def _century_of(match: re.Match[str]) -> tuple[int, int] | None:
    rank = ordinal_of(match["rank"]) or 0
    return _part_of(match, (rank - 1) * 100 + 1, 100) if 1 < rank <= 21 else None


def _years_of(match: re.Match[str]) -> tuple[int, int] | None:
    first, last = match["first"], match["last"]
    end = int(first[: 4 - len(last)] + last)
    return _days((int(first), 1, 1), (end, 12, 31)) if int(first) < end <= 2099 else None


def _year_of(match: re.Match[str]) -> tuple[int, int]:
    part = (match["part"] or "").lower().rstrip("- ")
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part, (1, 12))
    year = int(match["year"])
    return _days((year, first, 1), (year, last, monthrange(year, last)[1]))


def _spoken_year(match: re.Match[str]) -> tuple[int, int]:
    tens, _, ones = re.sub(r"\s", "-", match["rest"].lower()).partition("-")
    year = WORDS[match["century"].lower()] * 100 + WORDS[tens] + (WORDS[ones] if ones else 0)
    return _days((year, 1, 1), (year, 12, 31))


def _iso_of(match: re.Match[str]) -> tuple[int, int] | None:
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"])).toordinal()
    except ValueError:
        return None
    return day, day


_TENS = "|".join(word for word, n in WORDS.items() if 20 <= n < 100)
_PART = r"(?:(?P<part>(?i:early|mid|late))(?:\s+in)?(?:\s+the)?[\s-]\s*)?"
_Reader = Callable[[re.Match[str]], "tuple[int, int] | None"]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(r"(?<![\w-])(?P<year>1\d{3}|20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\w)"), _iso_of),
    (
        re.compile(
            rf"(?<!\w){_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)(?:,?\s+(?:of\s+)?{_YEAR}|(?P<none>))"
        ),
        _day_of,
    ),
    (
        re.compile(rf"(?<!\w){_MONTH}\s+(?:the\s+)?{_DAY}(?:,?\s*(?:of\s+)?{_YEAR}|(?P<none>))"),
        _day_of,
    ),
    (re.compile(rf"(?<!\w){_MONTH},?\s+(?:of\s+)?{_YEAR}"), _month_of),
    (
        re.compile(rf"(?<!\w)(?P<season>(?i:{'|'.join(_SEASONS)}))\s+(?:of\s+)?{_YEAR}"),
        _season_of,
    ),
    (
        re.compile(
            r"(?<![\w,.-])(?P<first>1\d{3}|20\d\d)\s?[-–—]\s?(?P<last>(?:1\d|20)\d\d|\d\d)(?!\w|,\d)"
        ),
        _years_of,
    ),
    (
        re.compile(
            r"(?i:\b(?:from|between)\s+)(?P<first>1\d{3}|20\d\d)\s+(?i:to|and|until|till|through)"
            r"\s+(?P<last>1\d{3}|20\d\d)(?!\w|,\d)"
        ),
        _years_of,
    ),
    (re.compile(rf"(?<!\w){_PART}(?P<decade>1\d\d0|20\d0)['’]?s\b"), _decade_of),
    (re.compile(rf"(?<!\w){_PART}['’](?P<decade>[2-9]0)s\b"), _decade_of),
    (
        re.compile(
            rf"(?<!\w){_PART}(?P<rank>\d\d?(?:st|nd|rd|th)|(?i:{_COUNTING}))[\s-](?i:century)\b"
        ),
        _century_of,
    ),
    (
        re.compile(
            rf"(?i)(?<![\w-])(?P<century>eighteen|nineteen)[\s-](?P<rest>(?:{_TENS})"
            rf"(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)(?!\w)"
        ),
        _spoken_year,
    ),
    (
        re.compile(rf"(?<![\w$£€.,:/#])(?<!\d[-–—]){_PART}{_YEAR}(?!\s*(?i:BCE?|B\.C\.)(?!\w))"),
        _year_of,
    ),
)
_UNITS_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?!(?:was|is|has|as|its|this|his|plus|does|across|years?['’])\b)"
    r"(?:people|men|women|children|sheep|cattle|fish|deer|police|[a-z]{2,}[^su\W]s\b(?!['’])|percent|per\s+cent|tons?|km|kg)|\s*%"
)
_LEADS_A_YEAR = re.compile(
    r"(?i)\b(?:in|since|by|until|till|during|before|after|year|circa|throughout|from)\s+(?:the\s+(?:year\s+)?)?$"
)


def dates(text: str, start: int, end: int) -> Iterator[DateFound]:
    """The dates of `text[start:end]`, none overlapping another; not in order.

    A date without a year ("August 14") is counted in year `YEARLESS` and marked so.
    """
    taken: list[Span] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(text, start, end):
            span = Span(*match.span())
            days = None if any(span.overlaps(t) for t in taken) else reader(match)
            if days is None or (reader is _year_of and not _is_year(text, match, end)):
                continue
            taken.append(span)
            yield DateFound(span, *days, yearless="none" in match.groupdict() and not match["year"])


def _is_year(text: str, match: re.Match[str], end: int) -> bool:
    """Tells 1935 the year from "1500 people"."""
    if _LEADS_A_YEAR.search(text, max(0, match.start() - 20), match.start("year")):
        return True
    return _UNITS_AFTER.match(text, match.end(), end) is None
