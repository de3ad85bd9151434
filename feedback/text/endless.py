"""Runs without a space that no reader would call a word: an embedded picture, a ruled line."""

from __future__ import annotations

import re

_ENDLESS = re.compile(r"\S{1000,}")


def without_endless(text: str) -> str:
    """`text` with each run of 1,000 characters or more that no space divides as so many x.

    Every offset stays. The parser and the grammar engine cut such a run mark by mark, in time that
    grows with the square of its length: minutes for a picture.
    """
    return _ENDLESS.sub(lambda run: "x" * len(run.group()), text)
