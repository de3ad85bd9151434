"""Which words stand as names."""

from __future__ import annotations

import pytest

from feedback.library.load import library_of
from feedback.library.names import names_in

NAMED = [
    ("It was the mayor of Leith who closed the harbour.", {"leith"}),
    ("The plan was Orlova's own.", {"orlova"}),
    ("The plan was Orlova’s own.", {"orlova"}),
    ("They took the Leith-Ostend ferry home.", {"leith", "ostend", "leith-ostend"}),
    ("Many new towns look more Leith-like.", {"leith"}),
    ("Rupert Dale wrote it.", {"rupert", "dale"}),
    ("Leith and Ostend were towns.", {"leith", "ostend"}),
    ("Orlova spoke. Nobody heard. Orlova spoke again.", {"orlova"}),
    (
        "The first Orlovite was Orlova herself, an orlovist at heart.",
        {"orlova", "orlovite", "orlovist"},
    ),
    ("Then the Orlovites came.", {"orlovites", "orlovite"}),
    ("It was a ship of the UNESCO.", {"unesco"}),
    ("The Frozen Harbour\nby Ann Lee\n\nIce came.", {"ann", "lee"}),
    ("He said, “The town of Leith is cold.”", {"leith"}),
]
UNNAMED = [
    ("However, the ice came. Therefore it stayed.", {"however", "therefore"}),
    ("Bread cost more. The price of bread rose.", {"bread"}),
    ("The Causes of the Frost\n\nIce came early.", {"causes", "frost"}),
    ("He said: “Nobody came.”", {"nobody"}),
    ("It froze on Monday in January.", {"monday", "january"}),
    ("The State fell. A state may fall.", {"state"}),
    ("Helping Leith was hard.", {"helping"}),
    ("HISTORY: EARLY ICE\n\nIt came.", {"history", "early"}),
    ("Then I went, and so did I.", {"i"}),
    ("• Workers came.\n• Ships left.", {"workers", "ships"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names(text: str, expected: set[str]) -> None:
    assert expected <= names_in(text)


@pytest.mark.parametrize(("text", "words"), UNNAMED)
def test_no_names(text: str, words: set[str]) -> None:
    assert not words & names_in(text)


def test_a_word_written_small_in_one_source_is_no_name_of_another() -> None:
    library = library_of(
        {"Source 1": "The State Archive of Leith.", "Source 2": "A state may fall."}
    )
    assert "state" not in library.names
    assert "leith" in library.names
