"""Raised figures, which would run into the figures before them ("in 1871¹" is no 18711)."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\s*\d{1,3}\s*")
_RAISED = str.maketrans("1234567890", "¹²³⁴⁵⁶⁷⁸⁹⁰")


def raised(text: str) -> str:
    """What stands raised, its figures in characters that are; words ("5th") stay as they are."""
    return text.translate(_RAISED) if _NUMBER.fullmatch(text) else text
