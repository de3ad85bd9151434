"""The finder of evaluations keeps what it reached on passages of our own."""

from __future__ import annotations

import pytest

from feedback.essay.model import ASPECTS
from tests.evaluation.evaluations import HALVES, score

FLOOR = 0.85


@pytest.mark.parametrize("thing", ["evaluation", "sentence", "stock", *ASPECTS])
def test_precision_and_recall(thing: str) -> None:
    tally = score("building")
    assert tally.precision(thing) >= FLOOR, tally.lines
    assert tally.recall(thing) >= FLOOR, tally.lines


@pytest.mark.parametrize("half", HALVES)
def test_evaluations_are_found_in_every_voice(half: str) -> None:
    tally = score(half)
    assert tally.precision("evaluation") >= FLOOR, tally.lines
    assert tally.recall("evaluation") >= FLOOR, tally.lines


def test_nothing_is_invented_where_no_source_is_judged() -> None:
    for half in HALVES:
        assert not score(half).invented["evaluation"], score(half).lines
