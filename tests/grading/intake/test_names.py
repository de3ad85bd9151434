"""Names of folders: always unique, safe and inside the folder that holds them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from feedback.grading.intake.names import TAKEN, folded, unique_names, words_of

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


def test_a_name_that_is_free_stays() -> None:
    assert unique_names(["Ana Garcia", "Garcia, Ana"]) == ["Ana Garcia", "Garcia, Ana"]


def test_folded() -> None:
    assert folded("Søren Weiß-Ågård") == folded("soren weiss agard") == "sorenweissagard"
    assert words_of("O’Brien, Dara") == ["dara", "obrien"]
    assert words_of("李文") == ["李文"]
