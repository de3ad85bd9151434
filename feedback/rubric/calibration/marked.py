"""An essay that the teacher has marked, as the fits see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from feedback.rubric.measures import Values
from feedback.rubric.result import State

TOTAL = "total"


@dataclass(frozen=True)
class Marked:
    """One marked essay: `marks` by criterion id, or under "total"; `values` are its measures.

    `group` is the teacher's own word for a group of students, or "". An essay whose `state` is not
    "assessed" (blank, too short, off its topic) is no example of anything.
    """

    file: str
    marks: Mapping[str, float]
    values: Values
    group: str = ""
    state: State = "assessed"


def column(essays: Sequence[Marked], name: str) -> list[float]:
    """The marks of one column, in the order of the essays."""
    return [essay.marks[name] for essay in essays]
