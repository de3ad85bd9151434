"""Located data → a rubric, and everything that is wrong with its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from feedback.rubric.located import Fault, Located
from feedback.rubric.model import (
    STYLES,
    Bounds,
    CheckSettings,
    Criterion,
    Level,
    Limits,
    Requires,
    Rubric,
    When,
    Wording,
)
from feedback.rubric.parts import Part
from feedback.rubric.read_total import read_total
from feedback.rubric.vocabulary import (
    did_you_mean,
    is_check,
    is_measure,
    nearest,
    unknown_check,
    unknown_measure,
)

_ABOUT = ("title", "description", "standard", "source", "year")
_WHEN = ("always", "never")
Readable = Sequence[tuple[int, Criterion]]


def read_rubric(located: Located, name: str) -> tuple[Rubric, Readable, list[Fault]]:
    """The rubric, its criteria that are well formed (each with its number in the file), and faults.

    With faults the rubric holds defaults in place of what could not be read.
    """
    faults: list[Fault] = []
    part = Part(located, (), "a rubric", located.data, faults)
    part.allow(*_ABOUT, "extends", "drop", "criteria", "checks", "limits", "total")
    part.need("title", "criteria")
    criteria = _criteria(part)
    rubric = Rubric(
        name=name,
        title=part.text("title", filled=True),
        description=part.text("description"),
        standard=part.text("standard"),
        source=part.text("source"),
        year=part.whole("year", least=1900, most=2100),
        criteria=tuple(criterion for _, criterion in criteria),
        checks=_checks(part),
        limits=_limits(part),
        extends=part.text("extends"),
        total=read_total(part),
    )
    return rubric, criteria, faults


def _criteria(rubric: Part) -> Readable:
    if rubric.data.get("criteria") == []:
        rubric.fault("criteria", "“criteria” is empty: a rubric needs at least one criterion")
    found = []
    for i, (place, item) in enumerate(rubric.items("criteria")):
        before = len(rubric.faults)
        part = rubric.at(place, item, "a criterion")
        criterion = _criterion(part) if part else None
        if criterion is not None and len(rubric.faults) == before:
            found.append((i, criterion))
    return found


def _criterion(part: Part) -> Criterion:
    part.allow(
        *("id", "title", "description", "points", "weight", "checks", "measures", "levels"),
        *("teacher", "evidence_for_teacher", "wording", "when"),
    )
    part.need("id", "title")
    return Criterion(
        id=part.slug("id"),
        title=part.text("title", filled=True),
        description=part.text("description"),
        points=part.number("points", most=10_000),
        weight=part.number("weight", most=1000, over=True) or 1,
        checks=part.texts("checks", _refused(is_check, unknown_check)),
        measures=part.texts("measures", _refused(is_measure, unknown_measure)),
        levels=tuple(
            _level(level)
            for place, item in part.items("levels")
            if (level := part.at(place, item, "a level"))
        ),
        teacher=part.flag("teacher"),
        evidence_for_teacher=part.texts(
            "evidence_for_teacher", _refused(is_measure, unknown_measure)
        ),
        wording=_wording(part.part("wording", "“wording”")),
        when=_when(part),
    )


def _level(part: Part) -> Level:
    part.allow("title", "points", "descriptor", "requires")
    part.need("title")
    requires = part.part("requires", "“requires”")
    return Level(
        title=part.text("title", filled=True),
        points=part.number("points", most=10_000),
        descriptor=part.text("descriptor"),
        requires=_requires(requires) if requires else None,
    )


def _requires(part: Part) -> Requires:
    if not part.data:
        part.fault(None, "nothing is required here: name a measure, or leave requires out")
    measures = {}
    for name in part.data:
        if name in ("any_of", "all_of"):
            continue
        if not is_measure(name):
            part.fault(name, unknown_measure(name), at_key=True)
        bounds = part.part(name, "a bound")
        if bounds is not None:
            measures[name] = _bounds(bounds)
    return Requires(measures, _all(part, "any_of"), _all(part, "all_of"))


def _all(part: Part, key: str) -> tuple[Requires, ...]:
    if part.data.get(key) == []:
        part.fault(key, f"“{key}” is empty: name a measure, or leave {key} out")
    parts = (part.at(place, item, "“requires”") for place, item in part.items(key))
    return tuple(_requires(each) for each in parts if each)


def _bounds(part: Part) -> Bounds:
    part.allow("at_least", "at_most")
    before = len(part.faults)
    bounds = Bounds(part.number("at_least"), part.number("at_most"))
    if len(part.faults) > before:
        return bounds
    if bounds.at_least is None and bounds.at_most is None:
        part.fault(None, "say at_least, at_most or both")
    elif (
        bounds.at_least is not None
        and bounds.at_most is not None
        and bounds.at_least > bounds.at_most
    ):
        part.fault(None, "at_least is more than at_most: no essay has that")
    return bounds


def _wording(part: Part | None) -> Wording:
    if part is None:
        return Wording()
    part.allow("student", "teacher")
    return Wording(part.text("student"), part.text("teacher"))


def _when(criterion: Part) -> When:
    """`when: always`, `when: never`, or `when: {prompt: [words or phrases]}`.

    Beside `prompt`, `or_if: MEASURE` decides where the assignment's wording is not given.
    """
    if isinstance(criterion.data.get("when"), str):
        rule = criterion.choice("when", _WHEN)
        return When("never" if rule == "never" else "always")
    part = criterion.part("when", "“when”")
    if part is None:
        return When()
    part.allow("prompt", "or_if")
    part.need("prompt")
    words = part.texts("prompt", lambda text: None if text else "a word of the prompt is empty")
    if part.data.get("prompt") == []:
        part.fault("prompt", "“prompt” is empty: name the words that the assignment must hold")
    name = part.text("or_if") if "or_if" in part.data else ""
    if name and not is_measure(name):
        part.fault("or_if", unknown_measure(name))
    return When("prompt", words, name)


def _checks(rubric: Part) -> CheckSettings:
    part = rubric.part("checks", "“checks”")
    if part is None:
        return CheckSettings()
    part.allow("off", "style", "options")
    options: dict[str, dict[str, Any]] = {}
    inner = part.part("options", "“options”")
    for name in inner.data if inner else ():
        if inner and not is_check(name):
            inner.fault(name, unknown_check(name), at_key=True)
        each = inner.part(name, "options") if inner else None
        options[name] = dict(each.data) if each else {}
    off = part.texts("off", _refused(is_check, unknown_check))
    return CheckSettings(off, part.flag("style"), options)


def _limits(rubric: Part) -> Limits:
    part = rubric.part("limits", "“limits”")
    if part is None:
        return Limits()
    part.allow("words", "sources", "styles", "too_short")
    words, sources = part.part("words", "a bound"), part.part("sources", "a bound")
    return Limits(
        words=_bounds(words) if words else None,
        sources=_bounds(sources) if sources else None,
        styles=part.texts("styles", _refused(lambda name: name in STYLES, _unknown_style)),
        too_short=part.whole("too_short", least=1, most=10_000) or Limits().too_short,
    )


def _unknown_style(name: str) -> str:
    near = did_you_mean(nearest(name, STYLES))
    return f"there is no citation style “{name}”{near}; it may be {', '.join(STYLES)}"


def _refused(
    known: Callable[[str], bool], said: Callable[[str], str]
) -> Callable[[str], str | None]:
    return lambda name: None if known(name) else said(name)
