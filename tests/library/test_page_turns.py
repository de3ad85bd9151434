"""Pages and paragraph numbers of a PDF source, up to what the essay is told of its locators."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from feedback.checks.card import RegisteredCheck
from feedback.checks.sources import wrong_locator
from feedback.essay.build import build_essay
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.library.page_turns import turns_in, with_turns, without_turns
from feedback.library.source import Place
from feedback.reading.document import Block, Document
from feedback.reading.read import document_of
from feedback.text.span import Span
from tests.reading.made_pdf import Layout, Piece, weasyprint_pdf
from tests.reading.made_text import paragraphs

PAGE = (
    "@page{size:A5;margin:2cm%s}@page:first{counter-increment:page 88}"
    "body{font:11pt/1.5 'Liberation Serif'}"
)
OWN = "A clerk entered eleven kites and one umbrella in the register of lost things."
PRINTED = PAGE % ";@bottom-center{content:counter(page)}"
COUNTED = PAGE % ""
TEXT = paragraphs(8, seed=77, sentences=(5, 7))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> SourceLibrary:
    return pack(tmp_path_factory.mktemp("printed"), PRINTED)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> SourceLibrary:
    return pack(tmp_path_factory.mktemp("counted"), COUNTED)


def pack(folder: Path, css: str) -> SourceLibrary:
    pieces: list[Piece] = [
        ("label", "Source 1: The Ferry"),
        *(("p", f"{text} {OWN}" if i == 1 else text) for i, text in enumerate(TEXT)),
        ("label", "Source 2: The Kite"),
        ("p", "Kites were flown from the pier on every dry Sunday until the pier was closed."),
        *(("p", text) for text in paragraphs(5, seed=78)),
    ]
    file = folder / "pack.pdf"
    file.write_bytes(weasyprint_pdf(Layout("pack", css, tuple(pieces))))
    return load_sources([file])


def test_pages_follow_one_another_without_a_gap(printed: SourceLibrary) -> None:
    for source in printed:
        pages = source.numbered("page")
        assert [page.number for page in pages] == list(
            range(pages[0].number, pages[0].number + len(pages))
        )
        assert pages[0].span.start == 0 and pages[-1].span.end == len(source.text)
        for before, after in pairwise(pages):
            assert not source.text[before.span.end : after.span.start].strip()
        assert all(page.printed for page in pages)
        assert not turns_in(source.text)
    first, second = printed
    assert first.numbered("page")[0].number == 88
    # The second begins on the page that the first ends on.
    assert second.numbered("page")[0].number == first.numbered("page")[-1].number


def test_pages_without_numbers_are_counted(counted: SourceLibrary) -> None:
    pages = [page for source in counted for page in source.numbered("page")]
    assert pages[0].number == 1
    assert not any(page.printed for page in pages)


def found(library: SourceLibrary, page: int) -> list[str]:
    """What is said of a quotation of OWN that is said to stand on `page`."""
    text = f"The writer tells us that “{OWN[2:50]}” (Source 1, page {page})."
    essay = build_essay(document_of(text), library)
    check = RegisteredCheck(wrong_locator.CHECK, wrong_locator.find)
    return [finding.message for finding in check.run(essay, library)]


def test_a_page_cited_is_held_against_the_page_printed(printed: SourceLibrary) -> None:
    assert found(printed, 88) == []
    [message] = found(printed, 89)
    assert "are in page 88 of Source 1; the essay says “page 89”" in message


def test_pages_that_are_only_counted_are_held_against_nothing(counted: SourceLibrary) -> None:
    assert found(counted, 1) == []
    assert found(counted, 2) == []


MARGIN = (
    "@page{size:letter;margin:1in 1in 1in 1.5in}body{font:11pt/1.4 'Liberation Serif'}"
    ".row{position:relative}.n{position:absolute;left:-.5in;top:%s}"
)


@pytest.mark.parametrize("top", ["0", "calc(50% - 10pt)"])
def test_numbers_in_the_margin_are_the_places_of_paragraphs(tmp_path: Path, top: str) -> None:
    texts = paragraphs(12, seed=79, sentences=(2, 5))
    numbered = [(f"p{n}", text) for n, text in enumerate(texts, 1)]
    pieces = (("label", "Source 1"), *numbered[:7], ("label", "Source 2"), *numbered[7:])
    file = tmp_path / "pack.pdf"
    file.write_bytes(weasyprint_pdf(Layout("pack", MARGIN % top, pieces)))
    places = [
        (place.number, place.span.of(source.text))
        for source in load_sources([file])
        for place in source.numbered("paragraph")
    ]
    assert places == list(enumerate(texts, 1))


def document(*pages: tuple[int, int]) -> Document:
    blocks = (Block("paragraph", Span(0, 11)), Block("paragraph", Span(15, 26)))
    return Document("made.pdf", "one two six\n\n4 ten and any", blocks, pages=pages)


@pytest.mark.parametrize(
    ("pages", "marks", "inside"),
    [
        ([(0, 1)], {(0, 0): 1}, []),
        ([(0, 1), (4, 2)], {(0, 0): 1}, [2]),
        # The number in the margin stands before the paragraph's words.
        ([(0, 1), (13, 2)], {(0, 0): 1, (1, 0): 2}, []),
        ([(0, 7), (4, 8), (19, 9)], {(0, 0): 7}, [8, 9]),
    ],
)
def test_pages_at_and_inside_blocks(
    pages: list[tuple[int, int]], marks: dict[tuple[int, int], int], inside: list[int]
) -> None:
    blocks, found = with_turns(document(*pages))
    assert {row: number for row, (_, number) in found.items()} == marks
    assert [number for block in blocks for number in turns_in(block)] == inside


def test_marks_leave_no_trace() -> None:
    blocks, _ = with_turns(document((0, 1), (4, 2), (19, 3)))
    text, places = without_turns(
        "\n\n".join(blocks),
        [Place("page", 1, Span(0, 27)), Place("paragraph", 4, Span(14, 27))],
        True,
    )
    assert text == "one two six\n\nten and any"
    assert [(p.kind, p.number, p.span.of(text)) for p in places] == [
        ("page", 1, "one"),
        ("page", 2, "two six\n\nten"),
        ("paragraph", 4, "ten and any"),
        ("page", 3, "and any"),
    ]
