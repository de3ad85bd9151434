"""A rubric held against marks that the teacher gave: how far they agree, and what would agree more.

Every figure of a fitted rubric is by cross-validation: an essay is marked by numbers that were
fitted without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from feedback.rubric.calibration.agreement import Agreement, agreement
from feedback.rubric.calibration.marked import TOTAL, Marked, column
from feedback.rubric.calibration.numbers import correlation
from feedback.rubric.calibration.threshold_fit import fit_thresholds, points_of, slots
from feedback.rubric.calibration.total_fit import Candidates, candidates, fit_total
from feedback.rubric.model import Criterion, Rubric, Total
from feedback.rubric.totals import mark_for

LEAST_ESSAYS = 10
_FOLDS = 10
# Agreement that is no better than this tells nothing, however many the essays.
_LEAST_KAPPA = 0.2
# A new rubric must do so much better than the teacher's own to be worth a change.
_WORTH = 0.02
_LEAST_GROUP = 5
_GROUP_GAP = 0.2
_GROUP_BIAS = 0.5

Suggest = Callable[[Marked], float | None]
Fit = Callable[[Sequence[Marked]], Suggest]


@dataclass(frozen=True)
class Column:
    """What came of one column of marks.

    `before` is the agreement of the rubric as it was, `after` of the fitted one (by
    cross-validation); either is None where nothing could be suggested. `why_not` says in a sentence
    why nothing was changed; `groups` warns where the groups differ.
    """

    name: str
    title: str
    essays: int
    before: Agreement | None
    after: Agreement | None
    why_not: str = ""
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Calibration:
    """The columns, and the rubric as fitted; `rubric` is the old one where nothing was learned.

    `with_length` tells of each measure of a fitted total how closely it goes with the number of
    words; `left_out` are the measures that went with it too closely to be reasons. `skipped` are
    the essays that no level can be suggested on.
    """

    rubric: Rubric
    columns: tuple[Column, ...]
    changed: bool
    with_length: tuple[tuple[str, float], ...] = ()
    left_out: tuple[tuple[str, float], ...] = ()
    skipped: tuple[str, ...] = ()


def calibrate(rubric: Rubric, essays: Sequence[Marked], scale: Sequence[float]) -> Calibration:
    """The rubric fitted to the marks of `essays`, which all have the same columns.

    `scale` holds the marks that a total may have, rising; criteria have their levels' points.
    """
    used = [essay for essay in essays if essay.state == "assessed"]
    skipped = tuple(essay.file for essay in essays if essay.state != "assessed")
    names = list(essays[0].marks) if essays else []
    columns, fitted = [], rubric
    alike: Candidates = Candidates(())
    for name in names:
        if name == TOTAL:
            alike = candidates(used)
            found, total = _total(rubric, used, scale, alike)
            fitted = replace(fitted, total=total or fitted.total)
        else:
            criterion = next(c for c in rubric.criteria if c.id == name)
            found, new = _criterion(criterion, used)
            fitted = replace(
                fitted, criteria=tuple(new if c.id == name else c for c in fitted.criteria)
            )
        columns.append(found)
    return Calibration(
        rubric=fitted,
        columns=tuple(columns),
        changed=fitted != rubric,
        with_length=tuple(_with_length(fitted.total, used)) if fitted.total else (),
        left_out=alike.like_length,
        skipped=skipped,
    )


def _with_length(total: Total, essays: Sequence[Marked]) -> Iterator[tuple[str, float]]:
    words = [essay.values.get("words") or 0.0 for essay in essays]
    for name in total.names:
        yield name, correlation([essay.values.get(name) or 0.0 for essay in essays], words)


def _total(
    rubric: Rubric, essays: Sequence[Marked], scale: Sequence[float], alike: Candidates
) -> tuple[Column, Total | None]:
    def fit(part: Sequence[Marked]) -> Suggest:
        usual = sum(column(part, TOTAL)) / len(part)
        return _suggest_total(fit_total(part, alike.names), usual)

    now = [scaled_total(rubric, essay, scale) for essay in essays]
    found = _column(TOTAL, "The whole essay", essays, now, _held_out(essays, fit), scale)
    total = None if found.why_not else fit_total(essays, alike.names)
    if total is None and not found.why_not:
        return replace(found, why_not="No measure goes with these marks throughout."), None
    return found, total


def _suggest_total(total: Total | None, usual: float) -> Suggest:
    """What a total gives; the usual mark where no measure goes with the marks."""
    if total is None:
        return lambda _: usual

    def suggest(essay: Marked) -> float | None:
        mark = mark_for(total, essay.values)
        return mark.points if mark else None

    return suggest


def _criterion(criterion: Criterion, essays: Sequence[Marked]) -> tuple[Column, Criterion]:
    scale = sorted({(level.points or 0) * criterion.weight for level in criterion.levels})
    now = [points_of(criterion, essay) for essay in essays]

    def fit(part: Sequence[Marked]) -> Suggest:
        fitted = fit_thresholds(criterion, part)
        return lambda essay: points_of(fitted, essay)

    held_out = _held_out(essays, fit) if slots(criterion) else [None] * len(essays)
    found = _column(criterion.id, criterion.title, essays, now, held_out, scale)
    return found, criterion if found.why_not else fit_thresholds(criterion, essays)


def scaled_total(rubric: Rubric, essay: Marked, scale: Sequence[float]) -> float | None:
    """The rubric's own total as a mark: the share of its points, on the marks' scale."""
    if rubric.total is not None:
        mark = mark_for(rubric.total, essay.values)
        return mark.points if mark else None
    found = [
        (points, criterion.max_points)
        for criterion in rubric.criteria
        if not criterion.teacher and (points := points_of(criterion, essay)) is not None
    ]
    most = sum(top for _, top in found)
    if not most:
        return None
    return scale[0] + (scale[-1] - scale[0]) * sum(points for points, _ in found) / most


def _held_out(essays: Sequence[Marked], fit: Fit) -> list[float | None]:
    """What each essay gets from a fit to the others' marks; essays are dealt out in turn."""
    found: list[float | None] = [None] * len(essays)
    for fold in range(_FOLDS) if len(essays) >= LEAST_ESSAYS else ():
        suggest = fit([essay for i, essay in enumerate(essays) if i % _FOLDS != fold])
        for i in range(fold, len(essays), _FOLDS):
            found[i] = suggest(essays[i])
    return found


def _column(
    name: str,
    title: str,
    essays: Sequence[Marked],
    now: Sequence[float | None],
    held_out: Sequence[float | None],
    scale: Sequence[float],
) -> Column:
    before, after = _agreed(name, essays, now, scale), _agreed(name, essays, held_out, scale)
    why_not = _why_not(column(essays, name), before, after)
    best = now if why_not else held_out
    groups = tuple(_groups(name, essays, best, scale))
    return Column(name, title, len(essays), before, after, why_not, groups)


def _agreed(
    name: str, essays: Sequence[Marked], points: Sequence[float | None], scale: Sequence[float]
) -> Agreement | None:
    pairs = [
        (essay.marks[name], p) for essay, p in zip(essays, points, strict=True) if p is not None
    ]
    if len(pairs) < LEAST_ESSAYS:
        return None
    return agreement([a for a, _ in pairs], [b for _, b in pairs], scale)


def _why_not(marks: Sequence[float], before: Agreement | None, after: Agreement | None) -> str:
    """Why the marks changed nothing, in a sentence; "" where they were learned from."""
    if len(marks) < LEAST_ESSAYS:
        return f"Only {len(marks)} of the essays can be assessed: calibrating takes {LEAST_ESSAYS}."
    if len(set(marks)) < 2:
        return "All essays have the same mark: nothing can be learned from that."
    if after is None:
        return (
            "Too few of the essays could be suggested on: what this rests on was not checked (give"
            " --sources, or an engine), or was not found."
        )
    if after.kappa < _chance(after.essays):
        return (
            "These marks cannot be learned from what the program measures: agreement with essays"
            f" held back is {after.kappa:.2f}, and with {after.essays} essays chance alone gives up"
            f" to {_chance(after.essays):.2f}."
        )
    if before is not None and after.kappa < before.kappa + _WORTH:
        return (
            f"The rubric agrees as well as it is ({before.kappa:.2f}; fitted,"
            f" {after.kappa:.2f}): its numbers stay."
        )
    return ""


def _chance(essays: int) -> float:
    """The agreement that chance gives once in forty times: two standard errors of a kappa of 0,
    each about 1/√n (Fleiss, Cohen and Everitt 1969)."""
    return max(_LEAST_KAPPA, 2 / sqrt(essays))


def _groups(
    name: str, essays: Sequence[Marked], points: Sequence[float | None], scale: Sequence[float]
) -> Iterator[str]:
    """Sentences on groups whose essays are suggested on otherwise than the rest."""
    for group in sorted({essay.group for essay in essays if essay.group}):
        inside = _part(name, essays, points, scale, group, inside=True)
        outside = _part(name, essays, points, scale, group, inside=False)
        if inside is None or outside is None:
            continue
        step = (scale[-1] - scale[0]) / (len(scale) - 1)
        apart = inside.bias - outside.bias
        if abs(apart) >= _GROUP_BIAS * step:
            way = "higher" if apart > 0 else "lower"
            yield (
                f"“{group}” ({inside.essays} essays) would be marked {abs(apart):.1f} points {way},"
                " beside your marks, than the others: look at these essays before you use the"
                " suggestions."
            )
        elif inside.kappa < outside.kappa - _GROUP_GAP:
            yield (
                f"“{group}” ({inside.essays} essays): agreement is {inside.kappa:.2f}, with the"
                f" others {outside.kappa:.2f}: the suggestions are less to be trusted there."
            )


def _part(
    name: str,
    essays: Sequence[Marked],
    points: Sequence[float | None],
    scale: Sequence[float],
    group: str,
    *,
    inside: bool,
) -> Agreement | None:
    pairs = [
        (essay.marks[name], p)
        for essay, p in zip(essays, points, strict=True)
        if p is not None and (essay.group == group) == inside
    ]
    if len(pairs) < _LEAST_GROUP or len(scale) < 2:
        return None
    return agreement([a for a, _ in pairs], [b for _, b in pairs], scale)
