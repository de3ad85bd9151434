"""Every character of a Word file's text is traced back to where it stands in the file."""

from __future__ import annotations

from pathlib import Path, PurePath
from time import perf_counter

import pytest
from hypothesis import given, settings
from word_files import BODIES, W, note, run, word_file

from feedback.reading.origin import Origin, origin_of, origin_of_paragraphs
from feedback.reading.package import Package
from feedback.reading.word import BODY, read_word
from feedback.text.span import Span

PATH = PurePath("essay.docx")
FILES = Path(__file__).parent / "files"


def traced(data: bytes) -> Origin:
    return origin_of(Package(data, PATH))[1]


def said(origin: Origin, start: int, end: int) -> str:
    """What stands in the file at the places of a span; a note's reference once."""
    parts, last = [], None
    for place in origin.places[start:end]:
        if place is None or place == last:
            continue
        element, at = last = place
        if element.tag == f"{W}t":
            parts.append(element.text[at])
        else:
            parts.append({f"{W}tab": "\t", f"{W}br": "\n"}.get(element.tag, element.tag))
    return "".join(parts)


@settings(max_examples=80, deadline=None)
@given(BODIES)
def test_the_text_is_the_one_that_is_read_and_every_letter_has_its_place(body: str) -> None:
    data = word_file(body)
    origin = traced(data)
    assert origin.text == read_word(data, PATH).text
    assert len(origin.places) == len(origin.text)
    for ch, place in zip(origin.text, origin.places, strict=True):
        if ch.isspace():
            continue
        assert place is not None
        if place.element.tag == f"{W}t":
            assert place.element.text[place.at] == ch
        else:
            assert ch in "[0123456789]\u2011"


def test_every_letter_of_a_whole_document_has_its_place() -> None:
    origin = traced((FILES / "python-docx.docx").read_bytes())
    assert origin.text == read_word((FILES / "python-docx.docx").read_bytes(), PATH).text
    assert [ch for ch, p in zip(origin.text, origin.places, strict=True) if not p] == [
        "\n" for _ in range(origin.text.count("\n"))
    ]


LINES = {
    "a mark that the text leaves out": ("- ice came\n- ice left", "ice left", "ice left"),
    "a number like the words after it": ("1. 1.1 metres\n2. 1.1 miles", "1.1 miles", "1.1 miles"),
    "wide spaces": ("the  ice came", "  ", "  "),
    "spaces in a row": ("a   b", "   b", "   b"),
}


@pytest.mark.parametrize(("written", "words", "expected"), LINES.values(), ids=LINES.keys())
def test_places(written: str, words: str, expected: str) -> None:
    lines = "<w:r><w:br/></w:r>".join(run(line) for line in written.split("\n"))
    origin = traced(word_file(f"<w:p>{lines}</w:p>"))
    start = origin.text.index(words)
    assert said(origin, start, start + len(words)) == expected


def test_the_words_of_a_note_stand_at_its_reference() -> None:
    notes = f'<w:footnote w:id="4"><w:p>{run("A note.")}</w:p></w:footnote>'
    origin = traced(word_file(f"<w:p>{run('Ice')}{note(4)}</w:p>", footnotes=notes))
    assert origin.text == "Ice[1]\n\n[1] A note."
    assert {place.element.tag for place in origin.places[8:] if place} == {f"{W}footnoteReference"}


def test_control_characters_and_windows_quotes_move_nothing() -> None:
    body = "<w:p><w:r><w:t>&#xFEFF;&#x93;Ice&#x94; &#x81;&#xD;&#xA;came.</w:t></w:r></w:p>"
    origin = traced(word_file(body))
    start = origin.text.index("came")
    assert origin.text.startswith("“Ice”")
    assert said(origin, start, start + 4) == "came"


def test_paragraphs_of_a_file_made_here() -> None:
    package = Package(word_file(f"<w:p>{run('One.')}</w:p><w:p>{run('Two.')}</w:p>"), PATH)
    root = package.part(BODY)
    origin = origin_of_paragraphs(root, "One.\n\n- Two.", [Span(0, 4), Span(8, 12)])
    assert origin.places[4:8] == (None,) * 4
    assert said(origin, 0, 12) == "One.Two."


def test_many_lines_in_one_paragraph_take_no_longer_than_as_many_paragraphs() -> None:
    lines = "<w:r><w:br/></w:r>".join(run(f"Line {n} is here. Ice.") for n in range(3000))
    start = perf_counter()
    origin = traced(word_file(f"<w:p>{lines}</w:p>"))
    assert origin.places[-1] is not None
    assert perf_counter() - start < 10
