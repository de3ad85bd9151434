"""Which levels no essay can get, by intervals.

A requirement becomes a list of boxes, each the measures' intervals that together fulfil it. A level
is out of reach when each of its boxes is empty or lies inside a box of one higher level. What
several higher levels cover only together is not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import inf

from feedback.rubric.model import Level, Requires

Box = dict[str, tuple[float, float]]

# Past this many alternatives a requirement is taken as reachable.
_MOST_BOXES = 200


def unreachable(ladder: Sequence[Level]) -> Iterator[tuple[Level, Level | None]]:
    """Levels out of reach, with the higher level that hides each (None: it contradicts itself).

    `ladder` goes from the highest level down.
    """
    boxes = [_boxes(level.requires) for level in ladder]
    for i, level in enumerate(ladder):
        mine = boxes[i]
        if mine is None:
            continue
        if not mine:
            yield level, None
            continue
        hidden = next((k for k in range(i) if _covered(mine, boxes[k])), None)
        if hidden is not None:
            yield level, ladder[hidden]


def _covered(mine: list[Box], other: list[Box] | None) -> bool:
    return bool(other) and all(any(_inside(box, o) for o in other or ()) for box in mine)


def _inside(box: Box, other: Box) -> bool:
    return all(
        low <= box.get(name, (0, inf))[0] and box.get(name, (0, inf))[1] <= high
        for name, (low, high) in other.items()
    )


def _boxes(requires: Requires | None) -> list[Box] | None:
    """The ways to fulfil a requirement; [] for none, None for too many to look at."""
    if requires is None:
        return [{}]
    own: Box = {
        name: (b.at_least or 0, inf if b.at_most is None else b.at_most)
        for name, b in requires.measures.items()
    }
    parts: list[list[Box]] = [[own]]
    for part in requires.all_of:
        found = _boxes(part)
        if found is None:
            return None
        parts.append(found)
    if requires.any_of:
        ways = [_boxes(part) for part in requires.any_of]
        if any(way is None for way in ways):
            return None
        parts.append([box for way in ways for box in way or ()])
    return _joined(parts)


def _joined(parts: list[list[Box]]) -> list[Box] | None:
    size = 1
    for part in parts:
        size *= len(part)
    if size > _MOST_BOXES:
        return None
    joined = (_meet(boxes) for boxes in product(*parts))
    return [box for box in joined if box is not None]


def _meet(boxes: Sequence[Box]) -> Box | None:
    """The box that all of `boxes` share, or None."""
    shared: Box = {}
    for box in boxes:
        for name, (low, high) in box.items():
            a, b = shared.get(name, (0, inf))
            shared[name] = (max(a, low), min(b, high))
    return None if any(low > high for low, high in shared.values()) else shared
