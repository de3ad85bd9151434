"""What scoring an essay against a rubric gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EvidenceSeen = Literal["seen", "partial", "not_seen", "not_assessed"]


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """A suggestion for one criterion; the teacher decides.

    `suggested_points` and `suggested_level` are None where the program suggests nothing (only a
    teacher judges it, or what it rests on was not checked). `descriptor` is the level's text in the
    rubric. `reasons` are whole sentences; `findings` are finding ids ("f3"); `next_step` says what
    the next level asks for.
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


@dataclass(frozen=True, slots=True)
class RubricResult:
    """The whole rubric; `suggested_total` sums the suggested points and is None without any.

    `max_total` is the rubric's full total; `max_suggested` the part of it that was suggested on.
    """

    name: str
    title: str
    criteria: tuple[CriterionResult, ...]
    suggested_total: float | None
    max_suggested: float
    max_total: float
    note: str = ""
