"""Lengths as style sheets write them, and how far a quotation is set in."""

from __future__ import annotations

import re

_LENGTH = re.compile(r"(-?(?:\d+(?:\.\d*)?|\.\d+))(cm|mm|in|pt|px)")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "px": 2.54 / 96}
# A set-off quotation is indented by a centimetre at least, and longer than a phrase.
_QUOTATION_INDENT = 0.99
_QUOTATION_WORDS = 12


def centimetres(value: str | None) -> float | None:
    """A length such as "0.79in" in centimetres, None for anything else."""
    match = _LENGTH.fullmatch(value.strip()) if value else None
    return float(match[1]) * _CENTIMETRES[match[2]] if match else None


def is_set_in(left: float | None, first_line: float | None, words: int) -> bool:
    """Whether a paragraph of so many words stands in from the left as a long quotation does.

    `left` is its indent and `first_line` that of its first line beyond it, in centimetres.
    """
    return words >= _QUOTATION_WORDS and (left or 0) >= _QUOTATION_INDENT and not first_line
