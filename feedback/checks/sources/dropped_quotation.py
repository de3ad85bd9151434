"""A quotation standing as its own sentence, unintroduced."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/dropped-quotation",
    severity="warning",
    summary="a quotation that stands as its own sentence with nothing to lead into it",
    why="A quotation that nobody introduces leaves the reader to guess who speaks and why it "
    "stands here.",
    advice="Who says this, and what should the reader look for in it? Lead in with a signal phrase "
    "or weave the words into a sentence of your own.",
    examples=(
        Example(
            flagged="The harbour changed quickly. ⟦“Nobody rowed to work any more”⟧ (Source 1). "
            "Bridges had taken over.",
            clean="The harbour changed quickly. Source 1 recalls that “nobody rowed to work any "
            "more”. Bridges had taken over.",
        ),
    ),
)


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 4) -> Iterator[Finding]:
    """Quotations that nothing introduces; with a pack, only those found in it."""
    first = next((p.span for p in essay.paragraphs if p.is_prose), None)
    for quotation in essay.quotations_of(at_least=min_words):
        if quotation.introduced or (library and quotation.verdict == "not_found"):
            continue
        if first and quotation.span.start == first.start and quotation.span.end >= first.end - 60:
            continue  # A motto over the essay stands alone by custom.
        yield CHECK.at(
            quotation.span,
            f"Nothing leads into the quotation {shown(quotation.inner.of(essay.text))}.",
        )
