"""The names in a Moodle download."""

from __future__ import annotations

import pytest

from feedback.grading.intake.handed import Named
from feedback.grading.intake.moodle import looks_like, read_name, with_groups

# A member's name → student, id, typed, attempt, the student's own name for it.
NAMES = {
    "Ana Garcia_881000_assignsubmission_file_/essay.docx": (
        "Ana Garcia", "881000", False, 0, "essay.docx",
    ),
    "Ana Garcia_881000_assignsubmission_file/essay.docx": (
        "Ana Garcia", "881000", False, 0, "essay.docx",
    ),
    "Ana Garcia_881000_assignsubmission_file_essay.docx": (
        "Ana Garcia", "881000", False, 0, "essay.docx",
    ),
    "Ana Garcia_881000_assignsubmission_file_/drafts/old/essay (2).docx": (
        "Ana Garcia", "881000", False, 2, "essay (2).docx",
    ),
    "Ana Garcia_881000_assignsubmission_onlinetext_/onlinetext.html": (
        "Ana Garcia", "881000", True, 0, "onlinetext.html",
    ),
    "Ana Garcia_881000_assignsubmission_onlinetext_onlinetext.html": (
        "Ana Garcia", "881000", True, 0, "onlinetext.html",
    ),
    "Participant_12_assignsubmission_file_/essay": ("", "12", False, 0, "essay"),
    "Żak O'Neill-Smith 3rd_9_assignsubmission_file_a_1_2_b.pdf": (
        "Żak O'Neill-Smith 3rd", "9", False, 0, "a_1_2_b.pdf",
    ),
    "李文_9_assignsubmission_file_/作文.docx": ("李文", "9", False, 0, "作文.docx"),
}  # fmt: skip
OTHERS = [
    "essay.docx",
    "Ana Garcia/essay.docx",
    "ana_1_20_essay.docx",
    "Ana_assignsubmission_file_/essay.docx",
    "Ana_12_assignsubmission_files/essay.docx",
    "Ana_12_assignfeedback_file_/essay.docx",
    "Ana_12_assignsubmission_file_",
]


@pytest.mark.parametrize("name", NAMES)
def test_read(name: str) -> None:
    named = read_name(name)
    assert named is not None
    assert (named.student, named.id, named.typed, named.attempt, named.name) == NAMES[name]
    assert looks_like([name])


@pytest.mark.parametrize("name", OTHERS)
def test_not_moodle(name: str) -> None:
    assert read_name(name) is None
    assert not looks_like([name])


def grouped(*names: str, known: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    named = [Named(name, str(i)) for i, name in enumerate(names)]
    return [(each.group, each.student) for each in with_groups(named, known)]


def test_a_group_is_what_several_share() -> None:
    assert grouped("Team A-Ana Garcia", "Team A-Ben Roy", "Cy Dee") == [
        ("Team A", "Ana Garcia"),
        ("Team A", "Ben Roy"),
        ("", "Cy Dee"),
    ]


def test_a_dash_in_a_name_is_no_group() -> None:
    assert grouped("Anne-Marie Roy", "Jean-Luc Dee") == [
        ("", "Anne-Marie Roy"),
        ("", "Jean-Luc Dee"),
    ]
    assert grouped("Red-Anne-Marie Roy", "Red-Jean-Luc Dee") == [
        ("Red", "Anne-Marie Roy"),
        ("Red", "Jean-Luc Dee"),
    ]


def test_the_class_list_tells_a_group_of_one() -> None:
    assert grouped("Red-Ana Roy", known=("Ana Roy",)) == [("Red", "Ana Roy")]
    assert grouped("Red-Ana Roy", "Red-Bo Li", known=("Red-Ana Roy",))[0] == ("", "Red-Ana Roy")


def test_a_blind_group() -> None:
    named = read_name("Team A-Participant_12_assignsubmission_file_/essay.docx")
    assert named is not None
    assert (named.student, named.group, named.id) == ("", "Team A", "12")
