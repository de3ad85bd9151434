"""The shape of the JSON report, version 1, as pydantic models.

The keys are a contract with other people's scripts: more may be added, none taken away.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from feedback.essay.model import (
    Aspect,
    CitationStyle,
    CitationVerdict,
    ClaimKind,
    ClaimVerdict,
    OverlapKind,
    QuotationVerdict,
    Support,
)
from feedback.finding import Category, Relation, Severity
from feedback.rubric.result import EvidenceSeen, State


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class EssayPart(_Part):
    file: str
    title: str | None
    student: str | None
    language: str
    text: str
    words: int
    sentences: int
    paragraphs: int
    notes: list[str]
    prompted: list[tuple[int, int]]


class SourceUsePart(_Part):
    named: int
    quoted: int
    worded: int
    facts: int
    credited: bool


class SourcePart(_Part):
    id: str
    label: str | None
    title: str | None
    author: str | None
    year: int | None
    file: str
    words: int
    use: SourceUsePart


class GrammarEnginePart(_Part):
    name: str
    version: str
    variant: str
    note: str
    fallback: str


class EnginesPart(_Part):
    grammar: GrammarEnginePart


class EvidencePart(_Part):
    source: str | None
    start: int
    end: int
    text: str
    relation: Relation
    differing: list[tuple[int, int]]


class QuantityPart(_Part):
    start: int
    end: int
    text: str
    kind: str


class ClaimPart(_Part):
    start: int
    end: int
    text: str
    kind: ClaimKind
    support: Support
    verdict: ClaimVerdict
    evidence: list[EvidencePart]
    holder: str | None
    credit: str | None
    quantities: list[QuantityPart]
    words: list[tuple[int, int]]


class QuotationPart(_Part):
    start: int
    end: int
    text: str
    use: str
    introduced: bool
    explained: bool
    cited: bool
    verdict: QuotationVerdict
    source: str | None
    source_start: int | None
    source_end: int | None
    source_text: str | None
    named: list[str]


class CitationPart(_Part):
    start: int
    end: int
    text: str
    style: CitationStyle
    form: str
    label: str | None
    author: str | None
    year: int | None
    locator: str | None
    entry: int | None
    source: str | None
    sources: list[str]
    verdict: CitationVerdict
    reason: str
    misplaced: bool


class AttributionPart(_Part):
    start: int
    end: int
    text: str
    kind: str
    holder: str
    source: str | None


class WorkCitedPart(_Part):
    start: int
    end: int
    text: str
    cited: bool
    authors: list[str]
    title: str | None
    container: str | None
    year: int | None


class OverlapPart(_Part):
    start: int
    end: int
    text: str
    kind: OverlapKind
    credited: bool
    quoted: bool
    source: str
    source_start: int
    source_end: int
    credited_to: str | None


class EvaluationPart(_Part):
    start: int
    end: int
    text: str
    label: str | None
    source: str | None
    aspects: list[Aspect]
    missing: list[Aspect]
    stock: bool
    reasoned: list[Aspect]


class FindingPart(_Part):
    id: str
    check: str
    category: Category
    severity: Severity
    start: int | None
    end: int | None
    text: str | None
    message: str
    advice: str
    suggestions: list[str]
    evidence: list[EvidencePart]
    repeats: list[tuple[int, int]]
    differing: list[tuple[int, int]]
    criteria: list[str]
    confidence: float
    engines: list[str]


class RestsOnPart(_Part):
    measure: str
    called: str
    start: int
    end: int
    text: str


class CriterionPart(_Part):
    id: str
    title: str
    max_points: float
    suggested_points: float | None
    suggested_level: str | None
    descriptor: str | None
    evidence_seen: EvidenceSeen
    needs_teacher: bool
    reasons: list[str]
    findings: list[str]
    next_step: str | None
    counts: bool
    passages: list[RestsOnPart]


class RubricPart(_Part):
    name: str
    title: str
    criteria: list[CriterionPart]
    suggested_total: float | None
    max_suggested: float
    max_total: float
    note: str
    state: State


class StrengthPart(_Part):
    text: str
    start: int | None
    end: int | None


class NextStepPart(_Part):
    text: str
    question: str
    findings: list[str]
    places: list[tuple[int, int]]


class SummaryPart(_Part):
    strengths: list[StrengthPart]
    next_steps: list[NextStepPart]


class NotCheckedPart(_Part):
    what: str
    why: str
    remedy: str


class Report(_Part):
    """Feedback on one essay. Positions are half-open [start, end) in code points."""

    schema_version: Literal["1"]
    feedback_version: str
    date: str
    audience: Literal["student", "teacher"]
    essay: EssayPart
    sources: list[SourcePart]
    engines: EnginesPart
    measures: dict[str, float]
    attributions: list[AttributionPart]
    claims: list[ClaimPart]
    quotations: list[QuotationPart]
    citations: list[CitationPart]
    works_cited: list[WorkCitedPart]
    overlaps: list[OverlapPart]
    evaluations: list[EvaluationPart]
    findings: list[FindingPart]
    rubric: RubricPart | None
    summary: SummaryPart
    not_checked: list[NotCheckedPart]


def json_schema() -> dict[str, Any]:
    """The report's JSON Schema."""
    schema = Report.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "feedback report, version 1"
    return schema
