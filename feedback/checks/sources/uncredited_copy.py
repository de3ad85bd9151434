"""A source's wording, unquoted and uncredited."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.credit import uncredited_runs
from feedback.checks.sources.runs import OTHER_ADVICE, by_source, same_wording
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/uncredited-copy",
    severity="warning",
    summary="a source's wording (eight words or more, or a short sentence) without quotation "
    "marks or credit",
    why="The reader takes the words for your own.",
    advice="Are these the source's words? Put them in quotation marks and name the source, or say "
    "it in your own words and name it all the same.",
    examples=(
        Example(
            flagged="Life was hard. ⟦The fishermen mended their nets on the frozen quay before "
            "dawn⟧ and nobody paid them for it.",
            clean="Life was hard. Source 1 says that “the fishermen mended their nets on the "
            "frozen quay before dawn” and nobody paid them for it.",
            sources={
                "Source 1": "In winter the fishermen mended their nets on the frozen quay before "
                "dawn. Their wives sold smoked herring from door to door."
            },
        ),
    ),
    needs_sources=True,
    step="Quote a source's words, or put them in your own",
    weight=80,
)


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """Verbatim runs that nothing near them credits: one finding a source, with all its places.

    Runs that the essay gives to another source are a finding of their own.
    """
    bare = [run for run in uncredited_runs(essay) if run.kind == "verbatim"]
    for runs in by_source(bare):
        first, name = runs[0], library[runs[0].source].called
        more = f" (and {len(runs) - 1} more)" if runs[1:] else ""
        words, other = shown(first.span.of(essay.text)), first.credited_to
        message = f"{words} is also in {name}, but here it has no quotation marks or credit"
        if other:
            named = library[other].called
            message = f"{words} is in {name}, not in {named}, which you name for it"
        yield CHECK.at(
            first.span,
            f"{message}{more}.",
            advice=OTHER_ADVICE if other else None,
            evidence=tuple(same_wording(run, library) for run in runs),
            repeats=tuple(run.span for run in runs[1:]),
        )
