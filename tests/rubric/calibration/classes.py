"""Classes of marked essays, made by a rule or at random."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from feedback.rubric.calibration.marked import Marked
from feedback.rubric.load import rubric_of
from feedback.rubric.model import Rubric

RUBRIC = """\
# My own rubric: keep this remark.
title: "Year 10: the mill"
criteria:
  - id: evidence
    title: Evidence
    points: 3
    levels:
      - title: Full
        points: 3
        descriptor: "In my own words: rich."   # and this one
        requires:
          claims_supported: {at_least: 9}
          uncited_statistics: {at_most: 0}
      - title: Some
        points: 2
        requires:
          claims_supported: {at_least: 8}
      - title: Little
        points: 1
  - id: voice
    title: Voice
    teacher: true
    points: 2
"""


def rubric(text: str = RUBRIC) -> Rubric:
    return rubric_of(text, "mill.yaml")


def drawn(
    size: int, mark: Callable[[Mapping[str, float], random.Random], float], name: str = "total"
) -> list[Marked]:
    """`size` essays with measures drawn at random, each with the mark that `mark` gives it."""
    chance = random.Random(7)
    found = []
    for i in range(size):
        values = {
            "words": float(chance.randint(150, 600)),
            "sentences": float(chance.randint(8, 40)),
            "claims_supported": float(chance.randint(0, 9)),
            "opposing_views": float(chance.randint(0, 4)),
            "uncited_statistics": float(chance.randint(0, 3)),
            "word_variety": round(chance.uniform(30, 110), 3),
            "spelling_per_100_words": round(chance.uniform(0, 8), 3),
        }
        found.append(Marked(f"e{i}.txt", {name: mark(values, chance)}, values))
    return found


def by_rule(values: Mapping[str, float], chance: random.Random) -> float:
    """Claims with support, less for slips: a rule that measures can tell."""
    del chance
    return min(6, max(1, round(1 + values["claims_supported"] * 0.6)))


def at_random(values: Mapping[str, float], chance: random.Random) -> float:
    del values
    return float(chance.randint(1, 6))


def by_length(values: Mapping[str, float], chance: random.Random) -> float:
    del chance
    return float(1 + round((values["words"] - 150) / 90))
