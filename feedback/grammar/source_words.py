"""The words of the supplied sources, for spelling: what they contain and how they write names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache

from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import words

_POSSESSIVE = re.compile(r"['’]s?$")
_OFTEN = 2
_SHORTEST_WITH_ENDING = 4
_SENTENCE_EDGE = re.compile(r"(?:\A|[.!?:\n“\"(•*]|[.!?][”\"’)])\s*$")
# What English adds to a name: Parisian, Viennese, Marxism, Maoist, Luddite, Kafkaesque.
_NAME_ENDINGS = re.compile(
    r"(?:e?s|n|a?ns?|i?ans?|ese|ish|ism|ists?|i?tes?|esque|ers?|i?en|like|era|ic|ia|i|e)$"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the sources write it, and the first place where they do."""

    text: str
    source: str
    span: Span
    uses: int


@dataclass(frozen=True)
class SourceWords:
    """What the sources spell, compared without case, accents and possessive endings."""

    library: SourceLibrary

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the sources and of their titles and authors' names, and hyphened parts."""
        found: set[str] = set(self.library.names)
        for source in self.library:
            for text in (source.text, source.title or "", source.author or ""):
                for word in words(text):
                    found.add(plain(word.text))
                    found.update(plain(part) for part in re.split(r"[-‑]", word.text))
        return frozenset(plain(word) for word in found)

    @cached_property
    def names(self) -> dict[str, Name]:
        """The names that the sources use at least twice, by their plain form."""
        uses: Counter[str] = Counter()
        lower: set[str] = set()
        inside: set[str] = set()
        first: dict[str, tuple[str, str, Span]] = {}
        for source in self.library:
            for word in words(source.text):
                key = plain(word.text)
                if word.text.isupper():
                    continue
                if not word.text[0].isupper():
                    lower.add(key)
                    continue
                uses[key] += 1
                written = _POSSESSIVE.sub("", word.text)
                end = word.span.start + len(written)
                first.setdefault(key, (written, source.id, Span(word.span.start, end)))
                at = word.span.start
                if not _SENTENCE_EDGE.search(source.text, max(0, at - 4), at):
                    inside.add(key)
        return {
            key: Name(*first[key], uses=n)
            for key, n in uses.items()
            if n >= _OFTEN and key not in lower and key in inside
        }

    def holds(self, word: str) -> bool:
        """Whether the sources contain `word`, or a name of theirs of which it is a form."""
        key = plain(word)
        if key not in self._held:
            self._held[key] = key in self.words or self.is_form_of_name(key)
        return self._held[key]

    @cached_property
    def _held(self) -> dict[str, bool]:
        """What was asked before: a class's essays have most of their words in common."""
        return {}

    def is_form_of_name(self, key: str) -> bool:
        """Whether `key` (plain) is a name of the sources with one of English's endings."""
        return any(is_form_of(key, name) for name in self.names)


def is_form_of(key: str, name: str) -> bool:
    """Whether `key` is `name` with one of English's endings; both plain."""
    longer = len(name) >= _SHORTEST_WITH_ENDING and key.startswith(name)
    return longer and bool(_NAME_ENDINGS.match(key[len(name) :]))


@lru_cache(maxsize=8)
def source_words(library: SourceLibrary) -> SourceWords:
    """The words of `library`, counted once."""
    return SourceWords(library)


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """`word` folded: no case, accents, soft hyphens, or possessive ending."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("\u00ad", ""))
    bare = "".join(ch for ch in decomposed if not unicodedata.combining(ch))
    return _POSSESSIVE.sub("", bare)
