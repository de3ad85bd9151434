"""What it is worth that several engines point at the same words."""

from __future__ import annotations

from collections.abc import Iterable

# LanguageTool and lingotweaker apply the same rules: the one cannot bear the other out.
_SAME_RULES = {"lingotweaker": "languagetool"}


def joined(*engines: Iterable[str]) -> tuple[str, ...]:
    """The names of several lists, each once, in their order."""
    return tuple(dict.fromkeys(name for names in engines for name in names))


def raised(confidence: float, engines: Iterable[str], *, beyond: Iterable[str] = ()) -> float:
    """The confidence of a finding on which `engines` agree; `beyond` is counted in it already.

    Each independent voice after the first halves what is wanting to certainty: where two engines
    agree .174 of the flags do not stand, of one engine's alone .332 (LOCNESS; RESEARCH.md §1).
    """
    counted = _voices(beyond)
    heard = len(_voices(engines) - counted) - (not counted)
    return round(1 - (1 - confidence) / 2.0 ** max(heard, 0), 4)


def _voices(engines: Iterable[str]) -> set[str]:
    return {_SAME_RULES.get(name, name) for name in engines}
