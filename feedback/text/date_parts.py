"""Parts of a year, decade or century: "late", "mid", "the end of", "the second half of"."""

from __future__ import annotations

import re

_RANKS = {"first": 1, "second": 2, "latter": 2, "third": 3, "fourth": 4}
PART = (
    r"(?:(?P<part>(?i:early|mid|late))(?:[\s-](?:to|or)[\s-](?i:early|mid|late))?(?:\s+in)?(?:\s+the)?[\s-]\s*"
    r"|(?i:(?P<portion>beginning|start|middle|end|close|(?:first|second|latter|last)\s+half"
    r"|(?:first|second|third|fourth|last|final)\s+(?:quarter|third))\s+of\s+(?:the\s+)?(?:year\s+)?))?"
)


def tenths_of(match: re.Match[str]) -> tuple[float, float]:
    """The part that the words before a decade or century leave of it, from 0 to 10."""
    if match["part"]:
        early = {"early": (0, 4), "mid": (4, 7), "late": (7, 10)}
        return early[match["part"].lower()]
    return _portion((match["portion"] or "").lower())


def months_of(match: re.Match[str]) -> tuple[int, int]:
    """The first and last month that the words before a year leave of it."""
    if match["part"]:
        return {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[match["part"].lower()]
    first, last = _portion((match["portion"] or "").lower())
    return int(first * 1.2) + 1, max(int(first * 1.2) + 1, round(last * 1.2))


def _portion(words: str) -> tuple[float, float]:
    if not words:
        return 0, 10
    rank, _, part = words.partition(" ")
    if not part:
        sides = {"beginning": (0, 3), "start": (0, 3), "middle": (4, 7)}
        return sides.get(rank, (7, 10))
    n = {"half": 2, "third": 3, "quarter": 4}[part.split()[-1]]
    k = _RANKS.get(rank, n)
    return (10 * (k - 1) / n, 10 * k / n) if k <= n else (0, 10)
