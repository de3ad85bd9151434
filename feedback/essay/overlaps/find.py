"""Wording that the essay shares with a source: runs word for word, and runs lightly reworded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from feedback.essay.grammar.wording import (
    Token,
    Wording,
    alike,
    is_commonplace,
    lists_things,
    own_words,
    tokens,
    wording_of,
)
from feedback.essay.model import Attribution, Body, Citation, Overlap, OverlapKind, Quotation
from feedback.essay.overlaps.bounds import bounds_of, is_title, with_marks
from feedback.essay.overlaps.chains import Chain, Pairs, chains, neighbours_of
from feedback.essay.overlaps.credit import Credit, Namings, credit_of
from feedback.essay.overlaps.reworded import reworded
from feedback.essay.structure.prompted import is_prompted
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

# A run of 8 words is the length that reads as somebody else's sentence; shorter runs are common
# phrases. A reworded run needs as many words held, a run of 4 in them, and two words in three.
MIN_HELD = 8
MIN_RUN = 4
# A shorter run is somebody else's sentence where it is most of one, word for word.
MIN_SHORT = 6
SHORT_SHARE = 0.6
VERBATIM_SHARE = 0.88
CLOSE_SHARE = 0.66
# Two sources hold the same wording where the second has so much of it.
SAME_SHARE = 0.75
# So many of the words must be neither names nor figures, and two of these not in everybody's mouth.
MIN_OWN_VERBATIM = 3
MIN_OWN_CLOSE = 4
MIN_TELLING = 2
# A shorter run with a figure or a name and few other words states a fact as anybody would.
FACT = 9


class _Run(NamedTuple):
    """Words of a region and of a source that belong together."""

    pairs: Pairs
    source: Source
    kind: OverlapKind


def find_overlaps(
    body: Body,
    library: SourceLibrary,
    quotations: tuple[Quotation, ...],
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Overlap, ...]:
    """Runs of a source's wording, in order, no two over the same words.

    "verbatim": 8 words or more with hardly a word between changed (inflection and spelling do not
    count), or 6 that are most of a sentence; "close_paraphrase": as many words, some replaced, or
    most words of a sentence in another order. Runs of names alone do not count, nor does the
    assignment's own wording. Quotations found in a source are listed too, as quoted.
    """
    bare = [
        overlap
        for paragraph in body.paragraphs
        if paragraph.is_prose
        for region in _own_regions(paragraph.span, quotations, citations)
        for overlap in _in_region(body, region, library, quotations)
    ]
    copied = [overlap.span for overlap in bare]
    namings = Namings(library, citations, attributions, copied)
    found = [_with_credit(body, o, credit_of(body, o, namings), library) for o in bare]
    found.extend(_quoted(quotations))
    return tuple(sorted(found, key=lambda overlap: overlap.span))


def _with_credit(body: Body, overlap: Overlap, credit: Credit, library: SourceLibrary) -> Overlap:
    """The overlap, held by the source that the essay names for it where that has the words too."""
    if credit.credited_to is None:
        return replace(overlap, credited=credit.credited)
    ours = tokens(body.text, *overlap.span)
    wording = wording_of(library[credit.credited_to].text)
    there = max(
        chains(ours, neighbours_of(ours), wording, MIN_HELD),
        key=lambda chain: len(chain.pairs),
        default=None,
    )
    if there is None or len(there.pairs) < SAME_SHARE * len(ours):
        return replace(overlap, credited_to=credit.credited_to)
    passage = wording.span(there.pairs[0][1], there.pairs[-1][1] + 1)
    return replace(overlap, credited=True, source=credit.credited_to, source_span=passage)


def _fills_sentence(body: Body, chain: Chain, ours: Sequence[Token]) -> bool:
    """Whether a run without any change is most of a sentence."""
    if chain.share < 1:
        return False
    first, last = ours[chain.pairs[0][0]].span, ours[chain.pairs[-1][0]].span
    home = body.sentence_at(first.start)
    if home is None or not home.span.covers(last):
        return False
    return len(chain.pairs) >= SHORT_SHARE * len(tokens(body.text, *home.span))


def _quoted(quotations: Sequence[Quotation]) -> Iterator[Overlap]:
    for q in quotations:
        if q.source and q.source_span and q.use == "quotation" and q.words >= MIN_HELD:
            yield Overlap(q.inner, "verbatim", q.cited, True, q.source, q.source_span)


def _own_regions(
    span: Span, quotations: Sequence[Quotation], citations: Sequence[Citation]
) -> Iterator[Span]:
    """The paragraph without quotations, titles and citations; terms in marks stay in the run."""
    cuts = [q.span for q in quotations if q.words > 3 or q.use == "title"]
    cuts.extend(c.span for c in citations)
    at = span.start
    for cut in sorted(c for c in cuts if c.overlaps(span)):
        if cut.start > at:
            yield Span(at, cut.start)
        at = max(at, cut.end)
    if at < span.end:
        yield Span(at, span.end)


def _in_region(
    body: Body, region: Span, library: SourceLibrary, quotations: Sequence[Quotation]
) -> Iterator[Overlap]:
    ours = tokens(body.text, *region)
    if len(ours) < MIN_SHORT:
        return
    prompted = frozenset(i for i, token in enumerate(ours) if is_prompted(body, token.span))
    taken: set[int] = set()
    runs = [run for run in _in_order(body, ours, prompted, library) if _takes(run, taken)]
    runs += _in_any_order(body, ours, prompted | taken, library)
    for run in runs:
        span = Span(ours[run.pairs[0][0]].span.start, ours[run.pairs[-1][0]].span.end)
        wording = wording_of(run.source.text)
        if is_title(run.pairs, wording, run.source) or _is_bare_fact(run, wording):
            continue
        theirs = [j for _, j in run.pairs]
        passage = wording.span(min(theirs), max(theirs) + 1)
        span = with_marks(span, quotations)
        yield Overlap(span, run.kind, False, False, run.source.id, passage)


def _takes(run: _Run, taken: set[int]) -> bool:
    """Whether the run's words were free until now; they are `taken` then."""
    covered = range(run.pairs[0][0], run.pairs[-1][0] + 1)
    free = taken.isdisjoint(covered)
    if free:
        taken.update(covered)
    return free


def _in_order(
    body: Body, ours: Sequence[Token], prompted: frozenset[int], library: SourceLibrary
) -> Iterator[_Run]:
    """Runs in the order of their source, the longest first."""
    neighbours = neighbours_of(ours)
    found = [
        (chain, source, kind)
        for source in library
        for chain in chains(ours, neighbours, wording_of(source.text), MIN_SHORT)
        if (kind := _kind(body, chain, ours, wording_of(source.text), prompted))
    ]
    found.sort(key=lambda f: (-len(f[0].pairs), -f[0].share, f[0].pairs[0][0]))
    for chain, source, kind in found:
        least = min(MIN_HELD, len(chain.pairs))
        if pairs := bounds_of(body, ours, chain.pairs, least):
            yield _Run(pairs, source, kind)


def _in_any_order(
    body: Body, ours: Sequence[Token], taken: frozenset[int], library: SourceLibrary
) -> Iterator[_Run]:
    """Sentences made of the words of a passage, where no run is `taken` out of them already."""
    begins = [token.span.start for token in ours]
    for sentence in body.sentences_in(Span(begins[0], ours[-1].span.end)):
        first, last = (bisect_left(begins, place) for place in sentence.span)
        inside = [i for i in range(first, last) if ours[i].span.end <= sentence.span.end]
        for start, end in _stretches(i for i in inside if i not in taken):
            found = [
                _Run(tuple((start + i, j) for i, j in pairs), source, "close_paraphrase")
                for source in library
                if (pairs := reworded(body.text, ours[start:end], wording_of(source.text)))
            ]
            if found:
                yield max(found, key=lambda run: len(run.pairs))


def _stretches(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that follow one another, MIN_HELD or more, as [start, end)."""
    for _, found in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        stretch = [place for _, place in found]
        if len(stretch) >= MIN_HELD:
            yield stretch[0], stretch[-1] + 1


def _is_bare_fact(run: _Run, wording: Wording) -> bool:
    """Whether a short run is a figure or a name and hardly more: there are few ways to say it."""
    places = [j for _, j in run.pairs]
    if len(places) >= FACT or len(own_words(places, wording)) > MIN_OWN_VERBATIM:
        return False
    words = [wording.text[slice(*wording.tokens[j].span)] for j in places[1:]]
    return any(word[0].isdigit() or word[0].isupper() for word in words)


def _kind(
    body: Body, chain: Chain, ours: Sequence[Token], wording: Wording, prompted: frozenset[int]
) -> OverlapKind | None:
    pairs = [(i, j) for i, j in chain.pairs if i not in prompted]
    held, own = len(pairs), own_words([j for _, j in pairs], wording)
    telling = sum(not is_commonplace(key) for key in own)
    if len(own) < MIN_OWN_VERBATIM or telling < MIN_TELLING:
        return None
    if held < MIN_HELD:
        fills = held == len(chain.pairs) >= MIN_SHORT and _fills_sentence(body, chain, ours)
        return "verbatim" if fills else None
    unchanged = sum(alike(ours[i].key, wording.keys[j]) for i, j in chain.pairs)
    if unchanged >= VERBATIM_SHARE * len(chain.pairs) / chain.share:
        return "verbatim"
    if lists_things(body.text, ours[chain.pairs[0][0] : chain.pairs[-1][0] + 1]):
        return None
    if chain.longest >= MIN_RUN and chain.share >= CLOSE_SHARE and len(own) >= MIN_OWN_CLOSE:
        return "close_paraphrase"
    return None
