"""Wording that the essay shares with a source: runs word for word, and runs lightly reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from feedback.essay.model import Attribution, Body, Citation, Overlap, OverlapKind, Quotation
from feedback.essay.overlap_bounds import bounds_of, is_title, with_marks
from feedback.essay.overlap_credit import credited
from feedback.essay.wording import (
    Token,
    Wording,
    alike,
    carries_meaning,
    root_of,
    tokens,
    wording_of,
)
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

# A run of 8 words is the length that reads as somebody else's sentence; shorter runs are common
# phrases. A reworded run needs as many words held, a run of 4 in them, and two words in three.
MIN_VERBATIM = 8
MIN_HELD = 8
MIN_RUN = 4
VERBATIM_SHARE = 0.88
CLOSE_SHARE = 0.66
_GAP = 4
# How far on to look for the next shared word, on our side and on theirs, the nearest first.
_STEPS = sorted(
    product(range(1, _GAP + 1), repeat=2), key=lambda step: (step[0] + step[1], step[0])
)
_Neighbours = tuple[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Chain:
    """Shared words in order on both sides: (token of the essay, token of the source) pairs."""

    pairs: tuple[tuple[int, int], ...]

    @property
    def share(self) -> float:
        ours = self.pairs[-1][0] - self.pairs[0][0] + 1
        theirs = self.pairs[-1][1] - self.pairs[0][1] + 1
        return len(self.pairs) / max(ours, theirs)

    @property
    def longest(self) -> int:
        best = run = 1
        for (a, b), (c, d) in pairwise(self.pairs):
            run = run + 1 if c == a + 1 and d == b + 1 else 1
            best = max(best, run)
        return best


def find_overlaps(
    body: Body,
    library: SourceLibrary,
    quotations: tuple[Quotation, ...],
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Overlap, ...]:
    """Runs of a source's wording, in order, no two over the same words.

    "verbatim": 8 words or more with hardly a word between changed (inflection and spelling do not
    count); "close_paraphrase": as many words, some replaced. Runs of names alone do not count.
    Quotations found in a source are listed too, as quoted.
    """
    bare = [
        overlap
        for paragraph in body.paragraphs
        if paragraph.is_prose
        for region in _own_regions(paragraph.span, quotations, citations)
        for overlap in _in_region(body, region, library, quotations)
    ]
    copied = [overlap.span for overlap in bare]
    found = [
        replace(o, credited=credited(body, o, copied, library, citations, attributions))
        for o in bare
    ]
    found.extend(_quoted(quotations))
    return tuple(sorted(found, key=lambda overlap: overlap.span))


def _quoted(quotations: Sequence[Quotation]) -> Iterator[Overlap]:
    for q in quotations:
        if q.source and q.source_span and q.use == "quotation" and q.words >= MIN_VERBATIM:
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
    if len(ours) < MIN_HELD:
        return
    neighbours = _neighbours(ours)
    found = [
        (chain, source, kind)
        for source in library
        for chain in _chains(ours, neighbours, wording_of(source.text))
        if (kind := _kind(chain, wording_of(source.text)))
    ]
    found.sort(key=lambda f: (-len(f[0].pairs), -f[0].share, f[0].pairs[0][0]))
    taken: set[int] = set()
    for chain, source, kind in found:
        covered = range(chain.pairs[0][0], chain.pairs[-1][0] + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            yield from _overlap(body, ours, chain, source, kind, quotations)


def _overlap(
    body: Body,
    ours: Sequence[Token],
    chain: _Chain,
    source: Source,
    kind: OverlapKind,
    quotations: Sequence[Quotation],
) -> Iterator[Overlap]:
    pairs = bounds_of(body, ours, chain.pairs, MIN_HELD)
    if is_title(pairs, wording_of(source.text), source):
        return
    span = Span(ours[pairs[0][0]].span.start, ours[pairs[-1][0]].span.end)
    theirs = wording_of(source.text).span(pairs[0][1], pairs[-1][1] + 1)
    yield Overlap(with_marks(span, quotations), kind, False, False, source.id, theirs)


def _kind(chain: _Chain, wording: Wording) -> OverlapKind | None:
    own = _own_words(chain, wording)
    if own < 3:
        return None
    held, share, longest = len(chain.pairs), chain.share, chain.longest
    if held >= MIN_VERBATIM and share >= VERBATIM_SHARE:
        return "verbatim"
    if held >= MIN_HELD and longest >= MIN_RUN and share >= CLOSE_SHARE and own >= 4:
        return "close_paraphrase"
    return None


def _own_words(chain: _Chain, wording: Wording) -> int:
    """Shared words that are neither names nor figures nor function words."""
    found = (wording.tokens[j] for _, j in chain.pairs)
    return sum(1 for t in found if carries_meaning(t.key) and wording.text[t.span.start].islower())


def _chains(
    ours: Sequence[Token], neighbours: Sequence[_Neighbours], wording: Wording
) -> Iterator[_Chain]:
    """Every way in which two shared words or more go on to others close behind on both sides."""
    used: set[tuple[int, int]] = set()
    for seed in _seeds(neighbours, wording):
        if seed in used:
            continue
        pairs = [seed]
        while step := _next(pairs[-1], ours, wording):
            pairs.append(step)
        while back := _before(pairs[0], ours, wording):
            pairs.insert(0, back)
        used.update(pairs)
        best = _best_stretch(pairs)
        if len(best) >= MIN_HELD:
            yield _Chain(best)


def _neighbours(ours: Sequence[Token]) -> list[_Neighbours]:
    """Every two neighbouring words of which one has a meaning: the first's place, their roots."""
    return [
        (i, (root_of(a.key), root_of(b.key)))
        for i, (a, b) in enumerate(pairwise(ours))
        if carries_meaning(a.key) or carries_meaning(b.key)
    ]


def _seeds(neighbours: Sequence[_Neighbours], wording: Wording) -> Iterator[tuple[int, int]]:
    """Places of two neighbouring words that both sides have."""
    places = wording.pairs
    for i, roots in neighbours:
        for j in places.get(roots, ()):
            yield i, j


def _next(pair: tuple[int, int], ours: Sequence[Token], wording: Wording) -> tuple[int, int] | None:
    """The nearest pair of alike words behind `pair`, at most 4 words on, on either side."""
    i, j = pair
    theirs = wording.tokens
    for di, dj in _STEPS:
        if i + di >= len(ours) or j + dj >= len(theirs):
            continue
        a, b = ours[i + di].key, theirs[j + dj].key
        if not alike(a, b):
            continue
        if di == dj == 1 or carries_meaning(a) or _goes_on(i + di, j + dj, ours, wording):
            return i + di, j + dj
    return None


def _before(
    pair: tuple[int, int], ours: Sequence[Token], wording: Wording
) -> tuple[int, int] | None:
    """The shared word just before the chain; one with a meaning may stand a word further off."""
    i, j = pair
    for di, dj in ((1, 1), (2, 2), (1, 2), (2, 1)):
        if i < di or j < dj or (di + dj > 2 and not carries_meaning(ours[i - di].key)):
            continue
        if alike(ours[i - di].key, wording.tokens[j - dj].key):
            return i - di, j - dj
    return None


def _goes_on(i: int, j: int, ours: Sequence[Token], wording: Wording) -> bool:
    """Whether a small word shared by chance is followed by another shared word."""
    if i + 1 >= len(ours) or j + 1 >= len(wording.tokens):
        return False
    return alike(ours[i + 1].key, wording.tokens[j + 1].key)


def _best_stretch(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The stretch with most shared words once each word between has cost nearly half a word."""
    best, best_score = (0, 0), 0.0
    start, score = 0, 0.0
    for at, pair in enumerate(pairs):
        if at:
            gap = max(pair[0] - pairs[at - 1][0], pair[1] - pairs[at - 1][1]) - 1
            score -= 0.45 * gap
        if score <= 0:
            start, score = at, 0.0
        score += 1
        if score > best_score:
            best, best_score = (start, at), score
    return tuple(pairs[best[0] : best[1] + 1])
