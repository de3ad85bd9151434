"""Text that is safe to show in a terminal or a file name."""

from __future__ import annotations

import re
import unicodedata

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}]")
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\..*)?", re.IGNORECASE)


def printable(text: str) -> str:
    """`text` without control characters (line breaks and tabs stay) and direction marks."""
    return _UNSAFE.sub("", text)


def file_stem(name: str) -> str:
    """A name that every platform takes as a file's or folder's: no separators, nothing reserved."""
    plain = unicodedata.normalize("NFC", printable(name))
    plain = re.sub(r'[<>:"/\\|?*\n\t]+', "_", plain).strip(" .") or "essay"
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain[:120]
