"""Zips that were made to do harm, and zips that were made by old programs."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.grading.intake import unzip
from feedback.grading.intake.handed import Handed
from feedback.grading.intake.unzip import unzipped
from feedback.grading.submission import Refused

WORDS = b"The ferry crosses the strait each hour."


def zipped(path: Path, members: list[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def opened(
    tmp_path: Path, members: list[tuple[str | zipfile.ZipInfo, bytes]]
) -> tuple[list[Handed], list[Refused]]:
    folder = tmp_path / "scratch"
    folder.mkdir()
    before = {path for path in tmp_path.parent.rglob("*") if folder not in path.parents}
    path = zipped(tmp_path / "class.zip", members)
    found = unzipped(path, folder)
    after = {path for path in tmp_path.parent.rglob("*") if folder not in path.parents}
    assert after - before == {path}, "written outside"
    return found


def linked() -> zipfile.ZipInfo:
    link = zipfile.ZipInfo("ana.txt")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return link


HOSTILE: list[tuple[str | zipfile.ZipInfo, bytes, str]] = [
    ("../../evil.txt", WORDS, "leads out of the zip"),
    ("a/../../evil.txt", WORDS, "leads out of the zip"),
    ("..\\..\\evil.txt", WORDS, "leads out of the zip"),
    ("/tmp/evil.txt", WORDS, "leads out of the zip"),
    ("C:\\evil.txt", WORDS, "leads out of the zip"),
    ("C:evil.txt", WORDS, "leads out of the zip"),
    (linked(), b"/etc/passwd", "is a link"),
    ("n" * 5_000, WORDS, "more than a thousand letters"),
]


@pytest.mark.parametrize(("name", "data", "why"), HOSTILE)
def test_one_is_refused_and_the_rest_is_done(
    name: str | zipfile.ZipInfo, data: bytes, why: str, tmp_path: Path
) -> None:
    handed, refused = opened(tmp_path, [("ben.txt", WORDS), (name, data), ("cy.txt", WORDS)])
    assert [each.member for each in handed] == ["ben.txt", "cy.txt"]
    assert [each.path.read_bytes() for each in handed] == [WORDS, WORDS]
    (only,) = refused
    assert why in only.why and len(only.why) < 400


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("bomb.txt", b" " * 15_000_000, "far more than an essay"),
        ("large.txt", b" " * 22_000_000, "more than 20 MB"),
    ],
)
def test_what_cannot_be_unpacked_is_still_somebodys(
    name: str, data: bytes, why: str, tmp_path: Path
) -> None:
    handed, refused = opened(tmp_path, [("ben.txt", WORDS), (name, data)])
    assert [each.member for each in handed] == ["ben.txt", name]
    assert not refused and why in handed[1].unread and not handed[1].path.exists()


def test_clutter_is_no_essay(tmp_path: Path) -> None:
    names = ["__MACOSX/._ana.txt", "._ana.txt", ".DS_Store", "a/Thumbs.db", "a/", "./ana.txt"]
    handed, refused = opened(
        tmp_path, [(name, WORDS if name[-1] != "/" else b"") for name in names]
    )
    assert [each.member for each in handed] == ["ana.txt"] and not refused


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice_is_two_files(tmp_path: Path) -> None:
    handed, _ = opened(tmp_path, [("ana.txt", b"One."), ("ana.txt", b"Two.")])
    assert [each.path.read_bytes() for each in handed] == [b"One.", b"Two."]


@pytest.mark.parametrize(
    "name",
    ["CON.txt", "a\x01b.txt", "\u202egnp.txt", "a" * 900 + ".docx", "😀" * 200, "x/y\\z.txt", "a."],
)
def test_names_that_no_system_likes(name: str, tmp_path: Path) -> None:
    handed, _ = opened(tmp_path, [(name, WORDS)])
    (file,) = handed
    assert file.path.read_bytes() == WORDS
    assert len(file.path.name.encode()) < 200


def raw_named(tmp_path: Path, raw: bytes, extra: bytes = b"") -> str:
    """The name that is read where a zip has these bytes for one, and does not say what they are."""
    stand_in = "n" * len(raw)
    info = zipfile.ZipInfo(stand_in)
    info.extra = extra
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(info, WORDS)
    path = tmp_path / "old.zip"
    path.write_bytes(data.getvalue().replace(stand_in.encode(), raw))
    (tmp_path / "scratch").mkdir()
    handed, _ = unzipped(path, tmp_path / "scratch")
    assert handed[0].path.read_bytes() == WORDS
    return handed[0].member


def test_names_that_do_not_say_their_encoding(tmp_path: Path) -> None:
    assert raw_named(tmp_path, "Søren Ågård.txt".encode()) == "Søren Ågård.txt"


def test_names_of_dos(tmp_path: Path) -> None:
    assert raw_named(tmp_path, "Chloé.txt".encode("cp437")) == "Chloé.txt"


def test_names_in_a_field_of_their_own(tmp_path: Path) -> None:
    name = "Żak.txt".encode()
    extra = struct.pack("<HHBI", 0x7075, 5 + len(name), 1, 0) + name
    assert raw_named(tmp_path, b"\xafak.txt", extra) == "Żak.txt"


def test_a_locked_member(tmp_path: Path) -> None:
    path = zipped(tmp_path / "class.zip", [("ana.txt", WORDS), ("ben.txt", WORDS)])
    data = bytearray(path.read_bytes())
    struct.pack_into("<H", data, data.index(b"PK\3\4") + 6, 1)
    struct.pack_into("<H", data, data.index(b"PK\1\2") + 8, 1)
    path.write_bytes(data)
    (tmp_path / "scratch").mkdir()
    handed, refused = unzipped(path, tmp_path / "scratch")
    assert [each.member for each in handed] == ["ana.txt", "ben.txt"]
    assert "password" in handed[0].unread and not refused


def test_a_damaged_member(tmp_path: Path) -> None:
    path = zipped(tmp_path / "class.zip", [("ana.txt", WORDS * 9), ("ben.txt", WORDS)])
    data = bytearray(path.read_bytes())
    at = data.index(b"ana.txt") + len("ana.txt") + 5
    data[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(data)
    (tmp_path / "scratch").mkdir()
    handed, refused = unzipped(path, tmp_path / "scratch")
    assert [each.member for each in handed] == ["ana.txt", "ben.txt"]
    assert "damaged in the zip" in handed[0].unread and not refused


def test_a_size_that_is_not_so(tmp_path: Path) -> None:
    """The directory says ten bytes; what comes is counted."""
    path = zipped(tmp_path / "class.zip", [("ana.txt", b" " * 50_000_000)])
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, data.rindex(b"PK\1\2") + 24, 10)
    path.write_bytes(data)
    (tmp_path / "scratch").mkdir()
    handed, refused = unzipped(path, tmp_path / "scratch")
    assert not refused and "is damaged in the zip" in handed[0].unread
    assert sum(file.stat().st_size for file in tmp_path.rglob("*.txt")) < 1000


def test_far_more_than_a_class(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unzip, "MAX_TOTAL", 100)
    with pytest.raises(ReadingError, match="far more than a class"):
        opened(tmp_path, [(f"{i}.txt", WORDS) for i in range(9)])


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unzip, "MAX_MEMBERS", 3)
    with pytest.raises(ReadingError, match="one class at a time"):
        opened(tmp_path, [(f"{i}.txt", WORDS) for i in range(9)])


def test_a_zip_that_breaks_off(tmp_path: Path) -> None:
    path = zipped(tmp_path / "class.zip", [("ana.txt", WORDS)])
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(ReadingError, match="download it again"):
        unzipped(path, tmp_path)
