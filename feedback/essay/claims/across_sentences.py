"""Figures of two sentences side by side that cannot both be so: a share and its rest, a span of
years and its ends, growth and what it came to, parts of a whole that was just counted.

The second sentence must take up the first in so many words ("the other", "it", "of them", "four
years earlier"): figures that only stand near one another are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from feedback.essay.claims.masked import Masked, masked
from feedback.essay.claims.sum_patterns import (
    FACTORS,
    FRACTION,
    FRACTIONS,
    MAY_OVERLAP,
    PCT,
    N,
    Y,
    pattern_of,
)
from feedback.text.span import Span
from feedback.text.words import stem

Found = tuple[Span, Span, str]
"""Where the figures given stand, where what is made of them stands, and what they come to."""

_GAP = r"[^⟨⟩]"
_STOP = rf"{_GAP}{{0,160}}?[.;!]\s+"
_OTHERS = pattern_of(
    rf"(?P<a>{N})\s+(?:out\s+)?of\s+(?:the|its|their|his|her|our|my|these|those)\s+(?P<b>{N})"
    rf"\s+(?P<noun>[a-z]+)[^⟨⟩;:]{{0,80}}?[.;]\s+"
    rf"(?:And\s+|But\s+|While\s+)?the\s+(?:(?:other|remaining)\s+(?P<c>{N})|(?P<d>{N})"
    rf"\s+others?\b)(?!{PCT})"
)
_EARLIER = pattern_of(
    rf"\bin\s+(?:[a-z]+\s+)?(?P<a>{Y}){_STOP}(?:(?:only|just|already|but|and|exactly)"
    rf"\s+)*(?P<n>{N})\s+years\s+"
    rf"(?P<way>earlier|before(?:\s+that)?|later|after(?:wards|\s+that)?),\s+in\s+(?:[a-z]+"
    rf"\s+)?(?P<b>{Y})"
)
_BORN = pattern_of(
    rf"\bborn\b{_GAP}{{0,40}}\bin\s+(?:[a-z]+\s+)?(?P<a>{Y}){_STOP}(?:s?he\s+{_GAP}{{0,30}}?)?\bin"
    rf"\s+(?:[a-z]+\s+)?(?P<b>{Y}),?\s+"
    rf"(?:(?:and\s+)?(?:only\s+|just\s+|already\s+)?(?:at\s+the\s+age\s+of|at\s+age|aged)|when"
    rf"\s+(?:he|she)\s+was)\s+"
    rf"(?P<n>{N})(?!{PCT})(?!\s+(?:months|weeks|days))"
)
_FROM_TO = (
    rf"(?:in|from)\s+(?:[a-z]+\s+)?(?P<a>{Y}){_GAP}{{0,30}}?\b(?:and\s+(?:it\s+)?(?:\w+\s+)?"
    rf"(?:ended|stopped|finished|died)\s+in|to|until|till)\s+(?:[a-z]+\s+)?(?P<b>{Y})"
)
_LASTED = tuple(
    pattern_of(
        rf"\b(?:{first})\s+(?:for\s+)?(?P<n>{N})\s+years\b{_STOP}(?:It|They|He|She|This)"
        rf"\s+(?:{then})\s+{_FROM_TO}"
    )
    for first, then in (
        (r"lasted|took|went\s+on|continued", r"began|started|broke\s+out|ran|lasted|went\s+on"),
        ("reigned|ruled", "reigned|ruled"),
        ("lived", "lived"),
    )
)
_LOOSE = (
    r"(?P<loose>(?:almost|nearly|more\s+than|over|about|roughly|well\s+over|not\s+quite|around)"
    r"\s+)?"
)
_WITH_YEARS = rf"(?:[^.;⟨⟩]|{Y}|{N}\s+years)"
_TIMES = pattern_of(
    rf"(?P<a>{N})(?P<of>{_WITH_YEARS}{{0,60}})[.;]"
    rf"\s+(?P<then>{_WITH_YEARS}{{0,80}})\b{_LOOSE}(?P<factor>{'|'.join(FACTORS)})"
    rf"\s+to\s+(?:about\s+|nearly\s+|almost\s+|over\s+)?[$£€]?(?P<b>{N})"
)
_TAKES_UP = re.compile(
    r"(?i)\b(?:it|this|that|they|the\s+(?:number|figure|amount|total|price|sum|population"
    r"|membership|rent|cost))\b"
)
_ENDS = pattern_of(
    rf"\b(?:rose|grew|increased|climbed|went\s+up|fell|dropped|decreased|declined|shrank|sank"
    rf"|went\s+down)\s+from\s+(?P<a>{N})"
    rf"(?P<pc>{PCT})?[^.;⟨⟩]{{0,30}}?\s+to\s+(?P<b>{N})(?P<rest>[^⟨⟩.;]*)[.;]\s+"
)
_SO_MUCH = re.compile(
    rf"(?i)^(?:(?:it|they|this|that|the\s+\w+)\s+(?:had\s+|has\s+|have\s+)?(?:thus\s+|therefore\s+"
    rf"|so\s+)?(?:\w+\s+){{0,2}}?by\s+"
    rf"|th(?:is|at)\s+(?:rise|fall|increase|decrease|drop|growth|decline)\s+of\s+){_LOOSE}"
    rf"(?:(?P<p>{N}){PCT}|(?P<f>{FRACTION})\b)"
)
_CREW = pattern_of(
    rf"\b(?:consisted\s+of|consists\s+of|numbered|had|has|have|were|are|was\s+made\s+up\s+of)"
    rf"\s+(?:only\s+|exactly\s+)?(?P<t>{N})\s+[a-z]+"
    rf"[^⟨⟩.;]{{0,40}}[.;:]\s+(?P<x>{N})\s+(?:of\s+(?:them|these|whom)"
    rf"\s+)?(?P<one>[^.;⟨⟩]{{3,40}}?),?\s+(?:and|but|while)\s+"
    rf"(?P<y>{N})\s+(?:of\s+them\s+)?(?P<two>[^.;⟨⟩]{{2,40}})[.;]"
)
_SEATS = pattern_of(
    rf"\b(?:has|had|have|there\s+(?:are|were))\s+(?P<t>{N})\s+(?P<thing>seats|votes|places|members"
    rf"|medals|rooms|beds|points|acres|hectares)"
    rf"[^⟨⟩.;]{{0,30}}[.;:]\s+(?P<parts>(?:[^⟨⟩.;]{{2,40}}?\b(?:hold|holds|held|have|has|had|got"
    rf"|won|win|wins)\s+{N}(?:,?\s+and\b|,)?\s*){{2,6}})(?=\.|;|$)"
)
_NUMBER = re.compile(N)
_FRACTION_REST = re.compile(
    rf"(?i)\b(?P<f>{FRACTION})\s+of\s+(?:the|its|their|our|all|his|her)\s+(?P<noun>\w+)[^.;]{{0,80}}[.;]"
    rf"\s+(?:and\s+|but\s+)?(?:(?:\w+\s+){{1,4}}?(?:makes?\s+up|made\s+up|is|are|was|were|covers?|covered|takes?\s+up"
    rf"|forms?|went\s+to|goes\s+to)\s+)?the\s+"
    rf"(?:other|remaining)\s+(?P<g>{FRACTION}|third|quarter|fifth|tenth|thirds|quarters)\b"
    rf"(?!\s+of\s+(?!(?:the|its|their|our)\s+(?P=noun)))"
)
_PLURAL = re.compile(r"\s+(?P<noun>(?!was\b|is\b|has\b|does\b)[a-z]+(?:s|men|children))\b")


def apart_across(text: str, before: Span, sentence: Span) -> Iterator[Found]:
    """What two sentences side by side tell that does not fit together."""
    both = Span(before.start, sentence.end)
    here = masked(text, both)
    for rule in _RULES:
        for given, told, come_to in rule(here):
            if told.end > sentence.start and given.start < before.end:
                yield given, told, come_to
    yield from _fractions(text, both)


def _join(a: Span, b: Span) -> Span:
    return Span(min(a.start, b.start), max(a.end, b.end))


def _fractions(text: str, both: Span) -> Iterator[Found]:
    for m in _FRACTION_REST.finditer(text, *both):
        f, g = (FRACTIONS.get(_plain(m[x])) or FRACTIONS.get("a " + _plain(m[x])) for x in "fg")
        if f and g and abs(f + g - 1) > 0.01:
            yield Span(*m.span("f")), Span(*m.span("g")), "more or less than one whole"


def _plain(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.lower())


def _others(here: Masked) -> Iterator[Found]:
    for m in _OTHERS.finditer(here.text):
        a, b = here.number(m, "a"), here.number(m, "b")
        c = here.number(m, "c" if m["c"] else "d")
        after = _PLURAL.match(here.text, m.end())
        if after and stem(after["noun"].lower()) != stem(m["noun"].lower()):
            continue
        if a.value <= b.value and a.value + c.value != b.value:
            yield _join(a.span, b.span), c.span, f"{b.value - a.value:g} others"


def _earlier(here: Masked) -> Iterator[Found]:
    for m in _EARLIER.finditer(here.text):
        if len(re.findall(r"⟨Y", here.text[: m.start("n")])) != 1:
            continue
        a, b, n = (here.number(m, g) for g in "abn")
        back = m["way"].lower().startswith(("earlier", "before"))
        between = (a.value - b.value) if back else (b.value - a.value)
        if abs(between - n.value) > 1:
            yield a.span, _join(n.span, b.span), _years(between, back=back)


def _years(between: float, *, back: bool) -> str:
    way = back if between >= 0 else not back
    return f"{abs(between):g} years {'earlier' if way else 'later'}"


def _born(here: Masked) -> Iterator[Found]:
    for m in _BORN.finditer(here.text):
        a, b, n = (here.number(m, g) for g in "abn")
        age = b.value - a.value
        if not 0 <= age - n.value <= 1:
            yield _join(a.span, b.span), n.span, f"{age - 1:g} or {age:g}"


def _lasted(here: Masked) -> Iterator[Found]:
    for m in (m for pattern in _LASTED for m in pattern.finditer(here.text)):
        a, b, n = (here.number(m, g) for g in "abn")
        if abs(b.value - a.value - n.value) > 1:
            yield n.span, _join(a.span, b.span), f"{b.value - a.value:g} years"


def _times(here: Masked) -> Iterator[Found]:
    for m in _TIMES.finditer(here.text):
        a, b = here.number(m, "a"), here.number(m, "b")
        first = here.text[: m.start("of")]
        alone = sum(not n.may_be_year for n in here.numbers[: len(_NUMBER.findall(first))]) == 1
        same = re.search(r"[a-z]{4,}", m["of"])
        taken_up = _TAKES_UP.search(m["then"]) or (same and same.group() in m["then"])
        if not alone or not taken_up or a.may_be_year or b.may_be_year or not a.value:
            continue
        factor, ratio = FACTORS[m["factor"].lower()], b.value / a.value
        word = " ".join((m["loose"] or "").split()).lower()
        if word in ("more than", "over", "well over") and factor * 0.97 <= ratio <= factor * 1.6:
            continue
        if abs(ratio - factor) > (0.25 if word else 0.2) * factor and 0.01 < ratio < 100:
            yield a.span, here.span(m.start("factor"), m.end("b")), f"{ratio:.2g} times"


def _so_much(here: Masked) -> Iterator[Found]:
    for m in _ENDS.finditer(here.text):
        told = _SO_MUCH.match(here.text[m.end() :])
        a, b = here.number(m, "a"), here.number(m, "b")
        if told is None or m["pc"] or re.match(PCT, m["rest"]) or not a.value or a.may_be_year:
            continue
        share = 100 * abs(b.value - a.value) / a.value
        said = here.number(told, "p").value if told["p"] else 100 * FRACTIONS[_plain(told["f"])]
        slack = 0.12 * share if told["loose"] or told["f"] else max(1.0, 0.06 * share)
        if abs(said - share) > slack:
            group = "p" if told["p"] else "f"
            at = here.span(m.end() + told.start(group), m.end() + told.end(group))
            at = here.number(told, "p").span if told["p"] else at
            yield _join(a.span, b.span), at, f"{share:.0f} per cent"


def _crew(here: Masked) -> Iterator[Found]:
    for m in _CREW.finditer(here.text):
        t, x, y = (here.number(m, g) for g in "txy")
        said = f"{m['one']} {m['two']}"
        them = "of them" in m.group().lower() or "of these" in m.group().lower()
        if not them or MAY_OVERLAP.search(said) or not re.match(r"(?:were|are)\s", m["one"]):
            continue
        if x.value + y.value > t.value and max(x.value, y.value) <= t.value:
            yield t.span, _join(x.span, y.span), f"{x.value + y.value:g}"


def _seats(here: Masked) -> Iterator[Found]:
    for m in _SEATS.finditer(here.text):
        places = [int(i) for i in re.findall(r"⟨[NY](\d+)⟩", m["parts"])]
        parts = [here.numbers[i] for i in places]
        come_to = sum(p.value for p in parts)
        total = here.number(m, "t")
        if len(parts) > 1 and come_to > total.value and max(p.value for p in parts) <= total.value:
            yield total.span, _join(parts[0].span, parts[-1].span), f"{come_to:g}"


_RULES: tuple[Callable[[Masked], Iterator[Found]], ...] = (
    _others,
    _earlier,
    _born,
    _lasted,
    _times,
    _so_much,
    _crew,
    _seats,
)
