"""The ratio of findings on passages rated ineffective to those on effective ones."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from feedback.finding import Finding
from feedback.text.span import Span
from tests.evaluation.effectiveness import Element, Tally, elements_of, measure, table

WEAK, STRONG = "Ineffective", "Effective"


def finding(check: str, *places: tuple[int, int]) -> Finding:
    spans = [Span(*place) for place in places]
    return Finding(
        check=check,
        category="claims",
        severity="warning",
        span=spans[0] if spans else None,
        message="",
        repeats=tuple(spans[1:]),
    )


def test_places_per_thousand_characters() -> None:
    tally = Tally()
    elements = [Element(Span(0, 500), WEAK), Element(Span(500, 2500), STRONG)]
    tally.add(elements, [finding("claims/a", (10, 20), (30, 40), (600, 610)), finding("claims/b")])
    assert tally.rate(["claims/a"], WEAK) == 4
    assert tally.rate(["claims/a"], STRONG) == 0.5
    assert tally.rate(["claims/a"], "Adequate") == 0
    assert tally.ratio(["claims/a"]) == pytest.approx((2.5 / 500) / (1.5 / 2000))
    assert tally.checks() == ["claims/a"]


def test_a_place_counts_on_each_element_that_it_touches() -> None:
    tally = Tally()
    tally.add([Element(Span(0, 100), WEAK), Element(Span(100, 200), STRONG)], [])
    assert tally.ratio(["sources/a"]) == 1
    tally.add([Element(Span(0, 100), WEAK)], [finding("sources/a", (90, 120))])
    tally.add([Element(Span(0, 100), STRONG)], [finding("sources/a", (100, 120))])
    assert (tally.on(["sources/a"], WEAK), tally.on(["sources/a"], STRONG)) == (1, 0)


def test_elements_without_a_rating_are_left_out() -> None:
    row = {
        "discourse": [
            {"start": 0, "end": 9, "type": "Lead"},
            {"start": 9, "end": 20, "type": "Claim", "effectiveness": "Adequate"},
        ]
    }
    assert elements_of(row) == [Element(Span(9, 20), "Adequate")]
    assert elements_of({"text": "Boats."}) == []


def test_essays_of_a_folder(tmp_path: Path) -> None:
    weak = "Everyone knows that ferries are slow."
    text = f"{weak} The harbour has two piers."
    row = {"id": "1", "text": text, "discourse": []}
    row["discourse"] = [
        {"start": 0, "end": len(weak), "type": "Claim", "effectiveness": WEAK},
        {"start": len(weak) + 1, "end": len(text), "type": "Claim", "effectiveness": STRONG},
    ]
    folder = tmp_path / "persuade" / "ferries"
    (folder / "pack-text").mkdir(parents=True)
    (folder / "pack-text" / "one.txt").write_text("The piers were built in 1931.\n" * 3)
    with gzip.open(folder / "essays.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(row) + "\n")
    tally = measure(tmp_path, ["claims"])
    assert tally.on(["claims/overgeneralisation"], WEAK) == 1
    assert tally.ratio(["claims/overgeneralisation"]) > 1
    assert "1 Ineffective (37 characters)" in table(tally)
