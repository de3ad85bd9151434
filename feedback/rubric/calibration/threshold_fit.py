"""The numbers in the `requires` of a criterion's levels, fitted to marks.

What a level asks for stays the teacher's: no measure comes or goes, and levels keep their order.
Only the numbers move, one at a time, to values that stand in the essays, and only where a move
brings the levels clearly nearer to the marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from feedback.rubric.calibration.agreement import weighted_kappa
from feedback.rubric.calibration.marked import Marked
from feedback.rubric.calibration.numbers import beyond, is_whole, quantile, readable
from feedback.rubric.model import Bounds, Criterion, Level, Requires
from feedback.rubric.score import level_for

Path = tuple[str | int, ...]

# A move must gain this much kappa: what gains less is chance.
_GAIN = 0.01
_CANDIDATES = 12
_PASSES = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """One number in the file: the path to it from the criterion, the level it stands in, and what
    it bounds."""

    path: Path
    level: int
    measure: str
    bound: str
    value: float


def slots(criterion: Criterion) -> tuple[Slot, ...]:
    """Every number that its levels ask for."""
    return tuple(
        slot
        for i, level in enumerate(criterion.levels)
        if level.requires is not None
        for slot in _slots(level.requires, ("levels", i, "requires"), i)
    )


def _slots(requires: Requires, path: Path, level: int) -> Iterator[Slot]:
    for name, bounds in requires.measures.items():
        for bound in ("at_least", "at_most"):
            value = getattr(bounds, bound)
            if value is not None:
                yield Slot((*path, name, bound), level, name, bound, value)
    for key in ("any_of", "all_of"):
        for i, part in enumerate(getattr(requires, key)):
            yield from _slots(part, (*path, key, i), level)


def with_value(criterion: Criterion, slot: Slot, value: float) -> Criterion:
    """The criterion with another number in one place."""
    level = criterion.levels[slot.level]
    assert level.requires is not None
    requires = _with(level.requires, slot.path[3:], value)
    levels: list[Level] = list(criterion.levels)
    levels[slot.level] = replace(level, requires=requires)
    return replace(criterion, levels=tuple(levels))


def _with(requires: Requires, path: Path, value: float) -> Requires:
    key, at = path[0], path[1]
    if key in ("any_of", "all_of") and isinstance(at, int):
        parts: list[Requires] = list(getattr(requires, str(key)))
        parts[at] = _with(parts[at], path[2:], value)
        changed = {str(key): tuple(parts)}
        return Requires(
            requires.measures,
            changed.get("any_of", requires.any_of),
            changed.get("all_of", requires.all_of),
        )
    bounds: Bounds = replace(requires.measures[str(key)], **{str(at): value})
    return Requires({**requires.measures, str(key): bounds}, requires.any_of, requires.all_of)


def points_of(criterion: Criterion, essay: Marked) -> float | None:
    """The points that a criterion suggests; None where it rests on what was not counted."""
    level = level_for(criterion, essay.values)
    if level == "unknown":
        return None
    return 0.0 if isinstance(level, str) else (level.points or 0.0) * criterion.weight


def fit_thresholds(criterion: Criterion, essays: Sequence[Marked]) -> Criterion:
    """The criterion with the numbers that agree best with its marks."""
    best = _agreed(criterion, essays)
    for _ in range(_PASSES):
        before = best
        for slot in slots(criterion):
            criterion, best = _moved(criterion, slot, essays, best)
        if best == before:
            break
    return criterion


def _moved(
    criterion: Criterion, slot: Slot, essays: Sequence[Marked], best: float
) -> tuple[Criterion, float]:
    """The criterion with the best number in one place."""
    found, reached = criterion, best
    for value in _values(slot, essays):
        if value == slot.value or not _in_order(criterion, slot, value):
            continue
        tried = with_value(criterion, slot, value)
        agreed = _agreed(tried, essays)
        if agreed > max(reached, best + _GAIN):
            found, reached = tried, agreed
    return found, reached


def _values(slot: Slot, essays: Sequence[Marked]) -> list[float]:
    """Readable numbers from the essays' values of the measure."""
    values = [v for e in essays if (v := e.values.get(slot.measure)) is not None]
    if len(values) < 2:
        return []
    whole, up = is_whole(values), slot.bound == "at_least"
    at = [quantile(values, i / (_CANDIDATES - 1)) for i in range(_CANDIDATES)]
    found = {readable(value, whole=whole, up=up) for value in at}
    # Asking for at least 0 asks for nothing.
    return sorted(found - {0.0} if up else found)


def _in_order(criterion: Criterion, slot: Slot, value: float) -> bool:
    """Whether a higher level still asks for as much as a lower one, and bounds do not cross."""
    asked = criterion.levels[slot.level]
    at = criterion.ladder.index(asked)
    for other in slots(criterion):
        if other.measure != slot.measure or other.path == slot.path:
            continue
        above = criterion.ladder.index(criterion.levels[other.level]) < at
        same = other.level == slot.level
        if other.bound == slot.bound and not same:
            harder = value >= other.value if slot.bound == "at_least" else value <= other.value
            easier = value <= other.value if slot.bound == "at_least" else value >= other.value
            if not (easier if above else harder):
                return False
        elif same and other.path[:-1] == slot.path[:-1]:
            low, high = (value, other.value) if slot.bound == "at_least" else (other.value, value)
            if low > beyond(high):
                return False
    return True


def _agreed(criterion: Criterion, essays: Sequence[Marked]) -> float:
    suggested = [points_of(criterion, essay) for essay in essays]
    pairs = [
        (essay.marks[criterion.id], points)
        for essay, points in zip(essays, suggested, strict=True)
        if points is not None
    ]
    return weighted_kappa([a for a, _ in pairs], [b for _, b in pairs])
