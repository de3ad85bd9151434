"""Runs that no space divides, and how long they take."""

from __future__ import annotations

import pytest

from feedback.text.endless import without_endless
from feedback.text.parsing import parse
from feedback.text.segmentation import sentences

RUNS = {
    "quotes": '"',
    "parentheses": "(",
    "a ruled line": "_",
    "a picture": "iVBOR/w0K+",
    "😀": "😀",
}


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_offsets_stay(run: str) -> None:
    text = f"Before. {run * 2000} after."
    plain = without_endless(text)
    assert len(plain) == len(text)
    assert plain.startswith("Before. xxx") and plain.endswith("xxx after.")


@pytest.mark.parametrize(
    "text", ["A word.", "_" * 200 + " name", "https://example.org/" + "a/" * 300]
)
def test_what_people_write_stays(text: str) -> None:
    assert without_endless(text) == text


def test_the_parse_begins_sentences_where_it_is_told() -> None:
    text = "The ferry waits.  It leaves\n\n at noon? “Not today.” " + "_" * 1500 + " End."
    cuts = sentences(text)
    doc = parse(text, cuts)
    assert [token.idx for token in doc if token.is_sent_start] == [cut.start for cut in cuts]
    assert len(doc.text) == len(text)
    assert len(list(doc.sents)) == len(cuts)
