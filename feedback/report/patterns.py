"""Slips of language as patterns: one habit with all its words and places, said once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.finding import Category
from feedback.report.notes import Note
from feedback.report.words import KINDS, count
from feedback.summary.habits import FAMILIES, family, is_slip, stands_as_one


@dataclass(frozen=True, slots=True)
class Pattern:
    """Slips of one habit in text order; `places` counts all of them with their repeats.

    `habit` is its name among FAMILIES. `gathered` patterns stand as one beside the essay: `lead` is
    marked clearly, the rest faintly.
    """

    id: str
    title: str
    advice: str
    category: Category
    notes: tuple[Note, ...]
    habit: str

    @property
    def lead(self) -> Note:
        return self.notes[0]

    @property
    def places(self) -> int:
        return sum(note.places for note in self.notes)

    @property
    def gathered(self) -> bool:
        return stands_as_one(self.habit, len(self.notes))

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
            key,
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
