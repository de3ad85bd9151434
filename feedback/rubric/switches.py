"""What a rubric says of the checks: their options, and those it leaves off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from feedback.checks.catalogue import checks, options_of
from feedback.rubric.located import Fault, Located
from feedback.rubric.measures import measure
from feedback.rubric.model import Criterion
from feedback.rubric.vocabulary import did_you_mean, is_check, nearest


def option_faults(located: Located) -> Iterator[Fault]:
    """Options that a check does not have, or of another kind than its own."""
    for name, options in _settings(located.data, "options", dict).items():
        place = ("checks", "options", name)
        if name not in checks():
            if is_check(name):
                yield located.fault(place, f"only a single check has options, not “{name}”")
            continue
        known = options_of(checks()[name])
        for option, value in options.items() if isinstance(options, dict) else ():
            if option not in known:
                near = did_you_mean(nearest(option, known))
                may = f"it may have {', '.join(known)}" if known else "it has none"
                text = f"{name} has no option “{option}”{near}; {may}"
                yield located.fault((*place, option), text, at_key=True)
            elif not _fits(value, known[option]):
                text = f"“{option}” must be like its default, {known[option]!r}"
                yield located.fault((*place, option), text)


def _fits(value: object, default: object) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    if isinstance(default, float):
        return isinstance(value, (int, float))
    if default is None:
        return True
    if isinstance(default, (tuple, list, frozenset, set)):
        return isinstance(value, list)
    return isinstance(value, type(default))


def switched_off(
    located: Located, place: tuple[str | int, ...], criterion: Criterion
) -> Iterator[Fault]:
    """Levels that ask for the findings of a check which the rubric leaves off."""
    off = _settings(located.data, "off", list)
    for i, level in enumerate(criterion.levels):
        for name in level.requires.names if level.requires else ():
            for check in measure(name).checks:
                if check in off or check.partition("/")[0] in off:
                    text = f"{name} is asked for, but {check} is off under “checks”"
                    yield located.fault((*place, "levels", i, "requires", name), text, at_key=True)


def _settings(data: dict[str, Any], key: str, kind: type[Any]) -> Any:
    """A part of the rubric's `checks`, empty where it is missing or malformed."""
    settings = data.get("checks")
    found = settings.get(key) if isinstance(settings, dict) else None
    return found if isinstance(found, kind) else kind()
