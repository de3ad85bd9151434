"""The `total` of a rubric: one mark for the whole essay, by the steps of its measures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from feedback.rubric.measures import measure
from feedback.rubric.model import Mark, Steps, Total
from feedback.rubric.parts import Part
from feedback.rubric.vocabulary import is_measure, unknown_measure

_WAYS = ("at_least", "at_most")


def read_total(rubric: Part) -> Total | None:
    """The rubric's `total`, or None without one; what is wrong with it goes to the faults."""
    part = rubric.part("total", "“total”") if "total" in rubric.data else None
    if part is None:
        return None
    part.allow("title", "description", "steps", "marks")
    before = len(part.faults)
    part.need("steps", "marks")
    inner = part.part("steps", "“steps”")
    steps = tuple(_all_steps(inner)) if inner else ()
    marks = tuple(_marks(part))
    if len(part.faults) == before:
        _whole(part, steps, marks)
    return Total(
        steps=steps,
        marks=tuple(sorted(marks, key=lambda mark: -mark.points)),
        title=part.text("title", filled=True) or "The whole essay",
        description=part.text("description"),
    )


def _all_steps(part: Part) -> Iterator[Steps]:
    for name in part.data:
        if not is_measure(name):
            part.fault(name, unknown_measure(name), at_key=True)
            continue
        inner = part.part(name, "a measure of “steps”")
        if inner is not None:
            yield _steps(name, inner)


def _steps(name: str, part: Part) -> Steps:
    part.allow(*_WAYS)
    if len([key for key in _WAYS if key in part.data]) != 1:
        part.fault(None, "say either at_least or at_most, with a list of numbers: at_least: [2, 4]")
    elif measure(name).kind == "fault" and "at_least" in part.data:
        text = f"{name} counts faults, and more of them never raise a mark: use at_most"
        part.fault("at_least", text, at_key=True)
    return Steps(name, _numbers(part, "at_least"), _numbers(part, "at_most"))


def _numbers(part: Part, key: str) -> tuple[float, ...]:
    found = [
        value
        for place, item in part.items(key)
        if (value := _number(part, place, item)) is not None
    ]
    if part.data.get(key) == []:
        part.fault(key, f"“{key}” is empty: give a number for each step, as in [2, 4]")
    way = "rise" if key == "at_least" else "fall"
    if any((b <= a) if key == "at_least" else (b >= a) for a, b in pairwise(found)):
        part.fault(key, f"the steps of “{key}” must {way} from one to the next")
    return tuple(found)


def _number(part: Part, place: tuple[str | int, ...], item: object) -> float | None:
    one = Part(part.located, place[:-1], part.called, {"": item}, [])
    value = one.number("")
    if value is None or one.faults:
        text = "a step must be a number, 0 or more"
        part.faults.append(part.located.fault(place, text))
        return None
    return value


def _marks(part: Part) -> Iterator[Mark]:
    for place, item in part.items("marks"):
        inner = part.at(place, item, "a mark")
        if inner is None:
            continue
        inner.allow("points", "steps", "title", "descriptor")
        inner.need("points", "steps")
        yield Mark(
            points=inner.number("points", most=10_000) or 0,
            steps=inner.whole("steps", least=0, most=10_000) or 0,
            title=inner.text("title"),
            descriptor=inner.text("descriptor"),
        )


def _whole(part: Part, steps: tuple[Steps, ...], marks: tuple[Mark, ...]) -> None:
    ladder = sorted(marks, key=lambda mark: mark.points)
    if len(ladder) < 2:
        part.fault("marks", "“marks” needs two marks or more")
        return
    if ladder[0].steps:
        part.fault("marks", f"the lowest mark, {ladder[0].points:g}, must take no step: steps: 0")
    for low, high in pairwise(ladder):
        if high.points == low.points:
            part.fault("marks", f"two marks give {high.points:g} points")
        elif high.steps <= low.steps:
            text = f"{high.points:g} points must take more steps than {low.points:g} points do"
            part.fault("marks", text)
    most = sum(each.count for each in steps)
    if ladder[-1].steps > most:
        text = f"no essay can take {ladder[-1].steps} steps: there are {most}"
        part.fault("marks", text)
