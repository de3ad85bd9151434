"""Two names that may mean one place: names of one country, or names that the pack puts together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.content_words import content
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import stem

_ONE_COUNTRY = (
    word_set("america usa us u.s states"),
    word_set("britain england uk kingdom"),
    word_set("russia ussr soviet union"),
    word_set("holland netherlands"),
    word_set("persia iran"),
    word_set("burma myanmar"),
    word_set("germany prussia reich"),
)


def is_same_country(words: Iterable[str]) -> bool:
    """Whether two of the words are names of one country."""
    return any(len(names.intersection(words)) > 1 for names in _ONE_COUNTRY)


@lru_cache(maxsize=2048)
def go_together(library: SourceLibrary, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the pack has the two as one: "Venice, Italy", "the capital of France"."""
    return any(
        _adjoin(passage.text, ours, theirs)
        for passage in library.passages
        if ours & (found := content(passage.text, Span(0, len(passage.text)))) and theirs & found
    )


def _adjoin(text: str, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    words = [(stem(m.group()), m) for m in re.finditer(r"[^\W\d_]+", text)]
    for (a, first), (b, second) in pairwise(words):
        between = text[first.end() : second.start()]
        near = (a in ours and b in theirs) or (a in theirs and b in ours)
        if near and re.fullmatch(r"[\s,—–()-]+|[’']s\s+", between):
            return True
    return False
