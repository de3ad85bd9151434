"""The kinds of the names in a stretch of the essay, as the parser tells them."""

from __future__ import annotations

from feedback.essay.model import Body
from feedback.text.span import Span


def kinds_of_names(body: Body, span: Span) -> frozenset[str]:
    """spaCy's labels ("PERSON", "GPE") of the names that lie wholly in the tokens of `span`.

    spaCy's own list of a span's names makes those of the whole text each time it is asked.
    """
    tokens = body.parsed(span)
    found = [t for t in tokens if t.ent_iob_ == "B"]
    if found and tokens.end < len(body.doc) and body.doc[tokens.end].ent_iob_ == "I":
        # The last of them goes on behind the span.
        found.pop()
    return frozenset(t.ent_type_ for t in found)
