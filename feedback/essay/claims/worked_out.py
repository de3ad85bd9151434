"""What a sentence works out from its own figures: "which is an increase of 50 percent", "so the
whole trip takes 65 minutes", "so it lasted 116 years", "which brought in 400 euros".

A finding needs a word that says what is worked out (an increase, a whole, how long, a price for
each), no more figures than it takes, and that no way of reckoning comes near what is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from feedback.essay.claims.masked import Masked, Number, masked
from feedback.essay.claims.sum_patterns import PCT, N, Y, pattern_of
from feedback.text.span import Span

Found = tuple[Span, Span, str]
"""Where the figures given stand, where what is made of them stands, and what they come to."""

_LOOSE = (
    r"(?P<loose>(?:about|around|roughly|nearly|almost|over|more\s+than|some|approximately|close\s+to"
    r"|just\s+under|just\s+over|less\s+than|under|at\s+least|well\s+over)\s+)?"
)
_LOOSELY = _LOOSE.replace("<loose>", "<loosely>")
_SO = (
    r"(?:,\s+|\b)(?:(?:and\s+)?so|thus|therefore|hence|which\s+(?:means|makes|made|meant|is|was)|that\s+is"
    r"|meaning|making|in\s+other\s+words)\b"
)
_INCREASE = pattern_of(
    rf"(?:,\s+(?:which\s+(?:is|was|means|makes)\s+|that\s+is\s+|so\s+)?|\b(?:This|That|It)\s+(?:is|was|means)\s+|\band\s+that\s+is\s+)"
    rf"(?:only\s+|already\s+)?an?\s+(?:\w+\s+)?(?:increase|rise|growth|gain|drop|fall|decrease|decline|loss|cut|reduction)\s+of"
    rf"\s+{_LOOSE}(?P<p>{N}){PCT}"
)
_MORE_BY = pattern_of(
    rf"{_SO}[^.;⟨⟩]{{0,40}}?\b(?:rose|grew|increased|climbed|went\s+up|risen|grown|gone\s+up|fell|dropped|decreased|declined"
    rf"|shrank|sank|went\s+down|fallen)\s+by\s+{_LOOSE}(?P<p>{N}){PCT}"
)
_TIMES = pattern_of(
    rf"{_SO}[^.;⟨⟩]{{0,40}}?{_LOOSE}(?P<n>{N})\s+times\s+(?:as\s+(?:much|many|high|large|long|far)|more|higher|larger|longer)\b"
)
_WHOLE = pattern_of(
    rf"{_SO}[^.;⟨⟩]{{0,60}}?\b(?:whole|total|altogether|in\s+all|together|combined)\b[^.;⟨⟩]{{0,30}}?\s{_LOOSE}(?P<c>{N})"
    rf"\s+(?P<unit>[a-z]+)|{_SO}[^.;⟨⟩]{{0,50}}?\s{_LOOSELY}(?P<d>{N})\s+(?P<units>[a-z]+)\s+(?:in\s+all|altogether"
    rf"|in\s+total|together)\b"
)
_LASTED = pattern_of(
    rf"{_SO}\s+(?:it|they|he|she|this|that|the\s+\w+)\s+(?:\w+\s+)?(?:lasted|took|ruled|reigned|existed|stood|lived|governed|went\s+on)"
    rf"\s+(?:for\s+)?{_LOOSE}(?P<n>{N})\s+years\b"
)
_BEGUN = re.compile(
    r"(?i)\b(?:began|started|begun|broke\s+out|founded|opened|built|erected|born|came\s+to\s+(?:power|the\s+throne)"
    r"|took\s+office|crowned|elected)\b[^⟨⟩.;]{0,40}⟨Y\d+⟩[^⟨⟩.;]{0,40}\b(?:ended|finished|closed|stopped|died|fell|demolished"
    r"|destroyed|resigned|over|completed|retired|stepped\s+down)\b[^⟨⟩.;]{0,30}⟨Y\d+⟩"
)
_EARNED = pattern_of(
    rf"{_SO}(?:(?!\bbecause\b|\bneed|\bbut\b)[^.;⟨⟩]){{0,50}}?\s[$£€]?{_LOOSE}[$£€]?(?P<c>{N})\s*(?P<unit>[a-z%]+)?"
    rf"|,\s+which\s+(?:brought\s+in|earned|raised|gave|cost|brought|comes\s+to|came\s+to|adds\s+up\s+to)[^.;⟨⟩]{{0,25}}?\s[$£€]?"
    rf"{_LOOSELY}[$£€]?(?P<d>{N})\s*(?P<units>[a-z%]+)?"
)
_EACH = re.compile(
    r"(?i)\b(?:each|every|per|apiece)\b|\ban?\s+(?:\w+\s+){1,3}?(?:costs?|takes|weighs)\s+[$£€]?⟨"
)
_AGE = pattern_of(
    rf"\bborn\b[^.;⟨⟩]{{0,30}}\bin\s+(?:\w+\s+)?(?P<a>{Y})\s+and\b(?:[^.;⟨⟩]|{N}){{0,80}}?\bin\s+(?:\w+\s+)?(?P<b>{Y}),?\s+"
    rf"(?:(?:and\s+)?(?:at\s+the\s+age\s+of|aged|at\s+age)|when\s+(?:he|she)\s+was)\s+(?P<n>{N})(?!{PCT})"
)
_SHARE = pattern_of(
    rf"(?P<t>{N})\s+(?P<noun>[a-z]{{3,}}s|people|men|women|children)\b[^⟨⟩;]{{0,60}}[.;]\s+(?P<a>{N})\s+(?:of\s+(?:them|these|those)\b)[^⟨⟩.;]{{0,60}}[.;]"
    rf"\s+(?:That|This)\s+(?:is|means(?:\s+that)?|makes)\s+{_LOOSE}(?P<p>{N}){PCT}"
)
_TAKES_UP = re.compile(r"(?:This|That|So|Thus|Therefore|It|In\s+other\s+words)\b")
_AFTER = re.compile(rf"(?i){PCT}")
_WORD = re.compile(r"\s+(?:more\s+|other\s+)?([a-z]+)")
_POINTS = re.compile(
    r"(?i)\s*(?:percentage\s+points|points|over|on|compared|since|than|a\s+year|each|every|per)\b"
)
_SLACK, _WIDE_SLACK = 0.06, 0.15


def worked_out(text: str, sentences: tuple[Span, ...]) -> Iterator[Found]:
    """What the last of the sentences works out from its figures, or from those of the sentences
    before it where it takes them up with "this" or "so"."""
    last = sentences[-1]
    here = masked(text, last)
    if not here.numbers:
        return
    windows = [here]
    if _TAKES_UP.match(text, last.start):
        windows += [
            masked(text, Span(first.start, last.end)) for first in reversed(sentences[:-1][-2:])
        ]
    for window in windows:
        for rule in _RULES:
            for given, told, come_to in rule(window):
                if told.start >= last.start:
                    yield given, told, come_to


def _before(here: Masked, at: int) -> list[tuple[Number, str, str]]:
    """The numbers whose marks stand before `at` in the masked text, each with what stands before
    it and what follows."""
    found = []
    for m in re.finditer(r"(?<!Every )(?<!Each )(?<!very )(?<!each )⟨[NY](\d+)⟩", here.text[:at]):
        found.append((here.numbers[int(m[1])], here.text[: m.start()], here.text[m.end() :]))
    return found


def _join(numbers: list[Number]) -> Span:
    return Span(min(n.span.start for n in numbers), max(n.span.end for n in numbers))


def _near(told: float, computed: float, loose: str | None) -> bool:
    slack = _WIDE_SLACK if (loose or "").strip() else _SLACK
    return abs(told - computed) <= max(slack * abs(computed), 0.6)


def _two(here: Masked, at: int) -> list[Number]:
    """The two figures before `at` where there are two, shares and years aside."""
    found = _before(here, at)
    counts = [n for n, _, after in found if not n.may_be_year and not _AFTER.match(after)]
    shares = [n for n, _, after in found if _AFTER.match(after)]
    return counts if len(counts) == 2 and not shares else []


def _increases(here: Masked) -> Iterator[Found]:
    for pattern in (_INCREASE, _MORE_BY):
        for m in pattern.finditer(here.text):
            told = here.number(m, "p")
            two = _two(here, m.start())
            if not two or _POINTS.match(here.text, m.end()) or not all(n.value for n in two):
                continue
            change = abs(two[0].value - two[1].value)
            shares = [100 * change / n.value for n in two]
            if any(_near(told.value, share, m["loose"]) for share in shares):
                continue
            yield _join(two), told.span, f"{shares[0]:.0f} per cent"


def _times(here: Masked) -> Iterator[Found]:
    for m in _TIMES.finditer(here.text):
        told, two = here.number(m, "n"), _two(here, m.start())
        if not two or not all(n.value for n in two):
            continue
        low, high = sorted(n.value for n in two)
        ratio = high / low
        if abs(ratio - told.value) > 0.25 * ratio and abs(ratio - 1 - told.value) > 0.25 * ratio:
            yield _join(two), told.span, f"{ratio:.2g} times"


def _wholes(here: Masked) -> Iterator[Found]:
    for m in _WHOLE.finditer(here.text):
        told = here.number(m, "c" if m["c"] else "d")
        unit = (m["unit"] or m["units"]).lower()
        found = _before(here, m.start())
        if not 2 <= len(found) <= 4 or (m["loose"] or m["loosely"]):
            continue
        units = [(w[1].lower() if (w := _WORD.match(after)) else "") for _, _, after in found]
        numbers = [n for n, _, _ in found]
        if set(units) != {unit} or _EACH.search(here.text[: m.start()]):
            continue
        values = [n.value for n in numbers]
        possible = {sum(values), max(values), values[0] * values[-1], sum(values) - max(values)}
        if told.value not in possible and told.value != 2 * sum(values):
            yield _join(numbers), told.span, f"{sum(values):g}"


def _years(here: Masked) -> Iterator[Found]:
    for m in _LASTED.finditer(here.text):
        two = [n for n, _, _ in _before(here, m.start()) if n.may_be_year]
        if len(two) != 2 or not _BEGUN.search(here.text[: m.start()]):
            continue
        told, lasted = here.number(m, "n"), two[1].value - two[0].value
        slack = 1.0 if not m["loose"] else max(3.0, _WIDE_SLACK * lasted)
        if lasted > 0 and abs(lasted - told.value) > slack:
            yield _join(two), told.span, f"{lasted:g} years"


def _products(here: Masked) -> Iterator[Found]:
    for m in _EARNED.finditer(here.text):
        told = here.number(m, "c" if m["c"] else "d")
        found = _before(here, m.start())
        if len(found) != 2 or (m["loose"] or m["loosely"]) or told.may_be_year:
            continue
        given = here.text[: m.start()]
        unit = (m["unit"] or m["units"] or "").lower()
        units = {(w[1].lower() if (w := _WORD.match(after)) else "") for _, _, after in found}
        signs = any(said.endswith(("$", "£", "€")) for _, said, _ in found)
        paid = signs and re.search(r"[$£€]", m[0]) is not None
        if not _EACH.search(given) or not (unit in units or paid):
            continue
        a, b = (n for n, _, _ in found)
        possible = (a.value * b.value, a.value + b.value, abs(a.value - b.value))
        quotients = [x / y for x, y in ((a.value, b.value), (b.value, a.value)) if y]
        if a.may_be_year or b.may_be_year or told.value in (a.value, b.value):
            continue
        if not any(_near(told.value, each, None) for each in (*possible, *quotients)):
            yield _join([a, b]), told.span, f"{possible[0]:g}"


def _ages(here: Masked) -> Iterator[Found]:
    for m in _AGE.finditer(here.text):
        a, b, n = (here.number(m, g) for g in "abn")
        age = b.value - a.value
        if age > 0 and not 0 <= age - n.value <= 1:
            yield _join([a, b]), n.span, f"{age - 1:g} or {age:g}"


def _shares(here: Masked) -> Iterator[Found]:
    for m in _SHARE.finditer(here.text):
        t, a, p = (here.number(m, g) for g in "tap")
        if not 0 < a.value <= t.value or t.may_be_year:
            continue
        share = 100 * a.value / t.value
        slack = 5.0 if m["loose"] else 1.5
        if min(abs(share - p.value), abs(100 - share - p.value)) > slack:
            yield _join([t, a]), p.span, f"{share:.0f} per cent"


_RULES: tuple[Callable[[Masked], Iterator[Found]], ...] = (
    _increases,
    _times,
    _wholes,
    _years,
    _products,
    _ages,
    _shares,
)
