"""The habits that slips of language show: told by their remedies, whatever engine found them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from feedback.finding import Category, Finding

LANGUAGE: frozenset[Category] = frozenset(("grammar", "punctuation", "spelling", "style"))

# From so many slips of a habit on, one of them stands for all: a margin with sixty notes helps less
# than one with ten. What has only its kind in common is gathered later.
GATHERED_FROM = 4
_LOOSE_FROM = 9
_LOOSE = frozenset(("grammar", "punctuation", "style"))

_APOSTROPHES = re.compile(r"['’`´]")
_GAPS = re.compile(r"[\s\-‑–]")
_MARKS = re.compile(r"[^\w\s'’-]")
_ARTICLES = frozenset(("a", "an", "and"))


class Family(NamedTuple):
    """A kind of habit: its name, and what to do about it once for all its places.

    `step` and `question` put it as one of the first things to do; empty for what never is one.
    """

    title: str
    advice: str
    step: str = ""
    question: str = ""


FAMILIES: Mapping[str, Family] = {
    "joins": Family(
        "Where two sentences meet",
        "Read each aloud: where does the voice stop? A full stop or a joining word belongs there.",
        "Look where two sentences meet",
        "Where does your voice stop as you read these aloud, and what mark or word stands there?",
    ),
    "capitals": Family(
        "Capital letters",
        "A sentence, a name and “I” begin with a capital: read the text once for these alone.",
        "Look once more at the capital letters",
        "Which of these words begin a sentence or are a name? “I” counts as one.",
    ),
    "apostrophes": Family(
        "Apostrophes",
        "Say the short form in full (“it is”), or ask what belongs to whom: is a letter left out, "
        "or is something owned?",
        "Look once more at the apostrophes",
        "In which of these is a letter left out, and in which does something belong to somebody?",
    ),
    "spacing": Family(
        "Spaces around marks",
        "One space stands after a comma or full stop and none before it.",
        "Look once more at the spaces around marks",
        "Where should a space stand, before the mark or after it?",
    ),
    "joined": Family(
        "One word, two words or a hyphen",
        "Look each up once, and note how it is written.",
        "Look up what is one word, two, or has a hyphen",
        "Which of these have you seen in print, and how were they written there?",
    ),
    "commas": Family(
        "Commas",
        "Read the sentence aloud: does the reader need a pause here to see which words belong "
        "together?",
        "Look once more at the commas",
        "Where would a reader need a pause, and where not?",
    ),
    "articles": Family(
        "“a”, “an” and “and”",
        "Say the next word aloud: “a” before a consonant’s sound, “an” before a vowel’s; is "
        "“and” meant?",
        "Look once more at “a”, “an” and “and”",
        "Which sound does the next word begin with when you say it?",
    ),
    "words": Family(
        "Words to look up",
        "Look each up once, and keep a list of your own: which of them come again?",
        "Proofread the spelling",
        "Read the essay once for spelling alone: which of these do you know how to spell?",
    ),
    "mixed": Family(
        "One word for another",
        "Both are words, so a spelling checker is silent: say the sentence slowly, which do you "
        "mean?",
        "Look for words that stand in another’s place",
        "Say each sentence slowly: which of the two words do you mean?",
    ),
    "grammar": Family(
        "How words fit together",
        "Read the sentence aloud: which words do not fit together?",
        "Proofread the grammar",
        "Read these sentences aloud: where does your ear stumble?",
    ),
    "punctuation": Family(
        "Marks",
        "Read the sentence aloud: which mark does the reader need here?",
        "Look once more at the punctuation",
        "Where would a reader need a pause, and where not?",
    ),
    "style": Family("How it reads", "Would fewer or plainer words say the same?"),
}
_OF_CHECK: Mapping[str, str] = {
    "grammar/comma-splice": "joins",
    "grammar/run-on": "joins",
    "grammar/apostrophe-plural": "apostrophes",
    "grammar/missing-apostrophe": "apostrophes",
    "grammar/confused-word": "mixed",
}
_OF_CATEGORY: Mapping[Category, str] = {
    "spelling": "words",
    "grammar": "grammar",
    "punctuation": "punctuation",
    "style": "style",
}


def stands_as_one(habit: str, slips: int) -> bool:
    """Whether so many slips of a habit are shown as one: a clear first, the others faintly."""
    return slips >= (_LOOSE_FROM if habit in _LOOSE else GATHERED_FROM)


def is_slip(finding: Finding) -> bool:
    """Whether a finding is about the language of a passage, and so belongs to a habit."""
    return finding.category in LANGUAGE and finding.span is not None


def family(finding: Finding, text: str) -> str:
    """Which habit a slip belongs to: told by its remedy, whatever engine found it."""
    if finding.check in _OF_CHECK:
        return _OF_CHECK[finding.check]
    words = finding.span.of(text) if finding.span else ""
    if finding.suggestions:
        for key, holds in _TESTS:
            if holds(words, finding.suggestions[0]):
                return key
    if "stands where" in finding.message and finding.category == "grammar":
        return "mixed"
    return _OF_CATEGORY.get(finding.category, "grammar")


def _same(*gone: re.Pattern[str]) -> Callable[[str, str], bool]:
    """Whether two texts are alike, but for case, once every one of `gone` is taken out."""

    def bare(text: str) -> str:
        for pattern in gone:
            text = pattern.sub("", text)
        return text.casefold()

    return lambda words, remedy: bare(words) == bare(remedy)


def _is_article(words: str, remedy: str) -> bool:
    return {words.casefold(), remedy.casefold()} <= _ARTICLES


def _is_spacing(words: str, remedy: str) -> bool:
    return bool(_MARKS.search(words) or not words.strip()) and _same(_GAPS)(words, remedy)


# In this order: the first that holds names the habit.
_TESTS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("articles", _is_article),
    ("capitals", _same()),
    ("apostrophes", _same(_APOSTROPHES)),
    ("spacing", _is_spacing),
    ("joined", _same(_GAPS)),
    ("commas", _same(re.compile(","))),
)
