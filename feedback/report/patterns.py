"""Slips of language as patterns: one habit with all its words and places, said once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from feedback.assessment import Assessment
from feedback.finding import Category, Finding
from feedback.report.notes import Note
from feedback.report.words import KINDS, LANGUAGE, count

# From so many slips of a pattern on, one of them stands beside the essay for all: a margin with
# sixty notes helps less than one with ten. What has only its kind in common is gathered later.
GATHERED_FROM = 4
_LOOSE = 9

_APOSTROPHES = re.compile(r"['’`´]")
_GAPS = re.compile(r"[\s\-‑–]")
_MARKS = re.compile(r"[^\w\s'’-]")
_ARTICLES = frozenset(("a", "an", "and"))


class Family(NamedTuple):
    """A kind of habit: its name, and what to do about it once for all its places."""

    title: str
    advice: str


FAMILIES: Mapping[str, Family] = {
    "joins": Family(
        "Where two sentences meet",
        "Read each aloud: where does the voice stop? A full stop or a joining word belongs there.",
    ),
    "capitals": Family(
        "Capital letters",
        "A sentence, a name and “I” begin with a capital: read the text once for these alone.",
    ),
    "apostrophes": Family(
        "Apostrophes",
        "Say the short form in full (“it is”), or ask what belongs to whom: is a letter left out, "
        "or is something owned?",
    ),
    "spacing": Family(
        "Spaces around marks",
        "One space stands after a comma or full stop and none before it.",
    ),
    "joined": Family(
        "One word, two words or a hyphen",
        "Look each up once, and note how it is written.",
    ),
    "commas": Family(
        "Commas",
        "Read the sentence aloud: does the reader need a pause here to see which words belong "
        "together?",
    ),
    "articles": Family(
        "“a”, “an” and “and”",
        "Say the next word aloud: “a” before a consonant’s sound, “an” before a vowel’s; is "
        "“and” meant?",
    ),
    "words": Family(
        "Words to look up",
        "Look each up once, and keep a list of your own: which of them come again?",
    ),
    "mixed": Family(
        "One word for another",
        "Both are words, so a spelling checker is silent: say the sentence slowly, which do you "
        "mean?",
    ),
    "grammar": Family(
        "How words fit together",
        "Read the sentence aloud: which words do not fit together?",
    ),
    "punctuation": Family(
        "Marks", "Read the sentence aloud: which mark does the reader need here?"
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


@dataclass(frozen=True, slots=True)
class Pattern:
    """Slips of one habit in text order; `places` counts all of them with their repeats.

    `gathered` patterns stand as one beside the essay: `lead` is marked clearly, the rest faintly.
    """

    id: str
    title: str
    advice: str
    category: Category
    notes: tuple[Note, ...]

    @property
    def lead(self) -> Note:
        return self.notes[0]

    @property
    def places(self) -> int:
        return sum(note.places for note in self.notes)

    @property
    def gathered(self) -> bool:
        loose = self.title in (FAMILIES[key].title for key in ("grammar", "punctuation", "style"))
        return len(self.notes) >= (_LOOSE if loose else GATHERED_FROM)

    @property
    def extent(self) -> str:
        """How often, in words: "9 slips in 14 places", "9 places"."""
        said = count(self.places, "place")
        if self.places == len(self.notes):
            return said
        return f"{count(len(self.notes), 'slip')} in {said}"


def patterns(assessment: Assessment, notes: Sequence[Note]) -> tuple[Pattern, ...]:
    """The slips of language among `notes` by habit, in the order in which the habits appear."""
    found: dict[str, list[Note]] = {}
    for note, finding in zip(notes, assessment.findings, strict=True):
        if finding.category in LANGUAGE and finding.span is not None:
            found.setdefault(family(finding, assessment.essay.text), []).append(note)
    return tuple(
        Pattern(f"l{number}", *FAMILIES[key], _category(members), tuple(members))
        for number, (key, members) in enumerate(found.items(), 1)
    )


def _category(members: Sequence[Note]) -> Category:
    """The category of most of `members`, by whose colour the pattern is known."""
    categories = [note.category for note in members]
    order = list(KINDS)
    return max(categories, key=lambda c: (categories.count(c), -order.index(c)))


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


def gathered(found: Iterable[Pattern]) -> set[int]:
    """The numbers of all notes that stand in a gathered pattern."""
    return {note.number for pattern in found if pattern.gathered for note in pattern.notes}
