"""The names that an essay writes itself, told by their capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from feedback.essay.model import Essay, Paragraph
from feedback.grammar.source_words import is_form_of, plain
from feedback.text.span import Span
from feedback.text.words import count_words, words

_HEADING_WORDS = 12
_REPEATED = 2
# A spelling is the essay's usual one from three uses on, and at three times the other's.
_USUAL = 3
_MIN_LETTERS = 5


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name as the essay writes it most, its first place, and how often it stands there."""

    text: str
    span: Span
    uses: int


class OwnNames:
    """The words that an essay writes with a capital where a capital says something.

    In titles, headings and at the start of a sentence it says nothing.
    """

    def __init__(self, essay: Essay) -> None:
        self._essay = essay

    def capital_says_nothing(self, span: Span) -> bool:
        """Whether any word would have a capital at this place."""
        return span.start in self._starts or any(h.covers(span) for h in self._headings)

    @cached_property
    def inside(self) -> Counter[str]:
        """How often each word, in its plain form, has a capital inside a sentence."""
        return Counter(
            plain(word.text)
            for word in words(self._essay.text)
            if word.text[0].isupper() and not self.capital_says_nothing(word.span)
        )

    @cached_property
    def names(self) -> dict[str, OwnName]:
        """By plain form, the words with a capital inside sentences at least twice, never small."""
        lower: set[str] = set()
        first: dict[str, tuple[str, Span]] = {}
        for word in words(self._essay.text):
            key = plain(word.text)
            if word.text[0].islower():
                lower.add(key)
            elif not word.text.isupper() or key not in first:
                first.setdefault(key, _bare(word.text, word.span))
        return {
            key: OwnName(*first[key], self._uses[key])
            for key, times in self.inside.items()
            if times >= _REPEATED and key not in lower
        }

    def holds(self, word: str) -> bool:
        """Whether `word` is one of the names, or a form of one."""
        key = plain(word)
        return key in self.names or any(is_form_of(key, name) for name in self.names)

    def usual_spelling(self, word: str) -> OwnName | None:
        """The name that `word`, unknown to the dictionary, seems to mean and differs from.

        The other spelling stands in the essay at least three times, and three times as often as
        this one. Near is one edit (a swap of neighbours is one) that leaves the first letter and
        the last as they are: endings ("Petrov", "Petrova") make another name.
        """
        key = plain(word)
        if len(key) < _MIN_LETTERS:
            return None
        near = list(self._near(key))
        return near[0] if len(near) == 1 else None

    def _near(self, key: str) -> Iterator[OwnName]:
        from rapidfuzz.distance import OSA

        for name, own in self.names.items():
            often = own.uses >= max(_USUAL, _USUAL * self._uses[key])
            alike = len(name) >= _MIN_LETTERS and name[0] == key[0] and not _one_stem(name, key)
            if alike and often and OSA.distance(key, name, score_cutoff=1) == 1:
                yield own

    @cached_property
    def _uses(self) -> Counter[str]:
        """How often each word stands in the essay, in its plain form."""
        return Counter(plain(word.text) for word in words(self._essay.text))

    @cached_property
    def _starts(self) -> frozenset[int]:
        """Where the first word of each sentence stands."""
        first = (next(words(self._essay.text, *s.span), None) for s in self._essay.sentences)
        return frozenset(word.span.start for word in first if word)

    @cached_property
    def _headings(self) -> tuple[Span, ...]:
        """The title, headings, and short lines that do not end like a sentence."""
        return tuple(p.span for p in self._essay.paragraphs if self._is_heading(p))

    def _is_heading(self, paragraph: Paragraph) -> bool:
        text = paragraph.span.of(self._essay.text).rstrip()
        short = count_words(text) <= _HEADING_WORDS and not text.endswith((".", "!", "?", ",", ":"))
        return paragraph.kind in ("title", "heading") or short


def _bare(text: str, span: Span) -> tuple[str, Span]:
    """A word without its possessive ending."""
    bare = text.removesuffix("'s").removesuffix("’s").rstrip("'’")
    return bare, Span(span.start, span.start + len(bare))


def _one_stem(one: str, other: str) -> bool:
    """Whether two spellings differ in their last letter alone."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return same >= max(len(one), len(other)) - 1
