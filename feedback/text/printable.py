"""Text made safe to show, to print and to name a file by, and cut short where that will do."""

from __future__ import annotations

import re
import unicodedata

# Embeddings, overrides and isolates can reorder what stands around them; the plain left-to-right
# and right-to-left marks, which honest text needs, stay.
_REORDERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_CONTROLS = dict.fromkeys(
    [*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)],
    "\ufffd",
)
_SHOWN = {**_CONTROLS, **_REORDERING, 0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_SPACE = re.compile(r"\s+")
_MARKS = '"“”„«»'
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\..*)?", re.IGNORECASE)


def shown(text: str) -> str:
    """`text` for a page: controls and lone surrogates as U+FFFD, reordering characters left out."""
    return text.translate(_SHOWN)


def printable(text: str) -> str:
    """`text` for a terminal, lines and tabs kept: no control or reordering characters."""
    return shown(text).replace("\ufffd", "")


def line(text: str) -> str:
    """`text` as one line for a terminal: no control or reordering characters, single spaces."""
    return _SPACE.sub(" ", printable(text)).strip()


def snippet(text: str, most: int) -> str:
    """`text` as one line of about `most` characters, cut between words."""
    flat = line(text)
    if len(flat) <= most:
        return flat
    head = flat[:most].rsplit(" ", 1)[0] if " " in flat[:most] else flat[:most]
    return f"{head.rstrip(' ,;:.–—-')} …"


def quotable(text: str, most: int = 60) -> str:
    """A snippet to be put in quotation marks: without those that stand round all of it."""
    short = snippet(text, most)
    bare = short.strip(_MARKS)
    nested = any(mark in bare for mark in _MARKS)
    return short if nested or short[:1] not in _MARKS else bare


def file_stem(name: str) -> str:
    """A name that every platform takes as a file's or folder's: no separators, nothing reserved."""
    plain = unicodedata.normalize("NFC", line(name))
    plain = re.sub(r'[<>:"/\\|?*]+', "_", plain).strip(" .") or "essay"
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain[:120]
