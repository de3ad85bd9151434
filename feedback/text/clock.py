"""Times of day: "18:30", "half past six", "6 a.m.", "0630 hours"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.text.number_words import WORDS
from feedback.text.quantity import Quantity
from feedback.text.span import Span

TWELVE_HOURS = "12-hour"
"""The unit of a time that may be in the morning or in the evening."""

_HOURS_LISTED = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HALF_DAY = (
    r"\s?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?)"
    r"|\s?in\s+the\s+(?:(?P<morning>morning)|(?P<evening>afternoon|evening)))"
)
_HALF_DAY_TOO = re.sub(r"\?P<(\w+)>", r"?P<\1_too>", _HALF_DAY)
_MARKED = re.compile(
    rf"(?i)(?<![\w:.,/-])(?P<h>[01]?\d|2[0-3])(?P<mark>[:.])(?P<m>[0-5]\d)(?![\w:/-]|[.,]\d)"
    rf"(?:{_HALF_DAY})?"
)
_WHOLE = re.compile(
    rf"(?i)(?<![\w:.,/$£€-])(?P<h>1[0-2]|[1-9]|\b(?:{_HOURS_LISTED}))"
    rf"(?:\s+o[’']?\s?clock\b(?:{_HALF_DAY})?|{_HALF_DAY_TOO})"
)
_PAST = re.compile(
    rf"(?i)\b(?P<part>half|(?:a\s+)?quarter|ten|twenty|five)[\s-](?P<side>past|to)[\s-]"
    rf"(?P<h>{_HOURS_LISTED})\b(?!\s+(?:percent|per|times)|-)(?:{_HALF_DAY})?"
)
_MILITARY = re.compile(r"(?i)(?<![\w.,-])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s?(?:hours|hrs)\b")
_NOON = re.compile(
    r"(?i)\b(?:at|by|until|till|before|after|around|about|since)\s+(?P<word>noon|midday|midnight)\b"
)
_LED = re.compile(
    r"(?i)\b(?:at|by|from|until|till|before|after|around|about|since|between|and|to|the)\s+$"
)
_AT = re.compile(r"(?i)\b(?:at|until|till)\s+$")
_MEASURED = re.compile(r"\s*(?:[%°$£€]|[A-Za-z]+\b(?<!\band)(?<!\bin)(?<!\bon)(?<!\bfrom))")
_PARTS = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5}


def times(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The times of day of `text[start:end]`, in minutes from midnight."""
    for match in _MARKED.finditer(text, start, end):
        known = _half_of_day(match) is not None
        led = (_LED if match["mark"] == ":" else _AT).search(
            text, max(start, match.start() - 9), match.start()
        )
        if match["mark"] == "." and (int(match["h"]) < 13 or _MEASURED.match(text, match.end())):
            led = None  # "at 17.40"; 7.40 may be a price
        if known or led:
            yield from _time(match, _hour(match), int(match["m"]))
    for match in _WHOLE.finditer(text, start, end):
        if not (_is_share(text, match) or _is_verb(match)):
            yield from _time(match, _hour(match), 0)
    for match in _PAST.finditer(text, start, end):
        part = _PARTS[match["part"].lower().split()[-1]]
        led = re.search(r"(?i)\bat\s+$", text[max(start, match.start() - 4) : match.start()])
        if (
            not led
            and match["side"].lower() == "to"
            and match["part"].lower()
            in (
                "ten",
                "five",
                "twenty",
                "half",
            )
        ):
            continue  # "five to ten" is a range
        past = match["side"].lower() == "past"
        yield from _time(match, _hour(match) - (not past), part if past else 60 - part)
    for match in _MILITARY.finditer(text, start, end):
        minutes = int(match["h"]) * 60 + int(match["m"])
        yield Quantity(Span(*match.span()), "time", minutes, minutes, None, None, minutes)
    for match in _NOON.finditer(text, start, end):
        minutes = 0 if match["word"].lower() == "midnight" else 720
        yield Quantity(Span(*match.span("word")), "time", minutes, minutes, None, None, minutes)


def _is_share(text: str, match: re.Match[str]) -> bool:
    """Whether a number stands before "in the morning" by chance: "three in the morning shift"."""
    words = match.group().lower()
    if "clock" in words or not words.endswith(("morning", "evening", "afternoon")):
        return False
    return not _LED.search(text, max(0, match.start() - 9), match.start())


def _is_verb(match: re.Match[str]) -> bool:
    """ "I for one am sure"."""
    return re.fullmatch(r"(?i)[a-z]+\s+am", match.group()) is not None


def _hour(match: re.Match[str]) -> int:
    written = match["h"].lower()
    return int(written) if written.isdigit() else WORDS[written]


def _half_of_day(match: re.Match[str]) -> int | None:
    """0 for the morning, 12 for what is after noon, None where it is not said."""
    groups = match.groupdict()
    if any(groups.get(name) for name in ("am", "am_too", "morning", "morning_too")):
        return 0
    after = any(groups.get(name) for name in ("pm", "pm_too", "evening", "evening_too"))
    return 12 if after else None


def _time(match: re.Match[str], hour: int, minute: int) -> Iterator[Quantity]:
    half = _half_of_day(match)
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    certain = half is not None or hour > 12 or match["h"].startswith("0")
    minutes = float(hour % 24 * 60 + minute)
    unit = None if certain else TWELVE_HOURS
    yield Quantity(Span(*match.span()), "time", minutes, minutes, unit, None, minutes)
