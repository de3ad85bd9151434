"""Figures, dates and multipliers, in words and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from feedback.text.span import Span

QuantityKind = Literal["number", "percent", "multiplier", "money", "ordinal", "date", "duration", "age"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written at `span`.

    `low` and `high` bound the value (equal when it is exact; infinite when open: "more than 14" is
    low=14, high=inf). `unit` is the unit or currency; `counted` the head noun that is counted
    ("people"). For a date, `low` and `high` are proleptic ordinals (date.toordinal) of its first
    and last day.
    """

    span: Span
    kind: QuantityKind
    low: float
    high: float
    unit: str | None = None
    counted: str | None = None


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The quantities of `text[start:end]` in order, spans counted in `text`."""
    return ()
