"""Labels in headings and file names."""

from __future__ import annotations

import pytest

from feedback.library.labels import (
    label_of_file,
    label_of_line,
    places_of_files,
    plain_label,
)

SAME = [
    ("Doc. B", "Document B"),
    ("Docs B", "doc b"),
    ("Source 2", "source two"),
    ("Source II", "Source 2"),
    ("SOURCE #2", "Source 2"),
    ("Source No. 2", "Source 2"),
    ("Source 02", "Source 2"),
    ("Source2", "Source 2"),
    ("Extracts A", "Extract A"),
    ("The Frozen Harbour", "the frozen harbour"),
]
DIFFERENT = [
    ("Source 2", "Source 3"),
    ("Source 2", "Document 2"),
    ("Source C", "Source 100"),
    ("Source V", "Source 4"),
    ("Source A", "Source"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_label(one: str, other: str) -> None:
    assert plain_label(one) == plain_label(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_labels(one: str, other: str) -> None:
    assert plain_label(one) != plain_label(other)


@pytest.mark.parametrize(
    ("line", "label", "rest"),
    [
        ("Source 2", "Source 2", ""),
        ("SOURCE A:", "Source A", ""),
        ("Source 2: The Frozen Harbour", "Source 2", "The Frozen Harbour"),
        ("Document B – A letter of 1709", "Document B", "A letter of 1709"),
        ("Doc. B", "Doc B", ""),
        ("Extract III", "Extract III", ""),
        ("Source two", "Source Two", ""),
        ("[Source 3]", None, ""),
        ("Source 2 says that the ice came early.", None, ""),
        ("Sources differ on this.", None, ""),
        ("SOURCE. A. Lee and B. Ng, “Ice”, 2002.", None, ""),
        ("Text messages", None, ""),
        ("Article about ice", None, ""),
        ("Source 2: " + "so the ice came early that year " * 5, None, ""),
    ],
)
def test_label_of_a_line(line: str, label: str | None, rest: str) -> None:
    found = label_of_line(line)
    assert (found and found.label) == label
    assert found is None or found.rest == rest


@pytest.mark.parametrize(
    ("stem", "label"),
    [
        ("source-2", "Source 2"),
        ("source-2-the-frozen-harbour", "Source 2"),
        ("Source 02", "Source 2"),
        ("Doc B", "Doc B"),
        ("doc_b", "Doc B"),
        ("Pack - Source C", "Source C"),
        ("Source A - A letter", "Source A"),
        ("Extract1", "Extract 1"),
        ("002-lee-ice", None),
        ("source-a-history-of-ice", None),
        ("resources-2024", None),
        ("sources", None),
        ("ice-in-1709", None),
        ("context-2", None),
    ],
)
def test_label_of_a_file(stem: str, label: str | None) -> None:
    assert label_of_file(stem) == label


PLACED = [
    (["1-leaflet", "2-letter", "3-table"], ("1", "2", "3")),
    (["01 leaflet", "02 letter"], ("1", "2")),
    (["0_intro", "1_leaflet", "2_letter"], ("0", "1", "2")),
    (["leaflet (1)", "letter (2)"], ("1", "2")),
    (["leaflet_1", "letter_2"], ("1", "2")),
    (["a-leaflet", "b-letter"], ("a", "b")),
    (["1", "2", "3"], ("1", "2", "3")),
    (["(1) leaflet", "(2) letter"], ("1", "2")),
]
UNPLACED = [
    ["leaflet", "letter"],
    ["000-leaflet", "002-letter"],
    ["1917-letter", "1918-telegram"],
    ["2-leaflet", "4-letter"],
    ["1-leaflet", "1-letter"],
    ["1-leaflet", "letter"],
    ["a-leaflet", "leaflet"],
    ["a-leaflet"],
    ["7-up", "9-to-5"],
    ["2nd-letter", "1st-letter"],
    ["adams", "brown"],
    [],
]


@pytest.mark.parametrize(("stems", "places"), PLACED)
def test_places_of_files(stems: list[str], places: tuple[str, ...]) -> None:
    assert places_of_files(stems) == places


@pytest.mark.parametrize("stems", UNPLACED)
def test_files_in_the_order_of_the_alphabet_only(stems: list[str]) -> None:
    assert places_of_files(stems) == ()
