"""A figure, date or name that differs from the same fact in a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.claims.support import Ground
from feedback.essay.facts.misread_figure import is_misread
from feedback.essay.facts.other_fact import evidence_of, other_fact
from feedback.essay.model import Claim, Essay
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.text.places import Places
from feedback.text.quantities import quantities
from feedback.text.span import Span

CHECK = Check(
    name="claims/differs-from-source",
    severity="warning",
    summary="a figure, date or name that differs from the same fact in a supplied source",
    why="A reader who knows the source will stop there and trust the next fact less.",
    advice="Compare the two passages: is it a slip in copying, or do you have another source? "
    "Which would you trust, and why?",
    examples=(
        Example(
            flagged="The cargo ship left Bergen with ⟦355 horses⟧ and enough hay to feed them.",
            clean="The cargo ship left Bergen with 335 horses and enough hay to feed them.",
            sources={
                "Source 1": "The cargo ship sailed from Bergen with 335 horses and enough hay to "
                "feed them."
            },
        ),
        Example(
            flagged="Ada Brandt picked 40 baskets of apples, ⟦more than ten times the quota⟧.",
            clean="Ada Brandt picked 40 baskets of apples, about three times the usual quota.",
            sources={
                "Doc A": "In one shift Ada Brandt picked 40 baskets of apples, exceeding the norm "
                "threefold."
            },
        ),
    ),
    needs_sources=True,
    step="Check your facts against your sources",
    weight=90,
)

_TO = re.compile(r"\sto\s")
_END_TO_END = 40
"""How far the two ends of a range stand apart at most, in code points."""


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding for each differing figure; the same slip further on is its repeat."""
    places: dict[tuple[str, str | None, Span], list[tuple[Span, Evidence, Span]]] = {}
    for claim in essay.claims:
        if claim.verdict != "differs":
            continue
        for words, evidence in _differences(claim):
            key = (words.of(essay.text).casefold(), evidence.source, evidence.span)
            places.setdefault(key, []).append((words, evidence, _figure(claim, words)))
    for (first, evidence, figure), *others in places.values():
        yield CHECK.at(
            first,
            _message(essay, library, first, evidence),
            evidence=(evidence,),
            differing=(figure,),
            repeats=tuple(words for words, _, _ in others),
            confidence=0.9,
        )
    yield from _otherwise(essay, library)


def _otherwise(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """Sentences that have a name, a direction or a "not" otherwise than a source, where no figure
    of theirs differs and no claim of the essay says so already."""
    differing = Places((d for claim in essay.claims for d in claim.differing), lambda d: d)
    claims = Places((claim.span for claim in essay.claims), lambda span: span)
    ground = Ground(essay, essay.quotations, essay.citations, essay.attributions)
    for sentence in essay.prose:
        here = sentence.span
        if any(here.covers(d) for d in differing.overlapping(here)):
            continue
        if any(claim.covers(here) for claim in claims.overlapping(here)):
            continue  # held against the pack as it is
        quoted = [q.span for q in ground.quoted.overlapping(here)]
        given, cited = ground.given.overlapping(here), ground.cited.overlapping(here)
        found = other_fact(essay, here, library, given, cited, quoted)
        if found is None:
            continue
        evidence = evidence_of(found)
        if is_misread(essay.text, found.ours, evidence, library):
            continue
        yield CHECK.at(
            found.ours,
            _message(essay, library, found.ours, evidence),
            evidence=(evidence,),
            differing=(found.ours,),
            confidence=0.8,
        )


def _differences(claim: Claim) -> Iterator[tuple[Span, Evidence]]:
    """The claim's words and the evidence they differ from, side by side."""
    against = [e for e in claim.evidence if e.relation == "differs"]
    whole = {q.span: q.phrase for q in claim.quantities}
    for span, evidence in zip(claim.differing, against, strict=False):
        yield whole.get(span, span), evidence


def _figure(claim: Claim, words: Span) -> Span:
    return next((span for span in claim.differing if words.covers(span)), words)


def _message(essay: Essay, library: SourceLibrary, words: Span, evidence: Evidence) -> str:
    source = library[evidence.source] if evidence.source else None
    ours, theirs = words.of(essay.text), evidence.text
    if source and evidence.differing:
        there = evidence.differing[0]
        theirs = there.of(source.text)
        mine, whole = _range_of(essay.text, words), _range_of(source.text, there)
        if mine and whole:
            ours, theirs = mine.of(essay.text), whole.of(source.text)
    called = source.called if source else "another passage"
    return f"The essay says “{_in_line(ours)}”; {called} says “{_in_line(theirs)}”."


def _range_of(text: str, end: Span) -> Span | None:
    """The "27 to 18 million" that a figure is one end of: alone it would tell too little."""
    around = Span(max(0, end.start - _END_TO_END), min(len(text), end.end + _END_TO_END))
    found = (q.phrase for q in quantities(text, *around) if q.phrase.covers(end))
    return next((span for span in found if span != end and _TO.search(span.of(text))), None)


def _in_line(text: str) -> str:
    """On one line, without half a pair of brackets ("[Twenty-seven] people")."""
    plain = " ".join(text.split())
    return plain if plain.count("[") == plain.count("]") else re.sub(r"[\[\]]", "", plain)
