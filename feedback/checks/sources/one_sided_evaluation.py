"""A source's value without its limitation, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.evaluation_questions import questions_about
from feedback.essay.model import Aspect, Essay, Evaluation
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


# "…, but he was nineteen": a side in words of its own.
_TURNS = re.compile(
    r"\b(?:but|however|although|though|yet|while|whereas|even\s+so|nevertheless|nonetheless|despite"
    r"|on\s+the\s+other\s+hand|still|even\s+if)\b",
    re.IGNORECASE,
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """Evaluations with a reason that treat one side alone, of sources that are nowhere weighed.

    A turn of the argument ("but", "although") may bring the other side in words of its own.
    """
    balanced = {e.label or e.source for e in essay.evaluations if _sides(e) == (True, True)}
    for evaluation in essay.evaluations:
        value, limitation = _sides(evaluation)
        if (
            evaluation.stock
            or value == limitation
            or _TURNS.search(evaluation.span.of(essay.text))
            or not set(evaluation.reasoned) & {"value", "limitation"}
            or (evaluation.label or evaluation.source) in balanced
        ):
            continue
        here: Aspect = "value" if value else "limitation"
        other: Aspect = "limitation" if value else "value"
        source = library[evaluation.source] if evaluation.source else None
        yield CHECK.at(
            evaluation.span,
            f"This treats the source's {here}; what of its {other}?",
            advice=questions_about(source, (other,)),
            confidence=0.7,
        )


def _sides(evaluation: Evaluation) -> tuple[bool, bool]:
    return "value" in evaluation.aspects, "limitation" in evaluation.aspects
