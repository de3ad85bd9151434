"""The rubric, the sources and the claims as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from feedback.assessment import Assessment, Audience
from feedback.essay.model import SourceUse
from feedback.report.places import Link, Links
from feedback.report.words import SEEN, SUPPORT, VERDICTS, count, points
from feedback.rubric.result import CriterionResult
from feedback.text.printable import quotable, shown

# Letters of a passage that a row shows: a sentence's beginning tells which it is.
MOST_OF_A_PASSAGE = 90


@dataclass(frozen=True, slots=True)
class PassageRow:
    """Passages that a criterion rests on: what they are `called`, the first of them in words with
    where it stands, and how many more there are."""

    called: str
    first: Link
    where: str
    more: int


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion; `points` ("3 of 4") is empty for a student, and where it gives none."""

    title: str
    description: str
    level: str
    points: str
    descriptor: str
    seen: str
    seen_key: str
    reasons: tuple[str, ...]
    findings: tuple[Link, ...]
    next_step: str
    teacher_decides: bool
    passages: tuple[PassageRow, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A supplied source and how often the essay draws on it, way by way."""

    name: str
    title: str
    author: str
    year: str
    words: str
    named: tuple[Link, ...]
    quoted: tuple[Link, ...]
    worded: tuple[Link, ...]
    facts: tuple[Link, ...]
    state: str
    verdict: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A statement of the essay, what stands behind it and how it compares with the sources."""

    text: Link
    where: str
    kind: str
    support: str
    verdict: str
    state: str
    sources: str


def criteria(assessment: Assessment, links: Links) -> Iterator[CriterionRow]:
    """The rubric's rows in its order; none without a rubric."""
    if assessment.rubric is None:
        return
    for criterion in assessment.rubric.criteria:
        yield CriterionRow(
            title=criterion.title,
            description=criterion.description,
            level=_level(criterion, assessment.audience),
            points=_points(criterion) if assessment.audience == "teacher" else "",
            descriptor=criterion.descriptor or "",
            seen=SEEN[criterion.evidence_seen] if criterion.counts else "",
            seen_key=criterion.evidence_seen,
            reasons=tuple(shown(reason) for reason in criterion.reasons),
            findings=tuple(Link(f"#{id}", id[1:]) for id in criterion.findings),
            next_step=shown(criterion.next_step or ""),
            teacher_decides=criterion.needs_teacher,
            passages=tuple(_passages(criterion, links, assessment.essay.text)),
        )


def _passages(criterion: CriterionResult, links: Links, text: str) -> Iterator[PassageRow]:
    """A row for each thing that passages are called, in text order."""
    for called in dict.fromkeys(passage.called for passage in criterion.passages):
        spans = [passage.span for passage in criterion.passages if passage.called == called]
        where = links.where(spans[0]).text
        words = quotable(spans[0].of(text), MOST_OF_A_PASSAGE)
        yield PassageRow(called, Link(links.href(spans[0]), words), where, len(spans) - 1)


def total(assessment: Assessment) -> str:
    """The suggested total in words, for a teacher; empty for a student or where there is none."""
    rubric = assessment.rubric
    if rubric is None or rubric.suggested_total is None or assessment.audience != "teacher":
        return ""
    said = f"{points(rubric.suggested_total)} of {points(rubric.max_suggested)} points suggested"
    if rubric.max_suggested < rubric.max_total:
        rest = rubric.max_total - rubric.max_suggested
        said += f"; {points(rest)} of {points(rubric.max_total)} are for you alone to give"
    return said


def _level(criterion: CriterionResult, audience: Audience) -> str:
    if criterion.suggested_level is not None:
        return criterion.suggested_level
    if not criterion.counts:
        return "Not asked for"
    if not criterion.needs_teacher:
        return "No level suggested"
    return "Yours to judge" if audience == "teacher" else "The teacher decides"


def _points(criterion: CriterionResult) -> str:
    if not criterion.max_points or not criterion.counts:
        return ""
    if criterion.suggested_points is None:
        return f"– of {points(criterion.max_points)}"
    return f"{points(criterion.suggested_points)} of {points(criterion.max_points)}"


def sources(assessment: Assessment, links: Links) -> Iterator[SourceRow]:
    """A row a supplied source, in the library's order."""
    uses = {use.source: use for use in assessment.essay.source_uses}
    for source in assessment.library:
        use = uses.get(source.id, SourceUse(source.id))
        state, verdict = _use(use)
        yield SourceRow(
            name=shown(source.name),
            title=shown(source.title or "") if source.title != source.name else "",
            author=shown(source.author or ""),
            year=str(source.year or ""),
            words=count(source.words, "word"),
            named=links.uses(use.named),
            quoted=links.uses(use.quoted),
            worded=links.uses(use.worded),
            facts=links.uses(use.facts),
            state=state,
            verdict=verdict,
        )


def _use(use: SourceUse) -> tuple[str, str]:
    if not use.used:
        return "unused", "Not used"
    return ("credited", "Used and named") if use.credited else ("uncredited", "Used without credit")


def claims(assessment: Assessment, links: Links) -> Iterator[ClaimRow]:
    """A row a claim, in text order."""
    names = {source.id: source.name for source in assessment.library}
    for claim in assessment.essay.claims:
        used = dict.fromkeys(e.source for e in claim.evidence if e.source)
        yield ClaimRow(
            text=links.to(claim.span, 140),
            where=links.where(claim.span).text,
            kind=claim.kind,
            support=SUPPORT[claim.support],
            verdict=VERDICTS[claim.verdict],
            state=claim.verdict,
            sources=shown(", ".join(names.get(id, id) for id in used)),
        )
