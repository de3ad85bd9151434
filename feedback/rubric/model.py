"""The rubric as a teacher writes it: criteria, levels and what each level asks for.

Plain frozen values; `read.py` makes them from a file and names what is wrong with it,
`soundness.py` looks at the rubric as a whole, `load.py` finds the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from feedback.rubric.measures import measure

CitationStyleName = Literal["mla", "apa", "author-date", "notes", "numeric", "label", "prose"]
STYLES: tuple[CitationStyleName, ...] = (
    "mla",
    "apa",
    "author-date",
    "notes",
    "numeric",
    "label",
    "prose",
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values a measure may have, both ends included."""

    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True)
class Requires:
    """What a level asks for: every measure within its bounds, and `any_of` and `all_of` fulfilled.

    In the file the measures stand beside any_of and all_of, with no key of their own.
    """

    measures: Mapping[str, Bounds] = field(default_factory=dict)
    any_of: tuple[Requires, ...] = ()
    all_of: tuple[Requires, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The measures asked for, in the order of the file, each once."""
        inner = (name for part in (*self.any_of, *self.all_of) for name in part.names)
        return tuple(dict.fromkeys((*self.measures, *inner)))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a criterion; without `requires` every essay reaches it."""

    title: str
    points: float | None = None
    descriptor: str = ""
    requires: Requires | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """Descriptions for one audience, where they shall differ."""

    student: str = ""
    teacher: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """Whether a criterion counts: `always`, `never`, or where the assignment's wording holds one of
    the words or phrases of `prompt`; without that wording, where the measure `or_if` is not 0."""

    rule: Literal["always", "never", "prompt"] = "always"
    prompt: tuple[str, ...] = ()
    or_if: str = ""


@dataclass(frozen=True)
class Criterion:
    """One thing the rubric looks at.

    `points` is the most it gives (without it, the highest level's points), `weight` multiplies
    them. `checks` name the checks or groups whose findings belong to it (a group leaves out what
    another criterion names in full), `measures` what its reasons state beside the measures its
    levels ask for. A `teacher` criterion gets no suggestion; `evidence_for_teacher` names the
    measures to lay out for it. `when` leaves it out where the task does not ask for it.
    """

    id: str
    title: str
    description: str = ""
    points: float | None = None
    weight: float = 1
    checks: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    teacher: bool = False
    evidence_for_teacher: tuple[str, ...] = ()
    wording: Wording = Wording()
    when: When = When()

    @property
    def asked(self) -> tuple[str, ...]:
        """The measures that its levels ask for, each once."""
        names = (name for level in self.levels if level.requires for name in level.requires.names)
        return tuple(dict.fromkeys(names))

    @property
    def stated(self) -> tuple[str, ...]:
        """Every measure that its reasons may state, each once."""
        return tuple(dict.fromkeys((*self.evidence_for_teacher, *self.measures, *self.asked)))

    @property
    def ladder(self) -> tuple[Level, ...]:
        """The levels, highest first; without points the first one written is the highest."""
        if any(level.points is None for level in self.levels):
            return self.levels
        return tuple(sorted(self.levels, key=lambda level: -(level.points or 0)))

    @property
    def max_points(self) -> float:
        """The most points it gives, weighted; 0 where it gives none."""
        highest = max((level.points or 0 for level in self.levels), default=0)
        return (highest if self.points is None else self.points) * self.weight

    @property
    def has_points(self) -> bool:
        return self.max_points > 0

    def described(self, audience: str) -> str:
        """The description for "student" or "teacher"."""
        return (getattr(self.wording, audience) or self.description).strip()


@dataclass(frozen=True, slots=True)
class Steps:
    """The values of one measure that count a step each: reached from below (`at_least`, rising), or
    kept to (`at_most`, falling)."""

    measure: str
    at_least: tuple[float, ...] = ()
    at_most: tuple[float, ...] = ()

    def taken(self, value: float) -> int:
        """How many of its steps an essay with this value has taken."""
        return sum(value >= least for least in self.at_least) + sum(
            value <= most for most in self.at_most
        )

    @property
    def count(self) -> int:
        return len(self.at_least) + len(self.at_most)


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark for the whole essay, and how many steps it takes."""

    points: float
    steps: int
    title: str = ""
    descriptor: str = ""

    @property
    def called(self) -> str:
        return self.title or f"{self.points:g}"


@dataclass(frozen=True, slots=True)
class Total:
    """One mark for the whole essay, by the steps that its measures take together.

    `marks` stand highest first; the last takes no step.
    """

    steps: tuple[Steps, ...]
    marks: tuple[Mark, ...]
    title: str = "The whole essay"
    description: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(each.measure for each in self.steps)

    @property
    def count(self) -> int:
        """All the steps there are."""
        return sum(each.count for each in self.steps)

    @property
    def max_points(self) -> float:
        return self.marks[0].points


@dataclass(frozen=True)
class CheckSettings:
    """Checks, groups or engine rules to leave `off`, and `options` of single checks by name.

    `style` asks for a grammar engine's advice on style, which is given to nobody unasked.
    """

    off: tuple[str, ...] = ()
    style: bool = False
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """What the assignment asks of the essay as a whole.

    Outside `words`, with fewer or more sources used than `sources` asks, or with citations in a
    style that `styles` does not name, the result says so. Under `too_short` words nothing is
    suggested at all.
    """

    words: Bounds | None = None
    sources: Bounds | None = None
    styles: tuple[str, ...] = ()
    too_short: int = 50


@dataclass(frozen=True)
class Rubric:
    """A whole rubric; `name` is the file's without its ending.

    `standard` names what the rubric follows, `source` where that is published, `year` the year of
    the exam; `extends` the rubric that it was made from, already part of it. With `total` the
    essay's mark is that one, and the points of the criteria are no part of it.
    """

    name: str
    title: str
    criteria: tuple[Criterion, ...]
    description: str = ""
    standard: str = ""
    source: str = ""
    year: int | None = None
    checks: CheckSettings = field(default_factory=CheckSettings)
    limits: Limits = Limits()
    extends: str = ""
    total: Total | None = None

    @property
    def stated(self) -> frozenset[str]:
        """Every measure that its reasons may state."""
        names = [name for criterion in self.criteria for name in criterion.stated]
        return frozenset((*names, *(self.total.names if self.total else ())))

    @property
    def max_total(self) -> float:
        if self.total is not None:
            return self.total.max_points
        return sum(criterion.max_points for criterion in self.criteria)


def is_fault(name: str) -> bool:
    """Whether fewer is better of a measure."""
    return measure(name).kind == "fault"
