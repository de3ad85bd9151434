"""Sentences made of a source's words in another order."""

from __future__ import annotations

import pytest
from essays import essay, marked

PACK = {
    "Source 1": "The council promised to repair the broken street lamps before winter, because "
    "frightened children were walking to school in darkness. Its chairman, Orrin Vale, had 4,200 "
    "crowns a year for lamps, paint, sand, salt, brooms and oil."
}
FLAGGED = [
    "⟦Frightened children walked to school in darkness; the broken street lamps were to be mended "
    "before winter, the council promised⟧.",
    "So ⟦winter the broken street lamps would be mended, the council promised, since frightened "
    "children walked in darkness to school⟧.",
]
CLEAN = [
    "The council has street lamps to repair, and children are frightened when winter comes and "
    "school begins in darkness.",
    "The lamps in the street were broken, so children were afraid on their way to school before "
    "the council did what it had promised.",
    "Lamps, council, street, winter, children, darkness and school are the words that I remember.",
    "They bought oil, brooms, salt, sand and paint, and lamps too.",
    "In one year Orrin Vale had 4,200 crowns to spend on lamps and sand.",
    "Children are afraid of the dark.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_reworded(text: str) -> None:
    plain, spans = marked(text)
    (overlap,) = essay(plain, PACK).overlaps
    assert (overlap.span.of(plain), overlap.kind) == (spans[0].of(plain), "close_paraphrase")
    assert overlap.source_span.of(PACK["Source 1"]).startswith("council promised")


@pytest.mark.parametrize("text", CLEAN)
def test_own_sentences_on_the_subject(text: str) -> None:
    assert essay(text, PACK).overlaps == ()
