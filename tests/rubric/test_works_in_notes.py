"""Works that an essay without a list gives in its notes."""

from __future__ import annotations

import pytest
from essays import essay, library

from feedback.grammar.engine import EngineInfo
from feedback.rubric.measures import Facts, measure

BODY = (
    "# The bridge at Orn\n\nThe bridge was built in a year.[^1] The town paid for it.[^2] Nobody"
    " was asked.[^3]\n\n"
)
FULL = "[^1]: Ada Lunt, *Bridges of the North* (Leeds: Quay Press, 1998), 31.\n"
CASES = [
    (FULL + "[^2]: Ibid., 32.\n[^3]: Lunt, *Bridges*, 40.\n", 1),
    (FULL + "[^2]: *Orn v Dale* [2014] NCA 61.\n[^3]: ibid [23].\n", 2),
    (FULL + "[^2]: Lunt (n 1) 33.\n[^3]: Lunt, above n 1, 34.\n", 1),
    (FULL + FULL.replace("[^1]", "[^2]") + "[^3]: Ibid.\n", 1),
    (
        FULL + "[^2]: Ibid.; Bo Kern, *The Price of Iron* (York: Dell, 2003), 9.\n[^3]: Ibid.\n",
        2,
    ),
    ("[^1]: This was in spring.\n[^2]: See the map.\n[^3]: Lunt, 4.\n", 0),
]


@pytest.mark.parametrize(("notes", "expected"), CASES)
def test_each_full_reference_counts_once(notes: str, expected: int) -> None:
    assert works(BODY + notes) == expected


def test_a_list_counts_instead_of_the_notes() -> None:
    listed = "\n# Bibliography\n\nLunt, Ada. *Bridges of the North*. Leeds: Quay Press, 1998.\n"
    second = "[^2]: Bo Kern, *The Price of Iron* (York: Dell, 2003), 9.\n[^3]: Ibid.\n"
    assert works(BODY + FULL + second + listed) == 1


def works(text: str) -> float | None:
    facts = Facts(essay(text), library(), (), EngineInfo("none", "", "en-GB", "no engine"))
    return measure("works_cited").value(facts)
