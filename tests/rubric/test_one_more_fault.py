"""In every ready-made rubric, whatever the essay is like: one more fault never raises a level.

The values are drawn here, not counted in essays, so that every fault there is takes its turn.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.rubric.load import load_rubric, ready_made
from feedback.rubric.measures import Values, measure, measures
from feedback.rubric.model import Rubric
from feedback.rubric.result import RubricResult
from feedback.rubric.score import score

NAMES = [each.name for each in ready_made()]
MERITS = [name for name, each in measures().items() if each.kind != "fault"]
FAULTS = [name for name, each in measures().items() if each.kind == "fault"]
# A share, a few of something, many of it; None is not checked.
AMOUNTS = st.sampled_from([0.0, 0.2, 0.5, 0.7, 1.0, 2.0, 3.0, 5.0, 10.0, 40.0, None])
FEW = st.sampled_from([0.0, 1.0, 2.0, 4.0, 8.0, 30.0])


@lru_cache
def ready(name: str) -> Rubric:
    return load_rubric(name)


def faults_of(rubric: Rubric) -> list[str]:
    """Every named fault, and the checks whose marks this rubric counts."""
    return [*FAULTS, *sorted(name for name in rubric.stated if name.startswith("findings"))]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_one_more_fault_never_raises_a_level(name: str, data: Any) -> None:
    rubric = ready(name)
    faults = faults_of(rubric)
    drawn = [data.draw(st.lists(AMOUNTS, min_size=len(MERITS), max_size=len(MERITS)))]
    drawn.append(data.draw(st.lists(FEW, min_size=len(faults), max_size=len(faults))))
    before: dict[str, float | None] = {
        **dict(zip(MERITS, drawn[0], strict=True)),
        **dict(zip(faults, drawn[1], strict=True)),
        "words": 600.0,
        "on_topic": 1.0,
        "borrowed_percent": 5.0,
    }
    was = ranks(rubric, before)
    for fault in faults:
        after = {**before, fault: (before[fault] or 0) + 1}
        now = ranks(rubric, after)
        assert all(now[id] <= was[id] for id in was.keys() & now.keys()), fault


def ranks(rubric: Rubric, values: Values) -> dict[str, int]:
    """How high each criterion stands; those left out on which nothing is suggested.

    A fault may settle what an unchecked measure left open: then a lower level can be named.
    """
    result: RubricResult = score(rubric, values, [])
    found = {}
    for criterion, each in zip(rubric.criteria, result.criteria, strict=True):
        titles = [level.title for level in reversed(criterion.ladder)]
        if each.suggested_level is not None:
            found[each.id] = titles.index(each.suggested_level)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_faults_that_levels_ask_for_are_among_those_tried(name: str) -> None:
    rubric = ready(name)
    asked = {each for criterion in rubric.criteria for each in criterion.asked}
    assert {each for each in asked if measure(each).kind == "fault"} <= set(faults_of(rubric))
