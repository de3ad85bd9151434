"""One mark for the whole essay, fitted: which measures, which steps, how many for each mark.

A linear model over ranks with no weight below 0 (more of a merit never lowers a mark), from which a
card of about thirty steps is made: what a teacher reads is what is used. Each measure gets steps by
its weight, at values that part the marked essays evenly; a mark takes so many steps that about as
many essays get it as the teacher gave it to. Steps moved on from there for a better agreement agree
worse with essays held back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from feedback.rubric.calibration.marked import TOTAL, Marked, column
from feedback.rubric.calibration.numbers import (
    correlation,
    is_whole,
    quantile,
    ranks,
    readable,
)
from feedback.rubric.measures import measure, measures
from feedback.rubric.model import Mark, Steps, Total

if TYPE_CHECKING:
    import numpy as np

MOST_MEASURES = 8
_STEPS = 30
_MOST_STEPS_EACH = 9
_MOST_MARKS = 10
# From here on a measure is length by another name.
LENGTH_ALIKE = 0.85
# For each essay: at a hundred, 3.
_RIDGE = 0.03
_PENALTY = 3.0


@dataclass(frozen=True)
class Candidates:
    """The measures that may stand as reasons, and those left out as going with length, with their
    correlation with the number of words."""

    names: tuple[str, ...]
    like_length: tuple[tuple[str, float], ...] = ()


def candidates(essays: Sequence[Marked]) -> Candidates:
    """The measures that have a better way, were counted in every essay, and are not length."""
    words = [essay.values.get("words") or 0.0 for essay in essays]
    names, alike = [], []
    for name, each in measures().items():
        values = _values(essays, name)
        if each.way is None or each.kind == "information" or each.unsure or values is None:
            continue
        if len(set(values)) < 2:
            continue
        with_length = correlation(values, words)
        if with_length >= LENGTH_ALIKE:
            alike.append((name, with_length))
        else:
            names.append(name)
    return Candidates(tuple(names), tuple(alike))


def fit_total(essays: Sequence[Marked], names: Sequence[str]) -> Total | None:
    """The card for the column "total"; None where no measure goes with the marks."""
    marks = column(essays, TOTAL)
    chosen = _chosen(essays, marks, names)
    steps = tuple(_all_steps(essays, chosen))
    if not steps:
        return None
    sums = [_sum(steps, essay) for essay in essays]
    found = tuple(_marks(sums, marks))
    return Total(steps, found) if len(found) > 1 else None


def _values(essays: Sequence[Marked], name: str) -> list[float] | None:
    values = [essay.values.get(name) for essay in essays]
    return None if None in values else [value for value in values if value is not None]


def _ranked(essays: Sequence[Marked], name: str) -> list[float]:
    values = _values(essays, name) or []
    found = ranks(values, values)
    return found if measure(name).way == "more" else [1 - rank for rank in found]


def _chosen(
    essays: Sequence[Marked], marks: Sequence[float], names: Sequence[str]
) -> list[tuple[str, float]]:
    """The measures that tell most, with their weights: one after the other, while each tells enough
    beyond those before it."""
    import numpy as np

    if not names:
        return []
    table = np.array([_ranked(essays, name) for name in names]).T
    target = np.array(ranks(marks, marks))
    table, target = table - table.mean(axis=0), target - target.mean()
    chosen: list[int] = []
    weights = np.zeros(0)
    left = float(target @ target)
    while len(chosen) < min(MOST_MEASURES, len(names)):
        others = [j for j in range(len(names)) if j not in chosen]
        tried = [(*_tried(table, target, [*chosen, j]), j) for j in others]
        rest, found, best = min(tried, key=lambda each: each[0])
        if rest > left * _enough(len(essays)):
            break
        left, weights, chosen = rest, found, [*chosen, best]
    return [(names[i], float(w)) for i, w in zip(chosen, weights, strict=True)]


def _enough(essays: int) -> float:
    """What may be left of the squared error after one more measure, as a share: between the
    criteria of Akaike (a penalty of 2) and Schwarz (at 100 essays, 4.6)."""
    from math import exp

    return exp(-_PENALTY / essays)


def _tried(
    table: np.ndarray, target: np.ndarray, columns: Sequence[int]
) -> tuple[float, np.ndarray]:
    """The squared error that these measures leave, and their weights, by ridge regression; endless
    where one of them would count against its better way."""
    import numpy as np

    part = table[:, columns]
    products = part.T @ part + _RIDGE * len(target) * np.eye(len(columns))
    weights = np.linalg.solve(products, part.T @ target)
    rest = target - part @ weights
    return (inf if (weights <= 0).any() else float(rest @ rest)), weights


def _all_steps(essays: Sequence[Marked], chosen: Sequence[tuple[str, float]]) -> Iterator[Steps]:
    whole = sum(weight for _, weight in chosen) or 1.0
    for name, weight in chosen:
        size = min(_MOST_STEPS_EACH, round(_STEPS * weight / whole))
        if size:
            found = _steps(name, _values(essays, name) or [], size)
            if found is not None:
                yield found


def _steps(name: str, values: list[float], size: int) -> Steps | None:
    """`size` steps or fewer of one measure, at readable values that part the essays evenly."""
    more = measure(name).way == "more"
    whole = is_whole(values)
    at = [quantile(values, (i + 0.5) / size) for i in range(size)]
    found = sorted({readable(value, whole=whole, up=more) for value in at})
    low, high = min(values), max(values)
    found = [n for n in found if (low < n <= high if more else low <= n < high)]
    if not found:
        return None
    return Steps(name, at_least=tuple(found)) if more else Steps(name, at_most=tuple(found[::-1]))


def _sum(steps: Sequence[Steps], essay: Marked) -> int:
    return sum(each.taken(essay.values.get(each.measure) or 0.0) for each in steps)


def _marks(sums: Sequence[int], marks: Sequence[float]) -> Iterator[Mark]:
    """How many steps each mark takes, highest first."""
    rungs = _rungs(marks)
    cuts = [_cut(sums, marks, rung) for rung in rungs[1:]]
    kept: dict[int, float] = {0: rungs[0]}
    for rung, cut in zip(rungs[1:], cuts, strict=True):
        # Two marks with one cut: no essay could get the lower one.
        kept[max(cut, 0)] = rung
    for cut, rung in sorted(kept.items(), reverse=True):
        yield Mark(rung, cut)


def _rungs(marks: Sequence[float]) -> list[float]:
    """The marks to give: those given, or of many an even choice."""
    found = sorted(set(marks))
    if len(found) <= _MOST_MARKS:
        return found
    shares = [i / (_MOST_MARKS - 1) for i in range(_MOST_MARKS)]
    return sorted({found[round(share * (len(found) - 1))] for share in shares})


def _cut(sums: Sequence[int], marks: Sequence[float], rung: float) -> int:
    """The steps that as many essays reach as have this mark or a higher one."""
    below = sum(mark < rung for mark in marks) / len(marks)
    return min(
        range(1, max(sums) + 2),
        key=lambda cut: (abs(sum(s < cut for s in sums) / len(sums) - below), cut),
    )
