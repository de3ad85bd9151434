"""Numbers as written, in figures and in words: where they stand and what they are worth."""

from __future__ import annotations

import re
import unicodedata

_ONES_LISTED = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_ONES = _ONES_LISTED.split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS_LISTED = """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_ORDINALS = _ORDINALS_LISTED.split()

WORDS: dict[str, int] = {word: i for i, word in enumerate(_ONES)}
WORDS |= {word: 10 * i for i, word in enumerate(_TENS, 2)} | {"fourty": 40, "dozen": 12}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "b": 1e9,
    "bn": 1e9,
}
ORDINALS: dict[str, int] = {word: i for i, word in enumerate(_ORDINALS) if i}
ORDINALS |= {word[:-1] + "ieth": 10 * i for i, word in enumerate(_TENS, 2)} | {"hundredth": 100}

VULGAR = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
FIGURES = (
    r"(?:\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u202f]\d{3}(?!\d))+)(?:\.\d+)?"
    rf"|\d+\.\d+|\d+[{VULGAR}]?)"
)
_SMALL = (
    rf"(?:(?:{'|'.join(_ONES[1:10])})\s+and\s+(?:{'|'.join(_TENS)})\b"
    rf"|(?:{'|'.join(_TENS)}|fourty)(?:[\s-](?:{'|'.join(_ONES[1:10])})\b)?"
    rf"|(?:{'|'.join(sorted(_ONES, key=len, reverse=True))}))"
)
_LARGE = r"(?:thousand|millions?|billions?|trillions?)"
# The small numbers stand here twice, not once for each way of joining them: the pattern is part of
# a dozen others and costs most of what they take to compile.
_IN_WORDS = (
    rf"(?:half\s+a\s+(?:million|billion|dozen)\b"
    rf"|(?:{_SMALL}\b|an?(?=[\s-]+(?:hundred|dozen|{_LARGE})\b))"
    rf"(?:\s+and\s+a\s+half(?=\s+(?:hundred|dozen|{_LARGE})\b))?"
    rf"(?:\s+dozen\b(?!s)"
    rf"|\s+score\b(?=\s+(?:and|years|men|people)\b)(?:\s+and\s+{_SMALL}\b)?"
    rf"|(?:(?:[\s-]hundred|\s+{_LARGE})\b(?:(?:(?<!hundred),)?\s+(?:and\s+)?{_SMALL}\b)?){{0,8}}"
    rf"(?:(?<=illion)\s+and\s+a\s+half\b)?))"
)
_SIZE = r"(?:\s?(?:hundred|thousand|(?:m|b|tr)illions?|k|bn|mn)\b)?"
# The second number of a range ("5-10") may touch what stands before it; any other may be no piece
# of a word, a time of day, a section number or a web address.
SECOND_NUMBER = rf"(?:{FIGURES}{_SIZE}(?!\w|[.,:/]\d)|(?:{_IN_WORDS})(?!\w))"
NUMBER = (
    rf"(?:(?<![\w.,/:#-])(?<!\d[–—]){FIGURES}{_SIZE}(?!\w|[.,:/]\d)"
    rf"|(?<![\w-])(?:{_IN_WORDS})(?!\w))"
)
_PART = re.compile(rf"{FIGURES}|[a-z]+", re.IGNORECASE)


def value_of(written: str) -> float:
    """What a number as matched by `NUMBER` is worth: "35 millions" is 35000000.0.

    Raises ValueError where `written` holds no number.
    """
    total = current = largest = 0.0
    seen = False
    for word in map(str.lower, _PART.findall(written)):
        if word[0].isdigit():
            current += float(re.sub(r"[^\d.]", "", word) or 0) + _fraction(word)
        elif word == "half":
            # "half a million", "two and a half million", "a million and a half"
            current, total = (current, total + largest / 2) if largest else (current + 0.5, total)
        elif word in ("dozen", "score"):
            current = (current or 1) * (12 if word == "dozen" else 20)
        elif word in WORDS:
            current += WORDS[word]
        elif (size := MAGNITUDES.get(word) or MAGNITUDES.get(word.removesuffix("s"))) is None:
            continue
        elif size == 100:
            current = (current or 1) * size
        else:
            total, current, largest = total + (current or 1) * size, 0.0, size
        seen = True
    if not seen:
        raise ValueError(f"no number in {written!r}")
    # 79.7 million must not become 79700000.00000001.
    return round(total + current, 6)


def _fraction(figures: str) -> float:
    return unicodedata.numeric(figures[-1]) if figures[-1] in VULGAR else 0.0


def ordinal_of(written: str) -> int | None:
    """The rank an ordinal states ("third", "3rd", "twenty-first"), or None for another word."""
    figures = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", written, re.IGNORECASE)
    if figures:
        return int(figures.group(1))
    tens, _, last = written.lower().rpartition("-")
    if last not in ORDINALS:
        return None
    return ORDINALS[last] + (WORDS.get(tens, 0) if tens else 0)


def is_figures(written: str) -> bool:
    """Whether the number is written with digits."""
    return any(ch.isdigit() for ch in written)
