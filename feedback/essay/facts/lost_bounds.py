"""A figure that its source bounds or only gives roughly, and the essay does not."""

from __future__ import annotations

import re

from feedback.essay.facts.statement import Context, Statement
from feedback.text.span import Span

_UP_TO = re.compile(r"(?i)\b(?:up\s+to|as\s+(?:many|much)\s+as|at\s+most|no\s+more\s+than)\s+$")
_BOUND = re.compile(
    r"(?i)\b(?:up\s+to|as\s+(?:many|much)\s+as|at\s+most|no\s+more\s+than|over|than|least|nearly"
    r"|almost|until)\s+$"
)
_EXACTLY = re.compile(r"(?i)\b(?:exactly|precisely)\s+$")
_ROUGHLY = re.compile(
    r"(?i)\b(?:about|around|roughly|approximately|some|estimated|perhaps|maybe|nearly|almost|or\s+so)\b"
)
_AT_MOST = re.compile(r"(?i)[^.;]{0,60}\b(?:at\s+(?:the\s+)?most|or\s+(?:fewer|less)|at\s+best)\b")
_AT_LEAST = re.compile(
    r"(?i)\b(?:at\s+least|more\s+than|less\s+than|fewer\s+than|over|up\s+to|under)\b"
)


def lost_bound(statement: Statement, context: Context) -> tuple[Span, Span] | None:
    """ "70 percent" for "up to 70 percent", "exactly 70" for "about 70": the figure here and in the
    passage, in offsets of their texts."""
    for q in statement.quantities:
        if _BOUND.search(statement.text[max(0, q.span.start - 16) : q.span.start]):
            continue
        if _AT_MOST.match(statement.text, q.span.end):
            continue
        if q.kind == "date" or _is_bounded(q.span.of(statement.text)):
            continue
        for r in context.quantities:
            words = r.span.of(context.text)
            before = context.text[max(0, r.span.start - 16) : r.span.start]
            same = q.kind == r.kind and r.figure == q.figure and q.figure > 1 and q.unit == r.unit
            loose = _EXACTLY.search(statement.text[max(0, q.span.start - 12) : q.span.start]) or (
                re.match(r"(?i)exactly|precisely", q.span.of(statement.text))
            )
            bounded = _ROUGHLY.search(before + words) or _AT_LEAST.search(before + words)
            if loose and same and bounded:
                return q.span, r.span
            if same and (_is_bounded(words) or _UP_TO.search(before)):
                return q.span, r.span
    return None


def _is_bounded(words: str) -> bool:
    return re.match(r"(?i)(?:up\s+to|as\s+(?:many|much)\s+as|at\s+most)\b", words) is not None
