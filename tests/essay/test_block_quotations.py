"""Block quotations and the paragraph that leads into them."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from essays import library

from feedback.essay.build import build_essay
from feedback.reading.markdown import read_markdown

PACK = {
    "Source 1": "The mill stood idle for a year. Nobody in the valley had expected it to close.",
    "Source 2": "The weir burst in the night, and the valley was under water for a week.",
}
BLOCK = PACK["Source 1"]
LEADS = [
    ("Source 1 looks back at that year. It says:", True, True),
    ("Source 1 looks back at that year, and the writer concludes:", True, True),
    ("I read about that year:", True, False),
    ("Source 2 tells of a flood. I also read this about that year:", True, False),
    ("The year was a bad one.", False, False),
    ("Source 1 tells how it came.", True, True),
]


@pytest.mark.parametrize(("lead", "introduced", "cited"), LEADS)
def test_the_paragraph_before_leads_into_it(lead: str, introduced: bool, cited: bool) -> None:
    document = read_markdown(f"{lead}\n\n> {BLOCK}\n".encode(), PurePath("essay.md"))
    (quotation,) = build_essay(document, library(PACK)).quotations
    assert (quotation.introduced, quotation.cited) == (introduced, cited)
    assert quotation.verdict == "exact"


def test_an_essay_may_open_with_one() -> None:
    document = read_markdown(f"> {BLOCK}\n\nSo it began.\n".encode(), PurePath("essay.md"))
    (quotation,) = build_essay(document, library(PACK)).quotations
    assert not quotation.introduced


def test_a_name_under_it_is_whose_words_they_are() -> None:
    text = f"The year was a bad one.\n\n> {BLOCK}\n> — Hanna Brook, *The Salt Road*\n\nSo it was."
    (quotation,) = build_essay(
        read_markdown(text.encode(), PurePath("essay.md")), library(PACK)
    ).quotations
    assert (quotation.verdict, quotation.cited) == ("exact", True)
