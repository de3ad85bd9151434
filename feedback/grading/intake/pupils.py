"""Whose the files are: gathered by student, and each student looked up on the class list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from feedback.grading.intake.conventions import Understood, key_of, stem_of
from feedback.grading.intake.handed import Named, Part
from feedback.grading.intake.matching import Match, Matcher
from feedback.grading.intake.roster import Student
from feedback.text.alphabet import alphabetical


@dataclass(slots=True)
class Pupil:
    """One student's files, as they gather."""

    parts: list[Part]
    match: Match
    doubts: list[str] = field(default_factory=list)

    @property
    def student(self) -> str:
        """The name as the class list or the LMS has it, "" where nobody says."""
        if self.match.student:
            return self.match.student.name
        named = self.parts[0].named
        member = self.parts[0].file.member
        return named.student or (
            f"Participant {named.id}" if "_assignsubmission_" in member else ""
        )

    @property
    def id(self) -> str:
        return self.parts[0].named.id or (self.match.student.id if self.match.student else "")

    @property
    def called(self) -> str:
        """What to call the student by, and the folder of the reports."""
        named = self.parts[0].named
        return self.student or (f"anon_{named.id}" if named.id else stem_of(self.parts[0].file))

    @property
    def late(self) -> bool:
        in_list = self.match.student is not None and self.match.student.late
        return in_list or any(part.named.late for part in self.parts)


def pupils_of(understood: Understood, students: Sequence[Student]) -> list[Pupil]:
    """Everybody who handed something in, by name."""
    convention = understood.convention
    matcher = Matcher(students, convention)
    parts = list(understood.parts)
    if convention != "folders":
        parts += [Part(file, Named("", name=file.name)) for file in understood.loose]
    gathered: dict[str, list[Part]] = {}
    for part in parts:
        gathered.setdefault(key_of(part, convention), []).append(part)
    pupils = [Pupil(group, _match(matcher, group[0])) for group in gathered.values()]
    return sorted(
        _merged(pupils), key=lambda each: (alphabetical(each.called), each.parts[0].file.member)
    )


def _match(matcher: Matcher, part: Part) -> Match:
    if part.named.id:
        return matcher.match(part.named)
    found = matcher.match(part.named) if part.named.student else Match(None)
    if found.student or found.note:
        return found
    return matcher.within(part.named.student or stem_of(part.file))


def _merged(pupils: Sequence[Pupil]) -> list[Pupil]:
    """The files of one student of the class list together, however they are named.

    Two numbers of the LMS are two students to it, and stay apart.
    """
    merged: dict[int, Pupil] = {}
    rest: list[Pupil] = []
    for pupil in pupils:
        first = merged.get(id(pupil.match.student)) if pupil.match.student else None
        if pupil.match.student is None:
            rest.append(pupil)
        elif first is None:
            merged[id(pupil.match.student)] = pupil
        elif _numbers(first) and _numbers(pupil):
            pupil.doubts.append(f"answers to {pupil.student} on the class list, as another does")
            rest.append(pupil)
        else:
            first.parts += pupil.parts
    return [*merged.values(), *rest]


def _numbers(pupil: Pupil) -> str:
    return pupil.parts[0].named.id
