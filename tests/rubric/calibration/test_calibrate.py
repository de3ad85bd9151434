"""What is learned from marks, and what is said to be no use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rubric.calibration.classes import RUBRIC, at_random, by_length, by_rule, drawn, rubric

from feedback.rubric.calibration.calibrate import calibrate
from feedback.rubric.calibration.marked import Marked
from feedback.rubric.calibration.threshold_fit import points_of
from feedback.rubric.calibration.told import told
from feedback.rubric.calibration.written import written
from feedback.rubric.load import rubric_of
from feedback.rubric.totals import mark_for

SIX = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)


def test_a_rule_behind_a_total_is_learned() -> None:
    found = calibrate(rubric(), drawn(60, by_rule), SIX)
    column = found.columns[0]
    assert column.after is not None and column.after.kappa > 0.85, column
    assert column.before is not None and column.before.kappa < 0.8
    total = found.rubric.total
    assert total is not None and "claims_supported" in total.names
    assert len(total.steps) <= 8


def test_a_plain_rule_is_learned_from_few() -> None:
    assert calibrate(rubric(), drawn(16, by_rule), SIX).changed


@pytest.mark.parametrize("size", [10, 20, 60])
def test_random_marks_are_said_to_be_no_use(size: int) -> None:
    found = calibrate(rubric(), drawn(size, at_random), SIX)
    assert not found.changed and found.rubric == rubric()
    assert "cannot be learned from" in found.columns[0].why_not


def test_one_mark_for_all_is_said_to_be_no_use() -> None:
    found = calibrate(rubric(), drawn(20, lambda *_: 3.0), SIX)
    assert not found.changed and "same mark" in found.columns[0].why_not


def test_length_is_no_reason() -> None:
    """Marks by the number of words alone, which no other measure here tells."""
    found = calibrate(rubric(), drawn(60, by_length), SIX)
    assert not found.changed


def test_a_measure_that_is_length_by_another_name_is_left_out() -> None:
    def claims_as_words(essay: Marked) -> Marked:
        return replace(essay, values={**essay.values, "claims": essay.values["words"]})

    found = calibrate(rubric(), [claims_as_words(e) for e in drawn(60, by_rule)], SIX)
    assert [name for name, _ in found.left_out] == ["claims"]
    assert found.rubric.total is not None and "claims" not in found.rubric.total.names
    assert any("length by another name" in row for row in told(found, rubric()))


def evidence_marks(values: object, _: object) -> float:
    assert isinstance(values, dict)
    claims, uncited = values["claims_supported"], values["uncited_statistics"]
    return 3.0 if claims >= 5 and uncited <= 2 else 2.0 if claims >= 3 else 1.0


def test_thresholds_are_fitted_and_the_criterion_stays_as_it_is_worded() -> None:
    found = calibrate(rubric(), drawn(60, evidence_marks, "evidence"), SIX)
    column = found.columns[0]
    assert column.after is not None and column.before is not None
    assert column.after.kappa > 0.9 > column.before.kappa
    full, some, _ = found.rubric.criteria[0].levels
    assert full.requires is not None and some.requires is not None
    assert full.requires.measures["claims_supported"].at_least == 5
    assert full.requires.measures["uncited_statistics"].at_most == 2
    assert some.requires.measures["claims_supported"].at_least == 3
    assert full.descriptor == "In my own words: rich."


def test_random_marks_leave_thresholds_alone() -> None:
    marks = drawn(40, lambda _, chance: float(chance.randint(1, 3)), "evidence")
    found = calibrate(rubric(), marks, SIX)
    assert not found.changed and "cannot be learned from" in found.columns[0].why_not


def test_a_rubric_that_agrees_already_is_left_alone() -> None:
    def by_rubric(values: object, _: object) -> float:
        assert isinstance(values, dict)
        return points_of(rubric().criteria[0], Marked("", {}, values)) or 0.0

    found = calibrate(rubric(), drawn(60, by_rubric, "evidence"), SIX)
    assert not found.changed
    assert "agrees as well as it is" in found.columns[0].why_not


def test_groups_that_are_treated_otherwise_are_named() -> None:
    essays = drawn(80, by_rule)
    harsh = [
        replace(
            e, group="B" if i % 2 else "A", marks={"total": max(1, e.marks["total"] - i % 2 * 2)}
        )
        for i, e in enumerate(essays)
    ]
    warnings = calibrate(rubric(), harsh, SIX).columns[0].groups
    assert any("“B”" in warning and "higher" in warning for warning in warnings), warnings


def test_groups_that_are_treated_alike_are_not() -> None:
    essays = [replace(e, group="AB"[i % 2]) for i, e in enumerate(drawn(80, by_rule))]
    assert calibrate(rubric(), essays, SIX).columns[0].groups == ()


def test_essays_that_cannot_be_assessed_are_no_examples() -> None:
    essays = drawn(30, by_rule)
    essays[4] = replace(essays[4], state="blank")
    found = calibrate(rubric(), essays, SIX)
    assert found.skipped == ("e4.txt",) and found.columns[0].essays == 29


def test_a_class_of_blank_essays_is_no_example() -> None:
    essays = [replace(e, state="blank") for e in drawn(30, by_rule)]
    found = calibrate(rubric(), essays, SIX)
    assert not found.changed and "Only 0 of the essays" in found.columns[0].why_not


def test_what_was_not_counted_is_not_scored() -> None:
    essays = [
        replace(e, values={**e.values, "claims_supported": None, "uncited_statistics": None})
        for e in drawn(30, evidence_marks, "evidence")
    ]
    found = calibrate(rubric(), essays, SIX)
    assert not found.changed and "not checked" in found.columns[0].why_not


def test_a_fitted_rubric_is_written_with_the_teachers_words_and_scores_the_same() -> None:
    essays = drawn(60, evidence_marks, "evidence")
    found = calibrate(rubric(), essays, SIX)
    text = written(RUBRIC, "mill.yaml", rubric(), found, target=Path("new.yaml"))
    again = rubric_of(text, "mill.yaml")
    assert again == found.rubric
    assert all(remark in text for remark in ("keep this remark", "   # and this one"))
    assert text.count("\n") == RUBRIC.count("\n") + 2
    same = [
        points_of(again.criteria[0], e) == points_of(found.rubric.criteria[0], e) for e in essays
    ]
    assert all(same)


def test_a_fitted_total_is_written_once_and_scores_the_same() -> None:
    essays = drawn(60, by_rule)
    found = calibrate(rubric(), essays, SIX)
    text = written(RUBRIC, "mill.yaml", rubric(), found, target=Path("new.yaml"))
    again = rubric_of(text, "mill.yaml")
    assert again.total == found.rubric.total and again.total is not None
    assert found.rubric.total is not None
    marks = [
        (mark_for(again.total, e.values), mark_for(found.rubric.total, e.values)) for e in essays
    ]
    assert all(a == b for a, b in marks)
    # Calibrated again, the new total takes the old one's place.
    anew = calibrate(rubric(), essays, SIX)
    twice = written(
        text,
        "mill.yaml",
        again,
        replace(anew, rubric=replace(again, total=rubric_total())),
        target=Path("new.yaml"),
    )
    assert twice.count("\ntotal:") == 1 and rubric_of(twice, "mill.yaml").total == rubric_total()


def rubric_total():  # type: ignore[no-untyped-def]
    from feedback.rubric.model import Mark, Steps, Total

    return Total((Steps("claims", at_least=(2.0, 4.5)),), (Mark(2, 2), Mark(1, 0)), "Mark: whole")


def test_a_rubric_that_extends_another_is_extended(tmp_path: Path) -> None:
    (tmp_path / "mill.yaml").write_text(RUBRIC, encoding="utf-8")
    child = tmp_path / "child.yaml"
    child.write_text("title: Child\nextends: mill.yaml\ndrop: [voice]\n", encoding="utf-8")
    old = rubric_of(child.read_text(encoding="utf-8"), str(child))
    found = calibrate(old, drawn(60, evidence_marks, "evidence"), SIX)
    (tmp_path / "other").mkdir()
    target = tmp_path / "other" / "new.yaml"
    target.write_text(
        written(child.read_text(encoding="utf-8"), str(child), old, found, target=target),
        encoding="utf-8",
    )
    again = rubric_of(target.read_text(encoding="utf-8"), str(target))
    assert again.criteria == found.rubric.criteria


def test_told_fits_the_facts() -> None:
    rows = list(told(calibrate(rubric(), drawn(60, by_rule), SIX), rubric()))
    said = "\n".join(rows)
    assert "kappa" in said and "your mark ↓" in said
    assert "number of words or sentences is no reason" in said
