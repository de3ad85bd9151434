"""A sentence that begins in one tense and falls into another without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.neighbours import line_of
from feedback.grammar.tenses import DriftKind, drifts
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="grammar/tense-drift",
    severity="warning",
    summary="a sentence that begins in the past and moves into the present, or the other way round",
    why="The reader no longer knows whether this happened once or still happens.",
    advice="When does each of the two things happen? Use the same tense for the same time.",
    examples=(
        Example(
            flagged="When he ⟦came home, he goes⟧ to bed at once.",
            clean="When he came home, he went to bed. The book he wrote is read today.",
        ),
        Example(
            flagged="⟦Yesterday we go⟧ to the mine.",
            clean="Yesterday we went to the mine that they close next year.",
        ),
    ),
)
_MESSAGES: dict[DriftKind, str] = {
    "joined": "“{first}” is in the past, but “{second}”, which is joined to it, does not.",
    "when": "“{first}” and “{second}” are in different tenses, but they are about the same time.",
    "dated": "“{first}” sets a time in the past, but “{second}” is in the present.",
}


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    found = [d for sentence in essay.prose for d in drifts(line_of(essay, sentence).tokens)]
    if found:
        first = found[0]
        yield CHECK.at(
            first.span,
            _MESSAGES[first.kind].format(first=first.first, second=first.second),
            repeats=tuple(dict.fromkeys(drift.span for drift in found))[1:],
            confidence=0.8,
        )
