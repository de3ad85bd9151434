"""The names a rubric may use (checks, groups, measures), and the nearest to a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from feedback.checks.catalogue import checks
from feedback.rubric.measures import measures
from feedback.rubric.measures.findings import COUNT, GROUPS, RATE

# Rules of a grammar engine go by its own ids, hundreds of them and none of them ours to list. Of
# style there are checks of our own, so that only names in capitals can be an engine's.
_OURS = re.compile(r"\w+/[a-z]+(?:-[a-z]+)+")
_ENGINE_RULE = re.compile(r"(?:spelling|grammar|punctuation)/\w[\w.\[\]-]*|style/[A-Z][A-Z0-9_]+")
# What the language layer finds itself, beside the checks that have a card.
_OWN_FINDINGS = ("grammar/source-name",)


def check_names() -> list[str]:
    """Every check and every group."""
    return [*GROUPS, *checks(), *_OWN_FINDINGS]


def is_check(name: str) -> bool:
    """Whether a rubric may name this check, group or engine rule."""
    return name in check_names() or is_engine_rule(name)


def is_engine_rule(name: str) -> bool:
    """Whether a name can be a rule of a grammar engine, and what the language layer finds itself.

    Small letters with dashes are a name of ours, or a slip in one.
    """
    if name in _OWN_FINDINGS:
        return True
    return bool(_ENGINE_RULE.fullmatch(name)) and not _OURS.fullmatch(name)


def is_measure(name: str) -> bool:
    """Whether a rubric may name this measure."""
    for prefix in (COUNT, RATE):
        if name.startswith(prefix):
            return is_check(name.removeprefix(prefix))
    return name in measures()


def unknown_check(name: str) -> str:
    """What to say of a check that is none."""
    near = nearest(name, check_names())
    return f"there is no check “{name}”{did_you_mean(near)}; feedback explain lists them"


def unknown_measure(name: str) -> str:
    """What to say of a measure that is none."""
    for prefix in (COUNT, RATE):
        if name.startswith(prefix):
            return unknown_check(name.removeprefix(prefix))
    near = nearest(name, measures())
    return f"there is no measure “{name}”{did_you_mean(near)}; feedback rubric measures lists them"


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name most like `name`, or None where none is near."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        name.casefold(), list(names), scorer=fuzz.ratio, processor=None, score_cutoff=60
    )
    return found[0] if found else None


def did_you_mean(name: str | None) -> str:
    """ "; did you mean …?" in the middle of a sentence, or nothing."""
    return f" (did you mean “{name}”?)" if name else ""
