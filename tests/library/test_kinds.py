"""What a manifest's words for a kind mean."""

from __future__ import annotations

import pytest

from feedback.library.kinds import kind_of

KINDS = [
    ("diary", "diary", "this diary"),
    ("Private letter", "letter", "this private letter"),
    ("lecture notes", "scholarship", "these lecture notes"),
    ("journal article", "scholarship", "this journal article"),
    ("newspaper article", "press", "this newspaper article"),
    ("newspaper photograph", "photograph", "this newspaper photograph"),
    ("report of a speech", "report", "this report"),
    ("Primary source (extract from a diary)", "diary", "this diary"),
    ("statistics", "statistics", "these statistics"),
    ("census", "statistics", "this census"),
    ("Soviet poster", "picture", "this Soviet poster"),
    ("company web page", "web", "this company web page"),
    ("map", "map", "this map"),
]


@pytest.mark.parametrize(("words", "family", "this"), KINDS)
def test_kind(words: str, family: str, this: str) -> None:
    kind = kind_of(words)
    assert kind and (kind.family, kind.this) == (family, this)


@pytest.mark.parametrize("words", [None, "", "  ", "3/4 [x]"])
def test_no_kind(words: str | None) -> None:
    assert kind_of(words) is None
