"""What calibrating found, as lines for the teacher."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.rubric.calibration.agreement import Agreement
from feedback.rubric.calibration.calibrate import Calibration, Column
from feedback.rubric.calibration.threshold_fit import slots
from feedback.rubric.measures.measure import count
from feedback.rubric.model import Rubric

# Tables of more marks than this are not read.
_MOST_COLUMNS = 12
_MUCH = 0.6


def told(found: Calibration, old: Rubric) -> Iterator[str]:
    """The report, a line each."""
    for column in found.columns:
        yield from _column(column)
    if found.skipped:
        yield (
            f"Left out, for no level is suggested on them: {', '.join(found.skipped)} (blank, too"
            " short, copied together, or about something else)."
        )
    yield from _changes(old, found.rubric)
    yield from _total(found, old)


def _column(column: Column) -> Iterator[str]:
    yield f"{column.title} ({column.essays} essays)"
    yield from _agreement("The rubric as it is", column.before)
    if column.why_not:
        yield f"  {column.why_not}"
    else:
        yield from _agreement("Fitted, on essays held back", column.after)
    shown = column.before if column.why_not else column.after
    if shown is not None:
        yield from _table(shown)
    for warning in column.groups:
        yield f"  Warning: {warning}"
    yield ""


def _agreement(what: str, agreed: Agreement | None) -> Iterator[str]:
    if agreed is None:
        yield f"  {what}: nothing could be suggested."
        return
    yield (
        f"  {what}: kappa {agreed.kappa:.2f} (1 is full agreement, 0 chance), the same mark"
        f" {agreed.exact:.0%}, at most a step off {agreed.adjacent:.0%}, on average"
        f" {_bias(agreed.bias)}."
    )


def _bias(bias: float) -> str:
    if abs(bias) < 0.05:
        return "neither higher nor lower"
    return f"{abs(bias):.1f} points {'higher' if bias > 0 else 'lower'} than you"


def _table(agreed: Agreement) -> Iterator[str]:
    """Rows are the teacher's marks, columns the program's; marks that nobody has are left out."""
    used = [
        i
        for i in range(len(agreed.scale))
        if any(agreed.table[i]) or any(row[i] for row in agreed.table)
    ]
    if len(used) > _MOST_COLUMNS:
        return
    names = [f"{agreed.scale[i]:g}" for i in used]
    width = max(4, *(len(name) + 1 for name in names))
    yield "  your mark ↓, the program's →" + "".join(f"{name:>{width}}" for name in names)
    for i, name in zip(used, names, strict=True):
        yield f"  {name:>28}" + "".join(f"{agreed.table[i][k] or '·':>{width}}" for k in used)


def _changes(old: Rubric, new: Rubric) -> Iterator[str]:
    for was, now in zip(old.criteria, new.criteria, strict=True):
        for before, after in zip(slots(was), slots(now), strict=True):
            if before.value != after.value:
                asked = f"{before.measure} {before.bound}"
                yield (
                    f"“{was.id}”, “{was.levels[before.level].title}”: {asked} {before.value:g} is"
                    f" now {after.value:g}."
                )


def _total(found: Calibration, old: Rubric) -> Iterator[str]:
    total = found.rubric.total
    if total is None or total == old.total:
        return
    with_length = dict(found.with_length)
    measured, steps = count(len(total.steps), "measure"), count(total.count, "step")
    yield f"The mark for the whole rests on {measured}, {steps}:"
    for each in total.steps:
        numbers = each.at_least or each.at_most
        bound = "at least" if each.at_least else "at most"
        listed = ", ".join(f"{n:g}" for n in numbers)
        goes = with_length.get(each.measure, 0.0)
        length = f"; goes with length, {goes:.2f}" if goes >= _MUCH else ""
        yield f"  {each.measure}: {bound} {listed}{length}"
    yield "The number of words or sentences is no reason for a mark, and was not used."
    for name, goes in found.left_out:
        yield f"Left out, as it is length by another name in these essays ({goes:.2f}): {name}."
