"""The key: numbers drawn by lot, kept from run to run, and in no other file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from feedback.errors import UsageError
from feedback.grading.blind.key import Entry, Key

CLASS = [Entry(f"Student {letter}", str(i), f"{letter}.txt") for i, letter in enumerate("abcdefgh")]


def drawn(path: Path, entries: list[Entry]) -> dict[Entry, str]:
    key = Key(path)
    names = key.names(entries)
    key.write()
    return names


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_everybody_has_a_number_and_it_says_nothing_of_the_order(tmp_path: Path) -> None:
    orders = set()
    for run in range(6):
        names = drawn(tmp_path / f"key{run}.csv", CLASS)
        assert sorted(names.values()) == [f"Student {n:02}" for n in range(1, 9)]
        orders.add(tuple(names[entry] for entry in CLASS))
    assert len(orders) > 1


def test_the_next_run_keeps_the_numbers(tmp_path: Path) -> None:
    path = tmp_path / "key.csv"
    first = drawn(path, CLASS)
    before = path.read_bytes()
    assert drawn(path, CLASS[::-1]) == first
    assert path.read_bytes() == before


def test_who_comes_later_gets_a_number_that_nobody_had(tmp_path: Path) -> None:
    path = tmp_path / "key.csv"
    first = drawn(path, CLASS[:5])
    later = drawn(path, CLASS[3:])
    assert all(later[entry] == first[entry] for entry in CLASS[3:5])
    assert not {later[entry] for entry in CLASS[5:]} & set(first.values())
    assert len(rows(path)) == 8


@pytest.mark.parametrize(
    "other",
    [
        Entry("Renamed", "0", "x.txt"),
        Entry("Student a", "0", "rewritten.docx"),
    ],
)
def test_a_student_is_known_by_the_id(tmp_path: Path, other: Entry) -> None:
    path = tmp_path / "key.csv"
    first = drawn(path, CLASS)
    assert drawn(path, [other])[other] == first[CLASS[0]]


def test_without_an_id_by_the_name_and_without_a_name_by_the_file(tmp_path: Path) -> None:
    path = tmp_path / "key.csv"
    named, filed = Entry("Ada", "", "a.txt"), Entry("", "", "b.txt")
    first = drawn(path, [named, filed])
    again = Entry("Ada", "", "a2.txt")
    assert drawn(path, [again, filed]) == {again: first[named], filed: first[filed]}


def test_a_name_that_is_a_formula_is_kept_as_text(tmp_path: Path) -> None:
    path = tmp_path / "key.csv"
    entry = Entry("=1+1", "", "@x.txt", ("-a", "b"))
    first = drawn(path, [entry])
    (row,) = rows(path)
    assert (row["student"], row["file"], row["with"]) == ("'=1+1", "'@x.txt", "'-a; b")
    assert drawn(path, [entry]) == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a,b\n1,2\n",
        "number,student,id,file,with\nx,a,b,c,d\n",
        "number,student,id,file,with\n1\n",
        "\x00",
    ],
)
def test_another_file_is_not_written_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "key.csv"
    path.write_text(text)
    with pytest.raises(UsageError, match="no key of this program"):
        Key(path)
    assert path.read_text() == text


def test_a_hundred_and_more(tmp_path: Path) -> None:
    entries = [Entry("", "", f"{n}.txt") for n in range(130)]
    names = drawn(tmp_path / "key.csv", entries)
    assert len(set(names.values())) == 130
    assert "Student 130" in names.values()
