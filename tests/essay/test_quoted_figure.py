"""Two-word quotations: a figure and what it counts."""

from __future__ import annotations

import pytest
from essays import essay

PACK = {
    "Source 1": "The line cost 4,500 pounds, and about 12 percent of the town signed a petition "
    "against it. In 1911 the company employed 1,250 men. A clerk earned 3 pounds a month, and a "
    "porter earned 2 pounds a month.",
    "Source 2": "Some 40 percent of the valley voted for the dam.",
}
ALTERED = [
    ("Source 1 tells that “21 percent” of the town signed a petition.", "21", "12"),
    ("Source 1 tells that “about 15 percent” of the town signed a petition.", "15", "12"),
    ("In all the line cost “5,400 pounds”, says Source 1.", "5,400", "4,500"),
    ("The company employed “1,520 men” in those years.", "1,520", "1,250"),
]
OTHER = [
    ("Source 1 tells that “12 percent” of the town signed a petition.", "exact"),
    ("Source 1 tells that “twelve percent” of the town signed a petition.", "exact"),
    # Of something else, of which no source speaks.
    ("A ticket to the coast was “20 pounds”.", "not_found"),
    ("They spoke of “24 hours” and “7 dwarfs”.", "not_found"),
    # Two figures come into question.
    ("In a month a clerk or a porter earned “5 pounds”, says Source 1.", "not_found"),
    ("Source 2 says “12 percent” of the valley voted for the dam.", "exact"),
    ("The class of “1984” met again.", "not_found"),
]


@pytest.mark.parametrize(("text", "ours", "theirs"), ALTERED)
def test_altered(text: str, ours: str, theirs: str) -> None:
    (quotation,) = essay(text, PACK).quotations
    assert (quotation.use, quotation.verdict) == ("quotation", "altered")
    (change,) = quotation.changes
    assert (change.kind, change.essay_text, change.source_text) == ("figure", ours, theirs)
    assert change.essay.of(text) == ours


@pytest.mark.parametrize(("text", "verdict"), OTHER)
def test_not_altered(text: str, verdict: str) -> None:
    assert {q.verdict for q in essay(text, PACK).quotations} == {verdict}
