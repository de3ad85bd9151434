"""The measure over marked endings and theses, and its floor where the essays are at hand."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from feedback.text.span import Span
from tests.evaluation import structure

DATA = Path(os.environ.get("FEEDBACK_DATA", "/nowhere"))
TEXT = (
    "The library should open on Sundays, because many families work all week.\n\n"
    "The first reason is homework. Half of my class shares a table with a sister.\n\n"
    "Another reason is the heating. Old people come to read where the radiators are warm."
)


def _rated(*parts: tuple[str, str]) -> structure.Rated:
    at = [(kind, Span(TEXT.index(said), TEXT.index(said) + len(said))) for kind, said in parts]
    return structure.Rated(TEXT, tuple(at))


def test_an_open_end_is_found_and_a_thesis_where_it_is_marked() -> None:
    tally = structure.score([_rated(("Position", "The library should open on Sundays"))])
    assert (tally.precision, tally.recall) == (1.0, 1.0)
    assert tally.theses["thesis"] == tally.theses["first sentence"] == 1
    assert tally.places == {("opening", "opening"): 1}


def test_a_marked_conclusion_makes_it_a_false_alarm() -> None:
    tally = structure.score([_rated(("Concluding Statement", "Old people come"))])
    assert tally.precision == 0.0
    assert tally.theses["essays"] == 0
    assert "precision 0.00" in structure.shown(tally)


def test_essays_are_read_with_their_parts(tmp_path: Path) -> None:
    folder = tmp_path / "persuade" / "one"
    folder.mkdir(parents=True)
    part = {"start": 0, "end": 4, "type": "Lead"}
    rows = [{"text": name, "discourse": [part]} for name in ("Ants", "Bees", "Cats")]
    with gzip.open(folder / "essays.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write("\n".join(json.dumps(row) for row in rows))
    [second] = structure.essays(tmp_path, (2, 2))
    assert second.text == "Bees"
    assert second.of("Lead") == [Span(0, 4)]


@pytest.mark.skipif(not any(DATA.glob(structure._FILES)), reason="the essays are not at hand")
def test_over_real_essays() -> None:
    tally = structure.score(structure.essays(DATA, (1, 16)))
    best = max(tally.theses["first sentence"], tally.theses["last of the first paragraph"])
    assert tally.theses["thesis"] >= best
    assert tally.flagged[False, True] <= 1
