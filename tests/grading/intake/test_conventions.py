"""Which convention the names follow as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.grading.intake.conventions import Understood, understand
from feedback.grading.intake.handed import Handed

MOODLE = "_assignsubmission_file_/essay.docx"
CASES: list[tuple[str, list[str]]] = [
    ("folder", ["Ana.docx", "Ben.txt"]),
    ("folder", ["essays/Ana.docx", "essays/Ben.txt"]),
    ("folder", ["Ana.docx", "Ben.docx", "old/Cy.docx"]),
    ("folder", ["Ana - one.docx", "Ben - two.docx", "Cy - three.docx"]),
    ("folder", ["ana_2026_12_final.docx", "ben_2026_12_final.docx"]),
    ("folders", ["Ana/essay.docx", "Ben/essay.docx"]),
    ("folders", ["Ada/essay.txt"]),
    ("folders", ["7B/Ana/essay.docx", "7B/Ben/essay.docx"]),
    ("folders", ["Ana/Submission attachment(s)/e.docx", "Ben/x.pdf", "class.csv"]),
    ("canvas", ["ana_1_20_e.docx", "ben_2_21_e.docx"]),
    ("canvas", ["submissions/ana_1_20_e.docx", "submissions/ben_2_21_e.docx"]),
    ("moodle", [f"Ana Roy_12{MOODLE}", f"Ben Li_13{MOODLE}"]),
    ("moodle", [f"Ana Roy_12{MOODLE}"]),
    ("moodle", [f"7B/Ana Roy_12{MOODLE}", f"7B/Ben Li_13{MOODLE}"]),
    ("moodle", ["Participant_1_assignsubmission_onlinetext_onlinetext.html"]),
    ("classroom", ["Ana - Rivers.docx", "Ben - Rivers.docx"]),
    ("classroom", ["Rivers/Ana - Rivers.docx", "Rivers/Ben - Rivers.docx"]),
]


def understood(members: list[str]) -> Understood:
    return understand([Handed(member, Path(member)) for member in members])


@pytest.mark.parametrize(("convention", "members"), CASES)
def test_told(convention: str, members: list[str]) -> None:
    assert understood(members).convention == convention


def test_the_names_stay_as_they_came() -> None:
    found = understood(["x/ana_1_20_e.docx", "x/ben_2_21_e.docx", "x/by mail.docx"])
    assert [part.file.member for part in found.parts] == ["x/ana_1_20_e.docx", "x/ben_2_21_e.docx"]
    assert [file.member for file in found.loose] == ["x/by mail.docx"]
    assert found.wrapper == "x/"


def test_folders_of_versions() -> None:
    found = understood(["Ana/Version 1/e.docx", "Ana/Version 2/e.docx", "Ben/e.docx"])
    assert [part.named.version for part in found.parts] == [1, 2, 0]
    assert {part.named.student for part in found.parts} == {"Ana", "Ben"}
