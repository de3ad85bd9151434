"""Which figures a reader would ask the source of."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.claims.computed import value_of
from feedback.essay.grammar.content_words import content
from feedback.library.library import SourceLibrary
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span

_HYPOTHETICAL = re.compile(
    r"\b(?:if|imagine|suppose|supposing|let['’]?s\s+say|say\s+you|pretend|"
    # What a plan "would cost" somebody has worked out.
    r"would(?!\s+(?:\w+\s+)?(?:cost|save|lose|raise|cut|reduce|increase|earn)\b)|for\s+example,?\s+you|"
    r"maybe|perhaps|whether|could\s+be|hypothetical)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:I|I['’]\w+|my|me|mine|you|your|"
    r"we\s+(?:\w+ed|drove|ran|went|rode|swam|flew|spent|saw|paid|bought|sold|made|had))\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:a|one|the|another|few|many|several|of|by|per)\s+(?:hundred|thousand|million|billion|trillion)s?\b|"
    r"\b(?:hundred|thousand|million|billion|trillion)s\b",
    re.IGNORECASE,
)
_BOUNDED = re.compile(
    r"(?:(?:more|less|fewer)\s+than|over|nearly|almost|about|around)\s+(?:a|one|half\s+a)\s+"
    r"(?:million|billion)(?:\s+\w+)?",
    re.IGNORECASE,
)
# What stands in any table of its subject.
_REFERENCE = re.compile(
    r"\b(?:molar\s+mass|atomic\s+(?:mass|number)|density|boiling\s+point|melting\s+point|speed\s+of\s+"
    r"(?:light|sound)|freez(?:es|ing)|boils?)\b",
    re.IGNORECASE,
)
_MORE_THAN_HALF = re.compile(
    r"\b(?:more|fewer|less)\s+than\s+half\s+of\s+(?:all|the\s+(?:world|country|population))|\bhalf\s+of\s+all\s+(?!the\b|these\b|those\b|its\b|their\b)",
    re.IGNORECASE,
)
_DYING = re.compile(
    r"\b(?:die[sd]?|killed|kills?|lost|drown(?:ed|s)?|injured|hurt|arrested|executed|murdered)\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bhalf\b", re.IGNORECASE)
_EMPHATIC = frozenset(
    {0.0, 50.0, 99.0, 99.9, 100.0, 101.0, 110.0, 120.0, 150.0, 200.0, 1000.0, 1_000_000.0}
)
_COMMON = frozenset({24.0, 50.0, 52.0, 60.0, 100.0, 365.0, 366.0, 911.0, 1000.0})
# A name with a page or a year in parentheses, or a numbered note, whatever list of works there is.
_NOTED = re.compile(
    r"\([^()]*\b[A-Z][^\W\d_]+[^()]*\d[^()]*\)|\[\d+\]|"
    r"\b[A-Z][^\W\d_]+(?:['’]s)?\s+\((?:1[4-9]|20)\d\d[a-z]?(?:[,:;][^()]*)?\)"
)
_BASES = frozenset({100.0, 1000.0, 10_000.0, 100_000.0, 1_000_000.0})
"""What a rate is of: "12 in every 1,000"."""
_ROUNDING = 0.1
_EXACT = 0.012
_SHARED = 2
_AROUND = 150
"""Code points on either side of a source's figure that tell what it is of."""
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
_PRINT = word_set("pages page chapters chapter lines words verses stanzas scenes acts episodes")
_HURT = word_set(
    "miners boys girls workers men women children pupils drivers cyclists sailors soldiers"
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
    value = value_of(quantity)
    if _MORE_THAN_HALF.search(sentence) and _HALF.search(written):
        return not _PERSONAL.search(sentence) and not _HYPOTHETICAL.search(sentence)
    if re.search(rf"(?i)\b(?:every|per|each|(?:out\s+)?of)\s+{re.escape(written)}", sentence) and (
        value in _BASES
    ):
        return False
    if quantity.vague or re.search(
        rf"\b(?:like|probably|maybe|I['’]d\s+say|I\s+(?:would|can)\s+(?:say|bet|guess|guarantee))\s+{re.escape(written)}",
        sentence,
    ):
        return False
    if (_LOOSE.search(written) or _HALF.search(written)) and not re.search(r"\d", written):
        return _is_bounded_crowd(quantity, sentence, written)
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
    return quantity.kind == "number" and (
        _number_needs(quantity, value, written) or _is_rate(quantity, sentence, written)
    )


def _is_bounded_crowd(quantity: Quantity, sentence: str, written: str) -> bool:
    """ "More than a billion people live without it": somebody counted them, however roughly."""
    return (
        _BOUNDED.fullmatch(written.strip()) is not None
        and _is(quantity, _PEOPLE)
        and not _PERSONAL.search(sentence)
        and not _HYPOTHETICAL.search(sentence)
    )


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


def _is_rate(quantity: Quantity, sentence: str, written: str) -> bool:
    """ "3 miners died every week": so many people in every so long."""
    beaten = re.search(
        rf"{re.escape(written)}\b[^.;,]{{0,60}}\b(?:every|each|per|a)\s+(?:day|week|month|year|hour|minute|night)\b",
        sentence,
    ) or re.search(
        rf"\b(?:[Ee]very|[Ee]ach)\s+(?:day|week|month|year|hour|night)\b[^.;]{{0,50}}{re.escape(written)}\b",
        sentence,
    )
    return (
        beaten is not None
        and _is(quantity, _HURT | _PEOPLE)
        and _DYING.search(sentence) is not None
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
    if _is(quantity, _PRINT):
        return False
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


def in_pack(quantity: Quantity, library: SourceLibrary, told: frozenset[str] | None = None) -> bool:
    """Whether some supplied source holds this figure, one near it, or the rest of its share.

    `told` are the words of substance of the figure's sentence: where they are given, the source
    must speak of something of the kind beside its figure, the more so the rounder or further off
    it is: every pack has some 30 percent.
    """
    wanted = [value_of(quantity)]
    if quantity.kind == "percent":
        wanted.append(100 - wanted[0])
    return any(
        _alike(quantity, other)
        and any(_fits(value, value_of(other), told, beside) for value in wanted)
        for source in library
        for other, beside in _figures(source.text)
    )


def _fits(value: float, other: float, told: frozenset[str] | None, beside: frozenset[str]) -> bool:
    if not _near(value, other):
        return False
    if told is None:
        return True
    exact = abs(value - other) <= _EXACT * max(abs(value), abs(other))
    shared = len(told & beside)
    return shared >= (_SHARED if not exact else 0 if _is_telling(value) else 1)


def _is_telling(value: float) -> bool:
    """Three digits that say something, such as 53.3 or 5,540: no other fact has them by chance."""
    return len(f"{value:g}".replace(".", "").strip("0")) >= 3


@lru_cache(maxsize=512)
def _figures(text: str) -> tuple[tuple[Quantity, frozenset[str]], ...]:
    """The figures of a source, each with the words of substance around it."""
    return tuple(
        (q, content(text, Span(max(0, q.span.start - _AROUND), q.span.end + _AROUND)))
        for q in quantities(text)
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    """The currency may be left out, and "16 times" counts or multiplies."""
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or ("number" in kinds and bool(kinds & {"money", "multiplier"}))


def _near(one: float, other: float) -> bool:
    """Near enough to be the same figure rounded, or read wrongly off the source."""
    return abs(one - other) <= _ROUNDING * max(abs(one), abs(other))
