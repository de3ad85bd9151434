"""What a figure, date or multiplier in a text comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from feedback.text.span import Span

QuantityKind = Literal[
    "number", "percent", "multiplier", "money", "ordinal", "date", "duration", "age"
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written at `span`, with the words that belong to it ("more than", "tons", "%").

    `low` and `high` bound the value (equal when it is exact; infinite when open: "more than 14" is
    low=14, high=inf); `figure` is the number that stands there, nan for a range or a date. Shares
    ("two thirds", "9 out of 10") are percentages. `unit` is the unit or currency; `counted` the
    head noun that is counted ("people"), which ends at `noun_end`. For a date, `low` and `high` are
    proleptic ordinals (date.toordinal) of its first and last day; its unit is "day of the year"
    where it names no year. `approximate`: the words round the figure loosen it,
    or it is a fraction in words ("half").
    """

    span: Span
    kind: QuantityKind
    low: float
    high: float
    unit: str | None = None
    counted: str | None = None
    figure: float = float("nan")
    approximate: bool = False
    noun_end: int | None = None
