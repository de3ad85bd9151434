"""Figures, dates and multipliers, in words and figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from feedback.text.counted import counted_after
from feedback.text.dates import dates
from feedback.text.number_words import (
    FIGURES,
    NUMBER,
    ORDINALS,
    SECOND_NUMBER,
    is_figures,
    ordinal_of,
    value_of,
)
from feedback.text.span import Span
from feedback.text.units import CURRENCIES, CURRENCY, SECONDS, SHIFT, UNIT, UNITS, shift_of

QuantityKind = Literal[
    "number", "percent", "multiplier", "money", "ordinal", "date", "duration", "age"
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written at `span`, with the words that belong to it ("more than", "tons", "%").

    `low` and `high` bound the value (equal when it is exact; infinite when open: "more than 14" is
    low=14, high=inf); `figure` is the number that stands there, nan for a range or a date. Shares
    ("two thirds", "9 out of 10") are percentages. `unit` is the unit or currency; `counted` the
    head noun that is counted ("people"), which ends at `noun_end`. For a date, `low` and `high` are
    proleptic ordinals (date.toordinal) of its first and last day; its unit is "day of the year"
    where it names no year. `approximate`: the words round the figure loosen it,
    or it is a fraction in words ("half").
    """

    span: Span
    kind: QuantityKind
    low: float
    high: float
    unit: str | None = None
    counted: str | None = None
    figure: float = float("nan")
    approximate: bool = False
    noun_end: int | None = None


_BEFORE = rf"(?:(?P<before>\b(?:{SHIFT})|~|≈)\s*)?"
_SIGN = r"(?:(?:US|A)?(?P<sign>[$£€¥])\s?)"
_TO = r"(?:-?\s+(?:to|or|through)\s+|-to-|\s?[-–—]\s?)"
_AFTER = r"(?P<after>\+|\s+or\s+(?:so|more|less|fewer|higher|over)\b)"
_PERCENT = r"(?:\s?%|\s?-?(?:percent(?:age)?|per\s?c[ea]nt|percant|pct)\b(?:age)?(?:\s+points?\b)?)"
_NOUN_GAP = r"(?:\s+of)?[\s-]+"
_LOCATORS = (
    r"pages?|pp?\.|pg\.?|ph?ar(?:a|r?agr\w*)?s?\.?|lines?|sources?|docs?\.?|documents?|extracts?|chapters?"
    r"|ch\.|figures?|figs?\.|tables?|volumes?|vols?\.?|no\.|nos\.|numbers?|parts?|sections?|steps?|acts?"
    r"|scenes?|reasons?|points?|questions?|examples?|articles?|passages?|appendix|books?|lessons?|exhibits?"
    r"|items?|levels?|grades?|stages?|world\s+wars?|ww|phase|option|rule|plan|theory|psalm|verses?|study"
    r"|texts?|stanzas?|excerpts?|graphs?|charts?|maps?|route|highway|class|body|body\s+paragraph"
)
_LOCATOR = re.compile(
    rf"(?i)(?<!\w)(?:{_LOCATORS})\s*[#(]?\s*(?:\d+\s*(?:,|and|&|or|to|[-–])\s*)*$"
)
_LIST_MARK = re.compile(r"(?m)(?:^|\n)\s*\(?$")
_NAME_BEFORE = re.compile(
    r"\b(?!(?:The|In|About|Over|On|At|By|For|Of|To|From|With|And|But|Only|Just|Around|Nearly|Almost|"
    r"Than|These|Those|All|Some|Under|After|Until|Its?|There)\b)[A-Z][\w’']*\s$"
)
_FOLDS = {
    "double": 2.0,
    "triple": 3.0,
    "treble": 3.0,
    "quadruple": 4.0,
    "quintuple": 5.0,
    "halve": 0.5,
}
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
_PARTS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100}
_PART_WORDS = "|".join(part for part in _PARTS if part not in ("half", "halve"))


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(body, re.IGNORECASE)


_AGE = _pattern(
    rf"(?:\b(?:aged|age(?:\s+of)?|turn(?:ed|s|ing))\s+(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?"
    rf"(?!\s*(?:%|per|{CURRENCY}|times))"
    rf"|{_BEFORE}(?P<low2>{NUMBER})(?:{_TO}(?P<high2>{SECOND_NUMBER}))?[\s-]+years?[\s-]+olds?\b)"
)
_MONEY = _pattern(
    rf"{_BEFORE}(?:{_SIGN}(?P<low>{FIGURES}(?:\s?(?:hundred|thousand|(?:m|b|tr)illions?|k|bn|mn|m|b)\b)?)"
    rf"(?:{_TO}(?P=sign)?(?P<high>{FIGURES}(?:\s?(?:thousand|(?:m|b|tr)illions?|k|bn|m)\b)?))?"
    rf"|(?P<low2>{NUMBER})(?:{_TO}(?P<high2>{SECOND_NUMBER}))?{_NOUN_GAP}(?:US\s+)?(?P<currency>{CURRENCY})\b"
    rf"(?!ur))(?!\d|[,.]\d)(?:{_AFTER})?"
)
_SHARE = _pattern(
    rf"{_BEFORE}(?:(?P<some>{NUMBER})\s+(?:in|out\s+of(?:\s+every)?)\s+(?P<all>{NUMBER})(?!\s*(?:%|percent))"
    rf"|(?P<n>{NUMBER}|an?)[\s-]+(?P<part>{_PART_WORDS})s?\b(?=\s+of\b|\s+the\b|(?<=s)\b)"
    rf"|(?P<one>one)[\s-](?P<part1>{_PART_WORDS})\b"
    rf"|(?<![\w/.])(?P<num>[1-9])/(?P<den>[2-9]|10)(?![\w/])"
    rf"|(?:\bone[\s-])?\b(?P<half>half)(?=\s+(?:of\b|the\b|its\b|his\b|her\b|their\b|our\b|as\b))"
    rf"|\bby\s+(?P<byhalf>half)\b)"
)
_PERCENTAGE = _pattern(
    rf"{_BEFORE}(?P<low>{NUMBER})(?:{_PERCENT})?(?:{_TO}(?P<high>{SECOND_NUMBER}))?{_PERCENT}(?:{_AFTER})?"
)
_FOLD = _pattern(
    rf"{_BEFORE}(?:(?P<low>{NUMBER})[\s-]?fold\b|\b(?P<glued>two|three|four|five|six|seven|eight|nine|ten|"
    rf"twelve|twenty|hundred|thousand)fold\b"
    rf"|\b(?P<verb>(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing))\b"
    rf"|\b(?P<noun>double|triple|treble|quadruple)(?=\s+(?:the|its|his|her|their|that|what|as)\b)"
    rf"|\b(?P<twice>twice|thrice)(?=\s+(?:as|the|its|his|her|their|that|what)\b(?!\s+(?:day|week|month|year)))"
    rf"|(?P<times>{NUMBER})(?:{_TO}(?P<timesto>{SECOND_NUMBER}))?[\s-]times(?=\s+(?:as|the|more|less|fewer|"
    rf"larger|bigger|higher|greater|faster|that|what|its|his|her|their|normal|over\s+the)\b))"
)
_MEASURE = _pattern(
    rf"{_BEFORE}(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?(?P<plus>\s+and\s+a\s+half)?"
    rf"(?P<after>\+|\s+or\s+(?:so|more)\b)?{_NOUN_GAP}"
    rf"(?:(?:whole|full|long|short|straight|consecutive|square|cubic|metric|different)[\s-]+)?"
    rf"(?P<unit>{UNIT})\b"
)
_GLUED = _pattern(
    rf"{_BEFORE}(?<![\w.,:/#$£€-])(?P<low>{FIGURES})(?:{_TO}(?P<high>{FIGURES}))?"
    rf"(?P<unit>km|kg|cm|mm|mg|mph|ft|lbs?|hrs?|mins?|kwh?|mw|m|g)\b"
)
_HALF_UNIT = _pattern(
    rf"{_BEFORE}\bhalf\s+an?\s+(?P<unit>{UNIT})\b|(?<!and\s)\ba\s+half[\s-](?P<unit2>{UNIT})\b"
)
_COUPLE = _pattern(r"\ba\s+(?:couple|pair)\s+(?:of\s+)?(?P<unit>\w+)\b")
_ORDINAL = _pattern(
    rf"(?:(?<![\w-])(?P<figures>\d{{1,3}}(?:st|nd|rd|th))"
    rf"|(?:(?<=\bthe)|(?<=\bhis)|(?<=\bher)|(?<=\bits)|(?<=\btheir)|(?<=\bmy)|(?<=\bour))\s"
    rf"(?P<word>(?:twenty-|thirty-|forty-|fifty-)?(?:{'|'.join(ORDINALS)})))\b(?![,.;:!?]|\s*$)"
)
_PLAIN = _pattern(rf"{_BEFORE}(?P<low>{NUMBER})(?:{_TO}(?P<high>{SECOND_NUMBER}))?(?:{_AFTER})?")
_FREQUENCY = _pattern(rf"{_BEFORE}\b(?P<word>twice|thrice)\b")
_NOT_AN_ORDINAL = re.compile(
    r"\s+(?:time|thing|place|person|half|hand|world|page|chapter|section|line|reason|point|paragraph|source|article|one|two|document"
    r"|example|passage|text|step|argument|extract|(?:two|three|four|five|ten)[\s-]year|of\s+all|and\s+foremost|world\s+war)s?\b",
    re.IGNORECASE,
)


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The quantities of `text[start:end]` in order, spans counted in `text`.

    Locators ("page 88"), list marks, names with numbers ("World War 2") and "one" as a pronoun are
    none.
    """
    end = len(text) if end is None else end
    found: list[Quantity] = []
    for reader in _READERS:
        for quantity in reader(text, start, end):
            if not any(quantity.span.overlaps(other.span) for other in found):
                found.append(quantity)
    kept = (q for q in found if not _is_locator(text, q))
    return tuple(_between(text, sorted(kept, key=lambda q: q.span)))


def _between(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Makes one range of the two ends of "between 5 and 10 people"."""
    waiting: Quantity | None = None
    for q in found:
        if waiting and _spans_a_range(text, waiting, q):
            span = Span(waiting.span.start, q.span.end)
            waiting = replace(q, span=span, low=waiting.low, figure=float("nan"))
            continue
        if waiting:
            yield waiting
        waiting = q
    if waiting:
        yield waiting


def _spans_a_range(text: str, first: Quantity, second: Quantity) -> bool:
    return (
        (first.kind == second.kind or first.kind == "number")
        and first.kind != "date"
        and first.low < second.high
        and first.unit in (None, second.unit)
        and text[first.span.end : second.span.start].strip().lower() == "and"
        and text[: first.span.start].rstrip().lower().endswith("between")
    )


def _is_locator(text: str, q: Quantity) -> bool:
    if q.unit or q.kind not in ("number", "ordinal"):
        return False
    if re.match(r"\s*(?:BCE?|B\.C\.)(?!\w)", text[q.span.end : q.span.end + 5]):
        return True
    figures_at = re.search(NUMBER, q.span.of(text), re.IGNORECASE)
    at = q.span.start + (figures_at.start() if figures_at else 0)
    before = text[max(0, at - 40) : at]
    if _LOCATOR.search(before):
        return True
    after = text[q.span.end : q.span.end + 2]
    if _LIST_MARK.search(before) and re.match(r"[.):]", after):
        return True
    return is_figures(q.span.of(text)) and not q.counted and bool(_NAME_BEFORE.search(before))


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


def _matches(
    pattern: re.Pattern[str], read: Callable[[str, re.Match[str], int], Quantity | None]
) -> Reader:
    def reader(text: str, start: int, end: int) -> Iterator[Quantity]:
        for match in pattern.finditer(text, start, end):
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
        share = n / _PARTS[(_group(match, "part", "part1") or "").lower().removesuffix("s")]
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
    factor = value_of(twice) if twice else _FOLDS[stem + "e"]
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


_READERS: tuple[Reader, ...] = (
    _dates,
    _matches(_AGE, _age),
    _matches(_MONEY, _money),
    _matches(_SHARE, _share),
    _matches(_PERCENTAGE, _percentage),
    _matches(_FOLD, _fold),
    _matches(_HALF_UNIT, _half_unit),
    _matches(_MEASURE, _measure),
    _matches(_GLUED, _glued),
    _matches(_COUPLE, _couple),
    _matches(_ORDINAL, _ordinal),
    _matches(_FREQUENCY, _frequency),
    _matches(_PLAIN, _plain),
)
