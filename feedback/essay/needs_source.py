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
    r"\b(?:if|imagine|suppose|supposing|let['’]?s\s+say|say\s+you|pretend|"
    # What a plan "would cost" somebody has worked out.
    r"would(?!\s+(?:\w+\s+)?(?:cost|save|lose|raise|cut|reduce|increase|earn)\b)|for\s+example,?\s+you|"
    r"maybe|perhaps|whether|could\s+be|hypothetical)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:I|I['’]\w+|my|me|mine|you|your)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:a|one|the|another|few|many|several|of|by|per)\s+(?:hundred|thousand|million|billion|trillion)s?\b|"
    r"\b(?:hundred|thousand|million|billion|trillion)s\b",
    re.IGNORECASE,
)
# What stands in any table of its subject.
_REFERENCE = re.compile(
    r"\b(?:molar\s+mass|atomic\s+(?:mass|number)|density|boiling\s+point|melting\s+point|speed\s+of\s+"
    r"(?:light|sound)|freez(?:es|ing)|boils?)\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bhalf\b", re.IGNORECASE)
_EMPHATIC = frozenset(
    {0.0, 50.0, 99.0, 99.9, 100.0, 101.0, 110.0, 120.0, 150.0, 200.0, 1000.0, 1_000_000.0}
)
_COMMON = frozenset({24.0, 50.0, 52.0, 60.0, 100.0, 365.0, 366.0, 911.0, 1000.0})
# A name with a page or a year in parentheses, or a numbered note, whatever list of works there is.
_NOTED = re.compile(r"\([^()]*\b[A-Z][^\W\d_]+[^()]*\d[^()]*\)|\[\d+\]")
_ROUNDING = 0.1
_MEASURED = (
    r"(?:numbers?|populations?|prices?|sales|rates?|shares?|production|output|exports?|imports?|trade|"
    r"costs?|profits?|incomes?|wages|salaries|attendance|membership|demand|deaths|births|crimes?|"
    r"emissions|yields?|traffic|visitors|members|pupils|patients|unemployment|debts?|consumption|"
    r"turnover|harvests?|revenues?)"
)
"""What can only be said to have doubled by somebody who counted it."""
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


def is_noted(sentence: str) -> bool:
    """Whether a name with a number in parentheses, or a number in brackets, stands in a sentence.

    Such a note refers the reader somewhere even where no list of works says to what.
    """
    return _NOTED.search(sentence) is not None


def needs_source(quantity: Quantity, sentence: str, written: str) -> bool:
    """Whether a figure, `written` so in a `sentence`, wants a source beside it.

    Shares, sums, multiples, measurements, large numbers, averages and counts of people do: they
    were measured by somebody. What everybody knows or can look up without doubt does not, and is
    told by its form alone: dates and years (of a war, a life), ordinals, ages, plain durations,
    small counts, the fixed numbers of clock, calendar and hundreds (24, 52, 365), what stands in
    any table of its subject (a molar mass, a boiling point) and figures of speech ("a million
    times", "110 percent"). Nor do hypotheses and the writer's own experience.
    """
    value = _value(quantity)
    if quantity.vague or re.search(rf"\blike\s+{re.escape(written)}", sentence):
        return False
    if (_LOOSE.search(written) or _HALF.search(written)) and not re.search(r"\d", written):
        return False
    if _HYPOTHETICAL.search(sentence):
        return False
    if quantity.kind == "number" and _REFERENCE.search(sentence):
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
        return _multiple_needs(value, sentence, written)
    if quantity.kind == "duration":
        return _is_average(sentence, written)
    return quantity.kind == "number" and _number_needs(quantity, value, written)


def _multiple_needs(value: float, sentence: str, written: str) -> bool:
    """Three times and more; twice and doubled where something counted or likely is meant."""
    if value >= 3:
        return math.log10(value) % 1 != 0
    plain = re.escape(written)
    return bool(
        re.search(rf"{plain}\s+(?:as\s+(?:likely|common|many)|more\s+likely)\b", sentence)
        or re.search(rf"\b{_MEASURED}\b(?:\W+\w+){{0,3}}\W+{plain}", sentence, re.IGNORECASE)
        or re.search(
            rf"{plain}\s+(?:the\s+|its\s+|their\s+)?{_MEASURED}\b", sentence, re.IGNORECASE
        )
    )


def _is_average(sentence: str, written: str) -> bool:
    """ "Lived 12 years longer on average", "shortened lives by 12 years"."""
    return (
        re.search(
            rf"{re.escape(written)}\W+(?:\w+\W+){{0,2}}on\s+average\b|"
            rf"\bliv(?:e|es|ed|ing)\b[^.;]{{0,30}}{re.escape(written)}\W+(?:longer|less)\b|"
            rf"\b(?:average|expectancy|lifespan)\b[^.;]{{0,60}}{re.escape(written)}|"
            rf"\b(?:shorten|lengthen|prolong)\w*\b[^.;]{{0,40}}\bby\s+{re.escape(written)}",
            sentence,
            re.IGNORECASE,
        )
        is not None
    )


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
