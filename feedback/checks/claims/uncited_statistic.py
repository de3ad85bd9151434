"""A figure that needs a source and has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Claim, Essay
from feedback.essay.needs_source import in_pack, is_noted, is_worked_out, needs_source
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.quantity import Quantity
from feedback.text.span import Span

CHECK = Check(
    name="claims/uncited-statistic",
    severity="warning",
    summary="a figure that a reader would ask the source of, with no source beside it",
    why=(
        "A share, a sum or a count was measured by somebody. Without a source the reader cannot "
        "tell who counted, when, and how, and the figure carries no weight."
    ),
    advice="Where does this figure come from? Name the source beside it, or leave the figure out.",
    examples=(
        Example(
            flagged="The drought killed ⟦40 percent⟧ of the herd.",
            clean="According to Amara Diallo, the drought killed 40 percent of the herd.",
        ),
        Example(
            flagged="The railway carried ⟦20 million tons⟧ of grain to the coast.",
            clean="The railway opened in 1869, and three engineers had planned it.",
        ),
    ),
    step="Say where your figures come from",
    weight=78,
    akin=("sources/no-sources",),
)
# "The article" is one of the supplied sources, whichever it is.
_OF_THE_PACK = re.compile(
    r"(?:in\s+)?the\s+(?:articles?|texts?|passages?|authors?|sources?|documents?|extracts?|surveys?|stor(?:y|ies))"
    r"(?:\s+\w+)?",
    re.IGNORECASE,
)
_JOINED = 45
"""Figures this near to one another in a claim (code points) are shown as one passage."""


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    for claim in essay.claims:
        if _has_source(essay, claim, library):
            continue
        figures = [q for q in claim.quantities if _is_bare(essay, claim, q, library)]
        for span in _joined(q.span for q in figures):
            shown = " ".join(span.of(essay.text).split())
            yield CHECK.at(span, f"“{shown}” stands here without a source.", confidence=0.8)


def _has_source(essay: Essay, claim: Claim, library: SourceLibrary) -> bool:
    """Whether a source stands by the claim, or the comparison with the sources speaks of it.

    A supplied source that a sentence before names does not go on for what no source holds.
    """
    if claim.verdict in ("supported", "differs"):
        return True
    if claim.support in ("quotation", "citation", "attribution"):
        return not (library and _is_left_behind(essay, claim))
    return any(q.cited and q.span.overlaps(claim.span) for q in essay.quotations)


def _is_left_behind(essay: Essay, claim: Claim) -> bool:
    """Whether all credit is a supplied source named before the claim's sentence."""
    sentence = essay.sentence_at(claim.span.start)
    if claim.credit is None or sentence is None or claim.credit.end > sentence.span.start:
        return False
    near = [c for c in essay.citations if c.span.overlaps(claim.credit)]
    given = [a for a in essay.attributions if a.span.overlaps(claim.credit)]
    if any(c.label and not c.sources for c in near):
        return False  # "Source 7": what the class does not have may hold it
    return (
        any(c.sources or not (c.author or c.year or c.entry is not None) for c in near)
        or any(a.source or a.kind == "source" for a in given)
        or _OF_THE_PACK.fullmatch(claim.credit.of(essay.text)) is not None
    )


def _is_bare(essay: Essay, claim: Claim, quantity: Quantity, library: SourceLibrary) -> bool:
    sentence = essay.sentence_at(claim.span.start)
    span = sentence.span if sentence else claim.span
    beside = [q for c in essay.claims if span.covers(c.span) for q in c.quantities]
    return (
        not is_noted(span.of(essay.text))
        and needs_source(quantity, span.of(essay.text), quantity.span.of(essay.text))
        and not is_worked_out(quantity, beside)
        and not in_pack(quantity, library)
    )


def _joined(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        if found and span.start - found[-1].end <= _JOINED:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found
