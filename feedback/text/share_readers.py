"""What shares and multiples come to: "two in five", "45 %", "threefold"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from feedback.text.change import change_of
from feedback.text.counted import counted_after
from feedback.text.number_words import ordinal_of, value_of
from feedback.text.quantity import Quantity
from feedback.text.quantity_bounds import and_a_half, bounded, first_group
from feedback.text.quantity_patterns import (
    FOLDS,
    PARTS,
)
from feedback.text.span import Span
from feedback.text.units import shift_of


def read_share(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "two thirds", "one in five", "½", "in half"."""
    share = _share_of(text, match, end)
    if share is None or not 0 < share < 1:
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
        change=change_of(text, *match.span()),
    )


def _share_of(text: str, match: re.Match[str], end: int) -> float | None:
    """The share as a part of 1; None where the words tell none."""
    if match["some"]:
        return _some_of_all(text, match, end)
    if match["num"]:
        return int(match["num"]) / int(match["den"])
    if match["vulgar"]:
        return unicodedata.numeric(match["vulgar"])
    if match["rank"]:
        return 1 / (ordinal_of(match["rank"]) or 1)
    if match["inhalf"]:
        return 0.5 if _CUT.search(text, max(0, match.start() - 40), match.start()) else None
    if first_group(match, "half", "byhalf", "bare"):
        return None if _OF_A_TIME.match(text, match.end(), end) else 0.5
    words = (first_group(match, "n", "nby") or "one").lower()
    part = PARTS[(first_group(match, "part", "partby", "part1") or "").lower().removesuffix("s")]
    return (1.0 if words in ("a", "an") else value_of(words)) / part


_CUT = re.compile(
    r"(?i)\b(?:cut|cuts|cutting|slash\w*|reduc\w+|drop\w*|fell|falls?|falling|shr[aiu]nk|declin\w+)\s"
    r"(?:[\w’']+\s){0,4}(?:almost\s|nearly\s|roughly\s)?$"
)
# "the second half of the century", "half the time"
_OF_A_TIME = re.compile(
    r"(?i)\s+(?:the\s+time|of\s+(?:the\s+)?(?:\w+[\s-])?(?:century|1\d{3}|20\d\d))\b"
)
# "three boatmen in five", and not "three men in four boats"
_ROUND = (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100)
_PLURAL = re.compile(r"(?i)(?<!s)s$|men$|^(?:people|children)$")


def _some_of_all(text: str, match: re.Match[str], end: int) -> float | None:
    some, all_ = value_of(match["some"]), value_of(match["all"])
    if not 0 < some < all_ or all_ > 1000 or "-" in match["some"]:
        return None
    few = some == 1 or (all_ in _ROUND and _PLURAL.search(match["thing"] or ""))
    if match["thing"] and (not few or _counts_more(text, match.end(), end)):
        return None
    return some / all_


def _counts_more(text: str, at: int, end: int) -> bool:
    """Whether things follow that the second number counts; "in 50 owned one" counts none."""
    counted = counted_after(text, at, end)
    return counted is not None and _PLURAL.search(counted[0]) is not None


def _tidy(value: float) -> float:
    """Ten digits are plenty; they make 3/5 and 60 % one."""
    return float(f"{value:.10g}")


def read_percentage(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "45 %", "30 to 40 per cent", with the way that it moved."""
    quantity = bounded(
        Span(*match.span()),
        "percent",
        match["low"],
        match["high"],
        before=match["before"],
        after=match["after"],
        unit="%",
        counted=counted_after(text, match.end(), end),
    )
    return quantity and replace(quantity, change=change_of(text, *match.span()))


def read_fold(text: str, match: re.Match[str], end: int) -> Quantity | None:
    """ "three times", "tenfold", "twice", "doubled"."""
    counted = counted_after(text, match.end(), end)
    span = Span(*match.span())
    written = first_group(match, "low", "glued", "size", "times")
    if written:
        quantity = bounded(
            span,
            "multiplier",
            f"a {written}" if match["size"] else written,
            match["timesto"],
            before=match["before"],
            unit="times",
            counted=counted,
        )
        return and_a_half(quantity) if match["half"] else quantity
    twice = {"twice": "two", "thrice": "three"}.get((match["twice"] or "").lower())
    stem = re.sub(r"(?:ed|es|ing|e)$", "", first_group(match, "verb", "noun") or "").lower()
    factor = value_of(twice) if twice else FOLDS[stem + "e"]
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
