"""Every check there is, discovered from the files of the five rooms beside this one."""

from __future__ import annotations

import inspect
import pkgutil
from functools import lru_cache
from importlib import import_module

from feedback.checks.card import Check, RegisteredCheck

ROOMS = ("sources", "claims", "structure", "grammar", "style")


@lru_cache(maxsize=1)
def checks() -> dict[str, RegisteredCheck]:
    """All checks by name, in the order of their names."""
    found: dict[str, RegisteredCheck] = {}
    for room in ROOMS:
        package = import_module(f"feedback.checks.{room}")
        for module in pkgutil.iter_modules(package.__path__):
            loaded = import_module(f"{package.__name__}.{module.name}")
            card: Check | None = getattr(loaded, "CHECK", None)
            if card is None:
                continue
            expected = f"{room}/{module.name.replace('_', '-')}"
            if card.name != expected:
                raise ValueError(f"{loaded.__name__} holds the card of {card.name}")
            found[card.name] = RegisteredCheck(card, loaded.find)
    return dict(sorted(found.items()))


def options_of(check: RegisteredCheck) -> dict[str, object]:
    """The options a rubric may set for a check, with their defaults."""
    parameters = inspect.signature(check.find).parameters.values()
    return {p.name: p.default for p in parameters if p.kind is inspect.Parameter.KEYWORD_ONLY}
