"""A whole, what became of part of it, and a rest that does not fit: "Of the 50 boats, 12 sank. The
other 30 came home"; a company told twice: "with four friends … all seven of them".

The sentences stand side by side in a paragraph, and a figure is held against every sum and rest of
those before it: only what none of them comes to cannot be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from feedback.essay.claims.counted_whole import COME_AND_GO
from feedback.essay.claims.masked import Masked, Number, masked
from feedback.essay.claims.own_totals import Conflict
from feedback.essay.claims.sum_patterns import PCT, N, Y, pattern_of
from feedback.essay.model import Body
from feedback.text.span import Span
from feedback.text.words import stem

_MOST_BEFORE = 2
"""Sentences before the one that takes up their figures."""
_MOST_FIGURES = 6
_WHOLE = 100
_ROUNDED = 2
_AND_THEN = r"(?:(?:and|but|then|so|while|meanwhile|in\s+the\s+end),?\s+)?"
_OPENING = rf"(?:^\W*{_AND_THEN}|[,;]\s+(?:and\s+|but\s+|while\s+|whereas\s+)?|\band\s+)"
_REST_SHARE = pattern_of(rf"{_OPENING}the\s+(?:other|remaining)\s+(?P<b>{N}){PCT}")
_PARTS = (
    r"(?:\s+(?!of\b|who\b|per\b|in\b|on\b|thirds?\b|quarters?\b|fifths?\b|years?\b|weeks?\b|days?\b|months?\b"
    r"|hours?\b|minutes?\b|times\b|o['’]clock)[a-z]+|\s*[.,])"
)
_REST = pattern_of(
    rf"^\W*{_AND_THEN}(?:[a-z]+\s+){{0,3}}?(?:the|its|his|her|their)\s+(?:other|remaining)\s+(?P<b>{N})(?!{PCT}){_PARTS}"
)
_LEFT = pattern_of(
    rf"^\W*the\s+(?P<b>{N})\s+(?:[a-z]+\s+)?(?:who|that|which|left)\s+(?:were\s+)?(?:fell|died|left|remained"
    r"|survived|stayed|standing|alive|over|lived|returned|came\s+back|drowned|perished)\b"
)
_KIND = pattern_of(rf"^\W*the\s+(?P<b>{N})\s+(?:survivors|dead|victims|wounded|sick|rescued)\b")
_OF_WHOLE = pattern_of(
    rf"\bof\s+(?:the|its|their|his|her|our|these|those)\s+(?P<t>{N})\s+(?:[a-z]+\s+)?[a-z]+(?:s|men|women|children|people)\b"
)
_COUNTED = pattern_of(rf"(?P<t>{N})\s+(?:[a-z]+\s+)?(?:[a-z]+s|men|women|children|people)\b")
_SHARE = re.compile(
    rf"(?i)\b(?P<half>half)\b|(?P<n>{N}|\ba|\bone)[\s-]+(?P<part>third|quarter|fifth|sixth|tenth)s?\b"
)
_PART = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_FELLOWS = (
    r"(?:men|women|people|companions|friends|brothers|sisters|children|sons|daughters|sailors|soldiers|boys|girls"
    r"|comrades|colleagues|cousins|guides|servants|explorers|others|travellers|travelers|climbers|fugitives)"
)
_WITH = pattern_of(
    rf"^\W*(?:[a-z]+ly,?\s+|in\s+{Y},?\s+)?(?:he|she|I|[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)\s+(?:had\s+|then\s+)?"
    r"(?:set\s+out|set\s+off|left|sailed|went|travel\w+|lives?|lived|walk\w*|came|arrived|started|fled|escaped|rode"
    r"|drove|climbed|hid|shared?|reached|stayed)\b[^.;⟨⟩]*?"
    rf"\bwith\s+(?P<spouse>(?:his|her)\s+(?:wife|husband|mother|father|brother|sister|uncle|aunt|friend)\s+and\s+)?"
    rf"(?:his\s+|her\s+|their\s+|only\s+|just\s+)*(?P<n>{N})\s+(?:other\s+|young\s+|old\s+)?(?P<noun>{_FELLOWS})\b(?![^.;]*⟨)"
)
_TOGETHER = pattern_of(
    rf"\b(?:(?:all|the)\s+(?P<m>{N})\s+of\s+them\b|(?:all|the)\s+(?P<k>{N})\s+{_FELLOWS}\b(?!\s+(?:who|of|from|in|that|left|whom|he|she|they|with)\b))"
)
_LIST = pattern_of(
    rf"\b(?:is|are|was|were)\s+made\s+up\s+of\s+(?P<parts>{N}[^.;]*)|\bconsist(?:s|ed)\s+of\s+(?P<parts2>{N}[^.;]*)"
    rf"|\b(?:has|have|had|kept|keeps?|owns?|owned|spent)\s+(?P<parts3>{N}[^.;]*)"
)
_ALL_OF_IT = pattern_of(rf"^\W*all\s+(?P<m>{N})\s+[a-z]+")
_IN_ALL = pattern_of(
    rf"^\W*(?:in\s+all|altogether|together),?\s+(?:the|these|its|his|her|their)\s+(?P<m>{N})\s+[a-z]+"
)
_SUM_SPENT = pattern_of(rf"^\W*(?:the|these|those)\s+[$£€]?(?P<m>{N})\s+(?P<unit>[a-z]+)\b")
_BUILT = pattern_of(
    rf"\b(?:begun|began|started|founded|broke\s+out)\b[^.;⟨⟩]*\bin\s+(?:[a-z]+\s+)?(?P<a>{Y})[^.;⟨⟩]*\b(?:finished|ended"
    rf"|completed|over|stopped|done)\b[^.;⟨⟩]*\bin\s+(?:[a-z]+\s+)?(?P<b>{Y})[^⟨⟩]*$"
)
_TOOK = pattern_of(
    rf"^\W*(?:the|it|this|that|his|her|their|its)\b[^.;⟨⟩]{{0,30}}\b(?:took|lasted|went\s+on\s+for|had\s+taken|had\s+lasted)"
    rf"\s+(?:exactly\s+|only\s+|just\s+|all\s+of\s+)?(?P<n>{N})\s+years\b"
)
# "With ten other men": eleven, with the one who is named.
_BESIDES_ONE = re.compile(r"(?i)\bwith\b")
_THINGS = re.compile(
    r"(?i)\s+(?:[a-z]+\s+)?(?P<noun>(?!was\b|is\b|has\b|does\b|goes\b)[a-z]+s|men|women|children|people)\b"
    r"(?P<more>\s+(?:of|on|in|at|from|who|that|which|with)\b)?"
)
_TOLD = re.compile(rf"{N}\s+([A-Za-z]+)(?:\s+([A-Za-z]+))?")
_WORK = re.compile(
    r"(?i)^\W*(?:it|this|that|(?:the|all\s+this)\s+(?:whole\s+)?(?:work|building|construction|job|project|task))\b"
)
_LOOSELY = re.compile(
    r"(?i)\b(?:about|around|roughly|nearly|almost|over|more\s+than|less\s+than|at\s+least|some\s+⟨|under|up\s+to"
    r"|besides|apart\s+from|as\s+well\s+as|among\s+(?:them|others)|including|later|another|new)\b"
)
Found = tuple[Span, Span, str]


def parts_apart(body: Body) -> Iterator[Conflict]:
    """The rests, companies and sums that do not come out, in order."""
    for at, sentence in enumerate(body.prose):
        before = [
            s
            for s in body.prose[max(0, at - _MOST_BEFORE) : at]
            if s.paragraph == sentence.paragraph
        ]
        if not before or "“" in sentence.span.of(body.text):
            continue
        here = masked(body.text, sentence.span)
        if not here.numbers:
            continue
        there = [masked(body.text, s.span) for s in before]
        for rule in (_rest_share, _rest, _company, _sum, _years):
            for given, told, come_to in rule(here, there):
                yield Conflict(given, told, come_to)


def _rest_share(here: Masked, there: Sequence[Masked]) -> Iterator[Found]:
    """ "65 % … The other 45 %": unless with some of those before it comes to the whole."""
    for m in _REST_SHARE.finditer(here.text):
        b = here.number(m, "b")
        if _is_of_another(here.text[m.end() :], there):
            continue
        earlier = Masked(here.text[: m.start()], here.numbers, here.offsets)
        shares = [n for each in (*there, earlier) for n in _shares(each)]
        if not any(_shares(each) for each in there) or len(shares) > _MOST_FIGURES:
            continue
        if not any(abs(total + b.value - _WHOLE) <= _ROUNDED for total in _sums(shares)):
            last = shares[-1]
            yield last.span, b.span, f"{last.value + b.value:g} per cent together"


def _is_of_another(after: str, there: Sequence[Masked]) -> bool:
    """ "The other 30 percent of the work", where the first share was of something else."""
    of = re.match(r"\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?([a-z]+)", after)
    return of is not None and not _is_named(of[1], there)


def _counts_others(after: str, there: Sequence[Masked]) -> bool:
    """ "The other 45 schools", where the whole was of laptops; "the other two on the shelf"."""
    noun = _THINGS.match(after)
    if noun is None:
        return False
    told = {
        stem(w.lower()) for each in there for pair in _TOLD.findall(each.text) for w in pair if w
    }
    return stem(noun["noun"].lower()) not in told or noun["more"] is not None


def _is_named(noun: str, there: Sequence[Masked]) -> bool:
    found = {stem(w.lower()) for each in there for w in re.findall(r"[A-Za-z]+", each.text)}
    return stem(noun.lower()) in found


def _shares(each: Masked) -> list[Number]:
    return [each.number(m, "a") for m in re.finditer(rf"(?P<a>{N})(?:{PCT})", each.text)]


def _sums(numbers: Sequence[Number]) -> set[float]:
    """What any of the numbers come to together."""
    return {
        sum(n.value for n in some)
        for many in range(1, len(numbers) + 1)
        for some in combinations(numbers, many)
    }


def _rest(here: Masked, there: Sequence[Masked]) -> Iterator[Found]:
    m = _REST.search(here.text) or _LEFT.search(here.text) or _KIND.search(here.text)
    if m is None or any(_LOOSELY.search(each.text) for each in (here, *there)):
        return
    told = here.number(m, "b")
    if _KIND.search(here.text) is None and _counts_others(here.text[m.end("b") :], there):
        return
    for number, each in enumerate(there):
        whole = _whole(each, last=number == len(there) - 1)
        if whole is None:
            continue
        between = there[number:]
        parts = [
            n for b in between for n in b.numbers if n.span != whole.span and not n.may_be_year
        ]
        shares = [s for b in between for s in _fractions(b)]
        wholes = [whole.value, whole.value + 1] if _BESIDES_ONE.search(each.text) else [whole.value]
        if not (parts or shares) or any(_fit(told.value, w, parts, shares) for w in wholes):
            return
        yield whole.span, told.span, f"{_come_to(whole.value, parts, shares):g}"
        return


def _whole(each: Masked, *, last: bool) -> Number | None:
    """The number that the rest is of: "of the 50 boats", or the only one of a first sentence."""
    of = _OF_WHOLE.search(each.text)
    if of is not None:
        return each.number(of, "t")
    counted = [m for m in _COUNTED.finditer(each.text) if not each.number(m, "t").may_be_year]
    if last or len(counted) != 1 or sum(not n.may_be_year for n in each.numbers) != 1:
        return None
    return each.number(counted[0], "t")


def _fractions(each: Masked) -> list[float]:
    """The shares of a whole that a sentence tells, such as a half."""
    found = []
    for m in _SHARE.finditer(each.text):
        if m["half"]:
            found.append(0.5)
            continue
        many = each.number(m, "n").value if m["n"].startswith("⟨") else 1
        found.append(many / _PART[m["part"].lower()])
    return found


def _fit(told: float, whole: float, parts: Sequence[Number], shares: Sequence[float]) -> bool:
    """Whether the rest is any part, any sum of parts, or what they leave of the whole."""
    if len(parts) > _MOST_FIGURES or told > whole:
        return len(parts) > _MOST_FIGURES
    sums = _sums(parts) | {round(share * whole, 1) for share in shares} | {whole}
    either = sums | {whole - s for s in sums}
    return any(abs(told - value) < 1 for value in either if value)


def _come_to(whole: float, parts: Sequence[Number], shares: Sequence[float]) -> float:
    taken = sum(n.value for n in parts) if parts and not shares else sum(shares) * whole
    return whole - taken


def _company(here: Masked, there: Sequence[Masked]) -> Iterator[Found]:
    """ "He left with four friends … the seven of them": four or five."""
    m = _TOGETHER.search(here.text)
    if m is None:
        return
    told = here.number(m, "m" if m["m"] else "k")
    for number, each in enumerate(there):
        left = _WITH.search(each.text)
        if left is None:
            continue
        between = (here.text[: m.start()], *(b.text for b in there[number + 1 :]))
        if any(COME_AND_GO.search(text) or _LOOSELY.search(text) for text in between):
            return
        if any(b.numbers for b in there[number + 1 :]) or any(n.may_be_year for n in here.numbers):
            return
        n = each.number(left, "n")
        most = n.value + (2 if left["spouse"] else 1)
        if not n.value <= told.value <= most and told.value > 1:
            yield n.span, told.span, f"{most:g} with the one who is named"


def _sum(here: Masked, there: Sequence[Masked]) -> Iterator[Found]:
    """Parts listed, and all of them in the next sentence; sums of money likewise."""
    each = there[-1]
    listed = _LIST.search(each.text)
    if listed is None or _LOOSELY.search(each.text) or _LOOSELY.search(here.text):
        return
    which = next(g for g in ("parts", "parts2", "parts3") if listed[g])
    parts = [each.numbers[int(i)] for i in re.findall(r"⟨N(\d+)⟩", listed[which])]
    if len(parts) < 2 or not re.search(r"\band\b", listed[which]):
        return
    m = _IN_ALL.search(here.text) or (_ALL_OF_IT.search(here.text) if which != "parts3" else None)
    unit = _SUM_SPENT.search(here.text)
    if (
        m is None
        and unit
        and len(re.findall(rf"⟩\s+{unit['unit']}\b", listed[which])) == len(parts)
    ):
        m = unit
    if m is None:
        return
    told, one = here.number(m, "m"), re.findall(r"\b(?:an?|one)\s+[a-z]+", listed[which])
    sums = _sums(parts[:_MOST_FIGURES]) | {p.value for p in parts}
    come_to = sum(p.value for p in parts) + sum(not o.startswith("one") for o in one)
    if told.value not in sums and told.value != come_to:
        yield Span(parts[0].span.start, parts[-1].span.end), told.span, f"{come_to:g}"


def _years(here: Masked, there: Sequence[Masked]) -> Iterator[Found]:
    took, built = _TOOK.search(here.text), _BUILT.search(there[-1].text)
    if took is None or built is None or _LOOSELY.search(here.text):
        return
    noun = re.match(r"\W*\w+\s+([a-z]+)", here.text)
    if not _WORK.match(here.text) and not (noun and _is_named(noun[1], there[-1:])):
        return
    a, b = (there[-1].number(built, g) for g in "ab")
    n = here.number(took, "n")
    if abs(b.value - a.value - n.value) > 1:
        yield Span(a.span.start, b.span.end), n.span, f"{b.value - a.value:g} years"
