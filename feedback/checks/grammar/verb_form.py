"""A verb in a form that the word before it does not take."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.misformed import FormKind, Misformed, misformed
from feedback.grammar.neighbours import line_of
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="grammar/verb-form",
    severity="warning",
    summary="a verb in a form that the word before it does not take",
    why="The form tells who did what and when. One that does not fit makes the reader stop.",
    advice="Say the words slowly. Which form of the verb comes after the first of them?",
    examples=(
        Example(
            flagged="The plan ⟦has went⟧ further than they hoped.",
            clean="The plan has gone further than they hoped, and all they had went into it.",
        ),
        Example(
            flagged="He was accused ⟦of sabotaged⟧ the mine.",
            clean="He was accused of sabotage, and of damaged goods nobody spoke.",
        ),
        Example(flagged="They ⟦could helped⟧ us.", clean="They could help us."),
    ),
)
_MESSAGES: dict[FormKind, str] = {
    "have": "“{words}”: “{before}” needs another form of the verb, as in “have gone”.",
    "be": "“{words}”: “{before}” needs another form of the verb, as in “was taken”.",
    "modal": "“{words}”: after “{before}” the verb has its plain form, as in “could go”.",
    "do": "“{words}”: after “{before}” the verb has its plain form, as in “did not go”.",
    "to": "“{words}”: after this “{before}” the verb has its plain form, as in “to go”.",
    "preposition": "“{words}”: a verb after “{before}” ends in -ing, as in “of going”; "
    "unless a noun is meant.",
}


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    groups: dict[FormKind, list[Misformed]] = {}
    for sentence in essay.prose:
        for slip in misformed(line_of(essay, sentence).tokens):
            groups.setdefault(slip.kind, []).append(slip)
    for kind, slips in groups.items():
        first = slips[0]
        words = " ".join(first.span.of(essay.text).split())
        yield CHECK.at(
            first.span,
            _MESSAGES[kind].format(words=words, before=first.before),
            repeats=tuple(slip.span for slip in slips[1:]),
            confidence=0.95,
        )
