"""Dates at any grain, from a day to a century, before and after the year 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from feedback.text.date_readers import (
    DIGITS,
    MONTHS,
    READERS,
    WORDS_OF_TIME,
    YEARLESS,
    a_year,
)
from feedback.text.span import Span
from feedback.text.taken import Taken

__all__ = ["YEARLESS", "DateFound", "dates"]


class DateFound(NamedTuple):
    """A date as written, with the ordinals of its first and last day (see `calendar_days`)."""

    span: Span
    low: int
    high: int
    yearless: bool = False
    approximate: bool = False


_A_MONTH = re.compile(
    r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)"
)
_A_DIGIT = re.compile(r"\d")
_A_WORD = re.compile(r"(?i)centur|\dc\.|th\sc\.|ties\b|eighteen|nineteen|twenty|thousand")
_CUES = ((DIGITS, _A_DIGIT), (MONTHS, _A_MONTH), (WORDS_OF_TIME, _A_WORD))
_UNITS_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?!(?:was|is|has|as|its|this|his|plus|does|across|years?['’])\b)"
    r"(?:people|men|women|children|sheep|cattle|fish|deer|police|[a-z]{2,}[^su\W]s\b(?!['’])|percent|per\s+cent|tons?|km|kg)|\s*%"
)
_SHARE_AFTER = re.compile(r"\s*(?:%|per\s?cent\b)")
_LEADS_A_YEAR = re.compile(
    r"(?i)\b(?:in|since|by|until|till|during|before|after|year|circa|throughout|from)\s+(?:the\s+(?:year\s+)?)?$"
)


def dates(text: str, start: int, end: int) -> Iterator[DateFound]:
    """The dates of `text[start:end]`, none overlapping another; not in order.

    A date without a year ("August 14") is counted in year `YEARLESS` and marked so.
    """
    taken = Taken()
    without = {cue for cue, pattern in _CUES if not pattern.search(text, start, end)}
    for cues, pattern, reader in READERS:
        if without & cues:
            continue
        for match in pattern.finditer(text, start, end):
            span = Span(*match.span())
            days = None if taken.first_in(span) else reader(match)
            if days is None or (reader is a_year and not _is_year(text, match, end)):
                continue
            taken.add(span)
            groups = match.groupdict()
            yearless = "none" in groups and not groups["year"]
            yield DateFound(span, *days, yearless, bool(groups.get("circa")))


def _is_year(text: str, match: re.Match[str], end: int) -> bool:
    """Tells 1935 the year from "1500 people"."""
    if match["portion"]:
        return True
    if _SHARE_AFTER.match(text, match.end(), end):
        return False
    if _LEADS_A_YEAR.search(text, max(0, match.start() - 20), match.start("year")):
        return True
    return _UNITS_AFTER.match(text, match.end(), end) is None
