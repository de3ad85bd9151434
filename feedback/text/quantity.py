"""What a figure, date or multiplier in a text comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from feedback.text.span import Span

QuantityKind = Literal[
    "number", "percent", "multiplier", "money", "ordinal", "date", "duration", "age", "time"
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written at `span`, with the words that belong to it ("more than", "tons", "%").

    `low` and `high` bound the value (equal when it is exact; infinite when open: "more than 14" is
    low=14, high=inf); `figure` is the number that stands there, nan for a range or a date. Shares
    ("two thirds", "9 out of 10") are percentages. `unit` is the unit or currency; `counted` the
    head noun that is counted ("people"), which ends at `noun_end`. For a date, `low` and `high` are
    proleptic ordinals (date.toordinal) of its first and last day; its unit is "day of the year"
    where it names no year; days before our era count down from 0. A "time" of day counts in
    minutes from midnight, its unit "12-hour" where it may be morning or evening. `approximate`: the
    words round the figure loosen it, or it is a fraction in words ("half"). `vague`: only an order
    of magnitude is named ("tens of thousands", "several hundred"). `change`: the share by which
    something rose or fell ("by a third", "a 20 % cut"); None where it tells no change.
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
    vague: bool = False
    change: Literal["up", "down", "either"] | None = None

    @property
    def phrase(self) -> Span:
        """Where its words stand with the noun that it counts ("335 horses")."""
        return Span(self.span.start, max(self.span.end, self.noun_end or 0))
