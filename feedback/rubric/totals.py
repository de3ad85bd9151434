"""One mark for the whole essay: the steps it takes, and why."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.rubric.measures import Values, measure
from feedback.rubric.measures.measure import NOT_CHECKED, count
from feedback.rubric.model import Mark, Steps, Total
from feedback.rubric.result import CriterionResult, EvidenceSeen, State

# A total rests on more measures than a criterion; more sentences than these are not read.
_MOST_REASONS = 5
_MOST_WAYS = 3


def total_result(total: Total, values: Values, state: State) -> CriterionResult:
    """The suggestion for the whole essay; none where a measure that it rests on is missing."""
    mark = mark_for(total, values) if state == "assessed" else None
    return CriterionResult(
        id="total",
        title=total.title,
        description=total.description,
        max_points=total.max_points,
        suggested_points=mark.points if mark else None,
        suggested_level=mark.called if mark else None,
        descriptor=mark.descriptor if mark else None,
        evidence_seen=_seen(total, mark),
        needs_teacher=False,
        reasons=tuple(_reasons(total, values, mark)) if state == "assessed" else (),
        next_step=_next_step(total, values, mark) if mark else None,
    )


def mark_for(total: Total, values: Values) -> Mark | None:
    """The highest mark whose steps are taken; None where a measure was not counted."""
    taken = steps_taken(total, values)
    return None if taken is None else next(m for m in total.marks if taken >= m.steps)


def steps_taken(total: Total, values: Values) -> int | None:
    """The steps that an essay with these values takes; None where a measure was not counted."""
    steps = 0
    for each in total.steps:
        value = values.get(each.measure)
        if value is None:
            return None
        steps += each.taken(value)
    return steps


def _seen(total: Total, mark: Mark | None) -> EvidenceSeen:
    if mark is None:
        return "not_assessed"
    if mark is total.marks[0]:
        return "seen"
    return "not_seen" if mark is total.marks[-1] else "partial"


def _reasons(total: Total, values: Values, mark: Mark | None) -> Iterator[str]:
    """The steps together, then the measures, those first that hold the mark down most."""
    if mark is None:
        missing = [measure(n).needs for n in total.names if values.get(n) is None]
        for needs in dict.fromkeys(missing):
            yield f"Not checked: {NOT_CHECKED[needs] if needs else 'the essay is too short'}."
        return
    taken = steps_taken(total, values) or 0
    yield f"{taken} of {count(total.count, 'step')}; “{mark.called}” takes {mark.steps}."
    for each in sorted(total.steps, key=lambda s: _taken(s, values) - s.count)[:_MOST_REASONS]:
        said = measure(each.measure).says(values).rstrip(".")
        of_steps = f"{_taken(each, values)} of {count(each.count, 'step')}"
        yield f"{said[:1].upper()}{said[1:]} ({of_steps})."


def _taken(steps: Steps, values: Values) -> int:
    return steps.taken(values.get(steps.measure) or 0)


def _next_step(total: Total, values: Values, mark: Mark) -> str | None:
    at = total.marks.index(mark)
    if at == 0:
        return None
    above = total.marks[at - 1]
    lack = above.steps - (steps_taken(total, values) or 0)
    open_steps = [s for s in total.steps if _taken(s, values) < s.count]
    ways = sorted(open_steps, key=lambda s: _taken(s, values) / s.count)[:_MOST_WAYS]
    offered = "; or ".join(_next_of(each, values) for each in ways)
    return f"For “{above.called}”, {count(lack, 'more step')}: {offered}."


def _next_of(steps: Steps, values: Values) -> str:
    value = values.get(steps.measure) or 0
    if steps.at_least:
        return measure(steps.measure).more(next(n for n in steps.at_least if value < n))
    return measure(steps.measure).fewer(next(n for n in steps.at_most if value > n))
