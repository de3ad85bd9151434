"""A quotation standing as its own sentence, unintroduced."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay, Quotation
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/dropped-quotation",
    severity="warning",
    summary="a quotation that is a sentence of its own, with nothing to lead into it",
    why="A quotation that nobody introduces leaves the reader to guess who is speaking and why "
    "it is here.",
    advice="Who says this, and what should the reader look for in it? Say so before it "
    "(“As the author says, …”), or weave the words into a sentence of your own.",
    examples=(
        Example(
            flagged="The harbour changed quickly. ⟦“Nobody rowed to work any more”⟧ (Source 1). "
            "Bridges had taken over.",
            clean="The harbour changed quickly. Source 1 recalls that “nobody rowed to work any "
            "more”. Bridges had taken over.",
        ),
    ),
    step="Lead into your quotations",
    weight=60,
)

_WHAT_FOR = (
    "What should the reader look for in these words? Say so before them, or weave them into a "
    "sentence of your own."
)


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 4) -> Iterator[Finding]:
    """One finding for all quotations that nothing introduces; with a pack, those found in it.

    Of one that names no source either, `uncited-quotation` asks whose words they are.
    """
    dropped = [
        quotation
        for quotation in essay.quotations_of(at_least=min_words)
        if not quotation.introduced
        and not (library and quotation.source is None)
        and not _motto(essay, quotation)
    ]
    if dropped:
        more = f", nor into {len(dropped) - 1} more" if dropped[1:] else ""
        words = shown(dropped[0].inner.of(essay.text))
        yield CHECK.at(
            dropped[0].span,
            f"Nothing leads into the quotation {words}{more}.",
            advice=None if dropped[0].cited else _WHAT_FOR,
            repeats=tuple(quotation.span for quotation in dropped[1:]),
        )


def _motto(essay: Essay, quotation: Quotation) -> bool:
    """Whether the quotation is all of the first paragraph: a motto stands alone by custom."""
    first = next((p.span for p in essay.paragraphs if p.is_prose), quotation.span)
    return quotation.span.start == first.start and quotation.span.end >= first.end - 60
