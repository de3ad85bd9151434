"""Laying a run of the essay's words beside a source's, word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from feedback.essay.grammar.wording import Wording, alike, carries_meaning, root_of

# A word of the essay's that the source lacks costs more than one of the source's left out: a
# passage cut short is likelier than one with words put in.
_OURS = 1.1
_THEIRS = 0.5
_NEAR = 0.25
_OTHER = 1.4
_SLACK = 12
# A long quotation keeps to its place: looking further to either side takes minutes over a page.
_BAND = 60


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the essay beside one of the source; None where the other side has no word."""

    essay: int | None
    source: int | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """A run of words laid beside a source's from token `start` to `end`.

    `share` is how much of the run the source holds, from 0 to 1 (a word inflected or misspelt
    counts as held).
    """

    pairs: tuple[Pair, ...]
    start: int
    end: int
    share: float
    matched: int


def windows(keys: Sequence[str], wording: Wording, limit: int = 3) -> list[tuple[float, int]]:
    """Where in a source the words could stand: (weight, first token), the likeliest first.

    Each word votes for the place at which the run would have to begin; rare words weigh more.
    """
    votes: dict[int, float] = defaultdict(float)
    places = wording.places
    # A word written as two ("life time") votes as one.
    whole = [(i, a + b) for i, (a, b) in enumerate(pairwise(keys)) if root_of(a + b) in places]
    for i, key in [*enumerate(keys), *whole]:
        found = places.get(root_of(key), ())
        if not found or len(found) > 400:
            continue
        weight = (2.0 if carries_meaning(key) else 0.4) / len(found) ** 0.5
        for place in found:
            bucket = (place - i) // _SLACK
            votes[bucket] += weight
            votes[bucket + 1] += weight
    best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:limit]
    return [(weight, (bucket - 1) * _SLACK) for bucket, weight in best]


def align(keys: Sequence[str], wording: Wording, first: int, slack: int = 2 * _SLACK) -> Alignment:
    """The cheapest way to lay `keys` beside the source's words near token `first`.

    What the source has before and after the run costs nothing.
    """
    low = max(0, first - slack // 2)
    high = min(len(wording.keys), first + len(keys) + slack + slack // 2)
    source = wording.keys[low:high]
    pairs = _cheapest(keys, source)
    matched = sum(
        1
        for p in pairs
        if p.essay is not None and p.source is not None and alike(keys[p.essay], source[p.source])
    )
    used = [p.source for p in pairs if p.source is not None]
    start, end = (low + min(used), low + max(used) + 1) if used else (low, low)
    shifted = tuple(Pair(p.essay, None if p.source is None else low + p.source) for p in pairs)
    return Alignment(shifted, start, end, matched / max(1, len(keys)), matched)


def _cheapest(keys: Sequence[str], source: Sequence[str]) -> list[Pair]:
    width = len(source) + 1
    costs = [[0.0] * width]
    for i, key in enumerate(keys, 1):
        above = costs[-1]
        row = [i * _OURS] + [inf] * (width - 1)
        low, high = (i - _BAND, i + _BAND) if len(keys) > 3 * _BAND else (1, width)
        for j in range(max(1, low), min(width, high)):
            best = min(
                above[j - 1] + _step(key, source[j - 1]), above[j] + _OURS, row[j - 1] + _THEIRS
            )
            if i > 1 and keys[i - 2] + key == source[j - 1]:
                best = min(best, costs[i - 2][j - 1])
            if j > 1 and source[j - 2] + source[j - 1] == key:
                best = min(best, above[j - 2])
            row[j] = best
        costs.append(row)
    return _trail(keys, source, costs)


def _step(a: str, b: str) -> float:
    return 0.0 if a == b else _NEAR if alike(a, b) else _OTHER


def _trail(
    keys: Sequence[str], source: Sequence[str], costs: Sequence[Sequence[float]]
) -> list[Pair]:
    """The pairs on the cheapest way back; a word written as two stands beside its first half."""
    i = len(keys)
    j = min(range(len(costs[-1])), key=costs[-1].__getitem__)
    pairs: list[Pair] = []
    while i:
        here = costs[i][j]
        if j and _equal(costs[i - 1][j - 1] + _step(keys[i - 1], source[j - 1]), here):
            i, j = i - 1, j - 1
            pairs.append(Pair(i, j))
        elif (
            i > 1
            and j
            and keys[i - 2] + keys[i - 1] == source[j - 1]
            and _equal(costs[i - 2][j - 1], here)
        ):
            pairs.append(Pair(i - 1, None))
            i, j = i - 2, j - 1
            pairs.append(Pair(i, j))
        elif (
            j > 1
            and source[j - 2] + source[j - 1] == keys[i - 1]
            and _equal(costs[i - 1][j - 2], here)
        ):
            pairs.append(Pair(None, j - 1))
            i, j = i - 1, j - 2
            pairs.append(Pair(i, j))
        elif j and _equal(costs[i][j - 1] + _THEIRS, here):
            j -= 1
            pairs.append(Pair(None, j))
        else:
            i -= 1
            pairs.append(Pair(i, None))
    return pairs[::-1]


def _equal(a: float, b: float) -> bool:
    return abs(a - b) < 1e-9
