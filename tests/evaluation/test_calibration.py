"""The evaluation of calibrating, on made essays."""

from __future__ import annotations

import random
from statistics import mean

from feedback.rubric.load import load_rubric
from tests.evaluation.calibration import RUBRIC, Set, result, said


def _made(size: int) -> tuple[Set, list[dict[str, float]]]:
    """Essays marked for their supported claims, which go half with their length."""
    chance = random.Random(5)
    essays, values = [], []
    for i in range(size):
        claims = chance.randint(0, 10)
        values.append({"words": 200.0 + 20 * claims + chance.randint(0, 150), "reasons": claims})
        essays.append((f"e{i}", "", float(1 + claims // 2)))
    return Set("made", tuple(essays)), values


def test_what_the_marks_rest_on_beats_length() -> None:
    found = result(*_made(120), load_rubric(RUBRIC), 60)
    kappas = {name: mean(values) for name, values in found.kappas.items()}
    assert kappas["calibrated"] > 0.9 > kappas["length, by shares"] > 0.3
    assert kappas["length, regression"] > 0.3 and found.essays == 120
    assert list(found.steps) == ["reasons"]
    assert any("reasons (with length" in line for line in said(found))
