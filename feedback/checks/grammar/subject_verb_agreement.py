"""A verb that does not go with its subject in number."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.agreement import AgreementKind, Disagreement, disagreements
from feedback.grammar.neighbours import line_of
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="grammar/subject-verb-agreement",
    severity="warning",
    summary="a verb that does not match its subject: singular with plural, or the other way round",
    why="The reader loses track of who does what, most of all when other words come between.",
    advice="Find the word that the verb belongs to. Is it one thing or more than one, and does "
    "the verb match it?",
    examples=(
        Example(
            flagged="The ⟦effects of the war was⟧ felt for years.",
            clean="The effects of the war were felt for years.",
        ),
        Example(
            flagged="⟦There was⟧ many reasons for the strike.",
            clean="There was a reason for the strike, and there were many for its end.",
        ),
        Example(
            flagged="He wrote about the ⟦problems that was⟧ never solved.",
            clean="He was one of the few who are remembered.",
        ),
    ),
)
_MESSAGES: dict[AgreementKind, str] = {
    "subject": "“{subject}” and “{verb}” do not match: one is singular, the other plural.",
    "pronoun": "“{subject}” and “{verb}” do not match.",
    "relative": "“{verb}” belongs to “{subject}” here, but one is singular and the other plural.",
    "there": "“{subject} {verb}” does not match what follows: one is singular, the other plural.",
    "question": "“{verb}” belongs to “{subject}” here, but one is singular and the other plural.",
}


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    groups: dict[AgreementKind, list[Disagreement]] = {}
    for sentence in essay.prose:
        for slip in disagreements(line_of(essay, sentence).tokens):
            groups.setdefault(slip.kind, []).append(slip)
    for kind, slips in groups.items():
        slips.sort()
        first = slips[0]
        yield CHECK.at(
            first.span,
            _MESSAGES[kind].format(subject=first.subject, verb=first.verb),
            repeats=tuple(dict.fromkeys(slip.span for slip in slips))[1:],
            confidence=0.95,
        )
