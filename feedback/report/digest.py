"""What a class needs to know of one essay's report: small enough to keep a thousand at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from feedback.assessment import Assessment
from feedback.checks.card import RegisteredCheck
from feedback.checks.catalogue import checks
from feedback.essay.overlaps.own_prose import own_prose
from feedback.finding import Category, Finding
from feedback.grammar.engine import EngineInfo
from feedback.report.words import LANGUAGE
from feedback.rubric.result import CriterionResult
from feedback.summary.habits import FAMILIES, family
from feedback.text.printable import shown


@dataclass(frozen=True, slots=True)
class CriterionDigest:
    """A criterion's suggestion; `seen` is how much of what it asks for was there."""

    id: str
    title: str
    max_points: float
    points: float | None
    level: str | None
    seen: str
    needs_teacher: bool

    @property
    def suggestion(self) -> float | str | None:
        """Its points, or the level's title where the criterion gives none."""
        return self.points if self.max_points else self.level


@dataclass(frozen=True, slots=True)
class HabitDigest:
    """What an essay shows more than once or once: a habit of language, or a check's findings.

    `key` is alike in all essays; `places` counts the findings with their repeats; `example` is the
    first one's message, which quotes the student's words.
    """

    key: str
    title: str
    category: Category
    places: int
    example: str


@dataclass(frozen=True, slots=True)
class SourceDigest:
    """A supplied source as its label and title call it, and whether the essay draws on it."""

    name: str
    used: bool


@dataclass(frozen=True, slots=True)
class Digest:
    """One report in short. `steps` are the priorities; `not_checked` names what was not.

    `text` is the essay's, `own` where in it the student's own prose stands: without quotations, the
    sources' wording and the assignment's. Both are held against the rest of the class.
    `questions` are what the priorities ask, in the same order; `strengths` what is done well.
    """

    words: int
    findings: int
    language_by: str
    engine_fallback: str
    rubric: str
    criteria: tuple[CriterionDigest, ...]
    total: float | None
    out_of: float | None
    steps: tuple[str, ...]
    not_checked: tuple[str, ...]
    habits: tuple[HabitDigest, ...]
    sources: tuple[SourceDigest, ...]
    text: str = ""
    own: tuple[tuple[int, int], ...] = ()
    strengths: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The same as plain values, for JSON."""
        return asdict(self)


def digest_of(values: Mapping[str, Any]) -> Digest:
    """A digest from what `as_dict` gave."""
    rows = {
        "criteria": tuple(CriterionDigest(**each) for each in values["criteria"]),
        "habits": tuple(HabitDigest(**each) for each in values["habits"]),
        "sources": tuple(SourceDigest(**each) for each in values["sources"]),
        "steps": tuple(values["steps"]),
        "not_checked": tuple(values["not_checked"]),
        "own": tuple((start, end) for start, end in values["own"]),
        "strengths": tuple(values.get("strengths", ())),
        "questions": tuple(values.get("questions", ())),
    }
    return Digest(**{**values, **rows})


def digest(assessment: Assessment) -> Digest:
    """What the class's overview and gradebook show of an assessment."""
    rubric = assessment.rubric
    return Digest(
        words=assessment.essay.words,
        findings=len(assessment.findings),
        language_by=language_by(assessment.engine),
        engine_fallback=assessment.engine.fallback,
        rubric=rubric.title if rubric else "",
        criteria=tuple(map(_criterion, rubric.criteria)) if rubric else (),
        total=rubric.suggested_total if rubric else None,
        out_of=rubric.max_suggested if rubric else None,
        steps=tuple(step.text for step in assessment.summary.next_steps),
        not_checked=tuple(part.what for part in assessment.not_checked),
        habits=tuple(_habits(assessment)),
        sources=tuple(_sources(assessment)),
        text=assessment.essay.text,
        own=tuple((span.start, span.end) for span in own_prose(assessment.essay)),
        strengths=tuple(strength.text for strength in assessment.summary.strengths),
        questions=tuple(step.question for step in assessment.summary.next_steps),
    )


def language_by(engine: EngineInfo) -> str:
    """Which engine looked at the language; in brackets why it is not the one that was preferred."""
    if engine.note or engine.name == "none":
        return f"none ({engine.note})"
    said = f"{engine.name} {engine.version}".strip()
    return f"{said} ({engine.fallback})" if engine.fallback else said


def _criterion(criterion: CriterionResult) -> CriterionDigest:
    return CriterionDigest(
        criterion.id,
        criterion.title,
        criterion.max_points,
        criterion.suggested_points,
        criterion.suggested_level,
        criterion.evidence_seen,
        criterion.needs_teacher,
    )


def _habits(assessment: Assessment) -> Iterator[HabitDigest]:
    groups: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        groups.setdefault(_key(finding, assessment.essay.text), []).append(finding)
    cards = checks()
    for key, found in groups.items():
        places = sum(1 + len(finding.repeats) for finding in found)
        title = FAMILIES[key].title if key in FAMILIES else _sentence(cards, key)
        yield HabitDigest(key, title, found[0].category, places, found[0].message)


def _sentence(cards: Mapping[str, RegisteredCheck], check: str) -> str:
    """What a check looks for, as a title; an engine's rule stands under its own id."""
    summary = cards[check].card.summary if check in cards else check
    return summary[:1].upper() + summary[1:]


def _key(finding: Finding, text: str) -> str:
    if finding.category in LANGUAGE and finding.span is not None:
        return family(finding, text)
    return finding.check


def _sources(assessment: Assessment) -> Iterator[SourceDigest]:
    used = {use.source for use in assessment.essay.source_uses if use.used}
    for source in assessment.library:
        yield SourceDigest(shown(source.name), source.id in used)
