"""Labels that the pack does not have."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import unresolved_label as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    "In ⟦Source 7⟧ we read of the strike.",
    "In ⟦Source 7⟧ we read of it, and ⟦source 7⟧ gives the date.",
    "It was long (⟦Document B⟧).",
]
CLEAN = [
    "In Source 1 we read of the mill.",
    "In source 2, line 1, we read of the railway.",
    "Sources 1 and 2 agree (Doc 1, Doc 2).",
    "Water was the main source of power in 7 mills.",
    "He could record 7 cases of it.",
    "In paragraph 7 we read of the strike.",
    "Hart tells of the strike (Hart 7).",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_says_what_is_missing_and_asks() -> None:
    (finding,) = assert_flags(check, "In ⟦Source 7 on page 3⟧ we read of the strike.", PACK)
    assert finding.message == ("The sources supplied have no “Source 7”; is another source meant?")
