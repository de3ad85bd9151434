"""A source's value without its limitation, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay, Evaluation
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/one-sided-evaluation",
    severity="suggestion",
    summary="an evaluation that treats a source's value and not its limitation, or the reverse",
    why="Every source shows something and leaves something out; a judgement weighs both.",
    advice="What is the other side: what can this source show, and what can it not?",
    examples=(
        Example(
            flagged="⟦Source 1 is useful because the clerk wrote it to inform the ministry, so he "
            "had every reason to count with care.⟧ The harvest was poor.",
            clean="Source 1 is useful because the clerk wrote it to inform the ministry, but it "
            "leaves out the villages beyond the river. The harvest was poor.",
        ),
    ),
    step="Weigh both sides of a source's worth",
    weight=60,
    akin=("sources/stock-evaluation",),
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:  # noqa: ARG001
    """Evaluations with a reason that treat one side alone; one for a source that has none both."""
    balanced = {e.label or e.source for e in essay.evaluations if _sides(e) == (True, True)}
    for evaluation in essay.evaluations:
        value, limitation = _sides(evaluation)
        if (
            evaluation.stock
            or value == limitation
            or (evaluation.label or evaluation.source) in balanced
        ):
            continue
        here, other = ("value", "limitation") if value else ("limitation", "value")
        yield CHECK.at(
            evaluation.span,
            f"This treats the source's {here}; what of its {other}?",
            confidence=0.7,
        )


def _sides(evaluation: Evaluation) -> tuple[bool, bool]:
    return "value" in evaluation.aspects, "limitation" in evaluation.aspects
