"""Figures that follow from others beside them, and those that do not."""

from __future__ import annotations

import pytest

from feedback.essay.claims.computed import is_computed, may_be_computed
from feedback.text.quantities import quantities

WORKED_OUT = [
    ("61 boys, 45 girls and 29 adults, 135 people", "135"),
    ("from 135 to 22, a drop of about 84%", "84%"),
    ("19 chose the paper and 31 the leaves, 38% of them", "38%"),
    ("40% of the budget of $7.2 million, that is $2.9 million", "$2.9 million"),
    ("1,430 slugs on 250 square metres, 5.7 slugs each", "5.7"),
    ("58% said yes and 42% said no", "42%"),
    ("31% rose to 36%, a gain of 5%", "5%"),
    ("20 boats grew to 80 boats, fourfold", "fourfold"),
    ("70,000 seats for 37,400 people, almost twice the number", "almost twice"),
    ("50 pupils, 24 girls, nearly half of the class", "nearly half"),
]
NOT = [
    ("61 boys, 45 girls and 29 adults, 142 people", "142"),
    ("from 135 to 22, a drop of 70%", "70%"),
    ("the mill burned 35 tons and 40% of the oaks", "40%"),
    ("40% of the budget of $7.2 million, that is $3.5 million", "$3.5 million"),
    ("58% said yes and 31% said no", "31%"),
    ("In 1911 the town had 4,500 people", "4,500"),
    ("70%", "70%"),
    ("20 boats grew to 80 boats, tenfold", "tenfold"),
    ("70,000 seats for 50,000 people, almost twice the number", "almost twice"),
]


def _is(text: str, figure: str) -> bool:
    found = quantities(text)
    wanted = [q for q in found if figure in q.span.of(text)]
    assert wanted, found
    return may_be_computed(wanted[-1], found)


@pytest.mark.parametrize(("text", "figure"), WORKED_OUT)
def test_follows_from_the_others(text: str, figure: str) -> None:
    assert _is(text, figure)


@pytest.mark.parametrize(("text", "figure"), NOT)
def test_stands_by_itself(text: str, figure: str) -> None:
    assert not _is(text, figure)


OF_A_SOURCE = [
    # what a source gives, what the student makes of it
    ("18 boys and 12 girls", "40% were girls", True),
    ("18 boys and 12 girls", "46% were girls", False),
    ("18 boys and 12 girls", "30 children", True),
    ("18 boys and 12 girls", "31 children", False),
    ("10 oaks, 20 elms, 30 limes and 45 yews", "60 trees", True),
    ("10 oaks, 20 elms, 30 limes and 45 yews", "105 trees", True),
    ("10 oaks, 20 elms, 30 limes and 45 yews", "62 trees", False),
    ("3 weeks and 4 days", "25 days", True),
    ("from 4 degrees to -4 degrees", "50% colder", False),
    ("58% said yes", "42% did not", True),
]


@pytest.mark.parametrize(("given", "told", "expected"), OF_A_SOURCE)
def test_comes_out_of_a_source_exactly(given: str, told: str, expected: bool) -> None:
    (figure,) = quantities(told)
    assert is_computed(figure, quantities(given), told) == expected
