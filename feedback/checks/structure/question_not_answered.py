"""The title or the prompt asks a question that no passage takes up."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.essay.structure.asked import Question, unanswered
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.printable import snippet
from feedback.text.words import count_words

_TOLD = (
    "The lighthouse at Cape Orrin was built in 1854 from grey granite. Three keepers lived in"
    " it with their families, and a boat brought them flour and oil. The lamp was lit every"
    " evening at dusk. Its beam reached nineteen miles over the water. In 1931 the lamp went"
    " dark, the last keeper locked the door and carried the key to the harbour office, where"
    " it still hangs."
)
_REASON = (
    " The harbour had moved south, and because no ship came past any more, nobody paid for the oil."
)

CHECK = Check(
    name="structure/question-not-answered",
    severity="suggestion",
    summary="a question in the title or the assignment (why, how far, which, should) that the "
    "essay does not answer",
    why="A question is a promise: a reader looks for the answer and judges the essay by it.",
    advice="What is your answer to this question? Say it in one sentence, and show where it comes"
    " from.",
    examples=(
        Example(
            flagged=f"⟦Why Was the Lighthouse Given Up?⟧\n\n{_TOLD}",
            clean=f"Why Was the Lighthouse Given Up?\n\n{_TOLD}{_REASON}",
        ),
    ),
    step="Answer the question that was asked",
    weight=85,
)
_SHOWN = 80
_ASKS = {
    "why": "why, and no passage gives a reason",
    "how far": "how far, and no passage weighs it",
    "which": "which, and no passage chooses",
    "should": "what should be done, and no passage takes a side",
    "whether": "whether it is so, and no passage says",
}


def find(essay: Essay, _library: SourceLibrary, *, min_words: int = 60) -> Iterator[Finding]:
    """An essay of fewer than `min_words` words is left alone."""
    if sum(count_words(p.span.of(essay.text)) for p in essay.paragraphs if p.is_prose) < min_words:
        return
    for question in unanswered(essay):
        yield CHECK.at(question.span, _message(question), confidence=0.75)


def _message(question: Question) -> str:
    where = "The title" if question.span else "The assignment"
    return f"{where}, “{snippet(question.text, _SHOWN)}”, asks {_ASKS[question.kind]}."
