"""Whether a share tells how much something rose or fell, and which of the two."""

from __future__ import annotations

import re
from typing import Literal

Change = Literal["up", "down", "either"]

UP = (
    r"(?:rose|ris(?:e|es|en|ing)|gr(?:ew|ow|ows|own|owing|owth)|increas\w+|gain(?:s|ed)?|climb\w*|jump\w*"
    r"|went\s+up|soar\w*|surg\w+|expand\w*|swell\w*|swelled|rais\w+|improv\w+|more|higher|larger|bigger"
    r"|(?<!made\s)(?<!make\s)(?<!makes\s)(?<!making\s)up)"
)
DOWN = (
    r"(?:fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|reduc\w+|cut(?:s|ting)?|lost|los(?:e|es|s)"
    r"|shr[aiu]nk|shrink\w*|sank|went\s+down|slash\w*|lower\w*|fewer|less|smaller|cheaper|down)"
)
_BEFORE = re.compile(
    rf"(?i)\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\s+(?P<between>(?:[\w’']+\s+){{0,6}}?)(?P<by>by\s+)?"
    r"(?:(?:about|nearly|almost|around|roughly|over|more\s+than|up\s+to|at\s+least)\s+)?$"
)
_BY = re.compile(r"(?i)\bby\s+(?:(?:about|nearly|almost|around|roughly|over|more\s+than)\s+)?$")
_AFTER = re.compile(rf"(?i)[\s-]+(?:(?P<up>{UP})|(?P<down>{DOWN}))\b(?!\s+to\b)")


def change_of(text: str, start: int, end: int) -> Change | None:
    """The change that the share at `start` to `end` of `text` tells, by the words beside it.

    "fell by a third" is "down", "a 20 % rise" is "up", "changed by half" "either"; "two thirds of
    the crew" tells none, and neither does what something rose *to*.
    """
    after = _AFTER.match(text, end, end + 20)
    if after:
        return "up" if after["up"] else "down"
    at = max(0, start - 70)
    by = text[start : start + 3].lower() == "by "
    before = _BEFORE.search(text, at, start)
    if before and (by or before["by"] or not before["between"].strip()):
        return "up" if before["up"] else "down"
    return "either" if by or _BY.search(text, at, start) else None
