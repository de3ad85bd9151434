"""Arithmetic that the essay offers and that does not come out: shares, growth, sums, spans of
years, ages, parts of a whole. Rounding and loose words ("about", "almost") are allowed for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from feedback.essay.masked import Masked, masked
from feedback.text.span import Span

_FACTORS = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
}
_FRACTIONS = {
    "half": 1 / 2,
    "a half": 1 / 2,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "three quarters": 3 / 4,
    "a fifth": 1 / 5,
    "one fifth": 1 / 5,
    "two fifths": 2 / 5,
    "three fifths": 3 / 5,
    "four fifths": 4 / 5,
    "a sixth": 1 / 6,
    "a tenth": 1 / 10,
    "one tenth": 1 / 10,
}
_LOOSELY = (
    r"(?P<loose>(?:about|around|roughly|nearly|almost|over|more\s+than|some|approximately|close\s+to"
    r"|just\s+under|just\s+over|less\s+than|under|at\s+least|well\s+over|only|exactly)\s+)?"
)
_ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|over|more\s+than|some|approximately|only|just|the"
    r"|close\s+to)\s+)*[$£€]?"
)
_N = r"⟨[NY]\d+⟩"
_Y = r"⟨Y\d+⟩"
_PCT = r"\s?(?:%|per\s?cent)"
_THING = r"(?:\s+[A-Za-z°%’'-]+){0,3}?"
_CHANGED = (
    r"(?P<verb>rose|grew|increased|climbed|went\s+up|fell|dropped|decreased|declined|shrank|sank"
    r"|went\s+down|was\s+cut|were\s+cut)"
)
_ENDS = rf"from\s+{_ABOUT}(?P<a>{_N}){_THING}\s+to\s+{_ABOUT}(?P<b>{_N})"
_SDNE = rf"to\s+{_ABOUT}(?P<b>{_N}){_THING}\s+from\s+{_ABOUT}(?P<a>{_N})"
_FACTOR = (
    r"(?P<loose>(?:almost|nearly|more\s+than|over|about|roughly|well\s+over|not\s+quite)\s+)?"
    rf"(?P<factor>{'|'.join(_FACTORS)})"
)
_FRACTION = "|".join(word.replace(" ", r"[\s-]") for word in sorted(_FRACTIONS, key=len)[::-1])
_THAT_IS = (
    r"(?:,\s*|\s+|\s*[(—–:]\s*|,\s+and\s+)(?:or|that\s+is|that\s+means|i\.e\.|which\s+is|this\s+is"
    r"|in\s+other\s+words|makes|meaning|so|equals|a\s+share\s+of|in\s+total|altogether|namely"
    r"|which\s+makes|making|a\s+total\s+of|which\s+means|is)?,?\s*"
)
_OPPOSITES = tuple(
    tuple(pair.split(":"))
    for pair in (
        "girls:boys boys:girls men:women women:men male:female female:male males:females "
        "females:males adults:children children:adults for:against against:for yes:no no:yes "
        "right:wrong wrong:right passed:failed failed:passed survived:died died:survived "
        "won:lost lost:won alive:dead dead:alive"
    ).split()
)
_NOT_ALL = frozenset(("for", "against", "yes", "no", "right", "wrong", "won", "lost"))
_CAMPS = tuple(
    tuple(pair.split(":"))
    for pair in (
        "for:against against:for yes:no no:yes agreed:disagreed agree:disagree "
        "supported:opposed support:oppose passed:failed failed:passed survived:died died:survived"
    ).split()
)
_MAY_OVERLAP = re.compile(
    r"(?i)\b(?:ha[ds]|have|own\w*|like[ds]?|sp[eo]ak\w*|spoke|kn[eo]w\w*|play\w*|use[ds]?|want\w*"
    r"|watch\w*|said|say|mention\w*|th(?:ink|ought)|also|could|can|both|read|wrote|visited|needed"
    r"|feel|felt|least|another|more|prefer\w*|of\s+whom|enjoy\w*|eat|ate|believe\w*|year|percent"
    r"|per\s+cent|page|minutes?|hours?|days?|times|old|aged|km|cm|[cm]?m|grams?|kg|°C?)\b|%"
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
    for each in found:
        if not any(each.told.overlaps(other.told) for other in kept):
            kept.append(each)
    yield from kept


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?i)" + pattern)


_GREW_THEN = _re(
    rf"\b{_FACTOR}\b(?:[^.;:⟨⟩]{{0,50}}?),?\s+(?:{_ENDS}|"
    + _SDNE.replace("<a>", "<c>").replace("<b>", "<d>")
    + r")"
)
_ENDS_THEN = _re(
    rf"\b{_ENDS}[^.;⟨⟩]{{0,40}}?(?:,|\band\b|\bso\b)\s*(?:so|which\s+means|that\s+is|it|they|thus|has"
    rf"|have|therefore|more|or|had|\s|,)*{_FACTOR}\b"
)
_BY_SHARE = _re(
    rf"\b{_CHANGED}\s+by\s+{_LOOSELY}(?P<p>{_N}){_PCT},?(?:\s+in\s+\w+)?,?\s+{_ENDS}(?P<after>{_PCT})?"
)
_ENDS_SHARE = _re(
    rf"{_ENDS}(?P<after>{_PCT})?{_THING}(?:\s+in\s+{_Y})?,\s+(?:that\s+is\s+)?an?\s+(?P<verb>rise|increase|growth|gain|drop|fall|decrease"
    rf"|decline|loss|cut|reduction)\s+of\s+{_LOOSELY}(?P<p>{_N})(?P<pct>{_PCT})?"
)
_LOST = _re(
    rf"\b(?:lost|fell\s+by|shrank\s+by|dropped\s+by|was\s+cut\s+by|were\s+cut\s+by)\s+{_LOOSELY}"
    rf"(?P<f>{_FRACTION})\b(?P<between>[^.;⟨⟩]{{0,50}}?){_ENDS}(?P<after>{_PCT})?"
)
_SHARE = _re(
    rf"(?P<a>{_N})\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+|our\s+|my\s+)*(?P<b>{_N}){_THING}"
    rf"(?:,\s*(?:or|that\s+is|i\.e\.|which\s+is)|\s*\(|\s+or)\s*(?:or\s+|that\s+is,?\s+|i\.e\.,?\s+)?{_LOOSELY}(?P<p>{_N}){_PCT}"
)
_FRACTION_OF = _re(
    rf"{_LOOSELY}(?P<f>{_FRACTION})\s+of\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+|our\s+|my\s+)*(?P<b>{_N}){_THING}"
    rf"(?:,\s*(?:or|that\s+is|i\.e\.|which\s+is|namely)|\s*\()\s*(?:that\s+is,?\s+|i\.e\.,?\s+)?(?P<about>about\s+|nearly\s+|almost\s+|roughly\s+|around\s+)?(?P<c>{_N})(?!{_PCT})"
)
_PERCENT_OF = _re(
    rf"(?P<p>{_N}){_PCT}\s+of\s+(?:the\s+|its\s+|their\s+|all\s+|these\s+|our\s+|my\s+)*(?P<b>{_N}){_THING}"
    rf"(?:,\s*(?:or|that\s+is|i\.e\.|which\s+is|namely)|\s*\()\s*(?:that\s+is,?\s+|i\.e\.,?\s+)?{_LOOSELY}(?P<c>{_N})(?!{_PCT})"
)
_RATE = _re(
    rf"(?P<a>{_N})\s+(?P<u>\w+?)s?\s+(?:an?|per|each|every)\s+(?P<v>\w+)(?:\s+and|\s+for|\s+on|\s+over|,)*\s+(?P<b>{_N})\s+(?P=v)s?"
    rf"(?:\s+(?:an?|per|each|every)\s+\w+)?(?:,?\s*(?:makes?|made|is|are|gives?|gave|means?|comes?\s+to|came\s+to"
    rf"|adds?\s+up\s+to|that\s+is|or|so|which\s+is|which\s+makes|=|in\s+all|altogether|a\s+total\s+of)\s*)+,?\s*{_LOOSELY}(?P<c>{_N})\s+(?P=u)s?\b"
)
_TIMES = _re(
    rf"(?P<a>{_N})\s+(?:times|x|×|multiplied\s+by)\s+(?P<b>{_N}){_THING}\s+(?:is|makes?|equals|gives|=|are)\s+{_LOOSELY}(?P<c>{_N})"
)
_FOR_YEARS = _re(
    rf"\bfor\s+{_LOOSELY}(?P<n>{_N})\s+years,?\s+\(?(?:from|between)\s+(?:\w+\s+)?(?P<a>{_Y})\s+(?:to|and|until|till)\s+(?:\w+\s+)?(?P<b>{_Y})(?=\s*(?:[.;,)]|$|⟨))"
)
_YEARS_THEN = _re(
    rf"\b(?:from|between)\s+(?:\w+\s+)?(?P<a>{_Y})\s+(?:to|and|until|till)\s+(?:\w+\s+)?(?P<b>{_Y})"
    rf"(?:,\s*(?:that\s+is|i\.e\.|or|so|in\s+other\s+words|a\s+(?:period|total|span)\s+of|which\s+is|altogether)?,?\s+(?:for\s+)?|\s*\()\s*{_LOOSELY}(?P<n>{_N})\s+years\b(?!\s+(?:later|after|before|ago|old|earlier))"
)
_LATER = _re(
    rf"\b(?:in|on|of|until)\s+(?:[\w⟨⟩]+\s+){{0,2}}(?P<a>{_Y})(?P<between>(?:(?!⟨Y)[^.;]){{0,80}}?){_LOOSELY}(?P<n>{_N})\s+years\s+(?:later|afterwards|after\s+that),?\s+(?:in|on|by)\s+(?:[\w⟨⟩]+\s+){{0,2}}?(?P<b>{_Y})"
)
_AGE = _re(
    rf"\bborn\b[^.;⟨⟩]{{0,30}}\b(?:in|on)\s+(?:[\w,]+\s+|⟨N\d+⟩,?\s+){{0,3}}?(?P<a>{_Y})[^.;⟨⟩]{{0,60}}?\bdied\b[^.;⟨⟩]{{0,40}}\b(?:in|on)\s+"
    rf"(?:[\w,]+\s+|⟨N\d+⟩,?\s+){{0,3}}?(?P<b>{_Y}),?[^.;⟨⟩]{{0,30}}?(?:at\s+the\s+age\s+of|aged|at\s+age|at|when\s+(?:he|she)\s+was)\s+{_LOOSELY}(?P<n>{_N})(?!{_PCT})"
)
_LIVED = _re(
    rf"\((?:born\s+)?(?P<a>{_Y})\s*[-–—]\s*(?P<b>{_Y})\)[^.;⟨⟩]{{0,60}}?(?:(?:died|dead)[^.;⟨⟩]{{0,30}}?(?:at\s+the\s+age\s+of|aged|at)|lived\s+to\s+(?:be|the\s+age\s+of))\s+{_LOOSELY}(?P<n>{_N})(?!{_PCT})"
)
_BORN_THEN = _re(
    rf"\bborn\b[^.;⟨⟩]{{0,30}}\bin\s+(?:\w+\s+)?(?P<a>{_Y})[^.;⟨⟩]{{0,80}}?\bin\s+(?:\w+\s+)?(?P<b>{_Y})[^.;⟨⟩]{{0,20}}?(?:at\s+the\s+age\s+of|aged|at\s+age|when\s+(?:he|she)\s+was)\s+{_LOOSELY}(?P<n>{_N})(?!{_PCT})"
)
_BRACKET = _re(
    rf"(?P<t>{_N})\s+(?P<thing>[a-z-]+(?:\s+[a-z-]+)?)(?P<all>\s+(?:in\s+all|in\s+total|altogether))?\s*[(:—–]\s*(?P<parts>{_N}[^()⟨⟩.;]{{0,40}}(?:(?:,|,?\s+and|;)\s+{_N}[^()⟨⟩.;]{{0,40}})+)[).]"
)
_OF_THE = _re(
    rf"\b[Oo]f\s+(?:the|my|our|these|those|all)\s+(?P<t>{_N})\s+(?P<thing>[a-z-]+)[^.;⟨⟩]{{0,30}},\s+(?P<parts>{_N}[^()⟨⟩.;]{{0,40}}(?:(?:,|,?\s+and)\s+{_N}[^()⟨⟩.;]{{0,40}})+)(?=[.;]|$)"
)
_TOO_MANY = _re(
    rf"(?P<a>{_N})\s+(?:out\s+)?of\s+(?:the|my|our|these|those|its|their)\s+(?P<b>{_N})\s+[a-z]"
)
_RATIO = _re(
    rf"{_ENDS}(?P<after>{_PCT})?{_THING},\s+(?:that\s+is\s+|or\s+|i\.e\.\s+|which\s+is\s+)?{_LOOSELY}(?P<n>{_N})\s+times\b"
)
_ADDED = _re(
    rf"(?P<a>{_N})\s+(?P<thing>[a-z]+)[^.;⟨⟩]{{0,40}}?\s+and\s+(?P<b>{_N})\s+(?:more\s+)?[^.;⟨⟩]{{0,40}}?(?:,\s+|\s+)(?:making|which\s+makes|that\s+makes|for\s+a\s+total\s+of|a\s+total\s+of|which\s+is|that\s+is|so)\s+"
    rf"(?:a\s+total\s+of\s+)?{_LOOSELY}(?P<c>{_N})\s+(?:(?P=thing)|(?:\w+\s+)?(?:in\s+all|in\s+total|altogether|together))"
)


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
    for pattern in (_GREW_THEN, _ENDS_THEN):
        for m in pattern.finditer(here.text):
            names = ("c", "d") if "c" in m.groupdict() and m.group("c") else ("a", "b")
            low, high = here.number(m, names[0]), here.number(m, names[1])
            factor = _FACTORS[m.group("factor").lower()]
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
    for pattern in (_BY_SHARE, _ENDS_SHARE):
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
                yield Miscount(_round(low.span, high.span), told.span, f"{share:.0f} per cent")


def _lost(here: Masked) -> Iterator[Miscount]:
    for m in _LOST.finditer(here.text):
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
    return _FRACTIONS[re.sub(r"[\s-]+", " ", words.lower())]


def _shares(here: Masked) -> Iterator[Miscount]:
    for m in _SHARE.finditer(here.text):
        a, b, told = (here.number(m, g) for g in "abp")
        if b.value and a.value <= b.value:
            share = 100 * a.value / b.value
            if abs(share - told.value) > (4 if m.group("loose") else 1.0):
                yield Miscount(_round(a.span, b.span), told.span, f"{share:.0f} per cent")
    for m in _FRACTION_OF.finditer(here.text):
        b, c = here.number(m, "b"), here.number(m, "c")
        part = _fraction(m.group("f")) * b.value
        if not _fits(c.value, part, m.group("loose") or m.group("about")):
            yield Miscount(here.span(m.start("f"), m.end("b")), c.span, f"{part:g}")
    for m in _PERCENT_OF.finditer(here.text):
        told, b, c = (here.number(m, g) for g in "pbc")
        part = told.value * b.value / 100
        if not _fits(c.value, part, m.group("loose")):
            yield Miscount(_round(told.span, b.span), c.span, f"{part:.0f}")


def _products(here: Masked) -> Iterator[Miscount]:
    for pattern in (_RATE, _TIMES):
        for m in pattern.finditer(here.text):
            a, b, c = (here.number(m, g) for g in "abc")
            if not _fits(c.value, a.value * b.value, m.group("loose")):
                yield Miscount(_round(a.span, b.span), c.span, f"{a.value * b.value:g}")


def _sums(here: Masked) -> Iterator[Miscount]:
    for m in _ADDED.finditer(here.text):
        a, b, c = (here.number(m, g) for g in "abc")
        if c.value != a.value + b.value and not m.group("loose"):
            yield Miscount(_round(a.span, b.span), c.span, f"{a.value + b.value:g}")
    for m in _RATIO.finditer(here.text):
        a, b, n = (here.number(m, g) for g in "abn")
        low, high = sorted((a.value, b.value))
        if low and not _fits(n.value, high / low, m.group("loose") or "about"):
            yield Miscount(_round(a.span, b.span), n.span, f"{high / low:.2g} times")
    for m in _TOO_MANY.finditer(here.text):
        a, b = here.number(m, "a"), here.number(m, "b")
        if a.value > b.value > 1 and not a.may_be_year and not b.may_be_year:
            yield Miscount(b.span, a.span, f"{b.value:g} at most")


def _years(here: Masked) -> Iterator[Miscount]:
    for pattern in (_FOR_YEARS, _YEARS_THEN, _LATER):
        for m in pattern.finditer(here.text):
            a, b, n = (here.number(m, g) for g in "abn")
            lasted = b.value - a.value
            slack = max(1.0, 0.12 * lasted if m.group("loose") else 0.0)
            if lasted > 0 and abs(lasted - n.value) > slack:
                yield Miscount(_round(a.span, b.span), n.span, f"{lasted:g} years")


def _ages(here: Masked) -> Iterator[Miscount]:
    for pattern in (_AGE, _LIVED, _BORN_THEN):
        for m in pattern.finditer(here.text):
            a, b, n = (here.number(m, g) for g in "abn")
            age = b.value - a.value
            if age > 0 and not 0 <= age - n.value <= 1 and not m.group("loose"):
                yield Miscount(_round(a.span, b.span), n.span, f"{age - 1:g} or {age:g}")


def _parts(here: Masked) -> Iterator[Miscount]:
    for m in _BRACKET.finditer(here.text):
        parts = m.group("parts")
        sure = m.group("all") or _are_opposites(parts)
        yield from _parted(here, m, sure=bool(sure))
    for m in _OF_THE.finditer(here.text):
        parts = m.group("parts")
        if not re.search(r"\band\b", parts):
            continue
        sure = _are_opposites(parts) or re.search(r"\bthe\s+(?:rest|remaining|others?)\b", parts)
        yield from _parted(here, m, sure=bool(sure))


def _parted(here: Masked, m: re.Match[str], *, sure: bool) -> Iterator[Miscount]:
    if _MAY_OVERLAP.search(m.group("parts")) or _MAY_OVERLAP.search(m.group("thing")):
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
    return any(_both(parts, a, b) for a, b in _OPPOSITES)


def _both(text: str, a: str, b: str) -> bool:
    return bool(re.search(rf"(?i)\b{a}\b", text) and re.search(rf"(?i)\b{b}\b", text))


def _opposites(here: Masked) -> Iterator[Miscount]:
    yield from _camps(here)
    for a, b in _OPPOSITES:
        pattern = _re(
            rf"(?P<t>{_N})\s+(?P<thing>[a-z]+)[^⟨⟩]{{0,60}}?(?P<x>{_N})\s+(?:of\s+(?:them|these|whom|the\s+\w+)\s+)?"
            rf"(?:were\s+|are\s+|was\s+|voted\s+|said\s+)?{a}\b[^.⟨⟩]{{0,20}}?,?\s+(?:and|but|while)\s+(?P<y>{_N})\s+(?:of\s+them\s+)?(?:were\s+|are\s+|was\s+|voted\s+|said\s+)?{b}\b"
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
            off = come_to > total.value if a in _NOT_ALL else come_to != total.value
            if off and max(x.value, y.value) <= total.value * 2:
                yield Miscount(total.span, _round(x.span, y.span), f"{come_to:g}")


def _camps(here: Masked) -> Iterator[Miscount]:
    """ "55 per cent for and 65 per cent against"."""
    for a, b in _CAMPS:
        pattern = _re(
            rf"(?P<x>{_N}){_PCT}\s+(?:voted\s+|were\s+|said\s+|are\s+|answered\s+)?[“\"]?{a}\b[^.;⟨⟩]{{0,30}}?\b(?:and|but|while|,)\s+(?P<y>{_N}){_PCT}\s+(?:voted\s+|were\s+|said\s+|are\s+|answered\s+)?[“\"]?{b}\b"
        )
        for m in pattern.finditer(here.text):
            x, y = here.number(m, "x"), here.number(m, "y")
            if x.value + y.value > 101:
                yield Miscount(x.span, y.span, f"{x.value + y.value:g} per cent together")


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
)
