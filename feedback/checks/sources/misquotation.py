"""Words in quotation marks differ from the passage they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.essay.model import Change, Essay, Quotation
from feedback.essay.quotations.changes import is_grave, is_interruption
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.words import count_words

_PACK = {
    "Source 1": "Ferries carried 4,200 commuters across the harbour every day in 1950. Most of the "
    "crews lived beside the old customs house, and few of them owned a boat of their own."
}

CHECK = Check(
    name="sources/misquotation",
    severity="warning",
    summary="words in quotation marks that differ from the passage they come from",
    why="A reader takes words in quotation marks for the source's own; a changed figure, name or "
    "key word makes the source say something else.",
    advice="Compare the quotation with the source word by word. Will you quote it exactly, or "
    "say it in your own words without quotation marks?",
    examples=(
        Example(
            flagged="Source 1 reports that ⟦“ferries carried 2,400 commuters across the harbour "
            "every day”⟧ after the war.",
            clean="Source 1 reports that “ferries carried 4,200 commuters … every day” after the "
            "war.",
            sources=_PACK,
        ),
        Example(
            flagged="According to Source 1, ⟦“Most of the crews lived besides the old custom "
            "house.”⟧ They knew the water.",
            clean="According to Source 1, “most of the crews lived beside the old customs house.” "
            "They knew the water.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Quote word for word",
    weight=75,
)

_SLIP_ADVICE = (
    "What does the source say, letter by letter? Three dots (…) show what you leave out, and "
    "brackets [ ] what you put in."
)
_LOOSE_ADVICE = (
    "Where do the source's words end and your own begin? Put quotation marks round the source's "
    "words only."
)
_SUMMARY = 8  # words
_RUNS_ON = 40  # words: a mark was forgotten or stands in the wrong place
_TURNED_ADVICE = (
    "What does the source say is not so? Put its “not” into the quotation, or say it in your "
    "own words."
)
_SAYS = {
    "figure": "the figure",
    "name": "the name",
    "negation": "a word that changes the meaning",
    "key_word": "an important word",
}
_GRAVEST = ("figure", "negation", "name", "key_word")


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 3) -> Iterator[Finding]:
    """One finding for each change of meaning, and one for all slips of the essay together.

    A figure counts however short the quotation. A passage left out without an ellipsis is a slip; a
    key word left out is none. Words added where the closing mark was forgotten may be the student's
    own, run on: they are no alteration.
    """
    altered = [
        q
        for q in essay.quotations_of()
        if q.verdict == "altered" and (q.words >= min_words or _changes_a_figure(q))
    ]
    slips = []
    for quotation in altered:
        changes = _of_the_student(quotation, library)
        graver = [change for change in changes if is_grave(change)]
        if _is_loose(quotation, changes):
            yield _loosely_held(essay, quotation, library)
        elif graver:
            yield _changed(quotation, graver, library)
        elif changes:
            slips.append(replace(quotation, changes=tuple(changes)))
    if slips:
        yield _slipped(slips, library)


def _is_loose(quotation: Quotation, changes: Sequence[Change]) -> bool:
    """Whether half of the words are not the source's: a summary, or a mark in the wrong place."""
    own = sum(count_words(change.essay_text) for change in changes)
    return quotation.words >= _SUMMARY and own * 2 >= quotation.words


def _loosely_held(essay: Essay, quotation: Quotation, library: SourceLibrary) -> Finding:
    name = library[quotation.source or ""].called
    words = shown(quotation.inner.of(essay.text))
    return CHECK.at(
        quotation.span,
        f"Only some of the words in {words} are from {name}.",
        advice=_LOOSE_ADVICE,
        severity="suggestion" if quotation.words > _RUNS_ON else None,
        evidence=_evidence(quotation, library),
    )


def _of_the_student(quotation: Quotation, library: SourceLibrary) -> list[Change]:
    """The changes that count: not who speaks in the source, between two halves of what is said."""
    source = library[quotation.source or ""].text
    return [
        change
        for change in quotation.changes
        if (quotation.closed or change.source_text)
        and (change.essay_text or not is_interruption(change.source, source))
    ]


def _changes_a_figure(quotation: Quotation) -> bool:
    return any(change.kind == "figure" for change in quotation.changes)


def _changed(quotation: Quotation, changes: Sequence[Change], library: SourceLibrary) -> Finding:
    worst = min(changes, key=lambda change: _GRAVEST.index(change.kind))
    more = f" ({len(changes) - 1} more like it)" if len(changes) > 1 else ""
    name = library[quotation.source or ""].called
    turned = _turned(quotation, worst, name)
    return CHECK.at(
        quotation.span,
        turned or f"In this quotation {_difference(worst, name)}{more}.",
        advice=_TURNED_ADVICE if turned else None,
        evidence=_evidence(quotation, library),
        differing=tuple(c.essay for c in changes if c.essay.start < c.essay.end),
    )


def _turned(quotation: Quotation, change: Change, name: str) -> str:
    """What to say of a negation that the quotation begins behind, or cuts out; "" of others."""
    if change.kind != "negation" or not change.source_text:
        return ""
    words = shown(change.source_text, 6)
    if quotation.source_span and change.source.end <= quotation.source_span.start:
        return (
            f"This quotation begins after {words}, which comes before it in {name}: "
            "without that, the words mean something else."
        )
    if change.essay_text and change.essay_text[0] in "….[":
        return f"Here {words}, which {name} has, is cut out: the words left mean something else."
    return ""


def _difference(change: Change, name: str) -> str:
    if not change.essay_text:
        left_out = shown(change.source_text, 6)
        return f"{left_out}, which {name} has, is left out with no dots (…) to show it"
    if not change.source_text:
        return f"{shown(change.essay_text, 6)} is added, which {name} does not have"
    return (
        f"{_SAYS[change.kind]} differs: {shown(change.essay_text, 6)} here, "
        f"{shown(change.source_text, 6)} in {name}"
    )


def _slipped(slips: Sequence[Quotation], library: SourceLibrary) -> Finding:
    first = slips[0]
    name = library[first.source or ""].called
    change = next(iter(first.changes), None)
    what = (
        "two passages are run together with no dots (…) between them"
        if change is None
        else _difference_of_letters(change, name)
    )
    others = f", and {len(slips) - 1} more of your quotations differ slightly" if slips[1:] else ""
    return CHECK.at(
        first.span,
        f"In this quotation {what}{others}.",
        advice=_SLIP_ADVICE,
        severity="suggestion",
        evidence=tuple(e for q in slips for e in _evidence(q, library)),
        repeats=tuple(q.span for q in slips[1:]),
        differing=tuple(c.essay for c in first.changes if c.essay.start < c.essay.end),
    )


def _difference_of_letters(change: Change, name: str) -> str:
    if change.essay_text and change.source_text:
        theirs, yours = shown(change.source_text, 6), shown(change.essay_text, 6)
        return f"you have {yours} where {name} has {theirs}"
    return _difference(change, name)


def _evidence(quotation: Quotation, library: SourceLibrary) -> tuple[Evidence, ...]:
    if quotation.source_span is None:
        return ()
    # Words cut off before the passage belong beside it.
    start = min([quotation.source_span.start, *_starts(quotation)])
    found = Span(start, quotation.source_span.end)
    return (
        Evidence(
            quotation.source,
            found,
            found.of(library[quotation.source or ""].text),
            "differs",
            tuple(c.source for c in quotation.changes if c.source.start < c.source.end),
        ),
    )


def _starts(quotation: Quotation) -> list[int]:
    return [c.source.start for c in quotation.changes if c.source.start < c.source.end]
