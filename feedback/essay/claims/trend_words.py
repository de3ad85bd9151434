"""Trends that are read from the order of the words, where the parse of a loose sentence fails.

"Having this on the road many accident ratings have sky rocketed" has no subject for the parser; the
noun that stands before "have" is what rose all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.claims.world_fact import Way
from feedback.essay.claims.world_words import LOWERING, MEASURES, NOT_STATED, SHIFT

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_ROSE = (
    r"(?:sky|increased|risen|grown|soared|surged|climbed|skyrocketed|exploded|multiplied|jumped)"
)
_FELL = r"(?:decreased|fallen|dropped|declined|plummeted|shrunk|sunk|plunged|dwindled)"
_WENT = re.compile(
    rf"(?i)\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+|even\s+)?(?:(?P<up>{_ROSE})|{_FELL})\b"
)
_DOUBT = re.compile(r"(?i)\b(?:if|unless|when|whether|how|why|what|not|never|than)\b|n['’]t\b")
Told = tuple["tuple[Token, ...]", Way, int]


def trend_in_words(sentence: SpacySpan) -> Told | None:
    """What rose or fell, which way, and the offset at which the statement ends."""
    text = sentence.text
    if NOT_STATED.search(text):
        return None
    return _went(sentence, text) or _moves(sentence)


def _went(sentence: SpacySpan, text: str) -> Told | None:
    found = _WENT.search(text)
    if found is None or _DOUBT.search(text):
        return None
    at = sentence.start_char + found.start()
    things = _nouns_before([t for t in sentence if t.idx < at])
    if not things or things[-1].lower_ not in MEASURES:
        return None
    end = sentence.start_char + found.end()
    if text[found.end() :].lower().startswith((" rocketed", "-rocketed")):
        end += len(" rocketed")
    return tuple(things), "up" if found["up"] else "down", end


def _moves(sentence: SpacySpan) -> Told | None:
    """ "Queues increase the crash rates": a noun that an article follows was a verb."""
    for token in sentence[1:-2]:
        low = token.lower_
        if token.pos_ != "NOUN" or token.nbor().lower_ not in ("the", "their"):
            continue
        if low not in SHIFT and low.removesuffix("s") not in SHIFT:
            continue
        after = list(token.doc[token.i + 2 : min(token.i + 5, sentence.end)])
        heads = [t for t in after if t.lower_ in ("rate", "rates", "number", "percentage")]
        if not heads or token.nbor(-1).lower_ in ("the", "an", "a", "to", "of"):
            continue
        things = tuple(t for t in after if t.i <= heads[0].i and t.pos_ in ("NOUN", "PROPN"))
        return things, "down" if low in LOWERING else "up", heads[0].idx + len(heads[0])
    return None


def _nouns_before(tokens: list[Token]) -> list[Token]:
    """The run of nouns that stands last."""
    found: list[Token] = []
    for token in reversed(tokens):
        if token.pos_ not in ("NOUN", "PROPN"):
            break
        found.append(token)
    return found[::-1]
