"""Essays made of parts, for measuring: each part given by the words it stands on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from essays import essay, library

from feedback.essay.model import (
    Attribution,
    Change,
    Citation,
    Claim,
    Essay,
    Evaluation,
    Overlap,
    Quotation,
    SourceUse,
    WorkCited,
)
from feedback.finding import Finding
from feedback.grammar.engine import EngineInfo
from feedback.rubric.measures import Facts, measure
from feedback.text.span import Span

ENGINE = EngineInfo("lingotweaker", "1", "en-GB")
NO_ENGINE = EngineInfo("none", "", "en-GB", "no engine was chosen")
PACK = {"Source 1": "Bees live in hives.", "Source 2": "Bees make honey.", "Source 3": "Bees fly."}
AT = Span(0, 4)
MARKS = Span(0, 10)


def made(text: str = "Bees live in hives all summer.", **parts: Any) -> Essay:
    """The essay in `text` with exactly these parts, and no others."""
    bare: dict[str, Any] = dict.fromkeys(
        (
            "attributions",
            "citations",
            "works_cited",
            "quotations",
            "overlaps",
            "claims",
            "evaluations",
            "source_uses",
        ),
        (),
    )
    return replace(essay(text), **{**bare, **parts})


def value(
    name: str,
    essay: Essay,
    *findings: Finding,
    sources: dict[str, str] | None = PACK,
    engine: EngineInfo = ENGINE,
) -> float | None:
    """What one measure gives."""
    return measure(name).value(Facts(essay, library(sources), findings, engine))


def finding(
    check: str = "claims/uncited-statistic", category: Any = None, repeats: int = 0
) -> Finding:
    return Finding(
        check=check,
        category=category or check.partition("/")[0],
        severity="warning",
        span=AT,
        message="Here.",
        repeats=(Span(5, 9),) * repeats,
    )


def quotation(verdict: Any = "exact", *changes: Any, **fields: Any) -> Quotation:
    return Quotation(
        span=MARKS,
        inner=Span(1, 9),
        sentence=0,
        words=2,
        verdict=verdict,
        changes=tuple(Change(kind, AT, AT, "a", "b") for kind in changes),
        **fields,
    )


def citation(verdict: Any = "resolved", span: Span = AT) -> Citation:
    return Citation(span, style="label", form="running", label="Source 1", verdict=verdict)


def attribution(kind: Any = "named", span: Span = AT) -> Attribution:
    return Attribution(span, "Ng", span, kind)


def claim(support: Any = "none", verdict: Any = "not_checked") -> Claim:
    return Claim(AT, "event", support, verdict)


def evaluation(*aspects: Any, stock: bool = False, source: str | None = None) -> Evaluation:
    return Evaluation(AT, None, source, aspects, (), stock)


def overlap(*, credited: bool = False, quoted: bool = False) -> Overlap:
    return Overlap(AT, "verbatim", credited, quoted, "s1", AT)


def use(source: str = "s1", **places: Any) -> SourceUse:
    return SourceUse(source, **places)


def work() -> WorkCited:
    return WorkCited(AT)
