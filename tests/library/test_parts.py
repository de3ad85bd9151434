"""Packs as classrooms have them: several sources in one file."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from feedback.library.parts import parts_of
from feedback.library.source import Source
from feedback.reading.plain import read_plain

ICE = "The harbour froze in the first week of the year, and no ship left it until March came."
FOG = "Fog lay on the river for nine days, and the ferries stood still until the wind rose again."
SUN = "The dry summer that followed emptied the wells, and water was sold by the jug in the square."


def parts(text: str) -> tuple[Source, ...]:
    return parts_of(read_plain(text.encode(), PurePath("pack.txt")))


HEADINGS = [
    ("Source 1: What Is Ice? by Ann Lee", "Source 1", "What Is Ice?", "Ann Lee"),
    ("SOURCE A", "Source A", None, None),
    ("Document B – A Letter of 1709", "Document B", "A Letter of 1709", None),
    ("Document B (1709)", "Document B", None, None),
    ("Doc. 3\nThe Frozen Harbour\nby Ann Lee", "Doc 3", "The Frozen Harbour", "Ann Lee"),
    ("Extract 2: the frozen harbour\nBy Ann Lee", "Extract 2", "the frozen harbour", "Ann Lee"),
    ("Stimulus", "Stimulus", None, None),
    ("Stimulus 1: Ice by Ann Lee", "Stimulus 1", "Ice", "Ann Lee"),
    ("Passage 1\nIce", "Passage 1", "Ice", None),
    ("Text A | The Frozen Harbour", "Text A", "The Frozen Harbour", None),
    ("**Source 1**\nice and its ways\nby Ann Lee", "Source 1", "ice and its ways", "Ann Lee"),
    ("Interpretation 2", "Interpretation 2", None, None),
]


@pytest.mark.parametrize(("heading", "label", "title", "author"), HEADINGS)
def test_headings(heading: str, label: str, title: str | None, author: str | None) -> None:
    first, second = parts(f"{heading}\n\n{ICE}\n\nSource 9\n\n{FOG}")
    assert (first.label, first.title, first.author) == (label, title, author)
    assert ICE in first.text and FOG not in first.text
    assert second.label == "Source 9" and FOG in second.text


def test_the_packs_introduction_is_no_source() -> None:
    text = (
        f"You will read two sources and write an essay.\n\nSource 1\n\n{ICE}\n\nSource 2\n\n{FOG}"
    )
    assert [s.label for s in parts(text)] == ["Source 1", "Source 2"]


def test_a_long_text_before_the_first_label_is_one() -> None:
    long = "\n\n".join([ICE, SUN] * 6)
    text = f"{long}\n\nSource 2\n\n{FOG}\n\nSource 3\n\n{SUN}"
    assert [s.label for s in parts(text)] == [None, "Source 2", "Source 3"]


def test_an_articles_figures_are_not_its_sources() -> None:
    long = "\n\n".join([ICE, SUN] * 6)
    text = f"{long}\n\nFigure 1: The harbour in the year of the ice\n\n{FOG}\n\nFigure 2\n\n{SUN}"
    (whole,) = parts(text)
    assert all(words in whole.text for words in (ICE, FOG, SUN))


def test_a_label_at_the_head_of_each_page_is_one_source() -> None:
    text = f"Source 1\n\n{ICE}\n\nSource 1 (continued)\n\n{SUN}\n\nSource 2\n\n{FOG}"
    first, second = parts(text)
    assert (first.label, second.label) == ("Source 1", "Source 2")
    assert ICE in first.text and SUN in first.text


NO_HEADINGS = [
    f"{ICE}\n\nSource 2 says that {FOG}\n\nSource 3 does not.",
    f"{ICE}\n\nDocument 3 (1709) shows that {FOG}\n\nText A, the oldest, does not.",
    f"{ICE}\n\nPassage was dear in those days.\n\n{FOG}\n\nPassage 1 cost two marks.",
    f"{ICE}\n\nStimulus was what the trade needed.\n\n{FOG}",
    f"{ICE}\n\nBy the river, and by the sea, {FOG}",
]


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_labels_in_running_text_cut_nothing(text: str) -> None:
    (whole,) = parts(text)
    assert "".join(whole.text.split()) == "".join(text.split())


def test_paragraph_numbers_run_on_through_the_pack() -> None:
    text = f"Source 1\n\n1 {ICE}\n\n2 {SUN}\n\n3 {ICE}\n\nSource 2\n\n4 {FOG}\n\n5 {SUN}"
    first, second = parts(text)
    assert [p.number for p in first.places] == [1, 2, 3]
    assert [(p.number, p.span.of(second.text)) for p in second.places] == [(4, FOG), (5, SUN)]


def test_pages_run_on_through_the_pack() -> None:
    text = f"Source 1\n\n{ICE}\n\nPage 1 of 3\n\n{SUN}\n\nPage 2 of 3\n\nSource 2\n\n{FOG}\n\n"
    first, second = parts(f"{text}Page 3 of 3")
    assert [p.number for p in first.places] == [1, 2]
    assert [p.number for p in second.places] == [3]


def test_paragraph_numbers_that_begin_anew() -> None:
    text = f"Source 1\n\n1 {ICE}\n\n2 {SUN}\n\n3 {ICE}\n\nSource 2\n\n1 {FOG}\n\n2 {SUN}\n\n3 {ICE}"
    assert [[p.number for p in s.places] for s in parts(text)] == [[1, 2, 3], [1, 2, 3]]
