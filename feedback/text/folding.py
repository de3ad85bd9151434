"""Folding text for comparison, with the way back to where each character came from."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from feedback.text.span import Span

_SINGLE = dict.fromkeys("‘’‚‛′`´", "'")
_DOUBLE = dict.fromkeys("“”„‟″«»", '"')
_DASH = dict.fromkeys("‐‑‒–—―−", "-")
_PLAIN = {**_SINGLE, **_DOUBLE, **_DASH, "…": "..."}
_DROPPED = {"\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; `origins[i]` is the code point of the original that `text[i]` came from."""

    text: str
    origins: tuple[int, ...]
    length: int

    def original(self, span: Span) -> Span:
        """The span of the original text that a span of the folded text came from."""
        if span.start >= len(self.origins):
            return Span(self.length, self.length)
        start = self.origins[span.start]
        return (
            Span(start, max(start, self.origins[span.end - 1] + 1))
            if span.end
            else Span(start, start)
        )


def fold(text: str) -> Folded:
    """`text` with quotes, dashes, case, ligatures and runs of white space made alike.

    Soft hyphens and zero-width characters are dropped; accents stay.
    """
    out: list[str] = []
    origins: list[int] = []
    for i, ch in enumerate(text):
        if ch in _DROPPED:
            continue
        if ch.isspace():
            if out and out[-1] == " ":
                continue
            folded = " "
        elif ch in _PLAIN:
            folded = _PLAIN[ch]
        else:
            folded = ch.casefold() if ch.isascii() else unicodedata.normalize("NFKC", ch).casefold()
        out.extend(folded)
        origins.extend([i] * len(folded))
    return Folded("".join(out), tuple(origins), len(text))
