"""The rubric as a teacher writes it: criteria, levels and what each level asks for.

Names of checks and measures are held against what there is; `soundness.py` looks at the rubric as a
whole, `load.py` reads files.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from feedback.rubric.measures import measure
from feedback.rubric.vocabulary import is_check, is_measure, unknown_check, unknown_measure


def _check(name: str) -> str:
    if not is_check(name):
        raise ValueError(unknown_check(name))
    return name


def _measure(name: str) -> str:
    if not is_measure(name):
        raise ValueError(unknown_measure(name))
    return name


def _some(criteria: Any) -> Any:
    if criteria == []:
        raise ValueError("“criteria” is empty: a rubric needs at least one criterion")
    return criteria


CheckName = Annotated[str, AfterValidator(_check)]
MeasureName = Annotated[str, AfterValidator(_measure)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Points = Annotated[float, Field(ge=0, le=10_000, allow_inf_nan=False)]
Number = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class _Part(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, coerce_numbers_to_str=True, str_strip_whitespace=True
    )


class Bounds(_Part):
    """The values a measure may have, both ends included."""

    at_least: Number | None = None
    at_most: Number | None = None

    @model_validator(mode="after")
    def _sound(self) -> Bounds:
        if self.at_least is None and self.at_most is None:
            raise ValueError("say at_least, at_most or both")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError("at_least is more than at_most: no essay has that")
        return self


class Requires(_Part):
    """What a level asks for: every measure within its bounds, and `any_of` and `all_of` fulfilled.

    In the file the measures stand beside any_of and all_of, with no key of their own.
    """

    measures: dict[MeasureName, Bounds] = Field(default_factory=dict)
    any_of: tuple[Requires, ...] = ()
    all_of: tuple[Requires, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _split(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        lists = {key: data[key] for key in ("any_of", "all_of") if key in data}
        return {"measures": {k: v for k, v in data.items() if k not in lists}, **lists}

    @model_validator(mode="after")
    def _sound(self) -> Requires:
        if not (self.measures or self.any_of or self.all_of):
            raise ValueError("nothing is required here: name a measure, or leave requires out")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The measures asked for, in the order of the file, each once."""
        inner = (name for part in (*self.any_of, *self.all_of) for name in part.names)
        return tuple(dict.fromkeys((*self.measures, *inner)))


class Level(_Part):
    """One level of a criterion; without `requires` every essay reaches it."""

    title: Text
    points: Points | None = None
    descriptor: str = ""
    requires: Requires | None = None


class Wording(_Part):
    """Descriptions for one audience, where they shall differ."""

    student: str = ""
    teacher: str = ""


class Criterion(_Part):
    """One thing the rubric looks at.

    `points` is the most it gives (without it, the highest level's points), `weight` multiplies
    them. `checks` name the checks or groups whose findings belong to it (a group leaves out what
    another criterion names in full), `measures` what its reasons state beside the measures its
    levels ask for. A `teacher` criterion gets no suggestion;
    `evidence_for_teacher` names the measures to lay out for it.
    """

    id: Slug
    title: Text
    description: str = ""
    points: Points | None = None
    weight: Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)] = 1
    checks: tuple[CheckName, ...] = ()
    measures: tuple[MeasureName, ...] = ()
    levels: tuple[Level, ...] = ()
    teacher: bool = False
    evidence_for_teacher: tuple[MeasureName, ...] = ()
    wording: Wording = Wording()

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


class CheckSettings(_Part):
    """Checks, groups or engine rules to leave `off`, and `options` of single checks by name.

    `style` asks for a grammar engine's advice on style, which is given to nobody unasked.
    """

    off: tuple[CheckName, ...] = ()
    style: bool = False
    options: dict[CheckName, dict[str, Any]] = Field(default_factory=dict)


class Limits(_Part):
    """What the assignment asks of the essay as a whole.

    Outside `words`, or with fewer sources used than `sources` asks, the result says so. Under
    `too_short` words nothing is suggested at all.
    """

    words: Bounds | None = None
    sources: Bounds | None = None
    too_short: Annotated[int, Field(ge=1, le=10_000)] = 50


class Rubric(_Part):
    """A whole rubric; `name` is the file's without its ending.

    `standard` names what the rubric follows, `source` where that is published, `year` the year of
    the exam.
    """

    name: Slug
    title: Text
    description: str = ""
    standard: str = ""
    source: str = ""
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    criteria: Annotated[tuple[Criterion, ...], BeforeValidator(_some)]
    checks: CheckSettings = CheckSettings()
    limits: Limits = Limits()

    @property
    def stated(self) -> frozenset[str]:
        """Every measure that its reasons may state."""
        return frozenset(name for criterion in self.criteria for name in criterion.stated)

    @property
    def max_total(self) -> float:
        return sum(criterion.max_points for criterion in self.criteria)


def is_fault(name: str) -> bool:
    """Whether fewer is better of a measure."""
    return measure(name).kind == "fault"
