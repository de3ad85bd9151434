"""What the program can measure of a criterion in somebody's own words.

A level is measured only where its text asks for a number of things and for hardly anything else
("cites at least three sources"), on every level but the lowest; all else is the teacher's to judge,
with measures laid out beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from feedback.rubric.grids.grid import Row

_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_THINGS = {
    "source": "sources_credited",
    "document": "sources_credited",
    "extract": "sources_credited",
    "citation": "citations",
    "reference": "citations",
    "quotation": "quotations",
    "quote": "quotations",
    "paragraph": "paragraphs",
    "word": "words",
}
_ASKED = re.compile(
    r"(?:at least|a minimum of|minimum|not less than|no fewer than|more than)?\s*"
    rf"(?P<n>\d{{1,4}}|{'|'.join(_WORDS)})\s*(?:or more|\+)?\s+"
    r"(?:(?:different|relevant|supplied|in-text|class|direct|given|provided|short|separate)\s+){0,2}"
    rf"(?P<thing>{'|'.join(_THINGS)})s?\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\b(?:the|an?|essay|student|writer|it|uses?|cites?|has|have|names?|includes?|refers? to"
    r"|quotes?|contains?|with|from|of|is|are|there|at|in|to|all|pack|text|long|used|cited|named|only|just"
    r"|refers|mentions?|draws? on|correctly)\b|\W+",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\W*(?:(?:the |an? )?(?:essay |student |writer )?(?:uses?|cites?|names?|has|quotes?) )?"
    r"(?:no|none|not|fewer|less|nothing|zero|does not|doesn't)\b",
    re.IGNORECASE,
)
_LAID_OUT: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    r"sourc|evidence|research|document": (
        ("sources",),
        ("sources_credited", "citations", "quotations"),
    ),
    r"citation|cite|referenc|bibliograph|works cited|format": (
        ("sources",),
        ("citations", "works_cited"),
    ),
    r"quot": (("sources",), ("quotations", "quotations_explained_share")),
    r"claim|argument|thesis|reason|support|analy": (
        ("claims",),
        ("claims", "claims_supported_share"),
    ),
    r"evaluat|reliab|credib|origin|purpose|bias": (
        ("sources/stock-evaluation", "sources/one-sided-evaluation"),
        ("evaluations", "evaluation_aspects"),
    ),
    r"organi[sz]|structur|paragraph|coheren": (
        ("structure",),
        ("paragraphs", "longest_paragraph_share"),
    ),
    r"gramma|spell|punctuat|convention|mechanic|language|usage": (
        ("spelling", "grammar", "punctuation"),
        ("language_per_100_words",),
    ),
    r"length|word count": ((), ("words",)),
}


@dataclass(frozen=True)
class Matched:
    """`asked` is what each level asks for, as (measure, number), highest first and without the
    lowest; () where the teacher judges. `checks` and `measures` belong to the criterion."""

    asked: tuple[tuple[str, int], ...] = ()
    checks: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


def matched(row: Row) -> Matched:
    """What there is to measure of a criterion."""
    name = row.title.casefold()
    checks: dict[str, None] = {}
    measures: dict[str, None] = {}
    for pattern, (some_checks, some_measures) in _LAID_OUT.items():
        if re.search(pattern, name):
            checks |= dict.fromkeys(some_checks)
            measures |= dict.fromkeys(some_measures)
    asked = [_asked(level.text or level.title) for level in row.levels[:-1]]
    whole = [each for each in asked if each is not None]
    falling = all(a[1] > b[1] for a, b in pairwise(whole))
    one = len({each[0] for each in whole}) == 1
    fits = bool(whole) and len(whole) == len(asked) and one and falling
    low = row.levels[-1].text or row.levels[-1].title if row.levels else ""
    if not fits or not _is_less(low, whole[-1]):
        return Matched((), tuple(checks), tuple(measures)[:4])
    return Matched(tuple(whole), tuple(checks), ())


def _asked(text: str) -> tuple[str, int] | None:
    """The one thing of which a text asks for a number, where it asks for nothing else."""
    found = list(_ASKED.finditer(text))
    if len(found) != 1 or _NOTHING.sub("", text[: found[0].start()] + text[found[0].end() :]):
        return None
    number = found[0]["n"].casefold()
    n = _WORDS.get(number) or int(number)
    if found[0].group().casefold().startswith("more than"):
        n += 1
    return _THINGS[found[0]["thing"].casefold()], n


def _is_less(text: str, asked: tuple[str, int]) -> bool:
    """Whether the lowest level is what is left under the one above it."""
    low = _asked(text)
    if low is not None:
        return low[0] == asked[0] and low[1] < asked[1]
    return bool(_FEW.match(text))
