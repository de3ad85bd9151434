"""Runs of a source's wording, as the checks of this room gather and show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from feedback.essay.grammar.wording import Token, tokens
from feedback.essay.model import Essay, Overlap, SourceUse
from feedback.finding import Evidence
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

OTHER_ADVICE = (
    "Which source did you take this from? Name that one, and put its words in quotation marks or "
    "say it in your own."
)


def by_source(runs: Iterable[Overlap]) -> list[list[Overlap]]:
    """The runs of each source together, in the order in which the essay comes to the sources.

    Those for which the essay names another source stand apart.
    """
    homes: dict[tuple[str, str | None], list[Overlap]] = {}
    for run in sorted(runs, key=lambda run: run.span):
        homes.setdefault((run.source, run.credited_to), []).append(run)
    return list(homes.values())


def same_wording(run: Overlap, library: SourceLibrary) -> Evidence:
    """The passage that a run shares its words with."""
    passage = run.source_span.of(library[run.source].text)
    return Evidence(run.source, run.source_span, passage, "same_wording")


def matching_words(essay: Essay, place: Span) -> Span:
    """The words at one place of a SourceUse that a reader finds again in the source.

    Of a claim, whose sentence goes its own way, that is the first figure a passage has too; of any
    other place all of it.
    """
    for claim in essay.claims:
        if claim.span == place:
            told = {word.key for e in claim.evidence for word in _figures_of(e)}
            for quantity in claim.quantities:
                if told & {word.key for word in tokens(essay.text, *quantity.span)}:
                    return quantity.phrase
    return place


def _figures_of(evidence: Evidence) -> Iterator[Token]:
    """The words of the figures for which a passage was found to agree."""
    if evidence.relation == "supports":
        for span in evidence.differing:
            yield from tokens(evidence.text, *span.shifted(-evidence.span.start))


def drawn_from(
    essay: Essay, use: SourceUse, library: SourceLibrary, *, most: int = 3
) -> Iterator[Evidence]:
    """The first passages of a source that the essay draws on, its words before its facts.

    At most that many: a few show where to look, and a card of twenty is not read. Those of which
    the wording stands in the essay without credit have a finding of their own, and are left to it.
    """
    runs = [run for run in essay.overlaps if run.source == use.source]
    words = [same_wording(run, library) for run in runs if run.credited]
    copied = [run.source_span for run in runs if not run.credited]
    facts = [
        evidence
        for claim in essay.claims
        for evidence in claim.evidence
        if evidence.source == use.source
        and evidence.relation == "supports"
        and not any(evidence.span.overlaps(span) for span in copied)
    ]
    shown: list[Evidence] = []
    for evidence in (*words, *facts):
        if len(shown) < most and not any(evidence.span.overlaps(e.span) for e in shown):
            shown.append(evidence)
            yield evidence
