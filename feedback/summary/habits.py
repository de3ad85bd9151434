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
# How the messages put it where a real word is not the one that is meant.
_ANOTHER_WORD = "may not be what you mean"
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
        "Joining sentences",
        "Read each aloud: where does your voice stop? Put a full stop or a joining word there.",
        "Check where one sentence ends and the next begins",
        "Where does your voice stop as you read these aloud, and what mark or word is there?",
    ),
    "capitals": Family(
        "Capital letters",
        "Sentences, names and “I” begin with a capital: read the essay once just for these.",
        "Check the capital letters",
        "Which of these words begin a sentence or are names? “I” takes a capital too.",
    ),
    "apostrophes": Family(
        "Apostrophes",
        "Say the short form in full (“it is”), or ask who owns what: is a letter left out, "
        "or does something belong to somebody?",
        "Check the apostrophes",
        "In which of these is a letter left out, and in which does something belong to somebody?",
    ),
    "spacing": Family(
        "Spaces around punctuation",
        "Put one space after a comma or full stop, and none before it.",
        "Check the spaces around punctuation",
        "Where should the space be, before the mark or after it?",
    ),
    "joined": Family(
        "One word, two words or a hyphen",
        "Look each one up once, and note how it is written.",
        "Check what is one word, two words or has a hyphen",
        "Which of these have you seen in print, and how were they written there?",
    ),
    "commas": Family(
        "Commas",
        "Read the sentence aloud: does the reader need a pause here to see which words belong "
        "together?",
        "Check the commas",
        "Where would a reader need a pause, and where not?",
    ),
    "articles": Family(
        "“a”, “an” and “and”",
        "Say the next word aloud: “a” comes before a consonant sound, “an” before a vowel "
        "sound. Or do you mean “and”?",
        "Check “a”, “an” and “and”",
        "Which sound does the next word begin with when you say it?",
    ),
    "words": Family(
        "Spelling",
        "Look each one up once and keep a list of your own: which ones do you often miss?",
        "Proofread the spelling",
        "Read the essay once just for spelling: which of these can you put right yourself?",
    ),
    "mixed": Family(
        "Mixed-up words",
        "Both are real words, so a spellchecker says nothing. Say the sentence slowly: which "
        "word do you mean?",
        "Check for mixed-up words",
        "Say each sentence slowly: which of the two words do you mean?",
    ),
    "grammar": Family(
        "How words fit together",
        "Read the sentence aloud: which words do not fit together?",
        "Proofread the grammar",
        "Read these sentences aloud: which words sound odd?",
    ),
    "punctuation": Family(
        "Punctuation marks",
        "Read the sentence aloud: which mark does the reader need here?",
        "Check the punctuation",
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
    if _ANOTHER_WORD in finding.message and finding.category == "grammar":
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
