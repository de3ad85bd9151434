"""Which levels in a teacher's words are measured, and which are left to the teacher."""

from __future__ import annotations

import pytest

from feedback.rubric.grids.grid import Cell, Row
from feedback.rubric.grids.matched import matched

MEASURED = [
    (["Uses at least four sources", "Uses 3 sources", "Uses fewer than three"], [4, 3]),
    (["4 or more sources", "2 or 3", "none"], None),
    (["Three or more sources are cited.", "Two sources are cited.", "No sources."], [3, 2]),
    (["Cites 5+ sources", "Cites 2+ sources", "Cites 1 source"], [5, 2]),
    (["More than two documents", "Two documents", "One document"], [3, 2]),
    (["The essay has at least 5 paragraphs", "The essay has 3 paragraphs", "Not divided"], [5, 3]),
]
LEFT_TO_THE_TEACHER = [
    ["Uses at least four sources to build a convincing case", "Uses 3 sources", "None"],
    ["Uses four sources", "Uses several sources", "None"],
    ["Uses three sources", "Uses three sources", "None"],
    ["Uses two sources", "Uses three sources", "None"],
    ["Uses three sources", "Has two quotations", "None"],
    ["Uses three sources", "Uses two sources", "Uses three sources badly"],
    ["Makes three points", "Makes two points", "Makes none"],
    ["Thoughtful", "Clear", "Vague"],
    ["No errors", "Fewer than 3 errors", "Many errors"],
]


def row(texts: list[str]) -> Row:
    return Row("Sources", "", tuple(Cell(f"L{i}", text) for i, text in enumerate(texts)))


@pytest.mark.parametrize(("texts", "asked"), MEASURED)
def test_levels_that_ask_for_a_number_of_things_are_measured(
    texts: list[str], asked: list[int] | None
) -> None:
    assert [n for _, n in matched(row(texts)).asked] == (asked or [])


@pytest.mark.parametrize("texts", LEFT_TO_THE_TEACHER)
def test_all_else_is_the_teachers(texts: list[str]) -> None:
    assert matched(row(texts)).asked == ()


BESIDE = [
    ("Use of sources", "sources", "sources_credited"),
    ("Grammar and mechanics", "grammar", "language_per_100_words"),
    ("Organization", "structure", "paragraphs"),
    ("Thesis", "claims", "claims"),
    ("Evaluating reliability", "sources/stock-evaluation", "evaluations"),
    ("Voice", "", ""),
    ("Creativity", "", ""),
]


@pytest.mark.parametrize(("title", "check", "measure"), BESIDE)
def test_evidence_is_laid_out_by_the_criterions_name(title: str, check: str, measure: str) -> None:
    found = matched(Row(title))
    assert (check in found.checks) if check else found.checks == ()
    assert (measure in found.measures) if measure else found.measures == ()
