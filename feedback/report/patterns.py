"""Slips of language as patterns: one habit with all its words and places, said once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.finding import Category
from feedback.report.notes import Note
from feedback.report.words import KINDS, count
from feedback.summary.habits import FAMILIES, family, is_slip

# From so many slips of a pattern on, one of them stands beside the essay for all: a margin with
# sixty notes helps less than one with ten. What has only its kind in common is gathered later.
GATHERED_FROM = 4
_LOOSE = 9


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
        if is_slip(finding):
            found.setdefault(family(finding, assessment.essay.text), []).append(note)
    return tuple(
        Pattern(
            f"l{number}",
            FAMILIES[key].title,
            FAMILIES[key].advice,
            _category(members),
            tuple(members),
        )
        for number, (key, members) in enumerate(found.items(), 1)
    )


def _category(members: Sequence[Note]) -> Category:
    """The category of most of `members`, by whose colour the pattern is known."""
    categories = [note.category for note in members]
    order = list(KINDS)
    return max(categories, key=lambda c: (categories.count(c), -order.index(c)))


def gathered(found: Iterable[Pattern]) -> set[int]:
    """The numbers of all notes that stand in a gathered pattern."""
    return {note.number for pattern in found if pattern.gathered for note in pattern.notes}
