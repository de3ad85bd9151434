"""Figures, dates and multipliers, in words and figures."""

from __future__ import annotations

import re
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


_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
          "ten": 10, "twenty": 20, "fifty": 50, "hundred": 100, "thousand": 1000}
_SCALE = {"hundred": 100, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9}
_FIGURE = re.compile(
    r"(?P<about>(?:over|more than|nearly|almost|about|around)\s+)?(?P<cur>[$£€])?"
    r"(?P<num>\d[\d,]*(?:\.\d+)?|\b(?:a|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty)\b(?=\s+(?:hundred|thousand|million|billion|times|percent)))"
    r"(?P<scale>\s+(?:hundred|thousand|millions?|billion)\b)?"
    r"(?P<unit>\s*%|\s+per\s?cent|\s+times\b|(?:st|nd|rd|th)\b|[\s-]+years?[\s-]+old|\s+(?:years?|days?|hours?|minutes?|weeks?|months?)\b)?"
    r"(?:\s+(?:of\s+)?(?P<counted>[a-z]+))?", re.I)


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The quantities of `text[start:end]` in order, spans counted in `text`."""
    out = []
    for m in _FIGURE.finditer(text, start, len(text) if end is None else end):
        raw = m["num"].replace(",", "").lower()
        value = float(_WORDS.get(raw, 1)) if not raw[0].isdigit() else float(raw)
        if m["scale"]:
            value *= _SCALE[m["scale"].strip().lower()]
        unit = (m["unit"] or "").strip().lower()
        kind = "number"
        if unit == "%" or unit.startswith("per"):
            kind = "percent"
        elif unit == "times":
            kind = "multiplier"
        elif unit in ("st", "nd", "rd", "th"):
            kind = "ordinal"
        elif "old" in unit:
            kind = "age"
        elif unit:
            kind = "duration"
        elif m["cur"]:
            kind = "money"
        elif not m["scale"] and not m["about"] and "," not in m["num"] and 1000 <= value <= 2100:
            kind = "date"
        stop = m.end("unit") if m["unit"] else m.end("scale") if m["scale"] else m.end("num")
        out.append(Quantity(Span(m.start(), stop), kind, value, value, m["cur"], m["counted"]))
    return tuple(out)
