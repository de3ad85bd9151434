"""Essays that break off, and last sentences that are only short of a full stop."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.structure import unfinished

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "The plan failed. ⟦It saved coal and it cut the cost of fuel as well as⟧",
    "The plan failed. ⟦The crew had found the time for games,especially⟧",
    "The plan failed. ⟦However it...⟧",
    "The plan failed. ⟦It was hard to carry coal because of the⟧",
    "The plan failed. ⟦The north had iron and⟧",
    "The plan failed. ⟦The workers were tired, but they…⟧",
]

CLEAN = [
    "The plan failed. The north fared badly, and the south as well",
    "The plan failed. The north had iron.",
    "The plan failed. The north had iron",
    "The plan failed, and nobody had expected it to",
    "The plan failed. That is what the strike was for",
    "The plan failed. What came next is anybody’s guess...",
    "The plan failed. It will matter no matter what it is",
    "The plan failed. Think about it.",
    "The plan failed. Sincerely,\n\nAna",
    "The plan failed. Yours truly,",
    "The plan failed. “It was over,” he wrote (Quist 4).",
    "The plan failed. Who would do that?",
    "The north had iron and",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(unfinished, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(unfinished, text)


def test_seeds() -> None:
    text = (SEEDS / "essays/003-workers-and-stalin.txt").read_text(encoding="utf-8")
    assert len(found_by(unfinished, text)) == 1
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    assert found_by(unfinished, text) == []
