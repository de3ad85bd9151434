"""Whose row an essay belongs to."""

from __future__ import annotations

import pytest
from grading.returns.made import report, result

from feedback.grading.returns.people import Person, matched, name_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Díaz, Ana", "Ana Díaz"),
        ("Díaz, Ana", "diazana"),
        ("Díaz López, Ana María", "Ana María Diaz Lopez"),
        ("O’Brien, Síle", "Sile O'Brien"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("MÜLLER, zoë", "Zoe Müller"),
        ("李, 明", "明 李"),
        ("Cher", "cher"),
    ],
)
def test_names_that_are_one(one: str, other: str) -> None:
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Díaz", "Ana Dias"), ("Ana Díaz", "Ana"), ("Ana Díaz López", "Ana Díaz"), ("", "")],
)
def test_names_that_are_not(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


ANA, BEN, BEN2 = (
    Person(1, ("11",), "Díaz, Ana"),
    Person(2, ("12",), "Okafor, Ben"),
    Person(3, ("13",), "Okafor, Ben"),
)
PEOPLE = [ANA, BEN, BEN2]


def rows(*results) -> dict[int, str]:  # type: ignore[no-untyped-def]
    return {row: r.submission.name for row, r in matched(PEOPLE, results).results.items()}


def test_the_id_comes_before_the_name() -> None:
    assert rows(result("Ana Díaz", "12", report())) == {2: "Ana Díaz"}


def test_by_name_where_no_id_is_known() -> None:
    assert rows(result("Ana Díaz", "", report()), result("x", "99")) == {1: "Ana Díaz"}


def test_two_of_one_name_are_told_apart_by_id_alone() -> None:
    assert rows(result("Ben Okafor", "13", report())) == {3: "Ben Okafor"}
    found = matched(PEOPLE, [result("Ben Okafor", "", report())])
    assert not found.results
    assert found.unmatched == ("Ben Okafor",)


def test_two_essays_for_one_row_fill_nothing() -> None:
    found = matched(PEOPLE, [result("Ana Díaz"), result("Díaz Ana")])
    assert not found.results
    assert found.several == ("Díaz, Ana",)


def test_a_group_has_its_essay_in_every_row() -> None:
    together = result("Ana Díaz", "11", group=("Ana Díaz", "Ben Okafor", "Cy Ree"))
    found = matched(PEOPLE[:2], [together])
    assert set(found.results) == {1, 2}
    assert found.unmatched == ("Cy Ree",)


def test_of_a_group_everybodys_own_essay_comes_first() -> None:
    ana = result("Ana Díaz", "11", group=("Ben Okafor",))
    ben = result("Ben Okafor", "12", group=("Ana Díaz",))
    assert matched(PEOPLE[:2], [ana, ben]).results == {1: ana, 2: ben}


def test_who_handed_in_nothing_is_told() -> None:
    assert matched(PEOPLE, [result("Ana Díaz")]).without == ("Okafor, Ben", "Okafor, Ben")
