"""Names by which Canvas and Moodle find whose a feedback file is.

`canvas_reads` and `moodle_reads` follow what the two systems do with a name on upload.
"""

from __future__ import annotations

import re

import pytest

from feedback.grading.returns.members import canvas_name, moodle_name


def canvas_reads(name: str) -> tuple[str, str] | None:
    """Student and attachment as Canvas's infer_comment_context_from_filename finds them."""
    parts = [part for part in name.split("_") if part != "LATE"]
    if parts[0] == "anon":
        student, attachment = parts[1:3]
    else:
        numbers = [part for part in parts if re.fullmatch(r"\d+", part)]
        if len(numbers) < 2:
            return None
        student, attachment = numbers[:2]
    ignored = parts[-1].startswith("link") or name.startswith("._")
    return None if ignored else (student, attachment)


def moodle_reads(path: str) -> tuple[str, str, str] | None:
    """Participant, plug-in and file name as Moodle's is_valid_filename_for_import finds them."""
    parts = path.split("/")
    if parts[-1].startswith((".", "~")):
        return None
    while parts:
        info = parts.pop(0).split("_", 4)
        if (
            len(info) >= 4
            and info[1].isdigit()
            and info[2] in ("assignsubmission", "assignfeedback")
        ):
            rest = [info[4] if len(info) > 4 else "", *parts]
            return info[1], info[3], "/".join(rest).strip("/")
    return None


@pytest.mark.parametrize(
    ("member", "read", "name"),
    [
        ("diazana_40307_551_essay.docx", ("40307", "551"), "diazana_40307_551_essay.feedback.docx"),
        (
            "diazana_LATE_40307_551_my_essay v2.docx",
            ("40307", "551"),
            "diazana_LATE_40307_551_my_essay v2.feedback.docx",
        ),
        ("x/diazana_1_2_essay.docx", ("1", "2"), "diazana_1_2_essay.feedback.docx"),
        ("anon_k3Xp9_551_essay.pdf", ("k3Xp9", "551"), "anon_k3Xp9_551_essay.feedback.docx"),
        ("anon_LATE_12345_551_a.pdf", ("12345", "551"), "anon_LATE_12345_551_a.feedback.docx"),
        ("o_diaz_1_2_3_4_essay.txt", ("1", "2"), "o_diaz_1_2_3_4_essay.feedback.docx"),
        ("müllerzoë_7_8_1914_1918.odt", ("7", "8"), "müllerzoë_7_8_1914_1918.feedback.docx"),
        ("diazana_7_8_my_links.odt", ("7", "8"), "diazana_7_8_my-links.feedback.docx"),
        ("diazana_7_8_link.odt", ("7", "8"), "diazana_7_8_feedback-link.feedback.docx"),
        ("diazana_7_8_essay", ("7", "8"), "diazana_7_8_essay.feedback.docx"),
    ],
)
def test_canvas_finds_whose_it_is(member: str, read: tuple[str, str], name: str) -> None:
    made = canvas_name(member, "Ana/Ana.feedback.docx")
    assert made == name
    assert canvas_reads(made) == read


@pytest.mark.parametrize(
    "member", ["diazana_40307_text.html", "essay.docx", "", "diazana_40307_", "Ana Diaz/essay.docx"]
)
def test_canvas_could_not_tell(member: str) -> None:
    assert canvas_name(member, "x.feedback.docx") is None


@pytest.mark.parametrize(
    ("member", "name"),
    [
        (
            "Ana Díaz_881013_assignsubmission_file/essay.docx",
            "Ana Díaz_881013_assignsubmission_file/essay.feedback.pdf",
        ),
        (
            "Ana Díaz_881013_assignsubmission_file_/essay.docx",
            "Ana Díaz_881013_assignsubmission_file_/essay.feedback.pdf",
        ),
        (
            "Ana Díaz_881013_assignsubmission_file_my_essay.docx",
            "Ana Díaz_881013_assignsubmission_file_my_essay.feedback.pdf",
        ),
        (
            "Participant_881013_assignsubmission_onlinetext/onlinetext.html",
            "Participant_881013_assignsubmission_onlinetext/onlinetext.feedback.pdf",
        ),
        (
            "Course/Ana_7_assignsubmission_file/sub/essay.docx",
            "Ana_7_assignsubmission_file/essay.feedback.pdf",
        ),
        (
            "/../Ana_7_assignsubmission_file/essay.docx",
            "Ana_7_assignsubmission_file/essay.feedback.pdf",
        ),
    ],
)
def test_moodle_finds_whose_it_is(member: str, name: str) -> None:
    made = moodle_name(member, "Ana/Ana.feedback.pdf")
    assert made == name
    found, came = moodle_reads(made), moodle_reads(member.removeprefix("/../"))
    assert found is not None and came is not None
    assert found[:2] == came[:2]
    assert found[2].endswith("essay.feedback.pdf") or found[2] == "onlinetext.feedback.pdf"


@pytest.mark.parametrize("member", ["Ana/essay.docx", "", "Ana_x_assignsubmission_file/e.docx"])
def test_moodle_could_not_tell(member: str) -> None:
    assert moodle_name(member, "x.feedback.pdf") is None
