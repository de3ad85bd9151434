"""Names of folders: always unique, safe and inside the folder that holds them."""

from __future__ import annotations

import tempfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from feedback.errors import ReadingError
from feedback.grading.intake.find import take_in
from feedback.grading.intake.names import TAKEN, folded, unique_names, words_of
from feedback.grading.intake.scratch import Scratch
from feedback.text.printable import file_stem

ODD = st.sampled_from(
    ["", ".", "..", "../x", "/", "\\", "C:\\x", "CON", "con.txt", "NUL", "index.html", "Ana", "ana",
     "ANA", "ＡＮＡ", "Zoë", "Zoe\u0308", "=1+1", "-rf", "a" * 400, "李" * 200, "😀" * 90, "ﬁ" * 90,
     "\u202egnp", "a\0b", "a\nb", " a ", "a.", "gradebook.csv", "\ud800", "x" * 79 + ". "]
)  # fmt: skip


@given(st.lists(st.one_of(ODD, st.text(max_size=200)), max_size=30))
@example(["CON" + " " * 90 + "x"])
@example(["ana", "ana", "ana-2", "ana-2"])
def test_unique_safe_and_inside(wanted: list[str]) -> None:
    names = unique_names(wanted)
    assert len(names) == len(wanted)
    keys = [unicodedata.normalize("NFKC", name).casefold() for name in (*names, *TAKEN)]
    assert len(set(keys)) == len(keys)
    for name in names:
        assert name and name == name.strip(" .") and not set(name) & set('<>:"/\\|?*\0\n')
        assert name.partition(".")[0].upper() not in ("CON", "NUL", "PRN", "AUX", "COM1")
        assert len(name.encode()) <= 160
        assert Path("/out", name).parent == Path("/out")


MEMBERS = st.one_of(
    ODD,
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60),
    st.builds("{}_{}_{}_{}".format, ODD, st.integers(0, 99), st.integers(0, 99), ODD),
    st.builds("{}_{}_assignsubmission_file_/{}".format, ODD, st.integers(0, 99), ODD),
    st.builds("{}/{}.txt".format, ODD, ODD),
    st.builds("{} - Rivers.txt".format, ODD),
).filter(lambda name: "\ud800" not in name)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(MEMBERS, min_size=1, max_size=12))
@example(["\0", "ana.txt"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_whatever_a_zip_calls_its_files(members: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "class.zip")
        with zipfile.ZipFile(path, "w") as archive:
            for i, member in enumerate(members):
                archive.writestr(zipfile.ZipInfo(member or "x"), f"Essay {i}.")
        with Scratch() as scratch:
            try:
                intake = take_in(path, Path(name, "out"), None, scratch)
            except ReadingError:
                return
            names = [each.name for each in intake.submissions]
            assert len({name.casefold() for name in names}) == len(names)
            assert [file_stem(name) for name in names] == names
            for each in intake.submissions:
                assert each.path.resolve().is_relative_to(scratch.folder().resolve())
                assert each.path.read_text().startswith("Essay ")
        assert [each.name for each in Path(name).iterdir()] == ["class.zip"]


def test_a_name_that_is_free_stays() -> None:
    assert unique_names(["Ana Garcia", "Garcia, Ana"]) == ["Ana Garcia", "Garcia, Ana"]


def test_folded() -> None:
    assert folded("Søren Weiß-Ågård") == folded("soren weiss agard") == "sorenweissagard"
    assert words_of("O’Brien, Dara") == ["dara", "obrien"]
    assert words_of("李文") == ["李文"]
