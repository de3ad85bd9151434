"""What measures come to: sums of money, lengths, weights, temperatures, durations and ages."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from feedback.text.counted import counted_after
from feedback.text.number_words import MAGNITUDES, value_of
from feedback.text.quantity import Quantity, QuantityKind
from feedback.text.quantity_bounds import and_a_half, bounded, first_group
from feedback.text.span import Span
from feedback.text.units import CURRENCIES, POUND, SECONDS, UNITS, shift_of


def read_age(_: str, match: re.Match[str], __: int) -> Quantity | None:
    """ "aged 12", "a nine-month-old", "under 18", "in her late thirties"."""
    low = first_group(match, "low", "low2", "low3")
    high = first_group(match, "high", "high2", "high3")
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
    return bounded(span, "age", low, high, before=match["before"], unit=unit)


_TENS_OF_LIFE = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")


def _tens_of_life(match: re.Match[str]) -> Quantity:
    """ "in her late thirties": 36 to 39."""
    word = match["tens"].lower()
    tens = int(word) if word.isdigit() else 10 * (_TENS_OF_LIFE.index(word) + 2)
    first, last = {"early": (0, 3), "mid": (3, 7), "late": (6, 9)}.get(
        (match["part"] or "").lower(), (0, 9)
    )
    return Quantity(Span(*match.span()), "age", tens + first, tens + last, "year")


def read_money(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "£3.50", "12 to 15 million dollars"."""
    low, high = first_group(match, "low", "low2") or "", first_group(match, "high", "high2")
    unit = match["sign"] or CURRENCIES[match["currency"].lower()]
    counted = counted_after(text, match.end(), end)
    quantity = bounded(
        Span(*match.span()),
        "money",
        low,
        high,
        before=match["before"],
        after=match["after"],
        unit=unit,
        counted=counted,
    )
    return and_a_half(quantity) if first_group(match, "plus", "half") else quantity


def read_measure(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "6 kilometres", "three weeks", "5 pounds" of flour and of money."""
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
    quantity = bounded(
        Span(*match.span()),
        kind,
        low,
        match["high"],
        before=match["before"],
        after=match["after"],
        unit=unit,
        counted=counted,
    )
    if quantity and (inches := first_group(match, "inches", "inches2", "inches3")):
        more = value_of(inches) / 12
        low_, high = quantity.low + more, quantity.high + more
        return replace(quantity, low=low_, high=high, figure=quantity.figure + more)
    if quantity and match["hourly"]:
        speed = {"mile": "mph", "km": "km/h"}.get(unit)
        span = quantity.span if speed else Span(match.start(), match.end("unit"))
        return replace(quantity, span=span, unit=speed or unit)
    return and_a_half(quantity) if first_group(match, "plus", "half") else quantity


def read_height(_: str, match: re.Match[str], __: int) -> Quantity:
    """ "5'11", in feet."""
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


def read_temperature(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "−4 °C", "minus four degrees", "45 degrees"."""
    named = (first_group(match, "scale", "named") or "")[:1].upper()
    unit = f"°{named}" if named in ("C", "F") else "degree"
    if unit == "degree" and match["high"] and "°" in match.group():
        return None
    quantity = bounded(
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


def read_glued(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "5km", "20m²": figure and unit in one word."""
    unit = UNITS[match["unit"].casefold()]
    if match["raised"]:
        unit = f"{'square' if match['raised'] == '²' else 'cubic'} {unit}"
    return bounded(
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


def read_half_unit(text: str, match: re.Match[str], end: int) -> Quantity | None:
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
    written = (first_group(match, "unit", "unit2", "unit3", "more", "single") or "").casefold()
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


def read_couple(_: str, match: re.Match[str], __: int) -> Quantity | None:
    """ "a couple of days": two or three of them."""
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
