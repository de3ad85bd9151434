"""Tokenised sentences and their rewritings: put back into ordinary text, and what was changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from feedback.text.span import Span

# What a web page's code left in the sentences is no word of theirs.
_CODE = re.compile(r"&\w+;")
# Tokens with no space before them, and with none after them.
_CLOSING = frozenset({".", ",", ";", ":", "?", "!", "...", "..", "%", ")", "]", "''"})
_OPENING = frozenset({"(", "[", "$", "£", "``"})
_JOINING = frozenset({"/"})
_ENDING = re.compile(r"(?:n't|'(?:s|re|ve|ll|d|m))$", re.IGNORECASE)
# Words that tokenising cuts in two.
_HALVES = frozenset({("can", "not"), ("gon", "na"), ("wan", "na"), ("got", "ta")})
_QUOTES = {"``": '"', "''": '"', '"': '"', "'": "'", "`": "'", "‘": "'", "’": "'"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its rewritings, in ordinary spacing; `edits` has the changes of each."""

    source: str
    references: tuple[str, ...]
    edits: tuple[tuple[Span, ...], ...]


def pairs(folder: Path) -> Iterator[Pair]:
    """The sentences of a folder that holds dev/ and test/, each with .src and .ref0 to .ref3."""
    for part in ("dev", "test"):
        names = [f"{part}.src", *(f"{part}.ref{i}" for i in range(4))]
        columns = [(folder / part / name).read_text("utf-8").splitlines() for name in names]
        for source, *references in zip(*columns, strict=True):
            if source.strip():
                yield pair(source, [r for r in references if r.strip()])


def pair(source: str, references: Sequence[str]) -> Pair:
    """A pair from sentences whose tokens are parted by spaces."""
    text, spans = detokenised(_words(source))
    tokens = [span.of(text) for span in spans]
    written = [detokenised(_words(reference)) for reference in references]
    return Pair(
        text,
        tuple(reference for reference, _ in written),
        tuple(
            tuple(edits(tokens, spans, [span.of(reference) for span in places]))
            for reference, places in written
        ),
    )


def _words(sentence: str) -> list[str]:
    return [token for token in sentence.split() if not _CODE.fullmatch(token)]


def detokenised(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """The tokens as ordinary text, and where each stands in it.

    The spaces that tokenising puts in are taken out, before a comma as in "do n't" and "can not",
    so that no space is an error.
    """
    text = ""
    spans: list[Span] = []
    open_quotes: set[str] = set()
    tight = True
    for before, token in zip(["", *tokens], tokens, strict=False):
        written = _QUOTES.get(token, token)
        joins = token in _CLOSING or token in _JOINING or bool(_ENDING.match(token))
        joins = joins or (before.casefold(), token.casefold()) in _HALVES
        opens = token in _OPENING
        if written in ('"', "'"):
            possessive = written == "'" and before.endswith("s") and "'" not in open_quotes
            joins = possessive or written in open_quotes
            opens = not joins
            if not possessive:
                open_quotes ^= {written}
        if not (tight or joins):
            text += " "
        spans.append(Span(len(text), len(text) + len(written)))
        text += written
        tight = opens or token in _JOINING
    return text, spans


def edits(tokens: Sequence[str], spans: Sequence[Span], reference: Sequence[str]) -> Iterator[Span]:
    """Where a reference differs from the tokens, in the tokens' text.

    Changes beside one another are one; where words were put in, it is the gap between the words
    there.
    """
    from rapidfuzz.distance import Levenshtein

    last = None
    for tag, start, end, _, _ in Levenshtein.opcodes(tokens, reference):
        if tag == "equal":
            continue
        if last and last[1] == start:
            last = (last[0], end)
            continue
        if last:
            yield _place(spans, *last)
        last = (start, end)
    if last:
        yield _place(spans, *last)


def _place(spans: Sequence[Span], start: int, end: int) -> Span:
    if start < end:
        return Span(spans[start].start, spans[end - 1].end)
    left = spans[start - 1].end if start else 0
    return Span(left, spans[start].start if start < len(spans) else left)


def touch(flag: Span, edit: Span) -> bool:
    """Whether a flag is about an edit: they share a character or an edge.

    A missing comma is flagged on the word before it, and the edit is the gap after that word.
    """
    return flag.start <= edit.end and edit.start <= flag.end
