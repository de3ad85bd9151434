"""A floor under telling copied answers from own ones; the answers are not part of this project."""

from __future__ import annotations

import pytest

from tests.evaluation import data
from tests.evaluation.copying import Answer, answers, right, shown

DATA = data.DATA / "clough"


@pytest.mark.skipif(not DATA.is_dir(), reason="FEEDBACK_DATA names no folder of clough/")
def test_copied_or_own() -> None:
    found = answers(DATA)
    hits, of = right(found)
    assert hits >= 0.95 * of, shown(found, every=True)
    own = [answer for answer in found if answer.level == "non"]
    assert right(own)[0] >= 0.95 * len(own), shown(found, every=True)


def test_the_table_counts_by_task_and_level() -> None:
    found = [
        Answer("one", "a", "cut", 0.9),
        Answer("two", "b", "heavy", 0.0),
        Answer("three", "c", "non", 0.0),
    ]
    table = shown(found, every=True)
    assert right(found) == (2, 3)
    assert "a and b  0.500 (1/2)  cut 1/1" in table and "two heavy: 0.00" in table
