"""What each way of writing a quantity comes to."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import cast

from feedback.text import quantity_cues as cues
from feedback.text.change import change_of
from feedback.text.clock import times
from feedback.text.counted import counted_after
from feedback.text.dates import dates
from feedback.text.number_words import MAGNITUDES, is_figures, ordinal_of, value_of
from feedback.text.quantity import Quantity, QuantityKind
from feedback.text.quantity_patterns import (
    AGE,
    COUPLE,
    FOLD,
    FOLDS,
    FREQUENCY,
    GLUED,
    HALF_UNIT,
    HEIGHT,
    MEASURE,
    MONEY,
    ORDINAL,
    PARTS,
    PERCENTAGE,
    PLAIN,
    SHARE,
    TEMPERATURE,
    VAGUE,
)
from feedback.text.span import Span
from feedback.text.units import CURRENCIES, POUND, SECONDS, UNITS, shift_of

_NOT_AN_ORDINAL = re.compile(
    r"\s+(?:time|thing|place|person|half|hand|world|page|chapter|section|line|reason|point|grade|grader|paragraph|source|article|one|two|document"
    r"|example|passage|text|step|argument|extract|(?:two|three|four|five|ten)[\s-]year|of\s+all|and\s+foremost|world\s+war)s?\b",
    re.IGNORECASE,
)


def _bounded(
    span: Span,
    kind: QuantityKind,
    low: str,
    high: str | None = None,
    *,
    scale: float = 1.0,
    before: str | None = None,
    after: str | None = None,
    unit: str | None = None,
    counted: tuple[str, int] | None = None,
) -> Quantity | None:
    """A quantity from the words of its number(s) and those round it."""
    a = value_of(low)
    b = value_of(high) if high else a
    size = re.search(r"(?i)hundred|thousand|[mbtr]+illions?|dozen|\b[kmb]n?$", high or "")
    if high and size and a < b and _shares_its_size(low, a, b):
        a = value_of(f"{low} {size.group()}")
    if b < a:
        a, b = b, a
    shift = shift_of(before, after)
    low_share, high_share = shift or (1, 1)
    return Quantity(
        span,
        kind,
        a * scale * low_share,
        b * scale * high_share if b else 0.0,
        unit,
        counted[0] if counted else None,
        figure=a * scale if a == b else float("nan"),
        approximate=shift is not None,
        noun_end=counted[1] if counted else None,
    )


def _shares_its_size(low: str, a: float, b: float) -> bool:
    """Whether "million" belongs to both ends: "5 to 10 million", "two to three million"."""
    if is_figures(low):
        return not re.search(r"(?i)[a-z]$", low)
    return a < 100 <= b


def _group(match: re.Match[str], *names: str) -> str | None:
    groups = match.groupdict()
    return next((groups[name] for name in names if groups.get(name)), None)


def _dates(text: str, start: int, end: int) -> Iterator[Quantity]:
    for found in dates(text, start, end):
        unit = "day of the year" if found.yearless else None
        yield Quantity(
            found.span, "date", found.low, found.high, unit, approximate=found.approximate
        )


Reader = Callable[[str, int, int], Iterator[Quantity]]


@lru_cache(maxsize=64)
def _compiled(body: str) -> re.Pattern[str]:
    return re.compile(body, re.IGNORECASE)


def _matches(
    body: str, read: Callable[[str, re.Match[str], int], Quantity | None], cue: str = ""
) -> Reader:
    """A reader of the places where `body` matches; the pattern is compiled when it is first used,
    for together they cost a tenth of a second.

    A text without the `cue` is not read at all, which is told in a fraction of the time.
    """

    def reader(text: str, start: int, end: int) -> Iterator[Quantity]:
        if cue and not _compiled(cue).search(text, start, end):
            return
        for match in _compiled(body).finditer(text, start, end):
            quantity = read(text, match, end)
            if quantity:
                yield quantity

    return reader


def _age(_: str, match: re.Match[str], __: int) -> Quantity | None:
    low, high = _group(match, "low", "low2", "low3"), _group(match, "high", "high2", "high3")
    span = Span(*match.span())
    if match["limit"]:
        limit = float(match["limit"])
        bounds = (limit, math.inf) if match["side"].lower() == "over" else (0.0, limit)
        return Quantity(span, "age", *bounds, "year", None, limit, True)
    if match["tens"]:
        return _tens_of_life(match)
    if low is None or (match["low"] and value_of(low) > 120):
        return None
    unit = "month" if match["months"] else "year"
    return _bounded(span, "age", low, high, before=match["before"], unit=unit)


_TENS_OF_LIFE = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")


def _tens_of_life(match: re.Match[str]) -> Quantity:
    """ "in her late thirties": 36 to 39."""
    word = match["tens"].lower()
    tens = int(word) if word.isdigit() else 10 * (_TENS_OF_LIFE.index(word) + 2)
    first, last = {"early": (0, 3), "mid": (3, 7), "late": (6, 9)}.get(
        (match["part"] or "").lower(), (0, 9)
    )
    return Quantity(Span(*match.span()), "age", tens + first, tens + last, "year")


def _money(text: str, match: re.Match[str], end: int) -> Quantity | None:
    low, high = _group(match, "low", "low2") or "", _group(match, "high", "high2")
    unit = match["sign"] or CURRENCIES[match["currency"].lower()]
    counted = counted_after(text, match.end(), end)
    quantity = _bounded(
        Span(*match.span()),
        "money",
        low,
        high,
        before=match["before"],
        after=match["after"],
        unit=unit,
        counted=counted,
    )
    return _and_a_half(quantity) if _group(match, "plus", "half") else quantity


def _share(text: str, match: re.Match[str], end: int) -> Quantity | None:
    share = _share_of(text, match, end)
    if share is None or not 0 < share < 1:
        return None
    figure = _tidy(100 * share)
    low, high = shift_of(match["before"]) or (1, 1)
    counted = counted_after(text, match.end(), end)
    return Quantity(
        Span(*match.span()),
        "percent",
        figure * low,
        min(100.0, figure * high),
        "%",
        counted[0] if counted else None,
        figure,
        match["before"] is not None or not match["some"],
        counted[1] if counted else None,
        change=change_of(text, *match.span()),
    )


def _share_of(text: str, match: re.Match[str], end: int) -> float | None:
    """The share as a part of 1; None where the words tell none."""
    if match["some"]:
        return _some_of_all(text, match, end)
    if match["num"]:
        return int(match["num"]) / int(match["den"])
    if match["vulgar"]:
        return unicodedata.numeric(match["vulgar"])
    if match["rank"]:
        return 1 / (ordinal_of(match["rank"]) or 1)
    if match["inhalf"]:
        return 0.5 if _CUT.search(text, max(0, match.start() - 40), match.start()) else None
    if _group(match, "half", "byhalf", "bare"):
        return None if _OF_A_TIME.match(text, match.end(), end) else 0.5
    words = (_group(match, "n", "nby") or "one").lower()
    part = PARTS[(_group(match, "part", "partby", "part1") or "").lower().removesuffix("s")]
    return (1.0 if words in ("a", "an") else value_of(words)) / part


_CUT = re.compile(
    r"(?i)\b(?:cut|cuts|cutting|slash\w*|reduc\w+|drop\w*|fell|falls?|falling|shr[aiu]nk|declin\w+)\s"
    r"(?:[\w’']+\s){0,4}(?:almost\s|nearly\s|roughly\s)?$"
)
# "the second half of the century", "half the time"
_OF_A_TIME = re.compile(
    r"(?i)\s+(?:the\s+time|of\s+(?:the\s+)?(?:\w+[\s-])?(?:century|1\d{3}|20\d\d))\b"
)


# "three boatmen in five", and not "three men in four boats"
_ROUND = (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100)
_PLURAL = re.compile(r"(?i)(?<!s)s$|men$|^(?:people|children)$")


def _some_of_all(text: str, match: re.Match[str], end: int) -> float | None:
    some, all_ = value_of(match["some"]), value_of(match["all"])
    if not 0 < some < all_ or all_ > 1000 or "-" in match["some"]:
        return None
    few = some == 1 or (all_ in _ROUND and _PLURAL.search(match["thing"] or ""))
    if match["thing"] and (not few or counted_after(text, match.end(), end)):
        return None
    return some / all_


def _tidy(value: float) -> float:
    """Ten digits are plenty; they make 3/5 and 60 % one."""
    return float(f"{value:.10g}")


def _percentage(text: str, match: re.Match[str], end: int) -> Quantity | None:
    quantity = _bounded(
        Span(*match.span()),
        "percent",
        match["low"],
        match["high"],
        before=match["before"],
        after=match["after"],
        unit="%",
        counted=counted_after(text, match.end(), end),
    )
    return quantity and replace(quantity, change=change_of(text, *match.span()))


def _fold(text: str, match: re.Match[str], end: int) -> Quantity | None:
    counted = counted_after(text, match.end(), end)
    span = Span(*match.span())
    written = _group(match, "low", "glued", "size", "times")
    if written:
        quantity = _bounded(
            span,
            "multiplier",
            f"a {written}" if match["size"] else written,
            match["timesto"],
            before=match["before"],
            unit="times",
            counted=counted,
        )
        return _and_a_half(quantity) if match["half"] else quantity
    twice = {"twice": "two", "thrice": "three"}.get((match["twice"] or "").lower())
    stem = re.sub(r"(?:ed|es|ing|e)$", "", _group(match, "verb", "noun") or "").lower()
    factor = value_of(twice) if twice else FOLDS[stem + "e"]
    low, high = shift_of(match["before"]) or (1, 1)
    return Quantity(
        span,
        "multiplier",
        factor * low,
        factor * high,
        "times",
        counted[0] if counted else None,
        factor,
        match["before"] is not None,
        counted[1] if counted else None,
    )


def _and_a_half(quantity: Quantity | None) -> Quantity | None:
    if quantity is None or math.isnan(quantity.figure):
        return quantity
    n = quantity.figure
    low, high = quantity.low / n * (n + 0.5), quantity.high / n * (n + 0.5)
    return replace(quantity, low=low, high=high, figure=n + 0.5)


def _measure(text: str, match: re.Match[str], end: int) -> Quantity | None:
    unit = _unit_of(text, match, end)
    low = match["low"]
    # "one day" is some day, "4 in" and "5 m" too short to be sure of.
    if unit is None or (low.lower() == "one" and unit in ("day", "second") and not match["before"]):
        return None
    counted = counted_after(text, match.end(), end)
    if unit in CURRENCIES.values():
        kind: QuantityKind = "money"
    else:
        kind = "duration" if unit in SECONDS else "number"
    quantity = _bounded(
        Span(*match.span()),
        kind,
        low,
        match["high"],
        before=match["before"],
        after=match["after"],
        unit=unit,
        counted=counted,
    )
    if quantity and (inches := _group(match, "inches", "inches2", "inches3")):
        more = value_of(inches) / 12
        low_, high = quantity.low + more, quantity.high + more
        return replace(quantity, low=low_, high=high, figure=quantity.figure + more)
    if quantity and match["hourly"]:
        speed = {"mile": "mph", "km": "km/h"}.get(unit)
        span = quantity.span if speed else Span(match.start(), match.end("unit"))
        return replace(quantity, span=span, unit=speed or unit)
    return _and_a_half(quantity) if _group(match, "plus", "half") else quantity


def _height(_: str, match: re.Match[str], __: int) -> Quantity:
    feet = int(match["low"]) + int(match["inches"]) / 12
    return Quantity(Span(*match.span()), "number", feet, feet, "foot", None, feet)


_WEIGHED = re.compile(r"(?i)\b(?:weigh\w*|weight|lighter|heavier|lost|gained)\b")
_PAID = re.compile(
    r"(?i)\b(?:cost\w*|pa(?:id|y|ys|ying)|earn\w*|wages?|prices?|fine\w*|spen[dt]\w*|ow(?:ed|es)|worth)\b"
)
_OF_STUFF = re.compile(r"\s+of\s+[a-z]|\s+(?:of\s+)?(?:overweight|heavier|lighter)")
_PER_TIME = re.compile(r"(?i)\s+(?:sterling|an?\s+(?:hour|day|week|month|year)|per|each)\b")


def _unit_of(text: str, match: re.Match[str], end: int) -> str | None:
    """The unit; None for pounds that may be money as well as weight."""
    written = match["unit"].casefold()
    if not POUND.fullmatch(written):
        unit = UNITS[written]
        power = (match["power"] or "").lower() + (match["raised"] or "")
        if not power:
            return unit
        return f"{'square' if power[0] in 's²' else 'cubic'} {unit}"
    before = text[max(0, match.start() - 40) : match.start()]
    if _PER_TIME.match(text, match.end(), end) or _PAID.search(before):
        return "£"
    weighs = written == "pound" and text[match.start("unit") - 1] == "-"
    if weighs or _OF_STUFF.match(text, match.end(), end) or _WEIGHED.search(before):
        return "lb"
    return None


def _temperature(text: str, match: re.Match[str], end: int) -> Quantity | None:
    named = (_group(match, "scale", "named") or "")[:1].upper()
    unit = f"°{named}" if named in ("C", "F") else "degree"
    if unit == "degree" and match["high"] and "°" in match.group():
        return None
    quantity = _bounded(
        Span(*match.span()),
        "number",
        match["low"],
        match["high"],
        before=match["before"],
        unit=unit,
        counted=counted_after(text, match.end(), end) if unit == "degree" else None,
    )
    if quantity and (match["minus"] or match["below"]):
        low, high = -quantity.high, -quantity.low
        return replace(quantity, low=low, high=high, figure=-quantity.figure)
    return quantity


def _glued(text: str, match: re.Match[str], end: int) -> Quantity | None:
    unit = UNITS[match["unit"].casefold()]
    if match["raised"]:
        unit = f"{'square' if match['raised'] == '²' else 'cubic'} {unit}"
    return _bounded(
        Span(*match.span()),
        "duration" if unit in SECONDS else "number",
        match["low"],
        match["high"],
        before=match["before"],
        unit=unit,
        counted=counted_after(text, match.end(), end),
    )


_LASTING = re.compile(r"(?i)\b(?:for|after|within|last(?:s|ed|ing)?|took|takes?|spen[dt])\s+$")
_LATER = re.compile(
    r"(?i)\s+(?:later|earlier|ago|before\s+(?:the|his|her)|after\s+(?:the|his|her))\b"
)
_PARTS_OF_ONE = {"quarter": 0.25, "third": 1 / 3, "tenth": 0.1}


def _half_unit(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "half an hour", "a mile and a half", "three quarters of a million", "a decade later"."""
    value = 0.5
    if match["single"]:
        lasting = _LASTING.search(text, max(0, match.start() - 12), match.start())
        if not (match["before"] or lasting or _LATER.match(text, match.end(), end)):
            return None
        value = 1.0
    elif match["more"]:
        value = 1.5
    elif match["part"]:
        n = 1.0 if match["count"].lower() in ("a", "an") else value_of(match["count"])
        value = n * _PARTS_OF_ONE[match["part"].lower()]
    written = (_group(match, "unit", "unit2", "unit3", "more", "single") or "").casefold()
    size = MAGNITUDES.get(written)
    unit = None if size else UNITS[written]
    low, high = shift_of(match["before"]) or (1, 1)
    value *= size or 1.0
    counted = counted_after(text, match.end(), end) if size else None
    return Quantity(
        Span(*match.span()),
        "duration" if unit in SECONDS else "number",
        value * low,
        value * high,
        unit,
        counted[0] if counted else None,
        value,
        match["before"] is not None,
        counted[1] if counted else None,
    )


def _couple(_: str, match: re.Match[str], __: int) -> Quantity | None:
    word = match["unit"]
    unit = UNITS.get(word.casefold())
    kind: QuantityKind = "duration" if unit in SECONDS else "number"
    return Quantity(
        Span(*match.span())
        if unit
        else Span(match.start(), match.start("unit")).stripped(match.string),
        kind,
        2,
        3,
        unit,
        None if unit else word.lower(),
        2.0,
        True,
        match.end(),
    )


def _ordinal(text: str, match: re.Match[str], end: int) -> Quantity | None:
    if _NOT_AN_ORDINAL.match(text, match.end(), end):
        return None
    name = "figures" if match["figures"] else "word"
    rank = ordinal_of(match[name])
    counted = counted_after(text, match.end(), end)
    if rank is None or counted is None:
        return None
    return Quantity(
        Span(*match.span(name)),
        "ordinal",
        rank,
        rank,
        None,
        counted[0],
        float(rank),
        False,
        counted[1],
    )


def _frequency(_: str, match: re.Match[str], __: int) -> Quantity | None:
    word = "two" if match["word"].lower() == "twice" else "three"
    return _bounded(
        Span(*match.span()), "number", word, before=match["before"], counted=("time", match.end())
    )


def _plain(text: str, match: re.Match[str], end: int) -> Quantity | None:
    counted = counted_after(text, match.end(), end)
    low = match["low"].lower()
    if low == "one" and not (counted and _only_before(text, match.start())):
        return None
    return _bounded(
        Span(*match.span()),
        "number",
        match["low"],
        match["high"],
        before=match["before"],
        after=match["after"],
        counted=counted,
    )


_SIZES = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 100.0, "thousands": 1e3}
_SIZES |= {"millions": 1e6, "billions": 1e9, "trillions": 1e12}
# "several hundred" is three to nine of them, "a few" two to six.
_SOME = {"several": (3, 9), "a few": (2, 6), "many": (2, 99), "a couple": (2, 3)}


def _vague(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "tens of thousands" are 20,000 to 99,999, "hundreds" 200 to 999."""
    counted = counted_after(text, match.end(), end)
    word = (match["tens"] or "").lower()
    if word in ("tens", "scores") and not (match["of"] or (counted and _of_after(text, match))):
        return None
    if word:
        size = _SIZES[word] * _SIZES.get((match["of"] or "").lower(), 1.0)
        few, many = 2.0, 9.99 if word not in ("dozens", "scores") else 8.0
    elif match["some"]:
        some = " ".join(match["some"].lower().removesuffix("of").split())
        few, many = _SOME[some]
        size = _SIZES[match["size"].lower() + "s"]
    else:
        few, many, size = 0.9, 1.1, 20.0
    span, kind, unit = Span(*match.span()), "number", None
    if counted and counted[0] in CURRENCIES and _of_after(text, match):
        span, kind, unit, counted = (
            Span(span.start, counted[1]),
            "money",
            CURRENCIES[counted[0]],
            None,
        )
    return Quantity(
        span,
        cast(QuantityKind, kind),
        few * size,
        many * size,
        unit,
        counted[0] if counted else None,
        approximate=True,
        noun_end=counted[1] if counted else None,
        vague=True,
    )


def _of_after(text: str, match: re.Match[str]) -> bool:
    return re.match(r"\s+of\b", text[match.end() : match.end() + 8]) is not None


def _only_before(text: str, at: int) -> bool:
    return re.search(r"(?i)\b(?:only|just)\s$", text[max(0, at - 6) : at]) is not None


def _times(text: str, start: int, end: int) -> Iterator[Quantity]:
    return times(text, start, end) if _compiled(cues.TIME).search(text, start, end) else iter(())


READERS: tuple[Reader, ...] = (
    _dates,
    _times,
    _matches(AGE, _age, cues.AGE),
    _matches(MONEY, _money, cues.MONEY),
    _matches(HALF_UNIT, _half_unit, cues.HALF_UNIT),
    _matches(SHARE, _share, cues.SHARE),
    _matches(PERCENTAGE, _percentage, cues.PERCENTAGE),
    _matches(FOLD, _fold, cues.FOLD),
    _matches(HEIGHT, _height),
    _matches(TEMPERATURE, _temperature, cues.TEMPERATURE),
    _matches(MEASURE, _measure),
    _matches(GLUED, _glued, cues.GLUED),
    _matches(COUPLE, _couple),
    _matches(ORDINAL, _ordinal, cues.ORDINAL),
    _matches(FREQUENCY, _frequency, cues.FREQUENCY),
    _matches(PLAIN, _plain),
    _matches(VAGUE, _vague, cues.VAGUE),
)
