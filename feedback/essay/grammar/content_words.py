"""The words of a sentence that carry its content, as stems."""

from __future__ import annotations

import re
from functools import lru_cache

from feedback.text.number_words import MAGNITUDES, ORDINALS, WORDS
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.units import CURRENCIES, UNITS
from feedback.text.words import stem, words

_WINDOW = 8
_STOP_LISTED = """
a an the this that these those and or but nor so if when while because as than then plus in on
at to for from with by into onto over under between during before after until since per about
around of off up down out within without across through against among via also is are was were
be been being am has have had do does did will would can could may might must shall should not
no it he she they we you i who whom which whose what where why how there here more less most
least him her them us me my your his its our their just only even too very still ever never now
such some any all many much other another each every both own same one's it's there's nearly
almost roughly approximately exactly including however according said says say
"""
STOP = frozenset(_STOP_LISTED.split())
_NUMERIC_LISTED = """
percent percentage cent times fold half twice millions billions thousands hundreds age old
"""
_NUMERIC = frozenset(
    (*WORDS, *MAGNITUDES, *ORDINALS, *UNITS, *CURRENCIES, *_NUMERIC_LISTED.split())
)


@lru_cache(maxsize=4096)
def content(text: str, span: Span) -> frozenset[str]:
    """The stems of the words in `span` that carry content: no function words, figures or units."""
    return frozenset(stem for stem, _ in _content_at(text, span))


def content_at(text: str, span: Span) -> list[tuple[str, Span]]:
    """The stems of `content`, each with the place of its word."""
    return list(_content_at(text, span))


# Checks come back to the same sentences and passages again and again.
@lru_cache(maxsize=4096)
def _content_at(text: str, span: Span) -> tuple[tuple[str, Span], ...]:
    found = []
    for word in words(text, *span):
        plain = re.sub(r"[’']s?$", "", word.text.casefold())
        pieces = plain.split("-") if plain not in _NUMERIC else [plain]
        for piece in pieces:
            if (
                piece not in STOP
                and piece not in _NUMERIC
                and not piece[:1].isdigit()
                and len(piece) > 1
            ):
                found.append((stem(piece), word.span))
    return tuple(found)


def near(text: str, span: Span, q: Quantity) -> frozenset[str]:
    """The content stems within a few words of `q`, inside `span`."""
    before = content_at(text, Span(span.start, q.span.start))[-_WINDOW:]
    after = content_at(text, Span(q.span.end, span.end))[:_WINDOW]
    return frozenset(s for s, _ in (*before, *after))
