"""Possessives without their apostrophe, and plurals before a noun or a verb."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import missing_apostrophe

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "The dam changed ⟦peoples⟧ lives.",
    "They learned from other ⟦peoples⟧ mistakes.",
    "Smoke rose into the ⟦earths⟧ atmosphere.",
    "It is one of the ⟦worlds⟧ largest harbours.",
    "A law can change a ⟦persons⟧ future.",
    "He worked on his ⟦uncles⟧ farm.",
    "They marched for ⟦workers⟧ rights in every town.",
    "It began a new ⟦workers⟧ movement.",
]
CLEAN = [
    "The peoples of the north met, and the indigenous peoples farm the land.",
    "Native peoples lived there. Other peoples homes were further south.",
    "Three peoples share the valley.",
    "The law gave workers rights, and it gave students freedom.",
    "The worlds of art and science met.",
    "Women workers, sales figures, arms races and sports cars were discussed.",
    "A sports car, a students union, a goods train and a girls school were shown.",
    "A drivers licence is needed, and a parents evening was held.",
    "The students work hard.",
    "They say that workers mind the noise and that farmers house the poor.",
    "My brothers house refugees, and their mothers dream of peace.",
    "His aunts farm near the river.",
    "The persons who came were many.",
    "The planets orbit the sun, and the suns of other worlds shine.",
    "Workers’ rights, people’s lives and the world’s largest ship.",
    "A physics class and a communications officer helped.",
    "Each of the drivers lives in the town. None of the soldiers lives.",
    "Of the soldiers many died, and for workers food was dear.",
    "People live longer, and people need food.",
    "In many nations capital is scarce.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(missing_apostrophe, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(missing_apostrophe, text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The dam changed peoples lives.", "people’s"),
        ("They marched for workers rights.", "workers’"),
        ("IT CHANGED PEOPLES LIVES.", "PEOPLE’S"),
    ],
)
def test_suggests_the_owner(text: str, meant: str) -> None:
    assert found_by(missing_apostrophe, text)[0].suggestions == (meant,)


def test_seeds() -> None:
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    assert len(found_by(missing_apostrophe, text)[0].places) == 2
    for source in (SEEDS / "sources").glob("*.txt"):
        assert found_by(missing_apostrophe, source.read_text(encoding="utf-8")) == []
