"""Sources that the essay leaves out."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.sources import unused_source as check
from feedback.checks.sources.shown import few

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    "Source 1 tells of the mill.",
    "The passage says that the valley changed when the mill went.",
]
CLEAN = [
    # sources/no-sources says it.
    "The valley changed when the mill went.",
    "Source 1 tells of the mill, and Source 2 tells of the railway.",
    "Sources 1 and 2 agree on the year.",
    (
        "Source 1 tells of the mill. The author adds elsewhere that “cheap cloth came with "
        "it” (Source 2)."
    ),
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_unused_sources_are_one_finding() -> None:
    (finding,) = found_by(check, "The passage says the valley changed.", PACK)
    assert finding.message == "The essay does not use Source 1 and Source 2."


def test_a_large_pack_is_one_short_finding() -> None:
    many = {f"Source {i}": f"The ferry number {i} sank in the harbour." for i in range(2, 21)}
    (finding,) = found_by(check, "Source 1 tells of the mill.", {**PACK, **many})
    assert finding.message.endswith("Source 4, Source 5 and 15 more.")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["“Salt: A History”", "“Ice”"], "“Salt” and “Ice”"),
        (["“Salt: Part One”", "“Salt: Part Two”"], "“Salt: Part One” and “Salt: Part Two”"),
        (["Source 1", "Source 2", "Source 3", "Source 4"], "Source 1, Source 2 and 2 more"),
    ],
)
def test_few_names_are_short_and_told_apart(names: list[str], said: str) -> None:
    assert few(names) == said
