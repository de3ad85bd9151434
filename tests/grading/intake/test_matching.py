"""Whose file it is, by the class list."""

from __future__ import annotations

import pytest

from feedback.grading.intake.handed import Named
from feedback.grading.intake.matching import Matcher
from feedback.grading.intake.roster import Student

STUDENTS = (
    Student("Ana Garcia", "1001", canvas="40", moodle="7", ids=frozenset({"s1001", "agarcia"})),
    Student("García, Ana", "1002", canvas="41", moodle="8"),
    Student("Ines Silva Costa", "1003", canvas="42"),
    Student("Maria Silva", "1004"),
    Student("Søren Weiß", "1005"),
    Student("O’Brien, Dara", "1006", ids=frozenset({"12"})),
    Student("Li Wen", "1007"),
    Student("Sam Lee", "1008"),
    Student("Sam Lee", "1009", ids=frozenset({"slee2"})),
)
WITHIN = {
    "Ana Garcia": "1001",
    "garcia ana": "1001",
    "GarciaAna": "1001",
    "Garcia, Ana": "1001",
    "Ana García": "1002",
    "ana_garcia_essay_2": "1001",
    "Essay 2 - Silva Costa Ines": "1003",
    "maria.silva.rivers": "1004",
    "soren weiss": "1005",
    "WEISS_Søren_final": "1005",
    "Dara OBrien": "1006",
    "Dara O'Brien": "1006",
    "wen_li": "1007",
    "S1001": "1001",
    "essay_agarcia_v2": "1001",
    "rivers slee2": "1009",
    "12": "1006",
    "Garcia, Ana - 40": "1001",
}
NOBODY = [
    "essay",
    "Ana",
    "Garcia",
    "Silva",
    "Ana Costa",
    "Anna Garcia",
    "rivers 2",
    "rivers 12",
    "12a",
    "",
    "李文",
]


@pytest.mark.parametrize("stem", WITHIN)
def test_by_what_a_name_holds(stem: str) -> None:
    found = Matcher(STUDENTS, "folder").within(stem)
    assert found.student is not None and found.student.id == WITHIN[stem]


@pytest.mark.parametrize("stem", NOBODY)
def test_nobody_is_guessed(stem: str) -> None:
    assert Matcher(STUDENTS, "folder").within(stem) == (None, "")


def test_two_of_one_name() -> None:
    found = Matcher(STUDENTS, "folder").within("Sam Lee")
    assert found.student is None
    assert found.note.startswith("could be of Sam Lee (1008) or Sam Lee (1009)")


def test_the_number_comes_first() -> None:
    matcher = Matcher(STUDENTS, "canvas")
    for named, id in (
        (Named("garciaana", "41"), "1002"),
        (Named("", "42"), "1003"),
        (Named("silvacostaines", "999"), "1003"),
        (Named("garcíaana", "999"), "1002"),
    ):
        found = matcher.match(named)
        assert found.student is not None and found.student.id == id
    assert matcher.match(Named("", "999")) == (None, "")


def test_the_number_of_one_and_the_name_of_another() -> None:
    found = Matcher(STUDENTS, "canvas").match(Named("silvamaria", "40"))
    assert found.student is None and "Ana Garcia" in found.note and "Maria Silva" in found.note


def test_a_number_of_another_lms_says_nothing() -> None:
    assert Matcher(STUDENTS, "moodle").match(Named("", "40")) == (None, "")
    found = Matcher(STUDENTS, "moodle").match(Named("", "7"))
    assert found.student is not None and found.student.id == "1001"
