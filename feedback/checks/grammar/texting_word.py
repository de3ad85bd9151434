"""Words written as in a text message: "u", "ur", "cuz", "gonna"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

CHECK = Check(
    name="grammar/texting-word",
    severity="suggestion",
    summary="a word shortened as in a text message",
    why="What is quick between friends looks like haste in an essay.",
    advice="Would you write this to somebody you do not know? Write the word out.",
    examples=(
        Example(
            flagged="When ⟦u⟧ ride a bike, the air gets cleaner.",
            clean="When you ride a bike, the air gets cleaner. The letter u stands in “burn”.",
        ),
    ),
)
_MEANT = {
    "u": "you",
    "ur": "your",
    "cuz": "because",
    "coz": "because",
    "bc": "because",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "have to",
    "kinda": "kind of",
    "sorta": "sort of",
    "lemme": "let me",
    "gimme": "give me",
    "dunno": "do not know",
    "ppl": "people",
    "plz": "please",
    "pls": "please",
    "thx": "thanks",
    "idk": "I do not know",
    "tbh": "to be honest",
    "btw": "by the way",
    "lol": "",
    "omg": "",
    "yeah": "yes",
}
# Only in small letters: Ur is a city, BC an era or a province, U a grade.
_WORD = re.compile(
    rf"(?<![\w.'’/=+*^-])(?:{'|'.join(map(re.escape, _MEANT))})(?![\w'’/=+*^-]|\.\w)"
)
# A letter or a symbol spoken of: "the letter u", "u and v", "a long u", "speed u".
_SYMBOL = re.compile(
    r"(?:\b(?:letters?|vowels?|sounds?|symbols?|variables?|long|short|silent|double|final|initial"
    r"|called|velocity|speed|an?)\s+|[=+*/(,]\s*)\Z"
    r"|\b[a-tv-z]\s*(?:,|and|or)\s*\Z",
    re.IGNORECASE,
)
_SYMBOL_AFTER = re.compile(r"\s*(?:[=+*/)<>^]|(?:,|and|or)\s+[a-z]\b(?!['’]))")
_ERA = re.compile(r"\d\s*\Z")
_SINGLE = frozenset(("u", "ur", "bc"))
_CONFIDENCE = 0.95


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding for each such word, its further places with it."""
    del library
    places: dict[str, list[Span]] = {}
    for sentence in essay.prose:
        for match in _WORD.finditer(sentence.span.of(essay.text)):
            span = Span(*match.span()).shifted(sentence.span.start)
            quoted = any(mark.span.covers(span) for mark in essay.quotations)
            if not quoted and not _is_symbol(match):
                places.setdefault(match[0], []).append(span)
    for word, spans in places.items():
        meant = _MEANT[word]
        said = f"; perhaps “{meant}”" if meant else ""
        yield CHECK.at(
            spans[0],
            f"“{word}” is how you write in a text message{said}.",
            suggestions=(meant,) if meant else (),
            repeats=tuple(spans[1:]),
            confidence=_CONFIDENCE,
        )


def _is_symbol(match: re.Match[str]) -> bool:
    if match[0] not in _SINGLE:
        return False
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(_SYMBOL.search(before) or _SYMBOL_AFTER.match(after) or _ERA.search(before))
