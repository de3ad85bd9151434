"""Authority without a name that no reporting verb with its subject shows: "I once read that",
"it is a proven fact that", "known by many scientists"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.attributions.signal_words import SCHOLARS, TEXTS
from feedback.essay.model import Attribution, Body
from feedback.text.span import Span

_SCHOLARS = "|".join(sorted(f"{word}s?" for word in SCHOLARS if not word.endswith("s")))
_TEXTS = "|".join(sorted(f"{word}s?" for word in TEXTS))
_HEARSAY = re.compile(
    r"\bI(?:\s+have|['’]ve)?\s+once\s+(?:read|heard)\b"
    rf"(?!\s+(?:an?|this|about|of|in|my|from|the\s+(?:\w+\s+)?(?:{_TEXTS}))\b)"
    r"|\bI(?:\s+have|['’]ve)?\s+(?:read|heard)\s+(?:somewhere|online|on\s+the\s+(?:news|internet))\b"
    r"|\bit(?:\s+is|['’]s)\s+an?\s+(?:well[\s-]+)?(?:known|proven|established|scientific)\s+fact\b"
    # What is felt or agreed by nobody in particular, as a state: "it was agreed that" is an event.
    r"|\bit(?:(?:\s+is|['’]s|\s+has\s+been)\s+(?:widely|generally|commonly|often|frequently|"
    r"universally|popularly|sometimes|now)|\s+has\s+long\s+been)\s+"
    r"(?:felt|agreed|held|recogni[sz]ed|acknowledged|suggested|understood|considered|feared|taught)\b"
    r"(?=\s+(?:that|to\s+be)\b)"
    rf"|\b(?:known|proven|believed|shown)\s+by\s+(?:(?:many|some|most|all)\s+)?(?:{_SCHOLARS})\b"
    r"(?!\s+(?:at|from|of|in|like|such|(?-i:[A-Z])))",
    re.IGNORECASE,
)


def hearsay(body: Body, sentence: Span) -> Iterator[Attribution]:
    """The phrases of a sentence that claim to have it from somebody whom they do not name."""
    for match in _HEARSAY.finditer(body.text, *sentence):
        span = Span(*match.span())
        yield Attribution(span, match.group(), Span(span.end, sentence.end), "vague")
