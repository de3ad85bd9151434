"""A class without names: what is left of what was told of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import UsageError
from feedback.grading.blind.intake import blinded, check_apart, default_key, without_name
from feedback.grading.blind.key import Key
from feedback.grading.jobs import Result
from feedback.grading.submission import Intake, Other, Refused, Submission

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


@pytest.mark.parametrize(
    ("student", "file", "said"),
    [
        ("Otto Old", "essay.doc", "is an old Word (.doc) file: save it as .docx."),
        ("Paula Pages", "my pages.pages", "is a Pages document: choose File, Export To, Word."),
        ("Em Empty", "a", "is empty: save the essay into a file first."),
        ("Dee Docx", "Dees.docx", "is damaged: save it as .docx."),
    ],
)
def test_a_name_that_is_a_word_of_the_programs(
    student: str, file: str, said: str, tmp_path: Path
) -> None:
    path = Path(f"/zip/{file}")
    refused = Refused(f"x_1_2_{file}", f"{file} {said}", student, "1", (file,))
    whole = Submission("s", path, student, original=file)
    hidden = blinded(Intake("R", "canvas", (whole,), refused=(refused,)), Key(tmp_path / "k.csv"))
    (one,), (other,) = hidden.submissions, hidden.refused
    number = other.student
    assert other.why == f"{number}{path.suffix} {said}" and other.file == f"{number}{path.suffix}"
    failed = without_name(Result(one, None, failure=f"{file} {said}")).failure
    assert failed == f"{one.name}{path.suffix} {said}"


def test_of_several_files_none_is_named(tmp_path: Path) -> None:
    refused = Refused(
        "Ana/Anas plan.doc, Ana/Diaz.pages",
        "Anas plan.doc is an old Word file: save it. Diaz.pages is a Pages document: export it.",
        "Ana Díaz",
        "",
        ("Anas plan.doc", "Diaz.pages"),
    )
    hidden = blinded(Intake("R", "folders", (), refused=(refused,)), Key(tmp_path / "k.csv"))
    assert hidden.refused[0].why == (
        "Student 01.doc is an old Word file: save it. "
        "Student 01.pages is a Pages document: export it."
    )


def test_a_number_of_the_class_list_goes_with_the_name(tmp_path: Path) -> None:
    doubt = "could be of Rosa García (40391) or Rosa Garcia (40312): the class list does not tell"
    garcia = Submission("garcia", Path("garcia.txt"), notes=(doubt,))
    intake = Intake("R", "folder", (garcia,), missing=("Rosa García", "Rosa Garcia"))
    (one,) = blinded(intake, Key(tmp_path / "k.csv")).submissions
    assert "403" not in one.notes[0] and "Rosa" not in one.notes[0]
    assert "does not tell" in one.notes[0]


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
