"""The names in a folder of Google Classroom's."""

from __future__ import annotations

import pytest

from feedback.grading.intake.classroom import Titled, read_name, title_of

TITLES: list[tuple[list[str], Titled]] = [
    (["Ana Garcia - Rivers.docx", "Ben Roy - Rivers.pdf"], Titled("Rivers")),
    (
        ["Ana - Rivers - Part 2.docx", "Ben Roy - Rivers - Part 2.pdf"],
        Titled("Rivers - Part 2"),
    ),
    (["Ana - Rivers.docx", "Copy of Ben - Rivers.docx", "Cy - Rivers (1).gdoc"], Titled("Rivers")),
    (["Rivers - Ana.docx", "Rivers - Ben.docx"], Titled("Rivers", False)),
    (["Ana - Rivers.docx", "Ben - Rivers.docx", "Cy - my own thing.docx"], Titled("Rivers")),
]
NONE = [
    [],
    ["Ana - Rivers.docx"],
    ["Ana Garcia.docx", "Ben Roy.docx"],
    ["Ana-Rivers.docx", "Ben-Rivers.docx"],
    ["Ana - Rivers.docx", "Ben - Roads.docx", "Cy - Canals.docx", "Di - Wells.docx"],
    ["Ana - Rivers.docx", "Ben - Rivers.docx", "a.txt", "b.txt", "c.txt"],
]


@pytest.mark.parametrize(("names", "titled"), TITLES)
def test_the_title(names: list[str], titled: Titled) -> None:
    assert title_of(names) == titled


@pytest.mark.parametrize("names", NONE)
def test_no_title(names: list[str]) -> None:
    assert title_of(names) is None


READ = {
    "Ana Garcia - Rivers.docx": ("Ana Garcia", 0),
    "Ana Garcia - Rivers (2).docx": ("Ana Garcia", 2),
    "Copy of Ana Garcia - Rivers.docx": ("Ana Garcia", 0),
    "Anne-Marie O’Neill - Rivers.gdoc": ("Anne-Marie O’Neill", 0),
    "Smith - Jones, Al - Rivers": ("Smith - Jones, Al", 0),
    "Ana Garcia - a title of her own.pdf": ("Ana Garcia", 0),
}


@pytest.mark.parametrize("name", READ)
def test_read(name: str) -> None:
    named = read_name(name, Titled("Rivers"))
    assert named is not None
    assert (named.student, named.attempt) == READ[name]


def test_the_title_first() -> None:
    named = read_name("Rivers - Ana Garcia.docx", Titled("Rivers", False))
    assert named is not None and named.student == "Ana Garcia"


def test_named_otherwise() -> None:
    assert read_name("Ana.docx", Titled("Rivers")) is None
    assert read_name(" - Rivers.docx", Titled("Rivers")) is None
