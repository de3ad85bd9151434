"""What counts come to, exact and vague: "1,200 pupils", "the third", "twice", "hundreds"."""

from __future__ import annotations

import re
from typing import cast

from feedback.text.counted import counted_after
from feedback.text.number_words import ordinal_of
from feedback.text.quantity import Quantity, QuantityKind
from feedback.text.quantity_bounds import bounded
from feedback.text.span import Span
from feedback.text.units import CURRENCIES

_NOT_AN_ORDINAL = re.compile(
    r"\s+(?:time|thing|place|person|half|hand|world|page|chapter|section|line|reason|point|grade|grader|paragraph|source|article|one|two|document"
    r"|example|passage|text|step|argument|extract|(?:two|three|four|five|ten)[\s-]year|of\s+all|and\s+foremost|world\s+war)s?\b",
    re.IGNORECASE,
)


def read_ordinal(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "the 3rd", "a fourth" of what is counted; None where it only lists ("first reason")."""
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


def read_frequency(_: str, match: re.Match[str], __: int) -> Quantity | None:
    """ "twice", "thrice" as a count of times."""
    word = "two" if match["word"].lower() == "twice" else "three"
    return bounded(
        Span(*match.span()), "number", word, before=match["before"], counted=("time", match.end())
    )


def read_plain(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "1,200", "twenty to thirty pupils"; "one" only with "only" or "just" before it."""
    counted = counted_after(text, match.end(), end)
    low = match["low"].lower()
    if low == "one" and not (counted and _only_before(text, match.start())):
        return None
    return bounded(
        Span(*match.span()),
        "number",
        match["low"],
        match["high"],
        before=match["before"],
        after=match["after"],
        counted=counted,
    )


_SIZES = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 100.0, "thousands": 1e3}
_SIZES |= {"millions": 1e6, "billions": 1e9, "trillions": 1e12}
# "several hundred" is three to nine of them, "a few" two to six.
_SOME = {"several": (3, 9), "a few": (2, 6), "many": (2, 99), "a couple": (2, 3)}


def read_vague(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "tens of thousands" are 20,000 to 99,999, "hundreds" 200 to 999."""
    counted = counted_after(text, match.end(), end)
    word = (match["tens"] or "").lower()
    if word in ("tens", "scores") and not (match["of"] or (counted and _of_after(text, match))):
        return None
    if word:
        size = _SIZES[word] * _SIZES.get((match["of"] or "").lower(), 1.0)
        few, many = 2.0, 9.99 if word not in ("dozens", "scores") else 8.0
    elif match["some"]:
        some = " ".join(match["some"].lower().removesuffix("of").split())
        few, many = _SOME[some]
        size = _SIZES[match["size"].lower() + "s"]
    else:
        few, many, size = 0.9, 1.1, 20.0
    span, kind, unit = Span(*match.span()), "number", None
    if counted and counted[0] in CURRENCIES and _of_after(text, match):
        span, kind, unit, counted = (
            Span(span.start, counted[1]),
            "money",
            CURRENCIES[counted[0]],
            None,
        )
    return Quantity(
        span,
        cast(QuantityKind, kind),
        few * size,
        many * size,
        unit,
        counted[0] if counted else None,
        approximate=True,
        noun_end=counted[1] if counted else None,
        vague=True,
    )


def _of_after(text: str, match: re.Match[str]) -> bool:
    return re.match(r"\s+of\b", text[match.end() : match.end() + 8]) is not None


def _only_before(text: str, at: int) -> bool:
    return re.search(r"(?i)\b(?:only|just)\s$", text[max(0, at - 6) : at]) is not None
