"""A sentence with its numbers put behind marks, so that patterns meet "12", "twelve" and "1,200"
alike: "⟨0⟩ of the ⟨1⟩ judges"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from feedback.text.number_words import NUMBER, is_figures, value_of
from feedback.text.span import Span

_NUMBER = re.compile(rf"(?i){NUMBER}|(?<=[-–—])\d{{4}}(?!\d)|(?<=[(\[$£€])\d[\d,]*")
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the sentence: its place in the essay, its worth, whether it is like a year."""

    span: Span
    value: float
    may_be_year: bool


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` is the sentence with marks; `offsets` tells for each of its code points where in the
    essay it comes from."""

    text: str
    numbers: tuple[Number, ...]
    offsets: tuple[int, ...]

    def number(self, found: re.Match[str], group: str) -> Number:
        """The number that a group of a match on `text` holds the mark of."""
        return self.numbers[int(found.group(group).strip("⟨⟩YN"))]

    def span(self, start: int, end: int) -> Span:
        """The place in the essay of a stretch of `text`."""
        return Span(self.offsets[start], self.offsets[end])


def masked(text: str, span: Span) -> Masked:
    """The sentence at `span` of `text`, its numbers masked: ⟨Y3⟩ like a year, ⟨N3⟩ any other."""
    parts: list[str] = []
    offsets: list[int] = []
    numbers: list[Number] = []
    at = span.start
    for found in _NUMBER.finditer(text, *span):
        written = found.group()
        year = is_figures(written) and _YEAR.fullmatch(written) is not None
        mark = f"⟨{'Y' if year else 'N'}{len(numbers)}⟩"
        numbers.append(Number(Span(*found.span()), value_of(written), year))
        parts += (text[at : found.start()], mark)
        offsets += range(at, found.start())
        offsets += [found.start()] * len(mark)
        at = found.end()
    parts.append(text[at : span.end])
    offsets += range(at, span.end + 1)
    return Masked("".join(parts), tuple(numbers), tuple(offsets))
