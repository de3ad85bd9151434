"""What is said of the points that are filled in."""

from __future__ import annotations

from grading.returns.made import report, result

from feedback.grading.returns.points import about_points


def test_where_nothing_was_suggested_it_is_said_and_not_put_down_to_the_rubric() -> None:
    (note,) = about_points([result("Ana", "1", report(None))], 20, "grades.csv")
    assert note.startswith("No points were filled into grades.csv: none were suggested")


def test_what_is_left_to_the_teacher_is_named() -> None:
    (note,) = about_points([result("Ana", "1", report(7.5, 12))], 12, "grades.csv")
    assert note == "The points leave out what only a teacher can judge: Voice."
