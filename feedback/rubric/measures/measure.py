"""What a measure is, and the words measures share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Literal

from feedback.essay.model import Essay
from feedback.finding import Category, Finding
from feedback.grammar.engine import EngineInfo
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

Values = Mapping[str, float | None]
Needs = Literal["sources", "grammar", "task"]
Kind = Literal["merit", "fault", "size", "information"]
Way = Literal["more", "fewer"]

NOT_CHECKED: Mapping[Needs, str] = {
    "sources": "no sources were given",
    "grammar": "no grammar engine looked at the language",
    "task": "neither sources nor the assignment's wording tell what the essay is about",
}


@dataclass(frozen=True)
class Facts:
    """Everything a measure may count in."""

    essay: Essay
    library: SourceLibrary
    findings: tuple[Finding, ...]
    engine: EngineInfo
    off: tuple[str, ...] = ()

    @cached_property
    def words(self) -> int:
        """The words of the essay without its works cited."""
        return self.essay.words

    def has(self, needs: Needs | None) -> bool:
        """Whether what a measure needs is there."""
        if needs == "sources":
            return bool(self.library)
        if needs == "task":
            return bool(self.library) or bool(self.essay.prompt.strip())
        return needs is None or (self.engine.name != "none" and not self.engine.note)

    def leaves_out(self, measure: Measure) -> bool:
        """Whether a measure of language counts slips that were not looked for."""
        return measure.needs == "grammar" and any(name in self.off for name in measure.checks)

    def slips(self, *names: str) -> int:
        """The places at which checks found something; `names` are checks, groups or categories.

        A finding's repeats count as further slips, a finding about the whole essay as one.
        """
        return sum(
            1 + len(finding.repeats)
            for finding in self.findings
            if any(belongs(finding, name) for name in names)
        )

    def slips_in(self, *categories: Category) -> int:
        """The places of all findings of these categories, whichever check made them."""
        return sum(1 + len(f.repeats) for f in self.findings if f.category in categories)


@dataclass(frozen=True)
class Measure:
    """A number about an essay that a level may ask for.

    `of` counts it, in the unit that `summary` names, or gives None where it cannot be told; `says`
    states it in a sentence, given all values by name (its own is a number then). `more` and `fewer`
    finish "to reach the next level: …" for a target. `needs` is what must be there for it to be
    counted; without that its value is None. Of a `fault` fewer is better, and a rubric may only ask
    for "at_most"; what is for `information` is no ground for a level. `most` is the highest value
    it can have; `checks` are the checks, groups or categories whose findings it counts; `at` gives
    the passages of the essay that the value rests on, where it rests on some, and `called` says
    what they are, or may be ("Thesis, perhaps"). `better` is the way that readers prefer in a
    measure of size, where they prefer one. What is `unsure` is right too seldom to grade on.
    """

    name: str
    summary: str
    of: Callable[[Facts], float | None]
    says: Callable[[Values], str]
    more: Callable[[float], str]
    fewer: Callable[[float], str]
    needs: Needs | None = None
    kind: Kind = "merit"
    most: float = inf
    checks: tuple[str, ...] = ()
    at: Callable[[Facts], tuple[Span, ...]] = lambda _facts: ()
    better: Way | None = None
    called: str = ""
    unsure: bool = False

    @property
    def way(self) -> Way | None:
        """Which way is better: more of a merit, fewer of a fault; None where neither is."""
        if self.better is not None:
            return self.better
        ways: Mapping[Kind, Way] = {"merit": "more", "fault": "fewer"}
        return ways.get(self.kind)

    def value(self, facts: Facts) -> float | None:
        """The measure's value, rounded to 3 places, or None where it could not be checked."""
        if not facts.has(self.needs) or facts.leaves_out(self):
            return None
        found = self.of(facts)
        return None if found is None else round(found, 3)


def belongs(finding: Finding, name: str) -> bool:
    """Whether a finding is of the check, group or category `name`."""
    return name in (finding.check, finding.check.partition("/")[0], finding.category)


def own(values: Values, name: str) -> float:
    """The value of a measure that was counted."""
    return values.get(name) or 0.0


def figure(value: float) -> str:
    """A number as a reader expects it: 3, 2.5, 1,200."""
    return f"{round(value):,}" if value == round(value) else f"{value:,.1f}"


def percent(value: float) -> str:
    """A share as a percentage."""
    return f"{round(value * 100)}%"


def count(value: float, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "no sources", "1 source", "3 sources"."""
    number = "no" if value == 0 else figure(value)
    return f"{number} {noun if value == 1 else plural or noun + 's'}"


def share(part: float, whole: float) -> float:
    """part / whole; a share of nothing is 0."""
    return part / whole if whole else 0.0


def per(amount: float, words: float, size: int = 100) -> float:
    """`amount` for each `size` words; 0 in an empty text."""
    return amount * size / words if words else 0.0
