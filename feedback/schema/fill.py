"""How an assessment fills the JSON report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from feedback.finding import Evidence, Finding
from feedback.rubric.result import CriterionResult, RubricResult
from feedback.schema.models import (
    AttributionPart,
    CitationPart,
    ClaimPart,
    CriterionPart,
    EnginesPart,
    EssayPart,
    EvaluationPart,
    EvidencePart,
    FindingPart,
    GrammarEnginePart,
    NextStepPart,
    NotCheckedPart,
    OverlapPart,
    QuantityPart,
    QuotationPart,
    Report,
    RestsOnPart,
    RubricPart,
    SourcePart,
    SourceUsePart,
    StrengthPart,
    SummaryPart,
    WorkCitedPart,
)

if TYPE_CHECKING:
    from feedback.assessment import Assessment
    from feedback.essay.model import Citation, Claim, Evaluation, Overlap, Quotation, WorkCited
    from feedback.library.library import SourceLibrary
    from feedback.text.span import Span


def report_of(assessment: Assessment) -> dict[str, Any]:
    """The report on one essay as plain dicts, lists, strings and numbers."""
    from feedback import __version__

    essay = assessment.essay
    criteria = _criteria_by_finding(assessment.rubric)
    report = Report(
        schema_version="1",
        feedback_version=__version__,
        date=assessment.date,
        audience=assessment.audience,
        essay=EssayPart(
            file=essay.file,
            title=essay.title.of(essay.text) if essay.title else None,
            student=essay.student,
            language=essay.language,
            text=essay.text,
            words=essay.words,
            sentences=len(essay.prose),
            paragraphs=sum(p.is_prose for p in essay.paragraphs),
            notes=list(essay.notes),
            prompted=_pairs(essay.prompted),
        ),
        sources=_sources(assessment),
        engines=EnginesPart(
            grammar=GrammarEnginePart(
                name=assessment.engine.name,
                version=assessment.engine.version,
                variant=assessment.engine.variant,
                note=assessment.engine.note,
                fallback=assessment.engine.fallback,
            )
        ),
        measures=dict(assessment.measures),
        attributions=[
            AttributionPart(
                **_place(a.span, essay.text), kind=a.kind, holder=a.holder, source=a.source
            )
            for a in essay.attributions
        ],
        claims=[_claim(c, essay.text) for c in essay.claims],
        quotations=[_quotation(q, essay.text) for q in essay.quotations],
        citations=[_citation(c, essay.text) for c in essay.citations],
        works_cited=[_work(w, essay.text) for w in essay.works_cited],
        overlaps=[_overlap(o, essay.text) for o in essay.overlaps],
        evaluations=[_evaluation(e, essay.text) for e in essay.evaluations],
        findings=[
            _finding(f, f"f{i}", essay.text, criteria.get(f"f{i}", []))
            for i, f in enumerate(assessment.findings, 1)
        ],
        rubric=_rubric(assessment.rubric, essay.text) if assessment.rubric else None,
        summary=_summary(assessment),
        not_checked=[
            NotCheckedPart(what=n.what, why=n.why, remedy=n.remedy) for n in assessment.not_checked
        ],
    )
    return report.model_dump(mode="json")


def _place(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _pairs(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _sources(assessment: Assessment) -> list[SourcePart]:
    uses = {use.source: use for use in assessment.essay.source_uses}
    library: SourceLibrary = assessment.library
    parts = []
    for source in library:
        use = uses.get(source.id)
        parts.append(
            SourcePart(
                id=source.id,
                label=source.label,
                title=source.title,
                author=source.author,
                year=source.year,
                file=source.file,
                words=source.words,
                use=SourceUsePart(
                    named=len(use.named) if use else 0,
                    quoted=len(use.quoted) if use else 0,
                    worded=len(use.worded) if use else 0,
                    facts=len(use.facts) if use else 0,
                    credited=bool(use and use.credited),
                ),
            )
        )
    return parts


def _evidence(evidence: tuple[Evidence, ...]) -> list[EvidencePart]:
    return [
        EvidencePart(
            source=e.source,
            start=e.span.start,
            end=e.span.end,
            text=e.text,
            relation=e.relation,
            differing=_pairs(e.differing),
        )
        for e in evidence
    ]


def _claim(claim: Claim, text: str) -> ClaimPart:
    return ClaimPart(
        **_place(claim.span, text),
        kind=claim.kind,
        support=claim.support,
        verdict=claim.verdict,
        evidence=_evidence(claim.evidence),
        holder=claim.holder.holder if claim.holder else None,
        credit=claim.credit.of(text) if claim.credit else None,
        quantities=[
            QuantityPart(**_place(quantity.span, text), kind=quantity.kind)
            for quantity in claim.quantities
        ],
        words=_pairs(claim.words),
    )


def _quotation(quotation: Quotation, text: str) -> QuotationPart:
    found = quotation.source_span
    return QuotationPart(
        **_place(quotation.span, text),
        use=quotation.use,
        introduced=quotation.introduced,
        explained=quotation.explained,
        cited=quotation.cited,
        verdict=quotation.verdict,
        source=quotation.source,
        source_start=found.start if found else None,
        source_end=found.end if found else None,
        source_text=quotation.source_text,
        named=list(quotation.named),
    )


def _citation(citation: Citation, text: str) -> CitationPart:
    return CitationPart(
        **_place(citation.span, text),
        style=citation.style,
        form=citation.form,
        label=citation.label,
        author=citation.author,
        year=citation.year,
        locator=citation.locator,
        entry=citation.entry,
        source=citation.sources[0] if citation.sources else None,
        sources=list(citation.sources),
        verdict=citation.verdict,
        reason=citation.reason,
        misplaced=citation.misplaced,
    )


def _work(work: WorkCited, text: str) -> WorkCitedPart:
    return WorkCitedPart(
        **_place(work.span, text),
        cited=work.cited,
        authors=list(work.authors),
        title=work.title,
        container=work.container,
        year=work.year,
    )


def _overlap(overlap: Overlap, text: str) -> OverlapPart:
    return OverlapPart(
        **_place(overlap.span, text),
        kind=overlap.kind,
        credited=overlap.credited,
        quoted=overlap.quoted,
        source=overlap.source,
        source_start=overlap.source_span.start,
        source_end=overlap.source_span.end,
        credited_to=overlap.credited_to,
    )


def _evaluation(evaluation: Evaluation, text: str) -> EvaluationPart:
    return EvaluationPart(
        **_place(evaluation.span, text),
        label=evaluation.label,
        source=evaluation.source,
        aspects=list(evaluation.aspects),
        missing=list(evaluation.missing),
        stock=evaluation.stock,
        reasoned=list(evaluation.reasoned),
    )


def _finding(finding: Finding, id: str, text: str, criteria: list[str]) -> FindingPart:
    span = finding.span
    return FindingPart(
        id=id,
        check=finding.check,
        category=finding.category,
        severity=finding.severity,
        start=span.start if span else None,
        end=span.end if span else None,
        text=span.of(text) if span else None,
        message=finding.message,
        advice=finding.advice,
        suggestions=list(finding.suggestions),
        evidence=_evidence(finding.evidence),
        repeats=_pairs(finding.repeats),
        differing=_pairs(finding.differing),
        criteria=criteria,
        confidence=finding.confidence,
        engines=list(finding.engines),
    )


def _criteria_by_finding(rubric: RubricResult | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for criterion in rubric.criteria if rubric else ():
        for id in criterion.findings:
            found.setdefault(id, []).append(criterion.id)
    return found


def _criterion(criterion: CriterionResult, text: str) -> CriterionPart:
    return CriterionPart(
        id=criterion.id,
        title=criterion.title,
        max_points=criterion.max_points,
        suggested_points=criterion.suggested_points,
        suggested_level=criterion.suggested_level,
        descriptor=criterion.descriptor,
        evidence_seen=criterion.evidence_seen,
        needs_teacher=criterion.needs_teacher,
        reasons=list(criterion.reasons),
        findings=list(criterion.findings),
        next_step=criterion.next_step,
        counts=criterion.counts,
        passages=[
            RestsOnPart(measure=each.measure, called=each.called, **_place(each.span, text))
            for each in criterion.passages
        ],
    )


def _rubric(rubric: RubricResult, text: str) -> RubricPart:
    return RubricPart(
        name=rubric.name,
        title=rubric.title,
        criteria=[_criterion(criterion, text) for criterion in rubric.criteria],
        suggested_total=rubric.suggested_total,
        max_suggested=rubric.max_suggested,
        max_total=rubric.max_total,
        note=rubric.note,
        state=rubric.state,
    )


def _summary(assessment: Assessment) -> SummaryPart:
    summary = assessment.summary
    return SummaryPart(
        strengths=[
            StrengthPart(
                text=s.text,
                start=s.span.start if s.span else None,
                end=s.span.end if s.span else None,
            )
            for s in summary.strengths
        ],
        next_steps=[
            NextStepPart(
                text=step.text,
                question=step.question,
                findings=list(step.findings),
                places=_pairs(step.places),
            )
            for step in summary.next_steps
        ],
    )
