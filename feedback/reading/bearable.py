"""What an essay may be like before it is refused: no essay is near these bounds.

The finders look at words, marks and sentences and at what stands round each; what is none of
these could keep them for hours. The bounds are several times what the longest dissertations hold.
"""

from __future__ import annotations

import re
from collections import Counter

from feedback.errors import ReadingError
from feedback.reading.document import Document

# The longest real ones are addresses of web pages. Scripts that part no words are left out.
LONGEST_WORD = 2_000
MOST_CHARACTERS = 300_000
LONGEST_SENTENCE = 20_000
MOST_QUOTATION_MARKS = 2_000
# Neither letters, figures nor spaces: so many, and more than half as many as letters.
MOST_SIGNS = 2_000
# Sentences that return more often than any refrain, and are more than half of all there is.
MOST_RETURNS = 200

_LONG_WORD = re.compile(rf"[^\s\u2e80-\uffff]{{{LONGEST_WORD + 1}}}")
_LONG_SENTENCE = re.compile(rf"[^.!?\n\u2e80-\uffff]{{{LONGEST_SENTENCE + 1}}}")
_SENTENCE = re.compile(r"[^.!?\n]+")
# "Not given" may well fill a table.
_FEWEST_WORDS = 3
_LETTERS = re.compile(r"[^\W_]")
_SIGNS = re.compile(r"[^\w\s]|_")
_QUOTATION_MARKS = re.compile('["“”„‟«»]')


def refuse_unlike_prose(document: Document, name: str) -> None:
    """Raises ReadingError, which calls the essay `name`, for what cannot be an essay."""
    text = document.text
    if len(text) > MOST_CHARACTERS:
        what = f"has {len(text):,} characters and one check takes at most {MOST_CHARACTERS:,}"
        raise ReadingError(f"{name} {what}: divide it into chapters and check each.")
    if _LONG_WORD.search(text):
        what = f"holds more than {LONGEST_WORD:,} characters without a space between them"
        raise ReadingError(f"{name} {what}: take out what is no text, and save it again.")
    if _LONG_SENTENCE.search(text):
        what = f"goes on for more than {LONGEST_SENTENCE:,} characters without a full stop"
        raise ReadingError(f"{name} {what}: put in the ends of its sentences, and save it again.")
    signs = _count(_SIGNS, text)
    if signs > MOST_SIGNS and signs > _count(_LETTERS, text) / 2:
        raise ReadingError(f"{name} consists mostly of signs: give the words of the essay.")
    if (marks := _count(_QUOTATION_MARKS, text)) > MOST_QUOTATION_MARKS:
        what = f"has {marks:,} quotation marks and one check takes at most {MOST_QUOTATION_MARKS:,}"
        raise ReadingError(f"{name} {what}: divide it into chapters and check each.")
    if (returns := _most_returns(text)) > MOST_RETURNS:
        what = f"says the same again and again, one sentence {returns:,} times"
        raise ReadingError(f"{name} {what}: keep it once, and save the essay again.")


def _most_returns(text: str) -> int:
    """How often the commonest sentence stands there; 0 where such sentences are not most of it."""
    found = Counter(
        words for m in _SENTENCE.finditer(text) if (words := " ".join(m[0].split()).casefold())
    )
    often = {
        sentence: count
        for sentence, count in found.items()
        if count > MOST_RETURNS and len(sentence.split()) >= _FEWEST_WORDS
    }
    length = sum(len(sentence) * count for sentence, count in found.items())
    same = sum(len(sentence) * count for sentence, count in often.items())
    return max(often.values()) if same > length / 2 else 0


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
