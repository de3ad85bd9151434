"""What a source counts among the first of its kind and the essay makes the first."""

from __future__ import annotations

import re

from feedback.text.span import Span

_AMONG = (
    r"\b(?:of|among|amongst|second|third|fourth|perhaps|possibly|probably|arguably|nearly|almost)"
)
_ONE_OF = re.compile(
    r"(?i)\b(?:(?:one|some|two|several)\s+of|among|amongst)\s+(?:the|its|their)\s+(?:\w+\s+){0,1}?"
    r"(?P<best>\w+est|(?:most|least)\s+\w+|best|worst|first|last|main|chief|principal)\s+(?:\w+\s+){0,2}?(?P<noun>\w+)\b"
)
_ONE_CAUSE = re.compile(
    r"(?i)\b(?:one|a)\s+(?:of\s+(?:the|its|their|several|many)\s+(?:\w+\s+)?)?(?P<noun>causes?|reasons?|explanations?|factors?)\b"
    r"(?=\s+(?:of|for|why|behind))"
)
_SHARED = re.compile(
    r"(?i)\b(?:an?|one|another|two|three|other|some|partly|mainly|main|chief|first|perhaps|part)\b(?=[^.]{0,30}\b(?:cause|reason"
    r"|explanation|factor))"
)


def first_for_one_of(text: str, passage: str) -> tuple[Span, Span] | None:
    """Where a sentence has "the oldest mill" and a passage "one of the oldest mills": the places
    of both in their texts."""
    for theirs in _ONE_OF.finditer(passage):
        best = re.escape(theirs["best"])
        noun = re.escape(theirs["noun"].removesuffix("s").removesuffix("e"))
        ours = re.search(rf"(?i)\b(?:the|its|their)\s+{best}\s+(?:\w+\s+){{0,2}}{noun}\w*", text)
        if ours and not re.search(rf"(?i){_AMONG}\s*$", text[: ours.start()]):
            return Span(*ours.span()), Span(*theirs.span())
    for theirs in _ONE_CAUSE.finditer(passage):
        noun = theirs["noun"].removesuffix("s")
        ours = re.search(rf"(?i)\b(?:the|its|their)\s+(?:only\s+|real\s+)?{noun}\b(?!s)", text)
        if ours and not _SHARED.search(text):
            return Span(*ours.span()), Span(*theirs.span())
    return None
