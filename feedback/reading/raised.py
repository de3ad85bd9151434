"""Raised figures, which would run into the figures before them ("in 1871¹" is no 18711), and small
Roman ones."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\s*\d{1,3}\s*")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_RAISED = str.maketrans("1234567890", "¹²³⁴⁵⁶⁷⁸⁹⁰")


def raised(text: str) -> str:
    """What stands raised, its figures in characters that are; words ("5th") stay as they are."""
    return text.translate(_RAISED) if _NUMBER.fullmatch(text) else text


def roman(text: str) -> int | None:
    """The number that small Roman figures up to "xxxix" stand for, as word processors count
    endnotes; None for other text."""
    found = _ROMAN.fullmatch(text)
    if not text or found is None:
        return None
    tens, ones = found.groups()
    return 10 * len(tens) + _ONES.index(ones)
