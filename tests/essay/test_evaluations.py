"""Statements about the worth of a source."""

from __future__ import annotations

import pytest
from essays import essay

PACK = {"Source 1": "Harvest lists.", "Source 2": "A letter."}

STOCK = [
    (
        "I think this source is reliable because it was produced by the government, and it shows "
        "how the harvests were below what was planned."
    ),
    "I think this source is reliable because it was produced by the government.",
    "Source 1 is very useful because it is a primary source.",
    "This document can be trusted since the author is a professor.",
    "Source 2 is reliable because it was written at the time.",
    "The author is credible because he is an expert.",
    "This textbook is trustworthy because it is a textbook.",
    "Source 2 is reliable because it’s a personal letter.",
    "Source 1 is reliable because it is official. It says that the king intended to leave.",
]
WEIGHED = [
    "Source 1 is useful because it was written to inform the ministry of the harvest.",
    "Source 2 is reliable because it was an official letter, but it is limited to one village.",
    "Source 1 is biased because it was written by the owner.",
    "Source 2 is useful because it is a letter that was meant to persuade the owner.",
    "This source is reliable because its figures agree with those of Source 2.",
    "Source 2 is useful because it is first-hand. However, it does not mention the strikes.",
]
NONE = [
    "A reliable car is worth more than a fast one.",
    "Coal was a reliable source of energy because the government owned the mines.",
    "The factory had reliable workers because they were paid well.",
    "The article says that buses are reliable because they are new.",
    "Source 1 shows that the trains were useful because they were cheap.",
    "Public transport is useful because it is official policy.",
    "The author describes a helpful neighbour.",
    "It is useful to know a source of water.",
]


@pytest.mark.parametrize("text", STOCK)
def test_stock(text: str) -> None:
    (found,) = essay(text, PACK).evaluations
    assert found.stock
    assert {"purpose", "limitation"} <= set(found.missing)


@pytest.mark.parametrize("text", WEIGHED)
def test_weighed(text: str) -> None:
    (found,) = essay(text, PACK).evaluations
    assert not found.stock


@pytest.mark.parametrize("text", NONE)
def test_other_things_are_reliable_too(text: str) -> None:
    assert essay(text, PACK).evaluations == ()


def test_the_source_is_the_nearest_citation_before() -> None:
    text = "Source 2 tells of the strike. I think this source is reliable because it is official."
    (found,) = essay(text, PACK).evaluations
    assert (found.label, found.source) == ("Source 2", "s2")


def test_however_alone_is_no_limitation() -> None:
    text = "I think this source is reliable because it was made by the government, however it..."
    (found,) = essay(text, PACK).evaluations
    assert found.stock and "limitation" in found.missing


SIDES = [
    ("Source 1 is biased because the government made it. It cannot be trusted.", {"limitation"}),
    (
        "Source 2 is useful because it is a private letter. Its writer had nothing to win by "
        "lying, so we may believe her. The limitation is that she is only one voice.",
        {"value", "limitation"},
    ),
    (
        "Source 1 is valuable because a clerk kept it to inform his own office. On the other "
        "hand, he saw only two villages, so it cannot tell us about the rest.",
        {"value", "limitation"},
    ),
    (
        "Source 2 speaks for the owners. They wanted calm. It is therefore valuable for the views "
        "of owners, but it is weak evidence of what the hands felt.",
        {"value", "limitation"},
    ),
    ("Source 1 is useful. Source 2 does not mention the strike.", {"value"}),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_both_sides_are_seen_where_they_are(text: str, sides: set[str]) -> None:
    found = essay(text, PACK).evaluations[0]
    assert {"value", "limitation"} & set(found.aspects) == sides


def test_another_source_begins_another_evaluation() -> None:
    text = (
        "Source 1 tells of the harvest. It is useful because the clerk worked there, so he knew "
        "the fields. Source 2 is biased because the owner wanted to sell."
    )
    assert [e.label for e in essay(text, PACK).evaluations] == ["Source 1", "Source 2"]


def test_a_reason_is_told_from_a_bare_word() -> None:
    bare, given = (
        essay(text, PACK).evaluations[0]
        for text in ("Source 1 is reliable.", "Source 1 is reliable because a clerk kept it daily.")
    )
    assert bare.reasoned == ()
    assert "value" in given.reasoned
