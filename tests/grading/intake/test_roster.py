"""Class lists in the ways in which schools keep them."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.grading.intake.roster import Student, roster_of
from tests.grading import made_class


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[Student]:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return list(roster_of(path))


@pytest.mark.parametrize(
    ("text", "name", "id"),
    [
        ("Name\nAna Roy\n", "Ana Roy", ""),
        ("name,id\nAna Roy,17\n", "Ana Roy", "17"),
        ("Student Name;Student ID\nAna Roy;17\n", "Ana Roy", "17"),
        ("First name\tSurname\tE-mail\nAna\tRoy\troy@x.example\n", "Ana Roy", "roy@x.example"),
        ("LAST_NAME,FIRST_NAME\nRoy,Ana\n", "Ana Roy", ""),
        ('"Full name","Email address"\n"Roy, Ana",roy@x.example\n', "Roy, Ana", "roy@x.example"),
        ("Given name,Family name,UPN\nAna,Roy,H801\n", "Ana Roy", "H801"),
        ("Nachname;Vorname;Klasse\nRoy;Ana;10b\n", "Ana Roy", ""),
        ("Nom;Prénom\nRoy;Ana\n", "Ana Roy", ""),
        ("Apellidos,Nombre,Correo\nRoy,Ana,x\n", "Ana Roy", ""),
        ("sep=;\nName;ID\nAna Roy;17\n", "Ana Roy", "17"),
        ("Roll of 10B\nprinted 1 May; by Li\n\nNo.;Student Name\n1;Ana Roy\n", "Ana Roy", ""),
        ('Year 10,,\nSurname,Forename\n"Roy",Ana\n', "Ana Roy", ""),
        ("First name\nAna\n", "Ana", ""),
        ("Name\nRoy, Ana\n", "Roy, Ana", ""),
        ("Name;ID\nRoy, Ana;17\n", "Roy, Ana", "17"),
        ("\n\nName,Form\nAna Roy,7B\n,\n", "Ana Roy", ""),
        ("Pupil,SIS ID\n'=Ana Roy,1\n", "=Ana Roy", "1"),
    ],
)
def test_headings(text: str, name: str, id: str, tmp_path: Path) -> None:
    (student,) = read(tmp_path, text)
    assert (student.name, student.id) == (name, id)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    (student,) = read(tmp_path, "Name,ID\nChloé Dubois,17\n", encoding)
    assert student.name == "Chloé Dubois"


def test_a_login_is_also_what_stands_before_the_at(tmp_path: Path) -> None:
    (student,) = read(tmp_path, "Name,Email\nAna Roy,Roy.A@x.example\n")
    assert student.ids == {"roy.a@x.example", "roy.a"}


def test_canvas_s_gradebook(tmp_path: Path) -> None:
    students = roster_of(made_class.canvas_gradebook(tmp_path / "g.csv"))
    assert [each.name for each in students] == [p.sortable for p in made_class.CLASS]
    assert [each.canvas for each in students] == [p.canvas_id for p in made_class.CLASS]
    assert made_class.CLASS[0].sis_id.casefold() in students[0].ids


@pytest.mark.parametrize("blind", [False, True])
def test_moodle_s_worksheet(blind: bool, tmp_path: Path) -> None:
    students = roster_of(made_class.moodle_worksheet(tmp_path / "w.csv", blind=blind))
    assert [each.moodle for each in students] == [p.participant for p in made_class.CLASS]
    late = [p for p, each in zip(made_class.CLASS, students, strict=True) if each.late]
    assert late == list(made_class.LATE)
    assert students[0].name == ("Participant 881000" if blind else "Ana Garcia")


@pytest.mark.parametrize("text", ["", "\n", "Form,Age\n7B,12\n", "Name\n", "Ana Roy\nBen Li\n"])
def test_no_class_list(text: str, tmp_path: Path) -> None:
    with pytest.raises(ReadingError):
        read(tmp_path, text)


def test_no_text(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 9)
    with pytest.raises(ReadingError, match="save the class list as CSV"):
        roster_of(tmp_path / "list.csv")
