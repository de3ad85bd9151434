"""The order of names in a list of people."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)


def plain_letters(text: str) -> str:
    """The text in small letters and without marks: “Ågård” is agard."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(ch for ch in apart if not unicodedata.combining(ch))


def alphabetical(name: str) -> tuple[str, ...]:
    """What names are sorted by: Ågård with the As, “Li, Wen” before “Lindqvist, Oskar”.

    What stands before a comma counts first, and within it word by word; signs count nothing.
    """
    parts = [_spaced(part) for part in plain_letters(name).split(",")]
    return (*parts, name)


def _spaced(part: str) -> str:
    kept = "".join(ch if ch.isalnum() else " " if ch.isspace() else "" for ch in part)
    return " ".join(kept.split())
