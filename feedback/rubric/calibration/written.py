"""The fitted rubric as a file that a teacher reads on: the old text with other numbers in it.

A number is changed where it stands, so that wording, order and remarks stay the teacher's. A rubric
that extends another one holds little text of its own: from it a new one is made that extends it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from feedback.rubric.calibration.calibrate import Calibration
from feedback.rubric.calibration.threshold_fit import slots
from feedback.rubric.grids.written import scalar
from feedback.rubric.located import Located, locate
from feedback.rubric.model import Criterion, Requires, Rubric, Total

_WIDE = 96


def written(text: str, name: str, old: Rubric, found: Calibration, *, target: Path) -> str:
    """The text of the fitted rubric.

    `text` is the old rubric's, `name` its name or path as it was given, `target` the file to come.
    """
    head = [f"# {line}" for line in _wrapped(_said(name, found))]
    if old.extends:
        return "\n".join([*head, "", *_child(name, old, found.rubric, target)]) + "\n"
    body = _renumbered(text, old, found.rubric)
    if found.rubric.total is not None and found.rubric.total != old.total:
        body = _without_total(body).rstrip() + "\n\n" + "\n".join(total_lines(found.rubric.total))
    return "\n".join(head) + "\n" + body.rstrip() + "\n"


def _said(name: str, found: Calibration) -> str:
    parts = [
        f"{column.name} from {_kappa(column.before)} to {_kappa(column.after)}"
        for column in found.columns
        if not column.why_not
    ]
    essays = max((column.essays for column in found.columns), default=0)
    return (
        f"Calibrated from {Path(name).name} to {essays} essays that the teacher marked; agreement"
        f" (quadratic weighted kappa, on essays held back): {', '.join(parts)}. Every number may be"
        " changed by hand."
    )


def _kappa(agreed: Any) -> str:
    return "none" if agreed is None else f"{agreed.kappa:.2f}"


def _wrapped(text: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, _WIDE)


def _renumbered(text: str, old: Rubric, new: Rubric) -> str:
    """The text with each number that was fitted in the place of the old one."""
    located = locate(text)
    lines = text.split("\n")
    changes = sorted(_changes(located, old, new), reverse=True)
    for line, column, value in changes:
        at = lines[line - 1]
        was = re.match(r"[^\s,}\]#]+", at[column - 1 :])
        size = len(was.group()) if was else 0
        lines[line - 1] = at[: column - 1] + f"{value:g}" + at[column - 1 + size :]
    return "\n".join(lines)


def _changes(located: Located, old: Rubric, new: Rubric) -> Iterator[tuple[int, int, float]]:
    for i, (was, now) in enumerate(zip(old.criteria, new.criteria, strict=True)):
        for before, after in zip(slots(was), slots(now), strict=True):
            if before.value != after.value:
                yield (*located.values[("criteria", i, *before.path)], after.value)


def _without_total(text: str) -> str:
    """The text without the block that says `total`, which a new one replaces."""
    return re.sub(r"(?m)^total:.*\n(?:(?:[ \t#].*)?\n)*", "", text.rstrip() + "\n")


def total_lines(total: Total) -> Iterator[str]:
    """A `total` in YAML, with what it means."""
    yield "# One mark for the whole essay. Each number that an essay reaches (at_least) or keeps to"
    yield "# (at_most) is a step; a mark is given from so many steps on. The points of the criteria"
    yield "# above are then no part of the mark."
    yield "total:"
    yield f"  title: {scalar(total.title)}"
    if total.description:
        yield f"  description: {scalar(total.description)}"
    yield "  steps:"
    for each in total.steps:
        bound, numbers = ("at_least", each.at_least) if each.at_least else ("at_most", each.at_most)
        yield f"    {each.measure}: {{{bound}: [{', '.join(f'{n:g}' for n in numbers)}]}}"
    yield "  marks:"
    for mark in total.marks:
        said = "".join(
            f", {key}: {scalar(value)}"
            for key, value in (("title", mark.title), ("descriptor", mark.descriptor))
            if value
        )
        yield f"    - {{points: {mark.points:g}, steps: {mark.steps}{said}}}"


def _child(name: str, old: Rubric, new: Rubric, target: Path) -> Iterator[str]:
    """A rubric that extends the old one and says anew what was fitted."""
    file = Path(name)
    parent = os.path.relpath(file, target.parent) if file.exists() else name
    yield f"title: {scalar(old.title)}"
    yield f"extends: {scalar(Path(parent).as_posix())}"
    changed = [now for was, now in zip(old.criteria, new.criteria, strict=True) if was != now]
    if changed:
        yield "criteria:"
    for criterion in changed:
        yield from _criterion(criterion)
    if new.total is not None and new.total != old.total:
        yield ""
        yield from total_lines(new.total)


def _criterion(criterion: Criterion) -> Iterator[str]:
    yield f"  - id: {criterion.id}"
    yield "    levels:"
    for level in criterion.levels:
        yield f"      - title: {scalar(level.title)}"
        if level.points is not None:
            yield f"        points: {level.points:g}"
        if level.descriptor:
            yield f"        descriptor: {scalar(level.descriptor)}"
        if level.requires is not None:
            yield f"        requires: {_flow(level.requires)}"


def _flow(requires: Requires) -> str:
    parts = []
    for name, bounds in requires.measures.items():
        said = [
            f"{key}: {value:g}"
            for key in ("at_least", "at_most")
            if (value := getattr(bounds, key)) is not None
        ]
        parts.append(f"{name}: {{{', '.join(said)}}}")
    for key in ("any_of", "all_of"):
        inner = [_flow(part) for part in getattr(requires, key)]
        if inner:
            parts.append(f"{key}: [{', '.join(inner)}]")
    return "{" + ", ".join(parts) + "}"
