"""A sentence's tokens with the words on either side, for checks that look at company."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from feedback.essay.model import Body, Sentence

EDGE = ""


@dataclass(frozen=True)
class Line:
    """The tokens of one sentence without white space; positions outside it are its edge."""

    tokens: tuple[Token, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens in lower case, with straight apostrophes."""
        return tuple(token.text.lower().replace("’", "'") for token in self.tokens)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @cached_property
    def tagged(self) -> tuple[str, dict[int, int]]:
        """The line as "word/TAG word/TAG ", and the position of the token at each offset."""
        text = ""
        starts: dict[int, int] = {}
        for at, (word, token) in enumerate(zip(self.words, self.tokens, strict=True)):
            starts[len(text)] = at
            text += f"{''.join(word.split()) or '_'}/{token.tag_ or '_'} "
        return text, starts

    def word(self, at: int) -> str:
        """The word at a position, in lower case; EDGE outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else EDGE

    def tag(self, at: int) -> str:
        """The parser's tag (Penn) at a position; EDGE outside the sentence."""
        return self.tokens[at].tag_ if 0 <= at < len(self.tokens) else EDGE

    def span(self, first: int, last: int | None = None) -> Span:
        """Where the tokens from `first` to `last` (itself included) stand in the essay."""
        end = self.tokens[first if last is None else last]
        return Span(self.tokens[first].idx, end.idx + len(end.text))

    def touches(self, at: int) -> bool:
        """Whether nothing stands between the token at a position and the one before it."""
        return at > 0 and not self.tokens[at - 1].whitespace_

    def __len__(self) -> int:
        return len(self.tokens)


def line_of(essay: Body, sentence: Sentence) -> Line:
    """The tokens of a sentence of `essay`."""
    return _line(essay.doc, sentence.span)


@lru_cache(maxsize=512)
def _line(doc: Doc, span: Span) -> Line:
    """A line is read by every check: its tokens are fetched once."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return Line(tuple(t for t in found if not t.is_space) if found is not None else ())
