"""Finding passages."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from feedback.library.library import SourceLibrary
from feedback.library.load import library_of

LIBRARY = library_of(
    {
        "Source 1": "The harbour froze in January. Bread cost twice as much by Easter.",
        "Source 2": "Fog lay on the river for nine days. The ferries stood still.",
    }
)


def test_the_nearest_passage_comes_first() -> None:
    (passage, score), *_ = LIBRARY.search("the cost of bread doubled")
    assert passage.text == "Bread cost twice as much by Easter."
    assert passage.source.id == "s1" and score > 0


def test_other_forms_of_a_word_are_found() -> None:
    assert LIBRARY.search("every ferry is standing")[0][0].text == "The ferries stood still."


@pytest.mark.parametrize("query", ["", "the of and", "zebra", "?!"])
def test_nothing_to_look_for_finds_nothing(query: str) -> None:
    assert LIBRARY.search(query) == []


def test_an_empty_library_and_one_without_words() -> None:
    assert SourceLibrary().search("bread") == []
    assert library_of({"Source 1": "The. And? Of!"}).search("bread") == []


def test_the_limit_holds() -> None:
    assert len(LIBRARY.search("harbour bread fog ferries", 2)) == 2
    assert LIBRARY.search("bread", 0) == []


def test_it_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    library_of({"Source 1": "Bread cost more."}).search("bread")
    assert capfd.readouterr() == ("", "")


def test_many_threads_share_one_library() -> None:
    library = library_of({f"Source {i}": f"Bread cost {i} pence. Ice came." for i in range(1, 30)})
    with ThreadPoolExecutor(8) as pool:
        found = list(
            pool.map(lambda i: library.search(f"bread {i} pence")[0][0].source.id, range(1, 30))
        )
    assert found == [f"s{i}" for i in range(1, 30)]
