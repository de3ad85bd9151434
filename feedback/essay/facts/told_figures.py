"""The figures that a sentence tells: both ends of "from 62 to 45", "that year", none denied."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from feedback.library.source import Source
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span

_THAT_YEAR = re.compile(r"(?i)\b(?:that|the\s+same)\s+year\b")
FROM_TO = re.compile(r"(?i)\s+to\s+(?:(?:only|just|about|nearly|almost|some)\s+)?")
_DENIED = re.compile(r"(?i)\bnot\s+(?:(?:in|at|by|on|for)\s+)?$")
_MOST_OF_A_YEAR = 360


def with_that_year(source: Source, span: Span) -> tuple[Quantity, ...]:
    """The figures of a passage; "that year" is the last one that the sentence before names."""
    found = quantities(source.text, *span)
    pointing = _THAT_YEAR.search(source.text, *span)
    if pointing is None or any(q.kind == "date" for q in found):
        return found
    before = [s for s in source.sentences if s.end <= span.start][-1:]
    dates = [q for s in before for q in quantities(source.text, *s) if q.kind == "date"]
    years = [q for q in dates if q.high - q.low > _MOST_OF_A_YEAR]
    if not years:
        return found
    year = replace(years[-1], span=Span(*pointing.span()))
    return tuple(sorted((*found, year), key=lambda q: q.span))


def told_ends(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The figures that a text gives, each end of "from 62 to 45"; none that it denies ("in 1915,
    not in 1913")."""
    told = (q for q in found if not _DENIED.search(text[max(0, q.span.start - 10) : q.span.start]))
    return tuple(end for q in told for end in ends_apart(text, q))


def ends_apart(text: str, q: Quantity) -> tuple[Quantity, ...]:
    """The two figures of "fell from 62 to 45", which are no range; any other quantity as it is."""
    joint = FROM_TO.search(q.span.of(text)) if math.isnan(q.figure) and q.kind != "date" else None
    if joint is None:
        return (q,)
    cut = q.span.start + joint.start()
    first = quantities(text, q.span.start, cut)
    second = quantities(text, q.span.start + joint.end(), q.span.end)
    told = re.search(r"(?i)\bfrom\s+$", text[max(0, q.span.start - 6) : q.span.start])
    if len(first) != 1 or len(second) != 1 or not (told or first[0].low > second[0].high):
        return (q,)
    a = replace(first[0], kind=q.kind, unit=q.unit, counted=q.counted, change=None)
    b = replace(second[0], kind=q.kind, unit=q.unit, counted=q.counted, noun_end=q.noun_end)
    return a, b
