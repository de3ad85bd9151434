"""A class without names: what is left of what was told of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import UsageError
from feedback.grading.blind.intake import blinded, check_apart, default_key, without_name
from feedback.grading.blind.key import Key
from feedback.grading.jobs import Result
from feedback.grading.submission import Intake, Other, Submission

ANA = Submission(
    "Ana Díaz",
    Path("/zip/diazana_LATE_11_22_Ana Diaz rivers.DOCX"),
    "Ana Díaz",
    "11",
    "diazana_LATE_11_22_Ana Diaz rivers.DOCX",
    late=True,
    group=("Ben Okafor", "Cy Ree"),
    others=(Other("ana_old.docx", "ana_old.docx was handed in earlier"),),
    notes=("“Díaz, Ana” may be two students",),
)


def test_no_name_is_left(tmp_path: Path) -> None:
    intake = Intake("Rivers", "canvas", (ANA,), notes=("Ana Díaz handed in twice.",))
    hidden = blinded(intake, Key(tmp_path / "key.csv"))
    (one,) = hidden.submissions
    shown = [one.name, one.student, one.member, one.id, *one.flags, *hidden.notes]
    for name in ("Ana", "Díaz", "Diaz", "Okafor", "Ree", "11", "ana_old"):
        assert not any(name.casefold() in text.casefold() for text in shown), name
    assert one.member == "Student 01.docx"
    assert one.flags == (
        "late",
        "another .docx: it was handed in earlier",
        "handed in by 3 students together",
        "“Student 01” may be two students",
    )
    assert one.path == ANA.path


def test_what_a_note_says_of_another_is_that_ones_number(tmp_path: Path) -> None:
    wen = Submission("wen", Path("a.txt"), "Wen Li", notes=("the same file as Farah al-Haddad’s",))
    farah = Submission("farah", Path("b.txt"), "Farah al-Haddad", notes=("the same file as wen’s",))
    hidden = blinded(Intake("R", "folder", (wen, farah)), Key(tmp_path / "key.csv"))
    one, other = hidden.submissions
    assert one.notes == (f"the same file as {other.name}’s",)
    assert other.notes == (f"the same file as {one.name}’s",)


@pytest.mark.parametrize(
    "failure",
    [
        "/zip/diazana_LATE_11_22_Ana Diaz rivers.DOCX is empty of text: save it again.",
        "diazana_LATE_11_22_Ana Diaz rivers.DOCX is empty of text: save it again.",
    ],
)
def test_a_failure_names_nobody(tmp_path: Path, failure: str) -> None:
    (one,) = blinded(Intake("R", "canvas", (ANA,)), Key(tmp_path / "key.csv")).submissions
    said = without_name(Result(one, None, failure=failure)).failure
    assert said == "Student 01.docx is empty of text: save it again."


def test_a_class_that_is_not_blind_says_what_it_said() -> None:
    result = Result(ANA, None, failure="Ana Díaz.docx is empty.")
    assert without_name(result) is result


def test_the_order_is_that_of_the_numbers(tmp_path: Path) -> None:
    given = tuple(Submission(f"s{n}", Path(f"s{n}.txt")) for n in range(20))
    hidden = blinded(Intake("R", "folder", given), Key(tmp_path / "key.csv"))
    names = [each.name for each in hidden.submissions]
    assert names == sorted(names)
    assert [each.path for each in hidden.submissions] != [each.path for each in given]


def test_the_key_lies_beside_the_reports_never_among_them(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert default_key(out) == tmp_path / "out-key.csv"
    check_apart(out, default_key(out))
    for inside in (out / "key.csv", out / "a" / ".." / "b" / "key.csv", out):
        with pytest.raises(UsageError, match="elsewhere"):
            check_apart(out, inside)


@pytest.mark.parametrize("name", ["feedback-canvas.zip", "grades-filled.csv"])
def test_what_an_earlier_run_made_for_an_lms_is_found(tmp_path: Path, name: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("x")
    with pytest.raises(UsageError, match="another folder"):
        check_apart(tmp_path / "out", tmp_path / "key.csv")
