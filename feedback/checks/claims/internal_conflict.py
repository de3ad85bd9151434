"""Two statements of the essay itself that cannot both be so."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.claims.own_figures import conflicts
from feedback.essay.claims.own_totals import Conflict
from feedback.essay.model import Essay
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="claims/internal-conflict",
    severity="warning",
    summary="two figures in the essay for one fact, or a sum that does not add up",
    why="A reader who meets two figures for one fact trusts neither.",
    advice="Which of the two do you mean? Look it up again and make both places agree.",
    examples=(
        Example(
            flagged="The mill employed 300 weavers in the valley. It was a hard life and a short "
            "one.\n\nThe mill employed ⟦500 weavers⟧ in the valley.",
            clean="The mill employed 300 weavers in the valley in 1850. It was a hard life.\n\n"
            "The mill employed 500 weavers in the valley in 1870.",
        ),
        Example(
            flagged="The number of pupils ⟦doubled⟧ from 35 to 94 within a year.",
            clean="The number of pupils almost doubled from 35 to 64 within a year.",
        ),
    ),
    step="Make your figures agree with each other",
    weight=70,
)


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    """One finding for each later place; the earlier one stands in the evidence."""
    for conflict in conflicts(essay, essay.claims):
        if any(q.span.overlaps(conflict.later) for q in essay.quotations):
            continue
        sentence = essay.sentence_at(conflict.earlier.start)
        whole = sentence.span if sentence else conflict.earlier
        yield CHECK.at(
            conflict.later,
            _message(essay, conflict),
            evidence=(Evidence(None, whole, whole.of(essay.text), "differs", (conflict.earlier,)),),
            differing=(conflict.later,),
            confidence=0.8,
        )


def _message(essay: Essay, conflict: Conflict) -> str:
    earlier = " ".join(conflict.earlier.of(essay.text).split())
    later = " ".join(conflict.later.of(essay.text).split())
    if conflict.computed:
        return f"The essay says “{later}”; the figures “{earlier}” come to {conflict.computed}."
    return f"The essay says “{later}” here and “{earlier}” earlier."
