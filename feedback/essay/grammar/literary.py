"""Whether an essay is about a work of fiction, whose people and doings it may judge and retell."""

from __future__ import annotations

import re

from feedback.essay.model import Body

_LITERARY = re.compile(
    r"(?i)\b(?:novel(?:la|ist)?s?|poems?|poet(?:ry)?|protagonist|antagonist|narrator|playwright"
    r"|stanzas?|sonnets?|satir\w+|the\s+(?:play|film|movie)|farce|parod\w+"
    r"|short\s+stor(?:y|ies)|fiction(?:al)?|shakespeare\w*|absurdis[mt]\w*)\b"
)
_WORDS = 2


def is_literary(body: Body) -> bool:
    """Whether two or more words of the essay are those of literary study."""
    return len(_LITERARY.findall(body.text)) >= _WORDS
