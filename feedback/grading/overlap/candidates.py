"""Which essays of a class could share a passage: found by an index, never by trying all pairs."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from feedback.essay.grammar.wording import Token, carries_meaning, root_of

# Five words in a row of which two carry a meaning: shorter runs are common phrases.
RUN = 5
_MEANING = 2
# So many shared runs of five are some nine words together, or two shorter passages.
LEAST_SHARED = 4
# A run that so great a part of a class has (and more than a group of friends) is the lesson's.
COMMON_SHARE = 0.15
COMMON_LEAST = 8
# Each essay with a run is held against so many others that have it: a ring of copies is seen
# though not all of its pairs are.
_NEIGHBOURS = 8


def runs_of(words: Sequence[Token]) -> array[int]:
    """A number for every run of five words, by their roots; 0 where it could tell nothing apart."""
    roots = [root_of(word.key) for word in words]
    tells = [carries_meaning(word.key) for word in words]
    return array(
        "q",
        (
            hash(tuple(roots[i : i + RUN])) if sum(tells[i : i + RUN]) >= _MEANING else 0
            for i in range(len(roots) - RUN + 1)
        ),
    )


def common_from(essays: int) -> int:
    """In how many essays of a class a run of words is nobody's own."""
    return max(COMMON_LEAST, round(COMMON_SHARE * essays))


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of essays that share enough runs to be looked at, and the runs that are nobody's."""

    pairs: tuple[tuple[int, int], ...]
    common: frozenset[int]


def candidates(essays: Sequence[array[int]], known: Set[int] = frozenset()) -> Candidates:
    """What to look at in a class, given the runs of each essay; `known` runs are the sources'.

    One sort of all runs, then a step a run: near linear in the words of the class (the document
    fingerprints of Schleimer, Wilkerson & Aiken 2003, without the thinning that only far more text
    would need).
    """
    shared: Counter[tuple[int, int]] = Counter()
    nobodys = {0, *known}
    limit = common_from(len(essays))
    for run, holders in _holders(essays):
        if len(holders) >= limit:
            nobodys.add(run)
        elif run not in nobodys:
            for i, first in enumerate(holders):
                shared.update((first, other) for other in holders[i + 1 : i + 1 + _NEIGHBOURS])
    pairs = tuple(pair for pair, number in sorted(shared.items()) if number >= LEAST_SHARED)
    return Candidates(pairs, frozenset(nobodys))


def _holders(essays: Sequence[array[int]]) -> Iterator[tuple[int, list[int]]]:
    """Every run that two essays or more have, and those essays, rising."""
    import numpy as np

    per_essay = [np.unique(np.array(runs, dtype=np.int64)) for runs in essays]
    runs = np.concatenate(per_essay) if per_essay else np.empty(0, dtype=np.int64)
    owners = np.repeat(np.arange(len(per_essay)), [len(each) for each in per_essay])
    order = np.argsort(runs, kind="stable")
    runs, owners = runs[order], owners[order]
    bounds = np.flatnonzero(np.diff(runs)) + 1
    edges = [0, *bounds.tolist(), len(runs)]
    for start, end in pairwise(edges):
        if end - start > 1:
            yield int(runs[start]), owners[start:end].tolist()
