"""Real words that are slips of the sources' words, and words of the essay's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.grammar import source_word

SEEDS = Path(__file__).parents[3] / "seeds"
SOURCES = {
    "A": "In May the coal porters of the valley went on strike for their wages. "
    "The copper miner Tom Quist led the march to the harbour."
}
FLAGGED = [
    "In May the coal ⟦posters⟧ began a strike for wages.",
    "The copper ⟦minder⟧ Tom Quist led a march.",
    "A march to the harbour was led by the copper ⟦miter⟧ Quist.",
]
CLEAN = [
    "In May the coal porters began a strike for wages.",
    "In May the coal porter Ana began a strike for wages.",
    "The coal posters were sold. Nobody bought them.",
    "In May the sick posters began a strike for wages. The posters came home.",
    "In May the coal posters began a strike for wages. Other posters followed in June.",
    "The copper mine fed the town, and Quist led the march.",
    "The copper mines fed the harbour, and the march was led by Quist.",
    "Tom Quist minded the copper, and the march began.",
    "In May the coal poorters began a strike for wages.",
    "The march to the harbor went past the coal shops.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    found = assert_flags(source_word, text, SOURCES)
    assert all(f.evidence[0].relation == "mentions" for f in found)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(source_word, text, SOURCES)


def test_the_evidence_is_the_sources_sentence() -> None:
    found = assert_flags(source_word, FLAGGED[0], SOURCES)
    assert found[0].evidence[0].text == SOURCES["A"].split(" The copper")[0]
    assert found[0].suggestions == ("porters",)


def test_seeds() -> None:
    packed = {p.stem: p.read_text(encoding="utf-8") for p in (SEEDS / "sources").glob("*.txt")}
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    assert_flags(source_word, text.replace("minder", "⟦minder⟧"), packed)
    text = (SEEDS / "essays/003-workers-and-stalin.txt").read_text(encoding="utf-8")
    assert_clean(source_word, text, packed)
