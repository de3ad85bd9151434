"""Everything that is said about one essay: what the writers turn into reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.engine import EngineInfo
from feedback.library.library import SourceLibrary
from feedback.rubric.result import RubricResult
from feedback.text.span import Span

Audience = Literal["student", "teacher"]


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the essay does well, and where."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class NextStep:
    """One of the three things to do first.

    `text` is the principle, `question` what to ask oneself at the `places`; `findings` are the ids
    of the findings it rests on.
    """

    text: str
    question: str
    findings: tuple[str, ...]
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    strengths: tuple[Strength, ...] = ()
    next_steps: tuple[NextStep, ...] = ()


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something the program could not look at: what, why, and what would change that."""

    what: str
    why: str
    remedy: str = ""


@dataclass(frozen=True)
class Assessment:
    """What is said about one essay.

    `findings` are in text order; finding number i (from 0) has the id "f{i+1}". `date` is an ISO
    day, or "" where the report shall not name one.
    """

    essay: Essay
    library: SourceLibrary
    findings: tuple[Finding, ...]
    engine: EngineInfo
    rubric: RubricResult | None
    summary: Summary
    measures: Mapping[str, float] = field(default_factory=dict)
    not_checked: tuple[NotChecked, ...] = ()
    audience: Audience = "student"
    date: str = ""

    def finding(self, id: str) -> Finding:
        """The finding with an id ("f3")."""
        return self.findings[int(id[1:]) - 1]

    def report(self) -> dict[str, Any]:
        """The JSON report, version 1, as a dict."""
        from feedback.schema import report_of

        return report_of(self)
