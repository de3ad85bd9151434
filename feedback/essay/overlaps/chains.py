"""Runs of words that two texts share in the same order, a few words between them replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from feedback.essay.grammar.synonyms import sense_of
from feedback.essay.grammar.wording import Token, Wording, alike, carries_meaning, root_of

_GAP = 4
# How far on to look for the next shared word, on our side and on theirs, the nearest first.
_STEPS = sorted(
    product(range(1, _GAP + 1), repeat=2), key=lambda step: (step[0] + step[1], step[0])
)
Pairs = tuple[tuple[int, int], ...]
Neighbours = tuple[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Chain:
    """Shared words in order on both sides: (token of the essay, token of the source) pairs."""

    pairs: Pairs

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


def same_word(a: str, b: str) -> bool:
    """Whether two words are one, inflected, misspelt or replaced by a synonym."""
    return alike(a, b) or sense_of(a) == sense_of(b)


def chains(
    ours: Sequence[Token], neighbours: Sequence[Neighbours], wording: Wording, least: int
) -> Iterator[Chain]:
    """Every way in which two shared words go on to others close behind, `least` words or more.

    `neighbours` are those of `ours`: made once, held against many sources.
    """
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
        if len(best) >= least:
            yield Chain(best)


def neighbours_of(ours: Sequence[Token]) -> list[Neighbours]:
    """Every two neighbouring words of which one has a meaning: the first's place, their roots."""
    return [
        (i, (root_of(a.key), root_of(b.key)))
        for i, (a, b) in enumerate(pairwise(ours))
        if carries_meaning(a.key) or carries_meaning(b.key)
    ]


def _seeds(neighbours: Sequence[Neighbours], wording: Wording) -> Iterator[tuple[int, int]]:
    """Places of two neighbouring words that both sides have."""
    places = wording.places
    for i, (first, second) in neighbours:
        for j in places.beside(first, second):
            yield i, j


def _next(pair: tuple[int, int], ours: Sequence[Token], wording: Wording) -> tuple[int, int] | None:
    """The nearest pair of alike words behind `pair`, at most 4 words on, on either side."""
    i, j = pair
    theirs = wording.keys
    for di, dj in _STEPS:
        if i + di >= len(ours) or j + dj >= len(theirs):
            continue
        a, b = ours[i + di].key, theirs[j + dj]
        if not same_word(a, b):
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
        if same_word(ours[i - di].key, wording.keys[j - dj]):
            return i - di, j - dj
    return None


def _goes_on(i: int, j: int, ours: Sequence[Token], wording: Wording) -> bool:
    """Whether a small word shared by chance is followed by another shared word."""
    if i + 1 >= len(ours) or j + 1 >= len(wording.keys):
        return False
    return same_word(ours[i + 1].key, wording.keys[j + 1])


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
