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


def first_for_one_of(text: str, passage: str) -> tuple[Span, Span] | None:
    """Where a sentence has "the oldest mill" and a passage "one of the oldest mills": the places
    of both in their texts."""
    for theirs in _ONE_OF.finditer(passage):
        best = re.escape(theirs["best"])
        noun = re.escape(theirs["noun"].removesuffix("s").removesuffix("e"))
        ours = re.search(rf"(?i)\b(?:the|its|their)\s+{best}\s+(?:\w+\s+){{0,2}}{noun}\w*", text)
        if ours and not re.search(rf"(?i){_AMONG}\s*$", text[: ours.start()]):
            return Span(*ours.span()), Span(*theirs.span())
    return None
