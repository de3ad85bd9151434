"""What a rubric whose parts are each well formed may still have wrong as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from feedback.rubric.measures import measure
from feedback.rubric.model import Criterion, Level, Requires, Rubric, is_fault
from feedback.rubric.reach import unreachable

# Words that the names of measures share without being about the same.
_NO_SUBJECT = frozenset(("per", "100", "1000", "share", "percent", "find", "word"))

Place = tuple[str | int, ...]
Said = tuple[Place, str]


def criterion_faults(criterion: Criterion) -> Iterator[Said]:
    """Faults of one criterion, each with its place inside the criterion."""
    if criterion.teacher:
        yield from _teacher_faults(criterion)
        return
    if criterion.evidence_for_teacher:
        yield (
            ("evidence_for_teacher",),
            "evidence_for_teacher is for criteria with teacher: true; use “measures” here",
        )
    if len(criterion.levels) < 2:
        text = "needs two levels or more, or “teacher: true” where only the teacher judges"
        yield ("levels",), f"“{criterion.id}” {text}"
        return
    yield from _point_faults(criterion)
    yield from _title_faults(criterion)
    if all(level.requires is None for level in criterion.levels):
        text = "no level says what it requires: add “requires”, or “teacher: true”"
        yield ("levels",), text
        return
    wrong_way = list(_wrong_way_faults(criterion))
    yield from wrong_way or _unreachable_faults(criterion)


def rubric_warnings(rubric: Rubric) -> Iterator[str]:
    """What a teacher should know of a rubric that can be used all the same."""
    for criterion in rubric.criteria:
        for name in criterion.asked:
            if measure(name).kind == "information":
                yield (
                    f"“{criterion.id}” rests on {name}, which is for information: formulas count"
                    " syllables and do not see sense."
                )
            if measure(name).unsure:
                yield (
                    f"“{criterion.id}” rests on {name}, which is right in about half of all essays:"
                    " it is better laid out for you, under evidence_for_teacher."
                )
        yield from _overlaps(criterion)
    for name in rubric.total.names if rubric.total else ():
        if measure(name).way is None:
            yield f"“total” rests on {name}, which is neither good nor bad in itself."


def _overlaps(criterion: Criterion) -> Iterator[str]:
    """Levels that an essay can pass by: the one above does not ask for all that they ask for."""
    for above, below in pairwise(criterion.ladder):
        if above.requires is None or below.requires is None:
            continue
        subjects = {word for name in above.requires.names for word in _subjects(name)}
        missed = [name for name in _plainly(below.requires) if not subjects & _subjects(name)]
        if missed:
            yield (
                f"“{criterion.id}”: levels overlap, as “{above.title}” does not ask for"
                f" {', '.join(missed)}, which “{below.title}”, below it, does."
            )


def _plainly(requires: Requires) -> list[str]:
    """The measures that it asks for in any case, not as one way of several."""
    return [*requires.measures, *(name for part in requires.all_of for name in _plainly(part))]


def _subjects(name: str) -> set[str]:
    """What a measure is about: balanced_evaluations are evaluations, too, as a reader sees."""
    from feedback.text.words import stem

    words = {stem(word) for word in re.split(r"[_:/]", name)}
    return words - _NO_SUBJECT or {name}


def _teacher_faults(criterion: Criterion) -> Iterator[Said]:
    for i, level in enumerate(criterion.levels):
        if level.requires is not None:
            yield (
                ("levels", i, "requires"),
                f"only the teacher judges “{criterion.id}”: take “requires” out, or “teacher”",
            )
    if criterion.levels:
        yield from _point_faults(criterion)
        yield from _title_faults(criterion)


def _point_faults(criterion: Criterion) -> Iterator[Said]:
    points = [level.points for level in criterion.levels]
    given = [p for p in points if p is not None]
    if not given:
        if criterion.points is not None:
            yield ("points",), f"“{criterion.id}” gives points but its levels give none"
        return
    if len(given) < len(points):
        yield ("levels", points.index(None)), "this level has no points but others have"
        return
    steps = [b - a for a, b in pairwise(given)]
    falling = sum(step < 0 for step in steps) >= sum(step > 0 for step in steps)
    for i, step in enumerate(steps, 1):
        if (step >= 0) if falling else (step <= 0):
            way = "fewer" if falling else "more"
            yield (
                ("levels", i, "points"),
                f"{given[i]:g} points after {given[i - 1]:g}: each level needs {way} than the one"
                " before it",
            )
    most = criterion.points
    if most is None:
        return
    for i, value in enumerate(given):
        if value > most:
            text = f"{value:g} points are more than the {most:g} of “{criterion.id}”"
            yield ("levels", i, "points"), text
    if max(given) < most:
        yield ("points",), f"no level gives the {most:g} points: the highest gives {max(given):g}"


def _title_faults(criterion: Criterion) -> Iterator[Said]:
    seen: Counter[str] = Counter()
    for i, level in enumerate(criterion.levels):
        seen[level.title.casefold()] += 1
        if seen[level.title.casefold()] == 2:
            yield ("levels", i, "title"), f"two levels are called “{level.title}”"


def _wrong_way_faults(criterion: Criterion) -> Iterator[Said]:
    for i, level in enumerate(criterion.levels):
        if level.requires is not None:
            yield from _wrong_way(level.requires, ("levels", i, "requires"))


def _wrong_way(requires: Requires, place: Place) -> Iterator[Said]:
    for name, bounds in requires.measures.items():
        if bounds.at_least is not None and is_fault(name):
            text = f"{name} counts faults, and more of them never raise a level: use at_most"
            yield (*place, name, "at_least"), text
        most = measure(name).most
        if bounds.at_least is not None and bounds.at_least > most:
            yield (*place, name, "at_least"), f"{name} is never more than {most:g}"
    for key in ("any_of", "all_of"):
        for i, part in enumerate(getattr(requires, key)):
            yield from _wrong_way(part, (*place, key, i))


def _unreachable_faults(criterion: Criterion) -> Iterator[Said]:
    for level, above in unreachable(criterion.ladder):
        place: Place = ("levels", criterion.levels.index(level))
        yield place, f"no essay can get “{level.title}”: {_why(above)}"


def _why(above: Level | None) -> str:
    if above is None:
        return "what it requires contradicts itself"
    if above.requires is None:
        return f"“{above.title}” is higher and requires nothing"
    return f"whatever fulfils it also fulfils “{above.title}”, which is higher"
