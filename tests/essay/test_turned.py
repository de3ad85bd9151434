"""Negations cut off before a quotation, or cut out of it."""

from __future__ import annotations

import pytest
from essays import essay

PACK = {
    "Source 1": "Dr Orley does not believe that the harbour will recover before the end of the "
    "century. The lamps were never lit before eight. It is not true that the keepers were paid "
    "twice. No one has shown that the new line caused the flood. The miners could not read a "
    "simple map. Nobody had the money to mend the locks. The owners denied that the walls were "
    "cracked. There is no evidence that the bridge was ever inspected.",
    "Source 2": "He did not know that the mill had closed for good. Not only the weavers lost "
    "their places. No one doubts that the weir held back the flood. The company, which never paid "
    "well, closed its doors in 1911. They did not swim but rowed across the bay. Whether or not "
    "the dam would hold was a matter of luck. Few slept. The river froze over for a month. The "
    "fair was not held, and the crowd went home in the rain.",
}
TURNED = [
    ("Orley says that “the harbour will recover before the end of the century”.", "does not"),
    ("Orley says that the harbour “will recover before the end of the century”.", "does not"),
    ("Source 1 says that “the keepers were paid twice”.", "is not true that"),
    ("Source 1 says that “the new line caused the flood”.", "No one has shown that"),
    ("Source 1 says that the miners could “read a simple map” well.", "could not"),
    ("Source 1 says that the town “had the money to mend the locks”.", "Nobody"),
    ("Source 1 says that “the walls were cracked”.", "denied that"),
    ("Source 1 says that “the bridge was ever inspected”.", "no evidence that"),
    ("Source 1 says that “the lamps were … lit before eight”.", "never"),
    ("Source 1 says that “the lamps were [always] lit before eight”.", "never"),
    ("Source 1 says, “Dr Orley [believes] that the harbour will recover”.", "does not believe"),
    ("Source 1 says that “the miners could [...] read a simple map”.", "not"),
]
HELD = [
    # The student carries the denial over, or leaves it open.
    "Orley does not think that “the harbour will recover before the end of the century”.",
    "Orley doubts that “the harbour will recover before the end of the century”.",
    "Source 1 asks whether “the harbour will recover before the end of the century”.",
    "Source 1 calls it a myth that “the keepers were paid twice”.",
    "It was never shown, says Source 1, that “the new line caused the flood”.",
    "“The harbour will recover before the end of the century” is wrong, says Source 1.",
    # The denial is quoted, too.
    "Source 1 says that he “does not believe that the harbour will recover”.",
    "Source 1 says that “the lamps were never lit … before eight”.",
    "Source 1 says that “the lamps were [not] lit before eight”.",
    # What is denied is something else, or nothing is.
    "Source 2 says that “the mill had closed for good”.",
    "Source 2 says that “the weavers lost their places”.",
    "Source 2 says that “the weir held back the flood”.",
    "Source 2 says that “the company … closed its doors in 1911”.",
    "Source 2 says that they “rowed across the bay”.",
    "Source 2 says that “the dam would hold was a matter of luck”.",
    "Source 2 says that “the river froze over for a month”.",
    "Source 2 says that “the fair … and the crowd went home in the rain”.",
    "Source 2 says that “the crowd went home in the rain”.",
]


@pytest.mark.parametrize(("text", "words"), TURNED)
def test_turned(text: str, words: str) -> None:
    (quotation,) = essay(text, PACK).quotations
    (change,) = [c for c in quotation.changes if c.kind == "negation"]
    assert quotation.verdict == "altered"
    assert words in change.source_text
    assert change.source.of(PACK["Source 1"]) == change.source_text


@pytest.mark.parametrize("text", HELD)
def test_held(text: str) -> None:
    (quotation,) = essay(text, PACK).quotations
    assert [c for c in quotation.changes if c.kind == "negation" and not c.essay_text] == []
    assert "[not]" in text or quotation.verdict == "exact"
