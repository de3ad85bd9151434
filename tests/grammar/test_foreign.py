from __future__ import annotations

from dataclasses import replace

import pytest
from essays import essay, library, marked
from fake_engine import FakeEngine

from feedback.grammar.findings import language_findings

UNKNOWN = {
    "gemein": (), "schaft": (), "kolkhoz": ("Kolhorn",), "definately": ("definitely",),
    "belle": (), "epoque": ("opaque",), "tird": ("tired",), "raison": ("raisin", "reason"),
    "d’etre": (),
}  # fmt: skip


def flagged(row: str) -> list[str]:
    """The words that are found in `row`; ⟦ ⟧ stand around italics."""
    text, spans = marked(row)
    read = replace(essay(text), emphasis=tuple(spans))
    engine = FakeEngine(UNKNOWN, (("tres bien", "SOME_RULE", "grammar"),))
    found = language_findings(read, library(), engine)[0]
    return [place.of(text) for finding in found for place in finding.places]


CLEAN = [
    "The ⟦kolkhoz⟧ was large.",
    "It was ⟦la belle epoque⟧ for them.",
    "It was a ⟦gemein schaft⟧ then.",
    "The *kolkhoz* was large, and so was the _kolkhoz_ beside it.",
    "The ‘kolkhoz’ was large.",
    "Her ⟦raison d’etre⟧ was the farm.",
]
FLAGGED = [
    ("A tird man came definately to the kolkhoz.", ["tird", "definately", "kolkhoz"]),
    # Stress in English stays the student's own.
    ("It was ⟦definately⟧ large.", ["definately"]),
    ("It was *definately* large.", ["definately"]),
    ("They were ⟦so very tird by then⟧.", ["tird"]),
    ("The sum was 2 * tird * 3.", ["tird"]),
    ("It was ⟦tres bien⟧ to them.", ["tres bien"]),
]


@pytest.mark.parametrize("row", CLEAN)
def test_foreign_phrases_are_left_alone(row: str) -> None:
    assert flagged(row) == []


@pytest.mark.parametrize(("row", "expected"), FLAGGED)
def test_english_in_italics_is_not(row: str, expected: list[str]) -> None:
    assert flagged(row) == expected
