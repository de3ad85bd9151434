"""Whether a level's requirements hold, and what is lacking where they do not."""

from __future__ import annotations

from collections.abc import Iterable

from feedback.rubric.measures import Values, measure
from feedback.rubric.model import Bounds, Requires


def verdict(requires: Requires, values: Values) -> bool | None:
    """Whether the requirements hold; None where that rests on a measure that was not checked."""
    parts = [_within(values.get(name), bounds) for name, bounds in requires.measures.items()]
    parts += [verdict(part, values) for part in requires.all_of]
    if requires.any_of:
        parts.append(_any(verdict(part, values) for part in requires.any_of))
    return _all(parts)


def lacking(requires: Requires, values: Values) -> list[str]:
    """What to do for each requirement that does not hold, as clauses."""
    steps = [
        step
        for name, bounds in requires.measures.items()
        if (step := _step(name, bounds, values.get(name)))
    ]
    for part in requires.all_of:
        steps += lacking(part, values)
    ways = [" and ".join(lacking(part, values)) for part in requires.any_of]
    if ways and all(ways):
        steps.append(", or ".join(dict.fromkeys(ways)))
    return steps


def failing(requires: Requires, values: Values) -> list[str]:
    """The measures that are outside their bounds, without those of an any_of that holds."""
    asked = requires.measures.items()
    names = [name for name, bounds in asked if _within(values.get(name), bounds) is False]
    for part in requires.all_of:
        names += failing(part, values)
    if requires.any_of and not _any(verdict(part, values) for part in requires.any_of):
        names += [name for part in requires.any_of for name in failing(part, values)]
    return names


def asked_lines(requires: Requires) -> list[str]:
    """The requirements, one a line: "citations ≥ 2"; after "or" comes another way to meet one."""
    lines = [_short(name, bounds) for name, bounds in requires.measures.items()]
    for part in requires.all_of:
        lines += asked_lines(part)
    ways = [" and ".join(asked_lines(part)) for part in requires.any_of]
    return lines + ways[:1] + [f"or {way}" for way in ways[1:]]


def _short(name: str, bounds: Bounds) -> str:
    low = [] if bounds.at_least is None else [f"≥ {bounds.at_least:g}"]
    high = [] if bounds.at_most is None else [f"≤ {bounds.at_most:g}"]
    return f"{name} {' and '.join(low + high)}"


def _within(value: float | None, bounds: Bounds) -> bool | None:
    if value is None:
        return None
    low = bounds.at_least is None or value >= bounds.at_least
    return low and (bounds.at_most is None or value <= bounds.at_most)


def _step(name: str, bounds: Bounds, value: float | None) -> str | None:
    if value is None:
        return None
    if bounds.at_least is not None and value < bounds.at_least:
        return measure(name).more(bounds.at_least)
    if bounds.at_most is not None and value > bounds.at_most:
        return measure(name).fewer(bounds.at_most)
    return None


def _all(parts: Iterable[bool | None]) -> bool | None:
    found = list(parts)
    if False in found:
        return False
    return None if None in found else True


def _any(parts: Iterable[bool | None]) -> bool | None:
    found = list(parts)
    if True in found:
        return True
    return None if None in found else False
