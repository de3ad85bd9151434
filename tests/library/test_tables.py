"""Tables in the plain text of a source, and rows of words that are none."""

from __future__ import annotations

import pytest

from feedback.library.tables import tables_of
from tests.essays import library

_ROWS = ["Year     Boats     Catch", "1895     112       8,340", "1905     168       12,600"]
TABLES = [
    "\n".join(_ROWS),
    "\n\n".join(_ROWS),
    "The port.\n\n" + "\n\n".join(_ROWS) + "\n\nNote: others are not counted.",
    "Crop | Water\nRice | 2,500\nMaize | 900",
    "District\tRacks\nHafen\t48\nNeuberg\t12",
]
NONE = [
    "\n\n\n".join(_ROWS),
    "Act 1\n\nScene 2\n\nPage 3",
    "In 1895 the port had 112 boats.\n\nIn 1905 it had 168.",
    "Ruth     says     yes\n\nPavel     says     no\n\nAda     says     nothing",
]


@pytest.mark.parametrize("text", TABLES)
def test_a_table(text: str) -> None:
    (source,) = library({"Source 1": text})
    (table,) = tables_of(source)
    assert len({cell.line for cell in table.cells}) == 2


@pytest.mark.parametrize("text", NONE)
def test_no_table(text: str) -> None:
    (source,) = library({"Source 1": text})
    assert not tables_of(source)
