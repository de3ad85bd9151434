"""Answers that judge a source, held against the rubrics that ask for nothing else.

Each answer stands where a teacher would put it; the evaluations in it are found by the program.
"""

from __future__ import annotations

import pytest
from essays import essay, library

from feedback.grammar.engine import EngineInfo
from feedback.rubric.load import load_rubric
from feedback.rubric.measures import measure_all
from feedback.rubric.score import score

PACK = {
    "Source A": "Diary of Agnes Holt, nurse at the fever hospital, 3 March 1866. The wards are full"
    " and the wells are foul. Nobody comes from the town council.",
    "Source B": "Notice of the Town Council to all citizens, 10 March 1866. The sickness is small"
    " and the water is clean. There is no cause to leave the town.",
}
RETELLS = (
    "Source A tells of the fever hospital in March 1866. The wards were full and the wells were"
    " foul. The nurse writes that nobody came from the town council, and that the sick lay two to a"
    " bed. Many people in the town were ill in that month."
)
STOCK = (
    "The wards of the fever hospital were full in March 1866 and the wells were foul. Source B is"
    " reliable because it is an official notice. It was read in the street by all the citizens of"
    " the town in that month, and many more of them fell ill."
)
ORIGIN = (
    "The fever reached the town in March 1866. Source A is useful because it was written by a nurse"
    " who worked at the fever hospital and saw the full wards herself. The wells were foul by then,"
    " and the sick lay two to a bed in the wards."
)
PURPOSE = (
    "The fever reached the town in March 1866. Source B is useful because it shows what the council"
    " wanted people to believe. It was a notice, written to keep the citizens calm and in the town."
    " The wells were foul by then, and the sick lay two to a bed."
)
ORIGIN_BOTH_SIDES = (
    "The fever reached the town in March 1866. Source A is valuable because it was written by a"
    " nurse who was there. However, its value is limited because she only saw one hospital. The"
    " wells were foul by then, and the sick lay two to a bed in the wards."
)
ALL_BOTH_SIDES = (
    "The origin of Source B is a notice of the town council in March 1866. Its purpose was to keep"
    " the citizens calm. This is a value, as it shows what the council wanted people to believe. A"
    " limitation is that it leaves out the full wards, which the council did not wish to admit."
)
ANSWERS = [RETELLS, STOCK, ORIGIN, PURPOSE, ORIGIN_BOTH_SIDES, ALL_BOTH_SIDES]
RUNGS = {
    "gcse-source-usefulness": (0, 1, 2, 3, 3, 4),
    "ib-history-paper1-q2": (0, 1, 2, 2, 3, 4),
}


def points(rubric: str, text: str) -> float | None:
    """What the rubric suggests on the first criterion for `text`."""
    pack = library(PACK)
    read = essay(text, PACK)
    values = measure_all(read, pack, [], EngineInfo("none", "", "en-GB", "no engine"))
    return score(load_rubric(rubric), values, [], essay=read).criteria[0].suggested_points


@pytest.mark.parametrize(
    ("rubric", "text", "expected"),
    [(name, *pair) for name, rungs in RUNGS.items() for pair in zip(ANSWERS, rungs, strict=True)],
)
def test_an_answer_stands_where_a_teacher_would_put_it(
    rubric: str, text: str, expected: float
) -> None:
    assert points(rubric, text) == expected


def level(rubric: str, *answers: str) -> str | None:
    pack = library(PACK)
    read = essay("\n\n".join(answers), PACK)
    values = measure_all(read, pack, [], EngineInfo("none", "", "en-GB", "no engine"))
    return score(load_rubric(rubric), values, [], essay=read).criteria[0].suggested_level


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((RETELLS, RETELLS), "Level 1"),
        ((RETELLS, STOCK), "Level 1"),
        ((RETELLS, ORIGIN), "Level 2"),
        ((ORIGIN, PURPOSE), "Level 3"),
        ((RETELLS, ORIGIN_BOTH_SIDES), "Level 3"),
        ((ALL_BOTH_SIDES, ORIGIN), "Level 4"),
        ((ALL_BOTH_SIDES, ORIGIN_BOTH_SIDES, PURPOSE), "Level 5"),
    ],
)
def test_an_a_level_answer_gets_its_level(answers: tuple[str, ...], expected: str) -> None:
    assert level("a-level-sources", *answers) == expected
