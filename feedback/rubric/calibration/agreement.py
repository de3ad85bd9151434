"""How well two lists of marks agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """The program's marks held beside the teacher's.

    `kappa` is Cohen's with quadratic weights: 1 for the same marks throughout, 0 for no more than
    chance gives. `exact` and `adjacent` are shares of the essays with the same mark, and with one
    at most a step off; `bias` is how much higher the program marks on average. `table` counts
    essays by the teacher's mark and then the program's, both as places in `scale`.
    """

    scale: tuple[float, ...]
    table: tuple[tuple[int, ...], ...]
    kappa: float
    exact: float
    adjacent: float
    bias: float

    @property
    def essays(self) -> int:
        return sum(map(sum, self.table))


def agreement(
    given: Sequence[float], suggested: Sequence[float], scale: Sequence[float]
) -> Agreement:
    """The agreement of two lists of marks as long as each other; marks go to the nearest of
    `scale`, which is in rising order."""
    mine = [nearest(mark, scale) for mark in given]
    theirs = [nearest(mark, scale) for mark in suggested]
    table = [[0] * len(scale) for _ in scale]
    for a, b in zip(mine, theirs, strict=True):
        table[a][b] += 1
    n = len(mine) or 1
    pairs = list(zip(mine, theirs, strict=True))
    return Agreement(
        scale=tuple(scale),
        table=tuple(map(tuple, table)),
        kappa=weighted_kappa([scale[a] for a in mine], [scale[b] for b in theirs]),
        exact=sum(a == b for a, b in pairs) / n,
        adjacent=sum(abs(a - b) <= 1 for a, b in pairs) / n,
        bias=sum(scale[b] - scale[a] for a, b in pairs) / n,
    )


def weighted_kappa(given: Sequence[float], suggested: Sequence[float]) -> float:
    """Cohen's kappa with quadratic weights (Cohen 1968); 0 where either list never varies.

    With weights (a - b)², what chance would give needs no table: it is the two variances and the
    square of the means' distance.
    """
    n = len(given)
    if not n:
        return 0.0
    mean_a, mean_b = sum(given) / n, sum(suggested) / n
    chance = (
        sum((a - mean_a) ** 2 for a in given) / n
        + sum((b - mean_b) ** 2 for b in suggested) / n
        + (mean_a - mean_b) ** 2
    )
    seen = sum((a - b) ** 2 for a, b in zip(given, suggested, strict=True)) / n
    return 1 - seen / chance if chance else 0.0


def nearest(mark: float, scale: Sequence[float]) -> int:
    """The place in `scale` of the mark that is nearest, the lower one of two."""
    return min(range(len(scale)), key=lambda i: (abs(scale[i] - mark), i))
