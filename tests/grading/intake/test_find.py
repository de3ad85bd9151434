"""Which files of a folder are essays that were handed in."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.grading.intake.find import submissions_in

PASSED_OVER = [
    ".hidden.txt",
    "~$open.docx",
    "__init.txt",
    "Thumbs.db",
    "desktop.ini",
    "ana.feedback.html",
    "ana.feedback.annotations.json",
    "ana.feedback.docx",
]
TAKEN = ["ana.txt", "my feedback.docx", "feedback.txt", "ana.feedback"]


@pytest.mark.parametrize("name", PASSED_OVER)
def test_passed_over(name: str, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text("Words.", encoding="utf-8")
    (tmp_path / name).write_text("Words.", encoding="utf-8")
    assert [each.name for each in submissions_in(tmp_path)] == ["essay"]


@pytest.mark.parametrize("name", TAKEN)
def test_taken(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("Words.", encoding="utf-8")
    assert [each.path.name for each in submissions_in(tmp_path)] == [name]


def test_two_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for name in ("ana.docx", "Ana.txt"):
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    assert [each.name for each in submissions_in(tmp_path)] == ["Ana", "ana-2"]


def test_reports_alone_are_no_essays(tmp_path: Path) -> None:
    (tmp_path / "ana.feedback.html").write_text("<p>", encoding="utf-8")
    with pytest.raises(ReadingError, match="holds no files"):
        submissions_in(tmp_path)
