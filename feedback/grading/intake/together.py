"""One file handed in by several: together as a group, or the very same twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from feedback.grading.intake import canvas
from feedback.grading.intake.handed import Part


class Shown(NamedTuple):
    """A student's essay: the name to call the student by, the file, and the digest of its bytes."""

    student: str
    part: Part
    digest: str


class Shared(NamedTuple):
    """Who else handed the file in with this student, and what is to be said of others."""

    group: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def shared(essays: Sequence[Shown]) -> list[Shared]:
    """For each essay, in order, with whom it is shared.

    A group's work is one that the LMS itself shows as such: Moodle's group before the name, of
    whose members all have the same file, or the same attachment of Canvas's. Any other two students
    with the very same file are told to the teacher.
    """
    same: dict[str, list[Shown]] = {}
    groups: dict[str, list[Shown]] = {}
    for essay in essays:
        same.setdefault(essay.digest, []).append(essay)
        groups.setdefault(essay.part.named.group, []).append(essay)
    teams = {
        name
        for name, members in groups.items()
        if name and len(members) > 1 and len({each.digest for each in members}) == 1
    }
    return [_of(essay, same[essay.digest], teams) for essay in essays]


def _of(essay: Shown, same: Sequence[Shown], teams: set[str]) -> Shared:
    others = [each for each in same if each is not essay]
    group = [each for each in others if _together(essay, each, teams)]
    rest = [each.student for each in others if each not in group]
    notes = (f"the same file as {_listed(rest)}",) if rest else ()
    return Shared(tuple(each.student for each in group), notes)


def _together(one: Shown, other: Shown, teams: set[str]) -> bool:
    if one.part.named.group in teams and one.part.named.group == other.part.named.group:
        return True
    number = canvas.attachment(one.part.file.name)
    return bool(number) and number == canvas.attachment(other.part.file.name)


def _listed(names: Sequence[str], most: int = 3) -> str:
    shown = [f"{name}’s" for name in names[:most]]
    more = len(names) - most
    return " and ".join([*shown, f"{more} more"] if more > 0 else shown)
