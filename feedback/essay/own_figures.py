"""Two figures of one essay that cannot both be so, and sums that do not come out.

Two sentences are taken to state one fact where they give different figures for the same counted
noun with the same verb and subject and much the same words, and nothing (a year, a place, a
comparison) tells them apart. Arithmetic is checked where both ends stand in one sentence: "almost
doubled from 35 to 64".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from feedback.essay.agreement import agree
from feedback.essay.frame import LIGHT, Frame, frame_of
from feedback.essay.model import Body, Claim
from feedback.essay.statement import Statement
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem

_SHARED = 3
_MOST = 0.8
_FACTORS = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
}
_LOOSE = 0.2
_FIGURE = r"(?:[£$€]\s?)?(\d[\d,]*(?:\.\d+)?)(?:\s*(?:million|thousand|per\s?cent|percent|%))?"
_GREW = re.compile(
    rf"(?i)\b({'|'.join(_FACTORS)})\b(?:\s+in\s+\w+)?(?:,)?\s+(?:\w+\s+){{0,3}}?from\s+{_FIGURE}"
    rf"(?:\s+\w+){{0,4}}?\s+to\s+{_FIGURE}"
)
_SHARE = re.compile(
    rf"(?i)\b(rose|grew|increased|climbed|fell|dropped|decreased|declined)\s+by\s+"
    rf"(?:about\s+|nearly\s+|almost\s+|around\s+)?(\d+(?:\.\d+)?\s?(?:%|per\s?cent|percent)),?\s+"
    rf"from\s+{_FIGURE}(?:\s+\w+){{0,4}}?\s+to\s+{_FIGURE}"
)
_POINTS = re.compile(r"(?i)%|per\s?cent")
_TELLS_APART = re.compile(
    r"(?i)\b(?:another|other|second|later|earlier|then|now|today|before|after|however|but|instead"
    r"|while|whereas|although|claims?|according|estimate[sd]?|originally|first|at\s+first|again"
    r"|more|only|next|new|each|every|one\s+of|differs?|disagree\w*|corrected)\b"
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """`later` cannot be so if `earlier` is; `computed` is what a sum comes to, "" for no sum."""

    earlier: Span
    later: Span
    computed: str = ""


def conflicts(body: Body, claims: tuple[Claim, ...]) -> Iterator[Conflict]:
    """The pairs of figures of the essay that part, then the sums that do not come out."""
    yield from _two_figures(body, claims)
    for sentence in body.prose:
        yield from _sums(sentence.span.of(body.text), sentence.span.start)


def _two_figures(body: Body, claims: tuple[Claim, ...]) -> Iterator[Conflict]:
    stated = [(c.span, q, f) for c in claims for q, f in _stated(body, c)]
    for (a, q, f), (b, r, g) in combinations(stated, 2):
        if a == b or not _is_one_measure(q, r) or agree(r, q) != "differ":
            continue
        if agree(q, r) == "differ" and _is_one_fact(body, a, f, b, g):
            yield Conflict(_phrase(q), _phrase(r))


def _stated(body: Body, claim: Claim) -> Iterator[tuple[Quantity, Frame]]:
    statement = Statement.of_essay(body, claim.span, quantities(body.text, *claim.span))
    for q in claim.quantities:
        plain = q.kind in ("number", "money", "percent") and (q.unit or q.counted)
        if plain and not math.isnan(q.figure) and statement.asserts(q.span):
            frame = frame_of(body.doc, _phrase(q))
            if frame is not None and frame.verb is not None:
                yield q, frame


def _is_one_measure(q: Quantity, r: Quantity) -> bool:
    mine, other = q.counted or "", r.counted or ""
    return q.kind == r.kind and q.unit == r.unit and stem(mine) == stem(other)


def _is_one_fact(body: Body, a: Span, f: Frame, b: Span, g: Frame) -> bool:
    if f.verb != g.verb or f.negated != g.negated or not f.subject & g.subject:
        return False
    shared, either = f.words & g.words, f.words | g.words
    if len(shared) < (_SHARED - 1 if f.verb not in LIGHT else _SHARED):
        return False
    if len(shared) < _MOST * min(len(f.words), len(g.words)) or len(either - shared) > 3:
        return False
    return not _are_told_apart(body, a, b)


def _are_told_apart(body: Body, a: Span, b: Span) -> bool:
    """Whether a date of one alone, another name or a word of contrast stands in either."""
    if any(_TELLS_APART.search(span.of(body.text)) for span in (a, b)):
        return True
    dates = [
        {(q.low, q.high) for q in quantities(body.text, *span) if q.kind in ("date", "ordinal")}
        for span in (a, b)
    ]
    names = [{stem(t.text) for t in body.parsed(span) if t.pos_ == "PROPN"} for span in (a, b)]
    return dates[0] != dates[1] or bool(names[0] and names[1] and not names[0] & names[1])


def _sums(text: str, start: int) -> Iterator[Conflict]:
    for found in _GREW.finditer(text):
        low, high = _number(found.group(2)), _number(found.group(3))
        factor = _FACTORS[found.group(1).lower()]
        if low and not _fits(high / low, factor):
            yield _sum(found, (2, 3), start, f"{high / low:.2g} times")
    for found in _SHARE.finditer(text):
        low, high = _number(found.group(3)), _number(found.group(4))
        if not low or _POINTS.search(text, found.start(3), found.end()):
            continue
        share = abs(high - low) / low * 100
        told = float(re.sub(r"[^\d.]", "", found.group(2)))
        if abs(share - told) > max(2.0, _LOOSE * told):
            yield _sum(found, (3, 4), start, f"{share:.0f} per cent")


def _sum(found: re.Match[str], ends: tuple[int, int], start: int, computed: str) -> Conflict:
    first, last = ends
    return Conflict(
        Span(found.start(first), found.end(last)).shifted(start),
        Span(found.start(), found.end(1 if first == 2 else 2)).shifted(start),
        computed,
    )


def _fits(ratio: float, factor: float) -> bool:
    return abs(ratio - factor) <= _LOOSE * factor


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _phrase(q: Quantity) -> Span:
    return Span(q.span.start, max(q.span.end, q.noun_end or 0))
