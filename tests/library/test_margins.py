"""Numbers beside a text are locators; every other number is text."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from feedback.library.parts import parts_of
from feedback.library.source import Source
from feedback.reading.plain import read_plain

A = "The weir at the lower mill silted up in the spring of that year, and nobody dug it out."
B = "In June men came with spades. They left without having done a thing for the river at all."
C = "The weavers lost their places at the mill, and most of them went to the town for good."
D = "“We had no choice,” said the owner, who sold his house and moved to the harbour town."

NUMBERED = {
    "bare": f"1 {A}\n\n2 {B}\n\n3 {C}\n\n4 {D}",
    "tabs": f"1\t{A}\n\n2\t{B}\n\n3\t{C}\n\n4\t{D}",
    "dots": f"1. {A}\n\n2. {B}\n\n3. {C}\n\n4. {D}",
    "round": f"(1) {A}\n\n(2) {B}\n\n(3) {C}\n\n(4) {D}",
    "square": f"[1] {A}\n\n[2] {B}\n\n[3] {C}\n\n[4] {D}",
    "circled": f"① {A}\n\n② {B}\n\n③ {C}\n\n④ {D}",
    "glued": f"①{A}\n\n②{B}\n\n③{C}\n\n④{D}",
    "signed": f"¶1 {A}\n\n¶2 {B}\n\n¶3 {C}\n\n¶4 {D}",
    "alone": f"1\n{A}\n\n2\n{B}\n\n3\n{C}\n\n4\n{D}",
    "under a title": f"The Weir\nby Jo Lee\n\n1 {A}\n\n2 {B}\n\n3 {C}\n\n4 {D}",
    "a heading between": f"1 {A}\n\n2 {B}\n\nLater Years\n\n3 {C}\n\n4 {D}",
    "a figure first": f"1 12 men came with spades. {A}\n\n2 {B}\n\n3 {C}\n\n4 {D}",
    "two, in brackets": f"[1] {A}\n\n[2] {B}",
}
# No number here is a locator: every word stays.
TEXT = {
    "sentences": f"12 men came. {A}\n\n13 men went. {B}\n\n14 men stayed. {C}",
    "dates": f"1 May. {A}\n\n2 May. {B}\n\n3 May. {C}",
    "times": f"1 PM. {A}\n\n2 PM. {B}\n\n3 PM. {C}",
    "years": f"1901 {A}\n\n1902 {B}\n\n1903 {C}",
    "one number": f"{A}\n\n7 Dials was a poor quarter. {B}\n\n{C}",
    "no series": f"3 Mills stood here. {A}\n\n9 Mills stood there. {B}\n\n4 Mills fell. {C}",
    "a ranking": "Largest mills\n\n1 Harlow 340 looms\n2 Penrose 280 looms\n3 Velden 120 looms\n\n"
    f"{A}",
    "a table": "1 | Harlow | 340\n2 | Penrose | 280\n3 | Velden | 120\n4 | Moss | 98\n5 | Ham | 9\n"
    "6 | Lund | 8\n7 | Esk | 7",
    "lines that end in figures": "The count was taken in the year 5\nand again when he was 10\n"
    "and for the last time at 15\nwhile the river ran on\nand the mill stood.",
    "verse": "Seven brothers had the mill\nand 5 of them are dead,\n"
    "and 10 of them are living still,\nor so the miller said.\n"
    "The wheel goes round, the wheel goes down,\n"
    "the water turns to bread.",
    "a short list in a long text": f"{A}\n\n1 Dig\n\n2 Wait\n\n3 Sow\n\n{B}\n\n{C}\n\n{D}\n\n{A}",
    "a page's number in a sentence": f"He wrote of it on page 3 of 9 pages. {A}\n\n{B}",
    "one page mark": f"{A}\n\nPage 3\n\n{B}",
    "the score": f"{A}\n\n3 - 2\n\n{B}\n\n2 - 1\n\n{C}",
    "contents": "The Mill 5\nThe Weir 10\nThe Weavers 15\nThe Town 20",
    "a chapter": f"Chapter 1\n\n{A}\n\nChapter 2\n\n{B}\n\nChapter 3\n\n{C}",
}


def source(text: str) -> Source:
    (found,) = parts_of(read_plain(text.encode(), PurePath("a.txt")))
    return found


@pytest.mark.parametrize("text", NUMBERED.values(), ids=NUMBERED.keys())
def test_paragraph_numbers_are_places(text: str) -> None:
    found = source(text)
    places = found.numbered("paragraph")
    wanted = [p for p in (A, B, C, D) if p in text]
    assert [p.number for p in places] == list(range(1, len(wanted) + 1))
    for place, words in zip(places, wanted, strict=True):
        assert words in place.span.of(found.text)
        assert place.span.of(found.text)[0] in "T“I1"
    assert not any(ch in found.text for ch in "①②¶[]")
    assert f"paragraph numbers 1 to {len(wanted)}" in found.removed


@pytest.mark.parametrize("text", TEXT.values(), ids=TEXT.keys())
def test_other_numbers_are_text(text: str) -> None:
    found = source(text)
    assert found.places == (), found.places
    assert "".join(found.text.split()) == "".join(text.split())


VERSE = """The tide goes out across the bar,
the gulls come down to feed,
a lantern swings from spar to spar
and no one pays it heed.
The men who hauled the nets are gone,{5}
the salt is on the stone;
a widow puts her apron on
and goes to work alone.
And still the bell out on the reef
rings on without a hand,{10}
a slow, unhurried sort of grief
that none can understand."""


def test_a_paragraph_whose_number_is_doubtful_keeps_it() -> None:
    found = source(f"1 {A}\n\n2 {B}\n\n3 of them wept. {C}\n\n4 {D}\n\n5 {A}")
    assert [p.number for p in found.places] == [1, 2, 4, 5]
    assert "3 of them wept." in found.text


def test_line_numbers_at_the_ends() -> None:
    text = VERSE.replace("{5}", "      5").replace("{10}", "      10")
    found = source(text)
    assert found.text.replace("\n\n", "\n") == VERSE.replace("{5}", "").replace("{10}", "")
    places = found.numbered("line")
    assert [p.number for p in places] == list(range(1, 13))
    assert places[9].span.of(found.text) == "rings on without a hand,"


def test_line_numbers_at_the_starts() -> None:
    rows = VERSE.replace("{5}", "").replace("{10}", "").split("\n")
    text = "\n".join(f"{n:>2}  {r}" if n % 5 == 0 else f"    {r}" for n, r in enumerate(rows, 1))
    assert source(text).numbered("line")[4].span.of(source(text).text) == rows[4]
    every = "\n".join(f"{n} {row}" for n, row in enumerate(rows, 1))
    found = source(every)
    assert [p.number for p in found.numbered("line")] == list(range(1, 13))
    assert not any(ch.isdigit() for ch in found.text)


def test_lines_of_wrapped_prose() -> None:
    words = (f"{A} {B} {C} {D} " * 4).split()
    rows = [" ".join(words[i : i + 10]) for i in range(0, len(words), 10)]
    text = "\n".join(f"{r}   {n}" if n % 5 == 0 else r for n, r in enumerate(rows, 1))
    found = source(text)
    assert [p.number for p in found.numbered("line")][-1] == len(rows)
    assert not any(ch.isdigit() for ch in found.text)


PAGES = {
    "feet": f"{A}\n\nPage 1 of 3\n\n{B}\n\nPage 2 of 3\n\n{C}\n\nPage 3 of 3",
    "heads": f"Page 1 of 3\n\n{A}\n\nPage 2 of 3\n\n{B}\n\nPage 3 of 3\n\n{C}",
    "with a unit": f"{A}\n\nUnit 4 — Page 1 of 3\n\n{B}\n\nUnit 4 — Page 2 of 3\n\n{C}",
    "dashes": f"{A}\n\n- 1 -\n\n{B}\n\n- 2 -\n\n{C}\n\n- 3 -",
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_page_marks(text: str) -> None:
    found = source(text)
    assert found.text == f"{A}\n\n{B}\n\n{C}"
    places = found.numbered("page")
    assert [(p.number, p.printed) for p in places] == [(1, True), (2, True), (3, True)]
    assert [p.span.of(found.text).strip() for p in places] == [A, B, C]


def test_the_pages_of_a_book() -> None:
    found = source(f"[p. 88]\n\n{A}\n\n[p. 89]\n\n{B}\n\n{C}")
    assert [p.number for p in found.numbered("page")] == [88, 89]


BARE_PAGES = {
    "bracketed": f"The Mill\n[41]\n\n{A}\n\n{B} {D}\n\n{C} {A}\n\n[42]\n\n{D}\n\n{A} {B}\n\n{C}",
    "under heads": f"Act Two\n[41]\n\n{A}\n\n{B} {D} {A}\n\n{C}\n\nAct Three\n[42]\n\n{D}\n\n{A}",
    "feet": f"{A}\n\n{B} {D} {A}\n\n41\n\n{D}\n\n{C} {A} {B}\n\n42\n\n{A}\n\n{B} {A} {D}\n\n43",
}
NO_PAGES = {
    "sections": "\n\n".join(f"{n}\n\n{A}\n\n{B}\n\n{C}\n\n{D}" for n in (1, 2, 3)),
    "years": "\n\n".join(f"{n}\n\n{A}\n\n{B}\n\n{C}\n\n{D}" for n in (1901, 1905, 1911)),
    "two bare numbers": f"{A}\n\n41\n\n{B}\n\n{A}\n\n{C} {D}\n\n42\n\n{D}",
    "scores": f"{A}\n\n41\n\n42\n\n43\n\n{B}",
}


@pytest.mark.parametrize("text", BARE_PAGES.values(), ids=BARE_PAGES.keys())
def test_bare_page_numbers(text: str) -> None:
    found = source(text)
    assert [p.number for p in found.numbered("page")][:2] == [41, 42]
    assert not any(n in found.text for n in ("41", "42", "43"))


@pytest.mark.parametrize("text", NO_PAGES.values(), ids=NO_PAGES.keys())
def test_numbers_that_are_no_pages(text: str) -> None:
    assert source(text).numbered("page") == ()


def test_page_marks_inside_the_text() -> None:
    words = f"{A} {B} In June men came [p. 89] with spades. {C}\n\n[p. 90]\n\n{D} {A} [p. 91] {B}"
    found = source(words)
    assert "In June men came with spades." in found.text and "[p" not in found.text
    pages = {p.number: p.span.of(found.text).strip() for p in found.numbered("page")}
    assert list(pages) == [88, 89, 90, 91]
    assert pages[88].endswith("In June men came")
    assert pages[89].startswith("with spades.") and pages[89].endswith(C)
    assert pages[90] == f"{D} {A}" and pages[91] == B
    assert "page marks 89 to 91 inside the text" in found.removed


def test_page_marks_and_paragraph_numbers_together() -> None:
    found = source(f"[1] {A}\n\n[2] {B} [p. 7] {C}\n\n[3] {D} [p. 8] {A}\n\n[4] {C}")
    assert [p.number for p in found.numbered("page")] == [6, 7, 8]
    third = found.numbered("paragraph")[2]
    assert third.span.of(found.text) == f"{D} {A}"


INLINE_TEXT = [
    f"{A} As Hart wrote [p. 12] and Jones [p. 40] said. {B}",
    f"{A} He read it [p. 12]. {B}",
    f"{A} The sums [12] and [13] are right. {B}",
    f"{A} (p. 12) {B} (p. 13)",
]


@pytest.mark.parametrize("text", INLINE_TEXT)
def test_places_of_other_books_are_text(text: str) -> None:
    found = source(text)
    assert found.text == text and found.places == ()


def test_page_numbers_that_open_the_paragraphs_of_an_excerpt() -> None:
    found = source(f"[88] {A} {B}\n\n[91] {C} {D}\n\n[104] {B} {A}")
    pages = {p.number: p.span.of(found.text).strip() for p in found.numbered("page")}
    assert pages == {88: f"{A} {B}", 91: f"{C} {D}", 104: f"{B} {A}"}
    assert "[" not in found.text
