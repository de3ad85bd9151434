"""Parts of one whole that come to more than it, or not to it, in the words that essays use for it:
shares of the land, votes for and against, matches won and lost, so many in each of so many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from feedback.essay.claims.masked import Masked, Number
from feedback.essay.claims.sum_patterns import MAY_OVERLAP, PCT, N, pattern_of
from feedback.text.span import Span

Found = tuple[Span, Span, str]
"""Where the figures given stand, where what is made of them stands, and what they come to."""

# What is parted out: no piece of it counts twice.
_PARTED = (
    r"(?:land|area|surface|territory|budget|money|income|revenue|energy|electricity|power|waste|spending"
    r"|votes?|space|ground|soil|profits?|costs?|traffic|rainfall|harvest|diet|day|garden|park)"
)
_SHARES = pattern_of(
    rf"{N}{PCT}\s+of\s+(?:the|its|their|our|all|my)\s+(?:\w+['’]s\s+)?(?:\w+\s+)?{_PARTED}\b[^.;]*"
)
_OPINIONS = pattern_of(
    rf"{N}{PCT}[^.;⟨⟩]{{0,60}}\b(?:for|in\s+favou?r|yes|agreed|supported)\b[^.;⟨⟩]{{0,40}}{N}{PCT}[^.;⟨⟩]{{0,40}}"
    rf"\b(?:against|opposed|no|disagreed)\b[^.;⟨⟩]{{0,20}}{N}{PCT}[^.;⟨⟩]{{0,30}}"
    r"\b(?:no\s+opinion|undecided|unsure|not\s+sure|neutral|abstained|did\s+not\s+(?:know|answer|vote))\b"
)
_SHARE = pattern_of(rf"(?P<p>{N}){PCT}")
_REST = pattern_of(
    rf"(?P<a>{N}){PCT}(?P<mid>[^.;]{{0,120}}?)\b(?:the|its)\s+(?:remaining|other)\s+(?P<b>{N}){PCT}"
)
_REST_SO = pattern_of(
    rf"(?P<a>{N}){PCT}\s+of\s+(?:the|its|their|our|all)\s+\w+[^.;⟨⟩]{{1,60}},\s+(?:so|which\s+means|meaning)\s+(?:that\s+)?"
    rf"(?:the\s+other\s+|the\s+remaining\s+)?(?P<b>{N}){PCT}[^.;⟨⟩]{{0,40}}\b(?:none|not|no|without|never|n[’']t)\b"
)
_VOTES = pattern_of(
    rf"(?P<x>{N})\s+(?:out\s+)?of\s+(?:the|its|their|our|these)\s+(?P<t>{N})\s+[a-z][^.;⟨⟩]{{0,50}}?\b(?P<one>for|against|yes|no)\b"
    rf"[^.;⟨⟩]{{0,40}}?\b(?:and|but|while|,)\s+(?P<y>{N})\s+[^.;⟨⟩]{{0,30}}?\b(?P<two>for|against|yes|no)\b"
)
_GAMES = pattern_of(
    rf"\bwon\s+(?P<x>{N})\s+(?:out\s+)?of\s+(?:its|their|his|her|the|our)\s+(?P<t>{N})\s+[a-z]+,?\s+(?:and\s+)?lost\s+"
    rf"(?P<y>{N})(?:,?\s+and\s+(?:drew|tied)\s+(?P<z>{N}))?"
)
_EACH = pattern_of(
    rf"(?P<a>{N})\s+(?P<thing>[a-z]+)\b[^.;⟨⟩]{{0,50}}?\b(?:in|into|to|for|on|from|at|with)?\s*each\s+of\s+(?:the|its|our|my"
    rf"|these|his|her|their)\s+(?P<b>{N})\s+[a-z]+[^.;⟨⟩]{{0,20}}?,?\s+(?:so|making|which\s+makes|which\s+made|that\s+is|that\s+makes"
    rf"|and)\b[^.;⟨⟩]{{0,30}}?(?P<c>{N})\s+(?P=thing)\b[^.;⟨⟩]{{0,40}}?(?P<all>altogether|in\s+all|in\s+total|$|[.;])"
)
_ONE_WHOLE = 100
_ROUNDED = 2


def whole_sums(here: Masked) -> Iterator[Found]:
    """The parts of a sentence that do not go into their whole."""
    for rule in _RULES:
        yield from rule(here)


def _join(a: Number, b: Number) -> Span:
    return Span(min(a.span.start, b.span.start), max(a.span.end, b.span.end))


def _shares(here: Masked) -> Iterator[Found]:
    for pattern in (_SHARES, _OPINIONS):
        for m in pattern.finditer(here.text):
            if MAY_OVERLAP.search(_SHARE.sub(" ", m.group())) and pattern is _SHARES:
                continue
            if re.search(r"(?i)\b(?:from|to|than|by|in|compared|was|were)\s+⟨", m.group()):
                continue
            shares = [here.number(s, "p") for s in _SHARE.finditer(m.group())]
            come_to = sum(s.value for s in shares)
            if len(shares) > 2 and come_to > _ONE_WHOLE + _ROUNDED:
                told = _join(shares[1], shares[-1])
                yield shares[0].span, told, f"{come_to:g} per cent together"


# "Another 35 percent cycle, and the remaining 25 percent": a part was told before.
_ANOTHER = re.compile(
    r"(?i)\b(?:another|a\s+further|an\s+additional|plus|together\s+with)\s+(?:\w+\s+)?$"
)


def _rest(here: Masked) -> Iterator[Found]:
    for pattern in (_REST, _REST_SO):
        for m in pattern.finditer(here.text):
            a, b = here.number(m, "a"), here.number(m, "b")
            between = m.groupdict().get("mid") or ""
            if re.search(r"(?i)\b(?:fell|rose|grew|more|less|by|than)\b", between):
                continue
            if _ANOTHER.search(here.text[: m.start("a")]):
                continue
            others = [here.number(s, "p").value for s in _SHARE.finditer(between)]
            come_to = a.value + b.value + sum(others)
            if "⟨" in _SHARE.sub(" ", between) or abs(come_to - _ONE_WHOLE) <= _ROUNDED:
                continue
            yield a.span, b.span, f"{come_to:g} per cent together"


def _votes(here: Masked) -> Iterator[Found]:
    for m in _VOTES.finditer(here.text):
        x, t, y = (here.number(m, g) for g in "xty")
        sides = {m["one"].lower(), m["two"].lower()}
        if sides in ({"for", "against"}, {"yes", "no"}) and x.value + y.value > t.value:
            yield t.span, _join(x, y), f"{x.value + y.value:g}"


def _games(here: Masked) -> Iterator[Found]:
    for m in _GAMES.finditer(here.text):
        x, t, y = (here.number(m, g) for g in "xty")
        last = here.number(m, "z") if m["z"] else y
        come_to = x.value + y.value + (last.value if m["z"] else 0)
        if come_to > t.value or (m["z"] and come_to != t.value):
            yield t.span, _join(x, last), f"{come_to:g}"


def _each(here: Masked) -> Iterator[Found]:
    for m in _EACH.finditer(here.text):
        a, b, c = (here.number(m, g) for g in "abc")
        if c.value != a.value * b.value and c.value > max(a.value, b.value):
            yield _join(a, b), c.span, f"{a.value * b.value:g}"


_RULES: tuple[Callable[[Masked], Iterator[Found]], ...] = (_shares, _rest, _votes, _games, _each)
