"""Every measure there is, discovered from the files of this room, and all of them at once."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module

from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.engine import EngineInfo
from feedback.library.library import SourceLibrary
from feedback.rubric.measures.findings import found_by, measures_of_findings
from feedback.rubric.measures.measure import Facts, Measure


@lru_cache(maxsize=1)
def measures() -> dict[str, Measure]:
    """All measures by name, in the order of their names, without those that count one check."""
    import feedback.rubric.measures as room

    found: dict[str, Measure] = {}
    for module in pkgutil.iter_modules(room.__path__):
        loaded = import_module(f"{room.__name__}.{module.name}")
        for each in getattr(loaded, "MEASURES", ()):
            if each.name in found:
                raise ValueError(f"two measures are called {each.name}")
            found[each.name] = each
    return dict(sorted(found.items()))


def measure(name: str) -> Measure:
    """The measure called `name`; "findings:CHECK" counts a check or group. KeyError without one."""
    return measures().get(name) or found_by(name)


def measure_all(
    essay: Essay,
    library: SourceLibrary,
    findings: Iterable[Finding],
    engine: EngineInfo,
    *,
    off: tuple[str, ...] = (),
    information: bool = True,
) -> dict[str, float | None]:
    """The value of every measure; None where something it needs was not there.

    Beside the named measures, "findings:NAME" for each group of checks and each check that found
    something. `off` are the checks and groups that were left out. Without `information` those are
    left out that are no ground for a level.
    """
    facts = Facts(essay, library, tuple(findings), engine, off)
    named = [m for m in measures().values() if information or m.kind != "information"]
    return {each.name: each.value(facts) for each in (*named, *measures_of_findings(facts))}
