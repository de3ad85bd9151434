"""What scoring an essay against a rubric gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from feedback.text.span import Span

EvidenceSeen = Literal["seen", "partial", "not_seen", "not_assessed"]
State = Literal["assessed", "blank", "too_short", "copied", "off_topic"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the essay that a measure's value rests on; `called` says what it may be."""

    measure: str
    called: str
    span: Span


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """A suggestion for one criterion; the teacher decides.

    `suggested_points` and `suggested_level` are None where the program suggests nothing (only a
    teacher judges it, or what it rests on was not checked). `descriptor` is the level's text in the
    rubric. `reasons` are whole sentences; `findings` are finding ids ("f3"); `next_step` says what
    the next level asks for. A criterion that does not count for this task (`counts` False) is part
    of no total. `passages` are those that its measures rest on, the student's and the teacher's.
    """

    id: str
    title: str
    description: str
    max_points: float
    suggested_points: float | None
    suggested_level: str | None
    descriptor: str | None
    evidence_seen: EvidenceSeen
    needs_teacher: bool
    reasons: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    next_step: str | None = None
    counts: bool = True
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class RubricResult:
    """The whole rubric; `suggested_total` sums the suggested points and is None without any.

    `max_total` is the full total of the criteria that count; `max_suggested` the part of it that
    was suggested on. `state` says what the essay is where nothing could be suggested at all; `note`
    says so in a sentence.
    """

    name: str
    title: str
    criteria: tuple[CriterionResult, ...]
    suggested_total: float | None
    max_suggested: float
    max_total: float
    note: str = ""
    state: State = "assessed"
