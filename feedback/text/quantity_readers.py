"""What each way of writing a quantity comes to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from feedback.text.counted import counted_after
from feedback.text.dates import dates
from feedback.text.number_words import is_figures, ordinal_of, value_of
from feedback.text.quantity import Quantity, QuantityKind
from feedback.text.quantity_patterns import (
    AGE,
    COUPLE,
    FOLD,
    FOLDS,
    FREQUENCY,
    GLUED,
    HALF_UNIT,
    MEASURE,
    MONEY,
    ORDINAL,
    PARTS,
    PERCENTAGE,
    PLAIN,
    SHARE,
)
from feedback.text.span import Span
from feedback.text.units import CURRENCIES, SECONDS, UNITS, shift_of

_NOT_AN_ORDINAL = re.compile(
    r"\s+(?:time|thing|place|person|half|hand|world|page|chapter|section|line|reason|point|paragraph|source|article|one|two|document"
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
    for span, low, high, yearless in dates(text, start, end):
        yield Quantity(span, "date", low, high, "day of the year" if yearless else None)


Reader = Callable[[str, int, int], Iterator[Quantity]]


@lru_cache(maxsize=32)
def _compiled(body: str) -> re.Pattern[str]:
    return re.compile(body, re.IGNORECASE)


def _matches(body: str, read: Callable[[str, re.Match[str], int], Quantity | None]) -> Reader:
    """A reader of the places where `body` matches; the pattern is compiled when it is first used,
    for together they cost a tenth of a second."""

    def reader(text: str, start: int, end: int) -> Iterator[Quantity]:
        for match in _compiled(body).finditer(text, start, end):
            quantity = read(text, match, end)
            if quantity:
                yield quantity

    return reader


def _age(_: str, match: re.Match[str], __: int) -> Quantity | None:
    low, high = _group(match, "low", "low2") or "", _group(match, "high", "high2")
    if match["low"] and value_of(low) > 120:
        return None
    return _bounded(Span(*match.span()), "age", low, high, before=match["before"], unit="year")


def _money(text: str, match: re.Match[str], end: int) -> Quantity | None:
    low, high = _group(match, "low", "low2") or "", _group(match, "high", "high2")
    unit = match["sign"] or CURRENCIES[match["currency"].lower()]
    counted = counted_after(text, match.end(), end)
    return _bounded(
        Span(*match.span()),
        "money",
        low,
        high,
        before=match["before"],
        after=match["after"],
        unit=unit,
        counted=counted,
    )


def _share(text: str, match: re.Match[str], end: int) -> Quantity | None:
    if match["some"]:
        some, all_ = value_of(match["some"]), value_of(match["all"])
        if not 0 < some < all_ or all_ > 1000 or "-" in match["some"]:
            return None
        share = some / all_
    elif match["num"]:
        share = int(match["num"]) / int(match["den"])
    elif _group(match, "half", "byhalf"):
        share = 0.5
    else:
        n = 1.0 if (match["n"] or "one").lower() in ("a", "an") else value_of(match["n"] or "one")
        share = n / PARTS[(_group(match, "part", "part1") or "").lower().removesuffix("s")]
    if not 0 < share < 1:
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
    )


def _tidy(value: float) -> float:
    """Ten digits are plenty; they make 3/5 and 60 % one."""
    return float(f"{value:.10g}")


def _percentage(text: str, match: re.Match[str], end: int) -> Quantity | None:
    counted = counted_after(text, match.end(), end)
    return _bounded(
        Span(*match.span()),
        "percent",
        match["low"],
        match["high"],
        before=match["before"],
        after=match["after"],
        unit="%",
        counted=counted,
    )


def _fold(text: str, match: re.Match[str], end: int) -> Quantity | None:
    counted = counted_after(text, match.end(), end)
    span = Span(*match.span())
    written = _group(match, "low", "glued", "times")
    if written:
        return _bounded(
            span,
            "multiplier",
            written,
            match["timesto"],
            before=match["before"],
            unit="times",
            counted=counted,
        )
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


def _measure(text: str, match: re.Match[str], end: int) -> Quantity | None:
    unit = UNITS[match["unit"].casefold()]
    low = match["low"]
    # "one day" is some day, "4 in" and "5 m" too short to be sure of.
    if low.lower() == "one" and unit in ("day", "second") and not match["before"]:
        return None
    counted = counted_after(text, match.end(), end)
    quantity = _bounded(
        Span(*match.span()),
        "duration" if unit in SECONDS else "number",
        low,
        match["high"],
        before=match["before"],
        after=match["after"],
        unit=unit,
        counted=counted,
    )
    if quantity and match["plus"]:
        half = value_of(low) + 0.5
        return replace(quantity, low=half, high=half, figure=half)
    return quantity


def _glued(text: str, match: re.Match[str], end: int) -> Quantity | None:
    unit = UNITS[match["unit"].casefold()]
    return _bounded(
        Span(*match.span()),
        "duration" if unit in SECONDS else "number",
        match["low"],
        match["high"],
        before=match["before"],
        unit=unit,
        counted=counted_after(text, match.end(), end),
    )


def _half_unit(_: str, match: re.Match[str], __: int) -> Quantity | None:
    unit = UNITS[(_group(match, "unit", "unit2") or "").casefold()]
    return Quantity(
        Span(*match.span()), "duration" if unit in SECONDS else "number", 0.5, 0.5, unit, None, 0.5
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


def _only_before(text: str, at: int) -> bool:
    return re.search(r"(?i)\b(?:only|just)\s$", text[max(0, at - 6) : at]) is not None


READERS: tuple[Reader, ...] = (
    _dates,
    _matches(AGE, _age),
    _matches(MONEY, _money),
    _matches(SHARE, _share),
    _matches(PERCENTAGE, _percentage),
    _matches(FOLD, _fold),
    _matches(HALF_UNIT, _half_unit),
    _matches(MEASURE, _measure),
    _matches(GLUED, _glued),
    _matches(COUPLE, _couple),
    _matches(ORDINAL, _ordinal),
    _matches(FREQUENCY, _frequency),
    _matches(PLAIN, _plain),
)
