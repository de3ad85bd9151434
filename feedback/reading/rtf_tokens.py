"""The code of rich text, cut into its tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-zA-Z]{1,40})(-?\d{1,10})? ?|'(?P<byte>[0-9a-fA-F]{2})"
    r"|(?P<symbol>[^a-zA-Z]))|(?P<text>[^\\{}\r\n\0]+)|(?P<group>[{}])",
    re.DOTALL,
)
_KINDS = ("word", "byte", "symbol", "text", "group")


class Token(NamedTuple):
    """`kind` says what `value` is; `number` is a control word's own, None where it has none.

    A "byte" is a character's code in the code page of its font, in hexadecimal.
    """

    kind: str
    value: str
    number: int | None = None


def tokens(code: str) -> Iterator[Token]:
    """The tokens of rich text, one character a byte; line breaks and binary data are left out."""
    at = 0
    while match := _TOKEN.search(code, at):
        at = match.end()
        number = int(match[2]) if match[2] else None
        if match["word"] == "bin":
            at += max(number or 0, 0)
            continue
        kind = next(kind for kind in _KINDS if match[kind] is not None)
        yield Token(kind, match[kind], number)
