"""What kinds, languages, levels and verdicts are called in a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from feedback.finding import Category, Relation
from feedback.summary.habits import LANGUAGE as LANGUAGE


@dataclass(frozen=True, slots=True)
class Kind:
    """A category of finding as a report names it; `about` tells what its notes look at."""

    label: str
    about: str


# In the order of a report: what the essay says before how it says it.
KINDS: Mapping[Category, Kind] = {
    "sources": Kind("Sources", "how the essay uses its sources"),
    "claims": Kind("Claims", "what needs support, and what differs from a source"),
    "structure": Kind("Structure", "how the essay is built"),
    "grammar": Kind("Grammar", "how sentences are put together"),
    "punctuation": Kind("Punctuation", "marks and spaces"),
    "spelling": Kind("Spelling", "how words are written"),
    "style": Kind("Style", "how it reads"),
}

RELATIONS: Mapping[Relation, str] = {
    "supports": "agrees",
    "differs": "differs",
    "same_wording": "same wording",
    "mentions": "on the same subject",
}

VERDICTS: Mapping[str, str] = {
    "supported": "agrees with the source",
    "differs": "differs from the source",
    "not_in_sources": "not found in the sources",
    "not_checked": "not checked",
}
SUPPORT: Mapping[str, str] = {
    "quotation": "a quotation",
    "citation": "a citation",
    "attribution": "a named source",
    "example": "an example",
    "reasoning": "a reason",
    "none": "no support nearby",
}
SEEN: Mapping[str, str] = {
    "seen": "Evidence seen",
    "partial": "Some evidence seen",
    "not_seen": "No evidence seen",
    "not_assessed": "Not assessed",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 note", "1,204 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(iso: str) -> str:
    """An ISO day in words ("2026-03-09": "9 March 2026"); any other text as it is."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def points(value: float) -> str:
    """Points without a needless ".0"."""
    return f"{value:g}"
