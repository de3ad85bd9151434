"""Which figures a reader would ask the source of."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

from feedback.essay.signal_words import word_set
from feedback.library.library import SourceLibrary
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity

_HYPOTHETICAL = re.compile(
    r"\b(?:if|imagine|suppose|supposing|let['’]?s\s+say|say\s+you|would|pretend|for\s+example,?\s+you|"
    r"maybe|perhaps|whether|could\s+be|hypothetical)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:I|I['’]\w+|my|me|mine|you|your)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:a|one|the|another|few|many|several|of|by|per)\s+(?:hundred|thousand|million|billion|trillion)s?\b|"
    r"\b(?:hundred|thousand|million|billion|trillion)s\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bhalf\b", re.IGNORECASE)
_EMPHATIC = frozenset(
    {0.0, 50.0, 99.0, 99.9, 100.0, 101.0, 110.0, 120.0, 150.0, 200.0, 1000.0, 1_000_000.0}
)
_COMMON = frozenset({24.0, 50.0, 52.0, 60.0, 100.0, 365.0, 366.0, 911.0, 1000.0})
_ROUNDING = 0.1
_MEASURES = word_set(
    """
    ton tons tonne tonnes kilometre kilometres kilometer kilometers km mile miles metre
    metres meter meters feet foot acre acres hectare hectares degree degrees gallon
    gallons litre litres liter liters barrel barrels pound pounds kilogram kilograms kg
    gram grams microgram micrograms watt watts megawatt megawatts kilowatt kilowatts
    gigawatt gigawatts mph calorie calories
    """
)
_PEOPLE = word_set(
    """
    people persons men women children deaths dead casualties soldiers victims workers
    residents inhabitants prisoners refugees immigrants slaves killed died injured homes
    houses households families factories mines cities countries ships animals horses
    """
)


def needs_source(quantity: Quantity, sentence: str, written: str) -> bool:
    """Whether a figure, `written` so in a `sentence`, wants a source beside it.

    Shares, sums, multiples, measurements, large numbers and counts of people do. Dates, ages,
    ordinals, durations, small counts, what everybody knows (365 days), figures of speech ("a
    million times"), hypotheses and the writer's own experience do not.
    """
    value = _value(quantity)
    if quantity.vague:
        return False
    if (_LOOSE.search(written) or _HALF.search(written)) and not re.search(r"\d", written):
        return False
    if _HYPOTHETICAL.search(sentence):
        return False
    if quantity.kind == "percent" and re.search(r"%|per\s?cent", written):
        return value not in _EMPHATIC
    if _PERSONAL.search(sentence):
        return False
    if quantity.kind == "percent":
        return value not in _EMPHATIC
    if quantity.kind == "money":
        return value >= 1000
    if quantity.kind == "multiplier":
        return value >= 3 and math.log10(value) % 1 != 0
    return quantity.kind == "number" and _number_needs(quantity, value, written)


def _number_needs(quantity: Quantity, value: float, written: str) -> bool:
    if value in _COMMON and not (quantity.unit or _is(quantity, _PEOPLE)):
        return False
    unit = (quantity.unit or "-").lower().split()[-1]
    if unit in _MEASURES or _is(quantity, _MEASURES):
        return value > 12
    if _is(quantity, _PEOPLE):
        return value >= 20
    return value >= 100 and not _could_be_year(value, written)


def _is(quantity: Quantity, nouns: frozenset[str]) -> bool:
    return bool(quantity.counted) and (quantity.counted or "").lower().split()[-1] in nouns


def _could_be_year(value: float, written: str) -> bool:
    return 1000 <= value <= 2100 and re.fullmatch(r"\D*\d{4}\D*", written) is not None


def is_worked_out(quantity: Quantity, beside: Iterable[Quantity]) -> bool:
    """Whether a multiple or share follows from two other figures of its sentence ("from 1,500 to
    9,000, so it grew sixfold"): then those two are what wants a source."""
    if quantity.kind not in ("multiplier", "percent"):
        return False
    figures = [_value(q) for q in beside if q.kind in ("number", "money") and _value(q) > 0]
    value = _value(quantity)
    return any(
        _near(value, worked)
        for a, b in permutations(figures, 2)
        for worked in ((a / b,) if quantity.kind == "multiplier" else _shares(a, b))
    )


def _shares(part: float, whole: float) -> tuple[float, float]:
    return 100 * part / whole, 100 * abs(whole - part) / whole


def in_pack(quantity: Quantity, library: SourceLibrary) -> bool:
    """Whether some supplied source holds this figure, one near it, or the rest of its share."""
    wanted = [_value(quantity)]
    if quantity.kind == "percent":
        wanted.append(100 - wanted[0])
    return any(
        _alike(quantity, other) and any(_near(value, _value(other)) for value in wanted)
        for source in library
        for other in _figures(source.text)
    )


@lru_cache(maxsize=512)
def _figures(text: str) -> tuple[Quantity, ...]:
    return quantities(text)


def _value(quantity: Quantity) -> float:
    """The figure as written; the middle of a range."""
    if math.isfinite(quantity.figure):
        return quantity.figure
    if math.isfinite(quantity.low) and math.isfinite(quantity.high):
        return (quantity.low + quantity.high) / 2
    return quantity.low if math.isfinite(quantity.low) else quantity.high


def _alike(one: Quantity, other: Quantity) -> bool:
    """The currency may be left out, and "16 times" counts or multiplies."""
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or ("number" in kinds and bool(kinds & {"money", "multiplier"}))


def _near(one: float, other: float) -> bool:
    """Near enough to be the same figure rounded, or read wrongly off the source."""
    return abs(one - other) <= _ROUNDING * max(abs(one), abs(other))
