"""Arithmetic that the essay offers and that does not come out: shares, growth, sums, spans of
years, ages, parts of a whole. Rounding and loose words ("about", "almost") are allowed for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from feedback.essay.claims.masked import Masked, masked
from feedback.essay.claims.sum_patterns import (
    ADDED,
    AGE,
    BORN_THEN,
    BRACKET,
    BY_SHARE,
    CAMPS,
    ENDS_SHARE,
    ENDS_THEN,
    FACTORS,
    FOR_YEARS,
    FRACTION_OF,
    FRACTIONS,
    GREW_THEN,
    LATER,
    LIVED,
    LOST,
    MAY_OVERLAP,
    NOT_ALL,
    OF_THE,
    OPPOSITES,
    PCT,
    PERCENT_OF,
    RATE,
    RATIO,
    SHARE,
    TIMES,
    TOO_MANY,
    YEARS_THEN,
    N,
    pattern_of,
)
from feedback.essay.claims.whole_sums import whole_sums
from feedback.text.span import Span

_UNIT = re.compile(
    r"(?i)\s?%|\s(?!(?:and|or|of|from|to|in|at|but|for|were|are|was)\b)(?:per\s?cent|[a-z]+)\b"
)


@dataclass(frozen=True, slots=True)
class Miscount:
    """`given` are the figures that the essay starts from, `told` what it makes of them, and
    `computed` what they come to."""

    given: Span
    told: Span
    computed: str


def miscounts(text: str, sentence: Span, before: Span | None = None) -> Iterator[Miscount]:
    """The sums of one sentence that do not come out; `before` is the sentence before it."""
    here = masked(text, sentence)
    if len(here.numbers) < 1:
        return
    found: list[Miscount] = []
    for rule in _RULES:
        found.extend(rule(here))
    wider = masked(text, Span(before.start, sentence.end)) if before else here
    found.extend(m for m in _opposites(wider) if m.told.end > sentence.start)
    kept: list[Miscount] = []
    for miscount in found:
        each = _with_units(text, miscount)
        if not any(each.told.overlaps(other.told) for other in kept):
            kept.append(each)
    yield from kept


def _with_units(text: str, found: Miscount) -> Miscount:
    """The miscount, its bare figures with the word or "%" that follows them."""
    return Miscount(_with_unit(text, found.given), _with_unit(text, found.told), found.computed)


def _with_unit(text: str, span: Span) -> Span:
    unit = _UNIT.match(text, span.end) if text[span.end - 1].isdigit() else None
    return Span(span.start, unit.end()) if unit else span


def _fits(told: float, computed: float, loose: str | None) -> bool:
    """Whether a share, a product or a ratio can be told so: rounded, or as far off as its words
    allow."""
    word = " ".join((loose or "").split()).lower()
    if word in ("over", "more than", "well over", "at least", "just over"):
        return computed >= told * 0.97 and computed <= told * 1.6
    if word in ("under", "less than", "just under", "almost", "nearly", "close to", "not quite"):
        return told * 0.75 <= computed <= told * 1.1
    slack = 0.12 if word else 0.06
    return abs(told - computed) <= max(slack * abs(computed), 1.0 if computed > 10 else 0.0)


def _grew(here: Masked) -> Iterator[Miscount]:
    for pattern in (GREW_THEN, ENDS_THEN):
        for m in pattern.finditer(here.text):
            names = ("c", "d") if "c" in m.groupdict() and m.group("c") else ("a", "b")
            low, high = here.number(m, names[0]), here.number(m, names[1])
            factor = FACTORS[m.group("factor").lower()]
            if not low.value or not 0.001 < high.value / low.value < 1000:
                continue
            ratio = high.value / low.value
            word = (m.group("loose") or "").strip().lower()
            if _grows_so(ratio, factor, word):
                continue
            given = _round(low.span, high.span)
            yield Miscount(given, here.span(*m.span("factor")), f"{ratio:.2g} times")


def _grows_so(ratio: float, factor: float, word: str) -> bool:
    if word in ("more than", "over", "well over"):
        return factor * 0.97 <= ratio <= factor * 1.6 if factor > 1 else ratio <= factor * 1.03
    return abs(ratio - factor) <= (0.25 if word else 0.2) * factor


def _round(a: Span, b: Span) -> Span:
    return Span(min(a.start, b.start), max(a.end, b.end))


def _changed_share(here: Masked) -> Iterator[Miscount]:
    for pattern in (BY_SHARE, ENDS_SHARE):
        for m in pattern.finditer(here.text):
            low, high, told = (here.number(m, g) for g in "abp")
            points = m.group("after") or not low.value
            if points or low.may_be_year or high.may_be_year:
                continue
            change = abs(high.value - low.value)
            share = change / low.value * 100
            if "pct" in m.groupdict() and not m.group("pct"):
                if _fits(told.value, change, m.group("loose")):
                    continue
                yield Miscount(_round(low.span, high.span), told.span, f"{change:g}")
            elif not _fits(told.value, share, m.group("loose")) and share < 1000:
                at = here.span(m.start("verb"), m.end("pc")) if "pc" in m.groupdict() else told.span
                yield Miscount(_round(low.span, high.span), at, f"{share:.0f} per cent")


def _lost(here: Masked) -> Iterator[Miscount]:
    for m in LOST.finditer(here.text):
        low, high = here.number(m, "a"), here.number(m, "b")
        told = _fraction(m.group("f"))
        if (
            not low.value
            or low.may_be_year
            or re.search(r"(?i)\b(?:and|then|but)\b", m.group("between"))
        ):
            continue
        share = (low.value - high.value) / low.value
        if not _fits(told * 100, share * 100, m.group("loose") or "about"):
            yield Miscount(
                _round(low.span, high.span), here.span(*m.span("f")), f"{share * 100:.0f} per cent"
            )


def _fraction(words: str) -> float:
    return FRACTIONS[re.sub(r"[\s-]+", " ", words.lower())]


def _shares(here: Masked) -> Iterator[Miscount]:
    for m in SHARE.finditer(here.text):
        a, b, told = (here.number(m, g) for g in "abp")
        if b.value and a.value <= b.value:
            share = 100 * a.value / b.value
            if abs(share - told.value) > (4 if m.group("loose") else 1.0):
                yield Miscount(_round(a.span, b.span), told.span, f"{share:.0f} per cent")
    for m in FRACTION_OF.finditer(here.text):
        b, c = here.number(m, "b"), here.number(m, "c")
        part = _fraction(m.group("f")) * b.value
        if not _fits(c.value, part, m.group("loose") or m.group("about")):
            yield Miscount(here.span(m.start("f"), m.end("b")), c.span, f"{part:g}")
    for m in PERCENT_OF.finditer(here.text):
        told, b, c = (here.number(m, g) for g in "pbc")
        part = told.value * b.value / 100
        if not _fits(c.value, part, m.group("loose")):
            yield Miscount(_round(told.span, b.span), c.span, f"{part:.0f}")


def _products(here: Masked) -> Iterator[Miscount]:
    for pattern in (RATE, TIMES):
        for m in pattern.finditer(here.text):
            a, b, c = (here.number(m, g) for g in "abc")
            if not _fits(c.value, a.value * b.value, m.group("loose")):
                yield Miscount(_round(a.span, b.span), c.span, f"{a.value * b.value:g}")


def _sums(here: Masked) -> Iterator[Miscount]:
    for m in ADDED.finditer(here.text):
        a, b, c = (here.number(m, g) for g in "abc")
        if c.value != a.value + b.value and not m.group("loose"):
            yield Miscount(_round(a.span, b.span), c.span, f"{a.value + b.value:g}")
    for m in RATIO.finditer(here.text):
        a, b, n = (here.number(m, g) for g in "abn")
        low, high = sorted((a.value, b.value))
        if low and not _fits(n.value, high / low, m.group("loose") or "about"):
            yield Miscount(_round(a.span, b.span), n.span, f"{high / low:.2g} times")
    for m in TOO_MANY.finditer(here.text):
        a, b = here.number(m, "a"), here.number(m, "b")
        if a.value > b.value > 1 and not a.may_be_year and not b.may_be_year:
            yield Miscount(b.span, a.span, f"{b.value:g} at most")


def _years(here: Masked) -> Iterator[Miscount]:
    for pattern in (FOR_YEARS, YEARS_THEN, LATER):
        for m in pattern.finditer(here.text):
            a, b, n = (here.number(m, g) for g in "abn")
            lasted = b.value - a.value
            slack = max(1.0, 0.12 * lasted if m.group("loose") else 0.0)
            if lasted > 0 and abs(lasted - n.value) > slack:
                yield Miscount(_round(a.span, b.span), n.span, f"{lasted:g} years")


def _ages(here: Masked) -> Iterator[Miscount]:
    for pattern in (AGE, LIVED, BORN_THEN):
        for m in pattern.finditer(here.text):
            a, b, n = (here.number(m, g) for g in "abn")
            age = b.value - a.value
            if age > 0 and not 0 <= age - n.value <= 1 and not m.group("loose"):
                yield Miscount(_round(a.span, b.span), n.span, f"{age - 1:g} or {age:g}")


def _parts(here: Masked) -> Iterator[Miscount]:
    for m in BRACKET.finditer(here.text):
        parts = m.group("parts")
        sure = m.group("all") or _are_opposites(parts)
        yield from _parted(here, m, sure=bool(sure))
    for m in OF_THE.finditer(here.text):
        parts = m.group("parts")
        if not re.search(r"\band\b", parts):
            continue
        sure = _are_opposites(parts) or re.search(r"\bthe\s+(?:rest|remaining|others?)\b", parts)
        yield from _parted(here, m, sure=bool(sure))


def _parted(here: Masked, m: re.Match[str], *, sure: bool) -> Iterator[Miscount]:
    if MAY_OVERLAP.search(m.group("parts")) or MAY_OVERLAP.search(m.group("thing")):
        return
    total = here.number(m, "t")
    parts = [here.numbers[int(i)] for i in re.findall(r"⟨[NY](\d+)⟩", m.group("parts"))]
    if any(p.may_be_year for p in parts) or total.may_be_year or not 2 <= len(parts) <= 8:
        return
    come_to = sum(p.value for p in parts)
    if come_to > total.value or (sure and come_to != total.value):
        told = _round(parts[0].span, parts[-1].span)
        yield Miscount(total.span, told, f"{come_to:g}")


def _are_opposites(parts: str) -> bool:
    return any(_both(parts, a, b) for a, b in OPPOSITES)


def _both(text: str, a: str, b: str) -> bool:
    return bool(re.search(rf"(?i)\b{a}\b", text) and re.search(rf"(?i)\b{b}\b", text))


def _opposites(here: Masked) -> Iterator[Miscount]:
    yield from _camps(here)
    for a, b in OPPOSITES:
        pattern = pattern_of(
            rf"(?P<t>{N})\s+(?P<thing>[a-z]+)[^⟨⟩]{{0,60}}?(?P<x>{N})\s+(?:of\s+(?:them|these|whom|the"
            rf"\s+\w+)\s+)?"
            rf"(?:were\s+|are\s+|was\s+|voted\s+|said\s+)?{a}\b[^.⟨⟩]{{0,20}}?,?\s+(?:and|but|while)"
            rf"\s+(?P<y>{N})\s+(?:of\s+them\s+)?(?:were\s+|are\s+|was\s+|voted\s+|said\s+)?{b}\b"
        )
        for m in pattern.finditer(here.text):
            total, x, y = (here.number(m, g) for g in "txy")
            said_of_them = re.search(
                r"(?i)\bof\s+(?:them|these|whom|the)\b|\bof\s+⟨|:\s|,\s+⟨", m.group()
            )
            if (
                not said_of_them
                or total.may_be_year
                or re.match(r"(?i)per|year|%", m.group("thing"))
            ):
                continue
            come_to = x.value + y.value
            off = come_to > total.value if a in NOT_ALL else come_to != total.value
            if off and max(x.value, y.value) <= total.value * 2:
                yield Miscount(total.span, _round(x.span, y.span), f"{come_to:g}")


def _camps(here: Masked) -> Iterator[Miscount]:
    """ "55 per cent for and 65 per cent against"."""
    for a, b in CAMPS:
        pattern = pattern_of(
            rf"(?P<x>{N}){PCT}\s+(?:voted\s+|were\s+|said\s+|are\s+|answered\s+)?[“\"]?{a}\b[^.;⟨⟩]{{0,30}}?\b"
            rf"(?:and|but|while|,)\s+(?P<y>{N}){PCT}\s+(?:voted\s+|were\s+|said\s+|are\s+|answered"
            rf"\s+)?[“\"]?{b}\b"
        )
        for m in pattern.finditer(here.text):
            x, y = here.number(m, "x"), here.number(m, "y")
            if x.value + y.value > 101:
                yield Miscount(x.span, y.span, f"{x.value + y.value:g} per cent together")


def _wholes(here: Masked) -> Iterator[Miscount]:
    return (Miscount(given, told, come_to) for given, told, come_to in whole_sums(here))


_RULES: tuple[Callable[[Masked], Iterator[Miscount]], ...] = (
    _grew,
    _changed_share,
    _lost,
    _shares,
    _products,
    _sums,
    _years,
    _ages,
    _parts,
    _wholes,
)
